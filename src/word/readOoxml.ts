import { OoxmlPackage } from '../ooxml/package';
import { readSnapshot } from '../ooxml/snapshot';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Session } from './door';

/** First rung: the whole document as OOXML. Tells everything, but Word fails on some documents (PLATFORM.md 2.4). */
export const requires = 'WordApi 1.1';

/** Queues the reading; call the result after the next sync. One round trip together with whatever else is queued. */
export function queueOoxml({ context }: Session): () => DocumentSnapshot {
  const ooxml = context.document.body.getOoxml();
  return () => readSnapshot(OoxmlPackage.fromFlatOpc(ooxml.value));
}
