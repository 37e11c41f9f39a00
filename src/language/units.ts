/** Units as people type them beside figures: which quantity they count, and how many of the quantity's smallest one is. */
import Big from 'big.js';
import { normalDecimal } from './numbers';
import { words } from './normalize';

export interface Unit {
  readonly quantity: 'money' | 'people' | 'classes' | 'share';
  /** Whole number as a decimal string: "1000000" for triệu đồng. */
  readonly factor: string;
}

/** "người" and "lượt người" are one quantity here: tables write the one and mean the other. */
const SPELLINGS: readonly (readonly [Unit['quantity'], string, string])[] = [
  ['money', '1', 'đồng; đ; VNĐ; VND; đồng Việt Nam'],
  ['money', '1000', 'nghìn đồng; ngàn đồng; nghìn; ngàn; nghìn đ; ngàn đ; ng.đ; nđ; 1.000 đồng; 1.000 đ; 1000 đồng'],
  ['money', '1000000', 'triệu đồng; triệu; triệu đ; tr.đ; tr đồng; tr; 1.000.000 đồng'],
  ['money', '1000000000', 'tỷ đồng; tỉ đồng; tỷ; tỉ; tỷ đ; tỉ đ'],
  [
    'people',
    '1',
    'người; lượt người; lượt; lượt cán bộ; lượt CBCĐ; cán bộ; CBCĐ; học viên; lượt học viên; đồng chí; đ/c',
  ],
  ['classes', '1', 'lớp; lớp học; khóa; khóa học'],
  ['share', '1', '%; phần trăm; tỷ lệ %; tỉ lệ %'],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  SPELLINGS.flatMap(([quantity, factor, texts]) =>
    texts.split(';').map((text) => [unitKey(text), { quantity, factor }] as const),
  ),
);

/** "triệu đồng", "Tr.đ", "(%)", "ĐVT: lượt người"; null for what is no unit that we know. */
export function unitOf(text: string): Unit | null {
  return UNITS.get(unitKey(text.replace(UNIT_LABEL, ''))) ?? null;
}

/** What stands before a unit: "ĐVT:", "Đơn vị tính:", "Đơn vị:". */
export const UNIT_LABEL = /^[\s(]*(?:đvt|đơn vị(?: tính)?)\s*[:-]?\s*/iu;

function unitKey(text: string): string {
  return words(text.replace(/%/g, ' phần trăm ')).join('');
}

/** Same, one quantity in another size, or things that cannot be compared. Unknown units are the same when spelt alike. */
export function compareUnits(a: string, b: string): 'same' | 'scaled' | 'different' {
  const [left, right] = [unitOf(a), unitOf(b)];
  if (!left || !right) return unitKey(a) === unitKey(b) ? 'same' : 'different';
  if (left.quantity !== right.quantity) return 'different';
  return left.factor === right.factor ? 'same' : 'scaled';
}

/** An exact decimal in another unit of its quantity: 1.2 tỷ đồng → 1200 triệu đồng; null where that cannot be. */
export function inUnit(value: string, from: string, to: string): string | null {
  const [left, right] = [unitOf(from), unitOf(to)];
  if (!left || left.quantity !== right?.quantity) return null;
  // The factors are powers of ten, so that moving the decimal mark is exact.
  const shift = left.factor.length - right.factor.length;
  return normalDecimal(new Big(`${value}e${shift}`).toFixed());
}

/** "35,5 tr.đ" → amount and unit; null where no unit that we know, nor the one given, stands behind a number. */
export function splitUnit(text: string, own?: string): { readonly amount: string; readonly unit: string } | null {
  const [, amount = '', unit = ''] =
    /^([-\u2010-\u2015\u2212]?\s*\d[\d.,\s]*?)\s*([^\d\s.,][^\d]*|%)$/su.exec(text.trim()) ?? [];
  if (amount === '') return null;
  const known = unitOf(unit) !== null || (own !== undefined && unitKey(unit) === unitKey(own));
  return known ? { amount, unit: unit.trim() } : null;
}
