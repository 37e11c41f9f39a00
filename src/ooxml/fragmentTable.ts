/** Builders of tables to insert, with what stands around them. */
import type { NewTable } from '../report/plan';
import { paragraphOf, paragraphXml, runXml, type ParagraphLook } from './fragment';
import { styleIdFor } from './fragmentStyles';
import { escapeAttr } from './xml';

/** What stands above a caption may be another table, which has no distance of its own. */
const APART: NonNullable<ParagraphLook['spacing']> = {
  before: 6,
  after: 0,
  contextual: false,
  line: { rule: 'multiple', value: 1 },
};

/** Caption and unit line that stand above a table, on the page of its first row. */
export function tableTitleXml(table: NewTable, look: ParagraphLook = {}): string {
  const caption = paragraphOf(
    { indent: { left: 0, firstLine: 0 }, spacing: APART, ...look, alignment: 'centered' },
    runXml(table.caption, { ...look, bold: true }),
    null,
    '<w:keepNext/>',
  );
  if (table.unitLine === null) return caption;
  const unit = { indent: { left: 0, firstLine: 0 }, ...look, alignment: 'right', italic: true, bold: false } as const;
  return caption + paragraphOf(unit, runXml(table.unitLine, unit), null, '<w:keepNext/>');
}

/** The first-line indent and the distances that a document's plain text has would waste a cell's room. */
const FLUSH: ParagraphLook = {
  indent: { left: 0, firstLine: 0 },
  spacing: { before: 0, after: 0, contextual: false, line: { rule: 'multiple', value: 1 } },
};

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
  const look: ParagraphLook = { ...FLUSH, font: options.font ?? null, size: options.size ?? 12 };
  const rowXml = (header: boolean, count: number, cells: readonly string[]): string => {
    if (count !== columns.length) throw new RangeError(`row of ${count} cells in ${columns.length} columns`);
    return `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
  };
  const headers = table.headerRows.map((row, at) =>
    rowXml(
      true,
      row.length,
      headerCells(table.headerRows, at).map(({ text, from, span, merge }) =>
        cellXml(
          columns.slice(from, from + span).reduce((sum, width) => sum + width, 0),
          (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') + MERGE[merge],
          paragraphXml(text, { ...look, alignment: 'centered', bold: true, italic: false }),
        ),
      ),
    ),
  );
  const bodies = table.bodyRows.map((row) =>
    rowXml(
      false,
      row.length,
      row.map((text, at) => {
        const alignment = table.alignments?.[at] ?? 'centered';
        return cellXml(columns[at] ?? 0, '', paragraphXml(text, { ...look, alignment, bold: false, italic: false }));
      }),
    ),
  );
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
    headers.join('') +
    bodies.join('') +
    '</w:tbl>'
  );
}

const MERGE = {
  none: '',
  start: '<w:vMerge w:val="restart"/>',
  continued: '<w:vMerge/>',
} as const;

interface PlacedHeader {
  readonly text: string;
  /** First column, and how many it covers. */
  readonly from: number;
  readonly span: number;
  readonly merge: keyof typeof MERGE;
}

/** The cells of one header row: blanks of the first row are merged into the cell on their left, later ones into the one above. */
function headerCells(rows: NewTable['headerRows'], at: number): PlacedHeader[] {
  const row = rows[at] ?? [];
  const below = rows[at + 1];
  const cells: PlacedHeader[] = [];
  for (const [from, text] of row.entries()) {
    const last = cells.at(-1);
    if (text === '' && at === 0 && last) cells.splice(-1, 1, { ...last, span: last.span + 1, merge: 'none' });
    else if (text === '' && at > 0) cells.push({ text, from, span: 1, merge: 'continued' });
    else cells.push({ text, from, span: 1, merge: below?.[from] === '' ? 'start' : 'none' });
  }
  return cells;
}

function cellXml(width: number, merged: string, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merged}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
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
