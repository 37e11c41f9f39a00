/** What a unit reached, held against a target: exact arithmetic, and no verdict where the two cannot be compared. */
import Big from 'big.js';
import type { Form01Layout, Target } from '../campaign';
import { normalDecimal } from '../language/numbers';
import { words } from '../language/normalize';
import type { Form01 } from './form01';
import {
  compareMeasured,
  measureValue,
  type Actual,
  type Fraction,
  type Measure,
  type MeasureProblem,
} from './measure';

/** What the unit reached for each target that has a figure, by the target's id. */
export type Actuals = Readonly<Record<string, Actual>>;

/**
 * vượt, đạt, chưa đạt, chưa có số liệu. Staying below a ceiling (`atMost`) is met, never exceeded: "vượt" would say the
 * opposite.
 */
export type Verdict = 'exceeded' | 'met' | 'missed' | 'noFigure';

/** Why a target has no figure to be judged by. */
export type ReachedProblem =
  | MeasureProblem
  /** Nobody entered one. */
  | { readonly code: 'noActual' }
  /** The text entered is no decimal. */
  | { readonly code: 'notDecimal'; readonly text: string }
  /** Form 01's figure counts something else than the target: lượt người against người, a sum against a growth. */
  | { readonly code: 'unit'; readonly unit: string | null; readonly wanted: string }
  /** The target is for every year, the figure is for several together. */
  | { readonly code: 'period' };

/** The figure that a target is judged by, in the target's own unit. */
export interface Reached {
  /** Null: `problem` says why. */
  readonly exact: Fraction | null;
  /**
   * Decimal string to show: exact, or of a quotient at least two decimals and as many as it takes for the rounded figure
   * to stand on the same side of the target. Null as `exact`.
   */
  readonly value: string | null;
  /** Whether a year of which the figures are expected, not final, is part of it. */
  readonly estimate: boolean;
  /** Where Form 01 gives the figure; null for one that was entered. */
  readonly measure: Measure | null;
  /** What the user wrote beside an entered figure. */
  readonly note: string | null;
  readonly problem?: ReachedProblem;
}

export interface Judgement {
  readonly verdict: Verdict;
  /**
   * Decimal string with its sign: the figure less the target's value; of a range less the end that was passed, "0" within
   * it. Exact for every figure that is a decimal; of a quotient rounded to two decimals, or more where it would be 0.
   * Null without a figure.
   */
  readonly difference: string | null;
  /** Points for a target in percent, else the target's own unit. */
  readonly differenceUnit: 'points' | 'unit';
  /** The same difference in percent of the target's value, rounded likewise; null for points, and for a value of 0. */
  readonly percent: string | null;
}

/** The figure for a target, in the target's unit. Pure; never throws. */
export function reachedFor(
  target: Target,
  actual: Actual | undefined,
  form01: Form01 | null,
  layout: Form01Layout,
): Reached {
  const none = (problem: ReachedProblem, measure: Measure | null = null): Reached => ({
    exact: null,
    value: null,
    estimate: false,
    measure,
    note: null,
    problem,
  });
  if (!actual) return none({ code: 'noActual' });
  if (actual.kind === 'typed') {
    if (!/^-?\d+(\.\d+)?$/.test(actual.value)) return none({ code: 'notDecimal', text: actual.value });
    const value = normalDecimal(actual.value);
    const exact = { numerator: value, denominator: '1' };
    return { exact, value, estimate: false, measure: null, note: actual.note };
  }
  const { measure } = actual;
  const { exact, unit, estimate, problem } = measureValue(measure, form01, layout);
  if (!exact) return none(problem ?? { code: 'noActual' }, measure);
  const factor = target.comparator === 'growth' ? null : conversion(unit, target.unit);
  if (factor === null) return none({ code: 'unit', unit, wanted: target.unit }, measure);
  if (target.yearly === true && measure.of === 'sum') return none({ code: 'period' }, measure);
  const converted = {
    numerator: new Big(exact.numerator).times(factor.numerator).toFixed(),
    denominator: new Big(exact.denominator).times(factor.denominator).toFixed(),
  };
  return { exact: converted, value: shown(converted, target), estimate, measure, note: null };
}

/** Holds a figure against its target. Nothing is rounded before it is compared. */
export function judge(target: Target, { exact }: Pick<Reached, 'exact'>): Judgement {
  const differenceUnit = isPercent(target) ? 'points' : 'unit';
  if (!exact) return { verdict: 'noFigure', difference: null, differenceUnit, percent: null };
  const { value, valueTo = value } = target;
  const low = compareMeasured(exact, value);
  const high = compareMeasured(exact, valueTo);
  const within = target.comparator === 'range' && low >= 0 && high <= 0;
  const bound = target.comparator === 'range' && high > 0 ? valueTo : value;
  const over = new Big(exact.numerator).minus(new Big(bound).times(exact.denominator));
  const whole = new Big(bound).times(exact.denominator).abs();
  return {
    verdict: verdictOf(target, low, high),
    difference: within ? '0' : quotient(over, exact.denominator),
    differenceUnit,
    percent: differenceUnit === 'points' || whole.eq(0) ? null : within ? '0' : quotient(over.times(100), whole),
  };
}

function verdictOf({ comparator }: Target, low: number, high: number): Verdict {
  switch (comparator) {
    case 'atMost':
      return low > 0 ? 'missed' : 'met';
    case 'range':
      return low < 0 ? 'missed' : high > 0 ? 'exceeded' : 'met';
    case 'atLeast':
    case 'equal':
    case 'growth':
      return low < 0 ? 'missed' : low > 0 ? 'exceeded' : 'met';
  }
}

/** Whether a target is measured in percent, growth in percent included: then differences are points. */
export function isPercent({ unit }: Pick<Target, 'unit'>): boolean {
  return /^\s*(%|phần trăm)/iu.test(unit.normalize('NFC'));
}

/** "ct-1", "ct-2", …: the first that is free. */
export function newTargetId(existing: readonly Pick<Target, 'id'>[]): string {
  const taken = new Set(existing.map(({ id }) => id));
  let number = existing.length + 1;
  while (taken.has(`ct-${number}`)) number += 1;
  return `ct-${number}`;
}

/** Digits behind the comma that are tried before a quotient is shown as it is. */
const MOST_DECIMALS = 20;

/** Two decimals, a half away from zero; more where fewer would show 0 for what is not 0. */
function quotient(numerator: Big, denominator: Big | string): string {
  return divided(numerator, denominator, (rounded) => numerator.eq(0) || !rounded.eq(0));
}

/** At least two decimals, and as many as it takes to stand on the same side of the target as the exact figure does. */
function shown(exact: Fraction, { value, valueTo = value }: Target): string {
  return divided(new Big(exact.numerator), exact.denominator, (rounded) =>
    [value, valueTo].every((bound) => rounded.cmp(bound) === Math.sign(compareMeasured(exact, bound))),
  );
}

function divided(numerator: Big, denominator: Big | string, enough: (rounded: Big) => boolean): string {
  if (new Big(denominator).eq(1)) return normalDecimal(numerator.toFixed());
  const Rounding = Big();
  Rounding.RM = Big.roundHalfUp;
  for (Rounding.DP = 2; ; Rounding.DP++) {
    const rounded = new Rounding(numerator).div(denominator);
    if (Rounding.DP >= MOST_DECIMALS || enough(rounded)) return normalDecimal(rounded.toFixed());
  }
}

const MONEY: ReadonlyMap<string, string> = new Map(
  [
    ['đồng', '1'],
    ['VNĐ', '1'],
    ['nghìn đồng', '1000'],
    ['ngàn đồng', '1000'],
    ['triệu đồng', '1000000'],
    ['triệu', '1000000'],
    ['tỷ đồng', '1000000000'],
    ['tỉ đồng', '1000000000'],
    ['tỷ', '1000000000'],
    ['tỉ', '1000000000'],
  ].map(([unit = '', factor = '']) => [unitKey(unit), factor]),
);

/** What a figure in one unit is multiplied with to stand in another; null where they do not measure the same. */
function conversion(from: string | null, to: string): Fraction | null {
  if (from === null) return null;
  const [given, wanted] = [unitKey(from), unitKey(to)];
  if (given === wanted) return { numerator: '1', denominator: '1' };
  const [numerator, denominator] = [MONEY.get(given), MONEY.get(wanted)];
  return numerator !== undefined && denominator !== undefined ? { numerator, denominator } : null;
}

function unitKey(unit: string): string {
  return words(unit.replace(/%/g, ' phần trăm ')).join(' ');
}
