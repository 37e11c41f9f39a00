/** Form 01 figures from outside the document, and reading them from JSON; for sheets see `form01Import`. */
import type { Form01Column as LayoutColumn, Form01Layout } from '../campaign';
import { isWhole, normalDecimal } from '../language/numbers';
import { InputError } from '../texts/inputError';
import { yearLabel } from './form01Labels';

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

function yearOf(text: string, row: number, layout: Form01Layout): { year: number; estimate: boolean } {
  const label = yearLabel(text);
  const known = label && layout.years.find(({ year }) => year === label.year);
  if (!label || !known) throw new InputError('form01.unknownYear', { row, column: null, text, ...range(layout) });
  return { year: label.year, estimate: label.estimate || known.estimate };
}

function range({ years }: Form01Layout): { first: number; last: number } {
  const all = years.map(({ year }) => year);
  return { first: Math.min(...all), last: Math.max(...all) };
}

/** Refuses what no count of people, classes or money can be. */
function checked(value: string, column: LayoutColumn, place: { row: number; column: string; text: string }): string {
  if (value.startsWith('-')) throw new InputError('form01.negative', place);
  if (column.kind === 'whole' && !isWhole(value)) throw new InputError('form01.notWhole', place);
  return value;
}

function addRow(rows: Form01DataRow[], next: Form01DataRow, row: number): void {
  if (rows.some(({ year }) => year === next.year))
    throw new InputError('form01.doubleYear', { row, column: null, year: next.year });
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
