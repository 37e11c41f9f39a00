import Big from 'big.js';
import type { Form01Layout } from '../campaign';
import { normalDecimal, sumOf } from '../language/numbers';
import { valueOf, type Form01, type Form01Cell } from './form01';

/** A figure that follows from Form 01. Columns by id, years by number, never by position. */
export type Measure =
  | { readonly of: 'year'; readonly column: string; readonly year: number }
  /** Over all years of the table, or over those from `from` to `to`, both included. */
  | { readonly of: 'sum' | 'average'; readonly column: string; readonly from?: number; readonly to?: number }
  /** The last year that has a figure. */
  | { readonly of: 'last'; readonly column: string }
  /** Percent that one column is of another. */
  | { readonly of: 'share'; readonly part: string; readonly whole: string; readonly year?: number };

/** What a unit reached for a target: a figure that someone typed, or one that Form 01 gives. */
export type Actual =
  | { readonly kind: 'typed'; readonly value: string; readonly note: string | null }
  | { readonly kind: 'measure'; readonly measure: Measure };

/** Where a linked figure comes from: Form 01, or a target and what was reached for it, by the target's id. */
export type LinkSource =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'target' | 'actual'; readonly target: string };

/** Why a measure has no figure. Columns by id. */
export type MeasureProblem =
  | { readonly code: 'noTable' }
  | { readonly code: 'noColumn'; readonly column: string }
  /** The table has no row for the year, or (null) none in the whole period. */
  | { readonly code: 'noYear'; readonly year: number | null }
  /** Two rows for one year: nobody knows which is right. */
  | { readonly code: 'doubleYear'; readonly year: number }
  /** Blank in that year, or (null) in all of them. */
  | { readonly code: 'noFigure'; readonly column: string; readonly year: number | null }
  | { readonly code: 'unreadable'; readonly column: string; readonly year: number; readonly text: string }
  /** A share of nothing. */
  | { readonly code: 'noWhole'; readonly column: string };

/** An exact quotient of two decimal strings; the denominator is above 0. */
export interface Fraction {
  readonly numerator: string;
  readonly denominator: string;
}

export interface MeasuredCell {
  readonly column: string;
  readonly year: number;
  readonly estimate: boolean;
  readonly cell: Form01Cell;
}

/** What Form 01 says of a measure. */
export interface Measured {
  /**
   * Decimal string, exact; only averages and shares are rounded, once, to two decimals, a half away from zero. Null:
   * `problem` says why. To compare with another figure use {@link compareMeasured} on `exact`: it does not round.
   */
  readonly value: string | null;
  readonly exact: Fraction | null;
  /** Of the column; "%" for a share; null where the layout names none. */
  readonly unit: string | null;
  /** Whether a year of which the figures are expected, not final, is part of it. */
  readonly estimate: boolean;
  /** The cells that it is made of, in the order of the years. */
  readonly cells: readonly MeasuredCell[];
  readonly problem?: MeasureProblem;
}

/**
 * The figure that Form 01 gives for a measure. Over several years it is strict: every year that the layout asks for or
 * the table has must stand there once and be readable, because a sum that leaves out a year would be passed on as the
 * period's. There a dash counts as 0, for it says that there was nothing; a blank cell is a figure that is missing.
 */
export function measureValue(measure: Measure, form01: Form01 | null, layout: Form01Layout): Measured {
  const unit = measure.of === 'share' ? '%' : (layout.columns.find(({ id }) => id === measure.column)?.unit ?? null);
  const measured = (gathered: Gathered, exact: Fraction | null, problem?: MeasureProblem): Measured => ({
    value: exact && rounded(exact),
    exact,
    unit,
    estimate: gathered.cells.some(({ estimate }) => estimate),
    cells: gathered.cells,
    ...(problem && { problem }),
  });
  if (!form01) return measured({ cells: [] }, null, { code: 'noTable' });
  switch (measure.of) {
    case 'year': {
      const found = gather(form01, measure.column, [measure.year]);
      return measured(found, found.sum === undefined ? null : over(found.sum, '1'), found.problem);
    }
    case 'last': {
      const found = gatherLast(form01, measure.column);
      return measured(found, found.sum === undefined ? null : over(found.sum, '1'), found.problem);
    }
    case 'sum':
    case 'average': {
      const found = gather(form01, measure.column, yearsOf(form01, layout, measure.from, measure.to));
      const count = measure.of === 'sum' ? '1' : String(found.cells.length);
      return measured(found, found.sum === undefined ? null : over(found.sum, count), found.problem);
    }
    case 'share': {
      const years = measure.year === undefined ? yearsOf(form01, layout) : [measure.year];
      const part = gather(form01, measure.part, years);
      const whole = gather(form01, measure.whole, years);
      const both = { cells: [...part.cells, ...whole.cells] };
      if (part.sum === undefined || whole.sum === undefined) return measured(both, null, part.problem ?? whole.problem);
      if (!new Big(whole.sum).gt(0)) return measured(both, null, { code: 'noWhole', column: measure.whole });
      return measured(both, over(new Big(part.sum).times(100).toFixed(), whole.sum));
    }
  }
}

/** Negative, 0 or positive as the measured figure is less than, equal to or more than a decimal; nothing is rounded. */
export function compareMeasured({ numerator, denominator }: Fraction, decimal: string): number {
  return new Big(numerator).cmp(new Big(decimal).times(denominator));
}

/** The cells of a column, and their sum or what keeps it from being known. */
interface Gathered {
  readonly cells: readonly MeasuredCell[];
  readonly sum?: string;
  readonly problem?: MeasureProblem;
}

function gather(form01: Form01, column: string, years: readonly number[]): Gathered {
  if (!form01.columns.some(({ id }) => id === column)) return { cells: [], problem: { code: 'noColumn', column } };
  const cells: MeasuredCell[] = [];
  let problem: MeasureProblem | undefined = years.length === 0 ? { code: 'noYear', year: null } : undefined;
  for (const year of years) {
    const rows = form01.rows.filter((row) => row.year === year);
    const [row] = rows;
    const cell = row?.cells[column];
    if (row && cell) cells.push({ column, year, estimate: row.estimate, cell });
    problem ??= problemOf(rows.length, cell, column, year, years.length > 1);
  }
  const values = cells.flatMap(({ cell }) => valueOf(cell) ?? []);
  if (values.length === 0) problem ??= { code: 'noFigure', column, year: null };
  return problem ? { cells, problem } : { cells, sum: sumOf(values) };
}

function problemOf(
  rows: number,
  cell: Form01Cell | undefined,
  column: string,
  year: number,
  dashIsNothing: boolean,
): MeasureProblem | undefined {
  if (rows === 0) return { code: 'noYear', year };
  if (rows > 1) return { code: 'doubleYear', year };
  if (!cell) return { code: 'noFigure', column, year };
  if (cell.figure.kind === 'invalid' || cell.figure.kind === 'ambiguous')
    return { code: 'unreadable', column, year, text: cell.text };
  if (cell.figure.kind === 'value' || (dashIsNothing && cell.text.trim() !== '')) return undefined;
  return { code: 'noFigure', column, year };
}

/** The last year in which the cell says anything; one that cannot be read is not passed over. */
function gatherLast(form01: Form01, column: string): Gathered {
  const years = form01.rows.filter(({ cells }) => {
    const kind = cells[column]?.figure.kind;
    return kind === 'value' || kind === 'ambiguous' || kind === 'invalid';
  });
  if (years.length === 0 && form01.columns.some(({ id }) => id === column))
    return { cells: [], problem: { code: 'noFigure', column, year: null } };
  return gather(form01, column, [Math.max(...years.map(({ year }) => year))]);
}

/** The years of a period, ascending: those that the layout asks for, and those that the table has besides. */
function yearsOf(form01: Form01, layout: Form01Layout, from = -Infinity, to = Infinity): number[] {
  const all = new Set([...layout.years, ...form01.rows].map(({ year }) => year));
  return [...all].filter((year) => from <= year && year <= to).sort((a, b) => a - b);
}

function over(numerator: string, denominator: string): Fraction {
  return { numerator, denominator };
}

/** Divides and rounds in one step: rounding twice can flip a digit. */
const Rounding = Big();
Rounding.DP = 2;
Rounding.RM = Big.roundHalfUp;

function rounded({ numerator, denominator }: Fraction): string {
  return denominator === '1' ? numerator : normalDecimal(new Rounding(numerator).div(denominator).toFixed());
}
