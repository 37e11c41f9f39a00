import { stepField, textOf as itemText, visitContent } from '../../ooxml/content';
import { escapeText, parseFragment, XmlElement, type XmlNode } from '../../ooxml/xml';
import type { HostDocument } from './document';
import type { Journal } from './journal';

/** What shows in a paragraph: an item of a run (w:t, w:tab, w:drawing …) with the text that it stands for. */
export interface Piece {
  readonly run: XmlElement;
  readonly item: XmlElement;
  readonly text: string;
  /** Offset of its first character in the paragraph's text. */
  readonly start: number;
}

/** Items that show without being text: they go when the text around them is deleted. */
const OBJECTS: ReadonlySet<string> = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:footnoteReference',
  'w:endnoteReference',
]);

/** Visible pieces of a paragraph, or of one of its wrappers, in order; field instructions and deleted text are not in it. */
export function piecesOf(container: XmlElement): Piece[] {
  const pieces: Piece[] = [];
  const instructions: boolean[] = [];
  let start = 0;
  visitContent(container, (run) => {
    if (run.name !== 'w:r') return;
    visitContent(run, (item) => {
      if (item.name === 'w:fldChar') stepField(instructions, item.attr('w:fldCharType'));
      else if (!instructions.includes(true)) {
        const text = itemText(item);
        if (text === '' && !OBJECTS.has(item.name)) return;
        pieces.push({ run, item, text, start });
        start += text.length;
      }
    });
  });
  return pieces;
}

/**
 * Text as Word's model has it: a line break is \v, a page break \f (our readers have both as \n). As long as the text
 * that {@link piecesOf} counts in, character for character.
 */
export function wordText(container: XmlElement): string {
  return piecesOf(container)
    .map(({ item, text }) =>
      item.name === 'w:br' ? (item.attr('w:type') === 'page' ? '\f' : '\v') : item.name === 'w:cr' ? '\v' : text,
    )
    .join('');
}

/** Length of a paragraph's text. */
export function lengthOf(container: XmlElement): number {
  const last = piecesOf(container).at(-1);
  return last ? last.start + last.text.length : 0;
}

/** A place between two nodes, and the run whose look text typed there takes. */
export interface Gap {
  readonly parent: XmlElement;
  readonly before: XmlNode | null;
  readonly like: XmlElement | undefined;
}

/**
 * Opens a gap between runs at an offset, splitting a run if it must.
 * @param within the paragraph, or an inline control that the gap must not leave
 * @param side which neighbour's look to take
 */
export function openGap(journal: Journal, within: XmlElement, offset: number, side: 'left' | 'right'): Gap {
  const pieces = piecesOf(within);
  const left = pieces.findLast((piece) => piece.start < offset || (piece.start === offset && piece.text === ''));
  const right = pieces.find((piece) => piece.start + piece.text.length > offset);
  const like = side === 'left' ? (left ?? right)?.run : (right ?? left)?.run;
  if (left && right && left.item === right.item) {
    const tail = splitPiece(journal, left, offset - left.start);
    return { parent: parentOf(tail), before: tail, like };
  }
  if (side === 'left' && left) {
    const tail = splitRunAfter(journal, left);
    return climb({ parent: parentOf(left.run), before: tail ?? nextSibling(left.run), like }, within);
  }
  if (right) {
    const head = splitRunBefore(journal, right);
    return climb({ parent: parentOf(head), before: head, like }, within);
  }
  if (left)
    return climb(
      { parent: parentOf(left.run), before: splitRunAfter(journal, left) ?? nextSibling(left.run), like },
      within,
    );
  return { parent: contentOfWrapper(within), before: null, like };
}

/** At the edge of a wrapper (hyperlink, tracked insertion, control) the gap is outside of it, as far as `within` reaches. */
function climb(gap: Gap, within: XmlElement): Gap {
  const root = contentOfWrapper(within);
  let { parent, before } = gap;
  while (parent !== root && parent.name !== 'w:p') {
    const wrapper = PARTS_OF_WRAPPERS.has(parent.name) ? parentOf(parent) : parent;
    if (before === null) before = nextSibling(wrapper);
    else if (before === parent.elements()[0]) before = wrapper;
    else break;
    parent = parentOf(wrapper);
  }
  return { parent, before, like: gap.like };
}

const PARTS_OF_WRAPPERS: ReadonlySet<string> = new Set(['w:sdtContent', 'mc:Choice', 'mc:Fallback']);

function contentOfWrapper(element: XmlElement): XmlElement {
  return element.name === 'w:sdt' ? (element.child('w:sdtContent') ?? element) : element;
}

function parentOf(node: XmlNode): XmlElement {
  if (!node.parent) throw new Error('A run outside of any tree has no place.');
  return node.parent;
}

export function nextSibling(node: XmlNode): XmlNode | null {
  const parent = node.parent;
  return parent?.children[parent.indexOf(node) + 1] ?? null;
}

/** Splits a w:t and its run at a character; returns the run that holds the right part. */
function splitPiece(journal: Journal, piece: Piece, at: number): XmlElement {
  const { item, run, text } = piece;
  const rest = item.clone();
  journal.setText(item, text.slice(0, at));
  journal.setText(rest, text.slice(at));
  journal.insertAfter(item, [rest]);
  return splitRun(journal, run, rest);
}

/** Splits a run after a piece; null when nothing follows in it. */
function splitRunAfter(journal: Journal, piece: Piece): XmlElement | null {
  const rest = piece.run.children.slice(piece.run.indexOf(topOf(piece.item, piece.run)) + 1);
  const following = rest.find((node) => node instanceof XmlElement);
  return following ? splitRun(journal, piece.run, following) : null;
}

function splitRunBefore(journal: Journal, piece: Piece): XmlElement {
  const top = topOf(piece.item, piece.run);
  const before = piece.run.children.slice(0, piece.run.indexOf(top));
  const content = before.some((node) => node instanceof XmlElement && node.name !== 'w:rPr');
  return content ? splitRun(journal, piece.run, top) : piece.run;
}

/** The child of a run that holds an item (itself, or the w:AlternateContent around it). */
function topOf(item: XmlElement, run: XmlElement): XmlElement {
  let node = item;
  while (node.parent && node.parent !== run) node = node.parent;
  return node;
}

/** Moves a child of a run and what follows it into a run of its own that looks the same. */
function splitRun(journal: Journal, run: XmlElement, from: XmlNode): XmlElement {
  const tail = emptyLike(run);
  journal.insert(tail, run.children.slice(run.indexOf(from)));
  journal.insertAfter(run, [tail]);
  return tail;
}

/** A run with the same properties and no content. */
function emptyLike(run: XmlElement): XmlElement {
  const copy = run.clone();
  for (const node of [...copy.children])
    if (!(node instanceof XmlElement && node.name === 'w:rPr')) dropChild(copy, node);
  return copy;
}

function dropChild(parent: XmlElement, node: XmlNode): void {
  parent.children.splice(parent.indexOf(node), 1);
  node.parent = null;
}

/** Runs that show a text: \t is a tab, \v a line break, \f a page break. */
export function runFor(text: string, rPr: XmlElement | undefined): XmlElement {
  const items = text
    .split(/([\t\v\f])/)
    .filter((part) => part !== '')
    .map((part) => ITEMS[part] ?? `<w:t xml:space="preserve">${escapeText(part)}</w:t>`);
  const run = fragment(`<w:r>${items.join('')}</w:r>`);
  const look = rPr?.clone();
  if (look && look.children.length > 0) {
    // What was tracked about the neighbour's look is not true of the new text.
    look.child('w:rPrChange')?.remove();
    run.insert([look], 0);
  }
  return run;
}

const ITEMS: Readonly<Record<string, string>> = { '\t': '<w:tab/>', '\v': '<w:br/>', '\f': '<w:br w:type="page"/>' };

/** One element from source text in our canonical prefixes. */
export function fragment(source: string): XmlElement {
  const element = parseFragment(source).find((node) => node instanceof XmlElement);
  if (!element) throw new Error('A fragment must hold an element.');
  return element;
}

/**
 * Types text without line ends into a paragraph.
 * @param look run properties; left out: those of the neighbour
 */
export function insertText(
  document: HostDocument,
  paragraph: XmlElement,
  offset: number,
  text: string,
  side: 'left' | 'right',
  within: XmlElement = paragraph,
  look?: XmlElement,
): void {
  if (text === '') return;
  const base = within === paragraph ? 0 : startWithin(paragraph, within);
  const gap = openGap(document.journal, within, offset - base, side);
  const rPr = look ?? (gap.like ? gap.like.child('w:rPr') : markRun(paragraph));
  document.journal.insert(gap.parent, [runFor(text, rPr)], gap.before);
  document.spans.textChanged(paragraph, offset, 0, text.length);
}

/** Offset in the paragraph's text at which one of its wrappers begins. */
export function startWithin(paragraph: XmlElement, wrapper: XmlElement): number {
  const first = piecesOf(wrapper)[0]?.item;
  const pieces = piecesOf(paragraph);
  const piece = first && pieces.find((candidate) => candidate.item === first);
  if (piece) return piece.start;
  // An empty wrapper begins where what stands before it ends.
  let start = 0;
  for (const candidate of pieces) {
    if (precedes(candidate.run, wrapper, paragraph)) start = candidate.start + candidate.text.length;
  }
  return start;
}

function precedes(a: XmlElement, b: XmlElement, root: XmlElement): boolean {
  const path = (element: XmlElement): number[] => {
    const steps: number[] = [];
    for (let node = element; node !== root && node.parent; node = node.parent) steps.unshift(node.parent.indexOf(node));
    return steps;
  };
  const [left, right] = [path(a), path(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Properties that text typed into an empty paragraph takes: those of its mark. */
function markRun(paragraph: XmlElement): XmlElement | undefined {
  const mark = paragraph.child('w:pPr')?.child('w:rPr');
  if (!mark) return undefined;
  const look = mark.clone();
  for (const name of ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']) look.child(name)?.remove();
  return look;
}

/**
 * Deletes the text between two offsets of a paragraph, and the pictures and notes in it; properties and anchors stay.
 * @param edges whether pictures and notes right before and behind the text go as well: they take no room here, but in
 * Word they are characters, which no hit of a search covers
 */
export function deleteText(
  document: HostDocument,
  paragraph: XmlElement,
  from: number,
  to: number,
  edges = true,
): void {
  if (to <= from && lengthOf(paragraph) > 0) return;
  const journal = document.journal;
  for (const { item, run, text, start } of piecesOf(paragraph)) {
    const end = start + text.length;
    if (text === '' && !edges && (start === from || start === to)) continue;
    if (start >= to && !(start === to && text === '' && from < to)) continue;
    if (end <= from && !(text === '' && start >= from)) continue;
    const [cutFrom, cutTo] = [Math.max(from - start, 0), Math.min(to - start, text.length)];
    if (cutFrom === 0 && cutTo === text.length) removeItem(journal, item, run);
    else journal.setText(item, text.slice(0, cutFrom) + text.slice(cutTo));
  }
  document.spans.textChanged(paragraph, from, to - from, 0);
}

/** Takes an item out of its run, and the run if nothing is left in it. */
function removeItem(journal: Journal, item: XmlElement, run: XmlElement): void {
  journal.remove(topOf(item, run));
  if (run.elements().every((child) => child.name === 'w:rPr' || child.name === 'w:lastRenderedPageBreak'))
    journal.remove(run);
}
