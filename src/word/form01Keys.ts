import type { Form01, Form01Cell, Form01Line } from '../report/form01';

/** A figure by its row and column: "2014.courses", "total.budget". Years and column ids, never positions. */
export type FigureKey = string;

/** All cells of the form that hold figures. Of a year that stands twice, the last: the check reports it. */
export function* keyedCells(form01: Form01): Generator<readonly [FigureKey, Form01Cell]> {
  const lines: (readonly [string, Form01Line])[] = form01.rows.map((row) => [String(row.year), row]);
  if (form01.total) lines.push(['total', form01.total]);
  for (const [name, { cells }] of lines) {
    for (const [column, cell] of Object.entries(cells)) yield [`${name}.${column}`, cell];
  }
}
