/** Recognising what the row labels of Form 01 mean, in a document's table and in an imported sheet alike. */
import type { Form01Layout } from '../campaign';
import { fold, splitNumber, words } from '../language/normalize';
import { withoutFootnotes } from '../language/numbers';
import { keyOf } from './form01Headings';

export interface YearLabel {
  readonly year: number;
  readonly estimate: boolean;
}

/** Words of a year's label besides the year; those in the first list mark an estimate. */
const ESTIMATE_WORDS = withUnmarked(words('ước tính tạm dự kiến UTH ƯTH'));
const YEAR_WORDS = new Set([...withUnmarked(words('năm thực hiện TH số liệu kết quả đạt cả')), ...ESTIMATE_WORDS]);

/** With what someone types who leaves out all marks. */
function withUnmarked(all: readonly string[]): Set<string> {
  return new Set([...all, ...all.map(fold)]);
}

/** Longer texts are sentences; not looking at them keeps large tables cheap. */
const LONGEST_LABEL = 60;
const HAS_YEAR = /(?:19|20|21)\d\d/;

/** Whether it is worth reading a text as a year's label. */
export function mayNameYear(text: string): boolean {
  return text.length <= LONGEST_LABEL && HAS_YEAR.test(text);
}

/**
 * "2010", "Năm 2010", "1. Năm 2010", "2020 (ước)", "Ước TH 2020", "2020 (1)"; null for anything else, a period of years
 * included.
 * @param mark the layout's own word for an estimate, besides those in use
 */
export function yearLabel(text: string, mark = ''): YearLabel | null {
  if (!mayNameYear(text)) return null;
  if (text.length === 4) return { year: Number(text), estimate: false };
  const found = words(withoutFootnotes(splitNumber(text).rest.trim()));
  const years = found.filter((word) => /^(19|20|21)\d\d$/.test(word));
  const rest = found.filter((word) => !years.includes(word));
  const marks = rest.length > 0 ? words(mark) : [];
  if (years.length !== 1 || !rest.every((word) => YEAR_WORDS.has(word) || marks.includes(word))) return null;
  return { year: Number(years[0]), estimate: rest.some((word) => ESTIMATE_WORDS.has(word) || marks.includes(word)) };
}

/** Words that may follow in the total's label: "Cộng 10 năm", "Tổng cộng giai đoạn 2010-2020". */
const PERIOD_WORDS = withUnmarked(words('giai đoạn các năm từ đến cả'));

/** "Tổng cộng", "Cộng", "Tổng số (2010-2020)"; not the subtotal of other years ("Cộng 2010-2015"). */
export function isTotalLabel(text: string, layout: Form01Layout): boolean {
  if (text.length > LONGEST_LABEL || text.trim() === '') return false;
  const label = words(splitNumber(text).rest);
  const named = label.filter((word) => !/^\d+$/.test(word));
  const bare = named.filter((word) => !PERIOD_WORDS.has(word));
  const keys = totalKeys(layout);
  if (!keys.has(named.join(' ')) && !keys.has(bare.join(' '))) return false;
  const years = label.filter((word) => /^\d{4}$/.test(word)).map(Number);
  const all = layout.years.map(({ year }) => year);
  return years.length === 0 || (years.length === 2 && years[0] === Math.min(...all) && years[1] === Math.max(...all));
}

/** Made once for each layout: a large table asks for every row. */
const knownTotalKeys = new WeakMap<Form01Layout['totalRow'], ReadonlySet<string>>();

function totalKeys({ totalRow }: Form01Layout): ReadonlySet<string> {
  const known = knownTotalKeys.get(totalRow);
  if (known) return known;
  const keys = withUnmarked([totalRow.label, ...totalRow.aliases].map(keyOf));
  knownTotalKeys.set(totalRow, keys);
  return keys;
}
