/** Figures in Vietnamese sentences: what is counted, how exactly, of which years and people. */
import { readAmount } from './figureAmounts';
import { isPartOfCode, isStatistic } from './figureFilter';
import { withSharedUnits } from './figureUnits';
import { figureForm, isSpan, unitAt, type FigureKind, type Found, type SaidAgain } from './figureForms';
import { scopeOf, sentencesOf, startsTime, timeMarkAt, type FigureScope, type TimeMark } from './figureScope';
import { alike, figureTokens, phrasesOf, type Token } from './figureTokens';
import { APPROXIMATIONS, BOUNDS, type Approximation } from './figureWords';
import { MOST_TEXTS, remembered } from './memo';
import { startsNumber } from './numberWords';

export type { FigureKind, SaidAgain } from './figureForms';
export type { Approximation } from './figureWords';
export { peopleGroups, type FigureScope, type PeopleGroup } from './figureScope';

export interface ProseFigure {
  /** Offsets in the text, in UTF-16 units: the number with words like "hơn", scale words, "%" and the currency. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: FigureKind;
  /** Exact decimal string, money in whole currency units; of a range the lower end, of "3/4" the 3. Null: ambiguous. */
  readonly value: string | null;
  /** Upper end of a range. */
  readonly to?: string;
  /** The second number of "3/4" and "86/86". */
  readonly of?: string;
  /** One name for every writing ("lượt người", "người", "lớp", "CĐCS", "đồng", "%", …); null where it is none that we know. */
  readonly unit: string | null;
  /** The unit stands at an earlier figure only, of which this one is likely a part: "98 CĐCS, huyện A có 12". */
  readonly unitBorrowed?: true;
  readonly approximation: Approximation;
  readonly scope: FigureScope;
  /** The digits alone with their place, where one number in digits is all there is: what a correction replaces. */
  readonly digits: {
    readonly start: number;
    readonly end: number;
    /** The value is the digits times ten to this power: 6 for "626,25 triệu đồng". */
    readonly power: number;
    readonly decimals: number;
  } | null;
  readonly inWords: boolean;
  /** The same number said again in brackets, as in "05 (năm) lớp". */
  readonly again?: SaidAgain;
  /** Which sentence of the text it stands in, from 0. */
  readonly sentence: number;
  /** Words and marks, normalised: between the figure before (or the sentence's beginning) and this one; from its unit on to the next figure or the sentence's end. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The unit's words behind the number, normalised, and where they end; `end` where there are none. */
  readonly counted: readonly string[];
  readonly unitEnd: number;
}

/** Every figure of a text, in order. What is no statistic (dates, years, numbering, references, …) is left out. */
export const proseFigures = remembered((text: string): readonly ProseFigure[] => {
  const tokens = figureTokens(text);
  const keys = tokens.map(({ key }) => key);
  const found: Found[] = [];
  const marks: TimeMark[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!canBegin(tokens[at])) {
      at += 1;
      continue;
    }
    const place = at;
    const mark = timeMarkAt(tokens, place, () => unitAt(tokens, place + 1) !== null);
    if (mark) {
      marks.push(mark);
      at = Math.max(mark.to, at + 1);
      continue;
    }
    const figure = figureAt(tokens, keys, at, found.at(-1));
    if (figure) found.push(figure);
    at = figure ? figure.to : passedBy(tokens, at);
  }
  return described(text, tokens, withSharedUnits(tokens, found), marks);
}, MOST_TEXTS);

/** Most words begin neither a number nor a time, and are passed over at once. */
function canBegin(token: Token | undefined): boolean {
  return token?.kind === 'number' || (token?.kind === 'word' && (startsNumber(token.key) || startsTime(token.key)));
}

function described(
  text: string,
  tokens: readonly Token[],
  found: readonly Found[],
  marks: readonly TimeMark[],
): ProseFigure[] {
  if (found.length === 0) return [];
  const sentences = sentencesOf(tokens);
  const keysIn = (from: number, to: number): string[] => tokens.slice(from, to).map(({ key }) => key);
  const usable = marks.filter(({ aside }) => !aside);
  let passed = 0;
  let at = 0;
  const figures = found.flatMap((figure, index): ProseFigure[] => {
    while ((sentences[at]?.to ?? Number.POSITIVE_INFINITY) <= figure.from) at += 1;
    const sentence = sentences[at];
    const [first, last] = [tokens[figure.from], tokens[figure.numberTo - 1]];
    if (!sentence || !first || !last) return [];
    while ((usable[passed]?.to ?? Number.POSITIVE_INFINITY) <= figure.from) passed += 1;
    const around = usable.slice(Math.max(0, passed - MARKS), passed + MARKS);
    const { kind, value, upper, of, unit, approximation, amount, again } = figure;
    const begin = Math.max(sentence.from, found[index - 1]?.to ?? 0);
    const end = Math.min(sentence.to, found[index + 1]?.from ?? tokens.length);
    const digitsStart = tokens.slice(figure.from, figure.numberTo).find(({ kind: of_ }) => of_ === 'number')?.start;
    return [
      {
        start: first.start,
        end: last.end,
        text: text.slice(first.start, last.end),
        kind,
        value,
        ...(upper !== undefined && { to: upper }),
        ...(of !== undefined && { of }),
        unit,
        ...(figure.unitBorrowed && { unitBorrowed: true as const }),
        approximation,
        scope: scopeOf(tokens, around, sentence, {
          previous: found[index - 1] ?? null,
          place: figure,
          next: found[index + 1] ?? null,
        }),
        digits:
          amount.digits && upper === undefined && of === undefined && digitsStart !== undefined
            ? { start: digitsStart, ...amount.digits }
            : null,
        inWords: amount.inWords,
        ...(again && { again }),
        sentence: at,
        before: keysIn(begin, figure.from),
        after: keysIn(figure.to, end),
        counted: keysIn(figure.numberTo, figure.to),
        unitEnd: tokens[figure.to - 1]?.end ?? last.end,
      },
    ];
  });
  return figures.map((figure, index) => withGroupsOfShared(figure, figures[index - 1]));
}

/** How many times before and behind a figure may have to do with it. */
const MARKS = 8;
const MAKING_UP = new Set(figureTokens('chiếm (').map(({ key }) => key));

/** "nữ 1.204 người, chiếm 64,2%": the share is of the women as well. */
function withGroupsOfShared(figure: ProseFigure, previous: ProseFigure | undefined): ProseFigure {
  const isShare = figure.kind === 'percent' && MAKING_UP.has(figure.before.at(-1) ?? '');
  if (!isShare || figure.scope.groups.length > 0 || previous?.sentence !== figure.sentence) return figure;
  return { ...figure, scope: { ...figure.scope, groups: previous.scope.groups } };
}

/** The first token behind something that is no figure, so that its parts are not looked at one by one. */
function passedBy(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  if (tokens[at]?.kind !== 'number') return to;
  // Dates, document numbers, codes: "04/3/2010", "30/2020/NĐ-CP", "0912 345 678".
  for (let token = tokens[to]; token; token = tokens[to]) {
    const last = tokens[to - 1];
    const joined = token.glued && /^[/:@-]$|^\p{L}/u.test(token.key);
    const joinedNumber = token.kind === 'number' && (token.glued || token.start === (last?.end ?? 0) + 1);
    if (!joined && !joinedNumber) break;
    // "11 lớp/168 lượt" is two figures: there a word stands before the slash, not a number.
    if (token.key === '-' && !tokens[to + 1]?.glued) break;
    to += 1;
  }
  return to;
}

function figureAt(
  tokens: readonly Token[],
  keys: readonly string[],
  at: number,
  previous: Found | undefined,
): Found | null {
  if (tokens[at]?.kind === 'mark') return null;
  const amount = readAmount(tokens, keys, at);
  if (!amount || isPartOfCode(tokens, at, amount) || isSpan(tokens, keys, amount)) return null;
  const hedge = hedgeBefore(tokens, at);
  const found = figureForm(tokens, keys, at, amount);
  if (!isStatistic(tokens, hedge.from, at, found, previous)) return null;
  const bound = BOUNDS.find(tokens, found.numberTo);
  if (bound) {
    const from = FROM.findBefore(tokens, at)?.from ?? hedge.from;
    return { ...found, from, numberTo: bound.to, to: Math.max(found.to, bound.to), approximation: bound.value };
  }
  const from = found.upper === undefined ? hedge.from : (FROM.findBefore(tokens, at)?.from ?? hedge.from);
  return { ...found, from, approximation: hedge.value };
}

const FROM = phrasesOf(alike('từ', true));

function hedgeBefore(tokens: readonly Token[], at: number): { value: Approximation; from: number } {
  const hedge = APPROXIMATIONS.findBefore(tokens, at);
  // "cao hơn 6 điểm phần trăm" compares; "trình độ 12/12" is a word of its own.
  return hedge && !COMPARING.findBefore(tokens, hedge.from) ? hedge : { value: 'exact', from: at };
}

const COMPARING = phrasesOf(
  alike('cao|thấp|nhiều|ít|lớn|nhỏ|đông|già|trẻ|trình|mức|chế|tốc|tiến|nhiệt|thái|mật', true),
);
