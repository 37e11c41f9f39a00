/** From scores to headings: all candidates and all sections at once, both in order. */
import { numberParts, splitNumber, type NumberParts } from '../language/normalize';
import { endsWith, lastLine, paragraphOf, type Row, type SectionMatch } from './outlineScore';

/** Subtracted before adding up, so that one sure heading outweighs two doubtful ones. */
const BASE = 0.4;
/**
 * What a heading outside the order must reach, because its place does not speak for it: for a section that has no other
 * heading, and for one that has.
 */
export const STRAY_THRESHOLD = 0.8;
const REPEATED_THRESHOLD = 0.85;

/**
 * The assignment of candidates to sections, both in order, with the greatest sum of scores, by paragraph.
 * @param rows in document order, each with a score for some section
 */
export function assignInOrder(rows: readonly Row[], sectionCount: number): ReadonlyMap<number, SectionMatch> {
  const width = sectionCount + 1;
  const sums = new Float64Array((rows.length + 1) * width);
  const gainOf = (row: Row, index: number): number => (row[index]?.score ?? -Infinity) - BASE;
  for (const [at, row] of rows.entries()) {
    for (let index = 0; index < sectionCount; index += 1) {
      const here = (at + 1) * width + index + 1;
      const without = Math.max(sums[here - width] ?? 0, sums[here - 1] ?? 0);
      sums[here] = Math.max(without, (sums[here - width - 1] ?? 0) + gainOf(row, index));
    }
  }
  const chosen = new Map<number, SectionMatch>();
  let index = sectionCount;
  for (let at = rows.length; at > 0 && index > 0;) {
    const here = at * width + index;
    if (sums[here] === sums[here - width]) at -= 1;
    else if (sums[here] === sums[here - 1]) index -= 1;
    else {
      const match = rows[at - 1]?.[index - 1]?.match;
      if (match) chosen.set(match.paragraph, match);
      at -= 1;
      index -= 1;
    }
  }
  return chosen;
}

/** Sure headings that found no place in the order: a section in the wrong place, or one that stands twice. */
export function strays(rows: readonly Row[], chosen: ReadonlyMap<number, SectionMatch>): SectionMatch[] {
  const found = new Set([...chosen.values()].map(({ id }) => id));
  const secondLines = new Set([...chosen.values()].filter(({ kind }) => kind === 'twoLines').map(lastLine));
  return rows.flatMap((row) => {
    const paragraph = paragraphOf(row);
    if (chosen.has(paragraph) || secondLines.has(paragraph)) return [];
    const best = row.reduce((top, scored) => (scored && scored.score > (top?.score ?? 0) ? scored : top), null);
    const least = found.has(best?.match.id ?? '') ? REPEATED_THRESHOLD : STRAY_THRESHOLD;
    if (!best || !best.sure || isPartOf(best.match, above(chosen, paragraph))) return [];
    return best.score >= least ? [{ ...best.match, inOrder: false }] : [];
  });
}

/**
 * "a) Hạn chế" inside "3.2. Hạn chế, nguyên nhân" is a part of that section, not the section once more; and so is "1.2.
 * Công tác giám sát" below "1. Công tác triển khai", because its number counts on from there.
 */
function isPartOf(match: SectionMatch, heading: SectionMatch | undefined): boolean {
  if (!heading) return false;
  if (heading.id !== match.id) return !match.id.startsWith(`${heading.id}.`) && countsWithin(match, heading);
  if (match.reasons.includes('title')) return false;
  return !(match.reasons.includes('number') && heading.reasons.includes('number'));
}

/** Whether a heading's typed number is that of another one with a part added: "1.2." and "1.", but not "2.4." and "3.2.". */
function countsWithin({ text }: SectionMatch, heading: SectionMatch): boolean {
  const above = typedNumber(text)?.parts.slice(0, -1) ?? [];
  const own = typedNumber(heading.text);
  // Only a Roman number is left out further down: "II.1." and "1.2.".
  return (
    own !== null &&
    above.length > 0 &&
    own.parts.length - above.length <= (own.roman ? 1 : 0) &&
    endsWith(own.parts, above)
  );
}

function typedNumber(text: string): NumberParts | null {
  return numberParts(splitNumber(text).number ?? '');
}

/** The assigned heading above a paragraph. */
function above(chosen: ReadonlyMap<number, SectionMatch>, paragraph: number): SectionMatch | undefined {
  return [...chosen.values()]
    .filter((match) => match.paragraph < paragraph)
    .reduce<SectionMatch | undefined>(
      (last, match) => (last && last.paragraph > match.paragraph ? last : match),
      undefined,
    );
}
