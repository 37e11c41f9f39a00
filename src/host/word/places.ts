import type { XmlElement } from '../../ooxml/xml';
import { type XmlNode } from '../../ooxml/xml';
import { splitParagraph } from './blocks';
import type { HostDocument } from './document';
import { HostError, notFound } from './errors';
import type { TableCellObject, TableObject, TableRowObject, TextObject } from './objects';
import type { Point, Span } from './spans';
import { lengthOf, nextSibling, startWithin } from './text';

/** Objects that have a beginning and an end in the document. */
export type Located = TextObject | TableObject | TableRowObject | TableCellObject;

/** Where blocks (paragraphs, tables, block controls) can go. */
export interface Place {
  readonly parent: XmlElement;
  readonly before: XmlNode | null;
}

export type Location = 'Before' | 'After' | 'Start' | 'End' | 'Replace';

const BLOCKS: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:sdt', 'w:customXml']);

/** Blocks that stand directly in a container, wrappers not looked through. */
export function childBlocks(container: XmlElement): XmlElement[] {
  return container.elements().filter((child) => BLOCKS.has(child.name));
}

/** Whether a control stands inside a paragraph, around runs. */
export function isInline(control: XmlElement): boolean {
  return control.ancestor('w:p') !== undefined && !wrapsBlocks(control);
}

function wrapsBlocks(control: XmlElement): boolean {
  const content = control.child('w:sdtContent');
  return content !== undefined && content.elements().some((child) => BLOCKS.has(child.name) && child.name !== 'w:sdt');
}

/** Where an object stands now. @throws HostError ItemNotFound when it holds no paragraph */
export function spanOf(object: Located, document: HostDocument): Span {
  if (object.kind === 'Range') return object.span;
  const { element } = object;
  if (object.kind === 'ContentControl' && isInline(element)) {
    const paragraph = paragraphOf(element);
    const offset = startWithin(paragraph, element);
    return { start: { paragraph, offset }, end: { paragraph, offset: offset + lengthOf(element) }, mark: false };
  }
  const paragraphs = object.kind === 'Paragraph' ? [element] : document.paragraphs(element);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (!first || !last) throw notFound();
  const blocks = object.kind === 'Body' ? childBlocks(element) : [element];
  const [firstBlock, lastBlock] = [blocks[0] ?? first, blocks.at(-1) ?? last];
  return {
    start: { paragraph: first, offset: 0 },
    end: { paragraph: last, offset: lengthOf(last) },
    mark: true,
    ...(object.kind !== 'TableRow' &&
      object.kind !== 'TableCell' && { blocks: { first: firstBlock, last: lastBlock } }),
  };
}

export function paragraphOf(element: XmlElement): XmlElement {
  const paragraph = element.ancestor('w:p');
  if (!paragraph) throw notFound();
  return paragraph;
}

/** Paragraphs that a span touches, in order. */
export function paragraphsIn(span: Span, document: HostDocument): readonly XmlElement[] {
  if (span.start.paragraph === span.end.paragraph) return [span.start.paragraph];
  const story = document.storyOf(span.start.paragraph);
  if (!story) throw notFound();
  const [from, to] = [document.indexOf(span.start.paragraph), document.indexOf(span.end.paragraph)];
  return document.paragraphs(story).slice(from, to + 1);
}

/** Where blocks go that are inserted at a location of an object; a paragraph is split if it must be. */
export function placeOf(object: Located, location: Location, document: HostDocument): Place {
  const inner = location === 'Start' || location === 'End';
  if (inner && object.kind === 'Body') return edgeOf(object.element, location);
  if (inner && object.kind === 'ContentControl') {
    const content = object.element.child('w:sdtContent');
    if (!content || isInline(object.element) || !wrapsBlocks(object.element)) {
      throw new HostError('GeneralException', 'Blocks cannot be inserted into a control inside a paragraph.');
    }
    return edgeOf(content, location);
  }
  const span = spanOf(object, document);
  const first = location === 'Before' || location === 'Start';
  // A whole table's or control's own edge lies outside it; only its start and end lie inside.
  const blocks = inner && object.kind === 'Range' ? undefined : span.blocks;
  const block = first ? blocks?.first : blocks?.last;
  if (block && document.storyOf(block)) return first ? beforeBlock(block) : afterBlock(block);
  return first ? placeAt(span.start, true, document) : placeAt(span.end, false, document);
}

function edgeOf(container: XmlElement, location: 'Start' | 'End'): Place {
  const blocks = childBlocks(container);
  const last = blocks.at(-1);
  if (location === 'End' && last) return afterBlock(last);
  const first = blocks[0] ?? container.elements().find((child) => child.name === 'w:sectPr') ?? null;
  return { parent: container, before: first };
}

/** Before or after the paragraph when the point is at its edge, else between its two halves. */
function placeAt(point: Point, first: boolean, document: HostDocument): Place {
  const length = lengthOf(point.paragraph);
  if (point.offset <= 0 && (first || length > 0)) return beforeBlock(point.paragraph);
  if (point.offset >= length) return afterBlock(point.paragraph);
  return beforeBlock(splitParagraph(document, point.paragraph, point.offset));
}

export function beforeBlock(block: XmlElement): Place {
  if (!block.parent) throw notFound();
  return { parent: block.parent, before: block };
}

export function afterBlock(block: XmlElement): Place {
  if (!block.parent) throw notFound();
  return { parent: block.parent, before: nextSibling(block) };
}
