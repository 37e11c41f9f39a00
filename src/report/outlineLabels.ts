/** Whether a list numbers the headings that were put into it as the outline's order wants. */
import type { Section } from '../campaign';
import { numberParts, splitNumber } from '../language/normalize';
import type { OutlineMatch, SectionMatch } from './outlineMatch';
import { endsWith } from './outlineScore';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

/**
 * Ids, in the outline's order, of those headings whose number must be typed after all: the list gives none, begins anew,
 * counts on from another section, or gives one twice; and those that such a heading counts with. Numbers that differ from
 * the outline's because the document has further headings in the list are right.
 * @param asked ids of the sections whose headings were to be numbered by a list
 */
export function misnumbered(snapshot: DocumentSnapshot, outline: OutlineMatch, asked: ReadonlySet<string>): string[] {
  const sections = outline.sections.map(({ section }) => section);
  const wrong = outline.sections.flatMap(({ section, match }) =>
    asked.has(section.id) && match && !isNumbered(snapshot, outline, section, match) ? [section] : [],
  );
  const parents = new Set(wrong.map(({ parent }) => parent));
  const tainted = (section: Section | undefined): boolean =>
    section !== undefined &&
    ((asked.has(section.id) && parents.has(section.parent)) ||
      tainted(sections.find(({ id }) => id === section.parent)));
  return sections.filter((section) => asked.has(section.id) && tainted(section)).map(({ id }) => id);
}

function isNumbered(snapshot: DocumentSnapshot, outline: OutlineMatch, section: Section, match: SectionMatch): boolean {
  const paragraph = snapshot.paragraphs[match.paragraph];
  const own = paragraph?.list && partsOf(paragraph.list.label);
  if (!paragraph?.list || !own) return false;
  const headingOf = (id: string | null): ParagraphSnapshot | undefined => {
    const found = outline.sections.find((one) => one.section.id === id)?.match;
    return found ? snapshot.paragraphs[found.paragraph] : undefined;
  };
  const parent = headingOf(section.parent);
  const path = (parent && shownParts(parent)) ?? numberParts(section.parent ?? '')?.parts ?? [];
  if (!endsWith(path, own.slice(0, -1))) return false;

  const siblings = outline.sections.flatMap((one) =>
    one.section.parent === section.parent && one.match?.inOrder ? [one.match.paragraph] : [],
  );
  const lastNumberAt = (index: number | undefined): number | undefined => {
    const sibling = index === undefined ? undefined : snapshot.paragraphs[index];
    return sibling && shownParts(sibling)?.at(-1);
  };
  const number = own.at(-1) ?? 0;
  const above = lastNumberAt(siblings.findLast((index) => index < paragraph.index)) ?? 0;
  const below = lastNumberAt(siblings.find((index) => index > paragraph.index));
  const item = itemAbove(snapshot, paragraph, parent?.index ?? -1, own.length);
  return (number === above + 1 || number === item + 1) && (below === undefined || below > number);
}

/** The last number of the nearest item of the same kind above, within the section that holds it; 0 where there is none. */
function itemAbove(
  { paragraphs }: DocumentSnapshot,
  { index, list }: ParagraphSnapshot,
  end: number,
  length: number,
): number {
  const item = paragraphs.slice(end + 1, index).findLast((other) => {
    return other.list?.level === list?.level && other.list && partsOf(other.list.label)?.length === length;
  });
  return (item?.list && partsOf(item.list.label)?.at(-1)) ?? 0;
}

/** The number that stands before a paragraph, typed or drawn by its list. */
function shownParts({ text, list }: ParagraphSnapshot): readonly number[] | null {
  return partsOf(text) ?? (list && partsOf(list.label));
}

/** "II.2." → [2, 2], "b)" → [2]; null where the text starts with no number. */
function partsOf(text: string): readonly number[] | null {
  const { number } = splitNumber(text);
  if (number === null) return null;
  const parts = numberParts(number)?.parts;
  if (parts) return parts;
  const letter = number.toLowerCase().codePointAt(0) ?? 0;
  return [letter - ('a'.codePointAt(0) ?? 0) + 1];
}
