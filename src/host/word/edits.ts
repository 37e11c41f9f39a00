import { XmlElement } from '../../ooxml/xml';
import { clearContainer, clearParagraph, deleteSpan, ensureParagraph, paragraphLike, splitParagraph } from './blocks';
import type { HostDocument } from './document';
import { HostError, invalid } from './errors';
import type { TextObject } from './objects';
import { afterBlock, childBlocks, isInline, placeOf, spanOf, type Located, type Location, type Place } from './places';
import type { Point, Span } from './spans';
import { fragment, insertText, piecesOf, runFor, type Piece } from './text';

/** Insertions that every object with text offers. */

/** Types text at a location; line ends make paragraphs. @returns where the new text stands */
export function typeText(object: TextObject, text: string, location: Location, document: HostDocument): Span {
  // What replaces a text looks as the text did.
  const look = location === 'Replace' ? lookOf(object, document) : undefined;
  if (location === 'Replace') clearText(object, document);
  const at = location === 'Replace' ? 'Start' : location;
  const first = at === 'Start' || at === 'Before';
  const point = pointOf(object, first, at, document);
  const within = object.kind === 'ContentControl' && isInline(object.element) ? object.element : undefined;
  const span = typeAt(document, point, text, first ? 'right' : 'left', within, look);
  // Text put into a range belongs to it from then on; text put beside it does not.
  if (object.kind === 'Range' && (at === 'Start' || at === 'End')) {
    const { start, end } = object.span;
    if (location === 'Replace') document.spans.move(object.span, span.start, span.end);
    else if (at === 'Start') document.spans.move(object.span, span.start, end);
    else document.spans.move(object.span, start, span.end);
  }
  return span;
}

/** Properties of the first run that shows in an object, copied. */
function lookOf(object: TextObject, document: HostDocument): XmlElement | undefined {
  const { start, end } = spanOf(object, document);
  const inside = (piece: Piece): boolean =>
    piece.text !== '' &&
    piece.start + piece.text.length > start.offset &&
    (start.paragraph !== end.paragraph || piece.start < end.offset);
  const piece = piecesOf(start.paragraph).find(inside);
  // A run without properties has a look of its own, too: that of its paragraph.
  return piece && (piece.run.child('w:rPr')?.clone() ?? fragment('<w:rPr/>'));
}

function pointOf(object: TextObject, first: boolean, at: Location, document: HostDocument): Point {
  if (object.kind === 'Body' || (object.kind === 'ContentControl' && !isInline(object.element))) {
    const container =
      object.kind === 'Body' ? object.element : (object.element.child('w:sdtContent') ?? object.element);
    const blocks = childBlocks(container);
    const edge = first ? blocks[0] : blocks.at(-1);
    // Text cannot stand beside a table; it gets a paragraph of its own.
    if (edge?.name === 'w:tbl') {
      const paragraph = fragment('<w:p/>');
      const place = first ? { parent: container, before: edge } : afterBlock(edge);
      document.journal.insert(place.parent, [paragraph], place.before);
      return { paragraph, offset: 0 };
    }
  }
  const span = spanOf(object, document);
  if (first) return span.start;
  if (at === 'After' && span.mark && object.kind === 'Range') {
    const story = document.storyOf(span.end.paragraph);
    const next = story && document.paragraphs(story)[document.indexOf(span.end.paragraph) + 1];
    if (next) return { paragraph: next, offset: 0 };
  }
  return span.end;
}

function typeAt(
  document: HostDocument,
  point: Point,
  text: string,
  side: 'left' | 'right',
  within: XmlElement | undefined,
  look: XmlElement | undefined,
): Span {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (within && lines.length > 1) throw invalid('A control inside a paragraph cannot hold a line end.');
  let { paragraph, offset } = point;
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      paragraph = splitParagraph(document, paragraph, offset);
      offset = 0;
    }
    insertText(document, paragraph, offset, line, index > 0 ? 'left' : side, within ?? paragraph, look);
    offset += line.length;
  }
  return { start: point, end: { paragraph, offset }, mark: false };
}

/** Deletes an object's content; the object itself stays. */
export function clearText(object: TextObject, document: HostDocument): void {
  if (object.kind === 'Body') clearContainer(document, object.element);
  else if (object.kind === 'Paragraph') clearParagraph(document, object.element);
  else if (object.kind === 'Range') {
    // The last mark stays, so that what is typed next has a paragraph to stand in.
    deleteSpan(document, { ...object.span, mark: false }, object.span.mark);
    document.spans.move(object.span, object.span.start, object.span.start);
  } else if (isInline(object.element)) deleteSpan(document, spanOf(object, document));
  else {
    const content = object.element.child('w:sdtContent');
    if (content) clearContainer(document, content);
  }
}

/** Inserts paragraphs, one for each line. @returns the first */
export function insertParagraphs(
  object: Located,
  text: string,
  location: Location,
  document: HostDocument,
): XmlElement {
  const first = location === 'Before' || location === 'Start';
  const place = blockPlace(object, location, document);
  const span = spanOf(object, document);
  const neighbour = first ? span.start.paragraph : span.end.paragraph;
  // Beside a table nothing is inherited from the paragraphs inside it.
  const model = object.kind === 'Table' || neighbour.parent !== place.parent ? undefined : neighbour;
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => {
      const paragraph = paragraphLike(model);
      const look = paragraph.child('w:pPr')?.child('w:rPr');
      if (line !== '') paragraph.insert([runFor(line, look)]);
      return paragraph;
    });
  document.journal.insert(place.parent, paragraphs, place.before);
  const [result] = paragraphs;
  if (!result) throw new HostError('GeneralException');
  return result;
}

/** Place for a whole paragraph or table: beside the paragraphs that a range touches, never inside one of them. */
export function blockPlace(object: Located, location: Location, document: HostDocument): Place {
  const beside = object.kind === 'Range' || (object.kind === 'ContentControl' && isInline(object.element));
  if (!beside) return placeOf(object, location, document);
  const span = spanOf(object, document);
  if (span.blocks) return placeOf(object, location, document);
  const first = location === 'Before' || location === 'Start';
  const paragraph = first ? span.start.paragraph : span.end.paragraph;
  return first ? { parent: paragraph.parent ?? paragraph, before: paragraph } : afterBlock(paragraph);
}

/** Inserts a table of plain text in the style "Table Grid". @returns the w:tbl */
export function insertTable(
  object: Located,
  rows: number,
  columns: number,
  location: Location,
  values: readonly (readonly string[])[] | undefined,
  document: HostDocument,
  style: string,
): XmlElement {
  if (rows < 1 || columns < 1 || columns > 63) throw invalid();
  if (values && (values.length !== rows || values.some((row) => row.length !== columns))) {
    throw invalid('The values must have as many rows and columns as the table.');
  }
  const place = blockPlace(object, location, document);
  const width = Math.floor(TEXT_WIDTH / columns);
  const cells = (row: number): XmlElement[] =>
    Array.from({ length: columns }, (_, column) => {
      const cell = fragment(`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr></w:tc>`);
      cell.insert(cellParagraphs(values?.[row]?.[column] ?? ''));
      return cell;
    });
  const table = fragment(
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr>` +
      `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid></w:tbl>`,
  );
  for (let row = 0; row < rows; row += 1) {
    const element = fragment('<w:tr/>');
    element.insert(cells(row));
    table.insert([element]);
  }
  document.journal.insert(place.parent, [table], place.before);
  ensureParagraph(document, place.parent);
  return table;
}

/** Twips between the margins of an A4 page as Word's default template has it. */
const TEXT_WIDTH = 9060;

/** Paragraphs that hold a cell's text, one for each line. */
export function cellParagraphs(text: string): XmlElement[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => {
      const paragraph = fragment('<w:p/>');
      if (line !== '') paragraph.insert([runFor(line, undefined)]);
      return paragraph;
    });
}

const SECTION_BREAKS: Readonly<Record<string, string>> = {
  SectionNext: 'nextPage',
  SectionContinuous: 'continuous',
  SectionEven: 'evenPage',
  SectionOdd: 'oddPage',
};

/** Inserts a break: a line break into the text, the others as a paragraph of their own. */
export function insertBreak(object: TextObject, type: string, location: Location, document: HostDocument): void {
  if (type === 'Line') {
    typeText(object, '\v', location, document);
    return;
  }
  const sectionType = SECTION_BREAKS[type];
  if (type !== 'Page' && type !== 'Next' && sectionType === undefined) throw invalid();
  if (location === 'Replace') clearText(object, document);
  const at = location === 'Replace' ? 'Start' : location;
  const place = blockPlace(object, at, document);
  const paragraph = fragment('<w:p/>');
  if (sectionType === undefined && type !== 'Next') paragraph.insert([runFor('\f', undefined)]);
  else {
    const section = sectionAt(place, document)?.clone() ?? fragment('<w:sectPr/>');
    section.child('w:type')?.remove();
    const after = section
      .elements()
      .find((child) => !/^w:(headerReference|footerReference|footnotePr|endnotePr)$/.test(child.name));
    section.insert(
      [fragment(`<w:type w:val="${sectionType ?? 'nextPage'}"/>`)],
      after ? section.indexOf(after) : undefined,
    );
    const pPr = fragment('<w:pPr/>');
    pPr.insert([section]);
    paragraph.insert([pPr]);
  }
  document.journal.insert(place.parent, [paragraph], place.before);
}

/** The properties of the section that a place is in: they stand at the section's end. */
function sectionAt({ parent, before }: Place, { body }: HostDocument): XmlElement | undefined {
  const from = parent === body && before ? body.indexOf(before) : body.children.length;
  const ends = body.children
    .slice(from)
    .map((block) => (block instanceof XmlElement ? block.child('w:pPr')?.child('w:sectPr') : undefined));
  return ends.find((section) => section !== undefined) ?? body.child('w:sectPr');
}
