/** Finding Form 01 among a document's tables, and reading it by row and column key. */
import type { Form01Layout } from '../campaign';
import { columnFigure, type Form01, type Form01Cell, type Form01Column, type Form01Row } from './form01';
import { headingsOf, isTotalLabel, YEAR, yearLabel, type Headings } from './form01Labels';
import type { CellSnapshot, DocumentSnapshot, TableSnapshot } from './snapshot';

/** Tag of the content control around a table that we inserted. */
const OUR_TAG = /^tk1:tbl:/;

/**
 * The table that is Form 01, read; null where there is none. A table of ours is preferred; otherwise it is the one that
 * has the most columns of the layout, and a table counts only with a year in at least three rows and two known columns.
 */
export function readForm01(snapshot: DocumentSnapshot, layout: Form01Layout): Form01 | null {
  const headings = headingsOf(layout);
  const found = snapshot.tables.flatMap((table) => {
    const form01 = readTable(table, layout, headings);
    return form01 ? [{ form01, ours: OUR_TAG.test(table.tag ?? '') }] : [];
  });
  const rank = ({ form01, ours }: (typeof found)[number]): number => (ours ? 1000 : 0) + form01.columns.length;
  return (
    found.reduce<(typeof found)[number] | null>((best, next) => (best && rank(best) >= rank(next) ? best : next), null)
      ?.form01 ?? null
  );
}

function readTable(table: TableSnapshot, layout: Form01Layout, headings: Headings): Form01 | null {
  const yearColumn = yearColumnOf(table);
  if (yearColumn === null) return null;
  const labels = table.rows.map((row) => cellAt(row, yearColumn)?.cell.text ?? '');
  const firstBodyRow = labels.findIndex((label) => yearLabel(label) !== null || isTotalLabel(label, layout));
  // Rows of figures say which columns there are: titles and notes may be divided differently.
  const grid = startsOf(table.rows.filter((_, row) => yearLabel(labels[row] ?? ''))).filter(
    (column) => column !== yearColumn,
  );
  const { columns, unknownColumns } = columnsOf(table.rows.slice(0, firstBodyRow), grid, headings);
  if (columns.length < 2) return null;

  const cellsOf = (index: number): Record<string, Form01Cell> => {
    const cells: Record<string, Form01Cell> = {};
    for (const column of layout.columns) {
      const place = columns.find(({ id }) => id === column.id);
      const found = place && cellAt(table.rows[index] ?? [], place.column);
      // A cell merged over several columns belongs to none of them alone.
      if (!found || grid.filter((start) => covers(found.cell, start)).length > 1) continue;
      cells[column.id] = {
        text: found.cell.text,
        figure: columnFigure(column, found.cell.text),
        row: index,
        cell: found.index,
      };
    }
    return cells;
  };
  const rows: Form01Row[] = labels.flatMap((label, row) => {
    const year = row >= firstBodyRow ? yearLabel(label) : null;
    return year ? [{ ...year, label, row, cells: cellsOf(row) }] : [];
  });
  const totalRow = labels.findLastIndex((label, row) => row >= firstBodyRow && isTotalLabel(label, layout));
  const total = totalRow < 0 ? null : { label: labels[totalRow] ?? '', row: totalRow, cells: cellsOf(totalRow) };
  return { table: table.index, columns, unknownColumns, rows, total };
}

/** Grid columns in which some cell starts. A hostile file may claim millions more, in which none does. */
function startsOf(rows: TableSnapshot['rows']): number[] {
  return [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b);
}

/** The grid column whose cells name the most different years, at least three. */
function yearColumnOf(table: TableSnapshot): number | null {
  let best: number | null = null;
  let most = 2;
  for (const column of startsOf(table.rows)) {
    const years = table.rows.map((row) => yearLabel(cellAt(row, column)?.cell.text ?? '')?.year);
    const count = new Set(years.filter((year) => year !== undefined)).size;
    if (count > most) [best, most] = [column, count];
  }
  return best;
}

/** What each grid column is, by the headings that stand above it. An id that several columns claim is given to none. */
function columnsOf(
  headerRows: TableSnapshot['rows'],
  grid: readonly number[],
  headings: Headings,
): Pick<Form01, 'columns' | 'unknownColumns'> {
  const all = grid.map((column) => {
    const path = headingPath(headerRows, column);
    return { id: headings.idOfPath(path), column, heading: path.join(' / ') };
  });
  const isColumn = (one: (typeof all)[number]): one is Form01Column =>
    one.id !== null && one.id !== YEAR && all.filter(({ id }) => id === one.id).length === 1;
  return {
    columns: all.filter(isColumn),
    unknownColumns: all.filter((one) => !isColumn(one)).map(({ column, heading }) => ({ column, heading })),
  };
}

/** Headings above a grid column, the topmost first, without titles over the whole table and rows of column numbers. */
function headingPath(headerRows: TableSnapshot['rows'], column: number): string[] {
  return headerRows.flatMap((row) => {
    const cell = cellAt(row, column)?.cell;
    if (!cell || cell.merge === 'continued' || row.length === 1) return [];
    const text = cell.text.replace(/\s+/g, ' ').trim();
    return text === '' || /^\(?(\d{1,2}|\p{L})\)?$/u.test(text) ? [] : [text];
  });
}

function cellAt(row: readonly CellSnapshot[], column: number): { cell: CellSnapshot; index: number } | null {
  const index = row.findIndex((cell) => covers(cell, column));
  const cell = row[index];
  return cell ? { cell, index } : null;
}

function covers(cell: CellSnapshot, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columnSpan;
}
