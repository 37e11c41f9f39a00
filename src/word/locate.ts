/** Finding a part of a paragraph in Word by what the snapshot shows: Word's API knows no offsets, only searches. */

import type { TextEdit } from '../report/fix';
import type { Reading } from './read';
import { plainText } from './wordText';

export const requires = 'WordApi 1.3';

/** How to reach a part of a paragraph; all queries are texts for Word's search with case. */
export type PartRoute =
  /** The first hit of the text itself. */
  | { readonly kind: 'text'; readonly query: string }
  /** The first hit of the text behind the first hit of what stands before it. */
  | { readonly kind: 'behind'; readonly before: string; readonly query: string }
  /** A place without text: the paragraph's start or end, or behind the first hit of what stands before it. */
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'gap'; readonly before: string };

/** Word refuses to search for more than 255 characters. */
const MAX_QUERY = 255;
/** Control characters (tab, line break, pictures) and the circumflex are codes to Word's search. */
const CODE = /[\p{Cc}^]/u;

/**
 * @param text of the paragraph in the snapshot
 * @param start offset of the part, in UTF-16 units
 * @param part its text, '' for a place between characters
 * @returns null where Word's search cannot tell the place
 */
export function routeToPart(text: string, start: number, part: string): PartRoute | null {
  if (part.length > MAX_QUERY || CODE.test(part)) return null;
  if (part === '') {
    if (start === 0) return { kind: 'start' };
    if (start === text.length) return { kind: 'end' };
    const before = textBefore(text, start);
    return before === null ? null : { kind: 'gap', before };
  }
  if (fold(text).indexOf(fold(part)) === start) return { kind: 'text', query: part };
  const before = textBefore(text, start);
  return before === null ? null : { kind: 'behind', before, query: part };
}

/** The shortest text that ends at `start` and whose first occurrence ends there. */
function textBefore(text: string, start: number): string | null {
  const whole = fold(text);
  for (let from = start - 1; from >= Math.max(0, start - MAX_QUERY); from -= 1) {
    const before = text.slice(from, start);
    if (CODE.test(before)) return null;
    if (/^\S/.test(before) && !/^[\udc00-\udfff]/.test(before) && whole.indexOf(fold(before)) === from) return before;
  }
  return null;
}

/** Characters that Word's search might take for the same, made the same; no offset moves. */
function fold(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s/g, ' ');
}

/** A part of a paragraph that was found and is to be replaced, all in one request. */
export interface QueuedText {
  readonly edit: TextEdit;
  /** Its text as it was, to be read when the request is back. */
  readonly range: Word.Range;
}

/** Queues what finds the part of a text edit. @returns null where Word's search cannot be led there */
export function queueFind({ snapshot, paragraph }: Reading, edit: TextEdit): QueuedText | null {
  const text = snapshot.paragraphs[edit.paragraph]?.text ?? '';
  const route = routeToPart(text, edit.start, edit.was);
  if (!route) return null;
  const range = queuePart(paragraph(edit.paragraph), route);
  range.load('text');
  return { edit, range };
}

/**
 * Queues the replacement of what was found. When the request is back, what comes back says whether it was what it should
 * have been; if not, it is queued to be put back.
 */
export function queueReplace({ edit, range }: QueuedText): () => boolean {
  const now = range.insertText(edit.text, edit.was === '' ? 'End' : 'Replace');
  return () => {
    if (edit.was === '' || plainText(range.text) === edit.was) return true;
    now.insertText(range.text, 'Replace');
    return false;
  };
}

/** Queues what finds the part. An insertion goes to the end of the range that comes back. */
export function queuePart(paragraph: Word.Paragraph, route: PartRoute): Word.Range {
  const first = (where: Word.Paragraph | Word.Range, query: string): Word.Range =>
    where.search(query, { matchCase: true }).getFirst();
  switch (route.kind) {
    case 'text':
      return first(paragraph, route.query);
    case 'behind': {
      const rest = first(paragraph, route.before).getRange('End').expandTo(paragraph.getRange('End'));
      return first(rest, route.query);
    }
    case 'gap':
      return first(paragraph, route.before).getRange('End');
    case 'start':
      return paragraph.getRange('Start');
    case 'end':
      return paragraph.getRange('End');
  }
}
