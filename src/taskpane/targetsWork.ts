import type { Target } from '../campaign';
import type { LinkSource } from '../report/measure';
import type { TargetProposal } from '../report/targetText';
import type { Conflict, Resolution } from '../word/writeTable';
import type { ActualDraft, MeasureDraft } from './actualDraft';
import type { PaneSession } from './session';
import type { TargetDraft } from './targetDraft';

/** What the user began with the targets and has not finished; it outlives a change of views. */
export interface TargetsWork {
  /** By the target's id, {@link NEW} or {@link ofProposal}. */
  readonly drafts: Readonly<Record<string, TargetDraft>>;
  /** By the target's id. */
  readonly actuals: Readonly<Record<string, ActualDraft>>;
  /** The text of a resolution. */
  readonly pasted: string;
  /** What was recognised in it and is neither added nor put aside; null: not looked at yet. */
  readonly proposals: readonly TargetProposal[] | null;
  readonly opened: OpenedTargets | null;
  readonly handEdits: ComparisonHandEdits | null;
  /** The linked figure to be inserted next; null: nothing chosen yet. */
  readonly link: LinkDraft | null;
}

/** Targets of a file, for the user to take. */
export interface OpenedTargets {
  readonly file: string;
  readonly targets: readonly Target[];
}

/** Cells of the comparison that someone changed in the document, for the user to decide on. */
export interface ComparisonHandEdits {
  readonly conflicts: readonly Conflict[];
  readonly answers: Readonly<Record<string, Resolution>>;
}

/** Where a linked figure is to come from. */
export interface LinkDraft extends MeasureDraft {
  readonly kind: LinkSource['kind'];
  /** Id of the target; '' is the first. */
  readonly target: string;
}

/** Key of the draft of a target that nothing gave. Ids of targets have no colon in front. */
export const NEW = ':';

/** Key of the draft made from a proposal: its words, which stay the same when the text before them changes. */
export function ofProposal({ quote }: TargetProposal): string {
  return NEW + quote.text;
}

const NO_WORK: TargetsWork = {
  drafts: {},
  actuals: {},
  pasted: '',
  proposals: null,
  opened: null,
  handEdits: null,
  link: null,
};

export function targetsWorkOf({ getState }: PaneSession): TargetsWork {
  return getState().targetsWork ?? NO_WORK;
}

export function setTargetsWork(session: PaneSession, change: Partial<TargetsWork>): void {
  session.set({ targetsWork: { ...targetsWorkOf(session), ...change } });
}

/** @param draft null ends it */
export function setDraft(session: PaneSession, key: string, draft: TargetDraft | null): void {
  setTargetsWork(session, { drafts: withKey(targetsWorkOf(session).drafts, key, draft) });
}

/** @param draft null ends it */
export function setActualDraft(session: PaneSession, target: string, draft: ActualDraft | null): void {
  setTargetsWork(session, { actuals: withKey(targetsWorkOf(session).actuals, target, draft) });
}

function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> {
  const { [key]: _before, ...others } = record;
  return value === null ? others : { ...others, [key]: value };
}
