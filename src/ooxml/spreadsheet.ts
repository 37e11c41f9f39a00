import Big from 'big.js';
import { GRID_LIMITS, type GridCell, type Workbook } from '../report/grid';
import { InputError, type InputErrorCode } from '../texts/inputError';
import { cellFormats, dayOfSerial, type NumberFormat } from './cellFormats';
import { readDocx } from './docx';
import { decodeXml } from './encoding';
import { CONTENT_TYPES } from './flatOpc';
import { LIMITS, megabytes } from './limits';
import { RELATIONSHIP, type OoxmlPackage } from './package';
import { relatedRoot } from './parts';
import { scanSheet, type SheetCell } from './sheetXml';
import type { XmlElement } from './xml';

/** What the package says about a .docx, said about a workbook. */
const WORKBOOK_ERRORS: Partial<Record<InputErrorCode, () => InputError>> = {
  'docx.notZip': () => new InputError('xlsx.notZip', undefined),
  'docx.oldDoc': () => new InputError('xlsx.oldXls', undefined),
  'docx.encrypted': () => new InputError('xlsx.encrypted', undefined),
  'docx.damaged': () => new InputError('xlsx.damaged', undefined),
  'docx.noPart': () => new InputError('xlsx.damaged', undefined),
  'docx.tooLarge': () => new InputError('xlsx.tooBig', { limitMb: megabytes(LIMITS.xmlPart) }),
  'docx.totalTooLarge': () => new InputError('xlsx.tooBig', { limitMb: megabytes(LIMITS.total) }),
};

/**
 * The sheets of a workbook (.xlsx), cell by cell from A1; rows and cells after the last text are left out. Numbers are
 * the very digits of the file, never rounded; a formula is its last computed value.
 * @throws InputError for a file that is no workbook, is locked, damaged, too large or has macros
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  try {
    const pkg = readDocx(bytes);
    const workbook = workbookOf(pkg);
    const context: Context = {
      strings: (relatedRoot(pkg, RELATIONSHIP.sharedStrings)?.elements('x:si') ?? []).map(stringText),
      formats: cellFormats(relatedRoot(pkg, RELATIONSHIP.styles)),
      from1904: isTrue(workbook.child('x:workbookPr')?.attr('date1904')),
    };
    const parts = new Map(
      pkg
        .relationships(pkg.mainPart)
        .filter(({ type, external }) => !external && type.endsWith('/worksheet'))
        .map(({ id, target }) => [id, target]),
    );
    const sheets = workbook.child('x:sheets')?.elements('x:sheet') ?? [];
    return {
      sheets: sheets.flatMap((sheet) => {
        // A sheet that is only a chart has no cells.
        const part = parts.get(sheet.attr('r:id') ?? '');
        if (part === undefined) return [];
        const name = sheet.attr('name') ?? '';
        const rows = readRows(decodeXml(pkg.bytes(part), part).text, part, context);
        return {
          name,
          hidden: (sheet.attr('state') ?? 'visible') !== 'visible',
          grid: rows && { rows, source: 'xlsx', sheet: name },
        };
      }),
    };
  } catch (error) {
    const said = error instanceof InputError ? WORKBOOK_ERRORS[(error as InputError).code] : undefined;
    throw said ? said() : error;
  }
}

function workbookOf(pkg: OoxmlPackage): XmlElement {
  // OpenDocument sheets are zips too.
  if (!pkg.has(CONTENT_TYPES)) throw new InputError('xlsx.notZip', undefined);
  const type = pkg.contentType(pkg.mainPart) ?? '';
  if (/excel\.sheet\.binary/i.test(type)) throw new InputError('xlsx.binary', undefined);
  if (/excel\..*macroEnabled/i.test(type)) throw new InputError('xlsx.macros', undefined);
  const workbook = pkg.xml(pkg.mainPart).root;
  if (workbook.name !== 'x:workbook') throw new InputError('xlsx.notZip', undefined);
  return workbook;
}

interface Context {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** Null for a sheet beyond the limits. */
function readRows(xml: string, part: string, context: Context): GridCell[][] | null {
  const rows: GridCell[][] = [];
  let [row, column, filled] = [-1, -1, 0];
  const merges = scanSheet(xml, part, (element) => {
    if (element.row !== row) [row, column] = [element.row, -1];
    column = element.ref === undefined ? column + 1 : columnOf(element.ref);
    if (!Number.isInteger(row) || row < 0 || column < 0) throw new InputError('xlsx.damaged', undefined);
    const cell = readCell(element, context);
    if (cell.text === '') return true;
    filled += 1;
    if (row >= GRID_LIMITS.rows || column >= GRID_LIMITS.columns || filled > GRID_LIMITS.cells) return false;
    put(rows, row, column, cell);
    return true;
  });
  if (merges === null) return null;
  spreadMerged(merges, rows);
  return rows;
}

const EMPTY: GridCell = { text: '', kind: 'text' };

function put(rows: GridCell[][], row: number, column: number, cell: GridCell): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(EMPTY);
  cells[column] = cell;
}

/** Gives every part of a merged cell the text of the whole, as far as the sheet has texts. */
function spreadMerged(merges: readonly string[], rows: GridCell[][]): void {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  // Merged cells do not overlap; a hostile file may say that they do, a million times.
  let left = rows.length * width;
  for (const merge of merges) {
    const [from = '', to = ''] = merge.split(':');
    const [top, start] = [rowOf(from), columnOf(from)];
    const [bottom, end] = [Math.min(rowOf(to), rows.length - 1), Math.min(columnOf(to), width - 1)];
    const cell = rows[top]?.[start];
    if (!cell || cell.text === '' || (top === bottom && start === end)) continue;
    for (let row = top; row <= bottom; row += 1)
      for (let column = start; column <= end; column += 1) {
        if (--left < 0) throw new InputError('xlsx.damaged', undefined);
        put(rows, row, column, { ...cell, merged: true });
      }
  }
}

/** "B7" → 1; -1 for what is no place. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=[0-9]+$)/.exec(reference)?.[0] ?? '';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B7" → 6. */
function rowOf(reference: string): number {
  return Number(/[0-9]+$/.exec(reference)?.[0] ?? 0) - 1;
}

function readCell({ type, style, value, inline, formula }: SheetCell, context: Context): GridCell {
  const text = value ?? '';
  switch (type) {
    case 's':
      return { text: context.strings[Number(text)] ?? '', kind: 'text' };
    case 'inlineStr':
      return { text: unescapeControls(inline ?? ''), kind: 'text' };
    case 'str':
      return { text: unescapeControls(text), kind: 'text' };
    case 'b':
      return { text: isTrue(text) ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return { text, kind: 'error' };
    case 'd':
      return { text, kind: 'date' };
    default: {
      if (text.trim() === '') return formula === null ? EMPTY : { text: `=${formula}`, kind: 'formula' };
      const format = context.formats[Number(style ?? 0)] ?? 'plain';
      return numberCell(text.trim(), format, context.from1904, formula !== null);
    }
  }
}

function numberCell(value: string, format: NumberFormat, from1904: boolean, computed: boolean): GridCell {
  const day = format === 'date' || format === 'year' ? dayOfSerial(value, from1904) : null;
  if (day) {
    const [date = '', month = '', year = ''] = day.toISOString().slice(0, 10).split('-').reverse();
    return format === 'year' ? { text: year, kind: 'text' } : { text: `${date}/${month}/${year}`, kind: 'date' };
  }
  if (format === 'percent') return { text: percentOf(value), kind: 'percent' };
  return { text: value, kind: 'number', ...(format === 'plain' && !computed ? { typed: true as const } : {}) };
}

/** "0.85" → "85%"; what is no number stays. */
function percentOf(value: string): string {
  return /^-?\d+(\.\d+)?(E[-+]?\d{1,3})?$/i.test(value) ? `${new Big(value).prec(15).times(100).toFixed()}%` : value;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
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
