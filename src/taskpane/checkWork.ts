import type { CleanOptions } from '../ooxml/cleanCopy';
import type { CleanedFacts } from '../texts/clean';
import type { PaneSession } from './session';

export type CheckPart = 'findings' | 'send';
export type Grouping = 'severity' | 'section';

/** What the user chose and began in the check, and has not finished; it outlives a change of views. */
export interface CheckWork {
  readonly part: CheckPart;
  readonly grouping: Grouping;
  /** Reasons for setting findings aside, typed and not saved, by the finding's key. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What the clean copy is to lose besides what is ours. */
  readonly clean: Required<CleanOptions>;
  /** The clean copy that was made last. */
  readonly made: MadeCopy | null;
}

export interface MadeCopy extends CleanedFacts {
  readonly name: string;
}

const NO_WORK: CheckWork = {
  part: 'findings',
  grouping: 'severity',
  reasons: {},
  clean: { revisions: false, comments: false, properties: false },
  made: null,
};

export function checkWorkOf({ getState }: Pick<PaneSession, 'getState'>): CheckWork {
  return getState().checkWork ?? NO_WORK;
}

export function setCheckWork(session: PaneSession, change: Partial<CheckWork>): void {
  session.set({ checkWork: { ...checkWorkOf(session), ...change } });
}

/** @param reason null: it is done or put away */
export function typeReason(session: PaneSession, key: string, reason: string | null): void {
  const { [key]: _before, ...others } = checkWorkOf(session).reasons;
  setCheckWork(session, { reasons: reason === null ? others : { ...others, [key]: reason } });
}
