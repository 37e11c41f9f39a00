import { cellsOf, rowsOf } from '../../ooxml/content';
import type { XmlElement } from '../../ooxml/xml';
import type { HostDocument } from './document';
import { HostError, invalid } from './errors';
import { cellParagraphs } from './edits';
import { removeBlock } from './blocks';
import { fragment, runFor, wordText } from './text';

/** Tables as Word's model counts them: rows of cells as they stand in the file. */

/** Texts of a cell's paragraphs, joined as Word joins them. */
export function cellText(cell: XmlElement, document: HostDocument): string {
  return document.paragraphs(cell).map(wordText).join('\r');
}

/** Gives a cell another text in the look of what it held: properties of its first paragraph and first run. */
export function setCellText(cell: XmlElement, text: string, document: HostDocument): void {
  if (cellText(cell, document) === text.replace(/\r\n?|\n/g, '\r')) return;
  const { journal } = document;
  const paragraphs = document.paragraphs(cell);
  const model = paragraphs[0];
  const look = model ? [...model.descendants('w:r')][0]?.child('w:rPr') : undefined;
  const mark = model?.child('w:pPr')?.child('w:rPr');
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const fresh = lines.map((line) => {
    const paragraph = fragment('<w:p/>');
    const pPr = model?.child('w:pPr')?.clone();
    if (pPr) paragraph.insert([pPr]);
    if (line !== '') paragraph.insert([runFor(line, look ?? mark)]);
    return paragraph;
  });
  // The first paragraph stays the same object for whoever holds it.
  const kept = model?.parent === cell ? model : undefined;
  if (!kept) {
    journal.insert(cell, fresh);
    for (const block of cell.elements().filter((child) => isBlock(child) && !fresh.includes(child)))
      removeBlock(document, block);
    return;
  }
  const length = wordText(kept).length;
  for (const node of [...kept.children]) if (!(isElement(node) && node.name === 'w:pPr')) journal.remove(node);
  const [first, ...rest] = fresh;
  journal.insert(
    kept,
    (first?.elements() ?? []).filter((child) => child.name === 'w:r'),
  );
  document.spans.textChanged(kept, 0, length, lines[0]?.length ?? 0);
  for (const block of cell.elements().filter((child) => isBlock(child) && child !== kept)) removeBlock(document, block);
  journal.insertAfter(kept, rest);
}

function isElement(node: XmlElement['children'][number]): node is XmlElement {
  return 'name' in node;
}

function isBlock(element: XmlElement): boolean {
  return element.name === 'w:p' || element.name === 'w:tbl' || element.name === 'w:sdt';
}

export function valuesOf(table: XmlElement, document: HostDocument): string[][] {
  return rowsOf(table).map((row) => cellsOf(row).map((cell) => cellText(cell, document)));
}

export function setValues(
  cells: readonly (readonly XmlElement[])[],
  values: readonly (readonly string[])[],
  document: HostDocument,
): void {
  const fits = values.length === cells.length && values.every((row, index) => row.length === cells[index]?.length);
  if (!fits) throw invalid('The values must have as many rows and columns as the table.');
  cells.forEach((row, rowIndex) =>
    row.forEach((cell, index) => setCellText(cell, values[rowIndex]?.[index] ?? '', document)),
  );
}

/** Whether all rows have the same number of cells and none is merged. */
export function isUniform(table: XmlElement): boolean {
  const rows = rowsOf(table).map(cellsOf);
  const merged = rows.flat().some((cell) => {
    const tcPr = cell.child('w:tcPr');
    return tcPr?.child('w:vMerge') !== undefined || Number(tcPr?.child('w:gridSpan')?.attr('w:val') ?? 1) > 1;
  });
  return !merged && new Set(rows.map((row) => row.length)).size <= 1;
}

/** Copies a row without its texts. */
function rowLike(row: XmlElement): XmlElement {
  const copy = row.clone();
  copy.child('w:trPr')?.child('w:tblHeader')?.remove();
  for (const cell of cellsOf(copy)) emptyCell(cell);
  return copy;
}

/** Leaves in a cell its properties and one paragraph in the look of the first. */
function emptyCell(cell: XmlElement): void {
  const pPr = [...cell.descendants('w:p')][0]?.child('w:pPr')?.clone();
  for (const child of cell.elements()) if (child.name !== 'w:tcPr') child.remove();
  const paragraph = fragment('<w:p/>');
  if (pPr) paragraph.insert([pPr]);
  cell.insert([paragraph]);
  cell.child('w:tcPr')?.child('w:vMerge')?.remove();
}

/** Adds rows beside one; they look like it. @returns the new w:tr */
export function addRows(
  model: XmlElement,
  location: 'Before' | 'After',
  count: number,
  values: readonly (readonly string[])[] | undefined,
  document: HostDocument,
): XmlElement[] {
  const width = cellsOf(model).length;
  if (count < 1 || (values && (values.length !== count || values.some((row) => row.length !== width)))) throw invalid();
  const rows = Array.from({ length: count }, () => rowLike(model));
  if (location === 'After') document.journal.insertAfter(model, rows);
  else if (model.parent) document.journal.insert(model.parent, rows, model);
  if (values) setValues(rows.map(cellsOf), values, document);
  return rows;
}

/** Takes rows out; a table without rows goes with them. */
export function removeRows(table: XmlElement, rows: readonly XmlElement[], document: HostDocument): void {
  if (rows.length === rowsOf(table).length) {
    removeBlock(document, table);
    return;
  }
  for (const row of rows) removeBlock(document, row);
}

/** Adds columns beside one of each row. @throws HostError GeneralException for a table with merged cells (#3425) */
export function addColumns(
  table: XmlElement,
  column: number,
  location: 'Before' | 'After',
  count: number,
  values: readonly (readonly string[])[] | undefined,
  document: HostDocument,
): void {
  const rows = rowsOf(table);
  requireUniform(table);
  if (count < 1 || (values && (values.length !== rows.length || values.some((row) => row.length !== count))))
    throw invalid();
  rows.forEach((row, rowIndex) => {
    const model = cellsOf(row)[column];
    if (!model?.parent) throw invalid();
    const cells = Array.from({ length: count }, (_, index) => {
      const cell = model.clone();
      emptyCell(cell);
      const text = values?.[rowIndex]?.[index] ?? '';
      if (text !== '') {
        for (const child of cell.elements('w:p')) child.remove();
        cell.insert(cellParagraphs(text));
      }
      return cell;
    });
    if (location === 'After') document.journal.insertAfter(model, cells);
    else document.journal.insert(model.parent, cells, model);
  });
  const grid = table.child('w:tblGrid');
  const gridColumn = grid?.elements('w:gridCol')[column];
  if (grid && gridColumn)
    document.journal.insertAfter(
      gridColumn,
      Array.from({ length: count }, () => gridColumn.clone()),
    );
}

export function deleteColumns(table: XmlElement, column: number, count: number, document: HostDocument): void {
  requireUniform(table);
  const rows = rowsOf(table);
  const width = rows[0] ? cellsOf(rows[0]).length : 0;
  if (count < 1 || column + count > width) throw invalid();
  if (count === width) {
    removeBlock(document, table);
    return;
  }
  for (const row of rows) for (const cell of cellsOf(row).slice(column, column + count)) removeBlock(document, cell);
  for (const entry of table
    .child('w:tblGrid')
    ?.elements('w:gridCol')
    .slice(column, column + count) ?? [])
    document.journal.remove(entry);
}

function requireUniform(table: XmlElement): void {
  if (!isUniform(table))
    throw new HostError('GeneralException', 'Columns of a table with merged cells cannot be changed.');
}
