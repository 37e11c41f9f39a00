/** Deciding how figures get into the document: as a new table, or as the changed cells of the one that is there. */
import type { CampaignPack, Form01Column, Form01Layout } from '../campaign';
import { formatFigure, sumOf } from '../language/numbers';
import { columnFigure, valueOf, type Form01, type Form01Cell } from './form01';
import type { Form01Data } from './form01Data';
import { columnGroups, leafHeading } from './form01Layout';
import { readForm01 } from './form01Read';
import type { Anchor, CellEdit, Form01Plan, NewTable } from './plan';
import type { DocumentSnapshot } from './snapshot';

/**
 * An update where the document has Form 01, else a new table at `sectionEnd`. In an update `notFound` lists, as column
 * ids and years, what the data has figures for and the table has no place for.
 */
export function planForm01(
  snapshot: DocumentSnapshot,
  pack: CampaignPack,
  data: Form01Data,
  sectionEnd: Anchor,
): Form01Plan {
  const form01 = readForm01(snapshot, pack.form01);
  return form01
    ? { kind: 'update', table: form01.table, ...updateOf(form01, pack.form01, data) }
    : { kind: 'insert', anchor: sectionEnd, table: newForm01(pack.form01, data) };
}

/** The whole table: a row for each year of the layout, blanks where the data has nothing, and the exact total. */
export function newForm01(layout: Form01Layout, data: Form01Data): NewTable {
  const rowOf = (wanted: number): Form01Data['rows'][number] | undefined =>
    data.rows.find(({ year }) => year === wanted);
  const columns = layout.columns.map((column) => {
    const { id } = column;
    const values = data.rows.map(({ values: of }) => of[id] ?? null);
    const minDecimals = decimalsOf(values);
    const text = (value: string | null): string => (value === null ? '' : formatFigure(value, { minDecimals }));
    return {
      heading: leafHeading(column),
      years: layout.years.map(({ year }) => text(rowOf(year)?.values[id] ?? null)),
      total: text(totalOf(values)),
    };
  });
  const labels = layout.years.map(({ year, estimate }) =>
    (rowOf(year)?.estimate ?? estimate) ? `${year} (${layout.estimateMark})` : String(year),
  );
  const { yearColumn, totalRow } = layout;
  return {
    caption: layout.title,
    unitLine: layout.unitLine,
    headerRows: headerRows(layout),
    bodyRows: [
      ...labels.map((label, row) => [label, ...columns.map(({ years }) => years[row] ?? '')]),
      [totalRow.label, ...columns.map(({ total }) => total)],
    ],
    widths: [
      widthFor([yearColumn.heading, ...labels, totalRow.label]),
      ...columns.map(({ heading, years, total }) => widthFor([heading, ...years, total])),
    ],
  };
}

/** One row of headings, or two where columns stand in groups: the groups, and under them their columns. */
function headerRows(layout: Form01Layout): string[][] {
  const { heading } = layout.yearColumn;
  const leaves = layout.columns.map(leafHeading);
  const groups = columnGroups(layout);
  if (groups.every(({ group }) => group === null)) return [[heading, ...leaves]];
  const above = groups.flatMap(({ group, columns }) =>
    columns.map((column, at) => (at > 0 ? '' : (group ?? column.heading))),
  );
  const below = groups.flatMap(({ group, columns }) =>
    columns.map((column) => (group === null ? '' : leafHeading(column))),
  );
  return [
    [heading, ...above],
    ['', ...below],
  ];
}

/** Figures of a column are written with the same decimals, two at most: 35,50 above 39,75. */
function decimalsOf(values: readonly (string | null)[]): number {
  return Math.min(2, Math.max(0, ...values.map((value) => value?.split('.')[1]?.length ?? 0)));
}

/** Relative width in which no word and no figure of a column is broken: characters, and room at the sides. */
function widthFor(texts: readonly string[]): number {
  const longest = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((word) => word.length));
  return Math.max(6, longest) + 2;
}

/** Null, not 0, where there is nothing to add up. */
function totalOf(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? sumOf(known) : null;
}

function figureText(value: string | null): string {
  return value === null ? '' : formatFigure(value);
}

function updateOf(form01: Form01, layout: Form01Layout, data: Form01Data): { edits: CellEdit[]; notFound: string[] } {
  const ids = layout.columns.map(({ id }) => id);
  const has = (values: Form01Data['rows'][number]['values'], id: string): boolean => (values[id] ?? null) !== null;
  // A year that stands twice has no one place; the check reports it.
  const rowOf = (year: number): Form01['rows'][number] | null => {
    const rows = form01.rows.filter((row) => row.year === year);
    return rows.length === 1 ? (rows[0] ?? null) : null;
  };
  const lostYears = data.rows.filter(({ year, values }) => !rowOf(year) && ids.some((id) => has(values, id)));
  const lostColumns = ids.filter((id) =>
    data.rows.some(({ year, values }) => has(values, id) && rowOf(year) !== null && !rowOf(year)?.cells[id]),
  );

  const edits = data.rows.flatMap(({ year, values }) => {
    const cells = rowOf(year)?.cells ?? {};
    return layout.columns.flatMap((column) => {
      const { id } = column;
      const value = values[id];
      return value === undefined ? [] : editOf(form01, column, cells[id], value);
    });
  });
  const given = (year: number, id: string): boolean =>
    data.rows.some((row) => row.year === year && row.values[id] !== undefined);
  const totals = layout.columns.flatMap((column) => {
    const { id } = column;
    const changed = form01.rows.some(({ cells }) => edits.some((edit) => isAt(form01, cells[id], edit)));
    const coversAll = form01.rows.every(({ year }) => rowOf(year) !== null && given(year, id));
    const sum = coversAll || changed ? columnSum(form01, data, id) : undefined;
    return sum === undefined ? [] : editOf(form01, column, form01.total?.cells[id], sum);
  });
  return { edits: [...edits, ...totals], notFound: [...lostYears.map(({ year }) => String(year)), ...lostColumns] };
}

function isAt(form01: Form01, cell: Form01Cell | undefined, edit: CellEdit): boolean {
  return cell?.table === (edit.table ?? form01.table) && cell.row === edit.row && cell.cell === edit.cell;
}

/** An edit only where the figure differs, not where the same figure is written another way ("35,50", "35,5"). */
function editOf(form01: Form01, column: Form01Column, cell: Form01Cell | undefined, value: string | null): CellEdit[] {
  if (!cell) return [];
  const same = value === null ? cell.figure.kind === 'blank' : valueOf(cell) === value;
  if (same) return [];
  const { table, row, cell: at, text: was, unraised = was } = cell;
  // Raised marks stand behind the figure, and stay there; without a figure they would be taken for one.
  const marks = value !== null && was.startsWith(unraised) ? was.slice(unraised.length) : '';
  const text = textWith(column, unraised, value) + marks;
  return [{ ...(table === form01.table ? {} : { table }), row, cell: at, text, was }];
}

/** The cell's text with another figure; a unit or a footnote mark that someone typed beside the old one stays. */
function textWith(column: Form01Column, was: string, value: string | null): string {
  const text = figureText(value);
  const beside = was.replace(/\d(?:[\d.,\s]*\d)?/u, text);
  const figure = columnFigure(column, beside);
  return figure.kind === 'value' && figure.value === value ? beside : text;
}

/** The column's sum after the update; undefined where a row that stays has a figure that cannot be read. */
function columnSum(form01: Form01, data: Form01Data, id: string): string | null | undefined {
  const values: (string | null)[] = [];
  for (const { year, cells } of form01.rows) {
    const given = data.rows.find((one) => one.year === year)?.values[id];
    const single = form01.rows.filter((one) => one.year === year).length === 1;
    const kind = cells[id]?.figure.kind;
    if (given !== undefined && single) values.push(cells[id] ? given : null);
    else if (kind === 'ambiguous' || kind === 'invalid') return undefined;
    else values.push(valueOf(cells[id]));
  }
  return totalOf(values);
}
