/** Lists whose lines are worded like headings: points of an agenda, parts that an introduction announces. */
import { rememberedOf } from '../language/memo';
import { splitNumber } from '../language/normalize';
import { STRAY_THRESHOLD } from './outlineAssign';
import { paragraphOf, type Row, type Scored } from './outlineScore';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

/** So many lines in a row, with nothing between them, are a list. */
const LEAST_LINES = 3;

/**
 * Paragraphs "1. Chào cờ.", "2. Báo cáo kết quả ….", "3. Bế mạc.": plain sentences that are counted one after the other.
 * A heading has text or parts below it, and is no sentence.
 */
export function numberedSentences(snapshot: DocumentSnapshot): ReadonlySet<number> {
  const lists = countedLines(snapshot, ({ text }) => /[.;]$/u.test(text.trimEnd()));
  return new Set(lists.flat().map(({ index }) => index));
}

/**
 * Paragraphs that are like headings but stand in a list: counted plain lines of which most are like no section, and
 * lines that name sections which have their headings further down.
 * @param rows in document order, each with a score for some section
 */
export function listedParagraphs(snapshot: DocumentSnapshot, rows: readonly Row[]): ReadonlySet<number> {
  const likely = new Set(rows.map(paragraphOf));
  const counted = countedLines(snapshot, () => true)
    .map((list) => list.map(({ index }) => index))
    .filter((list) => 2 * list.filter((index) => likely.has(index)).length <= list.length)
    // The last one may be a heading that counts on from the points above it by chance: its text follows.
    .flatMap((list) => list.slice(0, -1));
  return new Set([...counted, ...announced(snapshot, rows)]);
}

/** Runs of plain lines numbered 1, 2, 3, …, blank lines left out. */
function countedLines(
  { paragraphs }: DocumentSnapshot,
  accepts: (paragraph: ParagraphSnapshot) => boolean,
): ParagraphSnapshot[][] {
  const lists: ParagraphSnapshot[][] = [];
  let list: ParagraphSnapshot[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.text.trim() === '') continue;
    const count = countOf(paragraph);
    const number = count !== null && accepts(paragraph) ? count : null;
    if (number !== list.length + 1) {
      if (list.length > 0) lists.push(list);
      list = [];
    }
    if (number === list.length + 1) list.push(paragraph);
  }
  return [...lists, list].filter(({ length }) => length >= LEAST_LINES);
}

/** Longer than any number with its mark. */
const NUMBER_LENGTH = 12;

/** The number of a plain paragraph that is numbered "1."; null for any other paragraph. */
const countOf = rememberedOf(({ text, list, font, outlineLevel, table }: ParagraphSnapshot): number | null => {
  if (outlineLevel !== null || table !== null || font.bold === true) return null;
  const { number } = splitNumber(text.slice(0, NUMBER_LENGTH));
  const shown = number ?? (list ? splitNumber(list.label).number : null);
  return shown !== null && /^\d{1,2}$/u.test(shown) ? Number(shown) : null;
});

/** Paragraphs of runs of headings with no text below them, most of which stand further down with text. */
function announced(snapshot: DocumentSnapshot, rows: readonly Row[]): number[] {
  const runs = headingRuns(snapshot, rows).filter(({ length }) => length >= LEAST_LINES);
  const inRuns = new Set(runs.flat());
  return runs.flatMap((run) => {
    const end = paragraphOf(run.at(-1) ?? []);
    const later = rows.filter((row) => paragraphOf(row) > end && !inRuns.has(row));
    const again = run.filter((row) => later.some((other) => isSure(other[bestOf(row)] ?? null)));
    return again.length > 1 && 2 * again.length >= run.length ? run.map(paragraphOf) : [];
  });
}

/** As sure as a heading outside the order must be. */
function isSure(scored: Scored | null): boolean {
  return scored !== null && scored.sure && scored.score >= STRAY_THRESHOLD;
}

/** Rows that follow each other with nothing but blank lines between them, in the outline's order. */
function headingRuns({ paragraphs }: DocumentSnapshot, rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const between = last ? paragraphs.slice(paragraphOf(last) + 1, paragraphOf(row)) : [];
    const follows = last !== undefined && between.every(({ text }) => text.trim() === '') && bestOf(last) < bestOf(row);
    if (run && follows) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Index of the section that a row is like most. */
function bestOf(row: Row): number {
  return row.reduce((best, scored, index) => ((scored?.score ?? 0) > (row[best]?.score ?? 0) ? index : best), 0);
}
