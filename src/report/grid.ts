/** A block of cells from outside the document: a sheet, a text file, something pasted. */

/**
 * What a cell holds. `text` is what someone typed or a formula gave as text; `number` the very digits that a workbook
 * stores, with a dot; the others are no figures: a day, a share of a hundred ("85%"), true or false, an error such as
 * #DIV/0!, and a formula whose value the file does not hold.
 */
export type GridCellKind = 'text' | 'number' | 'date' | 'percent' | 'boolean' | 'error' | 'formula';

export interface GridCell {
  readonly text: string;
  readonly kind: GridCellKind;
  /** Part of a merged cell; each part has the text of the whole. */
  readonly merged?: true;
  /** A number that was typed and shows as typed, so that "1.234" may be a count written the Vietnamese way. */
  readonly typed?: true;
}

export type GridSource = 'paste' | 'csv' | 'xlsx';

export interface Grid {
  /** From A1; rows may differ in length, and what is left out is empty. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly source: GridSource;
  /** Name of the sheet, of a workbook only. */
  readonly sheet?: string;
}

/** A file of figures: the sheets of a workbook, or the one grid of a text file, whose name is empty. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Null: larger than any form, see {@link GRID_LIMITS}. */
  readonly grid: Grid | null;
}

/** Far more than any form; a grid beyond it would only fill the memory. */
export const GRID_LIMITS = { rows: 10_000, columns: 500, cells: 200_000 } as const;

const EMPTY: GridCell = { text: '', kind: 'text' };

export function cellOf(grid: Grid, row: number, column: number): GridCell {
  return grid.rows[row]?.[column] ?? EMPTY;
}

export function widthOf(grid: Grid): number {
  return grid.rows.reduce((most, { length }) => Math.max(most, length), 0);
}

/** Texts as a grid, as they come out of a text file. */
export function gridOfTexts(rows: readonly (readonly string[])[], source: GridSource): Grid {
  return { rows: rows.map((cells) => cells.map((text) => ({ text, kind: 'text' }))), source };
}

/** Row 6, column 2 → "C7", as spreadsheets name it. Both from 0. */
export function refOf(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

/** 0 → "A", 26 → "AA". */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
