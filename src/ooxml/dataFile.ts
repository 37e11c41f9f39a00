import type { Workbook } from '../report/grid';
import { gridFromTextFile } from '../report/gridText';
import { InputError } from '../texts/inputError';
import { readWorkbook } from './spreadsheet';

/** First bytes of a zip and of an OLE2 container, which an old .xls and a workbook with a password are. */
const CONTAINERS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * Reads a file of figures, whatever its name says it is: an .xlsx workbook, or text with a delimiter in any encoding.
 * @throws InputError `data.*`, `xlsx.*`, `form01.quotes`, and those of a damaged or harmful zip
 */
export function readDataFile(bytes: Uint8Array): Workbook {
  if (bytes.length === 0) throw new InputError('data.empty', undefined);
  const isContainer = CONTAINERS.some((signature) => signature.every((byte, index) => bytes[index] === byte));
  return isContainer ? readWorkbook(bytes) : { sheets: [{ name: '', hidden: false, grid: gridFromTextFile(bytes) }] };
}
