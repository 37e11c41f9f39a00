import type { DocumentSnapshot } from '../report/snapshot';
import type { StoreOutcome } from './store';

/**
 * What an operation did, by ids: a section's ("II.2.3") or, in Form 01, a figure's ("2014.courses", "total.budget").
 * Nothing is left out silently.
 */
export interface OperationReport {
  /** Written by this operation, and found in the document afterwards. */
  readonly updated: readonly string[];
  /** Was there already. */
  readonly unchanged: readonly string[];
  /** Has no place in the document, so nothing was written. */
  readonly notFound: readonly string[];
  /** The user, or a co-author, changed it by hand since we last wrote it: left as it is, for the user to decide. */
  readonly handEdited: readonly string[];
  /** Sent to Word, but not found in the document afterwards. */
  readonly failed: readonly string[];
}

export interface OperationResult {
  readonly report: OperationReport;
  /** The document afterwards. */
  readonly snapshot: DocumentSnapshot;
  /** How remembering it went; null when there was nothing to remember. Its failure does not undo the operation. */
  readonly store: StoreOutcome | null;
}
