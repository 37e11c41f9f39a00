/** What a linked figure has to say: its value, and how it is written in the manner of the text that it replaces. */
import Big from 'big.js';
import type { Form01Layout } from '../campaign';
import { formatFigure, normalDecimal, parseFigure } from '../language/numbers';
import type { TargetResult } from './comparison';
import type { Form01 } from './form01';
import { measureValue, type Fraction, type LinkSource } from './measure';
import { isPercent, type ReachedProblem } from './targets';

/** What links follow from. */
export interface LinkSources {
  /** Null: the document has no Form 01. */
  readonly form01: Form01 | null;
  readonly layout: Form01Layout;
  readonly results: readonly TargetResult[];
}

export type LinkProblem =
  | ReachedProblem
  /** The target that the link is about is gone. */
  | { readonly code: 'noTarget'; readonly target: string };

/** The value of a link; a target that is a range has two. */
export type LinkFigure =
  | {
      readonly values: readonly string[];
      readonly percent: boolean;
      /** Where the value is rounded: what it was rounded from. A figure that a target is judged by is not rounded anew. */
      readonly quotient: Fraction | null;
    }
  | { readonly problem: LinkProblem };

/** Pure; never throws. */
export function linkFigure(source: LinkSource, { form01, layout, results }: LinkSources): LinkFigure {
  if (source.kind === 'measure') {
    const { value, exact, unit, problem } = measureValue(source.measure, form01, layout);
    if (value === null) return { problem: problem ?? { code: 'noTable' } };
    const quotient = exact && exact.denominator !== '1' ? exact : null;
    return { values: [value], percent: unit === '%', quotient };
  }
  const result = results.find(({ target }) => target.id === source.target);
  if (!result) return { problem: { code: 'noTarget', target: source.target } };
  const { target, reached } = result;
  const percent = isPercent(target);
  if (source.kind === 'target')
    return { values: [target.value, ...(target.valueTo ? [target.valueTo] : [])], percent, quotient: null };
  if (reached.value === null) return { problem: reached.problem ?? { code: 'noActual' } };
  return { values: [reached.value], percent, quotient: null };
}

/** A text with one number in it. */
const ONE_NUMBER = /^(\D*?)(-?\d(?:[\d., \u00a0]*\d)?)(\D*)$/u;

/**
 * The figure in Vietnamese writing: "2.248", "85,5%", "70–80%". Where a text with one number is given, in its manner: with
 * what stands around the number, its mark between thousands, its leading zero ("05"), and at least as many decimals; a
 * quotient with exactly as many.
 */
export function linkText({ values, percent, quotient }: Extract<LinkFigure, { values: unknown }>, like = ''): string {
  const [, before = '', number, after = ''] = ONE_NUMBER.exec(like) ?? [];
  const [value = '', ...more] = values;
  if (number === undefined || more.length > 0 || parseFigure(number).kind !== 'value')
    return values.map((one) => formatFigure(one)).join('–') + (percent ? '%' : '');
  const decimals = /,(\d+)$/.exec(number)?.[1]?.length ?? 0;
  const shown = quotient && decimals > 0 ? rounded(quotient, decimals) : value;
  const text = formatFigure(shown, { minDecimals: decimals }).replaceAll('.', groupMark(number));
  return before + (/^0\d$/.test(number) && /^\d$/.test(text) ? `0${text}` : text) + after;
}

/** A half away from zero, in one step: rounding twice can flip a digit. */
function rounded({ numerator, denominator }: Fraction, decimals: number): string {
  const Rounding = Big();
  Rounding.DP = decimals;
  Rounding.RM = Big.roundHalfUp;
  return normalDecimal(new Rounding(numerator).div(denominator).toFixed());
}

/** What stands between the thousands of a number; the dot where it has none of them. */
function groupMark(number: string): string {
  const [, mark] = /^-?\d{1,3}([. \u00a0])\d{3}/u.exec(number) ?? [];
  return mark ?? (/^-?\d{4}/.test(number) ? '' : '.');
}
