import Big from 'big.js';
import type { Form01Column as LayoutColumn } from '../../../campaign';
import { compareDecimals, normalDecimal } from '../../../language/numbers';
import { unitOf } from '../../../language/units';
import { valueOf, type Form01, type Form01Row } from '../../form01';

/** A figure that would fit the rest of its column, were it a thousand, a million or a thousand million times less or more. */
export interface Jump {
  readonly column: LayoutColumn;
  readonly row: Form01Row;
  readonly value: string;
  /** The figure that would fit. */
  readonly likely: string;
  /** Least and most of the figures that it does not fit. */
  readonly least: string;
  readonly most: string;
}

const FACTORS = ['1e3', '1e6', '1e9', '1e-3', '1e-6', '1e-9'].map((factor) => new Big(factor));
/** Figures of one column may differ by so much; a jump is no smaller. */
const SPREAD = 100;
/** How far beyond the others the fitting figure may lie. */
const ROOM = 4;
/** So many figures must agree with each other before another one can be out of line. */
const FEWEST = 3;

/**
 * Jumps of one column, where most of its figures agree with each other. Only in amounts of money and whatever else has
 * decimals: what is counted one by one has no other unit to be written in.
 */
export function jumpsOf(form01: Form01, column: LayoutColumn): { jumps: Jump[]; examined: number } {
  if (column.kind === 'whole' && unitOf(column.unit ?? '')?.quantity !== 'money') return { jumps: [], examined: 0 };
  const figures = form01.rows.flatMap((row) => {
    const value = valueOf(row.cells[column.id]);
    return value !== null && compareDecimals(value, '0') > 0 ? [{ row, value: new Big(value) }] : [];
  });
  const sorted = figures.map(({ value }) => value).sort((a, b) => a.cmp(b));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const isAmong = (value: Big): boolean =>
    middle !== undefined && value.lt(middle.times(SPREAD)) && value.times(SPREAD).gt(middle);
  const rest = sorted.filter(isAmong);
  const [least, most] = [rest[0], rest.at(-1)];
  if (!least || !most || rest.length < FEWEST || rest.length * 2 <= figures.length) return { jumps: [], examined: 0 };
  const jumps = figures.flatMap(({ row, value }) => {
    const likely = FACTORS.map((factor) => value.times(factor)).find(
      (one) => one.times(ROOM).gte(least) && one.lte(most.times(ROOM)),
    );
    return isAmong(value) || !likely
      ? []
      : [{ column, row, value: plain(value), likely: plain(likely), least: plain(least), most: plain(most) }];
  });
  return { jumps, examined: figures.length };
}

function plain(value: Big): string {
  return normalDecimal(value.toFixed());
}
