/** Finding a linked figure that has neither control nor bookmark (any more) by the text around it. */
import type { InlinePlace } from './snapshot';

/** The text of its paragraph next to a figure, up to {@link REACH} characters on each side. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

const REACH = 40;
/** Less text than this could be anywhere. */
const LEAST = 8;
/** What someone put in the place of a figure is not longer. */
const LONGEST_FIGURE = 40;

/** @param text of the paragraph; the figure stands from `start` to `end` */
export function aroundOf(text: string, start: number, end: number): Around {
  return { before: text.slice(Math.max(0, start - REACH), start), after: text.slice(end, end + REACH) };
}

/** The one place where the figure stands in the text it stood in, or, where someone changed it, what stands there now. */
export function findAround(
  paragraphs: readonly { readonly text: string }[],
  last: string,
  { before, after }: Around,
): InlinePlace | null {
  const known = before.length + after.length;
  if (known < LEAST || last === '') return null;
  const same = paragraphs.flatMap(({ text }, paragraph) =>
    occurrences(text, last).map((start) => {
      const left = commonEnd(text.slice(0, start), before);
      const right = commonStart(text.slice(start + last.length), after);
      return { paragraph, start, text: last, alike: left + right };
    }),
  );
  const best = theOne(same.filter(({ alike }) => 2 * alike >= known && alike >= LEAST));
  if (best) return { paragraph: best.paragraph, start: best.start, text: best.text };
  const changed = paragraphs.flatMap(({ text }, paragraph) => between(text, before, after, paragraph));
  return changed.length === 1 ? (changed[0] ?? null) : null;
}

function theOne<T extends { readonly alike: number }>(candidates: readonly T[]): T | null {
  const [first, second] = [...candidates].sort((a, b) => b.alike - a.alike);
  return first && first.alike > (second?.alike ?? 0) ? first : null;
}

/** Where a figure stands by itself: "248" is no part of "2.248". */
function occurrences(text: string, figure: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    const [left, right] = [text.slice(0, at), text.slice(at + figure.length)];
    if (!/\d[.,]?$/.test(left) && !/^[.,]?\d/.test(right)) found.push(at);
  }
  return found;
}

/** What stands in a paragraph between two texts that it knows once each. */
function between(text: string, before: string, after: string, paragraph: number): InlinePlace[] {
  const start = before === '' ? 0 : text.indexOf(before) + before.length;
  if (before !== '' && (!text.includes(before) || text.indexOf(before, start - before.length + 1) >= 0)) return [];
  const end = after === '' ? text.length : text.indexOf(after, start);
  const found = text.slice(start, Math.max(start, end));
  return end > start && found.length <= LONGEST_FIGURE ? [{ paragraph, start, text: found }] : [];
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
