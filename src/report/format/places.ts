import { tidy } from '../../language/normalize';
import type { DocumentSnapshot, FontSnapshot, ParagraphSnapshot } from '../snapshot';

/** A piece of a paragraph between tabs and line breaks: header blocks are often laid out with them instead of a table. */
export interface Place {
  readonly paragraph: number;
  /** Offsets in the paragraph's text, without white space at its ends. */
  readonly start: number;
  readonly end: number;
  /** {@link tidy} text. */
  readonly text: string;
  /** How many tabs stand before it on its line: 0 is the left column. */
  readonly column: number;
}

const PIECE = /[^\t\n]+/gu;

/** The pieces of a paragraph that hold text, in order. */
export function piecesOf({ index, text }: ParagraphSnapshot): Place[] {
  return Array.from(text.matchAll(PIECE)).flatMap(({ 0: piece, index: at }) => {
    const start = at + (piece.length - piece.trimStart().length);
    const end = at + piece.trimEnd().length;
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const clean = tidy(piece);
    if (start >= end || clean === '') return [];
    return [{ paragraph: index, start, end, text: clean, column: Math.min(1, line.split('\t').length - 1) }];
  });
}

/** Whether a place is all that its paragraph says. */
export function isWhole({ paragraph, start, end }: Place, { paragraphs }: DocumentSnapshot): boolean {
  const text = paragraphs[paragraph]?.text ?? '';
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

const UNKNOWN: FontSnapshot = { name: null, size: null, bold: null, italic: null };

/** The font at a place of a paragraph; each property null where it is mixed or not known; `sizes` are all sizes that are known. */
export function fontAt(
  place: Place,
  paragraph: ParagraphSnapshot | undefined,
): FontSnapshot & { readonly sizes: readonly number[] } {
  const { font = UNKNOWN, runs = [], text = '' } = paragraph ?? {};
  const whole = runs.length === 0 || (place.start === 0 && place.end === text.length);
  if (whole && font.size !== null) return { ...font, sizes: [font.size] };
  let offset = 0;
  const touched = runs.filter((run) => {
    const from = offset;
    offset += run.text.length;
    return from < place.end && offset > place.start && run.text.trim() !== '';
  });
  const sizes = [...new Set(touched.flatMap(({ size }) => size ?? []))].sort((a, b) => a - b);
  const [first] = touched;
  if (whole || !first) return { ...font, sizes };
  const same = <K extends keyof FontSnapshot>(key: K): FontSnapshot[K] | null =>
    touched.every((run) => run[key] === first[key]) ? first[key] : null;
  return { name: same('name'), size: same('size'), bold: same('bold'), italic: same('italic'), sizes };
}

/**
 * For each paragraph of a table the number of its cell, cells counted through all rows; a cell's text is that of its
 * paragraphs joined, so the paragraphs can be dealt out one after the other.
 */
export function cellNumbers({ paragraphs, tables }: DocumentSnapshot, table: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const { rows = [], firstParagraph = 0, paragraphCount = 0 } = tables[table] ?? {};
  let at = firstParagraph;
  for (const [number, cell] of rows.flat().entries()) {
    let text: string | null = null;
    while (text !== cell.text && at < firstParagraph + paragraphCount) {
      const next = paragraphs[at]?.text ?? '';
      text = text === null ? next : `${text}\n${next}`;
      numbers.set(at, number);
      at += 1;
    }
  }
  return numbers;
}
