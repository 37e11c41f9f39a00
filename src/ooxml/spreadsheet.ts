import { InputError, type InputErrorCode } from '../texts/inputError';
import type { OoxmlPackage } from './package';
import { RELATIONSHIP } from './package';
import { relatedRoot } from './parts';
import type { XmlElement } from './xml';
import { readDocx } from './docx';

/** Far more than any form; a sheet beyond it would only fill the memory. */
const MOST = { rows: 10_000, columns: 500 } as const;

/** What the package says about a .docx, said about a workbook. */
const WORKBOOK_CODES: Partial<
  Record<InputErrorCode, 'xlsx.notZip' | 'xlsx.oldXls' | 'xlsx.encrypted' | 'xlsx.damaged'>
> = {
  'docx.notZip': 'xlsx.notZip',
  'docx.oldDoc': 'xlsx.oldXls',
  'docx.encrypted': 'xlsx.encrypted',
  'docx.damaged': 'xlsx.damaged',
  'docx.noPart': 'xlsx.damaged',
};

/**
 * The first visible sheet of a workbook (.xlsx) as text, row by row from A1; rows and cells after the last text are left
 * out. Numbers, dates among them, are the very digits of the file, never rounded; a formula is its last computed value.
 * @throws InputError for a file that is no workbook, is locked, damaged, too large, or shows no sheet
 */
export function readSheet(bytes: Uint8Array): string[][] {
  try {
    const pkg = readDocx(bytes);
    return readRows(firstSheet(pkg), sharedStrings(pkg));
  } catch (error) {
    const code = error instanceof InputError ? WORKBOOK_CODES[(error as InputError).code] : undefined;
    throw code === undefined ? error : new InputError(code, undefined);
  }
}

function firstSheet(pkg: OoxmlPackage): XmlElement {
  const workbook = pkg.xml(pkg.mainPart).root;
  if (workbook.name !== 'x:workbook') throw new InputError('xlsx.notZip', undefined);
  const sheet = workbook
    .child('x:sheets')
    ?.elements('x:sheet')
    .find((entry) => (entry.attr('state') ?? 'visible') === 'visible');
  const id = sheet?.attr('r:id');
  const relation = pkg
    .relationships(pkg.mainPart)
    .find((entry) => entry.id === id && entry.type.endsWith('/worksheet'));
  if (!relation) throw new InputError('xlsx.noSheet', undefined);
  return pkg.xml(relation.target).root;
}

function sharedStrings(pkg: OoxmlPackage): string[] {
  return (relatedRoot(pkg, RELATIONSHIP.sharedStrings)?.elements('x:si') ?? []).map(stringText);
}

function readRows(sheet: XmlElement, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let rowIndex = -1;
  for (const row of sheet.child('x:sheetData')?.elements('x:row') ?? []) {
    rowIndex = place(row.attr('r'), rowIndex, (reference) => Number(reference) - 1);
    let column = -1;
    for (const cell of row.elements('x:c')) {
      column = place(cell.attr('r'), column, columnOf);
      const text = cellText(cell, strings);
      if (text === '') continue;
      if (rowIndex >= MOST.rows || column >= MOST.columns) throw new InputError('xlsx.tooLarge', MOST);
      while (rows.length <= rowIndex) rows.push([]);
      const cells = rows[rowIndex] ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
  }
  return rows;
}

/** Rows and cells may say where they stand, or stand after the one before. */
function place(reference: string | undefined, before: number, read: (reference: string) => number): number {
  const index = reference === undefined ? before + 1 : read(reference);
  if (!Number.isInteger(index) || index < 0) throw new InputError('xlsx.damaged', undefined);
  return index;
}

/** "B7" → 1. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=[0-9]+$)/.exec(reference)?.[0] ?? '';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, strings: readonly string[]): string {
  const value = cell.child('x:v')?.text() ?? '';
  switch (cell.attr('t')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return stringText(cell.child('x:is'));
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'str':
      return unescapeControls(value);
    default:
      return value;
  }
}

/** A plain or rich text; phonetic hints (x:rPh) are no part of it. */
function stringText(holder: XmlElement | undefined): string {
  const runs = holder?.elements().filter((item) => item.name === 'x:t' || item.name === 'x:r') ?? [];
  return unescapeControls(runs.map((item) => (item.name === 'x:t' ? item : item.child('x:t'))?.text() ?? '').join(''));
}

/** Excel writes characters that XML cannot hold as _xHHHH_. */
function unescapeControls(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
