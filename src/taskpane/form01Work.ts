import type { Form01Layout } from '../campaign';
import type { Form01Data } from '../report/form01Data';
import type { ImportMapping, ImportProposal } from '../report/form01Import';
import type { Workbook } from '../report/grid';
import type { Conflict, Resolution } from '../word/writeTable';
import type { PaneSession } from './session';

/** What the user began with Form 01 and has not finished, besides the figures typed; it outlives a change of views. */
export interface Form01Work {
  /** Pasted or typed for importing, and not read yet. */
  readonly pasted: string;
  readonly imported: ImportWork | null;
  /** The layout as changed and not saved; null: not changed. */
  readonly layout: Form01Layout | null;
  readonly handEdits: HandEditWork | null;
}

/** Figures from outside that were read, and how they are to be understood. */
export interface ImportWork {
  /** Null: pasted. */
  readonly file: string | null;
  readonly workbook: Workbook;
  /** Index of the sheet that is read. */
  readonly sheet: number;
  readonly proposal: ImportProposal;
  /** As the user corrected it. */
  readonly mapping: ImportMapping;
}

/** Figures that someone changed in the document, for the user to decide on. */
export interface HandEditWork {
  /** What was to be written. */
  readonly data: Form01Data;
  readonly conflicts: readonly Conflict[];
  readonly answers: Readonly<Record<string, Resolution>>;
}

const NO_WORK: Form01Work = { pasted: '', imported: null, layout: null, handEdits: null };

export function workOf({ getState }: PaneSession): Form01Work {
  return getState().form01Work ?? NO_WORK;
}

export function setWork(session: PaneSession, change: Partial<Form01Work>): void {
  session.set({ form01Work: { ...workOf(session), ...change } });
}
