/** The value of a target in a resolution's sentence: number or range, unit, and the words that say how it is meant. */
import type { Target } from '../campaign';
import { normalize } from '../language/normalize';
import { compareDecimals, parseFigure } from '../language/numbers';
import { readNumberWords } from '../language/numberWords';

/** A value with all the words around it that say how it is meant: "ít nhất 70%", "từ 3 đến 5 lớp/năm", "80% trở lên". */
export interface ValuePhrase {
  /** Of the whole phrase. */
  readonly start: number;
  readonly end: number;
  /** Where the thing counted begins that stays part of the indicator ("lớp" of "5 lớp"); equal to `end` for percent. */
  readonly unitStart: number;
  readonly unitEnd: number;
  readonly comparator: Target['comparator'];
  readonly value: string;
  readonly valueTo?: string;
  readonly unit: string;
  readonly percent: boolean;
  readonly money: boolean;
  readonly yearly: boolean;
  /** A word that compares: "ít nhất", "trở lên"; false for the bare value. */
  readonly compared: boolean;
  /** "khoảng", "gần". */
  readonly approximate: boolean;
  /** All readings where the number can be read in several ways; the first was taken. */
  readonly readings: readonly string[];
}

const NUMBER = String.raw`\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const MONEY = String.raw`(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: đồng)?|đồng(?! chí)`;
const IS_MONEY = new RegExp(`^(?:${MONEY})$`, 'u');
/** What a resolution counts; of two that begin alike the longer stands first. */
const COUNTED = [
  'lượt cán bộ|lượt người|lượt đoàn viên|lượt công nhân|lượt|công đoàn cơ sở|cơ sở|cđcs|cán bộ|đồng chí|đoàn viên',
  'giảng viên|báo cáo viên|học viên|người|lớp|khóa|khoá|cuộc|buổi|hội nghị|hội thảo|đề tài|giáo trình|tài liệu|đơn vị',
  'doanh nghiệp|mô hình|ngày|tiết|giờ|lần',
].join('|');
const VALUE = new RegExp(
  String.raw`(?<![\p{L}\d/.,-])(?<!(?:số|điều|khoản|điểm|mục|phần|trang|thứ|quý|ngày|tháng|gấp) )(?<low>${NUMBER})` +
    String.raw`(?:\s?%?\s?(?:-|đến|tới)\s?(?<high>${NUMBER}))?` +
    String.raw`\s*(?:(?<percent>%|phần trăm)|(?<unit>${MONEY}|${COUNTED})(?!\p{L}))`,
  'gu',
);

/** Words between a comparison and its number that say nothing more. */
const LINK = '(?: (?:là|có|được|đạt|từ|khoảng|thêm|bình quân|trung bình))*';
const AT_LEAST = phrase('ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|trên|hơn|≥|>=|>');
const AT_MOST = phrase(
  'không quá|không vượt quá|không vượt|không cao hơn|không nhiều hơn|không trên|tối đa|nhiều nhất|dưới|thấp hơn|≤|<=|<',
);
const FROM = phrase('từ');
const ABOUT = phrase('khoảng|xấp xỉ|gần');
const GROWTH = new RegExp(
  String.raw`(?<!\p{L})(?:tăng trưởng|tăng|giảm)(?: (?:thêm|bình quân|trung bình|ít nhất|tối thiểu|từ|trên|mỗi năm|hằng năm|hàng năm))* ?$`,
  'u',
);
const UP = /^ ?(?:trở lên|trở đi)/u;
const DOWN = /^ ?trở xuống/u;
const PER_YEAR = /^ ?(?:\/ ?(?:1 |một )?năm|(?:mỗi|một|hằng|hàng) năm)(?!\p{L})/u;
const YEARLY = /(?<!\p{L})(?:mỗi|hằng|hàng) năm(?!\p{L})/u;
const COMPARED_WITH = /^ ?so với [^,;.:()]+/u;

function phrase(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words})${LINK} ?$`, 'u');
}

const UNIT_AHEAD = new RegExp(String.raw`^ (?:phần trăm|(?:${COUNTED})(?!\p{L}))`, 'u');
const YEAR_BEFORE = /(?<!\p{L})(?:mỗi|hằng|hàng|một|trong|đến|cuối|hết|cả) $/u;

/** More than any unit, and any word before a number, that is looked for. */
const LONGEST_WORDS = 30;

/** Numbers in words before a unit in digits, filled up with spaces so that everything keeps its place. */
function withDigits(lower: string): string {
  const spans = Array.from(lower.matchAll(/\p{L}+/gu), ({ 0: word, index }) => ({ index, end: index + word.length }));
  const keys = spans.map(({ index, end }) => normalize(lower.slice(index, end)));
  let text = lower;
  for (let at = 0; at < spans.length; at += 1) {
    const number = readNumberWords(keys, at);
    const [first, last] = [spans[at], spans[(number?.to ?? 0) - 1]];
    if (!number || !first || !last) continue;
    at = number.to - 1;
    // "một" is an article as well; and "năm" is a year after "mỗi".
    const article =
      number.value === '1' ||
      (first === last && YEAR_BEFORE.test(lower.slice(Math.max(first.index - LONGEST_WORDS, 0), first.index)));
    const room = last.end - first.index;
    if (article || number.value.length > room || !UNIT_AHEAD.test(lower.slice(last.end, last.end + LONGEST_WORDS)))
      continue;
    text = text.slice(0, first.index) + number.value.padEnd(room) + text.slice(last.end);
  }
  return text;
}

/** Characters before a number in which its comparison is looked for. */
const LONGEST_LEAD = 80;

/** All values of a text in lower case, in digits or in words. */
export function valuePhrases(text: string): ValuePhrase[] {
  const lower = withDigits(text);
  const found: ValuePhrase[] = [];
  for (const match of lower.matchAll(VALUE)) {
    const before = lower.slice(Math.max(found.at(-1)?.end ?? 0, match.index - LONGEST_LEAD), match.index);
    const value = phraseAt(match, before, lower);
    if (value) found.push(value);
  }
  return found;
}

function phraseAt(match: RegExpExecArray, before: string, lower: string): ValuePhrase | null {
  const { low = '', high, percent, unit: counted = '' } = match.groups ?? {};
  const readings = readingsOf(low, percent !== undefined);
  const value = readings[0];
  const to = high === undefined ? undefined : readingsOf(high, percent !== undefined)[0];
  if (value === undefined || (high !== undefined && to === undefined)) return null;
  const unitEnd = match.index + match[0].length;
  const suffix = suffixOf(lower.slice(unitEnd));
  const growth = percent === undefined ? null : GROWTH.exec(before);
  const { kind, words } = comparisonBefore(before);
  const comparator = growth ? 'growth' : to !== undefined ? 'range' : (suffix.comparator ?? kind ?? 'equal');
  const base = growth ? COMPARED_WITH.exec(lower.slice(unitEnd + suffix.length)) : null;
  // What falls is named by the indicator: "tỷ lệ … giảm".
  const led = growth ? growth[0].replace(/^giảm/u, '').trimStart() : words;
  const yearlyGrowth = growth !== null && (suffix.yearly || YEARLY.test(growth[0]));
  const unit = percent === undefined ? counted : yearlyGrowth ? '%/năm' : base ? `% ${base[0].trim()}` : '%';
  return {
    start: match.index - led.length,
    end: unitEnd + suffix.length + (base?.[0].length ?? 0),
    unitStart: percent === undefined ? unitEnd - counted.length : unitEnd,
    unitEnd,
    comparator,
    value,
    ...(comparator === 'range' && to !== undefined && { valueTo: to }),
    unit,
    percent: percent !== undefined,
    money: IS_MONEY.test(unit),
    yearly: suffix.yearly && !yearlyGrowth,
    compared: growth !== null || to !== undefined || suffix.comparator !== null || kind !== null,
    approximate: ABOUT.test(before),
    readings: readings.length > 1 ? readings : [],
  };
}

/** Vietnamese writing first; a percentage above 100 is hardly meant where the other reading is below. */
function readingsOf(text: string, percent: boolean): string[] {
  const figure = parseFigure(text);
  if (figure.kind === 'value') return [figure.value];
  if (figure.kind !== 'ambiguous') return [];
  const small = (value: string): number => (percent && compareDecimals(value, '100') <= 0 ? 0 : 1);
  return [...figure.readings].sort((a, b) => small(a) - small(b));
}

function comparisonBefore(before: string): { kind: Target['comparator'] | null; words: string } {
  // "không dưới" is told from "dưới" by being looked for first.
  const kinds = [
    [AT_LEAST, 'atLeast'],
    [AT_MOST, 'atMost'],
    [FROM, 'atLeast'],
    [ABOUT, null],
  ] as const;
  const found = kinds.flatMap(([pattern, kind]) => {
    const words = pattern.exec(before)?.[0];
    return words === undefined ? [] : [{ kind, words }];
  });
  return found.reduce<{ kind: Target['comparator'] | null; words: string }>(
    (longest, next) => (next.words.length > longest.words.length ? next : longest),
    { kind: null, words: '' },
  );
}

/** What may follow the unit: "/năm", "trở lên", either first. */
function suffixOf(after: string): { length: number; yearly: boolean; comparator: Target['comparator'] | null } {
  const first = PER_YEAR.exec(after)?.[0] ?? '';
  const rest = after.slice(first.length);
  const up = UP.exec(rest)?.[0];
  const down = DOWN.exec(rest)?.[0];
  const turn = up ?? down ?? '';
  const second = first === '' ? (PER_YEAR.exec(rest.slice(turn.length))?.[0] ?? '') : '';
  return {
    length: first.length + turn.length + second.length,
    yearly: first !== '' || second !== '',
    comparator: up !== undefined ? 'atLeast' : down !== undefined ? 'atMost' : null,
  };
}
