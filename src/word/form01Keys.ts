import type { Form01, Form01Cell, Form01Line } from '../report/form01';

/** A figure by its row and column: "2014.courses", "total.budget". Years and column ids, never positions. */
export type FigureKey = string;

function* keyedCells(form01: Form01): Generator<readonly [FigureKey, Form01Cell]> {
  const lines: (readonly [string, Form01Line])[] = form01.rows.map((row) => [String(row.year), row]);
  if (form01.total) lines.push(['total', form01.total]);
  for (const [name, { cells }] of lines) {
    for (const [column, cell] of Object.entries(cells)) yield [`${name}.${column}`, cell];
  }
}

/** The figure in each cell, by "row:cell". */
export function keysAt(form01: Form01): Map<string, FigureKey> {
  return new Map([...keyedCells(form01)].map(([key, { row, cell }]) => [`${row}:${cell}`, key]));
}

/** Figures as exact decimals, '' for a blank; what is no figure stands as it was typed. */
export function figuresOf(form01: Form01): Record<FigureKey, string> {
  return Object.fromEntries(
    [...keyedCells(form01)].map(([key, { figure, text }]) => {
      if (figure.kind === 'value') return [key, figure.value];
      return [key, figure.kind === 'blank' ? '' : text];
    }),
  );
}
