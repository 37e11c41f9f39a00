import type { HostDocument } from '../word/document';
import { errorBody } from './richRequest';

/**
 * What can go wrong between an add-in and Word, to be injected on purpose. `call`, `from`, `before` and `after` count the round trips
 * (rich-API requests that the add-in awaits) from the moment of the injection, from 1.
 */
export type Fault =
  /**
   * The call fails with a code (`GeneralException`, `AccessDenied`, `ItemNotFound`, `Conflict`, `ActivityLimitReached` …). With `executed`,
   * Word did the work all the same and only the good news was lost.
   */
  | { readonly kind: 'failCall'; readonly call: number; readonly code: string; readonly executed?: boolean }
  /** The call is executed at once, and its answer arrives `ms` milliseconds later. */
  | { readonly kind: 'slowCall'; readonly call: number; readonly ms: number }
  /** The answer never arrives; with `executed`, the work was done. */
  | { readonly kind: 'neverAnswers'; readonly call: number; readonly executed?: boolean }
  /** After the call, every content control of the main text is gone; what was inside stays. */
  | { readonly kind: 'stripControls'; readonly after: number }
  /** From this call on the document is read-only. */
  | { readonly kind: 'readOnly'; readonly from: number }
  /** Someone else edits the document just before the call. */
  | { readonly kind: 'coauthor'; readonly before: number; readonly edit: (document: HostDocument) => void }
  /** customXmlParts.addAsync reports success and writes nothing (office-js #5910). */
  | { readonly kind: 'customXmlDropped' }
  /** customXmlParts.addAsync fails with an error code of the Common API, e.g. 6100. */
  | { readonly kind: 'customXmlFails'; readonly error: number };

/** Codes that Word sends as the error of the call itself, not in the body of its answer (OFFICE-PROTOCOL.md, 6.1). */
const TRANSPORT_ERRORS: ReadonlyMap<string, number> = new Map([
  ['InvalidOrTimedOutSession', 5012],
  ['ActivityLimitReached', 5102],
  ['RequestPayloadSizeLimitExceeded', 5103],
  ['ResponsePayloadSizeLimitExceeded', 5104],
]);

/** How a call goes: what it answers in the place of Word's own answer, and how. */
export interface CallPlan {
  /** Whether Word executes the call. */
  readonly execute: boolean;
  /** Error of the call itself; 0 for none. */
  readonly error: number;
  /** Body to answer in the place of Word's. */
  readonly body: string | null;
  readonly answers: boolean;
  readonly delayMs: number;
}

const AS_USUAL: CallPlan = { execute: true, error: 0, body: null, answers: true, delayMs: 0 };

/** The faults of one host, each counting its calls from when it was injected. */
export class Faults {
  private readonly active: { readonly fault: Fault; calls: number }[] = [];

  inject(fault: Fault): void {
    this.active.push({ fault, calls: 0 });
  }

  /** Takes all faults away; what they have done stays done. */
  clear(): void {
    this.active.length = 0;
  }

  /** To be called before a round trip is executed; edits the document where a fault says so. */
  beforeCall(document: HostDocument): CallPlan {
    let plan = AS_USUAL;
    for (const entry of this.active) {
      entry.calls += 1;
      const { fault, calls } = entry;
      if (fault.kind === 'coauthor' && fault.before === calls) fault.edit(document);
      else if (fault.kind === 'readOnly' && fault.from === calls) document.readOnly = true;
      else if ('call' in fault && fault.call === calls) plan = planOf(fault);
    }
    return plan;
  }

  /** To be called after a round trip, whether it was executed or not. */
  afterCall(document: HostDocument): void {
    for (const { fault, calls } of this.active) {
      if (fault.kind === 'stripControls' && fault.after === calls) stripControls(document);
    }
  }

  /** The fault that stands in the way of customXmlParts.addAsync, if any. */
  customXml(): Extract<Fault, { kind: 'customXmlDropped' | 'customXmlFails' }> | null {
    for (const { fault } of this.active) {
      if (fault.kind === 'customXmlDropped' || fault.kind === 'customXmlFails') return fault;
    }
    return null;
  }
}

function planOf(fault: Extract<Fault, { call: number }>): CallPlan {
  switch (fault.kind) {
    case 'slowCall':
      return { ...AS_USUAL, delayMs: fault.ms };
    case 'neverAnswers':
      return { ...AS_USUAL, execute: fault.executed === true, answers: false };
    case 'failCall': {
      const error = TRANSPORT_ERRORS.get(fault.code) ?? 0;
      const body = errorBody(fault.code, `Injected fault: ${fault.code}`);
      return { ...AS_USUAL, execute: fault.executed === true, error, body };
    }
  }
}

/** Unwraps all content controls of the main text as another editor would: outside of the add-in's requests. */
function stripControls(document: HostDocument): void {
  const { readOnly, journal } = document;
  document.readOnly = false;
  // The innermost first: an outer one then takes over what the inner ones have left.
  for (const control of [...document.body.descendants('w:sdt')].reverse()) {
    journal.replace(control, [...(control.child('w:sdtContent')?.children ?? [])]);
  }
  document.settle();
  document.readOnly = readOnly;
}
