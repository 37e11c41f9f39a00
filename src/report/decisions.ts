/**
 * What the user decided about a paragraph: "this is II.2.3", "this is no section". A decision is kept with the texts it
 * was made on, because paragraphs carry no name of their own in every Word: it is found again by likeness, however the
 * document was edited meanwhile, and left out where two paragraphs could be meant.
 */
import { distance } from 'fastest-levenshtein';
import { normalize } from '../language/normalize';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

export interface Decision {
  /** Id of the section that the paragraph is the heading of; null where it is no section's heading. */
  readonly section: string | null;
  /** The paragraph's text when the decision was made, and those of the nearest paragraphs with text around it ('' at the
   * document's ends); each cut off at {@link CLIP} characters. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Text that runs on behind a heading may grow without the decision being lost. */
const CLIP = 160;
/** What a paragraph's own text must reach, by how many of its two neighbours still stand there. */
const LEAST_LIKENESS = [0.8, 0.6, 0.25] as const;
const SAME_NEIGHBOUR = 0.9;
/** A neighbour counts this much of the paragraph itself. */
const NEIGHBOUR_WORTH = 0.3;
/** How far the best place must be ahead of the next one. */
const LEAST_LEAD = 0.02;
/** A heading that was made longer or shorter keeps its words; more than this is another text. */
const MOST_GROWTH = 3;
const WORDS_KEPT = 0.85;

/**
 * The decision to keep for a paragraph of this snapshot.
 * @param section id of the section, or null for "not a section"
 * @throws RangeError when there is no such paragraph
 */
export function decisionFor(snapshot: DocumentSnapshot, paragraph: number, section: string | null): Decision {
  const { paragraphs } = snapshot;
  const own = paragraphs[paragraph];
  if (!own) throw new RangeError(`no paragraph ${paragraph}`);
  const [before, after] = neighbours(paragraphs)(paragraph);
  return { section, text: clip(own.text), before, after };
}

/**
 * Where decisions hold now: paragraph → section, or null for "not a section". A decision that no paragraph or more than
 * one fits is left out; where two fit one paragraph, the one that fits better counts, and of equals the later.
 */
export function placeDecisions(
  snapshot: DocumentSnapshot,
  decisions: readonly Decision[],
): ReadonlyMap<number, string | null> {
  if (decisions.length === 0) return new Map();
  const around = neighbours(snapshot.paragraphs);
  const texts = snapshot.paragraphs.map(({ text }) => comparable(text));
  const placed = new Map<number, { readonly section: string | null; readonly fit: number }>();
  for (const decision of decisions) {
    const place = bestPlace(decision, texts, around);
    const rival = place ? placed.get(place.paragraph) : undefined;
    if (place && place.fit >= (rival?.fit ?? 0)) {
      placed.set(place.paragraph, { section: decision.section, fit: place.fit });
    }
  }
  return new Map([...placed].sort(([a], [b]) => a - b).map(([paragraph, { section }]) => [paragraph, section]));
}

type Neighbours = (paragraph: number) => readonly [before: string, after: string];

function bestPlace(
  decision: Decision,
  texts: readonly string[],
  around: Neighbours,
): { paragraph: number; fit: number } | null {
  const text = comparable(decision.text);
  const before = comparable(decision.before);
  const after = comparable(decision.after);
  let best = -1;
  let fit = 0;
  let second = 0;
  for (const [paragraph, here] of texts.entries()) {
    if (here === '') continue;
    const own = likeness(text, here);
    if (own < LEAST_LIKENESS[2]) continue;
    const [above, below] = around(paragraph);
    const beside = [likeness(before, comparable(above)), likeness(after, comparable(below))];
    const standing = beside.filter((side) => side >= SAME_NEIGHBOUR).length;
    if (own < (LEAST_LIKENESS[standing] ?? 1)) continue;
    const total = own + NEIGHBOUR_WORTH * beside.reduce((sum, side) => sum + side, 0);
    if (total > fit) [second, fit, best] = [fit, total, paragraph];
    else second = Math.max(second, total);
  }
  return best >= 0 && fit - second >= LEAST_LEAD ? { paragraph: best, fit } : null;
}

/** Nearest paragraphs with text, so that blank lines that come and go do not matter. */
function neighbours(paragraphs: readonly ParagraphSnapshot[]): Neighbours {
  const textFrom = (start: number, step: number): string => {
    for (let index = start; ; index += step) {
      const paragraph = paragraphs[index];
      if (!paragraph) return '';
      if (paragraph.text.trim() !== '') return clip(paragraph.text);
    }
  };
  return (paragraph) => [textFrom(paragraph - 1, -1), textFrom(paragraph + 1, 1)];
}

function clip(text: string): string {
  return text.normalize('NFC').slice(0, CLIP);
}

function comparable(text: string): string {
  return normalize(clip(text));
}

/** 0..1: equal letters, or the words that a longer or shorter wording keeps, whichever is more. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0 || longer > MOST_GROWTH * shorter) return 0;
  return Math.max(1 - distance(a, b) / longer, WORDS_KEPT * sharedWords(a, b));
}

/** Share of the shorter text's words that stand in the longer one; one word alone says nothing. */
function sharedWords(a: string, b: string): number {
  const [first, second] = [a.split(' '), b.split(' ')];
  const [few, many] = first.length < second.length ? [first, second] : [second, first];
  if (few.length < 2) return 0;
  const there = new Set(many);
  return few.filter((word) => there.has(word)).length / few.length;
}
