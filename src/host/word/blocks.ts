import { XmlElement, type XmlNode } from '../../ooxml/xml';
import type { HostDocument } from './document';
import { afterBlock, childBlocks, paragraphsIn } from './places';
import type { Span } from './spans';
import { deleteText, fragment, lengthOf, nextSibling, openGap } from './text';

/** Edits of whole blocks: splitting, merging, removing, clearing. */

/** An empty paragraph that looks like another one, without what belongs to that one only. */
export function paragraphLike(model: XmlElement | undefined): XmlElement {
  const paragraph = fragment('<w:p/>');
  const pPr = model?.child('w:pPr')?.clone();
  if (!pPr) return paragraph;
  for (const name of ['w:sectPr', 'w:pPrChange']) pPr.child(name)?.remove();
  const mark = pPr.child('w:rPr');
  for (const name of ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']) mark?.child(name)?.remove();
  paragraph.insert([pPr]);
  return paragraph;
}

/** Splits a paragraph in two; returns the second half, a new paragraph that looks the same. */
export function splitParagraph(document: HostDocument, paragraph: XmlElement, offset: number): XmlElement {
  const journal = document.journal;
  const gap = openGap(journal, paragraph, offset, 'left');
  let { parent, before } = gap;
  const tail = paragraphLike(paragraph);
  while (parent !== paragraph && parent.parent) {
    // A control cannot be in two paragraphs: it stays whole in the first.
    if (parent.name === 'w:sdtContent' || parent.name === 'mc:Choice') before = nextSibling(parent.parent);
    else before = splitWrapper(document, parent, before);
    parent =
      parent.name === 'w:sdtContent' || parent.name === 'mc:Choice'
        ? (parent.parent.parent ?? paragraph)
        : parent.parent;
  }
  const moved = before === null ? [] : paragraph.children.slice(paragraph.indexOf(before));
  journal.insert(tail, moved);
  const section = paragraph.child('w:pPr')?.child('w:sectPr');
  if (section) {
    // A section ends with the last mark.
    let pPr = tail.child('w:pPr');
    if (!pPr) tail.insert([(pPr = fragment('<w:pPr/>'))], 0);
    journal.insert(pPr, [section], pPr.child('w:pPrChange') ?? null);
  }
  journal.insertAfter(paragraph, [tail]);
  document.spans.tailMoved(paragraph, offset, tail, 0);
  return tail;
}

function splitWrapper(document: HostDocument, wrapper: XmlElement, before: XmlNode | null): XmlNode | null {
  if (before === null) return nextSibling(wrapper);
  const shell = wrapper.clone();
  shell.children.length = 0;
  document.journal.insert(shell, wrapper.children.slice(wrapper.indexOf(before)));
  document.journal.insertAfter(wrapper, [shell]);
  return shell;
}

/** Appends one paragraph's content to another's and takes it out. */
export function mergeParagraphs(document: HostDocument, first: XmlElement, second: XmlElement): void {
  const journal = document.journal;
  const at = lengthOf(first);
  const section = second.child('w:pPr')?.child('w:sectPr');
  journal.insert(
    first,
    second.children.filter((node) => !(node instanceof XmlElement && node.name === 'w:pPr')),
  );
  document.spans.tailMoved(second, -1, first, at - 1);
  if (section) {
    let pPr = first.child('w:pPr');
    if (!pPr) journal.insert(first, [(pPr = fragment('<w:pPr/>'))], first.children[0] ?? null);
    journal.insert(pPr, [section], pPr.child('w:pPrChange') ?? null);
  }
  journal.remove(second);
}

const MARKER = /^w:(bookmark|commentRange|moveFromRange|moveToRange|perm)(Start|End)$/;

/** Halves of bookmarks and the like in blocks whose other half stands outside of them. */
function strayMarkers(blocks: readonly XmlElement[]): XmlElement[] {
  const markers = new Map<string, XmlElement[]>();
  const visit = (element: XmlElement): void => {
    const match = MARKER.exec(element.name);
    if (match) {
      const key = `${match[1] ?? ''} ${element.attr('w:id') ?? ''}`;
      markers.set(key, [...(markers.get(key) ?? []), element]);
    }
    for (const child of element.elements()) visit(child);
  };
  for (const block of blocks) visit(block);
  return [...markers.values()].filter((pair) => pair.length === 1).flat();
}

/** Takes a block out; what must hold a paragraph gets an empty one, and half markers stay where the block was. */
export function removeBlock(document: HostDocument, block: XmlElement): void {
  removeBlocks(document, [block]);
}

/** Takes out blocks of one container. All at once, because each edit makes lists of paragraphs be read anew. */
function removeBlocks(document: HostDocument, blocks: readonly XmlElement[]): void {
  const last = blocks.at(-1);
  const parent = last?.parent;
  if (!last || !parent) return;
  const { journal } = document;
  const gone = new Set(blocks.flatMap((block) => (block.name === 'w:p' ? [block] : document.paragraphs(block))));
  const story = document.storyOf(last);
  const all = story ? document.paragraphs(story) : [];
  const previous = all[all.findIndex((paragraph) => gone.has(paragraph)) - 1];
  const next = all[all.findLastIndex((paragraph) => gone.has(paragraph)) + 1];
  document.spans.removing(
    gone,
    previous ? { paragraph: previous, offset: lengthOf(previous) } : null,
    next ? { paragraph: next, offset: 0 } : null,
  );
  journal.insertAfter(last, strayMarkers(blocks));
  const place = afterBlock(last);
  for (const block of blocks) journal.remove(block);
  ensureParagraph(document, parent, place.before);
}

const HOLDERS: ReadonlySet<string> = new Set(['w:body', 'w:tc', 'w:hdr', 'w:ftr', 'w:sdtContent']);

/** A container of blocks must hold a paragraph, and a cell must end with one. */
export function ensureParagraph(document: HostDocument, container: XmlElement, before: XmlNode | null = null): void {
  if (!HOLDERS.has(container.name)) return;
  const blocks = childBlocks(container);
  const last = blocks.at(-1);
  const inCells = container
    .elements()
    .some((child) => child.name === 'w:tr' || child.name === 'w:tc' || child.name === 'w:r');
  if (inCells) return;
  if (!last) document.journal.insert(container, [fragment('<w:p/>')], before);
  else if (last.name === 'w:tbl' && container.name !== 'w:sdtContent')
    document.journal.insertAfter(last, [fragment('<w:p/>')]);
}

/** Takes all blocks out of a container and leaves one empty paragraph, which it returns. */
export function clearContainer(document: HostDocument, container: XmlElement): XmlElement {
  const empty = fragment('<w:p/>');
  const blocks = childBlocks(container);
  const [first] = blocks;
  document.journal.insert(container, [empty], first ?? container.child('w:sectPr') ?? null);
  removeBlocks(document, blocks);
  return empty;
}

/** Empties a paragraph; its properties, and half markers, stay. */
export function clearParagraph(document: HostDocument, paragraph: XmlElement): void {
  const strays = strayMarkers([paragraph]);
  const length = lengthOf(paragraph);
  for (const node of [...paragraph.children]) {
    const keep = node instanceof XmlElement && node.name === 'w:pPr';
    if (!keep) document.journal.remove(node);
  }
  document.journal.insert(paragraph, strays);
  document.spans.textChanged(paragraph, 0, length, 0);
}

/** Takes a paragraph out, or empties it when its container needs it or a section ends with it. */
export function removeParagraph(document: HostDocument, paragraph: XmlElement): void {
  removeWhole(document, new Set([paragraph]));
}

/** Takes out whole blocks; of those that a container cannot do without, the last paragraph is emptied instead. */
function removeWhole(document: HostDocument, blocks: ReadonlySet<XmlElement>): void {
  for (const parent of new Set([...blocks].flatMap((block) => block.parent ?? []))) {
    const going = childBlocks(parent).filter((block) => blocks.has(block));
    const lastLeft = childBlocks(parent).findLast((block) => !blocks.has(block));
    const needed = lastLeft === undefined || (parent.name === 'w:tc' && lastLeft.name === 'w:tbl');
    const last = needed ? going.findLast((block) => block.name === 'w:p') : undefined;
    const kept = going.filter((block) => block === last || block.child('w:pPr')?.child('w:sectPr') !== undefined);
    removeBlocks(
      document,
      going.filter((block) => !kept.includes(block)),
    );
    for (const block of kept) clearParagraph(document, block);
  }
}

/**
 * Deletes what a span covers: whole paragraphs with their marks, parts of the first and last one.
 * @param edges see {@link deleteText}; for a part of one paragraph
 */
export function deleteSpan(document: HostDocument, span: Span, edges = true): void {
  const { start, end, mark } = span;
  const paragraphs = paragraphsIn(span, document);
  const first = start.paragraph;
  const last = end.paragraph;
  if (first === last && !(mark && start.offset === 0 && end.offset >= lengthOf(last))) {
    deleteText(document, first, start.offset, end.offset, edges);
    return;
  }
  const covered = new Set(
    paragraphs.filter((paragraph) => {
      if (paragraph === first && start.offset > 0) return false;
      return paragraph !== last || (mark && end.offset >= lengthOf(last));
    }),
  );
  const merge = !covered.has(first) && !covered.has(last) && first.parent === last.parent;
  if (!covered.has(first)) deleteText(document, first, start.offset, lengthOf(first));
  if (!covered.has(last)) deleteText(document, last, 0, end.offset);
  removeWhole(document, new Set([...covered].map((paragraph) => wholeBlock(document, paragraph, covered))));
  if (merge) mergeParagraphs(document, first, last);
}

/** The largest block around a paragraph that is covered as a whole. */
function wholeBlock(document: HostDocument, paragraph: XmlElement, covered: ReadonlySet<XmlElement>): XmlElement {
  let block = paragraph;
  for (let node = paragraph.parent; node && !HOLDERS_OF_STORIES.has(node.name); node = node.parent) {
    if (node.name !== 'w:tbl' && node.name !== 'w:sdt') continue;
    if (!document.paragraphs(node).every((inner) => covered.has(inner))) break;
    block = node;
  }
  return block;
}

const HOLDERS_OF_STORIES: ReadonlySet<string> = new Set(['w:body', 'w:hdr', 'w:ftr']);
