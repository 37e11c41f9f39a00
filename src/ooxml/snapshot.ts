import type {
  BookmarkSnapshot,
  CellSnapshot,
  ControlSnapshot,
  CustomXmlSnapshot,
  DocumentSnapshot,
  ParagraphSnapshot,
  RunSnapshot,
  TableSnapshot,
} from '../report/snapshot';
import { cellsOf, containerText, holdsMore, paragraphsOf, rowsOf } from './content';
import { listLabels } from './numbering';
import type { OoxmlPackage } from './package';
import { pageSetups } from './pageSetup';
import { bodyOf, numberingOf, stylesOf } from './parts';
import { isReadOnly } from './settings';
import type { Styles } from './styles';
import { survey, type Survey, type SurveyedParagraph } from './survey';
import type { XmlElement } from './xml';

/**
 * Reads a package into a snapshot: everything that the report's code wants to know about the document. The package is
 * not changed.
 * @throws InputError for a part that is missing or cannot be read
 */
export function readSnapshot(pkg: OoxmlPackage): DocumentSnapshot {
  const body = bodyOf(pkg);
  const styles = stylesOf(pkg);
  const found = survey(body);
  const elements = found.paragraphs.map((entry) => entry.element);
  const labels = listLabels(elements, styles, numberingOf(pkg));
  const paragraphs = found.paragraphs.map((entry, index): ParagraphSnapshot => {
    const label = labels[index];
    const list = label ? { label: label.label, level: label.level } : null;
    return { index, list, ...readParagraph(entry, styles) };
  });
  const texts = new Map(elements.map((element, index) => [element, paragraphs[index]?.text ?? '']));
  return {
    paragraphs,
    tables: readTables(found, texts),
    controls: found.controls.map(readControl),
    bookmarks: found.bookmarks.map(({ element, paragraph }): BookmarkSnapshot => ({
      name: element.attr('w:name') ?? '',
      paragraph,
    })),
    sections: pageSetups(elements, body),
    customXml: readCustomXml(pkg),
    readOnly: isReadOnly(pkg),
  };
}

function readParagraph(entry: SurveyedParagraph, styles: Styles): Omit<ParagraphSnapshot, 'index' | 'list'> {
  const { element, table, control } = entry;
  const { runs, font } = styles.readRuns(element);
  return {
    text: runs.map((run) => run.text).join(''),
    style: styles.styleName(element),
    outlineLevel: styles.outlineLevel(element),
    alignment: styles.alignment(element),
    indent: styles.indent(element),
    font,
    table,
    control,
    runs: joinRuns(runs),
    ...(holdsMore(element) && { holdsMore: true }),
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

type Texts = ReadonlyMap<XmlElement, string>;

function readTables({ tables, controls }: Survey, texts: Texts): TableSnapshot[] {
  return tables.map(({ element, firstParagraph, paragraphCount, nesting, control }, index) => ({
    index,
    firstParagraph,
    paragraphCount,
    nesting,
    rows: rowsOf(element).map((row) => readRow(row, texts)),
    tag: control === null ? null : ((controls[control] && tagOf(controls[control])) ?? null),
  }));
}

function readRow(row: XmlElement, texts: Texts): CellSnapshot[] {
  let column = Number(row.child('w:trPr')?.child('w:gridBefore')?.attr('w:val') ?? 0);
  return cellsOf(row).map((cell) => {
    const properties = cell.child('w:tcPr');
    const columnSpan = Math.max(1, Number(properties?.child('w:gridSpan')?.attr('w:val') ?? 1));
    const merge = properties?.child('w:vMerge');
    const at = column;
    column += columnSpan;
    return {
      text: paragraphsOf(cell)
        .map((paragraph) => texts.get(paragraph) ?? '')
        .join('\n'),
      column: at,
      columnSpan,
      merge: !merge ? 'none' : merge.attr('w:val') === 'restart' ? 'start' : 'continued',
    };
  });
}

function readControl(control: XmlElement): ControlSnapshot {
  const title = control.child('w:sdtPr')?.child('w:alias')?.attr('w:val') ?? '';
  return { tag: tagOf(control), title, text: containerText(control) };
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
