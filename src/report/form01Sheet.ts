/** Where Form 01 stands in a grid: which line is which year, and which column is what. Years may run down or across. */
import type { Form01Layout } from '../campaign';
import { tidy } from '../language/normalize';
import type { Orientation } from './form01';
import { headingsOf, YEAR, type LikeBy } from './form01Headings';
import { isTotalLabel, yearLabel } from './form01Labels';
import { columnsOf, firstBodyLine, headerLines, labelColumnOf, type SheetContext } from './form01SheetColumns';
import { cellOf, refOf, widthOf, type Grid, type GridCell } from './grid';

/**
 * A grid turned so that the years stand below each other: a line is a row of the grid, or a column where the years run
 * across, and the other way round for a column.
 */
export interface GridView {
  readonly lines: number;
  readonly columns: number;
  readonly at: (line: number, column: number) => GridCell;
  /** "C7", in the grid as the user sees it. */
  readonly ref: (line: number, column: number) => string;
}

export function viewOf(grid: Grid, orientation: Orientation): GridView {
  const [height, width] = [grid.rows.length, widthOf(grid)];
  return orientation === 'yearsDown'
    ? { lines: height, columns: width, at: (line, column) => cellOf(grid, line, column), ref: refOf }
    : {
        lines: width,
        columns: height,
        at: (line, column) => cellOf(grid, column, line),
        ref: (line, column) => refOf(column, line),
      };
}

export type ColumnReason =
  /** The years. */
  | 'year'
  /** Its heading is the column's id, one of its headings, the same but for words that say nothing, or but for typing errors. */
  | 'id'
  | LikeBy
  /** It would be a column of the layout, were its unit not another: "Kinh phí (đồng)" for triệu đồng. */
  | 'otherUnit'
  /** Its heading is not known. */
  | 'unknown'
  /** Nothing stands above its figures. */
  | 'noHeading'
  /** Another column has the same meaning and is no less like it, so that neither is taken; or it is more like it. */
  | 'double'
  | 'blank';

export interface SheetColumn {
  readonly index: number;
  /** A heading over several columns before the one under it: "Số lượt người / Tổng". */
  readonly heading: string;
  /** What it seems to be; not taken where `reason` is "double" or "otherUnit". */
  readonly meaning: string | null;
  readonly reason: ColumnReason;
  /** Unit of its figures where that is another size of the column's own, so that they can be converted; else null. */
  readonly unit: string | null;
}

export type LineReason =
  | 'header'
  | 'year'
  | 'total'
  | 'blank'
  /** Text without figures. */
  | 'note'
  /** The sum over some of the years. */
  | 'subtotal'
  /** A year that the layout does not have. */
  | 'otherYear'
  /** Figures without a year. */
  | 'noYear'
  /** The year stands in an earlier line. */
  | 'doubleYear'
  /** It has more cells than the header: a decimal comma split one, perhaps. */
  | 'tooLong';

export interface SheetLine {
  readonly index: number;
  readonly label: string;
  readonly reason: LineReason;
}

export interface SheetReading {
  readonly orientation: Orientation;
  readonly columns: readonly SheetColumn[];
  readonly lines: readonly SheetLine[];
}

/** A form has no more columns than this, whichever way it lies. */
const MOST_COLUMNS = 200;

/** Reads the grid both ways and takes the one in which more columns are known. */
export function readSheetOf(grid: Grid, layout: Form01Layout): SheetReading {
  const headings = headingsOf(layout);
  const ids = new Map([YEAR, ...layout.columns.map(({ id }) => id)].map((id) => [id.toLowerCase(), id]));
  const known = new Map<string, string | null>();
  const context: Omit<SheetContext, 'view'> = {
    layout,
    headings,
    idFor: (text) => ids.get(text.toLowerCase()) ?? null,
    meaningOf: (text) => {
      if (!/\p{L}/u.test(text)) return null;
      const before = known.get(text);
      if (before !== undefined) return before;
      const found = ids.get(text.toLowerCase()) ?? headings.idOf(text);
      known.set(text, found);
      return found;
    },
  };
  const ways = grid.rows.length > MOST_COLUMNS ? (['yearsDown'] as const) : (['yearsDown', 'yearsAcross'] as const);
  const readings = ways.map((orientation) =>
    readView({ ...context, view: viewOf(grid, orientation) }, orientation, grid.source),
  );
  return readings.reduce((best, next) => (rankOf(next) > rankOf(best) ? next : best));
}

/** How much of Form 01 a grid shows. */
export function rankOf({ columns, lines }: SheetReading): number {
  const known = new Set(columns.flatMap((column) => takenAs(column) ?? []));
  const years = lines.filter(({ reason }) => reason === 'year').length;
  return (known.size - (known.has(YEAR) ? 1 : 0)) * 1000 + years;
}

/** What a column is taken for; null: it is left out. */
export function takenAs({ meaning, reason }: SheetColumn): string | null {
  return reason === 'double' || reason === 'otherUnit' ? null : meaning;
}

function readView(context: SheetContext, orientation: Orientation, source: Grid['source']): SheetReading {
  const { view, layout } = context;
  const labelColumn = labelColumnOf(context);
  const labelAt = (line: number): string => {
    // "Tổng cộng" stands over the numbering, left of the years.
    for (let column = labelColumn ?? -1; column >= 0; column -= 1) {
      const text = tidy(view.at(line, column).text);
      if (text !== '') return text;
    }
    return '';
  };
  const first = firstBodyLine(context, labelAt);
  const columns = columnsOf(context, headerLines(view, first), first, labelColumn);
  const figureColumns = columns.filter((column) => ![null, YEAR].includes(takenAs(column))).map(({ index }) => index);
  const width = Math.max(...columns.map(({ heading, index }) => (heading === '' ? 0 : index + 1)), 0);
  // Only what was split at its delimiters can have been split at a decimal comma.
  const mayBeSplit = source !== 'xlsx' && orientation === 'yearsDown';
  const seen = new Set<number>();

  const reasonOf = (line: number, label: string): LineReason => {
    const texts = Array.from({ length: view.columns }, (_, column) => view.at(line, column).text.trim());
    if (texts.every((text) => text === '')) return 'blank';
    if (line < first) return 'header';
    const year = yearLabel(label, layout.estimateMark);
    if (!year) {
      if (isTotalLabel(label, layout)) return 'total';
      if (isTotalLabel(label.replace(/\d{4}/g, ''), layout)) return 'subtotal';
      return figureColumns.some((column) => /\d/.test(texts[column] ?? '')) ? 'noYear' : 'note';
    }
    if (!layout.years.some((one) => one.year === year.year)) return 'otherYear';
    if (seen.has(year.year)) return 'doubleYear';
    seen.add(year.year);
    return mayBeSplit && texts.slice(width).some((text) => text !== '') ? 'tooLong' : 'year';
  };
  const lines = Array.from({ length: view.lines }, (_, index): SheetLine => {
    const label = labelAt(index);
    return { index, label, reason: reasonOf(index, label) };
  });
  return { orientation, columns, lines };
}
