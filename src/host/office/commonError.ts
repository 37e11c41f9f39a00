/** Error codes of the Common API that the host answers with; the client turns them into localised names and messages. */
export const COMMON_ERROR = {
  coercionNotSupported: 1000,
  invalidDataFormat: 2006,
  notSupported: 5000,
  internal: 5001,
  documentReadOnly: 5002,
  invalidParameter: 5010,
  customXmlNodeNotFound: 6000,
  customXml: 6100,
  memoryFileLimit: 11000,
} as const;

/** A call of the Common API that fails with a code (see {@link COMMON_ERROR}). */
export class CommonApiError extends Error {
  override readonly name = 'CommonApiError';

  constructor(readonly code: number) {
    super(`Common API error ${code}`);
  }
}
