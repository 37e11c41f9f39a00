import type { DocumentSnapshot } from '../report/snapshot';
import { InputError } from '../texts/inputError';
import type { Batch, Door, RunOptions, Session } from './door';
import { WordFault, type Operation } from './faults';
import { lineUp, lineUpTables } from './lineUp';
import { readCollections, type CollectionsReading } from './readCollections';
import { queueOoxml } from './readOoxml';

export const requires = 'WordApi 1.3';

/** The ladder of readers: each alone gives a snapshot; the first tells the most. */
export type Rung = 'ooxml' | 'collections';

/** The document, and Word's objects for the snapshot's paragraphs and tables, to hang edits on. */
export interface Reading {
  readonly snapshot: DocumentSnapshot;
  /**
   * Word's object for a paragraph of the snapshot. It stays with its paragraph when a co-author edits meanwhile.
   * @throws WordFault (stale) when Word's paragraphs and the snapshot do not show the same there
   */
  readonly paragraph: (index: number) => Word.Paragraph;
  /** Word's object for a table of the snapshot, likewise. */
  readonly table: (index: number) => Word.Table;
}

/** The document as it stands: one round trip (two where only the collections can read it and tables are merged). */
export async function readDocument(door: Door, options: RunOptions = {}): Promise<DocumentSnapshot> {
  return onLadder(door, 'read', options, (rung) => (session) => readOn(rung, session));
}

/** Reads on one rung. One round trip, see {@link readCollections} for the exception. */
export async function readOn(rung: Rung, session: Session): Promise<DocumentSnapshot> {
  if (rung === 'collections') return (await readCollections(session)).snapshot;
  const read = queueOoxml(session);
  await session.sync();
  return read();
}

/** Reads on one rung, with Word's paragraphs and tables, in the same round trip. */
export async function readWithObjects(rung: Rung, session: Session, operation: Operation): Promise<Reading> {
  const objects = rung === 'collections' ? await readCollections(session) : await readBoth(session);
  const { snapshot } = objects;
  const lined = lineUp(snapshot, objects.paragraphs);
  const tables = lineUpTables(snapshot, objects.tables);
  const here = <T>(object: T | undefined): T => {
    if (object === undefined) throw new WordFault({ kind: 'stale', code: 'Changed', operation });
    return object;
  };
  const paragraph = (index: number): Word.Paragraph => here(lined[index]);
  return {
    snapshot,
    paragraph,
    // Word lists the tables of the body only; one within a cell is reached through the first paragraph in it.
    table: (index) => {
      const { nesting, firstParagraph } = here(snapshot.tables[index]);
      return nesting === 1 ? here(tables[index]) : paragraph(firstParagraph).parentTable;
    },
  };
}

async function readBoth(session: Session): Promise<CollectionsReading> {
  const read = queueOoxml(session);
  const { paragraphs, tables } = session.context.document.body;
  paragraphs.load('items/text,items/tableNestingLevel');
  tables.load('items/rowCount,items/nestingLevel');
  await session.sync();
  return { snapshot: read(), paragraphs: paragraphs.items, tables: tables.items };
}

/**
 * Runs a batch that reads on the first rung, and on the next one when Word cannot read the document that way. Not after
 * edits were sent.
 */
export async function onLadder<T>(
  door: Door,
  operation: Operation,
  options: RunOptions,
  batchOn: (rung: Rung) => Batch<T>,
): Promise<T> {
  try {
    return await door.run(operation, batchOn('ooxml'), options);
  } catch (error) {
    if (!anotherRungMayHelp(error)) throw error;
    return door.run(operation, batchOn('collections'), options);
  }
}

function anotherRungMayHelp(error: unknown): boolean {
  if (error instanceof InputError) return true;
  if (!(error instanceof WordFault) || error.outcomeUnknown || error.code === 'Cancelled') return false;
  return error.kind === 'unsupported' || error.kind === 'host';
}
