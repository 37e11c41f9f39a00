/** Telling a statistic from the numbers that are none: names, dates, amounts of time, numbering, codes. */
import { isYear, type Amount } from './figureAmounts';
import { unitAt, type Found } from './figureForms';
import { alike, phrasesOf, type Token } from './figureTokens';
import {
  BEFORE_COUNT,
  COUNTED_BEFORE_NUMBER,
  EACH,
  LOOSE_LABELS,
  NOT_COUNTED,
  POINTING,
  STRICT_LABELS,
  UNITS,
} from './figureWords';

/**
 * Whether a figure counts something.
 * @param hedged where it begins with words like "hơn"
 * @param previous the figure before it
 */
export function isStatistic(
  tokens: readonly Token[],
  hedged: number,
  at: number,
  found: Found,
  previous: Found | undefined,
): boolean {
  if (found.amount.inWords) return wordsCount(tokens, at, found);
  // What is listed with a figure counts as that does: "là 6.120, 6.845 và 7.010 người".
  const goesOn = previous?.to === at - 1;
  return digitsCount(tokens, hedged, at, found, goesOn);
}

/** Letters, slashes or dots right before it: "A4", "Covid-19", "QĐ/2015", "II.2". */
export function isPartOfCode(tokens: readonly Token[], at: number, { to }: Amount): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token?.glued || !before) return false;
  if (token.kind === 'word') return before.kind === 'number' || /^[/@_.-]$/.test(before.key);
  if (before.kind !== 'mark') return true;
  if (before.key === '-' || before.key === '.') return before.glued;
  if (before.key === '/') return unitAt(tokens, to) === null || tokens[at - 2]?.kind !== 'word';
  return before.key === ':' ? tokens[at - 2]?.kind === 'number' : /^[@#_=\\&?]$/.test(before.key);
}

/** Whether a number in words counts: before a unit of statistics, and not where it points at something named. */
function wordsCount(tokens: readonly Token[], at: number, found: Found): boolean {
  if (found.kind === 'money' || found.kind === 'percent' || found.kind === 'fraction') return true;
  const unit = unitAt(tokens, found.numberTo);
  if (!unit?.counted || POINTING.findBefore(tokens, at)) return false;
  const oneWord = found.amount.to === at + 1;
  const word = tokens[at]?.raw.normalize('NFC').toLowerCase();
  if (!oneWord || (word !== 'một' && word !== 'năm')) return true;
  // "chi phí cho một học viên" is a price, not one person.
  if (unit.name === 'người' && FOR.findBefore(tokens, at)) return false;
  return BEFORE_COUNT.findBefore(tokens, at) !== null;
}

/** Whether a number in digits counts: neither a name, nor a date or an amount of time, nor a number of the outline. */
function digitsCount(tokens: readonly Token[], hedged: number, at: number, found: Found, goesOn: boolean): boolean {
  if (found.kind === 'percent' || found.kind === 'money') return !isLabelled(tokens, at, true);
  if (NOT_COUNTED.find(tokens, found.numberTo) && unitAt(tokens, found.numberTo) === null) return false;
  if (isLabelled(tokens, hedged, found.unit !== null)) return false;
  if (found.unit !== null) return !isNumbering(tokens, at, found) && (goesOn || !isListed(tokens, at - 2, at));
  return countsAlone(tokens, at, found, goesOn);
}

function isLabelled(tokens: readonly Token[], at: number, unitFollows: boolean): boolean {
  if (COUNTED_BEFORE_NUMBER.findBefore(tokens, at)) return false;
  const strict = STRICT_LABELS.findBefore(tokens, at);
  const loose = unitFollows ? null : LOOSE_LABELS.findBefore(tokens, at);
  const label = strict ?? loose;
  return label !== null && !(unitFollows && EACH.findBefore(tokens, label.from));
}

function isFirst(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at - 1]?.key === '\n';
}

/** "1. ", "2) ", "3/ " at the beginning of a paragraph or line. */
function isNumbering(tokens: readonly Token[], at: number, { amount, of }: Found): boolean {
  const next = tokens[amount.to];
  return isFirst(tokens, at) && of === undefined && next !== undefined && next.glued && /^[.)/:]$/.test(next.key);
}

/** A number that no unit follows counts when it ends a clause or an ordinary word follows, and nothing names it. */
function countsAlone(tokens: readonly Token[], at: number, found: Found, goesOn: boolean): boolean {
  const { amount, numberTo } = found;
  const [first, before, next] = [tokens[at], tokens[at - 1], tokens[numberTo]];
  if (!first || amount.value === null || isYear(first.raw) || isNumbering(tokens, at, found)) return false;
  if ((!goesOn && isListed(tokens, at, at)) || (amount.power === 0 && isNamed(tokens, at))) return false;
  if (before === undefined || before.key === '\n') return next?.kind === 'word' && !next.glued && isLower(next);
  if (before.key === '(' || before.key === '[' || before.key === '"') return false;
  if (before.kind === 'word' && isName(before)) return false;
  if (next === undefined) return true;
  if (next.kind === 'word') return !next.glued && isLower(next);
  return next.kind === 'mark' && /^[.,;:()]$/.test(next.key);
}

/**
 * "Biểu số 1, 2, 3": what the first number is, the others are too, and that one counts nothing.
 * @param at the number that another one stands before
 * @param last the number in question
 */
function isListed(tokens: readonly Token[], at: number, last: number): boolean {
  const before = (place: number): boolean => {
    const joint = tokens[place - 1];
    return tokens[place - 2]?.kind === 'number' && joint !== undefined && LISTING.startsWith(joint.key);
  };
  return before(at) && before(last);
}

/** "Mục tiêu 1", "chuyên đề 2": a number behind a thing is its name; behind people it is how many. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  if (COUNTED_BEFORE_NUMBER.findBefore(tokens, at)) return false;
  const unit = UNITS.findBefore(tokens, at)?.value.name;
  return unit !== undefined && unit !== 'người' && unit !== 'lượt người';
}

const FOR = phrasesOf(alike('cho', true));
const LISTING = phrasesOf(alike(',|và|&|hoặc', true));

function isLower({ raw }: Token): boolean {
  const letter = raw.normalize('NFC').charAt(0);
  return letter === letter.toLowerCase();
}

/** A word with a capital that is no abbreviation: before a number it is a name ("Nà Cúng 2"). */
function isName({ raw }: Token): boolean {
  const word = raw.normalize('NFC');
  return word.length > 1 && word.charAt(0) !== word.charAt(0).toLowerCase() && word !== word.toUpperCase();
}
