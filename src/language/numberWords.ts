/**
 * Numbers written in words, both regional ways: mươi/chục, lăm/nhăm, mốt, tư/bốn, linh/lẻ, nghìn/ngàn, tỷ/tỉ, rưỡi.
 * Works on single words as {@link normalize} makes them.
 */
import Big from 'big.js';
import { normalize } from './normalize';
import { normalDecimal } from './numbers';

const keysOf = (text: string): string[] => text.split(' ').map(normalize);
const table = (entries: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(entries).map(([word, value]) => [normalize(word), value]));

/** A digit that stands by itself or before "mươi", "trăm" and the scales. */
const DIGITS = table({
  không: 0,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
});
/** The last digit after "mươi" and "mười"; "năm" is none there, because "mười năm" is ten years. */
const LAST = table({
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
});
/** A last digit that can only be one: "hai lăm" is 25 without "mươi". */
const ONLY_LAST = table({ mốt: 1, lăm: 5, nhăm: 5 });
const SCALES = table({ nghìn: 3, ngàn: 3, vạn: 4, triệu: 6, tỷ: 9, tỉ: 9 });
const [TEN = '', TENS = '', DOZEN = '', HUNDRED = '', HALF = ''] = keysOf('mười mươi chục trăm rưỡi');
const ODD = new Set(keysOf('linh lẻ'));
const STARTS = new Set([...DIGITS.keys(), TEN]);

export interface NumberWords {
  /** Exact decimal string. */
  readonly value: string;
  /** The word after the last one that belongs to the number. */
  readonly to: number;
  /** Of the highest scale word: 9 for "một tỷ hai trăm triệu", 0 where there is none. */
  readonly power: number;
}

/** The power of ten that a word multiplies by ("triệu": 6, "trăm": 2, "chục": 1); null for any other word. */
export function scaleOf(key: string): number | null {
  if (key === HUNDRED) return 2;
  if (key === DOZEN) return 1;
  return SCALES.get(key) ?? null;
}

/** Whether the word adds half of the scale before it: "hai triệu rưỡi". */
export function isHalf(key: string): boolean {
  return key === HALF;
}

/** Whether a number in words can begin with this word. */
export function startsNumber(key: string): boolean {
  return STARTS.has(key);
}

/** The longest number that begins at word `from`; null where none does. */
export function readNumberWords(keys: readonly string[], from: number): NumberWords | null {
  if (!STARTS.has(keys[from] ?? '')) return null;
  let at = from;
  let sum = new Big(0);
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (;;) {
    const part = readBelowThousand(keys, at, at > from);
    if (!part) break;
    const scale = readScale(keys, part.to);
    // Scales go down: "hai nghìn ba triệu" is two numbers, and "một trăm hai" is none that everybody reads alike.
    if (scale.power >= lowest) break;
    sum = sum.plus(new Big(part.value).times(new Big(10).pow(scale.power)));
    at = scale.to;
    lowest = scale.power;
    highest = Math.max(highest, scale.power);
    if (scale.power > 0 && isHalf(keys[at] ?? '')) {
      sum = sum.plus(new Big(5).times(new Big(10).pow(scale.power - 1)));
      at += 1;
      break;
    }
    if (scale.power === 0) break;
  }
  return at === from ? null : { value: normalDecimal(sum.toFixed()), to: at, power: highest };
}

/** The scale words at `from`, multiplied: "nghìn tỷ" is 12; power 0 where there is none. */
function readScale(keys: readonly string[], from: number): { power: number; to: number } {
  const first = SCALES.get(keys[from] ?? '');
  if (first === undefined) return { power: 0, to: from };
  const second = SCALES.get(keys[from + 1] ?? '');
  return second !== undefined && second > first
    ? { power: first + second, to: from + 2 }
    : { power: first, to: from + 1 };
}

/** @param inside whether higher digits stand before, so that "linh năm" and "không trăm" can follow */
function readBelowThousand(
  keys: readonly string[],
  from: number,
  inside: boolean,
): { value: number; to: number } | null {
  const digit = DIGITS.get(keys[from] ?? '');
  if (digit !== undefined && keys[from + 1] === HUNDRED) {
    const hundreds = digit * 100;
    const after = from + 2;
    if (isHalf(keys[after] ?? '')) return { value: hundreds + 50, to: after + 1 };
    const rest = readOdd(keys, after) ?? readTens(keys, after);
    return rest ? { value: hundreds + rest.value, to: rest.to } : { value: hundreds, to: after };
  }
  const odd = inside ? readOdd(keys, from) : null;
  if (odd) return odd;
  const tens = readTens(keys, from);
  if (tens) return tens;
  if (digit === undefined) return null;
  // After higher digits a last digit alone needs a scale of its own: "hai triệu ba" is not everybody's 2.300.000.
  return inside && !SCALES.has(keys[from + 1] ?? '') ? null : { value: digit, to: from + 1 };
}

/** "linh năm", "lẻ ba" */
function readOdd(keys: readonly string[], from: number): { value: number; to: number } | null {
  const digit = ODD.has(keys[from] ?? '') ? DIGITS.get(keys[from + 1] ?? '') : undefined;
  return digit === undefined ? null : { value: digit, to: from + 2 };
}

/** "mười lăm", "hai mươi mốt", "ba chục", "hai lăm" */
function readTens(keys: readonly string[], from: number): { value: number; to: number } | null {
  const word = keys[from] ?? '';
  if (word === TEN) return withLast(keys, from + 1, 10);
  const digit = DIGITS.get(word);
  if (digit === undefined || digit === 0) return null;
  const next = keys[from + 1] ?? '';
  if (next === TENS) return withLast(keys, from + 2, digit * 10);
  if (next === DOZEN) return { value: digit * 10, to: from + 2 };
  const last = digit > 1 ? ONLY_LAST.get(next) : undefined;
  return last === undefined ? null : { value: digit * 10 + last, to: from + 2 };
}

function withLast(keys: readonly string[], at: number, tens: number): { value: number; to: number } {
  const last = LAST.get(keys[at] ?? '');
  // "hai mươi ba nghìn" is 23 thousand, but in "mười bốn mươi" no number can be told: the first ends before "bốn".
  return last === undefined || keys[at + 1] === TENS || keys[at + 1] === HUNDRED
    ? { value: tens, to: at }
    : { value: tens + last, to: at + 1 };
}
