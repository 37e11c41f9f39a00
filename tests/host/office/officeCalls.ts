/** Makes a promise of a Common-API call; rejects with the call's error. */
export function call<T>(start: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((result) => {
      // The enumeration lives in the add-in's page; outside of it its value is plain text.
      if (String(result.status) === 'succeeded') resolve(result.value);
      else reject(new CommonCallError(result.error.code));
    });
  });
}

export class CommonCallError extends Error {
  constructor(readonly code: number) {
    super(`Common API error ${code}`);
  }
}

/** Code of the error that a Common-API call ends with; 0 when it ends well. */
export async function commonError(promise: Promise<unknown>): Promise<number> {
  try {
    await promise;
    return 0;
  } catch (error) {
    if (error instanceof CommonCallError) return error.code;
    throw error;
  }
}
