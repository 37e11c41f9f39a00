import { RELATIONSHIP, type OoxmlPackage } from '../../ooxml/package';
import { relatedRoot } from '../../ooxml/parts';
import { escapeAttr, type XmlElement } from '../../ooxml/xml';
import { NAMESPACES } from '../../ooxml/namespaces';
import type { HostDocument } from './document';
import { invalid } from './errors';
import { addPart } from './packageParts';
import { fragment } from './text';

/**
 * Names of styles. A file keys a style by w:name ("heading 1"); the model says `styleBuiltIn` ("Heading1", the same
 * everywhere) and `style` (the name that Word's window shows, in its language).
 */

type StyleType = 'paragraph' | 'character' | 'table';

const PARAGRAPH_STYLES: readonly string[] = [
  ...[
    'Normal',
    'Title',
    'Subtitle',
    'List Paragraph',
    'No Spacing',
    'Quote',
    'Intense Quote',
    'Bibliography',
    'TOC Heading',
  ],
  ...['header', 'footer', 'caption', 'footnote text', 'endnote text'],
  ...Array.from({ length: 9 }, (_, index) => `heading ${index + 1}`),
  ...Array.from({ length: 9 }, (_, index) => `toc ${index + 1}`),
];

const CHARACTER_STYLES: readonly string[] = [
  ...[
    'Hyperlink',
    'Strong',
    'Emphasis',
    'Subtle Emphasis',
    'Intense Emphasis',
    'Subtle Reference',
    'Intense Reference',
  ],
  ...['Book Title', 'footnote reference', 'endnote reference'],
];

interface BuiltIn {
  readonly name: string;
  readonly type: StyleType;
}

/** Word.Style of WordApi 1.3 as w:name, by its folded spelling. */
const BUILT_IN: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ...PARAGRAPH_STYLES.map((name) => [fold(name), { name, type: 'paragraph' }] as const),
  ...CHARACTER_STYLES.map((name) => [fold(name), { name, type: 'character' }] as const),
  ...tableNames().map((name) => [fold(name), { name, type: 'table' }] as const),
]);

function tableNames(): string[] {
  const families = ['Grid Table', 'List Table'].flatMap((family) =>
    ['1 Light', '2', '3', '4', '5 Dark', '6 Colorful', '7 Colorful'].flatMap((kind) =>
      ['', ...[1, 2, 3, 4, 5, 6].map((accent) => ` - Accent ${accent}`)].map((accent) => `${family} ${kind}${accent}`),
    ),
  );
  return ['Table Grid', 'Table Grid Light', ...[1, 2, 3, 4, 5].map((number) => `Plain Table ${number}`), ...families];
}

/** "heading 1" and "Heading1" fold alike; so do "Grid Table 4 - Accent 1" and "GridTable4_Accent1". */
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

/** Enumeration value for a canonical name: "heading 1" → "Heading1", a style of the user's → "Other". */
export function builtInOf(name: string): string {
  const known = BUILT_IN.get(fold(name));
  if (!known) return 'Other';
  return known.name
    .replace(/ - Accent /, '_Accent')
    .split(' ')
    .map((word) => (word === 'TOC' || word === 'toc' ? 'Toc' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

const VIETNAMESE: readonly (readonly [RegExp, string])[] = [
  [/^heading ([1-9])$/, 'Đầu đề $1'],
  [/^Normal$/, 'Chuẩn'],
  [/^Title$/, 'Tiêu đề'],
  [/^List Paragraph$/, 'Đoạn của Danh sách'],
  [/^Table Grid$/, 'Lưới Bảng'],
];

/** The name that Word's window shows for a canonical name. */
export function shownName(name: string, document: HostDocument): string {
  if (document.quirks.vietnameseStyleNames) {
    for (const [pattern, shown] of VIETNAMESE) if (pattern.test(name)) return name.replace(pattern, shown);
  }
  return /^(heading|toc) [1-9]$|^(header|footer|caption|(foot|end)note (text|reference))$/.test(name)
    ? name.charAt(0).toUpperCase() + name.slice(1)
    : name;
}

/** Id of the style that a shown name or a canonical name means. @throws HostError InvalidArgument for a style that is not there */
export function idOfShown(document: HostDocument, name: string, type: StyleType): string {
  const root = relatedRoot(document.pkg, RELATIONSHIP.styles);
  for (const style of root?.elements('w:style') ?? []) {
    if ((style.attr('w:type') ?? 'paragraph') !== type) continue;
    const canonical = style.child('w:name')?.attr('w:val') ?? '';
    if (name === canonical || name === shownName(canonical, document)) return style.attr('w:styleId') ?? '';
  }
  const known = BUILT_IN.get(fold(name));
  if (known?.type === type) return idOfBuiltIn(document, name, type);
  throw invalid(`There is no style “${name}”.`);
}

/** Id of a built-in style; its definition is added when the document has none. @throws HostError InvalidArgument */
export function idOfBuiltIn(document: HostDocument, builtIn: string, type: StyleType): string {
  const known = BUILT_IN.get(fold(builtIn));
  if (known?.type !== type) throw invalid(`“${builtIn}” is no built-in ${type} style.`);
  const root = stylesRoot(document);
  for (const style of root.elements('w:style')) {
    const name = style.child('w:name')?.attr('w:val') ?? '';
    if ((style.attr('w:type') ?? 'paragraph') === type && fold(name) === fold(known.name))
      return style.attr('w:styleId') ?? '';
  }
  const id = freeId(
    root,
    known.name
      .split(/[ -]+/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
  );
  document.journal.insert(root, [fragment(definition(id, known.name, type, document))]);
  return id;
}

/** A style id that no style of the document has. */
export function freeId(root: XmlElement, wanted: string): string {
  const taken = new Set(root.elements('w:style').map((style) => style.attr('w:styleId')));
  let id = wanted;
  for (let number = 1; taken.has(id); number += 1) id = `${wanted}${number}`;
  return id;
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

function definition(id: string, name: string, type: StyleType, document: HostDocument): string {
  const normal = type === 'paragraph' ? document.styles.idOf('Normal') : undefined;
  const basedOn = normal === undefined ? '' : `<w:basedOn w:val="${escapeAttr(normal)}"/>`;
  const next = normal === undefined ? '' : `<w:next w:val="${escapeAttr(normal)}"/>`;
  const level = /^heading ([1-9])$/.exec(name)?.[1];
  const look =
    level !== undefined
      ? `<w:pPr><w:keepNext/><w:keepLines/><w:outlineLvl w:val="${Number(level) - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`
      : type === 'table'
        ? `<w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr>`
        : '';
  return (
    `<w:style w:type="${type}" w:styleId="${escapeAttr(id)}"><w:name w:val="${escapeAttr(name)}"/>${basedOn}` +
    `${level === undefined ? '' : next}<w:qFormat/>${look}</w:style>`
  );
}

/** Root of the styles part, which is added to a document that has none. */
export function stylesRoot(document: HostDocument): XmlElement {
  const found = relatedRoot(document.pkg, RELATIONSHIP.styles);
  if (found) return found;
  addPart(document, document.pkg.mainPart, {
    name: 'word/styles.xml',
    content: `<w:styles xmlns:w="${NAMESPACES.w}"/>`,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
    relationship: RELATIONSHIP.styles,
  });
  return rootOf(document.pkg, 'word/styles.xml');
}

function rootOf(pkg: OoxmlPackage, part: string): XmlElement {
  return pkg.xml(part).root;
}
