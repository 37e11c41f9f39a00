import type { DocumentSnapshot } from '../report/snapshot';
import type { Door } from './door';
import { WordFault, type Operation } from './faults';

/** Refuses before anything is sent when the document was opened for reading only. @throws WordFault `ReadOnly` */
export function requireWritable(door: Door, operation: Operation): void {
  if (door.caps.readOnly) throw new WordFault({ kind: 'document', code: 'ReadOnly', operation });
}

/** Refuses when the file itself is protected against editing. @throws WordFault `ReadOnly` */
export function requireUnprotected(snapshot: DocumentSnapshot, operation: Operation): void {
  if (snapshot.readOnly === true) throw new WordFault({ kind: 'document', code: 'ReadOnly', operation });
}
