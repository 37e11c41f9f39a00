/**
 * The envelope of the messages between office.js and its host: JSON text both ways (OFFICE-PROTOCOL.md, section 3).
 */

/** What a message of the client asks for. */
export const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;

/** A message of the client. */
export interface Request {
  readonly name: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly action: number;
  readonly data: unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields; the empty object for anything else, so that a strange message is refused by what it lacks. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** A text field; '' when it is missing or not text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Reads a message; null for whatever is not a request of an office.js client. */
export function readRequest(message: string): Request | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    return null;
  }
  const raw = fields(parsed);
  const { _actionName: name, _conversationId: conversation, _correlationId: correlation, _actionType: action } = raw;
  if (raw._messageType !== 0 || typeof name !== 'string' || typeof conversation !== 'string') return null;
  if (typeof correlation !== 'number' || typeof action !== 'number') return null;
  return { name, conversation, correlation, action, data: raw._data };
}

/** The answer to a request. `failed` is for a request whose name the host does not know. */
export function answerTo(request: Request, data: unknown, failed = false): string {
  return envelope(request.name, request.conversation, request.correlation, 0, data, failed ? -1 : 0);
}

/** An event that the host sends on its own; the client finds its handler by the name alone. */
export function eventMessage(name: string, conversation: string, data: unknown): string {
  return envelope(name, conversation, 0, 1, data, 0);
}

/** A call of the host to the client, whose answer tells nothing. */
export function notice(name: string, conversation: string, data: readonly unknown[]): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: 0,
    _actionType: ACTION.invoke,
    _data: data,
    _serializerVersion: 1,
  });
}

function envelope(
  name: string,
  conversation: string,
  correlation: number,
  responseType: 0 | 1,
  data: unknown,
  errorCode: number,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: correlation,
    _errorCode: errorCode,
    _responseType: responseType,
    _data: data,
    _serializerVersion: 1,
  });
}
