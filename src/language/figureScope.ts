/** What a figure is about: which years, and which people. Read from the words of its sentence. */
import { isYear } from './figureAmounts';
import { normalize } from './normalize';
import { alike, figureTokens, phrasesOf, type Token } from './figureTokens';

/** Groups of people that reports count apart. */
export type PeopleGroup = 'women' | 'ethnicMinority' | 'fullTime' | 'partTime';

export interface FigureScope {
  /** Years named one by one. */
  readonly years: readonly number[];
  /** A span of years; `to` is null for "từ năm 2010 đến nay". */
  readonly period: { readonly from: number; readonly to: number | null } | null;
  /** The span is a congress's term or a school year, which begins and ends within a year. */
  readonly term: boolean;
  /** The whole time the report is about: "10 năm qua", "cả giai đoạn". */
  readonly whole: boolean;
  /** Less than a year: a day, a month, a quarter. */
  readonly within: boolean;
  /** The state at a time, not what happened in it: "đến năm 2019", "tính đến nay". */
  readonly asOf: boolean;
  /** For each of several, or on average: "mỗi năm", "bình quân". */
  readonly each: boolean;
  /** The time was said in a sentence before, in the same paragraph. */
  readonly inherited: boolean;
  readonly groups: readonly PeopleGroup[];
}

/** Words that say when, with their place among the tokens. */
export interface TimeMark {
  readonly from: number;
  readonly to: number;
  readonly years: readonly number[];
  readonly period: { readonly from: number; readonly to: number | null } | null;
  readonly term: boolean;
  readonly whole: boolean;
  readonly within: boolean;
  readonly asOf: boolean;
  /** Something else is compared with that time, or a document bears that date. */
  readonly aside: boolean;
}

const WHOLE = phrasesOf(
  alike(
    '10 năm|mười năm|cả giai đoạn|toàn giai đoạn|cả thời kỳ|cả 10 năm|cả mười năm|suốt 10 năm|toàn bộ giai đoạn|suốt giai đoạn|trọn giai đoạn|đến nay|tới nay',
    true,
  ),
);
const EVERY = phrasesOf(
  ['mỗi', 'hằng', 'hàng', 'một'].flatMap((each) => alike(`${each} tháng|${each} quý|${each} tuần`, true)),
);
const WITHIN = phrasesOf(alike('tháng|quý|ngày|mùng|tuần', true));
const ASIDE = phrasesOf(alike('so với|so|so với năm|so với cuối năm|so với đầu năm|của năm|luật|kể từ', true));
const AS_OF = phrasesOf(
  alike('đến|đến năm|đến hết|đến hết năm|đến cuối năm|tính đến|tính đến năm|tính đến hết năm|cuối năm|đến nay', true),
);
const TO_NOW = phrasesOf(alike('đến nay|tới nay|đến hiện nay', true));
/** Before a span of years, and whether it is of another calendar. */
const FROM = phrasesOf([
  ...alike('từ năm|từ|kể từ năm|giai đoạn|thời kỳ|trong các năm|các năm', false),
  ...alike('nhiệm kỳ|năm học|niên khóa', true),
]);
const UNTIL = phrasesOf(alike('đến năm|đến hết năm|đến cuối năm|đến|tới năm|tới|-', true));
/** Before a number that looks like a year: it is one. */
const BEFORE_YEAR = phrasesOf(
  alike('năm|từ|đến|tới|giai đoạn|nhiệm kỳ|đầu|cuối|giữa|so với|năm học|thời kỳ|thập niên|ước|luật|kế hoạch|hết', true),
);
const EACH_BEFORE = phrasesOf(alike('mỗi|từng|bình quân|trung bình|hằng năm|hàng năm|mỗi năm|thường niên', true));
const EACH_AFTER = phrasesOf(
  alike('/ năm|/ lớp|một năm|mỗi năm|/ người|mỗi lớp|một lớp|/ khóa|/ đợt|hằng năm|hàng năm|mỗi khóa|mỗi đợt', true),
);

/** A year as a word: "năm 2015", "2015:", but not "2015 lượt người" where nothing calls it a year. */
export function isYearAt(tokens: readonly Token[], at: number, unitFollows: () => boolean): boolean {
  const token = tokens[at];
  if (!token || !isYear(token.raw)) return false;
  return !unitFollows() || BEFORE_YEAR.findBefore(tokens, at) !== null;
}

const NONE: Omit<TimeMark, 'from' | 'to'> = {
  years: [],
  period: null,
  term: false,
  whole: false,
  within: false,
  asOf: false,
  aside: false,
};

/** Whether a mark can begin with this word. */
export function startsTime(key: string): boolean {
  return WHOLE.startsWith(key) || WITHIN.startsWith(key);
}

/** The mark that begins at token `at`, a year or a number in a date among them; null where none does. */
export function timeMarkAt(tokens: readonly Token[], at: number, unitFollows: () => boolean): TimeMark | null {
  const whole = WHOLE.find(tokens, at);
  if (whole) return { ...NONE, from: at, to: whole.to, whole: true };
  const within = WITHIN.find(tokens, at);
  // "mỗi tháng 1 lần" is no date.
  if (within && tokens[within.to]?.kind === 'number' && !EVERY.findBefore(tokens, within.to)) {
    return { ...NONE, from: at, to: dateEnd(tokens, at), within: true, aside: follows(tokens, at) };
  }
  if (!isYearAt(tokens, at, unitFollows)) return null;
  return yearMark(tokens, at);
}

function yearMark(tokens: readonly Token[], at: number): TimeMark {
  const year = Number(tokens[at]?.raw);
  const until = UNTIL.find(tokens, at + 1);
  const last = until ? tokens[until.to] : undefined;
  const from = FROM.findBefore(tokens, at);
  if (until && last && isYear(last.raw) && Number(last.raw) >= year) {
    return {
      ...NONE,
      from: from?.from ?? at,
      to: until.to + 1,
      period: { from: year, to: Number(last.raw) },
      term: from?.value ?? false,
    };
  }
  const now = TO_NOW.find(tokens, at + 1);
  if (from && now) return { ...NONE, from: from.from, to: now.to, period: { from: year, to: null } };
  const aside = ASIDE.findBefore(tokens, at) ?? ASIDE.findBefore(tokens, at - 1);
  const asOf = AS_OF.findBefore(tokens, at);
  return { ...NONE, from: at, to: at + 1, years: [year], aside: aside !== null, asOf: asOf !== null };
}

/** Behind the numbers of a date: "ngày 15 tháng 6 năm 2018", "tháng 6/2012", "từ ngày 10 đến ngày 12". */
function dateEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === 'number' || WITHIN.find(tokens, at)) to = at + 1;
    else if (!/^[/.-]$/.test(token.key) && token.key !== YEAR) break;
    // A number that another word follows is the last one of the date.
    const next = tokens[at + 1];
    const goesOn = next && (next.glued || next.key === YEAR || WITHIN.find(tokens, at + 1));
    if (token.kind === 'number' && !goesOn) break;
  }
  return to;
}

const YEAR = normalize('năm');

/** The date of a document, which stands right behind its symbol: "4a/NQ-TLĐ ngày 04/3/2010". */
function follows(tokens: readonly Token[], at: number): boolean {
  const [before, joint] = [tokens[at - 1], tokens[at - 2]];
  return (before?.kind === 'word' && before.glued && /[-/]/.test(joint?.key ?? '')) || before?.kind === 'number';
}

export interface Sentence {
  /** Token places. */
  readonly from: number;
  readonly to: number;
}

/** Where each sentence begins and ends; a semicolon ends one as well. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'mark' || !/^[.;!?\n]$/.test(token.key)) continue;
    if (token.key === '.' && tokens[at + 1]?.glued) continue;
    // What a colon announces goes on in the next line.
    if (token.key === '\n' && tokens[at - 1]?.key === ':') continue;
    sentences.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

/** A figure's place among the tokens: its number and the unit behind it. */
export interface FigurePlace {
  readonly from: number;
  readonly to: number;
}

/** A figure between its neighbours; null where there is none on that side. */
export interface FigureNeighbours {
  readonly previous: FigurePlace | null;
  readonly place: FigurePlace;
  readonly next: FigurePlace | null;
}

/**
 * The scope of a figure that stands in `sentence`.
 * @param marks those around the figure that are not aside, in order
 */
export function scopeOf(
  tokens: readonly Token[],
  marks: readonly TimeMark[],
  sentence: Sentence,
  { previous, place, next }: FigureNeighbours,
): FigureScope {
  const { mark, inherited } = markOf(tokens, marks, sentence, place, next?.from ?? tokens.length);
  const before = clauseStart(tokens, Math.max(sentence.from, previous?.to ?? 0), place.from);
  const { period, term, whole, within, asOf } = mark ?? NONE;
  return {
    years: mark ? yearsOf(tokens, marks, mark) : [],
    period,
    term,
    whole,
    within,
    asOf,
    each: isEach(tokens, sentence, place),
    inherited: inherited && mark !== null,
    groups: groupsOf(tokens, before, place, Math.min(next?.from ?? sentence.to, sentence.to)),
  };
}

function markOf(
  tokens: readonly Token[],
  marks: readonly TimeMark[],
  sentence: Sentence,
  place: FigurePlace,
  next: number,
): { mark: TimeMark | null; inherited: boolean } {
  const own = marks.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
  // "… cho 240 lượt người năm 2019": behind the figure, in the same clause, before the next figure.
  const behind = own.find(({ from }) => from >= place.to && from < next);
  const from = tokens[place.to]?.key === '(' ? place.to + 1 : place.to;
  if (behind && !hasClauseMark(tokens, from, behind.from)) return { mark: behind, inherited: false };
  const ahead = own.findLast(({ to }) => to <= place.from);
  if (ahead) return { mark: ahead, inherited: false };
  return { mark: marks.findLast(({ to, within }) => to <= sentence.from && !within) ?? null, inherited: true };
}

/** The years of a mark and of those that are listed with it: "các năm 2011, 2012 và 2013". */
function yearsOf(tokens: readonly Token[], marks: readonly TimeMark[], mark: TimeMark): number[] {
  const years = [...mark.years];
  let first = mark.from;
  for (const other of marks.filter(({ to }) => to <= mark.from).reverse()) {
    const between = tokens.slice(other.to, first);
    if (other.years.length === 0 || between.length > 2 || !between.every(isListing)) break;
    years.unshift(...other.years);
    first = other.from;
  }
  return years;
}

function isListing(token: Token): boolean {
  return LISTING.startsWith(token.key);
}

const LISTING = phrasesOf(alike(',|và|năm', true));

const CLAUSE_MARK = /^[,;:()\n]$/;

function hasClauseMark(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ key }) => CLAUSE_MARK.test(key));
}

function clauseStart(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const key = tokens[at]?.key ?? '';
    // What stands before a colon is what the number is of: "nữ: 878"; "đào tạo, bồi dưỡng" is one thing.
    if (/^[,;()\n]$/.test(key) && !TRAINING.find(tokens, at + 1)) return at + 1;
  }
  return from;
}

const TRAINING = phrasesOf(alike('đào tạo|bồi dưỡng|tập huấn', true));

/** How many words before a figure may have to do with it. */
const REACH = 60;

function isEach(tokens: readonly Token[], sentence: Sentence, place: FigurePlace): boolean {
  for (let at = Math.max(sentence.from, place.from - REACH); at < place.from; at += 1)
    if (EACH_BEFORE.find(tokens, at)) return true;
  return EACH_AFTER.find(tokens, place.to) !== null;
}

const GROUPS = phrasesOf<PeopleGroup>([
  ...alike('nữ|phụ nữ|là nữ|là phụ nữ', 'women'),
  ...alike(
    'dân tộc thiểu số|dtts|người dân tộc|người dtts|là người dân tộc|là người dân tộc thiểu số|là người dtts|là dân tộc|là dtts',
    'ethnicMinority',
  ),
  ...alike('chuyên trách', 'fullTime'),
  ...alike('không chuyên trách|bán chuyên trách|kiêm nhiệm', 'partTime'),
]);

/** The groups that a text names, a column's heading for one. */
export function peopleGroups(text: string): PeopleGroup[] {
  const tokens = figureTokens(text);
  return groupsBetween(tokens, 0, tokens.length);
}

function groupsBetween(tokens: readonly Token[], from: number, to: number): PeopleGroup[] {
  const found = new Set<PeopleGroup>();
  for (let at = from; at < to; at += 1) {
    const group = GROUPS.find(tokens, at);
    if (!group) continue;
    found.add(group.value);
    at = group.to - 1;
  }
  return [...found];
}

const CONNECTING = phrasesOf(alike('và|với|cho|trong|gồm|là|có|đạt|chiếm|được|trong đó|tại|bằng|tăng|giảm', true));

/** Groups named in the figure's own words: from the clause's beginning to it, and behind it to the next connection. */
function groupsOf(tokens: readonly Token[], before: number, place: FigurePlace, next: number): PeopleGroup[] {
  let end = place.to;
  while (end < next && !CLAUSE_MARK.test(tokens[end]?.key ?? ',')) {
    const group = GROUPS.find(tokens, end);
    if (!group && CONNECTING.find(tokens, end)) break;
    end = group?.to ?? end + 1;
  }
  const own = groupsBetween(tokens, place.from, end);
  return own.length > 0 ? own : groupsBetween(tokens, before, place.from);
}
