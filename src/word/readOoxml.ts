import { flatOpcReader } from '../ooxml/reread';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Session } from './door';

/** First rung: the whole document as OOXML. Tells everything, but Word fails on some documents (PLATFORM.md 2.4). */
export const requires = 'WordApi 1.1';

/** One pane has one document: what stays between two readings is not read again. */
const readFlatOpc = flatOpcReader();

/** Queues the reading; call the result after the next sync. One round trip together with whatever else is queued. */
export function queueOoxml({ context }: Session): () => DocumentSnapshot {
  const ooxml = context.document.body.getOoxml();
  return () => readFlatOpc(ooxml.value);
}
