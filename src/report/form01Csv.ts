/** A text file of figures, in whatever encoding and with whatever delimiter the user's Excel wrote it. */
import Papa from 'papaparse';
import type { Form01Layout } from '../campaign';
import { InputError } from '../texts/inputError';
import { form01FromGrid, type Form01Data } from './form01Data';
import { headingsOf } from './form01Labels';

const DELIMITERS = [';', '\t', ',', '|'] as const;

/**
 * @throws InputError `form01.*` as {@link form01FromGrid}, and `form01.quotes` for a quotation mark that is not closed.
 */
export function form01FromCsv(bytes: Uint8Array, layout: Form01Layout): Form01Data {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  const { idOf } = headingsOf(layout);
  const ids = new Set(layout.columns.map(({ id }) => id.toLowerCase()));
  const isHeading = (cell: string): boolean => ids.has(cell.trim().toLowerCase()) || idOf(cell) !== null;
  // The delimiter is the one that makes the most headings appear: commas may also be decimal marks.
  const parsed = DELIMITERS.map((delimiter) => {
    const head = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 20 }).data;
    return { delimiter, score: Math.max(0, ...head.map((cells) => cells.filter(isHeading).length)) };
  });
  const { delimiter } = parsed.reduce((best, next) => (next.score > best.score ? next : best));
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) throw new InputError('form01.quotes', { row: (quotes.row ?? 0) + 1 });
  return form01FromGrid(data, layout, 'csv');
}

/** UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1258, the Vietnamese code page of old Windows; always NFC. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes).normalize('NFC');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes).normalize('NFC');
  const text = new TextDecoder('utf-8').decode(bytes);
  // U+FFFD stands where the bytes were not UTF-8.
  return (text.includes('\ufffd') ? new TextDecoder('windows-1258').decode(bytes) : text).normalize('NFC');
}
