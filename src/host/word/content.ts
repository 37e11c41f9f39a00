import { controlsOf } from '../../ooxml/content';
import type { XmlElement } from '../../ooxml/xml';
import { choiceArg, countArg, gridArg, textArg, textValue } from './arguments';
import { clearText, insertBreak, insertParagraphs, insertTable, typeText } from './edits';
import type { HostDocument } from './document';
import { ooxmlOf } from './getOoxml';
import { insertContentControl } from './insertControl';
import { insertOoxml } from './insertOoxml';
import { listsIn } from './list';
import {
  bodyObject,
  cellObject,
  collection,
  controlObject,
  fontObject,
  paragraphObject,
  rangeObject,
  tableObject,
} from './make';
import type { BodyObject, TextObject, TypeSpec, WordObject } from './objects';
import { paragraphsIn, spanOf, type Located, type Location } from './places';
import { searchMembers } from './search';
import type { Span } from './spans';
import { propertiesOf, setProperty } from './formatting';
import { builtInOf, idOfBuiltIn, idOfShown, shownName } from './styleNames';
import { wordText } from './text';

/** What Body, Paragraph, Range and ContentControl have in common: text, style, contents, insertions, search. */

/** Text of a span as Word's model has it: paragraphs joined by \r. */
export function textOfSpan(span: Span, document: HostDocument): string {
  const paragraphs = paragraphsIn(span, document);
  return paragraphs
    .map((paragraph) => {
      const text = wordText(paragraph);
      const to = paragraph === span.end.paragraph ? span.end.offset : text.length;
      return text.slice(paragraph === span.start.paragraph ? span.start.offset : 0, to);
    })
    .join('\r');
}

function textOf(self: TextObject, document: HostDocument): string {
  return textOfSpan(spanOf(self, document), document);
}

/** A value that all paragraphs of a span share, or '' when they differ. */
function common(self: Located, document: HostDocument, read: (paragraph: XmlElement) => string): string {
  const values = new Set(paragraphsIn(spanOf(self, document), document).map(read));
  return values.size === 1 ? ([...values][0] ?? '') : '';
}

function setStyle(self: Located, document: HostDocument, styleId: string): void {
  const isDefault = document.styles.nameOf(styleId) === document.styles.nameOf(undefined);
  for (const paragraph of paragraphsIn(spanOf(self, document), document)) {
    const source = isDefault ? undefined : `<w:pStyle w:val="${styleId}"/>`;
    if (source === undefined && !paragraph.child('w:pPr')?.child('w:pStyle')) continue;
    setProperty(document.journal, propertiesOf(document.journal, paragraph, 'w:pPr'), 'w:pStyle', source);
  }
}

const styleScalars: NonNullable<TypeSpec<TextObject>['scalars']> = {
  Style: {
    get: (self, document) =>
      common(self, document, (paragraph) => shownName(document.styles.styleName(paragraph), document)),
    set: (self, document, value) => setStyle(self, document, idOfShown(document, textValue(value), 'paragraph')),
  },
  StyleBuiltIn: {
    get: (self, document) =>
      common(self, document, (paragraph) => builtInOf(document.styles.styleName(paragraph))) || 'Other',
    set: (self, document, value) => setStyle(self, document, idOfBuiltIn(document, textValue(value), 'paragraph')),
  },
};

export const textScalars: NonNullable<TypeSpec<TextObject>['scalars']> = {
  Text: { get: textOf },
  ...styleScalars,
};

/** Tables that stand in a container without being inside another table of it. */
function topTables(self: Located, document: HostDocument): XmlElement[] {
  const span = spanOf(self, document);
  const covered = new Set(paragraphsIn(span, document));
  const tables: XmlElement[] = [];
  for (const paragraph of covered) {
    let top: XmlElement | undefined;
    for (let node = paragraph.ancestor('w:tbl'); node && node !== containerOf(self); node = node.ancestor('w:tbl')) {
      const inside = 'element' in self && !isInside(node, self.element);
      if (inside || !covered.has(firstOf(node, document) ?? paragraph)) break;
      top = node;
    }
    if (top && !tables.includes(top)) tables.push(top);
  }
  return tables;
}

function containerOf(self: Located): XmlElement | undefined {
  return 'element' in self ? self.element : undefined;
}

function firstOf(table: XmlElement, document: HostDocument): XmlElement | undefined {
  return document.paragraphs(table)[0];
}

function isInside(element: XmlElement, container: XmlElement): boolean {
  for (let node: XmlElement | null = element; node; node = node.parent) if (node === container) return true;
  return false;
}

/** Controls whose content lies within a span. */
function controlsIn(self: Located, document: HostDocument): XmlElement[] {
  if (self.kind !== 'Range')
    return controlsOf(
      self.element.name === 'w:sdt' ? (self.element.child('w:sdtContent') ?? self.element) : self.element,
    );
  const story = document.storyOf(self.span.start.paragraph);
  if (!story) return [];
  const position = (span: Span): [number, number, number, number] => [
    document.indexOf(span.start.paragraph),
    span.start.offset,
    document.indexOf(span.end.paragraph),
    span.end.offset,
  ];
  const [fromParagraph, from, toParagraph, to] = position(self.span);
  return controlsOf(story).filter((control) => {
    const [startParagraph, start, endParagraph, end] = position(spanOf(controlObject(document, control), document));
    const begins = startParagraph > fromParagraph || (startParagraph === fromParagraph && start >= from);
    return begins && (endParagraph < toParagraph || (endParagraph === toParagraph && end <= to));
  });
}

/** The nearest element of a name around an object, itself left out. */
export function around(self: Located, document: HostDocument, name: string): XmlElement | null {
  const span = spanOf(self, document);
  const start = 'element' in self ? self.element.ancestor(name) : span.start.paragraph.ancestor(name);
  const end = 'element' in self ? start : span.end.paragraph.ancestor(name);
  return start && start === end ? start : null;
}

/** The body that an object stands in: its cell, header or footer, or the document's body. */
export function parentBody(self: Located, document: HostDocument): BodyObject | null {
  const from = 'element' in self ? self.element : self.span.start.paragraph;
  for (let node = from.parent; node; node = node.parent) {
    if (node.name === 'w:tc') return bodyObject(document, node, 'TableCell');
    if (node.name === 'w:hdr') return bodyObject(document, node, 'Header');
    if (node.name === 'w:ftr') return bodyObject(document, node, 'Footer');
    if (node === document.body) return bodyObject(document, node, 'MainDoc');
  }
  return null;
}

export const parents: NonNullable<TypeSpec<Located & WordObject>['navigation']> = {
  ParentBody: parentBody,
  ParentContentControl(self, document) {
    const control = around(self, document, 'w:sdt');
    return control && controlObject(document, control);
  },
  ParentTable(self, document) {
    const table = around(self, document, 'w:tbl');
    return table && tableObject(document, table);
  },
  ParentTableCell(self, document) {
    const cell = around(self, document, 'w:tc');
    return cell && cellObject(document, cell);
  },
};

export const textNavigation: NonNullable<TypeSpec<TextObject>['navigation']> = {
  ...parents,
  Font: (self, document) => fontObject(document, self),
  Paragraphs: (self, document) =>
    collection(document, self, 'Paragraphs', 'ParagraphCollection', () =>
      paragraphsIn(spanOf(self, document), document).map((paragraph) => paragraphObject(document, paragraph)),
    ),
  Tables: (self, document) =>
    collection(document, self, 'Tables', 'TableCollection', () =>
      topTables(self, document).map((table) => tableObject(document, table)),
    ),
  ContentControls: (self, document) =>
    collection(document, self, 'ContentControls', 'ContentControlCollection', () =>
      controlsIn(self, document).map((control) => controlObject(document, control)),
    ),
  Lists: (self, document) =>
    collection(document, self, 'Lists', 'ListCollection', () =>
      listsIn(paragraphsIn(spanOf(self, document), document), document),
    ),
};

/** Locations that each insertion of a class takes, by the documentation of Word. */
export interface Locations {
  readonly text: readonly Location[];
  readonly paragraph: readonly Location[];
  readonly ooxml: readonly Location[];
  readonly breaks: readonly Location[];
}

export function textMethods(locations: Locations): NonNullable<TypeSpec<TextObject>['methods']> {
  return {
    ...searchMembers,
    InsertText: (self, document, args) =>
      rangeObject(document, typeText(self, textArg(args, 0), choiceArg(args, 1, locations.text), document)),
    InsertParagraph: (self, document, args) =>
      paragraphObject(
        document,
        insertParagraphs(self, textArg(args, 0), choiceArg(args, 1, locations.paragraph), document),
      ),
    InsertTable(self, document, args) {
      const location = choiceArg(args, 2, locations.paragraph);
      const [rows, columns] = [countArg(args, 0), countArg(args, 1)];
      const style = idOfBuiltIn(document, 'TableGrid', 'table');
      return tableObject(document, insertTable(self, rows, columns, location, gridArg(args, 3), document, style));
    },
    InsertBreak: (self, document, args) =>
      insertBreak(self, textArg(args, 0), choiceArg(args, 1, locations.breaks), document),
    InsertOoxml: (self, document, args) =>
      rangeObject(document, insertOoxml(self, textArg(args, 0), choiceArg(args, 1, locations.ooxml), document)),
    InsertContentControl: (self, document) => controlObject(document, insertContentControl(self, document)),
    GetOoxml: (self, document) => ooxmlOf(self, document),
    Clear: (self, document) => clearText(self, document),
    GetRange: (self, document, args) =>
      rangeObject(document, partOf(spanOf(self, document), choiceArg(args, 0, RANGE_LOCATIONS, 'Whole'), document)),
    Select: (self, document, args) => selectPart(spanOf(self, document), args[0], document),
  };
}

const RANGE_LOCATIONS = ['Whole', 'Start', 'End', 'Before', 'After', 'Content'] as const;

/** The part of a span that GetRange names. */
export function partOf(span: Span, location: (typeof RANGE_LOCATIONS)[number], document: HostDocument): Span {
  const { start, end } = span;
  switch (location) {
    case 'Whole':
      return span;
    case 'Content':
      return { start, end, mark: false };
    case 'Start':
    case 'Before':
      return { start, end: start, mark: false };
    case 'End':
      return { start: end, end, mark: false };
    case 'After': {
      const story = span.mark ? document.storyOf(end.paragraph) : undefined;
      const next = story && document.paragraphs(story)[document.indexOf(end.paragraph) + 1];
      const after = next ? { paragraph: next, offset: 0 } : end;
      return { start: after, end: after, mark: false };
    }
  }
}

export function selectPart(span: Span, mode: unknown, document: HostDocument): void {
  const part = choiceArg([typeof mode === 'string' ? mode : 'Select'], 0, ['Select', 'Start', 'End']);
  document.select(part === 'Select' ? { ...span } : partOf(span, part, document));
}
