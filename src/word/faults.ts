import type { OfficeRuntime } from './runtime';

/** What the user is doing; each has a name in src/texts/word.ts. */
export type Operation =
  | 'read'
  | 'outline'
  | 'guidance'
  | 'letterhead'
  | 'starter'
  | 'form01'
  | 'comparison'
  | 'link'
  | 'fix'
  | 'picture'
  | 'file'
  | 'goTo'
  | 'selection'
  | 'store';

/**
 * - `unsupported`: this Word, or this document, does not serve the call; another way may work
 * - `stale`: what was read is no longer there; reading again may help
 * - `busy`: Word does something else; waiting may help
 * - `document`: the document may not be changed; only the user can help
 * - `host`: Word failed and does not say why
 */
export type FaultKind = 'unsupported' | 'stale' | 'busy' | 'document' | 'host';

export interface FaultDetails {
  readonly kind: FaultKind;
  /** Word's own code (`GeneralException`, `5100`) or one of ours: `Timeout`, `Cancelled`, `Changed`, `ReadOnly`. */
  readonly code: string;
  readonly operation: Operation;
  /** Where in the Word API it failed (`Paragraph.insertText`), '' when Word does not say. */
  readonly location?: string;
  /** Edits had been sent: all, some or none of them may stand in the document, so it must be read again. */
  readonly outcomeUnknown?: boolean;
  /** What Word said, for the log. */
  readonly detail?: string;
}

/** Word did not do what was asked. `describeFault` (src/texts/word.ts) says it to the user. */
export class WordFault extends Error {
  override readonly name = 'WordFault';
  readonly kind: FaultKind;
  readonly code: string;
  readonly operation: Operation;
  readonly location: string;
  readonly outcomeUnknown: boolean;

  constructor(details: FaultDetails) {
    const { kind, code, operation, location = '', outcomeUnknown = false, detail = '' } = details;
    super([`${operation}: ${kind} ${code}`, location, detail].filter((part) => part !== '').join(', '));
    this.kind = kind;
    this.code = code;
    this.operation = operation;
    this.location = location;
    this.outcomeUnknown = outcomeUnknown;
  }

  /** Whether doing the same again, as it is, has a chance. */
  get retryable(): boolean {
    return this.kind === 'stale' || this.kind === 'busy' || this.code === 'Timeout';
  }
}

/** Codes of the rich API and of the Common API; what is not listed is the host's fault (PLATFORM.md 3.7). */
const KINDS: Readonly<Record<string, FaultKind>> = {
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
  NotAllowed: 'unsupported',
  '5000': 'unsupported',
  InvalidObjectPath: 'stale',
  ItemNotFound: 'stale',
  '5003': 'stale',
  Conflict: 'busy',
  ActivityLimitReached: 'busy',
  SearchDialogIsOpen: 'busy',
  '5100': 'busy',
  '5102': 'busy',
  AccessDenied: 'document',
  '5002': 'document',
  '7000': 'document',
};

export function kindOf(code: string): FaultKind {
  return KINDS[code] ?? 'host';
}

/**
 * An error of Microsoft's runtime as a {@link WordFault}; every other error (ours, a bad input) is returned as it is.
 * @param wrote whether edits had been sent when it happened
 */
export function asFault(error: unknown, runtime: OfficeRuntime, operation: Operation, wrote: boolean): unknown {
  if (!(error instanceof runtime.OfficeExtension.Error)) return error;
  return new WordFault({
    kind: kindOf(error.code),
    code: error.code,
    operation,
    // The runtime leaves debugInfo out of errors that it raises itself, whatever its types say.
    location: (error.debugInfo as OfficeExtension.DebugInfo | undefined)?.errorLocation ?? '',
    outcomeUnknown: wrote,
    detail: error.message,
  });
}
