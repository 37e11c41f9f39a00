import type { XmlElement } from './xml';

/** What a number format makes of a number; `plain` shows it as it was typed. */
export type NumberFormat = 'plain' | 'number' | 'percent' | 'date' | 'year';

/** Formats that a workbook does not spell out (ECMA-376 part 1, 18.8.30): those of days and times, and of percentages. */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map([
  ...[0, 49].map((id) => [id, 'plain'] as const),
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[...span(14, 22), ...span(27, 36), ...span(45, 47), ...span(50, 58)].map((id) => [id, 'date'] as const),
]);

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The format of each cell style (`x:cellXfs`), by the index that cells name. */
export function cellFormats(styles: XmlElement | null): NumberFormat[] {
  const own = new Map(
    (styles?.child('x:numFmts')?.elements('x:numFmt') ?? []).map((entry) => [
      Number(entry.attr('numFmtId')),
      formatOf(entry.attr('formatCode') ?? ''),
    ]),
  );
  return (styles?.child('x:cellXfs')?.elements('x:xf') ?? []).map((entry) => {
    const id = Number(entry.attr('numFmtId') ?? 0);
    return own.get(id) ?? BUILT_IN.get(id) ?? 'number';
  });
}

function formatOf(code: string): NumberFormat {
  // What is quoted, escaped or in brackets is shown as it stands; the first section is that of positive numbers.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').split(';', 1)[0] ?? '';
  if (/^general$/i.test(bare.trim()) || bare.trim() === '@') return 'plain';
  if (bare.includes('%')) return 'percent';
  const letters = bare.replace(/[^dmyhs]/gi, '').toLowerCase();
  if (letters === '') return 'number';
  return /^y+$/.test(letters) ? 'year' : 'date';
}

const DAY = 24 * 60 * 60 * 1000;

/** Day of a serial number, at midnight UTC; null for what is none. Excel counts a 29 February 1900 that never was. */
export function dayOfSerial(serial: string, from1904: boolean): Date | null {
  const days = Math.floor(Number(serial));
  if (!Number.isFinite(days) || days < 1 || days > 2_958_465) return null;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(start + days * DAY);
}
