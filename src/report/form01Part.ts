/** One table read as Form 01, or as a part of it: which columns of the layout it has, and what its cells say. */
import type { Form01Layout } from '../campaign';
import { compareUnits } from '../language/units';
import {
  columnFigure,
  type Form01Cell,
  type Form01Column,
  type Form01Line,
  type Form01Row,
  type UnknownColumn,
} from './form01';
import {
  figureSlot,
  figureText,
  headingPath,
  isOrdinal,
  labelText,
  type LabelledLine,
  type YearGrid,
} from './form01Grid';
import { unitInLine, YEAR, type HeadingMatch, type Headings } from './form01Headings';

export interface TablePart {
  readonly grid: YearGrid;
  /** Position of each column of the layout that the table has, by id. */
  readonly positions: ReadonlyMap<string, number>;
  readonly columns: readonly Form01Column[];
  readonly unknownColumns: readonly UnknownColumn[];
  readonly rows: readonly Form01Row[];
  readonly total: Form01Line | null;
}

/**
 * @param unitLine the line above the table that names units ("Đơn vị tính: nghìn đồng"), where there is one
 * @param before the table that this one may go on from: without headings of its own, it has the columns of that one
 */
export function readGrid(
  grid: YearGrid,
  layout: Form01Layout,
  headings: Headings,
  unitLine: string | null,
  before?: TablePart,
): TablePart {
  const { table } = grid;
  const found = before && !hasHeadings(grid) ? columnsAs(before, grid) : columnsOf(grid, layout, headings, unitLine);
  const positions = new Map(found.columns.map(({ id, column }) => [id, column]));

  const lineOf = ({ line, label }: LabelledLine): Form01Line => {
    const cells: Record<string, Form01Cell> = {};
    for (const column of layout.columns) {
      const position = positions.get(column.id);
      const slot = position === undefined ? null : figureSlot(grid, line, position);
      if (!slot) continue;
      const figure = columnFigure(column, figureText(slot));
      const { text, unraised } = slot.cell;
      const place = { table: table.index, row: slot.row, cell: slot.index };
      cells[column.id] = { text, figure, ...place, ...(unraised !== undefined && { unraised }) };
    }
    return { label: labelText(label), table: table.index, row: label.row, cell: label.index, cells };
  };
  const rows = grid.years.map(({ year, estimate, ...line }): Form01Row => ({ year, estimate, ...lineOf(line) }));
  const placed = <C extends UnknownColumn>(column: C): C => ({ ...column, column: grid.placeOf(column.column) });
  return {
    ...{ grid, positions, rows },
    columns: found.columns.map(placed),
    unknownColumns: found.unknownColumns.map(placed),
    total: grid.total && lineOf(grid.total),
  };
}

/** Columns by their position in the grid. */
type Found = Pick<TablePart, 'columns' | 'unknownColumns'>;

/** What each position is, by the headings above it. An id that several claim goes to the one that says it best, or to none. */
function columnsOf(grid: YearGrid, layout: Form01Layout, headings: Headings, unitLine: string | null): Found {
  const all = grid.positions.map((column) => {
    const path = headingPath(grid, column);
    const match = headings.match(path);
    const heading = path.join(' / ');
    if (!match || match.id === YEAR) return { column, heading, match: null };
    const { names, unit } = headings.split(path);
    const own = layout.columns.find(({ id }) => id === match.id)?.unit;
    const above = unitLine === null || unit !== null ? null : unitInLine(unitLine, names, own);
    const scaled = above !== null && own !== undefined && compareUnits(above, own) === 'scaled';
    return { column, heading, match: { ...match, otherUnit: match.otherUnit || scaled } };
  });
  const rivals = (match: HeadingMatch): number =>
    all.filter((one) => one.match?.id === match.id && !one.match.otherUnit && one.match.by === match.by).length;
  const beaten = (match: HeadingMatch): boolean =>
    all.some((one) => one.match?.id === match.id && !one.match.otherUnit && WAYS.indexOf(one.match.by) < WAYS.indexOf(match.by)); // prettier-ignore

  const columns: Form01Column[] = [];
  const unknownColumns: UnknownColumn[] = [];
  for (const { column, heading, match } of all) {
    if (match && !match.otherUnit && rivals(match) === 1 && !beaten(match))
      columns.push({ id: match.id, column, heading });
    else unknownColumns.push({ column, heading, ...(match?.otherUnit && { otherUnitOf: match.id }) });
  }
  return { columns, unknownColumns };
}

const WAYS: readonly HeadingMatch['by'][] = ['sameHeading', 'sameWords', 'alikeHeading'];

function hasHeadings(grid: YearGrid): boolean {
  return grid.positions.some((position) => headingPath(grid, position).some((text) => !isOrdinal(text)));
}

/** The columns of the table before, place for place; none where the two are divided differently. */
function columnsAs(before: TablePart, grid: YearGrid): Found {
  if (grid.positions.length !== before.grid.positions.length) return { columns: [], unknownColumns: [] };
  const { positions, placeOf } = before.grid;
  const at = positions.map(placeOf);
  const moved = <C extends UnknownColumn>(column: C): C => ({
    ...column,
    column: grid.positions[at.indexOf(column.column)] ?? -1,
  });
  return { columns: before.columns.map(moved), unknownColumns: before.unknownColumns.map(moved) };
}
