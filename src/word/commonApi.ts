import { kindOf, WordFault, type Operation } from './faults';
import { TIME_OUT } from './door';

/**
 * One call of the Common API as a promise: the only place where its call-backs stand.
 * @param start makes the call and hands it the call-back
 * @throws WordFault
 */
export function callOffice<T>(
  operation: Operation,
  start: (done: (result: Office.AsyncResult<T>) => void) => void,
  timeoutMs: number = TIME_OUT.read,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new WordFault({ kind: 'host', code: 'Timeout', operation }));
    }, timeoutMs);
    start((result) => {
      clearTimeout(timer);
      // The enumeration's values are these strings; comparing with them needs no runtime here.
      if (String(result.status) === 'succeeded') {
        resolve(result.value);
        return;
      }
      const code = String(result.error.code);
      reject(new WordFault({ kind: kindOf(code), code, operation, detail: result.error.message }));
    });
  });
}
