/**
 * Importing figures into Form 01: a grid is mapped (which line is which year, which column is what), the user corrects
 * the mapping, and the figures are read by it. Nothing is guessed: what cannot be read is listed with its place.
 */
import type { Form01Layout } from '../campaign';
import { compareDecimals, sumOf } from '../language/numbers';
import { InputError } from '../texts/inputError';
import type { Orientation } from './form01';
import { readCell, writingOf, type CellReading, type NumberWriting, type UnreadableReason } from './form01Cell';
import type { Form01Data, Form01DataRow } from './form01Data';
import { YEAR } from './form01Headings';
import { yearLabel } from './form01Labels';
import { legacyOf } from './legacyText';
import { rankOf, readSheetOf, takenAs, viewOf, type SheetColumn, type SheetLine } from './form01Sheet';
import { GRID_LIMITS, type Grid, type Workbook } from './grid';

export type LineRole =
  | { readonly kind: 'year'; readonly year: number; readonly estimate: boolean }
  | { readonly kind: 'total' }
  | { readonly kind: 'none' };

/** How a grid is read. By index of line and column, see `GridView`; every line and column has its entry. */
export interface ImportMapping {
  readonly orientation: Orientation;
  /** Id of the layout's column; `YEAR` for the years' own; null: left out. */
  readonly columns: readonly (string | null)[];
  /** How each column writes numbers; null: as the Vietnamese do, and what could be meant otherwise is asked about. */
  readonly writing: readonly (NumberWriting | null)[];
  /** Unit of each column's figures where they are to be converted into the layout's; null: they are in it. */
  readonly units: readonly (string | null)[];
  readonly lines: readonly LineRole[];
  /** What the user said of cells that could not be read, by ref: an exact decimal, or null for "leave it blank". */
  readonly answers: Readonly<Record<string, string | null>>;
}

export interface UnreadableCell {
  /** "C7", in the grid as the user sees it. */
  readonly ref: string;
  /** Places in the mapping. */
  readonly line: number;
  readonly column: number;
  /** The figure that it should be. */
  readonly year: number;
  readonly columnId: string;
  readonly text: string;
  readonly reason: UnreadableReason;
  /** The values that it can mean, exact decimals; empty where it means none. */
  readonly readings: readonly string[];
}

/** A total in the file that is not the sum of the years that were read. Totals are never imported: they are computed. */
export interface TotalDifference {
  readonly ref: string;
  readonly columnId: string;
  readonly total: string;
  readonly sum: string;
}

export interface ImportedFigures {
  /** Columns without a place in the grid are left out, so that the document keeps them. */
  readonly data: Form01Data;
  readonly unreadable: readonly UnreadableCell[];
  readonly differences: readonly TotalDifference[];
  /** Lines whose year stands in an earlier line; they were passed over. */
  readonly doubleYears: readonly number[];
}

export interface ImportProposal {
  readonly mapping: ImportMapping;
  /** What each column and line seems to be and why, for the user to look at. */
  readonly columns: readonly SheetColumn[];
  readonly lines: readonly SheetLine[];
  /** Ids of the layout's columns, or `YEAR`, that no column of the grid is. */
  readonly missing: readonly string[];
}

/**
 * Proposes how to read a grid. Every grid gets a proposal, if only one that reads nothing.
 * @throws InputError `data.legacy` where the headings are written in an old encoding and so mean nothing
 */
export function mapGrid(grid: Grid, layout: Form01Layout): ImportProposal {
  const { orientation, columns, lines } = readSheetOf(grid, layout);
  const ids = columns.map(takenAs);
  const missing = [YEAR, ...layout.columns.map(({ id }) => id)].filter((id) => !ids.includes(id));
  if (missing.length > layout.columns.length / 2) {
    const kind = legacyOf(grid);
    if (kind) throw new InputError('data.legacy', { kind });
  }
  const roles = lines.map((line) => roleOf(line, layout));
  const units = columns.map(({ unit }) => unit);
  const mapping = { orientation, columns: ids, units, lines: roles, answers: {} };
  return { mapping: { ...mapping, writing: writingsOf(grid, mapping) }, columns, lines, missing };
}

function roleOf({ label, reason }: SheetLine, layout: Form01Layout): LineRole {
  if (reason === 'total') return { kind: 'total' };
  const year = reason === 'year' ? yearLabel(label, layout.estimateMark) : null;
  if (!year) return { kind: 'none' };
  return { kind: 'year', ...year, estimate: year.estimate || isEstimate(year.year, layout) };
}

function isEstimate(year: number, layout: Form01Layout): boolean {
  return layout.years.some((one) => one.year === year && one.estimate);
}

/** A column writes as it shows itself; one that does not show it, as the whole grid does. */
function writingsOf(
  grid: Grid,
  { orientation, columns, lines }: Pick<ImportMapping, 'orientation' | 'columns' | 'lines'>,
): (NumberWriting | null)[] {
  const view = viewOf(grid, orientation);
  const texts = columns.map((id, column) =>
    id === YEAR
      ? []
      : lines.flatMap(({ kind }, line) => {
          const cell = view.at(line, column);
          return kind !== 'none' && cell.kind === 'text' ? cell.text : [];
        }),
  );
  // Notes and telephone numbers say nothing of how figures are written.
  const whole = writingOf(texts.filter((_, column) => columns[column] !== null).flat());
  return texts.map((list) => {
    const writing = writingOf(list) ?? whole;
    return writing === 'both' ? null : writing;
  });
}

/**
 * The sheet that shows most of Form 01; hidden ones are not looked at.
 * @throws InputError `xlsx.noSheet`, `xlsx.tooLarge`, `data.empty` where there is none to read
 */
export function bestSheet({ sheets }: Workbook, layout: Form01Layout): { readonly index: number; readonly grid: Grid } {
  const visible = sheets.flatMap(({ hidden, grid }, index) => (hidden ? [] : { index, grid }));
  if (visible.length === 0) throw new InputError('xlsx.noSheet', undefined);
  const small = visible.flatMap(({ index, grid }) => (grid ? { index, grid } : []));
  if (small.length === 0) throw new InputError('xlsx.tooLarge', GRID_LIMITS);
  const filled = small.filter(({ grid }) => grid.rows.length > 0);
  const ranked = filled.map((sheet) => ({ ...sheet, rank: rankOf(readSheetOf(sheet.grid, layout)) }));
  const [first, ...others] = ranked;
  if (!first) throw new InputError('data.empty', undefined);
  const { index, grid } = others.reduce((best, next) => (next.rank > best.rank ? next : best), first);
  return { index, grid };
}

/** Reads the figures of a grid as a mapping says. */
export function figuresFrom(grid: Grid, mapping: ImportMapping, layout: Form01Layout): ImportedFigures {
  const view = viewOf(grid, mapping.orientation);
  const places = layout.columns.flatMap((column) => {
    const index = mapping.columns.indexOf(column.id);
    return index < 0 ? [] : { column, index };
  });
  const unreadable: UnreadableCell[] = [];
  const readAt = (line: number, { column, index }: (typeof places)[number]): CellReading => {
    const answer = mapping.answers[view.ref(line, index)];
    if (answer !== undefined) return { value: answer };
    const [writing, unit] = [mapping.writing[index] ?? null, mapping.units[index] ?? null];
    return readCell(view.at(line, index), column, writing, unit);
  };

  const rows: Form01DataRow[] = [];
  const doubleYears: number[] = [];
  const totalLines: number[] = [];
  mapping.lines.forEach((role, line) => {
    if (role.kind === 'total') totalLines.push(line);
    if (role.kind !== 'year') return;
    if (rows.some(({ year }) => year === role.year)) {
      doubleYears.push(line);
      return;
    }
    const values = places.flatMap((place) => {
      const reading = readAt(line, place);
      if ('value' in reading) return [[place.column.id, reading.value] as const];
      const { column, index } = place;
      const at = { ref: view.ref(line, index), line, column: index, year: role.year, columnId: column.id };
      unreadable.push({ ...at, text: view.at(line, index).text.trim(), ...reading });
      return [];
    });
    rows.push({ year: role.year, estimate: role.estimate, values: Object.fromEntries(values) });
  });

  const totalLine = totalLines.at(-1);
  const differences = places.flatMap((place): TotalDifference[] => {
    if (totalLine === undefined) return [];
    const { id } = place.column;
    const total = readAt(totalLine, place);
    const values = rows.map((row) => row.values[id]);
    // What cannot be read on either side is not compared.
    if (!('value' in total) || total.value === null || values.includes(undefined)) return [];
    const sum = sumOf(values.filter((value) => typeof value === 'string'));
    return isNearly(total.value, sum)
      ? []
      : [{ ref: view.ref(totalLine, place.index), columnId: id, total: total.value, sum }];
  });
  return { data: { rows: rows.sort((a, b) => a.year - b.year) }, unreadable, differences, doubleYears };
}

/** Whether two sums are the same but for what a spreadsheet's floats lose: less than any unit that is counted. */
function isNearly(a: string, b: string): boolean {
  const difference = sumOf([a, b.startsWith('-') ? b.slice(1) : `-${b}`]).replace('-', '');
  return compareDecimals(difference, '0.00000001') < 0;
}

/** The mapping with a column read as another one; a column of the layout has one place at most. */
export function assignColumn(mapping: ImportMapping, index: number, id: string | null): ImportMapping {
  const columns = mapping.columns.map((old, at) => (at === index ? id : old === id ? null : old));
  return { ...mapping, columns };
}

/** The mapping with a line read as another year, the total, or nothing. */
export function assignLine(mapping: ImportMapping, index: number, role: LineRole): ImportMapping {
  return { ...mapping, lines: mapping.lines.map((old, at) => (at === index ? role : old)) };
}

/** The mapping with numbers read the Vietnamese or the English way, in one column or (without index) in all. */
export function assignWriting(mapping: ImportMapping, writing: NumberWriting | null, index?: number): ImportMapping {
  const all = mapping.writing.map((old, at) => (index === undefined || at === index ? writing : old));
  return { ...mapping, writing: all };
}

/** The mapping with the user's word on a cell that could not be read: an exact decimal, or null to leave it blank. */
export function answerCell(mapping: ImportMapping, ref: string, value: string | null): ImportMapping {
  return { ...mapping, answers: { ...mapping.answers, [ref]: value } };
}
