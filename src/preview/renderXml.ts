import { bodyBlocks, cellsOf, rowsOf, stepField, textOf } from '../ooxml/content';
import { NAMESPACES } from '../ooxml/namespaces';
import { escapeAttr, escapeText, XmlElement, type Scope } from '../ooxml/xml';

/**
 * The document for docx-preview, written from our tree: only what the preview shows, in the simplest form that
 * docx-preview draws, and in such a way that the text it draws for a paragraph is our text of that paragraph, character
 * for character (see `domText.ts`). What shows without being text stands in runs of the style {@link SHOWN}.
 */

/** Character style of runs that show something which is no text: pictures, note numbers, symbols. */
export const SHOWN = 'tongketshown';
/** Character style of a page break. */
export const PAGE_BREAK = 'tongketpagebreak';

/** Source of blocks for docx-preview, and their paragraphs in the order in which they stand in it. */
export interface RenderSource {
  readonly xml: string;
  readonly paragraphs: readonly XmlElement[];
}

/** Our own prefix for WordprocessingML, which no document's declaration can take away. */
const W = 'tk';

/**
 * @param blocks paragraphs and tables
 * @param scope namespaces in force where the blocks stand
 */
export function renderSource(blocks: readonly XmlElement[], scope: Scope): RenderSource {
  const writer = new Writer(scope);
  for (const block of blocks) writer.block(block);
  return { xml: `<${W}:body ${declarations(scope)}>${writer.out.join('')}</${W}:body>`, paragraphs: writer.paragraphs };
}

/** A page for a document that does not say what its pages are: A4 with the margins of Word's own template. */
const PLAIN_PAGE =
  `<${W}:sectPr><${W}:pgSz ${W}:w="11906" ${W}:h="16838"/>` +
  `<${W}:pgMar ${W}:top="1440" ${W}:right="1440" ${W}:bottom="1440" ${W}:left="1440" ${W}:header="720" ${W}:footer="720"/></${W}:sectPr>`;

/** A main part with an empty body: what docx-preview needs to know of the document's styles, headers and page size. */
export function emptyMainPart(body: XmlElement): string {
  const writer = new Writer(body.scope);
  const section = body.child('w:sectPr');
  if (section?.child('w:pgSz')) writer.raw(section);
  else writer.out.push(PLAIN_PAGE);
  return `<${W}:document ${declarations(body.scope)}><${W}:body>${writer.out.join('')}</${W}:body></${W}:document>`;
}

function declarations(scope: Scope): string {
  const bound = [...scope].filter(([prefix, uri]) => prefix !== 'xml' && prefix !== W && uri !== '');
  const own = bound.map(([prefix, uri]) => `xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttr(uri)}"`);
  return [`xmlns:${W}="${NAMESPACES.w}"`, ...own].join(' ');
}

/** Items of runs that show without being text. */
const OBJECTS: ReadonlySet<string> = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:sym',
]);
const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
const INSERTED: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);

class Writer {
  readonly out: string[] = [];
  readonly paragraphs: XmlElement[] = [];
  private instructions: boolean[] = [];

  constructor(private readonly scope: Scope) {}

  block(block: XmlElement): void {
    if (block.name === 'w:p') this.paragraph(block);
    else this.table(block);
  }

  /** An element as it is, with the namespaces that its surroundings in our source do not declare. */
  raw(element: XmlElement): void {
    const missing = [...element.scope].filter(([prefix, uri]) => this.scope.get(prefix) !== uri && prefix !== 'xml');
    const copy = missing.length > 0 ? element.clone() : element;
    for (const [prefix, uri] of missing) copy.declare(prefix, uri);
    this.out.push(copy.toString());
  }

  private optional(parent: XmlElement, name: string): void {
    const child = parent.child(name);
    if (child) this.raw(child);
  }

  private table(table: XmlElement): void {
    this.out.push(`<${W}:tbl>`);
    this.optional(table, 'w:tblPr');
    this.optional(table, 'w:tblGrid');
    for (const row of rowsOf(table)) {
      this.out.push(`<${W}:tr>`);
      this.optional(row, 'w:trPr');
      for (const cell of cellsOf(row)) {
        this.out.push(`<${W}:tc>`);
        this.optional(cell, 'w:tcPr');
        for (const block of bodyBlocks(cell)) this.block(block);
        this.out.push(`</${W}:tc>`);
      }
      this.out.push(`</${W}:tr>`);
    }
    this.out.push(`</${W}:tbl>`);
  }

  private paragraph(paragraph: XmlElement): void {
    this.paragraphs.push(paragraph);
    this.instructions = [];
    this.out.push(`<${W}:p>`);
    this.optional(paragraph, 'w:pPr');
    this.inline(paragraph, false);
    this.out.push(`</${W}:p>`);
  }

  private inline(parent: XmlElement, deleted: boolean): void {
    for (const node of parent.children) {
      if (!(node instanceof XmlElement)) continue;
      if (node.name === 'w:r') this.run(node, deleted);
      else if (TRANSPARENT.has(node.name)) this.inline(node, deleted);
      else if (node.name === 'w:sdt') this.within(node.child('w:sdtContent'), deleted);
      else if (node.name === 'mc:AlternateContent') this.within(choiceOf(node), deleted);
      else if (DELETED.has(node.name)) this.tracked('del', node, true);
      else if (INSERTED.has(node.name)) this.tracked('ins', node, deleted);
      else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') this.raw(node);
    }
  }

  private within(holder: XmlElement | undefined, deleted: boolean): void {
    if (holder) this.inline(holder, deleted);
  }

  private tracked(name: 'ins' | 'del', wrapper: XmlElement, deleted: boolean): void {
    this.out.push(`<${W}:${name}>`);
    this.inline(wrapper, deleted);
    this.out.push(`</${W}:${name}>`);
  }

  private run(run: XmlElement, deleted: boolean): void {
    const rPr = run.child('w:rPr');
    this.out.push(`<${W}:r>`);
    if (rPr) this.raw(rPr);
    this.items(run, rPr, deleted);
    this.out.push(`</${W}:r>`);
  }

  private items(parent: XmlElement, rPr: XmlElement | undefined, deleted: boolean): void {
    for (const item of parent.elements()) {
      if (item.name === 'w:fldChar') stepField(this.instructions, item.attr('w:fldCharType'));
      else if (this.instructions.includes(true)) continue;
      else if (item.name === 'mc:AlternateContent') {
        const choice = choiceOf(item);
        // docx-preview chooses among alternatives by itself; for a picture it needs them all.
        if (choice?.elements().some((child) => OBJECTS.has(child.name))) this.apart(SHOWN, rPr, item);
        else if (choice) this.items(choice, rPr, deleted);
      } else if (item.name === 'w:br' && item.attr('w:type') === 'page') this.apart(PAGE_BREAK, rPr, null);
      else if (item.name === 'w:delText') {
        if (deleted) this.text('delText', item.text());
      } else this.item(item, rPr);
    }
  }

  private item(item: XmlElement, rPr: XmlElement | undefined): void {
    const text = textOf(item);
    if (text === '\t') this.out.push(`<${W}:tab/>`);
    else if (item.name === 'w:br' || item.name === 'w:cr') this.out.push(`<${W}:br/>`);
    else if (text !== '') this.text('t', text);
    else if (OBJECTS.has(item.name)) this.apart(SHOWN, rPr, item);
  }

  private text(name: 't' | 'delText', text: string): void {
    const source = escapeText(text).replaceAll('\r', '&#xD;');
    this.out.push(`<${W}:${name} xml:space="preserve">${source}</${W}:${name}>`);
  }

  /** Ends the run, writes an item (null: a line break) in a run of its own style, and begins the run again. */
  private apart(style: string, rPr: XmlElement | undefined, item: XmlElement | null): void {
    this.out.push(`</${W}:r><${W}:r><${W}:rPr><${W}:rStyle ${W}:val="${style}"/></${W}:rPr>`);
    if (item) this.raw(item);
    else this.out.push(`<${W}:br/>`);
    this.out.push(`</${W}:r><${W}:r>`);
    if (rPr) this.raw(rPr);
  }
}

function choiceOf(alternate: XmlElement): XmlElement | undefined {
  return alternate.child('mc:Choice') ?? alternate.child('mc:Fallback');
}
