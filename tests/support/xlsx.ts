import { strToU8, zipSync } from 'fflate';
import { NAMESPACES } from '../../src/ooxml/namespaces';
import { escapeAttr, escapeText } from '../../src/ooxml/xml';
import { lettersOf } from '../../src/report/grid';

export interface TestSheet {
  readonly name?: string;
  readonly state?: string;
  /** The rows, as XML. */
  readonly data: string;
  /** "A1:C1" */
  readonly merges?: readonly string[];
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  /** Shared strings, as XML. */
  readonly strings?: string;
  /** Format codes; a cell with `s="1"` has the first, `s="0"` has General. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Content type of the workbook part. */
  readonly type?: string;
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A workbook as small as Excel and LibreOffice still open. */
export function buildXlsx(workbook: TestWorkbook): Uint8Array {
  const { sheets, strings = '', formats = [], date1904 = false, type = WORKBOOK_TYPE } = workbook;
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${NAMESPACES.r}/${kind}" Target="${target}"/>`;
  const rels = (content: string): string => `<Relationships xmlns="${NAMESPACES.rel}">${content}</Relationships>`;
  const override = (part: string, kind: string): string => `<Override PartName="/xl/${part}" ContentType="${kind}"/>`;
  const kindOf = (name: string): string => WORKBOOK_TYPE.replace('sheet.main', name);
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${NAMESPACES.ct}"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      override('workbook.xml', type) +
      override('sharedStrings.xml', kindOf('sharedStrings')) +
      override('styles.xml', kindOf('styles')) +
      sheets.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, kindOf('worksheet'))).join('') +
      '</Types>',
    '_rels/.rels': rels(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `<workbook xmlns="${NAMESPACES.x}" xmlns:r="${NAMESPACES.r}">` +
      `${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${escapeAttr(name ?? `T${index}`)}" sheetId="${index + 1}"` +
            `${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
        relation(98, 'styles', 'styles.xml') +
        relation(99, 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${NAMESPACES.x}">${strings}</sst>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${NAMESPACES.x}"><numFmts count="${formats.length}">${formats
        .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeAttr(code)}"/>`)
        .join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>` +
      `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
      `<cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats
        .map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`)
        .join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach(({ data, merges = [] }, index) => {
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${NAMESPACES.x}"><sheetData>${data}</sheetData>` +
      `${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A cell of a test: a text, a number (`{ n }`), or XML of its own. */
export type TestCell = string | { readonly n: string; readonly style?: number } | { readonly xml: string };

/** Rows of cells as XML, each with its place; empty texts make no cell. */
export function sheetRows(rows: readonly (readonly TestCell[])[]): string {
  return rows
    .map(
      (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
    )
    .join('');
}

function cellXml(cell: TestCell, row: number, column: number): string {
  const ref = `r="${lettersOf(column)}${row + 1}"`;
  if (typeof cell === 'string')
    return cell === '' ? '' : `<c ${ref} t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
  if ('xml' in cell) return cell.xml.replace('<c', `<c ${ref}`);
  return `<c ${ref} s="${cell.style ?? 0}"><v>${cell.n}</v></c>`;
}
