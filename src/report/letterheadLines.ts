/** The lines of a letterhead as Nghị định 30/2020 has them written: from the set-up's data, or with room left for it. */
import { normalize, tidy } from '../language/normalize';
import type { Letterhead } from './letterhead';

/** In capitals; null where there is nothing. */
export function capitals(text: string | null): string | null {
  return text === null || tidy(text) === '' ? null : text.trim().toUpperCase();
}

const BLANK = '      ';

/** The regulation's form; a number that is not known yet leaves room for it. */
export function numberLine({ number, symbol }: Letterhead): string {
  return `Số: ${numberText(number) ?? BLANK}/${symbol ?? 'BC'}`;
}

/** A number below 10 gets a leading zero. */
export function numberText(number: string | null): string | null {
  return number !== null && /^[1-9]$/.test(number.trim()) ? `0${number.trim()}` : (number?.trim() ?? null);
}

export function placeDateLine({ place, date }: Letterhead): string {
  const { day, month, year } = dateWords(date);
  return `${place ?? '…'}, ngày ${day ?? BLANK} tháng ${month ?? BLANK} năm ${year ?? BLANK}`.trimEnd();
}

/** Days below 10 and months 1 and 2 with a leading zero. */
export function dateWords(date: string | null): Readonly<Record<'day' | 'month' | 'year', string | null>> {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (!found) return { day: null, month: null, year: null };
  const month = Number(found[2]);
  return { day: found[3] ?? null, month: month < 3 ? `0${month}` : String(month), year: found[1] ?? null };
}

/** A dash before and a semicolon behind each, a full stop behind the last, which says where the document is filed. */
export function recipientLines(recipients: readonly string[]): string[] {
  const names = recipients
    .map((line) => line.trim().replace(/^[-–—]\s*|[;.,\s]+$/gu, ''))
    .filter((line) => line !== '');
  if (names.length === 0) return [];
  const filed = names.some((line) => normalize(line).startsWith(normalize('lưu')));
  const all = filed ? names : [...names, 'Lưu: VT'];
  return all.map((line, index) => `- ${line}${index === all.length - 1 ? '.' : ';'}`);
}
