import { SHOWN } from './renderXml';

/**
 * The text of a drawn paragraph, and places in it. Text nodes are text, and so are the line breaks that stand in the
 * document; what shows without being text (deletions, pictures, note numbers) counts nothing.
 */

/** Marks a br that stands for a line break of the document, not for an empty line of the browser's own. */
const BREAK = 'data-break';
const NO_TEXT = `del, math, svg, .docx_${SHOWN}`;

/** A place between two nodes or characters, as the browser has it. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** Makes a paragraph that was just drawn ready: marks its line breaks, and gives an empty last line its height. */
export function prepare(paragraph: HTMLElement): void {
  for (const br of paragraph.querySelectorAll('br')) if (!br.closest(NO_TEXT)) br.setAttribute(BREAK, '');
  for (const shown of paragraph.querySelectorAll<HTMLElement>(NO_TEXT)) shown.contentEditable = 'false';
  const text = domText(paragraph);
  if (text === '' || text.endsWith('\n')) paragraph.append(document.createElement('br'));
}

/** The two texts agree when they are equal in this form: tabs and breaks look different on the two sides. */
export function comparable(text: string): string {
  return text.replaceAll('\t', '\u2003').replace(/[\v\f]/g, '\n');
}

export function domText(paragraph: Node): string {
  let text = '';
  for (const leaf of leavesOf(paragraph)) text += textOfLeaf(leaf);
  return text;
}

/** Offset in the paragraph's text of a place inside of it. */
export function offsetOf(paragraph: Node, point: DomPoint): number {
  let offset = 0;
  for (const leaf of leavesOf(paragraph)) {
    if (leaf === point.node) return offset + Math.min(point.offset, textOfLeaf(leaf).length);
    if (!precedes(leaf, point)) break;
    offset += textOfLeaf(leaf).length;
  }
  return offset;
}

/** The place in the page for an offset of the paragraph's text; where two would do, the earlier. */
export function pointAt(paragraph: Node, offset: number): DomPoint {
  let left = offset;
  let last: DomPoint | null = null;
  for (const leaf of leavesOf(paragraph)) {
    const length = textOfLeaf(leaf).length;
    if (leaf instanceof Text) {
      if (left <= length) return { node: leaf, offset: left };
      last = { node: leaf, offset: length };
    } else {
      if (left === 0) return before(leaf);
      last = after(leaf);
    }
    left -= length;
  }
  return last ?? { node: paragraph, offset: 0 };
}

function before(node: Node): DomPoint {
  const parent = node.parentNode ?? node;
  return { node: parent, offset: [...parent.childNodes].indexOf(node as ChildNode) };
}

function after(node: Node): DomPoint {
  const { node: parent, offset } = before(node);
  return { node: parent, offset: offset + 1 };
}

function textOfLeaf(leaf: Node): string {
  return leaf instanceof Text ? leaf.data : '\n';
}

/** Text nodes and line breaks of the document, in order. */
function leavesOf(paragraph: Node): Node[] {
  const leaves: Node[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) leaves.push(node);
    else if (node instanceof Element) {
      if (node.tagName === 'BR') {
        if (node.hasAttribute(BREAK)) leaves.push(node);
      } else if (node === paragraph || !node.matches(NO_TEXT)) node.childNodes.forEach(visit);
    }
  };
  visit(paragraph);
  return leaves;
}

function precedes(leaf: Node, point: DomPoint): boolean {
  const range = document.createRange();
  range.selectNode(leaf);
  return range.comparePoint(point.node, point.offset) > 0 || isEnd(range, point);
}

/** The end of a node and the place behind it are one place to us. */
function isEnd(range: Range, point: DomPoint): boolean {
  return range.endContainer === point.node && range.endOffset === point.offset;
}
