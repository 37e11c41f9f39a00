/**
 * A table of years as a grid, read the same way whether the years stand one below the other or side by side: a line for
 * each year, a position for each column of figures. Nothing here knows what the columns mean.
 */
import type { Form01Layout } from '../campaign';
import type { Orientation } from './form01';
import { isTotalLabel, mayNameYear, yearLabel, type YearLabel } from './form01Labels';
import type { CellSnapshot, TableSnapshot } from './snapshot';
import { UNIT_LABEL } from '../language/units';

/** A cell, the same object in every place of the grid that it covers. */
export interface Slot {
  readonly cell: CellSnapshot;
  /** Place in the file, both from 0. */
  readonly row: number;
  readonly index: number;
}

export interface YearGrid {
  readonly table: TableSnapshot;
  readonly orientation: Orientation;
  readonly at: (line: number, position: number) => Slot | null;
  readonly lineCount: number;
  /** Grid column of a position, in which its cells begin; where years stand side by side, its row. */
  readonly placeOf: (position: number) => number;
  /** Position of the years' labels. */
  readonly axis: number;
  /** First line with a year or total; what stands before it are headings. */
  readonly firstLine: number;
  /** Positions in which a cell of some year begins, the axis left out. */
  readonly positions: readonly number[];
  readonly years: readonly YearLine[];
  readonly total: LabelledLine | null;
}

export interface LabelledLine {
  readonly line: number;
  readonly label: Slot;
}

export interface YearLine extends LabelledLine, YearLabel {}

/** The most places in which cells may begin: a hostile file may claim a grid of millions. */
const WIDEST = 256;

/** The grid of a table that names at least so many different years in a line; null for any other table. */
export function yearGrid(table: TableSnapshot, layout: Form01Layout, leastYears: number): YearGrid | null {
  // Most tables of a long report have no years: they are passed over before anything is built.
  const labels = yearLabels(table, layout);
  if (countYears(labels.values()) < leastYears) return null;
  const starts = [...new Set(table.rows.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b);
  if (starts.length > WIDEST) return null;
  const down = slotsOf(table, starts);
  const across = transposed(down);
  const [downAxis, downYears] = axisOf(down, labels);
  const [acrossAxis, acrossYears] = axisOf(across, labels);
  const isDown = downYears >= acrossYears;
  if (Math.max(downYears, acrossYears) < leastYears) return null;
  return isDown
    ? gridOf(table, layout, labels, starts, 'yearsDown', down, downAxis)
    : gridOf(table, layout, labels, starts, 'yearsAcross', across, acrossAxis);
}

type Slots = readonly (readonly (Slot | null)[])[];

function gridOf(
  table: TableSnapshot,
  layout: Form01Layout,
  labels: YearLabels,
  starts: readonly number[],
  orientation: Orientation,
  slots: Slots,
  axis: number,
): YearGrid | null {
  const at = (line: number, position: number): Slot | null => slots[line]?.[position] ?? null;
  const width = Math.max(0, ...slots.map((line) => line.length));
  // Lines that hold the very same cells are one line drawn twice.
  const isRepeat = (line: number): boolean =>
    line > 0 && Array.from({ length: width }, (_, position) => position).every((position) => at(line, position) === at(line - 1, position)); // prettier-ignore

  const years = slots.flatMap((_, line): YearLine[] => {
    const label = at(line, axis);
    const year = label && labels.get(label.cell);
    return year && !isRepeat(line) ? [{ line, label, ...year }] : [];
  });
  const totals = slots.flatMap((_, line): LabelledLine[] => {
    const label = totalLabel(line);
    return label && !isRepeat(line) ? [{ line, label }] : [];
  });
  /** "Tổng cộng" may stand in the column of running numbers before the years. */
  function totalLabel(line: number): Slot | null {
    for (let position = axis; position >= 0; position--) {
      const slot = at(line, position);
      const text = slot ? labelText(slot) : '';
      if (slot && text !== '') return isTotalLabel(text, layout) ? slot : null;
    }
    return null;
  }
  // Rows of figures say which columns there are: titles and notes may be divided differently.
  const figureLines = years.length > 0 ? years : totals;
  const positions = Array.from({ length: width }, (_, position) => position).filter(
    (position) =>
      position !== axis &&
      // Side by side, what stands above the years are titles.
      (orientation === 'yearsDown' || position > axis) &&
      figureLines.some(({ line }) => at(line, position) !== null && at(line, position) !== at(line, position - 1)),
  );
  if (figureLines.length === 0) return null;
  const firstLine = Math.min(...[...years, ...totals].map(({ line }) => line));
  return {
    ...{ table, orientation, at, axis, firstLine, positions, years },
    lineCount: slots.length,
    placeOf: (position) => (orientation === 'yearsDown' ? (starts[position] ?? position) : position),
    total: totals.at(-1) ?? null,
  };
}

/** The figure's cell in a line; null where a cell merged over several columns belongs to none of them alone. */
export function figureSlot({ at, positions }: YearGrid, line: number, position: number): Slot | null {
  const slot = at(line, position);
  return slot && positions.filter((one) => at(line, one) === slot).length === 1 ? slot : null;
}

/** What a label says: its text without footnote marks, with the number that Word draws before it. */
export function labelText({ cell }: Slot): string {
  return cellLabel(cell);
}

function cellLabel({ text, listLabel = '', unraised = text }: CellSnapshot): string {
  return `${listLabel} ${unraised}`.replace(/\s+/g, ' ').trim();
}

/** The text in which figures are looked for: raised characters are footnote marks. */
export function figureText({ cell: { text, unraised } }: Slot): string {
  return unraised ?? text;
}

/**
 * Headings of a position, the topmost first, without titles over the whole table and running numbers. What stands in the
 * line of units ("ĐVT") comes in brackets, as a unit.
 */
export function headingPath(grid: YearGrid, position: number): string[] {
  const { at, axis, positions, firstLine } = grid;
  const path: string[] = [];
  let last: Slot | null = null;
  for (let line = 0; line < firstLine; line++) {
    const slot = at(line, position);
    if (!slot || slot === last) continue;
    last = slot;
    const text = slot.cell.text.replace(/\s+/g, ' ').trim();
    const isTitle = at(line, axis) === slot && positions.every((one) => at(line, one) === slot);
    if (text === '' || isTitle || isOrdinal(text)) continue;
    const head = at(line, axis);
    const isUnits = head !== null && head !== slot && isUnitLabel(head.cell.text);
    path.push(isUnits ? `(${text})` : text);
  }
  return path;
}

/** "ĐVT", "Đơn vị tính" and nothing more. */
export function isUnitLabel(text: string): boolean {
  return UNIT_LABEL.test(text) && text.replace(UNIT_LABEL, '').replace(/[):\s]/g, '') === '';
}

/** "(1)", "2", "II", "a", "1.2", "(3)=(4)+(5)": numbers of columns and rows. */
export function isOrdinal(text: string): boolean {
  return /^\(?(\d{1,2}(\.\d{1,2})*|\p{L}|[IVX]{1,4})[).]*(\s*=[\d\s()=+.-]*)?$/iu.test(text.trim());
}

/** Every place of the grid with the cell that covers it, merged both ways. */
function slotsOf(table: TableSnapshot, starts: readonly number[]): Slots {
  const lines: (Slot | null)[][] = [];
  table.rows.forEach((row, rowIndex) => {
    const line: (Slot | null)[] = starts.map(() => null);
    let index = 0;
    for (const [position, start] of starts.entries()) {
      while (index < row.length && end(row[index]) <= start) index++;
      const cell = row[index];
      if (!cell || cell.column > start) continue;
      const above = cell.merge === 'continued' ? lines[rowIndex - 1]?.[position] : null;
      const before = line[position - 1];
      if (above && above.cell.merge !== 'none') line[position] = above;
      else line[position] = before?.cell === cell ? before : { cell, row: rowIndex, index };
    }
    lines.push(line);
  });
  return lines;
}

function end(cell: CellSnapshot | undefined): number {
  return cell ? cell.column + cell.columnSpan : 0;
}

function transposed(slots: Slots): Slots {
  const width = Math.max(0, ...slots.map((line) => line.length));
  return Array.from({ length: width }, (_, position) => slots.map((line) => line[position] ?? null));
}

/** The cells that name a year. */
type YearLabels = ReadonlyMap<CellSnapshot, YearLabel>;

function yearLabels({ rows }: TableSnapshot, { estimateMark }: Form01Layout): YearLabels {
  const found = new Map<CellSnapshot, YearLabel>();
  for (const row of rows) {
    for (const cell of row) {
      const label = mayNameYear(cell.text) || cell.listLabel !== undefined ? yearLabel(cellLabel(cell), estimateMark) : null; // prettier-ignore
      if (label) found.set(cell, label);
    }
  }
  return found;
}

function countYears(labels: Iterable<YearLabel>): number {
  return new Set(Array.from(labels, ({ year }) => year)).size;
}

/** The position whose cells name the most different years, and how many. */
function axisOf(slots: Slots, labels: YearLabels): [position: number, years: number] {
  const width = Math.max(0, ...slots.map((line) => line.length));
  let best: [number, number] = [0, 0];
  for (let position = 0; position < width; position++) {
    const cells = slots.flatMap((line) => line[position]?.cell ?? []);
    const years = countYears(cells.flatMap((cell) => labels.get(cell) ?? []));
    if (years > best[1]) best = [position, years];
  }
  return best;
}
