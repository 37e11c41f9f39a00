import fc from 'fast-check';
import { builtInPack } from '../../src/campaign';
import type { Form01Data } from '../../src/report/form01Data';
import type { CellEdit, NewTable } from '../../src/report/plan';
import type { CellSnapshot, DocumentSnapshot, TableSnapshot } from '../../src/report/snapshot';

/** Tables for tests, as the document's readers would show them. */

export const layout = builtInPack().form01;
export const ids = layout.columns.map(({ id }) => id);

/** A cell as a row is written in a test: a text, or one merged over `span` columns or downwards. */
export type TestCell = string | { text: string; span?: number; merge?: CellSnapshot['merge'] };

export function tableOf(rows: readonly (readonly TestCell[])[], tag: string | null = null): TableSnapshot {
  const cellsOf = (row: readonly TestCell[]): CellSnapshot[] => {
    let column = 0;
    return row.map((cell) => {
      const { text, span = 1, merge = 'none' as const } = typeof cell === 'string' ? { text: cell } : cell;
      column += span;
      return { text, column: column - span, columnSpan: span, merge };
    });
  };
  const paragraphCount = rows.reduce((sum, row) => sum + row.length, 0);
  return { index: 0, firstParagraph: 0, paragraphCount, nesting: 1, rows: rows.map(cellsOf), tag };
}

export function documentOf(...tables: TableSnapshot[]): DocumentSnapshot {
  return { paragraphs: [], tables: tables.map((table, index) => ({ ...table, index })), controls: [] };
}

export function inserted(table: NewTable): DocumentSnapshot {
  return documentOf(tableOf([...table.headerRows, ...table.bodyRows]));
}

export function edited(document: DocumentSnapshot, index: number, edits: readonly CellEdit[]): DocumentSnapshot {
  const changed = (row: number, cell: number): string | undefined =>
    edits.find((edit) => edit.row === row && edit.cell === cell)?.text;
  const tables = document.tables.map((table) =>
    table.index !== index
      ? table
      : {
          ...table,
          rows: table.rows.map((cells, row) =>
            cells.map((cell, at) => ({ ...cell, text: changed(row, at) ?? cell.text })),
          ),
        },
  );
  return { ...document, tables };
}

const whole = fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String);
const decimal = fc
  .tuple(whole, fc.stringMatching(/^\d{0,12}$/))
  .map(([head, tail]) => `${head}.${tail}`.replace(/\.?0*$/, (zeros) => (zeros.startsWith('.') ? '' : zeros)))
  .map((value) => (value.includes('.') ? value.replace(/0+$/, '') : value));

/** Figures for any of the years, with blanks, far beyond what a float holds. */
export const anyData: fc.Arbitrary<Form01Data> = fc
  .uniqueArray(fc.constantFrom(...layout.years), { minLength: 1, selector: ({ year }) => year })
  .chain((years) =>
    fc.tuple(
      ...years.map(({ year, estimate }) =>
        fc
          .record(
            Object.fromEntries(
              layout.columns.map(({ id, kind }) => [id, fc.option(kind === 'whole' ? whole : decimal)]),
            ),
          )
          .map((values) => ({ year, estimate, values })),
      ),
    ),
  )
  .map((rows) => ({ rows: [...rows].sort((a, b) => a.year - b.year) }));
