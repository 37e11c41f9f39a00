import { MOST_TEXTS, remembered } from './memo';

/**
 * Bringing Vietnamese text to one form before it is compared. Nothing here is shown to a user: what these functions
 * return is for comparing only.
 */

/** Marks that do not change the letter: grave, acute, tilde, hook above, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const TONES = new RegExp(TONE.source, 'g');
const MARKS = /\p{M}/gu;
const SYLLABLE = /[\p{L}\p{M}]+/gu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const A_WORD = /[\p{L}\p{N}\p{M}]/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** What {@link tidy} would change in a text that is NFC; most paragraphs hold nothing of it. */
const UNTIDY =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u2010-\u2015\u2212\u201c-\u201f\u00ab\u00bb\u2018-\u201b\u00d0\u00f0]|[^\S ]| {2}|^ | $/;

/** NFC, any white space to one space, no invisible characters, dashes and quotes unified; case is kept. */
export function tidy(text: string): string {
  const composed = text.normalize('NFC');
  if (!UNTIDY.test(composed)) return composed;
  return composed
    .replace(INVISIBLE, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u00d0\u0110]/g, '\u0110')
    .replace(/[\u00f0\u0111]/g, '\u0111')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * {@link tidy}, lower case, and every syllable's tone mark in one place, so that the old and the new way (hòa, hoà;
 * thủy, thuỷ) come out equal.
 */
export function normalize(text: string): string {
  return tidy(text).toLowerCase().replace(SYLLABLE, settled);
}

/** Reports repeat their words: Vietnamese has some 7,000 syllables. */
const MOST_WORDS = 20_000;

/** Puts the tone right after the syllable's last letter; where it then stands means nothing, but it is always there. */
const settled = remembered((syllable: string): string => {
  const apart = syllable.normalize('NFD');
  const tone = TONE.exec(apart);
  return (tone ? apart.replace(TONES, '') + tone[0] : apart).normalize('NFC');
}, MOST_WORDS);

/** Without any mark, `đ` as `d`, lower case: what a reader without Vietnamese keyboard would type. */
export function fold(text: string): string {
  return tidy(text).toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').normalize('NFC');
}

/** Abbreviations in use among unions (DOMAIN.md), by their normalised spelling. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  cđ: 'công đoàn',
  cđcs: 'công đoàn cơ sở',
  cbcđ: 'cán bộ công đoàn',
  lđlđ: 'liên đoàn lao động',
  tlđ: 'tổng liên đoàn',
  nq: 'nghị quyết',
  đtbd: 'đào tạo bồi dưỡng',
  bch: 'ban chấp hành',
  btv: 'ban thường vụ',
  cnvclđ: 'công nhân viên chức lao động',
  cnvc: 'công nhân viên chức',
  cnlđ: 'công nhân lao động',
  ubnd: 'ủy ban nhân dân',
};
const EXPANSIONS = new Map(Object.entries(ABBREVIATIONS).map(([short, long]) => [short, wordsOf(long)]));

/** Words (letters and digits) of a normalised text. */
function wordsOf(text: string): readonly string[] {
  return normalize(text).match(WORD) ?? [];
}

/** What a word of a tidy text stands for: itself, normalised, or what it abbreviates. */
const written = remembered((word: string): readonly string[] => {
  const key = normalize(word);
  return EXPANSIONS.get(key) ?? [key];
}, MOST_WORDS);

/** The words of a text in order, normalised, abbreviations written out. */
export function words(text: string): string[] {
  return (tidy(text).match(WORD) ?? []).flatMap(written);
}

/** Whether a text holds any of its {@link words}. */
export function hasWords(text: string): boolean {
  return A_WORD.test(text);
}

export interface WordSpan {
  /** What {@link words} makes of the word: several words where it is an abbreviation. */
  readonly words: readonly string[];
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

/** The words of a text that is {@link tidy}, with their places in it. */
export function wordSpans(tidied: string): WordSpan[] {
  return Array.from(tidied.matchAll(WORD), ({ 0: word, index }) => ({
    words: written(word),
    from: index,
    to: index + word.length,
  }));
}

export interface Numbered {
  /** As typed, without what closes it: "2.1", "I", "PHẦN I", "a"; null where the text starts with no number. */
  readonly number: string | null;
  /** What closes the number as typed: ".", "/", ")", "-", ":" or "". */
  readonly mark: string;
  readonly rest: string;
}

const ROMAN = '[IVX]{1,5}';
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám'];
const CLOSING = '\\s*(?<mark>[.:/)-])\\s*';
/**
 * A number needs a mark or several parts: "2.1 Công tác" and "1. Công tác" are numbered, "10 năm", "1.250 người" and
 * "30/4/2020" are not; a single letter or Roman numeral needs a mark.
 */
const NUMBERED: readonly RegExp[] = [
  new RegExp(`^(?<number>phần (?:thứ )?(?:${ROMAN}|\\d{1,2}|${ORDINALS.join('|')}))(?:${CLOSING}|\\s+|$)`, 'iu'),
  new RegExp(`^(?<number>(?:${ROMAN}|\\d{1,2})(?:\\.\\d{1,2}){1,3})(?:${CLOSING}|\\s+)(?!\\d)`, 'iu'),
  new RegExp(`^(?<number>${ROMAN}|\\d{1,2}|\\p{L})${CLOSING}(?!\\d)`, 'iu'),
  new RegExp(`^(?<number>(?:${ROMAN}|\\d{1,2})(?:\\.\\d{1,2}){0,3})(?<mark>[.:/)-]?)$`, 'iu'),
];

/** Splits off the number that was typed before a heading. */
export const splitNumber = remembered((text: string): Numbered => {
  const clean = tidy(text);
  for (const pattern of NUMBERED) {
    const found = pattern.exec(clean);
    if (found?.groups) {
      return { number: found.groups.number ?? null, mark: found.groups.mark ?? '', rest: clean.slice(found[0].length) };
    }
  }
  return { number: null, mark: '', rest: clean };
}, MOST_TEXTS);

const ORDINAL_VALUES = new Map(ORDINALS.map((word, index) => [normalize(word), index + 1]));
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

export interface NumberParts {
  /** Whether the first part was Roman, or a "Phần …", which stands where Roman numerals stand. */
  readonly roman: boolean;
  readonly parts: readonly number[];
}

/** "II.2.1" → Roman [2, 2, 1]; "2.1" → [2, 1]; "PHẦN THỨ NHẤT" → Roman [1]; null for letters and for what is no number. */
export function numberParts(number: string): NumberParts | null {
  const pieces = normalize(number).split(/[. ]+/u).filter(Boolean);
  const named = pieces[0] === normalize('phần');
  if (named) pieces.shift();
  if (pieces[0] === normalize('thứ')) pieces.shift();
  const first = pieces[0];
  if (first === undefined) return null;
  const values = pieces.map((piece, index) => (index === 0 ? firstValue(piece) : arabicValue(piece)));
  const parts = values.filter((value) => value !== undefined);
  return parts.length < values.length ? null : { roman: named || arabicValue(first) === undefined, parts };
}

function firstValue(piece: string): number | undefined {
  return arabicValue(piece) ?? romanValue(piece) ?? ORDINAL_VALUES.get(piece);
}

function arabicValue(piece: string): number | undefined {
  return /^\d{1,3}$/.test(piece) ? Number(piece) : undefined;
}

function romanValue(piece: string): number | undefined {
  if (!/^[ivx]+$/.test(piece)) return undefined;
  const values = Array.from(piece, (letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
