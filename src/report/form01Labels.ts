/** Recognising what the headings and row labels of Form 01 mean, in a document's table and in an imported sheet alike. */
import type { Form01Column as LayoutColumn, Form01Layout } from '../campaign';
import { words } from '../language/normalize';

export interface YearLabel {
  readonly year: number;
  readonly estimate: boolean;
}

/** Words of a year's label besides the year; those in the first list mark an estimate. */
const ESTIMATE_WORDS = new Set(words('ước tính dự kiến UTH'));
const YEAR_WORDS = new Set([...words('năm thực hiện TH số liệu cả'), ...ESTIMATE_WORDS]);

/** Longer texts are sentences; not looking at them keeps large tables cheap. */
const LONGEST_LABEL = 60;

/** "2010", "Năm 2010", "2020 (ước)", "Ước TH 2020"; null for anything else, a period of years included. */
export function yearLabel(text: string): YearLabel | null {
  if (!/\d{4}/.test(text) || text.length > LONGEST_LABEL) return null;
  const found = words(text);
  const years = found.filter((word) => /^(19|20|21)\d\d$/.test(word));
  const rest = found.filter((word) => !years.includes(word));
  if (years.length !== 1 || !rest.every((word) => YEAR_WORDS.has(word))) return null;
  return { year: Number(years[0]), estimate: rest.some((word) => ESTIMATE_WORDS.has(word)) };
}

/** Words that may follow in the total's label: "Cộng 10 năm", "Tổng cộng giai đoạn 2010-2020". */
const PERIOD_WORDS = new Set(words('giai đoạn các năm từ đến cả'));

/** "Tổng cộng", "Cộng", "Tổng số (2010-2020)"; not the subtotal of other years ("Cộng 2010-2015"). */
export function isTotalLabel(text: string, layout: Form01Layout): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const label = words(text);
  const years = label.filter((word) => /^\d{4}$/.test(word)).map(Number);
  const all = layout.years.map(({ year }) => year);
  const whole = years.length === 2 && years[0] === Math.min(...all) && years[1] === Math.max(...all);
  if (years.length > 0 && !whole) return false;
  const named = label.filter((word) => !/^\d+$/.test(word));
  const bare = named.filter((word) => !PERIOD_WORDS.has(word));
  const keys = totalKeys(layout);
  return keys.includes(named.join(' ')) || keys.includes(bare.join(' '));
}

function totalKeys({ totalRow }: Form01Layout): string[] {
  return [totalRow.label, ...totalRow.aliases].map(keyOf);
}

/** Which column of the layout a heading means. */
export interface Headings {
  /** Id of the column that one heading means, {@link YEAR} for the year's, null where it is none that we know. */
  readonly idOf: (heading: string) => string | null;
  /** The same for headings that stand one above the other, the topmost first. */
  readonly idOfPath: (path: readonly string[]) => string | null;
}

export const YEAR = 'year';

export function headingsOf(layout: Form01Layout): Headings {
  const keys = new Map<string, string>();
  for (const { id, heading, aliases } of layout.columns)
    for (const text of [heading, ...aliases]) keys.set(keyOf(text), id);
  for (const text of [layout.yearColumn.heading, ...layout.yearColumn.aliases]) keys.set(keyOf(text), YEAR);
  const columns = new Map(layout.columns.map((column) => [column.id, column]));
  const totals = totalKeys(layout);

  const idOf = (heading: string): string | null => {
    const id = keys.get(keyOf(heading));
    if (id !== undefined) return id;
    const [, name = '', unit = ''] = /^(.*?)\s*\(([^()]*)\)\s*$/s.exec(heading) ?? [];
    const named = keys.get(keyOf(name));
    return named !== undefined && isUnitOf(columns.get(named), words(unit)) ? named : null;
  };

  const idOfPath = (path: readonly string[]): string | null => {
    const leaf = path.at(-1);
    if (leaf === undefined) return null;
    const above = path.slice(0, -1);
    if (above.length > 0 && totals.includes(keyOf(leaf))) return idOfPath(above);
    const id = keys.get(keyOf(path.join(' '))) ?? idOf(leaf);
    if (id === null) return null;
    // "Chuyên trách / Nữ" is not the column "Nữ": what stands above must be what the column is a part of, or unknown.
    const parents = above.map(idOf).filter((parent) => parent !== null);
    return parents.every((parent) => parent === id || parent === columns.get(id)?.partOf) ? id : null;
  };
  return { idOf, idOfPath };
}

/**
 * Whether a unit in brackets is the column's own: "Kinh phí (nghìn đồng)" is not "Kinh phí (triệu đồng)", and "Nữ (%)"
 * is no count. Of people, "(lượt)" and "(người)" say the same as "(lượt người)".
 */
function isUnitOf(column: LayoutColumn | undefined, unit: readonly string[]): boolean {
  const own = words(column?.unit ?? '');
  return (
    unit.join(' ') === own.join(' ') ||
    (column?.kind === 'whole' && unit.length > 0 && unit.every((word) => own.includes(word)))
  );
}

/** One form for comparing headings: words with abbreviations and "%" written out, without "trong đó" in front. */
function keyOf(text: string): string {
  return words(text.replace(/%/g, ' phần trăm ')).join(' ').replace(IN_WHICH, '');
}

const IN_WHICH = new RegExp(`^${words('trong đó').join(' ')} (?=.)`);
