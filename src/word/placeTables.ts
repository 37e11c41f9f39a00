import type { CellSnapshot, TableSnapshot } from '../report/snapshot';

/** Paragraphs of the body as Word's collection lists them: their texts, and in how many tables each stands. */
export interface FlatParagraphs {
  readonly texts: readonly string[];
  readonly nesting: readonly number[];
}

/**
 * A table of the body by what is known of it: the texts of its cells, when each row has the same cells and nothing is
 * nested; else the tables that its OOXML shows, itself first, positions counted within it.
 */
export type KnownTable =
  | { readonly cells: readonly (readonly string[])[] }
  | { readonly parsed: readonly [TableSnapshot, ...TableSnapshot[]] };

/**
 * Whether a table's cells can be laid over the paragraphs that follow `from` without a doubt: Word's collections do not
 * say which cell a paragraph stands in. An empty cell takes one empty paragraph, another takes paragraphs with text
 * until its text is complete; should a cell hold blank lines besides, paragraphs are left over at the end.
 * @returns the paragraph after the table, or null when in doubt
 */
export function endOfPlainTable(
  cells: readonly (readonly string[])[],
  from: number,
  flat: FlatParagraphs,
): number | null {
  const end = takeCells(cells, from, flat)?.end;
  return end === undefined || (flat.nesting[end] ?? 0) > 0 ? null : end;
}

/** The first paragraph from `from` on that stands in a table, or null. */
export function nextInTable(from: number, { nesting }: FlatParagraphs): number | null {
  const at = nesting.findIndex((depth, index) => index >= from && depth > 0);
  return at === -1 ? null : at;
}

/** The first paragraph from `from` on that stands in no table. */
export function nextOutside(from: number, { nesting }: FlatParagraphs): number {
  const at = nesting.findIndex((depth, index) => index >= from && depth === 0);
  return at === -1 ? nesting.length : at;
}

/**
 * All tables with their place in the document, nested ones after the one that holds them, and the innermost table of
 * each paragraph. Null when the tables do not fit the paragraphs.
 */
export function placeTables(
  known: readonly KnownTable[],
  flat: FlatParagraphs,
): { tables: TableSnapshot[]; tableOf: (number | null)[] } | null {
  const tables: TableSnapshot[] = [];
  let cursor = 0;
  for (const table of known) {
    const first = nextInTable(cursor, flat);
    if (first === null) return null;
    const placed =
      'parsed' in table ? shifted(table.parsed, tables.length, first) : plain(table.cells, tables.length, first, flat);
    if (!placed) return null;
    cursor = first + placed[0].paragraphCount;
    tables.push(...placed);
  }
  if (nextInTable(cursor, flat) !== null) return null;
  const tableOf = new Array<number | null>(flat.texts.length).fill(null);
  for (const table of tables)
    tableOf.fill(table.index, table.firstParagraph, table.firstParagraph + table.paragraphCount);
  return { tables, tableOf };
}

function shifted(
  parsed: readonly [TableSnapshot, ...TableSnapshot[]],
  index: number,
  first: number,
): [TableSnapshot, ...TableSnapshot[]] {
  const move = (table: TableSnapshot, at: number): TableSnapshot => ({
    ...table,
    index: index + at,
    firstParagraph: first + table.firstParagraph - parsed[0].firstParagraph,
  });
  const [top, ...nested] = parsed;
  return [move(top, 0), ...nested.map((table, at) => move(table, at + 1))];
}

function plain(
  cells: readonly (readonly string[])[],
  index: number,
  first: number,
  flat: FlatParagraphs,
): [TableSnapshot] | null {
  const taken = takeCells(cells, first, flat);
  if (!taken) return null;
  return [{ index, firstParagraph: first, paragraphCount: taken.end - first, nesting: 1, rows: taken.rows }];
}

function takeCells(
  cells: readonly (readonly string[])[],
  from: number,
  { texts, nesting }: FlatParagraphs,
): { rows: CellSnapshot[][]; end: number } | null {
  let at = from;
  const takeCell = (text: string): string | null => {
    const wanted = solid(text);
    const taken: string[] = [];
    let found = '';
    do {
      const next = texts[at];
      if (next === undefined || nesting[at] !== 1) return null;
      const piece = solid(next);
      if ((piece === '') !== (wanted === '') || !wanted.startsWith(found + piece)) return null;
      taken.push(next);
      found += piece;
      at += 1;
    } while (found !== wanted);
    return taken.join('\n');
  };
  const rows: CellSnapshot[][] = [];
  for (const row of cells) {
    const taken: CellSnapshot[] = [];
    for (const text of row) {
      const cell = takeCell(text);
      if (cell === null) return null;
      taken.push({ text: cell, column: taken.length, columnSpan: 1, merge: 'none' });
    }
    rows.push(taken);
  }
  return { rows, end: at };
}

/** How a cell's text separates its paragraphs differs between hosts; the characters that are no space do not. */
function solid(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, '');
}
