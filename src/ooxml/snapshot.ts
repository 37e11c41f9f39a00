import {
  PLAIN_LOOK,
  type BookmarkSnapshot,
  type CellSnapshot,
  type ControlSnapshot,
  type CustomXmlSnapshot,
  type DocumentSnapshot,
  type InlinePlace,
  type ParagraphSnapshot,
  type RunSnapshot,
  type TableSnapshot,
} from '../report/snapshot';
import { cellsOf, containerText, holdsDrawing, holdsMore, paragraphsOf, rowsOf, runsOf } from './content';
import { inlineParts, type InlinePart } from './inlinePlaces';
import { listLabels } from './numbering';
import type { OoxmlPackage } from './package';
import { pageSetups } from './pageSetup';
import { bodyOf, numberingOf, stylesOf } from './parts';
import { isReadOnly } from './settings';
import type { Styles } from './styles';
import { survey, type Survey } from './survey';
import type { XmlElement } from './xml';

/**
 * Reads a package into a snapshot: everything that the report's code wants to know about the document. The package is
 * not changed.
 * @throws InputError for a part that is missing or cannot be read
 */
export function readSnapshot(pkg: OoxmlPackage): DocumentSnapshot {
  return snapshotReader(pkg)();
}

/**
 * Reads a package's body as often as is asked, blocks put in or taken out between; a paragraph that stays is not read
 * again, and is the same object while it stands at the same place. Other parts must not change, nor what is in a block.
 * @throws InputError for a part that is missing or cannot be read
 */
export function snapshotReader(pkg: OoxmlPackage): () => DocumentSnapshot {
  const body = bodyOf(pkg);
  const styles = stylesOf(pkg);
  const numbering = numberingOf(pkg);
  const customXml = readCustomXml(pkg);
  const readOnly = isReadOnly(pkg);
  let known: Read = new Map();
  const rowsIn = tableReader();
  return () => {
    const found = survey(body);
    const elements = found.paragraphs.map((entry) => entry.element);
    const labels = listLabels(elements, styles, numbering);
    const read = new Map<XmlElement, ParagraphSnapshot>();
    for (const [index, { element, table, control }] of found.paragraphs.entries()) {
      const label = labels[index];
      const list = label ? { label: label.label, level: label.level } : null;
      const place = { index, list, table, control };
      const before = known.get(element);
      const stays = before && standsAt(before, place);
      read.set(element, stays ? before : before ? { ...before, ...place } : readParagraph(element, place, styles));
    }
    known = read;
    const inlineOf = inlinePlaces(read);
    return {
      paragraphs: [...read.values()],
      tables: readTables(found, read, rowsIn),
      controls: found.controls.map((control) => readControl(control, inlineOf(control))),
      bookmarks: found.bookmarks.map(({ element, paragraph }): BookmarkSnapshot => {
        const inline = inlineOf(element);
        return { name: element.attr('w:name') ?? '', paragraph, ...(inline && { inline }) };
      }),
      sections: pageSetups(elements, body, pkg, styles),
      customXml,
      readOnly,
    };
  };
}

/** What the paragraphs around one decide of it. */
type ParagraphPlace = Required<Pick<ParagraphSnapshot, 'index' | 'list' | 'table' | 'control'>>;

function standsAt(paragraph: ParagraphSnapshot, { index, list, table, control }: ParagraphPlace): boolean {
  return (
    paragraph.index === index &&
    paragraph.table === table &&
    paragraph.control === control &&
    paragraph.list?.label === list?.label &&
    paragraph.list?.level === list?.level
  );
}

function readParagraph(
  element: XmlElement,
  { index, list, table, control }: ParagraphPlace,
  styles: Styles,
): ParagraphSnapshot {
  const { runs, font, look } = styles.readRuns(element);
  const { alignment, indent, spacing, ruled } = styles.layout(element);
  const more = holdsMore(element);
  return {
    index,
    list,
    text: runs.map((run) => run.text).join(''),
    style: styles.styleName(element),
    outlineLevel: styles.outlineLevel(element),
    alignment,
    indent,
    spacing,
    font,
    table,
    control,
    runs: joinRuns(runs),
    ...(look !== PLAIN_LOOK && { look }),
    ...((ruled || (more && holdsDrawing(element))) && { ruled: true }),
    ...(more && { holdsMore: true }),
  };
}

function joinRuns(runs: readonly RunSnapshot[]): RunSnapshot[] {
  const joined: RunSnapshot[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined[joined.length - 1];
    const same =
      last !== undefined &&
      last.name === run.name &&
      last.size === run.size &&
      last.bold === run.bold &&
      last.italic === run.italic;
    if (same) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

type Read = ReadonlyMap<XmlElement, ParagraphSnapshot>;

type Rows = TableSnapshot['rows'];

/** Reads a table's rows; again only where its paragraphs are numbered otherwise than the last time. */
function tableReader(): (table: XmlElement, read: Read, labels: string) => Rows {
  const known = new WeakMap<XmlElement, { readonly labels: string; readonly rows: Rows }>();
  return (table, read, labels) => {
    const last = known.get(table);
    if (last?.labels === labels) return last.rows;
    const rows = rowsOf(table).map((row) => readRow(row, read));
    known.set(table, { labels, rows });
    return rows;
  };
}

function readTables(
  { tables, controls, paragraphs }: Survey,
  read: Read,
  rowsIn: ReturnType<typeof tableReader>,
): TableSnapshot[] {
  const labelsIn = (from: number, count: number): string =>
    paragraphs
      .slice(from, from + count)
      .map(({ element }) => read.get(element)?.list?.label ?? '')
      .join('\n');
  return tables.map(({ element, firstParagraph, paragraphCount, nesting, control }, index) => ({
    index,
    firstParagraph,
    paragraphCount,
    nesting,
    rows: rowsIn(element, read, labelsIn(firstParagraph, paragraphCount)),
    tag: control === null ? null : ((controls[control] && tagOf(controls[control])) ?? null),
  }));
}

function readRow(row: XmlElement, read: Read): CellSnapshot[] {
  let column = Number(row.child('w:trPr')?.child('w:gridBefore')?.attr('w:val') ?? 0);
  return cellsOf(row).map((cell) => {
    const properties = cell.child('w:tcPr');
    const columnSpan = Math.max(1, Number(properties?.child('w:gridSpan')?.attr('w:val') ?? 1));
    const merge = properties?.child('w:vMerge');
    const at = column;
    column += columnSpan;
    const paragraphs = paragraphsOf(cell);
    const text = paragraphs.map((paragraph) => read.get(paragraph)?.text ?? '').join('\n');
    const unraised = DIGITS.test(text) ? paragraphs.map(unraisedText).join('\n') : text;
    const list = paragraphs[0] && read.get(paragraphs[0])?.list;
    return {
      text,
      column: at,
      columnSpan,
      merge: !merge ? 'none' : merge.attr('w:val') === 'restart' ? 'start' : 'continued',
      ...(list && list.label !== '' && { listLabel: list.label }),
      ...(unraised !== text && { unraised }),
    };
  });
}

/** A raised mark changes a figure only where it follows a digit; other cells need no second look. */
const DIGITS = /\d\S/;

function unraisedText(paragraph: XmlElement): string {
  return runsOf(paragraph)
    .filter(({ run }) => run.child('w:rPr')?.child('w:vertAlign')?.attr('w:val') !== 'superscript')
    .map(({ text }) => text)
    .join('');
}

function readControl(control: XmlElement, inline: InlinePlace | null): ControlSnapshot {
  const title = control.child('w:sdtPr')?.child('w:alias')?.attr('w:val') ?? '';
  return { tag: tagOf(control), title, text: inline?.text ?? containerText(control), ...(inline && { inline }) };
}

/** Tells where a control or bookmark within a paragraph stands, each paragraph gone through once; null for others. */
function inlinePlaces(read: Read): (mark: XmlElement) => InlinePlace | null {
  const known = new Map<XmlElement, ReadonlyMap<XmlElement, InlinePart>>();
  return (mark) => {
    const element = mark.ancestor('w:p');
    const paragraph = element && read.get(element);
    if (!element || !paragraph) return null;
    const parts = known.get(element) ?? inlineParts(element);
    known.set(element, parts);
    const part = parts.get(mark);
    if (!part) return null;
    const { start, text, holdsMore: more } = part;
    return { paragraph: paragraph.index, start, text, ...(more && { holdsMore: true }) };
  };
}

function tagOf(control: XmlElement): string {
  return control.child('w:sdtPr')?.child('w:tag')?.attr('w:val') ?? '';
}

/** Custom XML parts that the main part relates to, without their XML declaration. */
function readCustomXml(pkg: OoxmlPackage): CustomXmlSnapshot[] {
  return pkg
    .relationships(pkg.mainPart)
    .filter((entry) => !entry.external && entry.type.endsWith('/customXml') && pkg.has(entry.target))
    .map((entry) => {
      const { root } = pkg.xml(entry.target);
      return { namespace: root.namespace, xml: root.toString() };
    });
}
