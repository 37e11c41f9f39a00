/** Text as a grid: what was pasted, or a text file in whatever encoding and with whatever delimiter Excel wrote it. */
import Papa from 'papaparse';
import { InputError } from '../texts/inputError';
import { yearLabel } from './form01Labels';
import { GRID_LIMITS, gridOfTexts, type Grid, type GridSource } from './grid';

const DELIMITERS = ['\t', ';', ',', '|'] as const;
/** Rows that show which delimiter it is. */
const SAMPLE = 60;
const MB = 1024 * 1024;
const LARGEST_MB = 8;

/**
 * Reads pasted cells, or the text of a CSV file; quoted cells may hold line breaks.
 * @throws InputError `data.empty`, `form01.quotes` for a quotation mark that is not closed, `xlsx.tooLarge`
 */
export function gridFromText(text: string, source: Exclude<GridSource, 'xlsx'> = 'paste'): Grid {
  if (text.length > LARGEST_MB * MB) throw new InputError('data.tooLarge', { limitMb: LARGEST_MB });
  const lines = text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (lines.trim() === '') throw new InputError('data.empty', undefined);
  const delimiter = delimiterOf(lines);
  const { data, errors } = parse(lines, delimiter);
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) throw new InputError('form01.quotes', { row: (quotes.row ?? 0) + 1 });
  // The line break at the end begins no row.
  const rows = data.at(-1)?.join('') === '' ? data.slice(0, -1) : data;
  const cells = rows.reduce((sum, { length }) => sum + length, 0);
  const isTooWide = rows.some(({ length }) => length > GRID_LIMITS.columns);
  if (rows.length > GRID_LIMITS.rows || isTooWide || cells > GRID_LIMITS.cells)
    throw new InputError('xlsx.tooLarge', GRID_LIMITS);
  return gridOfTexts(rows, source);
}

/**
 * The delimiter that makes the most years stand in cells of their own, and then the one that makes the most cells:
 * commas may also be decimal marks.
 */
function delimiterOf(lines: string): string {
  const tried = DELIMITERS.map((delimiter) => {
    const cells = parse(lines, delimiter, SAMPLE).data.flat();
    return { delimiter, years: cells.filter((text) => yearLabel(text)).length, cells: cells.length };
  });
  return tried.reduce((best, next) =>
    next.years > best.years || (next.years === best.years && next.cells > best.cells) ? next : best,
  ).delimiter;
}

function parse(lines: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(lines, { delimiter, newline: '\n', preview });
}

/**
 * Reads a CSV, TSV or plain text file, see {@link decodeText}.
 * @throws InputError as {@link gridFromText}; `data.html` for a web page, `data.binary` for what is no text
 */
export function gridFromTextFile(bytes: Uint8Array): Grid {
  if (bytes.length > LARGEST_MB * MB) throw new InputError('data.tooLarge', { limitMb: LARGEST_MB });
  const text = decodeText(bytes);
  if (/^\s*<(?:!doctype html|html|head|meta|table|\?xml)\b/i.test(text.slice(0, 1000)))
    throw new InputError('data.html', undefined);
  // eslint-disable-next-line no-control-regex -- no text file has them
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw new InputError('data.binary', undefined);
  return gridFromText(text, 'csv');
}

/**
 * UTF-8 or UTF-16 by its mark; without one UTF-16 where every other byte is 0, else UTF-8, else Windows-1258, the
 * Vietnamese code page of old Windows; always NFC.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes).normalize('NFC');
  const text = new TextDecoder('utf-8').decode(bytes);
  // U+FFFD stands where the bytes were not UTF-8.
  return (text.includes('\ufffd') ? new TextDecoder('windows-1258').decode(bytes) : text).normalize('NFC');
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Delimiters, digits and line ends have a 0 in one of their two bytes; in UTF-8 nothing has.
  const start = bytes.subarray(0, 2000);
  const zeros = (parity: number): number => start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (bytes.length % 2 === 1 || Math.max(even, odd) < start.length / 8) return null;
  return odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : null;
}
