import type { XmlElement } from '../../ooxml/xml';
import type { HostDocument } from './document';
import { HostError } from './errors';
import { childBlocks, spanOf, type Located } from './places';
import type { Span } from './spans';
import { fragment, lengthOf, openGap } from './text';

/** Puts a content control around an object: around whole blocks, or around runs of one paragraph. @returns the w:sdt */
export function insertContentControl(object: Located, document: HostDocument): XmlElement {
  if (document.quirks.insertContentControlThrows) throw new HostError('GeneralException');
  const span = spanOf(object, document);
  const control = fragment(
    `<w:sdt><w:sdtPr><w:id w:val="${freeId(document)}"/></w:sdtPr><w:sdtContent></w:sdtContent></w:sdt>`,
  );
  if (object.kind === 'Body') wrap(document, control, childBlocks(object.element));
  else if (isWhole(span)) wrap(document, control, wholeBlocks(span));
  else wrapRuns(document, control, span);
  return control;
}

/** An id that no control of the document has. */
function freeId(document: HostDocument): number {
  const taken = [...document.body.descendants('w:sdtPr')].map((sdtPr) =>
    Number(sdtPr.child('w:id')?.attr('w:val') ?? 0),
  );
  return Math.max(1000, ...taken.filter(Number.isFinite)) + 1;
}

function isWhole({ start, end, mark }: Span): boolean {
  return start.offset === 0 && end.offset >= lengthOf(end.paragraph) && (mark || start.paragraph !== end.paragraph);
}

function wholeBlocks(span: Span): XmlElement[] {
  const first = span.blocks?.first.parent ? span.blocks.first : span.start.paragraph;
  const last = span.blocks?.last.parent ? span.blocks.last : span.end.paragraph;
  const parent = first.parent;
  if (!parent || parent !== last.parent) {
    throw new HostError('GeneralException', 'A content control cannot begin and end in different containers.');
  }
  const [from, to] = [parent.indexOf(first), parent.indexOf(last)];
  return childBlocks(parent).filter((block) => parent.indexOf(block) >= from && parent.indexOf(block) <= to);
}

function wrap(document: HostDocument, control: XmlElement, blocks: readonly XmlElement[]): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  const parent = first?.parent;
  const content = control.child('w:sdtContent');
  if (!first || !last || !parent || !content) throw new HostError('GeneralException');
  // Markers between the blocks go along.
  const nodes = parent.children.slice(parent.indexOf(first), parent.indexOf(last) + 1);
  document.journal.insert(parent, [control], first);
  document.journal.insert(content, nodes);
}

function wrapRuns(document: HostDocument, control: XmlElement, span: Span): void {
  const { start, end } = span;
  if (start.paragraph !== end.paragraph) {
    throw new HostError(
      'GeneralException',
      'A content control cannot begin or end inside a paragraph and hold several.',
    );
  }
  const content = control.child('w:sdtContent');
  if (!content) throw new HostError('GeneralException');
  const to = openGap(document.journal, end.paragraph, end.offset, start.offset === end.offset ? 'right' : 'left');
  const from = openGap(document.journal, start.paragraph, start.offset, 'right');
  if (to.parent !== from.parent) {
    throw new HostError('GeneralException', 'A content control cannot begin and end in different wrappers.');
  }
  const { parent } = from;
  const children = parent.children;
  const fromIndex = from.before === null ? children.length : parent.indexOf(from.before);
  const toIndex = to.before === null ? children.length : parent.indexOf(to.before);
  const nodes = start.offset === end.offset ? [] : children.slice(fromIndex, toIndex);
  document.journal.insert(parent, [control], from.before);
  document.journal.insert(content, nodes);
}
