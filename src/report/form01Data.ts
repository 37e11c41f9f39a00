/** Form 01 figures from outside the document: a JSON file, or the rows of a sheet (CSV, .xlsx). */
import type { Form01Column as LayoutColumn, Form01Layout } from '../campaign';
import { formatFigure, isWhole, normalDecimal, type Figure } from '../language/numbers';
import { InputError } from '../texts/inputError';
import { columnFigure } from './form01';
import { headingsOf, isTotalLabel, YEAR, yearLabel } from './form01Labels';

export interface Form01DataRow {
  readonly year: number;
  readonly estimate: boolean;
  /** Decimal string by column id; null for blank. A column that is left out stays as the document has it. */
  readonly values: Readonly<Record<string, string | null>>;
}

export interface Form01Data {
  /** Each year at most once. */
  readonly rows: readonly Form01DataRow[];
}

/** Where rows come from: a spreadsheet's cells hold machine numbers ("35.5"), a text file what people write ("35,5"). */
export type GridSource = 'csv' | 'xlsx';

/** Titles may stand above the header row, but not more than this. */
const HEADER_SEARCH = 20;

/**
 * Reads figures out of rows of cells: a header row with ids or headings, then a row for each year. Rows above the
 * header, blank rows and the total row are passed over.
 * @throws InputError `form01.*` that names the row (from 1), the column and the text.
 */
export function form01FromGrid(
  rows: readonly (readonly string[])[],
  layout: Form01Layout,
  source: GridSource,
): Form01Data {
  const { row: headerRow, ids } = headerOf(rows, layout);
  const needed = [{ id: YEAR, heading: layout.yearColumn.heading }, ...layout.columns];
  const missing = needed.filter(({ id }) => !ids.includes(id)).map(({ heading }) => heading);
  if (missing.length > 0) throw new InputError('form01.missingColumn', { columns: missing });
  const twice = ids.find((id, index) => id !== null && ids.indexOf(id) !== index);
  if (twice !== undefined) {
    throw new InputError('form01.doubleColumn', { column: needed.find(({ id }) => id === twice)?.heading ?? '' });
  }

  const columns = layout.columns.map((column) => ({ column, index: ids.indexOf(column.id) }));
  const result: Form01DataRow[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= headerRow || cells.every((text) => text.trim() === '')) continue;
    const row = index + 1;
    const label = cells[ids.indexOf(YEAR)] ?? '';
    if (isTotalLabel(label, layout)) continue;
    if (cells.slice(ids.length).some((text) => text.trim() !== '')) throw new InputError('form01.rowTooLong', { row });
    const values = columns.map(
      ({ column, index: at }) => [column.id, cellValue(cells[at] ?? '', column, row, source)] as const,
    );
    addRow(result, { ...yearOf(label, row, layout), values: Object.fromEntries(values) }, row);
  }
  return finished(result);
}

/** The row in which most cells are known headings. */
function headerOf(rows: readonly (readonly string[])[], layout: Form01Layout): { row: number; ids: (string | null)[] } {
  const headings = headingsOf(layout);
  const known = new Map([YEAR, ...layout.columns.map(({ id }) => id)].map((id) => [id.toLowerCase(), id]));
  const candidates = rows.slice(0, HEADER_SEARCH).map((cells, row) => ({
    row,
    ids: cells.map((text) => known.get(text.trim().toLowerCase()) ?? headings.idOf(text)),
  }));
  const count = ({ ids }: { ids: (string | null)[] }): number => ids.filter((id) => id !== null).length;
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best), { row: -1, ids: [] });
}

function yearOf(text: string, row: number, layout: Form01Layout): { year: number; estimate: boolean } {
  const label = yearLabel(text);
  const known = label && layout.years.find(({ year }) => year === label.year);
  if (!label || !known) throw new InputError('form01.unknownYear', { row, text, ...range(layout) });
  return { year: label.year, estimate: label.estimate || known.estimate };
}

function range({ years }: Form01Layout): { first: number; last: number } {
  const all = years.map(({ year }) => year);
  return { first: Math.min(...all), last: Math.max(...all) };
}

function cellValue(text: string, column: LayoutColumn, row: number, source: GridSource): string | null {
  const figure = (source === 'xlsx' ? machineFigure(text) : null) ?? columnFigure(column, text);
  const place = { row, column: column.heading, text: text.trim() };
  if (figure.kind === 'blank') return null;
  if (figure.kind === 'ambiguous') {
    throw new InputError('form01.ambiguous', {
      ...place,
      readings: figure.readings.map((value) => formatFigure(value)),
    });
  }
  if (figure.kind === 'invalid') throw new InputError('form01.notNumber', place);
  return checked(figure.value, column, place);
}

/**
 * A number as a spreadsheet stores it: a float with up to 17 digits, of which Excel shows 15. Three digits behind the
 * dot may also be a text that someone typed the Vietnamese way, so that it is asked about.
 */
function machineFigure(text: string): Figure | null {
  const clean = text.trim();
  if (!/^-?\d+(\.\d+)?(E[-+]?\d{1,3})?$/i.test(clean)) return null;
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(clean))
    return { kind: 'ambiguous', readings: [normalDecimal(clean), normalDecimal(clean.replace('.', ''))] };
  return { kind: 'value', value: /[.E]/i.test(clean) ? normalDecimal(clean, 15) : normalDecimal(clean) };
}

/** Refuses what no count of people, classes or money can be. */
function checked(value: string, column: LayoutColumn, place: { row: number; column: string; text: string }): string {
  if (value.startsWith('-')) throw new InputError('form01.negative', place);
  if (column.kind === 'whole' && !isWhole(value)) throw new InputError('form01.notWhole', place);
  return value;
}

function addRow(rows: Form01DataRow[], next: Form01DataRow, row: number): void {
  if (rows.some(({ year }) => year === next.year)) throw new InputError('form01.doubleYear', { row, year: next.year });
  rows.push(next);
}

function finished(rows: Form01DataRow[]): Form01Data {
  if (rows.length === 0) throw new InputError('form01.noRows', undefined);
  return { rows: rows.sort((a, b) => a.year - b.year) };
}

/**
 * Reads `{ "rows": [{ "year": 2010, "estimate": false, "values": { "courses": "3", … } }] }`, the shape that
 * `tongket form01 --read --json` prints. Values are decimal strings with a dot, or null; a JSON number is taken while
 * its digits are certain.
 * @throws InputError `form01.*`; rows are counted from 1.
 */
export function form01FromJson(text: string, layout: Form01Layout): Form01Data {
  const data = parseJson(text);
  const rows: unknown = isRecord(data) ? data.rows : undefined;
  if (!Array.isArray(rows)) throw new InputError('form01.notJson', undefined);
  const list: unknown[] = rows;
  const valuesOf = (row: unknown): Record<string, unknown> => (isRecord(row) && isRecord(row.values) ? row.values : {});
  const missing = layout.columns.filter(({ id }) => list.length > 0 && !list.some((row) => id in valuesOf(row)));
  if (missing.length > 0) throw new InputError('form01.missingColumn', { columns: missing.map(({ id }) => id) });

  const result: Form01DataRow[] = [];
  for (const [index, entry] of list.entries()) {
    const row = index + 1;
    const { year, estimate } = isRecord(entry) ? entry : {};
    const label = yearOf(typeof year === 'number' || typeof year === 'string' ? String(year) : '', row, layout);
    const values = layout.columns.map(
      (column) => [column.id, jsonValue(valuesOf(entry)[column.id], column, row)] as const,
    );
    addRow(
      result,
      {
        year: label.year,
        estimate: typeof estimate === 'boolean' ? estimate : label.estimate,
        values: Object.fromEntries(values),
      },
      row,
    );
  }
  return finished(result);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError('form01.notJson', undefined);
    throw error;
  }
}

function jsonValue(value: unknown, column: LayoutColumn, row: number): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  const place = { row, column: column.id, text };
  // Up to 15 digits a float gives back exactly what was typed; beyond, it may not.
  const certain = typeof value === 'string' || text.replace(/\D/g, '').length <= 15;
  if (!certain || !/^-?\d+(\.\d+)?$/.test(text)) throw new InputError('form01.notDecimal', place);
  return checked(normalDecimal(text), column, place);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
