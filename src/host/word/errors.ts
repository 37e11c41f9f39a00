/** Codes of OfficeExtension.Error that this host answers with (OFFICE-PROTOCOL.md 6.6). */
export type HostErrorCode =
  | 'AccessDenied'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'SearchStringInvalidOrTooLong';

const MESSAGES: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied: 'You do not have permissions to perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not known to this host.',
  ItemNotFound: 'We could not find the item you requested.',
  NotImplemented: 'The requested feature is not implemented.',
  SearchStringInvalidOrTooLong: 'The search string is invalid or too long.',
};

/** A request that cannot be carried out; the engine turns it into the `Error` of a response. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    message: string = MESSAGES[code],
  ) {
    super(message);
  }
}

/** HTTP status that goes with a code; the client shows it nowhere, but expects a number. */
export const HTTP_STATUS: Readonly<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  ItemNotFound: 404,
  NotImplemented: 501,
  SearchStringInvalidOrTooLong: 400,
};

export function notFound(): HostError {
  return new HostError('ItemNotFound');
}

export function invalid(message?: string): HostError {
  return new HostError('InvalidArgument', message);
}
