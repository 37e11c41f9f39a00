import { extname } from 'node:path';
import type { Form01Layout } from '../campaign';
import { readDataFile } from '../ooxml/dataFile';
import { form01FromJson } from '../report/form01Data';
import { form01FromGrid, type StrictFigures } from '../report/form01FromGrid';
import { bestSheet } from '../report/form01Import';
import { InputError } from '../texts/inputError';
import { readInput, readText } from './files';

/** Old and macro workbooks are opened too, to say what to do about them. */
const SHEETS = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.xlsm', '.xlsb'];

/**
 * Figures of Form 01 from a file.
 * @throws InputError `file.unknownKind`, and whatever is wrong with the file or a figure in it
 */
export function readFigures(file: string, layout: Form01Layout): StrictFigures {
  const ending = extname(file).toLowerCase();
  if (ending === '.json') return { data: form01FromJson(readText(file), layout), differences: [] };
  if (!SHEETS.includes(ending)) throw new InputError('file.unknownKind', { file, kinds: '.csv, .xlsx, .json' });
  return form01FromGrid(bestSheet(readDataFile(readInput(file)), layout).grid, layout);
}
