import type { OutlineMatch } from '../report/outlineMatch';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Door, RunOptions } from './door';
import { plainText } from './wordText';

export const requires = 'WordApi 1.3';

/** Paragraphs before the selection that are looked at besides its own. */
const CONTEXT = 12;

/**
 * The section in which the selection stands, by what was last read: null before the first heading, outside the text
 * (headers, notes), or where the surroundings do not tell. One round trip. The selection's paragraph is recognised by
 * itself and the paragraphs before it, so that the one being typed in need not be known; `expandTo` from the document's
 * start would be exact but leaves entries in the Undo list (PLATFORM.md 2.1).
 * @throws WordFault
 */
export async function sectionAtSelection(
  door: Door,
  snapshot: DocumentSnapshot,
  outline: OutlineMatch,
  options: RunOptions = {},
): Promise<string | null> {
  const texts = await door.run(
    'selection',
    async (session) => {
      const own = session.context.document.getSelection().paragraphs.getFirst();
      own.load('text');
      const before: Word.Paragraph[] = [];
      let last = own;
      for (let step = 0; step < CONTEXT; step += 1) {
        last = last.getPreviousOrNullObject();
        last.load('text');
        before.push(last);
      }
      await session.sync();
      const known = before.filter((paragraph) => !paragraph.isNullObject);
      return {
        own: plainText(own.text),
        before: known.map(({ text }) => plainText(text)),
        atStart: known.length < CONTEXT,
      };
    },
    options,
  );
  return sectionNear(texts, snapshot, outline);
}

export interface Surroundings {
  readonly own: string;
  /** Texts before it, the nearest first. */
  readonly before: readonly string[];
  /** Nothing stands before those. */
  readonly atStart: boolean;
}

/** The section whose text shows these surroundings; null in doubt. */
export function sectionNear(
  { own, before, atStart }: Surroundings,
  snapshot: DocumentSnapshot,
  outline: OutlineMatch,
): string | null {
  const { paragraphs } = snapshot;
  /** How much of the surroundings stands before a place: characters, so that blank lines do not decide. */
  const agreement = (at: number): number => {
    let sum = 0;
    for (const [distance, text] of before.entries()) {
      if (paragraphs[at - 1 - distance]?.text !== text) return sum;
      sum += text.length + 1;
    }
    return atStart && at === before.length ? sum + 1000 : sum;
  };
  const places = Array.from({ length: paragraphs.length + 1 }, (_, at) => at);
  const scores = places.map((at) => (paragraphs[at]?.text === own ? own.length + 1 : 0) + agreement(at));
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  if (best === 0) {
    // Both are new: what is before them tells as much, for a paragraph belongs where the one above belongs.
    const [above, ...further] = before;
    return above === undefined ? null : sectionNear({ own: above, before: further, atStart }, snapshot, outline);
  }
  // A paragraph that is not known stands between two that are: it belongs to the one above.
  const placeOf = (at: number): number => (paragraphs[at]?.text === own ? at : at - 1);
  const sections = new Set(scores.flatMap((score, at) => (score === best ? [sectionOf(placeOf(at), outline)] : [])));
  const [only = null] = sections;
  return sections.size === 1 ? only : null;
}

/** The section whose heading is the nearest at or before a paragraph. */
function sectionOf(paragraph: number, { sections }: OutlineMatch): string | null {
  let nearest: { id: string; paragraph: number } | null = null;
  for (const { match } of sections) {
    if (match && match.paragraph <= paragraph && match.paragraph >= (nearest?.paragraph ?? 0)) nearest = match;
  }
  return nearest?.id ?? null;
}
