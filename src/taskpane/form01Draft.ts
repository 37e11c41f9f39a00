/** Form 01 as the pane shows it: the document's figures, with what the user typed and has not written yet on top. Pure. */
import type { Form01Column, Form01Layout } from '../campaign';
import { compareDecimals, sumOf, type Figure } from '../language/numbers';
import { columnFigure, type Form01 } from '../report/form01';
import type { Form01Data } from '../report/form01Data';

/** Texts as typed, by "2014.courses". A figure typed back to what the document says stays here, but is no edit. */
export type Form01Draft = Readonly<Record<string, string>>;

export const NO_DRAFT: Form01Draft = {};

export function keyOf(year: number, column: string): string {
  return `${year}.${column}`;
}

/** Figures typed for a column or a year that the layout does not have now; they wait for it. */
export function strayFigures(draft: Form01Draft, { years, columns }: Form01Layout): Form01Draft {
  const known = new Set(years.flatMap(({ year }) => columns.map(({ id }) => keyOf(year, id))));
  return Object.fromEntries(Object.entries(draft).filter(([key]) => !known.has(key)));
}

export type FieldProblem =
  | { readonly kind: 'invalid' | 'notWhole' | 'negative' }
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] };

export interface Field {
  readonly column: Form01Column;
  readonly text: string;
  /** Exact decimal; null when blank or unreadable. */
  readonly value: string | null;
  readonly problem: FieldProblem | null;
  /** Says something else than the document. */
  readonly edited: boolean;
  /** The document's table has no such column, so nothing can be written. */
  readonly noColumn: boolean;
}

/** Whether a year has its row in the document's table. Without a table every year will have one. */
export type YearPlace = 'there' | 'noYear' | 'doubleYear';

export function yearPlace(form01: Form01 | null, year: number): YearPlace {
  const rows = form01?.rows.filter((row) => row.year === year).length ?? 1;
  return rows === 1 ? 'there' : rows === 0 ? 'noYear' : 'doubleYear';
}

export function fieldsOf(form01: Form01 | null, layout: Form01Layout, draft: Form01Draft, year: number): Field[] {
  const cells = form01?.rows.find((row) => row.year === year)?.cells ?? {};
  return layout.columns.map((column) => {
    const cell = cells[column.id];
    const inDocument = cell?.text.replace(/\s+/g, ' ').trim() ?? '';
    const text = draft[keyOf(year, column.id)] ?? inDocument;
    const figure = columnFigure(column, text);
    return {
      column,
      text,
      value: figure.kind === 'value' ? figure.value : null,
      problem: problemOf(column, text, figure),
      edited: text !== inDocument && !sameFigure(figure, columnFigure(column, inDocument)),
      noColumn: form01 !== null && !form01.columns.some(({ id }) => id === column.id),
    };
  });
}

function problemOf(column: Form01Column, text: string, figure: Figure): FieldProblem | null {
  if (figure.kind === 'ambiguous') return { kind: 'ambiguous', readings: figure.readings };
  if (figure.kind === 'invalid') {
    // What is a number in another column has decimals where none belong.
    const number = columnFigure({ ...column, kind: 'decimal' }, text).kind === 'value';
    return { kind: number ? 'notWhole' : 'invalid' };
  }
  return figure.kind === 'value' && compareDecimals(figure.value, '0') < 0 ? { kind: 'negative' } : null;
}

function sameFigure(a: Figure, b: Figure): boolean {
  if (a.kind === 'value' && b.kind === 'value') return a.value === b.value;
  return a.kind === 'blank' && b.kind === 'blank';
}

export interface YearFields {
  readonly year: number;
  readonly estimate: boolean;
  readonly place: YearPlace;
  readonly fields: readonly Field[];
  readonly edits: number;
}

export function yearsOf(form01: Form01 | null, layout: Form01Layout, draft: Form01Draft): YearFields[] {
  return layout.years.map(({ year, estimate }) => {
    const fields = fieldsOf(form01, layout, draft, year);
    return {
      year,
      estimate,
      place: yearPlace(form01, year),
      fields,
      edits: fields.filter(({ edited }) => edited).length,
    };
  });
}

/** By column id: the exact sum over the years; null where no year has a figure or one cannot be read. */
export function columnTotals(years: readonly YearFields[], layout: Form01Layout): Record<string, string | null> {
  return Object.fromEntries(
    layout.columns.map(({ id }) => {
      const fields = years.flatMap((year) => year.fields.filter(({ column }) => column.id === id));
      const known = fields.flatMap(({ value }) => value ?? []);
      return [id, known.length === 0 || fields.some(({ problem }) => problem) ? null : sumOf(known)];
    }),
  );
}

export interface ToWrite {
  /** Only what the user changed: what is left out stays as the document has it. */
  readonly data: Form01Data;
  readonly count: number;
  /** Years with an edit that cannot be written: nothing is written until it is corrected. */
  readonly faulty: readonly number[];
}

export function toWrite(years: readonly YearFields[]): ToWrite {
  const edited = years.filter(({ edits }) => edits > 0);
  const faulty = edited.filter(
    ({ place, fields }) =>
      place !== 'there' ||
      fields.some(({ edited: changed, problem, noColumn }) => changed && (problem !== null || noColumn)),
  );
  return {
    data: {
      rows: edited.map(({ year, estimate, fields }) => ({
        year,
        estimate,
        values: Object.fromEntries(
          fields.filter((field) => field.edited).map(({ column, value }) => [column.id, value]),
        ),
      })),
    },
    count: edited.reduce((sum, { edits }) => sum + edits, 0),
    faulty: faulty.map(({ year }) => year),
  };
}
