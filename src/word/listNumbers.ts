/**
 * Headings that take their number from the document's own list. Lists do not survive insertOoxml (PLATFORM.md 2.1), so
 * such a heading goes in without a number and joins the list afterwards, unless its style numbers it by itself. That
 * `attachToList` takes a paragraph that came by insertOoxml, and leaves its style alone, is assumed of Word: what came of
 * it is read back, and the number typed where it did not work.
 */
import type { HeadingInsertion, HeadingList } from '../report/plan';

export const requires = 'WordApi 1.3';

/** An inserted range, and the headings in it that are to be numbered by a list. */
export interface Inserted {
  readonly range: Word.Range;
  readonly headings: readonly HeadingList[];
}

/** Headings of an insertion that a list is to number. */
export function listHeadings(headings: readonly HeadingInsertion[]): HeadingList[] {
  return headings.flatMap(({ list }) => list ?? []);
}

/**
 * Queues the questions that {@link joinLists} needs answered; goes out with the insertion itself.
 * @param paragraph Word's object for a paragraph of the snapshot that the headings were planned from
 * @returns queues the edits that put the headings into their lists; to be called after the sync
 */
export function askForLists(inserted: readonly Inserted[], paragraph: (index: number) => Word.Paragraph): () => void {
  const waiting = inserted.filter(({ headings }) => headings.length > 0);
  const likes = new Set(waiting.flatMap(({ headings }) => headings.map(({ like }) => like)));
  const lists = new Map([...likes].map((like) => [like, paragraph(like).listOrNullObject] as const));
  for (const list of lists.values()) list.load('id');
  const asked = waiting.map(({ range, headings }) => {
    const { paragraphs } = range;
    paragraphs.load('items/text,items/isListItem');
    return { paragraphs, headings };
  });
  return () => {
    for (const { paragraphs, headings } of asked) {
      for (const { like, level, title } of headings) {
        const list = lists.get(like);
        const heading = paragraphs.items.find(({ text }) => text === title);
        // A style that numbers has done so already, and a paragraph can join one list only.
        if (list && !list.isNullObject && heading && !heading.isListItem) heading.attachToList(list.id, level);
      }
    }
  };
}

/** Queues the typed form: the number stands in the text, and no list counts the heading. */
export function typeNumber(heading: Word.Paragraph, inList: boolean, number: string): void {
  if (inList) heading.detachFromList();
  heading.insertText(`${number} `, 'Start');
}
