import { CONTENT_TYPES, isXmlType, writeFlatOpc } from '../../ooxml/flatOpc';
import type { OoxmlPackage } from '../../ooxml/package';
import type { XmlElement } from '../../ooxml/xml';
import type { HostDocument } from './document';
import { HostError } from './errors';
import { Journal } from './journal';
import { childBlocks, type Located, spanOf } from './places';
import type { Span } from './spans';
import { lengthOf, piecesOf } from './text';

/** An object as a flat OPC document: its blocks, and the other parts of the package as they are. */
export function ooxmlOf(object: Located, document: HostDocument): string {
  const root = document.pkg.xml(document.pkg.mainPart).root;
  if (object.kind === 'Body' && object.element === document.body) {
    if (document.quirks.bodyGetOoxmlThrows) throw new HostError('GeneralException');
    return flatOpc(document.pkg, String(root));
  }
  const blocks = blocksIn(object, document).map(String);
  const section = document.body.elements('w:sectPr').at(-1);
  const inner = `${blocks.join('')}${blocks.at(-1)?.includes('<w:tbl') === true ? '<w:p/>' : ''}${section ? String(section) : ''}`;
  const [open, close] = shellOf(root);
  const [bodyOpen, bodyClose] = shellOf(document.body);
  return flatOpc(document.pkg, `${open}${bodyOpen}${inner}${bodyClose}${close}`);
}

/** Start and end tag of an element. */
function shellOf(element: XmlElement): [string, string] {
  const restore = element.remember();
  element.children.length = 0;
  const shell = String(element);
  restore();
  const end = shell.lastIndexOf('</');
  return end < 0 ? [shell.replace(/\/>$/, '>'), ''] : [shell.slice(0, end), shell.slice(end)];
}

/** Whole blocks that an object covers; a paragraph covered in part is copied and cut to size. */
function blocksIn(object: Located, document: HostDocument): XmlElement[] {
  if (object.kind === 'Body') return childBlocks(object.element);
  if (object.kind === 'TableCell') return childBlocks(object.element);
  const span = spanOf(object, document);
  const container = commonContainer(span);
  if (!container) return [];
  if (object.kind !== 'Range' && span.blocks) return [span.blocks.first];
  if (span.blocks?.first.parent && span.blocks.first.parent === span.blocks.last.parent) {
    return between(span.blocks.first.parent, span.blocks.first, span.blocks.last);
  }
  const [first, last] = [childOf(container, span.start.paragraph), childOf(container, span.end.paragraph)];
  return between(container, first, last).map((block) => cut(block, span));
}

function between(parent: XmlElement, first: XmlElement, last: XmlElement): XmlElement[] {
  return childBlocks(parent).filter((block) => {
    const index = parent.indexOf(block);
    return index >= parent.indexOf(first) && index <= parent.indexOf(last);
  });
}

/** The innermost element that holds blocks and both ends of a span. */
function commonContainer(span: Span): XmlElement | undefined {
  const ancestors = new Set<XmlElement>();
  for (let node = span.start.paragraph.parent; node; node = node.parent) ancestors.add(node);
  for (let node = span.end.paragraph.parent; node; node = node.parent) {
    if (ancestors.has(node) && childBlocks(node).length > 0) return node;
  }
  return undefined;
}

function childOf(container: XmlElement, element: XmlElement): XmlElement {
  let node = element;
  while (node.parent && node.parent !== container) node = node.parent;
  return node;
}

function cut(block: XmlElement, span: Span): XmlElement {
  const from = block === span.start.paragraph ? span.start.offset : 0;
  const length = lengthOf(block);
  const to = block === span.end.paragraph ? span.end.offset : length;
  if (block.name !== 'w:p' || (from === 0 && to >= length)) return block;
  const copy = block.clone();
  const journal = new Journal();
  for (const { item, text, start } of piecesOf(copy)) {
    const [keepFrom, keepTo] = [Math.max(from - start, 0), Math.min(to - start, text.length)];
    if (keepFrom >= keepTo && text !== '') journal.remove(item);
    else if (keepTo - keepFrom < text.length) journal.setText(item, text.slice(keepFrom, keepTo));
  }
  return copy;
}

/** A package as flat OPC. @param main text to stand for the main part */
function flatOpc(pkg: OoxmlPackage, main: string): string {
  return writeFlatOpc(
    pkg
      .partNames()
      .filter((name) => name !== CONTENT_TYPES)
      .map((name) => {
        const contentType = pkg.contentType(name) ?? 'application/octet-stream';
        if (!isXmlType(contentType)) return { name, contentType, bytes: pkg.bytes(name) };
        return { name, contentType, xml: name === pkg.mainPart ? main : pkg.xml(name).withoutDeclaration() };
      }),
  );
}
