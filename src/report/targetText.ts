/**
 * Recognising targets in the pasted text of a resolution. What comes out are proposals: each says what it was read from
 * and what is doubtful about it, and counts for nothing until a person has confirmed it.
 */
import type { Target } from '../campaign';
import { isPercent } from './targets';
import { placedText, targetLines, type TargetLine } from './targetLines';
import { timesIn, withoutTimes, type TargetTime } from './targetTime';
import { valuePhrases, type ValuePhrase } from './targetValue';

/** What spoke for reading a target here. */
export type TargetReason =
  /** The value as it stands there: "ít nhất 70%". */
  | { readonly code: 'value'; readonly text: string }
  /** Where its year comes from: its own words, or a line above. */
  | { readonly code: 'yearHere' | 'yearAbove'; readonly text: string }
  /** A word that announces aims, here or in a line above: "phấn đấu", "chỉ tiêu". */
  | { readonly code: 'aim'; readonly text: string }
  | { readonly code: 'citation'; readonly text: string };

/** What the user has to look at before confirming. */
export type TargetDoubt =
  | { readonly code: 'noYear' | 'noCitation' | 'noAim' }
  /** The number alone, without "ít nhất", "trở lên": read as an exact value. */
  | { readonly code: 'bareValue' | 'approximate' }
  | { readonly code: 'ambiguous'; readonly readings: readonly string[] }
  /** Words were taken from the clause beside it. */
  | { readonly code: 'borrowed'; readonly text: string }
  /** "trong đó", "số này": what it refers to stands before it. */
  | { readonly code: 'refersBack' }
  /** The sentence tells what has been, too ("đã", "hiện nay"). */
  | { readonly code: 'past' };

export type ProposedTarget = Pick<
  Target,
  'indicator' | 'comparator' | 'value' | 'valueTo' | 'unit' | 'year' | 'from' | 'yearly' | 'citation'
>;

export interface TargetProposal {
  /** Without id: the one who confirms gives it; `citation` is '' where nothing above the line is numbered. */
  readonly target: ProposedTarget;
  /** The clause as pasted, and where it stands, in UTF-16 units of the pasted text. */
  readonly quote: { readonly text: string; readonly start: number; readonly end: number };
  readonly reasons: readonly TargetReason[];
  readonly doubts: readonly TargetDoubt[];
}

const AIM = /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|đến (?:hết |cuối |trước )*(?:năm )?(?:19|20)\d\d)(?!\p{L})/u;
const PAST = /(?<!\p{L})(?:đã|hiện nay|hiện có|tính đến nay|kết quả năm|qua \d+ năm|trong \d+ năm qua)(?!\p{L})/u;

/** Targets that the text may state, in its order. Pure; never throws; nothing for a text that states none. */
export function proposeTargets(pasted: string): TargetProposal[] {
  const placed = placedText(pasted);
  return targetLines(placed.text).flatMap((line) =>
    sentencesOf(line.text).flatMap(({ text, start }) => {
      const clauses = clausesOf(text);
      const around = clauses.length > 0 ? surroundingsOf(text, line) : null;
      return clauses.flatMap((clause) => {
        const from = line.start + start + clause.start;
        const [first = 0, last = 0] = [placed.at[from], placed.at[from + clause.text.length]];
        const quote = { text: pasted.slice(first, last), start: first, end: last };
        const proposal = around && proposalOf(clause, around);
        return proposal ? [{ ...proposal, quote }] : [];
      });
    }),
  );
}

/** What a sentence and the lines that it stands under say for all its clauses. */
interface Surroundings {
  readonly sentence: string;
  readonly line: TargetLine;
  /** A word that announces aims. */
  readonly aim: string | undefined;
  /** Where the sentence begins to tell of the past; -1 where it does not. */
  readonly past: number;
  readonly timeAbove: TargetTime | undefined;
}

function surroundingsOf(sentence: string, line: TargetLine): Surroundings {
  const lower = lowered(sentence);
  const above = line.above.map(lowered);
  return {
    sentence,
    line,
    aim: [lower, ...above].flatMap((text) => AIM.exec(text)?.[0] ?? [])[0],
    past: lower.search(PAST),
    timeAbove: above.map((text) => timesIn(text)).find(({ year }) => year !== null),
  };
}

function sentencesOf(line: string): { text: string; start: number }[] {
  return Array.from(line.matchAll(/(?:[^.!?]|[.!?](?!\s|$))+[.!?]?/gu), ({ 0: text, index }) => {
    const clean = text.trimStart();
    return { text: clean.trimEnd(), start: index + text.length - clean.length };
  });
}

/** A piece of a sentence that holds one value; `head` stands before the value, `tail` after it. */
interface Clause {
  readonly text: string;
  /** In the sentence. */
  readonly start: number;
  readonly value: ValuePhrase;
  readonly head: string;
  readonly tail: string;
  /** Words that another clause lent. */
  readonly borrowed: string | null;
  readonly refersBack: boolean;
  readonly time: TargetTime;
}

function clausesOf(sentence: string): Clause[] {
  const lower = lowered(sentence);
  const values = independent(valuePhrases(lower), lower);
  const clauses: Clause[] = [];
  let start = 0;
  let time: TargetTime = { year: null, yearly: false, text: null };
  for (const [index, value] of values.entries()) {
    const next = values[index + 1];
    const end = next ? boundary(lower, value, next) : sentence.length;
    const text = sentence.slice(start, end);
    const own = timesIn(lowered(text), value.start - start, value.end - start);
    const yearly = (own.yearly && value.unit !== '%/năm') || value.yearly || time.yearly;
    time = { ...(own.year === null ? time : own), yearly };
    const before = sentence.slice(start, value.start);
    const behind = tailOf(sentence.slice(value.end, end));
    const about = headOf(before);
    const counted = sentence.slice(value.unitStart, value.unitEnd);
    // "tổ chức 40 lớp" is about classes; "… được tập huấn tối thiểu 2 ngày" already says what it is about.
    const named = behind === '' && (value.money || about.split(' ').length > FEW_WORDS);
    const tail = named ? '' : `${counted} ${behind}`.trim();
    const head = headOf(before, tail);
    const refersBack = /(?<!\p{L})(?:trong đó|trong số đó|số này|số đó|tương ứng)(?!\p{L})/iu.test(before);
    clauses.push({ text: text.replace(/[\s,;:]+$/u, ''), start, value, head, tail, borrowed: null, refersBack, time });
    start = end + (/^(?:[,;:(]|và(?!\p{L}))*\s*/iu.exec(sentence.slice(end))?.[0].length ?? 0);
  }
  return lend(shareYear(clauses, lower), lower);
}

const FEW_WORDS = 3;

/** A year at the very end is that of all before it: "40 lớp, 900 lượt người trong năm 2014", "…; … (chỉ tiêu năm 2014)". */
function shareYear(clauses: readonly Clause[], sentence: string): Clause[] {
  const last = clauses.at(-1);
  const behind = last && timesIn(sentence.slice(last.value.end));
  if (!behind || behind.year === null) return [...clauses];
  const inBrackets = /\([^()]*\)[\s.;]*$/u.test(sentence.slice(last.value.end));
  return clauses.map((clause) => {
    const together = inBrackets || !sentence.slice(clause.value.end, last.value.start).includes(';');
    return clause.time.year === null && together
      ? { ...clause, time: { ...behind, yearly: clause.time.yearly } }
      : clause;
  });
}

/** Lower case with every character in its place. */
function lowered(text: string): string {
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}

/** A count in the same breath as a percentage says how, not how much: "80% cán bộ được tập huấn ít nhất 3 ngày". */
function independent(values: readonly ValuePhrase[], lower: string): ValuePhrase[] {
  const kept: ValuePhrase[] = [];
  for (const value of values) {
    const last = kept.at(-1);
    if (last?.percent && !value.percent && !/[,;:]|(?<!\p{L})và(?!\p{L})/u.test(lower.slice(last.end, value.start)))
      continue;
    kept.push(value);
  }
  return kept;
}

/** Where the clause of one value ends and that of the next begins. */
function boundary(lower: string, value: ValuePhrase, next: ValuePhrase): number {
  const gap = lower.slice(value.end, next.start);
  const hard = gap.lastIndexOf(';');
  if (hard >= 0) return value.end + hard;
  const separators = [...gap.matchAll(/(?<!\p{L})và(?!\p{L})|[,:(]/gu)];
  // The first behind which nothing but the lead to the next value stands: "…, đến năm 2017, 85% …".
  const lead = separators.find(({ 0: mark, index }) => headOf(gap.slice(index + mark.length)) === '');
  const found = lead ?? separators.findLast(([mark]) => mark !== 'và') ?? separators.at(-1);
  return found ? value.end + found.index : next.start;
}

const LEAD =
  /^(?:(?:phấn đấu|mục tiêu|chỉ tiêu|cụ thể|trong đó|trong số đó|số này|riêng|là|thì|và|để)(?!\p{L})[\s,:]*)+/iu;
/** Words that lead over to the value and say nothing of the indicator. */
const LINK =
  'phấn đấu|phải|cần|sẽ|đạt|chiếm|là|(?<!trở )lên|xuống|còn|ở mức|tăng|bảo đảm|đảm bảo|bình quân|trung bình|khoảng|gần|xấp xỉ';
const linkEnd = (links: string): RegExp => new RegExp(`(?:^|[\\s,:(])(?:(?:${links})(?: |$))+$`, 'iu');
const LINK_END = linkEnd(`${LINK}|có|cho|với|gồm`);
/** Before what is counted these belong to the sentence: "bồi dưỡng cho 100% ủy viên", "mỗi ngành có 3 giảng viên". */
const JOINED_END = linkEnd(LINK);

/** What stands before the value; nothing where that only leads over: "bảo đảm 100% …", but "bảo đảm chi … 15%". */
function headOf(before: string, tail = ''): string {
  const said = withoutTimes(before)
    .replace(/^.*:/u, '')
    .replace(/^[\s,;()+-]+|[\s,;:()-]+$/gu, '')
    .replace(LEAD, '');
  const cut = (pattern: RegExp): string => `${said} `.replace(pattern, '').replace(/[\s,;:()-]+$/u, '');
  return tail === '' || cut(LINK_END) === '' ? cut(LINK_END) : cut(JOINED_END);
}

function tailOf(after: string): string {
  return withoutTimes(after)
    .replace(/^[\s,;:()]+|[\s,;:.!?()]+$/gu, '')
    .replace(/(?<=^|\s)(?:và|cho|với|gồm)$/iu, '')
    .trim();
}

const PREDICATE = /(?<!\p{L})(?:được|có|là|đạt|biết|qua|tham gia|hoàn thành|xếp loại|tốt nghiệp|sử dụng|đủ)(?!\p{L})/iu;

/** What one clause leaves unsaid stands in its neighbour: the subject, the predicate, or all of it. */
function lend(clauses: readonly Clause[], sentence: string): Clause[] {
  const whole = clauses.map((clause, index): Clause => {
    const next = clauses[index + 1];
    if (!next || !coordinate(sentence, clause, next)) return clause;
    if (clause.tail === '' && next.head === '' && next.tail !== '')
      return { ...clause, tail: next.tail, borrowed: next.tail };
    const predicate = PREDICATE.exec(next.tail);
    if (clause.head !== '' || next.head !== '' || PREDICATE.test(clause.tail) || !predicate) return clause;
    const shared = next.tail.slice(predicate.index);
    return { ...clause, tail: `${clause.tail} ${shared}`.trim(), borrowed: shared };
  });
  const lent: Clause[] = [];
  for (const [index, clause] of whole.entries()) {
    const [original, before] = [clauses[index - 1], lent.at(-1)];
    const bare = clause.head === '' && (clause.tail === '' || (before !== undefined && original?.tail === ''));
    if (!before || !original || clause.refersBack || !bare || before.head + before.tail === '') lent.push(clause);
    else {
      const tail = clause.tail === '' ? before.tail : clause.tail;
      lent.push({ ...clause, head: before.head, tail, borrowed: `${before.head} ${before.tail}`.trim() });
    }
  }
  return lent;
}

function coordinate(sentence: string, clause: Clause, next: Clause): boolean {
  return !next.refersBack && !sentence.slice(clause.value.end, next.start).includes(';');
}

const SUBJECT = /(?:đối với|riêng với)\s+([^:;]+):[^:]*$/iu;

function proposalOf(clause: Clause, around: Surroundings): Omit<TargetProposal, 'quote'> | null {
  const { value, time, head, tail } = clause;
  const { sentence, line, aim } = around;
  const before = sentence.slice(clause.start, value.start);
  // "100% được bồi dưỡng" under "Đối với cán bộ chuyên trách:" does not say of whom.
  const bare = head === '' && PREDICATE.exec(tail)?.index === 0;
  const subject = bare
    ? ([before, ...line.above].flatMap((text) => SUBJECT.exec(text)?.[1]?.trim() ?? [])[0] ?? '')
    : '';
  const indicator = `${subject} ${head} ${tail}`.trim().replace(/ {2,}/gu, ' ');
  if (indicator === '') return null;
  const borrowed = subject === '' ? clause.borrowed : subject;
  const past = around.past >= 0 && around.past < value.start;
  if (past && aim === undefined) return null;
  if (!value.percent && aim === undefined && !value.compared && !time.yearly) return null;

  const when = time.year === null ? (around.timeAbove ?? time) : time;
  const { year, from } = when;
  const { comparator, unit, valueTo } = value;
  const yearText = when.text;
  const reasons: TargetReason[] = [
    { code: 'value', text: sentence.slice(value.start, value.end).trim() },
    ...(yearText === null ? [] : [{ code: time.year === null ? 'yearAbove' : 'yearHere', text: yearText } as const]),
    ...(aim === undefined ? [] : [{ code: 'aim', text: aim } as const]),
    ...(line.citation === '' ? [] : [{ code: 'citation', text: line.citation } as const]),
  ];
  const doubts: (TargetDoubt | false)[] = [
    year === null && !time.yearly && { code: 'noYear' },
    line.citation === '' && { code: 'noCitation' },
    aim === undefined && { code: 'noAim' },
    !value.compared && !(isPercent({ unit }) && value.value === '100') && { code: 'bareValue' },
    value.approximate && { code: 'approximate' },
    value.readings.length > 0 && { code: 'ambiguous', readings: value.readings },
    borrowed !== null && { code: 'borrowed', text: borrowed },
    (clause.refersBack || (bare && subject === '')) && { code: 'refersBack' },
    past && { code: 'past' },
  ];
  return {
    target: {
      indicator,
      comparator,
      value: value.value,
      ...(valueTo !== undefined && { valueTo }),
      unit,
      year,
      ...(from !== undefined && { from }),
      ...(time.yearly && { yearly: true }),
      citation: line.citation,
    },
    reasons,
    doubts: doubts.filter((doubt) => doubt !== false),
  };
}
