import type { HeadingInsertion, HeadingLook } from '../report/plan';
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

/** Where the number of a heading of ours is typed, a style that numbers by itself must not add a second one. */
const NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/**
 * A heading. Its outline level holds even if it is put in no heading style. One that a list is to number comes without
 * its number and without a list: lists do not survive an insertion, only one that comes with the style does.
 */
export function headingXml(
  heading: Pick<HeadingInsertion, 'text' | 'level' | 'look' | 'list'>,
  bookmark?: BookmarkSpec,
): string {
  const { text, level, look, list } = heading;
  const inHeadingStyle = look.style === `heading ${level}`;
  const run = runXml(list?.title ?? text, look);
  const content = bookmark ? bookmarkXml(bookmark, run) : run;
  return paragraphOf(look, content, inHeadingStyle ? null : level, look.style && !list ? NO_NUMBER : '');
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

export interface Insertion extends StyleDefaults {
  /** Paragraphs, tables and block controls. */
  readonly body: string;
  /** Names of the user's own styles that the body uses; built-in ones are found by themselves. */
  readonly customStyles?: readonly string[];
  /** PNG pictures, base64; the body refers to them as {@link pictureId} says. */
  readonly pictures?: readonly string[];
  /** Of the blank paragraph at the end, where that is one to write in; a Word that drops it leaves it plain. */
  readonly ending?: ParagraphLook;
}

/** The relationship of the n-th picture of a package, from 0; the first one is that of the styles. */
export function pictureId(index: number): string {
  return `rId${index + 2}`;
}

/**
 * The flat OPC document for one `insertOoxml`: the body with the definitions of all styles it uses, because Word ignores a
 * style without a definition even if the document has it, and with a plain paragraph at the end, because the last
 * paragraph loses its style and a package of one paragraph loses its paragraph format (PLATFORM.md 2.1).
 * @throws RangeError for a style without definition, or bookmarks that share an id or a name
 */
export function insertionPackage(insertion: Insertion): string {
  const body = insertion.body + (insertion.ending ? paragraphXml('', insertion.ending) : '<w:p/>');
  const holder = new XmlElement('w:body', '<w:body>', '</w:body>', new Map(Object.entries(NAMESPACES)));
  holder.insert(parseFragment(body));
  checkBookmarks(holder);
  const declared = `xmlns:w="${NAMESPACES.w}" xmlns:r="${NAMESPACES.r}"`;
  const styles = stylesXml(stylesUsed(holder, insertion.customStyles ?? []), insertion);
  const pictures = (insertion.pictures ?? []).map((base64, index) => ({ name: `media/image${index + 1}.png`, base64 }));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>' +
    `<pkg:package xmlns:pkg="${NAMESPACES.pkg}">` +
    part('/_rels/.rels', RELS, relationships([['officeDocument', 'word/document.xml']])) +
    part(
      '/word/_rels/document.xml.rels',
      RELS,
      relationships([['styles', 'styles.xml'], ...pictures.map(({ name }) => ['image', name] as const)]),
    ) +
    part(
      '/word/document.xml',
      `${WORD}.document.main+xml`,
      `<w:document ${declared}><w:body>${body}</w:body></w:document>`,
    ) +
    part('/word/styles.xml', `${WORD}.styles+xml`, `<w:styles ${declared}>${styles}</w:styles>`) +
    pictures.map(({ name, base64 }) => picturePart(`/word/${name}`, base64)).join('') +
    '</pkg:package>'
  );
}

const RELS = 'application/vnd.openxmlformats-package.relationships+xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function part(name: string, contentType: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${contentType}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}

/** @throws RangeError for text that is no base64 */
function picturePart(name: string, base64: string): string {
  if (!/^[0-9A-Za-z+/]+={0,2}$/.test(base64)) throw new RangeError(`picture ${name} is no base64`);
  return `<pkg:part pkg:name="${name}" pkg:contentType="image/png" pkg:compression="store"><pkg:binaryData>${base64}</pkg:binaryData></pkg:part>`;
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

/** A paragraph with ready-made content; `extra` are paragraph properties that stand before the indent. */
export function paragraphOf(look: ParagraphLook, content: string, level: number | null, extra = ''): string {
  // The order of the elements is that of the schema (CT_PPr).
  const properties =
    (look.style ? `<w:pStyle w:val="${escapeAttr(styleIdFor(look.style))}"/>` : '') +
    (level === null ? '' : '<w:keepNext/>') +
    extra +
    spacingXml(look.spacing) +
    indentXml(look.indent) +
    (look.spacing?.contextual ? '<w:contextualSpacing/>' : '') +
    (look.alignment ? `<w:jc w:val="${JUSTIFICATION[look.alignment]}"/>` : '') +
    (level === null ? '' : `<w:outlineLvl w:val="${level - 1}"/>`) +
    runProperties(look);
  const paragraphProperties = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${paragraphProperties}${content}</w:p>`;
}

function twips(points: number): number {
  return Math.round(points * 20);
}

function spacingXml(spacing: HeadingLook['spacing']): string {
  if (!spacing) return '';
  const { before, after, line } = spacing;
  // Lines are counted in 240ths, points in 20ths.
  const height = line.rule === 'multiple' ? Math.round(line.value * 240) : twips(line.value);
  const rule = line.rule === 'multiple' ? 'auto' : line.rule;
  return `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}" w:line="${height}" w:lineRule="${rule}"/>`;
}

function indentXml(indent: HeadingLook['indent']): string {
  if (!indent) return '';
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

/** A run of text; nothing for an empty text. */
export function runXml(text: string, look: ParagraphLook): string {
  if (text === '') return '';
  const items = text.split(/(\t|\r\n|\r|\n)/).map((piece) => {
    if (piece === '') return '';
    if (piece === '\t') return '<w:tab/>';
    return /^[\r\n]/.test(piece) ? '<w:br/>' : `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`;
  });
  return `<w:r>${runProperties(look)}${items.join('')}</w:r>`;
}
