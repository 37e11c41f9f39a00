/** Whether the words around a figure leave it what its unit says, or make it another quantity. */
import type { ProseFigure } from '../language/proseFigures';
import {
  CLAUSE_END,
  CLAUSE_MARK,
  HARMLESS,
  IN_WHICH,
  LIMITED,
  LISTED,
  LISTED_ENDS,
  NARROWING,
  OPENERS,
  PLAIN,
  SUBJECTS,
  YEAR,
  lineOf,
  says,
} from './figureClaimWords';

/** From the last verb or comma on, and behind the unit up to the clause's end, nothing narrows the figure. */
export function isPlain(figure: ProseFigure, topic: RegExp | null = null): boolean {
  const without = (keys: readonly string[]): readonly string[] =>
    topic ? lineOf(keys).replace(topic, '').trim().split(' ') : keys;
  const [before, after] = [without(figure.before), without(figure.after)];
  const from = before.findLastIndex(
    (key, at) => OPENERS.has(key) || (CLAUSE_MARK.test(key) && !isList(before, at)) || opensDated(before, at),
  );
  const end = after.findIndex((key, at) => CLAUSE_END.test(key) && !isList(after, at));
  return (
    !isLimited(figure, topic) &&
    isOwnDoing(before.slice(0, from + 1)) &&
    before.slice(Math.max(from, 0)).every((key) => isPlainWord(key) || CLAUSE_MARK.test(key)) &&
    after.slice(0, end < 0 ? undefined : end).every(isPlainWord)
  );
}

/**
 * Who did it and how, in the same clause ahead of the verb: a name ("huyện Phong Thổ mở"), another body or a sum over
 * several ("hai cấp mở") is of words that nobody can list, so what is known is listed and the rest is another's doing.
 */
function isOwnDoing(ahead: readonly string[]): boolean {
  const clause = ahead.slice(ahead.findLastIndex((key, at) => CLAUSE_MARK.test(key) && !isList(ahead, at)) + 1);
  return lineOf(clause).replace(HARMLESS, '').trim().split(' ').every(isPlainWord);
}

/** "…: năm 2016 có 3 lớp, …": behind the colon begins what each year had. */
function opensDated(keys: readonly string[], at: number): boolean {
  return keys[at] === ':' && YEAR.test(keys[at + 2] ?? '');
}

/** The comma of "đào tạo, bồi dưỡng". */
function isList(keys: readonly string[], at: number): boolean {
  return keys[at] === ',' && LISTED.has(keys[at + 1] ?? '') && LISTED_ENDS.has(keys[at - 1] ?? '');
}

export function isPlainWord(key: string): boolean {
  return PLAIN.has(key) || key === '' || /^\d+$/.test(key);
}

/** "97 lớp (chưa kể …)", "65 lớp (nghiệp vụ)", "12 lớp, chỉ tính …": what follows takes something away. */
function isLimited({ after }: ProseFigure, topic: RegExp | null): boolean {
  const line = topic ? lineOf(after).replace(topic, ' ') : lineOf(after);
  if (says(line, LIMITED)) return true;
  const open = after.findIndex((key) => CLAUSE_END.test(key));
  if (after[open] !== '(') return false;
  const inside = lineOf(after.slice(open + 1)).replace(IN_WHICH, '');
  return says(inside, NARROWING) || says(inside, SUBJECTS);
}
