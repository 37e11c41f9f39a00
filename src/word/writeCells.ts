import { cellParagraph } from '../report/cellPlace';
import type { TextEdit } from '../report/fix';
import type { CellEdit } from '../report/plan';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Session } from './door';
import { queueFind, queueReplace, type QueuedText } from './locate';
import type { Reading } from './read';

export const requires = 'WordApi 1.3';

export interface KeyedEdit extends CellEdit {
  readonly table: number;
  readonly key: string;
}

/**
 * Gives cells another text: one round trip. Each cell is read in the same trip just before it is written; where it was
 * not what the plan was made from (a co-author was faster, or Word counts merged cells otherwise) the text found is
 * queued to be put back with the caller's next sync. In a cell that holds more than its text (a note, a raised mark)
 * only what differs is replaced.
 * @returns the edits that were taken back, or not made because Word could not be led to the place
 * @throws WordFault (stale) when a table is gone
 */
export async function writeCells<E extends KeyedEdit>(
  session: Session,
  reading: Reading,
  edits: readonly E[],
): Promise<E[]> {
  const rich = edits.filter((edit) => holdsMore(reading.snapshot, edit));
  // All places are found before the first change.
  const places = rich.map((edit) => ({ edit, found: findDifference(reading, edit) }));
  const replaced = places.map(({ edit, found }) => ({ edit, asPlanned: found ? queueReplace(found) : () => false }));
  const tables = new Map([...new Set(edits.map(({ table }) => table))].map((at) => [at, reading.table(at)]));
  const cells = edits.flatMap((edit) => {
    const cell = rich.includes(edit) ? undefined : tables.get(edit.table)?.getCell(edit.row, edit.cell);
    if (!cell) return [];
    cell.load('value');
    cell.value = edit.text;
    return [{ cell, edit }];
  });
  await session.sync('write');
  const surprises = cells.filter(({ cell, edit }) => solid(cell.value) !== solid(edit.was));
  for (const { cell } of surprises) {
    const found = cell.value;
    cell.value = found;
  }
  return [...surprises, ...replaced.filter(({ asPlanned }) => !asPlanned())].map(({ edit }) => edit);
}

/** How a cell's value separates its paragraphs differs between hosts. */
function solid(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Whether writing the cell's text would take away something that the text does not show. */
function holdsMore(snapshot: DocumentSnapshot, { table, row, cell, was }: KeyedEdit): boolean {
  if (snapshot.tables[table]?.rows[row]?.[cell]?.unraised !== undefined) return true;
  const first = cellParagraph(snapshot, table, row, cell);
  if (first === null) return false;
  // A line of the text is a paragraph, or less where it has line breaks.
  const most = first + was.split('\n').length;
  return snapshot.paragraphs.slice(first, most).some((paragraph) => paragraph.holdsMore === true);
}

/** The part of the cell's one paragraph that differs. Null for several paragraphs, or where Word cannot be led there. */
function findDifference(reading: Reading, { table, row, cell, was, text }: KeyedEdit): QueuedText | null {
  const paragraph = cellParagraph(reading.snapshot, table, row, cell);
  if (paragraph === null || reading.snapshot.paragraphs[paragraph]?.text !== was) return null;
  return queueFind(reading, { paragraph, ...difference(was, text) });
}

/** What is left of two texts without their common end; digits at the start are replaced as a whole. */
function difference(was: string, text: string): Omit<TextEdit, 'paragraph'> {
  let same = 0;
  while (same < Math.min(was.length, text.length) && was.at(-1 - same) === text.at(-1 - same)) same += 1;
  return { start: 0, was: was.slice(0, was.length - same), text: text.slice(0, text.length - same) };
}
