import type { HeadingInsertion, HeadingLook, NewTable } from '../report/plan';
import { NAMESPACES } from './namespaces';
import { builtInStyleName, styleIdFor, stylesXml, type StyleDefaults } from './fragmentStyles';
import { escapeAttr, escapeText, parseFragment, XmlElement } from './xml';

/**
 * Builders of WordprocessingML to insert. They return text in our canonical prefixes; {@link insertionPackage} makes it the
 * flat OPC document that `insertOoxml` takes. All text that comes in is escaped here and nowhere else.
 */

/** How a paragraph of ours looks; what is left out is left to the style. */
export type ParagraphLook = Partial<HeadingLook>;

const JUSTIFICATION: Readonly<Record<NonNullable<HeadingLook['alignment']>, string>> = {
  left: 'left',
  centered: 'center',
  right: 'right',
  justified: 'both',
};

/** Longest tag of a content control that every Word accepts. */
export const MAX_TAG = 64;
/** Names of our hidden bookmarks; Word allows 40 characters, and hides names that begin with a low line. */
export const BOOKMARK_NAME = /^_tk1_[0-9A-Za-z_]{1,35}$/;

/** A bookmark for a builder to put around a text. */
export interface BookmarkSpec {
  /** Must match {@link BOOKMARK_NAME}. */
  readonly name: string;
  /** Numeric id, one for each bookmark of a package. */
  readonly id: number;
}

/** The number of a heading of ours is typed; a style that numbers by itself must not add a second one. */
const NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/** A heading. Its outline level holds even if it is put in no heading style. */
export function headingXml(
  heading: Pick<HeadingInsertion, 'text' | 'level' | 'look'>,
  bookmark?: BookmarkSpec,
): string {
  const { text, level, look } = heading;
  const inHeadingStyle = look.style === `heading ${level}`;
  const run = runXml(text, look);
  const content = bookmark ? bookmarkXml(bookmark, run) : run;
  return paragraphOf(look, content, inHeadingStyle ? null : level, look.style ? NO_NUMBER : '');
}

/** A paragraph of text; tab and line break in it become w:tab and w:br. An empty text gives an empty paragraph. */
export function paragraphXml(text: string, look: ParagraphLook = {}): string {
  return paragraphOf(look, runXml(text, look), null);
}

/** Wraps runs in a bookmark. @throws RangeError for a name that Word would not keep */
export function bookmarkXml({ name, id }: BookmarkSpec, content: string): string {
  if (!BOOKMARK_NAME.test(name)) throw new RangeError(`bookmark name ${name}`);
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}

/**
 * Wraps paragraphs and tables in a block content control, unlocked so that the user keeps every freedom.
 * @throws RangeError for a tag that is empty or longer than {@link MAX_TAG}
 */
export function controlXml(tag: string, title: string, content: string): string {
  if (tag === '' || tag.length > MAX_TAG) throw new RangeError(`content control tag ${tag}`);
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeAttr(title)}"/><w:tag w:val="${escapeAttr(tag)}"/></w:sdtPr>` +
    `<w:sdtContent>${content}</w:sdtContent></w:sdt>`
  );
}

/** Caption and unit line that stand above a table. */
export function tableTitleXml(table: NewTable, look: ParagraphLook = {}): string {
  const caption = paragraphOf(
    { ...look, alignment: 'centered' },
    runXml(table.caption, { ...look, bold: true }),
    null,
    '<w:keepNext/>',
  );
  if (table.unitLine === null) return caption;
  const unit = { ...look, alignment: 'right', italic: true, bold: false } as const;
  return caption + paragraphOf(unit, runXml(table.unitLine, unit), null, '<w:keepNext/>');
}

export interface TableOptions {
  /** Width of the whole table, normally that of the text, in twips. */
  readonly width: number;
  readonly font?: string;
  /** Points. */
  readonly size?: number;
}

/**
 * A table whose header rows repeat on each page, with its caption as w:tblCaption to find it again by.
 * @throws RangeError if a row has another number of cells than `widths`
 */
export function tableXml(table: NewTable, options: TableOptions): string {
  const columns = columnWidths(table.widths, options.width);
  const look: ParagraphLook = { font: options.font ?? null, size: options.size ?? 12, alignment: 'centered' };
  const row = (cells: readonly string[], header: boolean): string => {
    if (cells.length !== columns.length)
      throw new RangeError(`row of ${cells.length} cells in ${columns.length} columns`);
    const properties = `<w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>`;
    const content = cells.map(
      (text, index) =>
        `<w:tc><w:tcPr><w:tcW w:w="${columns[index]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
        `${paragraphXml(text, { ...look, bold: header, italic: false })}</w:tc>`,
    );
    return `<w:tr>${properties}${content.join('')}</w:tr>`;
  };
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${styleIdFor('Table Grid')}"/><w:tblW w:w="${options.width}" w:type="dxa"/>` +
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>' +
    `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${escapeAttr(table.caption)}"/></w:tblPr>` +
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    table.headerRows.map((cells) => row(cells, true)).join('') +
    table.bodyRows.map((cells) => row(cells, false)).join('') +
    '</w:tbl>'
  );
}

/** Shares out a width by relative weights; the whole twips add up to the width exactly. */
function columnWidths(weights: readonly number[], width: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let taken = 0;
  return weights.map((weight) => {
    before += weight;
    const end = Math.round((before * width) / total);
    const share = end - taken;
    taken = end;
    return share;
  });
}

export interface Insertion extends StyleDefaults {
  /** Paragraphs, tables and block controls. */
  readonly body: string;
  /** Names of the user's own styles that the body uses; built-in ones are found by themselves. */
  readonly customStyles?: readonly string[];
}

/**
 * The flat OPC document for one `insertOoxml`: the body with the definitions of all styles it uses, because Word ignores a
 * style without a definition even if the document has it, and with a plain paragraph at the end, because the last
 * paragraph loses its style and a package of one paragraph loses its paragraph format (PLATFORM.md 2.1).
 * @throws RangeError for a style without definition, or bookmarks that share an id or a name
 */
export function insertionPackage(insertion: Insertion): string {
  const body = `${insertion.body}<w:p/>`;
  const holder = new XmlElement('w:body', '<w:body>', '</w:body>', new Map(Object.entries(NAMESPACES)));
  holder.insert(parseFragment(body));
  checkBookmarks(holder);
  const declared = `xmlns:w="${NAMESPACES.w}" xmlns:r="${NAMESPACES.r}"`;
  const styles = stylesXml(stylesUsed(holder, insertion.customStyles ?? []), insertion);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>' +
    `<pkg:package xmlns:pkg="${NAMESPACES.pkg}">` +
    part('/_rels/.rels', RELS, relationships([['officeDocument', 'word/document.xml']])) +
    part('/word/_rels/document.xml.rels', RELS, relationships([['styles', 'styles.xml']])) +
    part(
      '/word/document.xml',
      `${WORD}.document.main+xml`,
      `<w:document ${declared}><w:body>${body}</w:body></w:document>`,
    ) +
    part('/word/styles.xml', `${WORD}.styles+xml`, `<w:styles ${declared}>${styles}</w:styles>`) +
    '</pkg:package>'
  );
}

const RELS = 'application/vnd.openxmlformats-package.relationships+xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function part(name: string, contentType: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${contentType}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${NAMESPACES.r}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${NAMESPACES.rel}">${entries.join('')}</Relationships>`;
}

/** Names of the styles that a body refers to. */
function stylesUsed(body: XmlElement, customStyles: readonly string[]): string[] {
  const custom = new Map(customStyles.map((name) => [styleIdFor(name), name]));
  const names = new Set<string>();
  for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
    for (const reference of body.descendants(kind)) {
      const id = reference.attr('w:val') ?? '';
      const name = custom.get(id) ?? builtInStyleName(id);
      if (name === undefined) throw new RangeError(`style ${id} has no definition`);
      names.add(name);
    }
  }
  return [...names];
}

function checkBookmarks(body: XmlElement): void {
  const seen = new Set<string>();
  for (const start of body.descendants('w:bookmarkStart')) {
    for (const key of [`id ${start.attr('w:id')}`, `name ${start.attr('w:name')?.toLowerCase()}`]) {
      if (seen.has(key)) throw new RangeError(`bookmark ${key} twice`);
      seen.add(key);
    }
  }
}

function paragraphOf(look: ParagraphLook, content: string, level: number | null, extra = ''): string {
  // The order of the elements is that of the schema (CT_PPr).
  const properties =
    (look.style ? `<w:pStyle w:val="${escapeAttr(styleIdFor(look.style))}"/>` : '') +
    (level === null ? '' : '<w:keepNext/>') +
    extra +
    indentXml(look.indent) +
    (look.alignment ? `<w:jc w:val="${JUSTIFICATION[look.alignment]}"/>` : '') +
    (level === null ? '' : `<w:outlineLvl w:val="${level - 1}"/>`) +
    runProperties(look);
  const paragraphProperties = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${paragraphProperties}${content}</w:p>`;
}

function indentXml(indent: HeadingLook['indent']): string {
  if (!indent) return '';
  const twips = (points: number): number => Math.round(points * 20);
  const first =
    indent.firstLine < 0 ? `w:hanging="${twips(-indent.firstLine)}"` : `w:firstLine="${twips(indent.firstLine)}"`;
  return `<w:ind w:left="${twips(indent.left)}" ${first}/>`;
}

/** Bold and italic are said either way, so that the result does not hang on what the document's style says. */
function runProperties(look: ParagraphLook): string {
  const font = escapeAttr(look.font ?? '');
  const size = look.size ? String(Math.round(look.size * 2)) : '';
  const toggle = (name: string, value: boolean | undefined): string =>
    value === undefined ? '' : value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
  const properties =
    (font === '' ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`) +
    toggle('b', look.bold) +
    toggle('i', look.italic) +
    (size === '' ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`);
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

function runXml(text: string, look: ParagraphLook): string {
  if (text === '') return '';
  const items = text.split(/(\t|\r\n|\r|\n)/).map((piece) => {
    if (piece === '') return '';
    if (piece === '\t') return '<w:tab/>';
    return /^[\r\n]/.test(piece) ? '<w:br/>' : `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`;
  });
  return `<w:r>${runProperties(look)}${items.join('')}</w:r>`;
}
