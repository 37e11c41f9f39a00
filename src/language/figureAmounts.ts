/** An amount as it stands in a sentence: digits, words, or both ("1 tỷ 200 triệu"), with its percent or currency. */
import Big from 'big.js';
import type { Token } from './figureTokens';
import { normalize } from './normalize';
import { normalDecimal, parseFigure } from './numbers';
import { isHalf, readNumberWords, scaleOf, startsNumber } from './numberWords';

export interface Amount {
  /** Decimal string, scale words multiplied in; null where the writing has several readings. */
  readonly value: string | null;
  /** The first token behind it. */
  readonly to: number;
  /** Where the digits end that stand before any scale word, and what they are multiplied by; null for words and sums. */
  readonly digits: { readonly end: number; readonly power: number; readonly decimals: number } | null;
  readonly power: number;
  readonly inWords: boolean;
}

const GROUP = /^\d{3}(?:,\d+)?$/;
/** Digits without any mark are a code or a telephone number from this length on, and so is a leading zero. */
const LONGEST_BARE = 7;

/** The amount that begins at token `from`, without its unit; null where there is none. */
export function readAmount(tokens: readonly Token[], keys: readonly string[], from: number): Amount | null {
  const first = tokens[from];
  if (first?.kind === 'number') return readDigits(tokens, keys, from);
  if (first?.kind !== 'word' || !startsNumber(first.key)) return null;
  const words = readNumberWords(keys, from);
  return words && { ...words, digits: null, inWords: true };
}

function readDigits(tokens: readonly Token[], keys: readonly string[], from: number): Amount | null {
  const grouped = groupedDigits(tokens, from);
  if (!grouped) return null;
  const { text } = grouped;
  const figure = parseFigure(text);
  if (figure.kind !== 'value' && figure.kind !== 'ambiguous') return null;
  const end = tokens[grouped.to - 1]?.end ?? 0;
  const decimals = /,(\d+)$/.exec(text)?.[1]?.length ?? 0;
  if (figure.kind === 'ambiguous') {
    const scale = readPower(keys, grouped.to);
    return { value: null, to: scale.to, digits: null, power: scale.power, inWords: false };
  }
  const short = shorthand(tokens, keys, grouped.to, figure.value);
  if (short) return short;
  const { power, to } = readPower(keys, grouped.to);
  const value = times(figure.value, power);
  const simple: Amount = { value, to, digits: { end, power, decimals }, power, inWords: false };
  if (power === 0) return simple;
  if (isHalf(keys[to] ?? '')) {
    return { ...simple, value: plus(value, times('5', power - 1)), to: to + 1, digits: null };
  }
  const rest = lowerPart(tokens, keys, to, power);
  return rest ? { ...simple, value: plus(value, rest.value), to: rest.to, digits: null } : simple;
}

/** "1tr5", "2tr250": what is glued behind the scale word are its decimals. */
function shorthand(tokens: readonly Token[], keys: readonly string[], at: number, whole: string): Amount | null {
  const [scale, rest] = [tokens[at], tokens[at + 1]];
  const power = SHORT_SCALES.get(keys[at] ?? '');
  if (power === undefined || !scale?.glued || !rest?.glued || !/^\d{1,3}$/.test(rest.raw) || whole.includes('.'))
    return null;
  return { value: times(`${whole}.${rest.raw}`, power), to: at + 2, digits: null, power, inWords: false };
}

const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['tr', 6],
  [normalize('tỷ'), 9],
  [normalize('tỉ'), 9],
]);

/** "200 triệu" behind "1 tỷ". */
function lowerPart(
  tokens: readonly Token[],
  keys: readonly string[],
  from: number,
  above: number,
): { value: string; to: number } | null {
  if (tokens[from]?.kind !== 'number') return null;
  const part = readDigits(tokens, keys, from);
  return part?.value && part.power > 0 && part.power < above ? { value: part.value, to: part.to } : null;
}

/** A number token, or several that are the groups of one number ("1 234"); null for codes and telephone numbers. */
function groupedDigits(tokens: readonly Token[], from: number): { text: string; to: number } | null {
  const first = tokens[from];
  if (!first) return null;
  let to = from + 1;
  if (/^\d{1,3}$/.test(first.raw)) while (isGroup(tokens[to - 1], tokens[to])) to += 1;
  const [last, after] = [tokens[to - 1], tokens[to]];
  // One more number right behind is no group of this one: a row of digits, which counts nothing.
  if (last && after && follows(last, after) && !isYear(first.raw)) return null;
  const text = tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(' ');
  return /^0\d{2,}/.test(text) || new RegExp(`^\\d{${LONGEST_BARE + 1},}$`).test(text) ? null : { text, to };
}

/** "234" behind "1"; nothing goes on behind decimals. */
function isGroup(token: Token | undefined, next: Token | undefined): boolean {
  return token && next ? follows(token, next) && GROUP.test(next.raw) && !token.raw.includes(',') : false;
}

function follows(token: Token, next: Token): boolean {
  return next.kind === 'number' && next.start === token.end + 1;
}

export function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}

/** The scale words at `from` as one power of ten: "nghìn tỷ" is 12. */
function readPower(keys: readonly string[], from: number): { power: number; to: number } {
  const first = scaleOf(keys[from] ?? '');
  if (first === null) return { power: 0, to: from };
  // "tỷ lệ" is no number.
  if (keys[from + 1] === SHARE) return { power: 0, to: from };
  const second = scaleOf(keys[from + 1] ?? '');
  return second !== null && second > first && keys[from + 2] !== SHARE
    ? { power: first + second, to: from + 2 }
    : { power: first, to: from + 1 };
}

const SHARE = normalize('lệ');

function times(value: string, power: number): string {
  return power === 0 ? value : normalDecimal(new Big(value).times(new Big(10).pow(power)).toFixed());
}

function plus(a: string, b: string): string {
  return normalDecimal(new Big(a).plus(b).toFixed());
}
