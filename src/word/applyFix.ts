import type { Fix, FormatEdit, ParagraphFormat, TextEdit } from '../report/fix';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Batch, Door, RunOptions, Session } from './door';
import { WordFault } from './faults';
import { queueFind, queueReplace } from './locate';
import { onLadder, readOn, readWithObjects, type Reading } from './read';
import { requireUnprotected, requireWritable } from './writable';
import { writeCells } from './writeCells';

export const requires = 'WordApi 1.3';

/**
 * Makes the change that a finding proposes, exactly that and nothing else. Three round trips: read, write, read again
 * to see that it is so.
 * @returns the document afterwards
 * @throws WordFault `stale` `Changed` when the document is no longer as the fix has it: then nothing was written, or,
 * with `outcomeUnknown`, someone was faster between reading and writing and what they wrote was put back;
 * `unsupported` `NotFindable` where Word cannot be led to the place (a tab, a line break, or too long a text in it)
 */
export async function applyFix(
  door: Door,
  fix: Fix,
  { signal }: Pick<RunOptions, 'signal'> = {},
): Promise<DocumentSnapshot> {
  requireWritable(door, 'fix');
  const options = { writes: true, ...(signal ? { signal } : {}) };
  return onLadder(door, 'fix', options, (rung): Batch<DocumentSnapshot> => async (session) => {
    const reading = await readWithObjects(rung, session, 'fix');
    requireUnprotected(reading.snapshot, 'fix');
    if (!standsAs(reading.snapshot, fix)) throw changed(false);
    const asPlanned = await write(session, reading, fix);
    // Also sends what has to be put back.
    const snapshot = await readOn(rung, session);
    if (!asPlanned || !isDone(reading.snapshot, snapshot, fix)) throw changed(true);
    return snapshot;
  });
}

function changed(outcomeUnknown: boolean): WordFault {
  return new WordFault({ kind: 'stale', code: 'Changed', operation: 'fix', outcomeUnknown });
}

/** Whether the document still shows all that the fix was made from. */
function standsAs(snapshot: DocumentSnapshot, fix: Fix): boolean {
  const textAt = (index: number): string | undefined => snapshot.paragraphs[index]?.text;
  switch (fix.kind) {
    case 'cells':
      return fix.edits.every(({ table = fix.table, row, cell, was }) => cellText(snapshot, table, row, cell) === was);
    case 'texts':
      return fix.edits.every(({ paragraph, start, was }) => textAt(paragraph)?.startsWith(was, start));
    case 'format':
      return fix.edits.every(({ paragraph, was }) => textAt(paragraph) === was);
  }
}

function cellText({ tables }: DocumentSnapshot, table: number, row: number, cell: number): string | undefined {
  return tables[table]?.rows[row]?.[cell]?.text;
}

/** One round trip. @returns false where the document was not as it had been read; what stood there is then put back */
async function write(session: Session, reading: Reading, fix: Fix): Promise<boolean> {
  switch (fix.kind) {
    case 'cells': {
      const edits = fix.edits.map((edit, at) => ({ ...edit, table: edit.table ?? fix.table, key: String(at) }));
      return (await writeCells(session, reading, edits)).length === 0;
    }
    case 'texts':
      return writeTexts(session, reading, fix.edits);
    case 'format':
      for (const edit of fix.edits) queueFormat(reading.paragraph(edit.paragraph), edit.format);
      await session.sync('write');
      return true;
  }
}

/** All places are found before the first change, so that a search that finds nothing keeps all of them from being made. */
async function writeTexts(session: Session, reading: Reading, edits: readonly TextEdit[]): Promise<boolean> {
  const places = edits.map((edit) => {
    const found = queueFind(reading, edit);
    if (!found) throw new WordFault({ kind: 'unsupported', code: 'NotFindable', operation: 'fix' });
    return found;
  });
  const replaced = places.map(queueReplace);
  await session.sync('write');
  return replaced.map((asPlanned) => asPlanned()).every(Boolean);
}

const ALIGNMENTS = { left: 'Left', centered: 'Centered', right: 'Right', justified: 'Justified' } as const;

function queueFormat(paragraph: Word.Paragraph, format: ParagraphFormat): void {
  const { font, size, bold, italic, color, alignment, firstLine, spaceBefore, spaceAfter, lineSpacing } = format;
  if (font !== undefined) paragraph.font.name = font;
  if (size !== undefined) paragraph.font.size = size;
  if (bold !== undefined) paragraph.font.bold = bold;
  if (italic !== undefined) paragraph.font.italic = italic;
  if (color !== undefined) paragraph.font.color = color;
  if (alignment !== undefined) paragraph.alignment = ALIGNMENTS[alignment];
  if (firstLine !== undefined) paragraph.firstLineIndent = firstLine;
  if (spaceBefore !== undefined) paragraph.spaceBefore = spaceBefore;
  if (spaceAfter !== undefined) paragraph.spaceAfter = spaceAfter;
  if (lineSpacing !== undefined) paragraph.lineSpacing = lineSpacing;
}

/** Whether the document shows the change, as far as a snapshot tells. */
function isDone(before: DocumentSnapshot, after: DocumentSnapshot, fix: Fix): boolean {
  switch (fix.kind) {
    case 'cells':
      return fix.edits.every(({ table = fix.table, row, cell, text }) => cellText(after, table, row, cell) === text);
    case 'texts':
      return [...new Set(fix.edits.map(({ paragraph }) => paragraph))].every(
        (index) => after.paragraphs[index]?.text === withEdits(before, index, fix.edits),
      );
    case 'format':
      return fix.edits.every((edit) => hasFormat(after, edit));
  }
}

/** The text of a paragraph with its edits, none of which overlap. */
function withEdits({ paragraphs }: DocumentSnapshot, index: number, edits: readonly TextEdit[]): string {
  return edits
    .filter(({ paragraph }) => paragraph === index)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, was, text: wanted }) => text.slice(0, start) + wanted + text.slice(start + was.length),
      paragraphs[index]?.text ?? '',
    );
}

function hasFormat({ paragraphs }: DocumentSnapshot, { paragraph: index, was, format }: FormatEdit): boolean {
  const paragraph = paragraphs[index];
  if (paragraph?.text !== was) return false;
  // Without text there is no font to be seen.
  if (was === '') return true;
  const { font, alignment } = paragraph;
  const agrees = (wanted: unknown, found: unknown): boolean => wanted === undefined || wanted === found;
  return (
    agrees(format.font, font.name) &&
    agrees(format.size, font.size) &&
    agrees(format.bold, font.bold) &&
    agrees(format.italic, font.italic) &&
    agrees(format.alignment, alignment)
  );
}
