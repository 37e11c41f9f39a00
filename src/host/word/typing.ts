import { deleteSpan, mergeParagraphs, removeBlock, splitParagraph } from './blocks';
import type { HostDocument } from './document';
import type { Point, Span } from './spans';
import { deleteText, insertText, lengthOf, piecesOf } from './text';

/** What a person does at a keyboard, over the same edits that add-ins use. To be called inside `History.edit`. */

const NOT_PLAIN = /[\t\v\f]/;

/**
 * Puts text in the place of what stands between two offsets of a paragraph. It takes the look of what it replaces, or of
 * what stands before it; where it can, it goes into the run that is there, so that typing does not pile up runs.
 * @param text without line ends; \t is a tab, \v a line break
 */
export function replaceText(document: HostDocument, at: Point, to: number, text: string): Point {
  const { paragraph, offset: from } = at;
  const end = { paragraph, offset: from + text.length };
  if (text === '') deleteText(document, paragraph, from, to);
  else if (!typeIntoRun(document, at, to, text)) {
    insertText(document, paragraph, from, text, from < to || from === 0 ? 'right' : 'left');
    if (from < to) deleteText(document, paragraph, end.offset, end.offset + to - from);
  }
  return end;
}

/** Changes the text of one w:t, if there is one that what is typed belongs to. @returns whether there was */
function typeIntoRun(document: HostDocument, { paragraph, offset: from }: Point, to: number, text: string): boolean {
  if (NOT_PLAIN.test(text)) return false;
  const pieces = piecesOf(paragraph).filter(({ item, text: shown }) => item.name === 'w:t' && shown !== '');
  const piece =
    pieces.find(({ start, text: shown }) => start < to && from < to && start <= from && to <= start + shown.length) ??
    pieces.find(({ run, start, text: shown }) => {
      const end = start + shown.length;
      // At the end of a link or of a tracked insertion, what is typed stands outside of it.
      return from === to && start < from && (from < end || (from === end && run.parent === paragraph));
    });
  if (!piece) return false;
  const [cutFrom, cutTo] = [from - piece.start, to - piece.start];
  document.journal.setText(piece.item, piece.text.slice(0, cutFrom) + text + piece.text.slice(cutTo));
  document.spans.textChanged(paragraph, from, to - from, text.length);
  return true;
}

/** Deletes what is selected. @returns where the cursor is then */
export function deleteSelection(document: HostDocument, { start, end }: Span): Point {
  deleteSpan(document, { start, end, mark: false });
  return document.storyOf(start.paragraph) ? start : { paragraph: end.paragraph, offset: 0 };
}

/** Types text at a place; line ends make paragraphs. @returns the place after it */
export function typeLines(document: HostDocument, at: Point, text: string): Point {
  let point = at;
  for (const [index, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
    if (index > 0) point = { paragraph: splitParagraph(document, point.paragraph, point.offset), offset: 0 };
    point = replaceText(document, point, point.offset, line);
  }
  return point;
}

/** Joins a paragraph with the next one in the same container. @returns the place where they met; null when there is none */
export function joinWithNext(document: HostDocument, at: Point): Point | null {
  const story = document.storyOf(at.paragraph);
  const next = story && document.paragraphs(story)[document.indexOf(at.paragraph) + 1];
  if (!next || next.parent !== at.paragraph.parent) return null;
  const offset = lengthOf(at.paragraph);
  mergeParagraphs(document, at.paragraph, next);
  return { paragraph: at.paragraph, offset };
}

/** Joins a paragraph with the one before it in the same container. @returns the place where they met; null when there is none */
export function joinWithPrevious(document: HostDocument, { paragraph }: Point): Point | null {
  const story = document.storyOf(paragraph);
  const previous = story && document.paragraphs(story)[document.indexOf(paragraph) - 1];
  if (!previous || previous.parent !== paragraph.parent) return null;
  // An empty paragraph before this one gives way to it, so that this one keeps its look.
  if (lengthOf(previous) === 0 && !previous.child('w:pPr')?.child('w:sectPr')) {
    removeBlock(document, previous);
    return { paragraph, offset: 0 };
  }
  return joinWithNext(document, { paragraph: previous, offset: 0 });
}
