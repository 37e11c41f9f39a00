import { XmlText, type XmlElement } from './xml';

/**
 * What a reader of a document sees of its tree: wrappers looked through, deleted text left out, of alternatives the first.
 * All readers of paragraphs, tables and runs go through {@link contentOf}, so that they agree on what there is.
 */

/**
 * Elements that are not content themselves: those that wrap it without adding any (tracked insertions, hyperlinks, simple
 * fields, custom markup), those with a choice of content, and those whose content is gone. Each gives the element that
 * holds what is read, or null.
 */
const WRAPPERS: ReadonlyMap<string, (element: XmlElement) => XmlElement | null> = new Map<
  string,
  (element: XmlElement) => XmlElement | null
>([
  ...[
    'w:sdtContent',
    'w:customXml',
    'w:smartTag',
    'w:hyperlink',
    'w:fldSimple',
    'w:ins',
    'w:moveTo',
    'w:dir',
    'w:bdo',
  ].map((name) => [name, (element: XmlElement) => element] as const),
  ['w:sdt', (element) => element.child('w:sdtContent') ?? null],
  ['mc:AlternateContent', (element) => element.child('mc:Choice') ?? element.child('mc:Fallback') ?? null],
  ['w:del', () => null],
  ['w:moveFrom', () => null],
]);

/**
 * Child elements as a reader sees them: content of wrappers (w:sdt, w:ins, w:hyperlink, mc:Choice …) in their place,
 * w:del and w:moveFrom left out. Works for a body, a table (rows), a row (cells), a cell, a paragraph (runs) and a run.
 */
export function contentOf(parent: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  visitContent(parent, (element) => found.push(element));
  return found;
}

/**
 * Like {@link contentOf}, without the list.
 * @param enter called for each w:sdt before its content is visited, `leave` after it
 */
export function visitContent(
  parent: XmlElement,
  visit: (element: XmlElement) => void,
  enter?: (control: XmlElement) => void,
  leave?: () => void,
): void {
  for (const node of parent.children) {
    if (node instanceof XmlText) continue;
    const wrapper = WRAPPERS.get(node.name);
    if (!wrapper) {
      visit(node);
      continue;
    }
    const holder = wrapper(node);
    const control = node.name === 'w:sdt';
    if (control) enter?.(node);
    if (holder) visitContent(holder, visit, enter, leave);
    if (control) leave?.();
  }
}

/** Paragraphs and tables that stand directly in a body, cell or control, in order. */
export function bodyBlocks(container: XmlElement): XmlElement[] {
  return contentOf(container).filter((element) => element.name === 'w:p' || element.name === 'w:tbl');
}

/** All paragraphs below a container in document order, those in tables and controls included, those in text boxes not. */
export function paragraphsOf(container: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') found.push(element);
    else if (HOLDERS.has(element.name)) visitContent(element, visit);
  };
  visitContent(container, visit);
  return found;
}

/** All tables below a container in document order, nested ones after the table that holds them. */
export function tablesOf(container: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:tbl') found.push(element);
    if (HOLDERS.has(element.name)) visitContent(element, visit);
  };
  visitContent(container, visit);
  return found;
}

/** All content controls below a container in document order, block and inline, those in text boxes not. */
export function controlsOf(container: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p' || HOLDERS.has(element.name)) visitContent(element, visit, enter);
  };
  const enter = (control: XmlElement): void => void found.push(control);
  visitContent(container, visit, enter);
  return found;
}

const HOLDERS: ReadonlySet<string> = new Set(['w:tbl', 'w:tr', 'w:tc']);

/** Rows of a table. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return contentOf(table).filter((element) => element.name === 'w:tr');
}

/** Cells of a row as they stand in the file. */
export function cellsOf(row: XmlElement): XmlElement[] {
  return contentOf(row).filter((element) => element.name === 'w:tc');
}

/** A run with the text it shows. */
export interface RunText {
  readonly run: XmlElement;
  readonly text: string;
}

/**
 * Runs of a paragraph with the text that each shows, field instructions left out; runs without text are in the list too.
 * The texts joined are {@link paragraphText}, so that a position in the text leads back to a run.
 */
export function runsOf(container: XmlElement): RunText[] {
  const found: RunText[] = [];
  // Fields nest: an instruction may hold a field, whose result is then part of the instruction and not shown.
  const instructions: boolean[] = [];
  visitContent(container, (run) => {
    if (run.name !== 'w:r') return;
    let text = '';
    visitContent(run, (item) => {
      if (item.name === 'w:fldChar') stepField(instructions, item.attr('w:fldCharType'));
      else if (!instructions.includes(true)) text += textOf(item);
    });
    found.push({ run, text });
  });
  return found;
}

/** Follows complex fields: one entry for each open field, true while its instruction is read. */
export function stepField(instructions: boolean[], type: string | undefined): void {
  if (type === 'begin') instructions.push(true);
  else if (type === 'end') instructions.pop();
  else if (type === 'separate' && instructions.length > 0) instructions[instructions.length - 1] = false;
}

/** Final text of a paragraph: tracked deletions out, tab as \t, line break as \n, no list label. */
export function paragraphText(paragraph: XmlElement): string {
  return runsOf(paragraph)
    .map((entry) => entry.text)
    .join('');
}

/** What a paragraph may hold besides text that its text and looks tell of, and what in a run is text or nothing. */
const PLAIN: ReadonlySet<string> = new Set(['w:pPr', 'w:r', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr']);
const PLAIN_IN_RUN: ReadonlySet<string> = new Set([
  ...['w:rPr', 'w:t', 'w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:softHyphen', 'w:sym'],
  'w:lastRenderedPageBreak',
]);

/** Whether there is something in a paragraph that its text does not tell: a picture, a note, a comment, a page setup. */
export function holdsMore(paragraph: XmlElement): boolean {
  let more = paragraph.child('w:pPr')?.child('w:sectPr') !== undefined;
  visitContent(paragraph, (element) => {
    more ||= !PLAIN.has(element.name);
    if (element.name === 'w:r') visitContent(element, (item) => (more ||= !PLAIN_IN_RUN.has(item.name)));
  });
  return more;
}

const DRAWINGS: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Whether a picture or shape is anchored in a paragraph. */
export function holdsDrawing(paragraph: XmlElement): boolean {
  let drawing = false;
  visitContent(paragraph, (element) => {
    if (element.name === 'w:r') visitContent(element, (item) => (drawing ||= DRAWINGS.has(item.name)));
  });
  return drawing;
}

/** Text of a control, cell or body: its paragraphs joined by \n; of an inline control its runs. */
export function containerText(container: XmlElement): string {
  const content = container.name === 'w:sdt' ? container.child('w:sdtContent') : container;
  if (!content) return '';
  const paragraphs = paragraphsOf(content);
  return paragraphs.length > 0 ? paragraphs.map(paragraphText).join('\n') : paragraphText(content);
}

/** Text that an item of a run (w:t, w:tab, w:br …) shows. */
export function textOf(item: XmlElement): string {
  switch (item.name) {
    case 'w:t':
      return shownText(item);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbol(item.attr('w:char'));
    default:
      return '';
  }
}

const OUTER_SPACE = /^[ \t\r\n]+|[ \t\r\n]+$/g;
const HAS_OUTER_SPACE = /^[ \t\r\n]|[ \t\r\n]$/;

/** As Word reads w:t: white space at its ends counts only under xml:space="preserve". */
function shownText(item: XmlElement): string {
  const text = item.text();
  return !HAS_OUTER_SPACE.test(text) || preservesSpace(item) ? text : text.replace(OUTER_SPACE, '');
}

function preservesSpace(item: XmlElement): boolean {
  for (let element: XmlElement | null = item; element; element = element.parent) {
    const space = element.attr('xml:space');
    if (space !== undefined) return space === 'preserve';
  }
  return false;
}

/** A symbol as text; glyph numbers of symbol fonts (F000–F0FF) mean nothing as text and are left out. */
function symbol(code: string | undefined): string {
  const point = parseInt(code ?? '', 16);
  return Number.isNaN(point) || point > 0xffff || (point >= 0xf000 && point <= 0xf0ff)
    ? ''
    : String.fromCharCode(point);
}
