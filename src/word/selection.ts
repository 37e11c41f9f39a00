import type { OutlineMatch } from '../report/outlineMatch';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Door, RunOptions } from './door';
import { plainText } from './wordText';

export const requires = 'WordApi 1.3';

/** Paragraphs before the selection that are looked at besides its own. */
const CONTEXT = 12;

/**
 * What stands at the selection and before it: by that {@link placeNear} finds it in what was last read. One round trip.
 * `expandTo` from the document's start would be exact but leaves entries in the Undo list (PLATFORM.md 2.1).
 * @throws WordFault
 */
export function surroundingsOfSelection(door: Door, options: RunOptions = {}): Promise<Surroundings> {
  return door.run(
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
}

export interface Surroundings {
  readonly own: string;
  /** Texts before it, the nearest first. */
  readonly before: readonly string[];
  /** Nothing stands before those. */
  readonly atStart: boolean;
}

export interface CursorPlace {
  /** Id of the section; null before the first heading, outside the text (headers, notes), or in doubt. */
  readonly section: string | null;
  /** Index of the paragraph; null in doubt, and for one that is not known yet. */
  readonly paragraph: number | null;
}

/**
 * Where these surroundings stand in a snapshot. A paragraph is recognised by itself and those before it, so that the one
 * being typed in need not be known.
 */
export function placeNear(
  { own, before, atStart }: Surroundings,
  snapshot: DocumentSnapshot,
  outline: OutlineMatch,
): CursorPlace {
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
    if (above === undefined) return { section: null, paragraph: null };
    const { section } = placeNear({ own: above, before: further, atStart }, snapshot, outline);
    return { section, paragraph: null };
  }
  // A paragraph that is not known stands between two that are: it belongs to the one above.
  const placeOf = (at: number): number => (paragraphs[at]?.text === own ? at : at - 1);
  const likely = places.filter((at) => scores[at] === best);
  const sections = new Set(likely.map((at) => sectionOf(placeOf(at), outline)));
  const [only = null] = sections;
  const [first = -1] = likely;
  const known = likely.length === 1 && paragraphs[first]?.text === own;
  return { section: sections.size === 1 ? only : null, paragraph: known ? first : null };
}

/** The section whose heading is the nearest at or before a paragraph. */
function sectionOf(paragraph: number, { sections }: OutlineMatch): string | null {
  let nearest: { id: string; paragraph: number } | null = null;
  for (const { match } of sections) {
    if (match && match.paragraph <= paragraph && match.paragraph >= (nearest?.paragraph ?? 0)) nearest = match;
  }
  return nearest?.id ?? null;
}
