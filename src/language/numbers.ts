/**
 * Numbers in Vietnamese writing: `.` between thousands, `,` before decimals. Values are exact decimal strings with a dot
 * as decimal mark and without needless zeros ("1234.5"); nothing passes through a float, and there is no upper limit.
 */
import Big from 'big.js';

export type Figure =
  | { readonly kind: 'value'; readonly value: string }
  /** `dash`: something that says "nothing" stands there, a dash, dots or "không"; without it nothing stands there at all. */
  | { readonly kind: 'blank'; readonly dash?: true }
  /** Written in a way that can mean several values, all given; the user has to say which. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[]; readonly because?: 'unit' }
  | { readonly kind: 'invalid'; readonly because?: 'unit' };

const INVALID: Figure = { kind: 'invalid' };
const SPACE = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;
/** What people put in a cell to say "nothing". */
const DASH = /^(?:[-\u2010-\u2015\u2212.\u2026_ ]+|kh[o\u00f4]ng(?: c[o\u00f3])?)$/i;
/** Footnote marks behind a number: `*`, `(1)`, `(*)`, `(a)`, `[1]`, superscript digits, daggers. */
const FOOTNOTE = / ?(?:\*+|[\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]+|\((?:\*+|\d{1,2}|[a-z])\)|\[\d{1,2}\])$/;

/** What one table cell says. "12.5" is ambiguous, because a dot stands between thousands; "-" is blank, not 0. */
export function parseFigure(text: string): Figure {
  const lines = text.split(/[\r\n\v\t]+/).filter((line) => line.trim() !== '');
  // Two numbers on two lines of a cell must not become one number with a group mark between them.
  if (lines.length > 1) return INVALID;
  const clean = (lines[0] ?? '').normalize('NFC').replace(SPACE, ' ').trim();
  if (clean === '') return { kind: 'blank' };
  if (DASH.test(clean)) return { kind: 'blank', dash: true };
  const [, sign, amount] = /^([-\u2010-\u2013\u2212]?) ?(\d.*)$/.exec(withoutFootnotes(clean)) ?? [];
  if (amount === undefined) return INVALID;
  const figure = parseAmount(amount);
  if (!sign) return figure;
  if (figure.kind === 'value') return valueOf(`-${figure.value}`);
  return figure.kind === 'ambiguous'
    ? { kind: 'ambiguous', readings: figure.readings.map((reading) => normalDecimal(`-${reading}`)) }
    : figure;
}

/** Without the footnote marks behind it: "12*", "12 (1)", "2020\u00b9". */
export function withoutFootnotes(text: string): string {
  const shorter = text.replace(FOOTNOTE, '');
  return shorter === text ? text : withoutFootnotes(shorter);
}

/** An amount without sign: Vietnamese writing first, then English where only English fits, then a question. */
function parseAmount(text: string): Figure {
  if (/^\d+$/.test(text)) return valueOf(text);
  const vietnamese = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,\d+)?$/;
  if (vietnamese.test(text)) return valueOf(text.replace(/[. ]/g, '').replace(',', '.'));
  const english = /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.\d+)?$/;
  if (english.test(text)) return valueOf(text.replace(/[, ]/g, ''));
  if (/^\d+\.\d+$/.test(text)) return ambiguous(text, text.replace('.', ''));
  return INVALID;
}

function valueOf(decimal: string): Figure {
  return { kind: 'value', value: normalDecimal(decimal) };
}

function ambiguous(...readings: string[]): Figure {
  return { kind: 'ambiguous', readings: readings.map((reading) => normalDecimal(reading)) };
}

/**
 * The one way of writing a decimal: no exponent, no needless zeros, no "-0"; rounded to so many significant digits where
 * that is asked.
 * @throws Error from big.js when the text is no decimal.
 */
export function normalDecimal(text: string, significantDigits?: number): string {
  const exact = new Big(text);
  const value = significantDigits === undefined ? exact : exact.prec(significantDigits);
  return value.eq(0) ? '0' : value.toFixed();
}

export interface FormatOptions {
  /** At least so many digits behind the comma. */
  readonly minDecimals?: number;
}

/**
 * A decimal string in Vietnamese writing: "1234.5" → "1.234,5". `parseFigure` reads it back exactly.
 * @throws Error from big.js when the value is no decimal.
 */
export function formatFigure(value: string, { minDecimals = 0 }: FormatOptions = {}): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(normalDecimal(value)) ?? [];
  const decimals = fraction.padEnd(minDecimals, '0');
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, '.') + (decimals && `,${decimals}`);
}

/** Exact sum of decimal strings; "0" for none. */
export function sumOf(values: readonly string[]): string {
  return normalDecimal(values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed());
}

/** Negative, 0 or positive as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: string, b: string): number {
  return new Big(a).cmp(b);
}

export function isWhole(value: string): boolean {
  return new Big(value).round(0, Big.roundDown).eq(value);
}
