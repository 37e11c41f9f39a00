import type { DocumentSnapshot } from '../report/snapshot';

/** How to reach a paragraph without listing all: search, take the first hit's paragraph, go forward so many steps. */
export interface Route {
  /** Text to search for; null: start from the document's first paragraph. */
  readonly query: string | null;
  readonly steps: number;
}

/** Each step is an object in the request; a table of Form 01 has about 150 paragraphs. */
const MAX_STEPS = 400;
/** Word refuses to search for more than 255 characters. */
const MAX_QUERY = 120;

/**
 * The shortest route to a paragraph, by the texts of the snapshot. Null when there is no such paragraph, or when no
 * paragraph near it has words of its own.
 */
export function routeTo({ paragraphs }: DocumentSnapshot, target: number): Route | null {
  if (!paragraphs[target]) return null;
  const folded = paragraphs.slice(0, target + 1).map(({ text }) => fold(text));
  for (let steps = 0; steps <= Math.min(target, MAX_STEPS); steps += 1) {
    const start = target - steps;
    const query = ownWords(paragraphs[start]?.text ?? '', folded.slice(0, start));
    if (query !== null) return { query, steps };
  }
  return target <= MAX_STEPS ? { query: null, steps: target } : null;
}

/** A piece of a text that no earlier text holds. Pieces end where Word's search has characters of its own. */
function ownWords(text: string, earlier: readonly string[]): string | null {
  const pieces = text
    .split(/[\p{Cc}^\u00a0\u00ad\u2011]+/u)
    .map((piece) =>
      piece
        .trim()
        .slice(0, MAX_QUERY)
        .replace(/[\ud800-\udbff]$/, '')
        .trim(),
    )
    .filter((piece) => piece.length > 2)
    .sort((a, b) => b.length - a.length);
  return pieces.find((piece) => !earlier.some((other) => other.includes(fold(piece)))) ?? null;
}

/** Texts that Word's search might take for the same are the same here: quotes, dashes, capitals, composed or not. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ');
}
