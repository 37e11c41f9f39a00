/** A text cut into words, numbers and marks, each with its place; words as {@link normalize} makes them. */
import { remembered } from './memo';
import { normalize } from './normalize';

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Of a word its normalised form, of anything else the characters themselves, all dashes as "-". */
  readonly key: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** No white space before it. */
  readonly glued: boolean;
}

const TOKEN = /([\p{L}\p{M}\p{Cf}]+)|(\d+(?:[.,]\d+)*)|(\S|\n)/gu;
const DASH = /[\u2010-\u2015\u2212]/;

/** Reports repeat their words: each spelling is normalised once. */
const keyOf = remembered(normalize, 50_000);

export function figureTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(TOKEN)) {
    const [raw, word, number] = found;
    const start = found.index;
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'mark';
    const key = kind === 'word' ? keyOf(raw) : DASH.test(raw) ? '-' : raw;
    tokens.push({ kind, key, raw, start, end: start + raw.length, glued: start === end && start > 0 });
    end = start + raw.length;
  }
  return tokens;
}

/** Phrases of several words, found by their first words, the longest first. */
export interface Phrases<T> {
  /** Whether some phrase has this as its first word. */
  readonly startsWith: (key: string) => boolean;
  readonly find: (tokens: readonly Token[], from: number) => { readonly value: T; readonly to: number } | null;
  /** The same for a phrase that ends right before token `to`. */
  readonly findBefore: (tokens: readonly Token[], to: number) => { readonly value: T; readonly from: number } | null;
}

/** @param entries phrases as people write them, each with what it stands for */
export function phrasesOf<T>(entries: Iterable<readonly [phrase: string, value: T]>): Phrases<T> {
  const all = Array.from(entries, ([phrase, value]) => ({ keys: figureTokens(phrase).map(({ key }) => key), value }));
  const longestFirst = all.sort((a, b) => b.keys.length - a.keys.length);
  const group = (keyAt: (keys: readonly string[]) => string | undefined): Map<string, typeof all> => {
    const groups = new Map<string, typeof all>();
    for (const entry of longestFirst) {
      const key = keyAt(entry.keys) ?? '';
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    return groups;
  };
  const byFirst = group((own) => own[0]);
  const byLast = group((own) => own.at(-1));
  const fits = (tokens: readonly Token[], from: number, own: readonly string[]): boolean =>
    from >= 0 && own.every((key, index) => tokens[from + index]?.key === key);
  return {
    startsWith: (key) => byFirst.has(key),
    find: (tokens, from) => {
      const entry = byFirst.get(tokens[from]?.key ?? '')?.find((one) => fits(tokens, from, one.keys));
      return entry ? { value: entry.value, to: from + entry.keys.length } : null;
    },
    findBefore: (tokens, to) => {
      const entry = byLast.get(tokens[to - 1]?.key ?? '')?.find((one) => fits(tokens, to - one.keys.length, one.keys));
      return entry ? { value: entry.value, from: to - entry.keys.length } : null;
    },
  };
}

/** Several phrases, written with `|` between them, that stand for the same. */
export function alike<const T>(phrases: string, value: T): (readonly [string, T])[] {
  return phrases.split('|').map((phrase) => [phrase.trim(), value]);
}
