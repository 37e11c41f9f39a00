/** The ways in which a number and what it is of are written: "35 lớp", "3/4 đồng chí", "từ 5 đến 10 lớp", "05 (năm) lớp". */
import Big from 'big.js';
import { isYear, readAmount, type Amount } from './figureAmounts';
import type { FigurePlace } from './figureScope';
import { alike, figureTokens, phrasesOf, type Token } from './figureTokens';
import { NOT_COUNTED, UNITS, type Approximation } from './figureWords';
import { compareDecimals } from './numbers';

export type FigureKind = 'count' | 'percent' | 'money' | 'fraction' | 'ratio';

/** The same number said again in words. */
export interface SaidAgain {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: string;
}

/** A figure by its tokens. */
export interface Found extends FigurePlace {
  readonly kind: FigureKind;
  readonly value: string | null;
  readonly upper?: string;
  readonly of?: string;
  readonly unit: string | null;
  readonly unitBorrowed?: true;
  readonly approximation: Approximation;
  readonly amount: Amount;
  readonly again?: SaidAgain;
  /** Where the number (with %, currency) ends and its unit begins. */
  readonly numberTo: number;
}

export function unitAt(tokens: readonly Token[], at: number): { name: string; counted: boolean; to: number } | null {
  const found = UNITS.find(tokens, at);
  return found && { ...found.value, to: found.to };
}

interface Measured {
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly numberTo: number;
  readonly to: number;
}

const PERCENT = phrasesOf([...alike('%|phần trăm', '%'), ...alike('điểm %|điểm phần trăm', 'điểm %')]);
interface Currency {
  readonly unit: string;
  readonly power: number;
}

const MONEY = phrasesOf<Currency>([
  ...alike('k|ng.đ|ngđ|nđ|nghìn đ', { unit: 'đồng', power: 3 }),
  ...alike('đồng|đ|vnđ|vnd|đồng chẵn|đồng vn', { unit: 'đồng', power: 0 }),
  ...alike('trđ|tr.đ|tr. đ|tr đ|tr đồng|trđồng|tr', { unit: 'đồng', power: 6 }),
  ...alike('usd|đô la|đô la mỹ|đô-la', { unit: 'USD', power: 0 }),
]);
/** Money without a currency is taken for such from "triệu" on: "350 triệu". */
const MONEY_POWER = 6;

/** What the amount is of: the words right behind it. */
function measuredAt(tokens: readonly Token[], amount: Amount): Measured & { power: number } {
  const at = amount.to;
  const percent = PERCENT.find(tokens, at);
  if (percent) return { kind: 'percent', unit: percent.value, numberTo: percent.to, to: percent.to, power: 0 };
  const unit = unitAt(tokens, at);
  if (unit) return { kind: 'count', unit: unit.name, numberTo: at, to: unit.to, power: 0 };
  const money = MONEY.find(tokens, at);
  if (money) {
    const { unit: currency, power } = money.value;
    const written = tokens[money.to - 1]?.key === CHAN ? money.to - 1 : money.to;
    return { kind: 'money', unit: currency, numberTo: written, to: money.to, power };
  }
  if (amount.power >= MONEY_POWER) return { kind: 'money', unit: 'đồng', numberTo: at, to: at, power: 0 };
  return { kind: 'count', unit: null, numberTo: at, to: at, power: 0 };
}

const CHAN = figureTokens('chẵn')[0]?.key;

function single(tokens: readonly Token[], keys: readonly string[], at: number, amount: Amount): Found {
  const again = sameInBrackets(tokens, keys, amount);
  const { kind, power, to, numberTo, unit: own } = measuredAt(tokens, again ? { ...amount, to: again.to } : amount);
  const unit = own ?? unitNamedBefore(tokens, at);
  const value = amount.value === null ? null : scaled(amount.value, power);
  // A count of people or classes is whole: "2,248 lượt" is a thousand the English way, or a slip.
  const odd = value !== null && kind === 'count' && WHOLE_UNITS.has(unit ?? '') && hasThousandths(value);
  const digits = amount.digits && power > 0 ? { ...amount.digits, power: amount.digits.power + power } : amount.digits;
  return {
    kind,
    unit,
    value: odd ? null : value,
    from: at,
    to,
    numberTo: again ? amount.to : numberTo,
    approximation: 'exact',
    amount: digits === amount.digits ? amount : { ...amount, digits },
    ...(again && { again: again.said }),
  };
}

const STATING = phrasesOf(alike(':|là|đạt|là:|được', true));
const NUMBER_OF = phrasesOf(alike('số|tổng số', true));
const CLAUSE = /^[,;.()\n]$/;

/** "Số lớp đã mở: 44", "tổng số lớp 43": the unit stands before the number, in the same clause. */
function unitNamedBefore(tokens: readonly Token[], at: number): string | null {
  const direct = UNITS.findBefore(tokens, at);
  if (direct && NUMBER_OF.findBefore(tokens, direct.from)) return direct.value.name;
  const stating = STATING.findBefore(tokens, at);
  if (!stating) return null;
  let listed = false;
  for (let place = stating.from - 1; place >= 0; place -= 1) {
    const token = tokens[place];
    if (!token || (token.kind === 'number' && !isYear(token.raw) && !NOT_COUNTED.find(tokens, place + 1))) return null;
    // "đào tạo, bồi dưỡng" is one thing; the comma of any other list ends the clause.
    if (CLAUSE.test(token.key)) {
      if (token.key !== ',' || listed) return null;
      listed = true;
    }
    const number = NUMBER_OF.find(tokens, place);
    const unit = number && unitAt(tokens, number.to);
    if (unit) return unit.name;
  }
  return null;
}

const WHOLE_UNITS = new Set(['lượt người', 'người', 'lớp', 'CĐCS']);

function hasThousandths(value: string): boolean {
  return /\.\d{3}$/.test(value);
}

/** A decimal string times a power of ten. */
export function scaled(value: string, power: number): string {
  if (power === 0) return value;
  const [whole = '', fraction = ''] = value.split('.');
  const digits = (whole + fraction.padEnd(power, '0').slice(0, power)).replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(power);
  return rest ? `${digits}.${rest}` : digits;
}

/** "(năm)" behind "05". */
function sameInBrackets(
  tokens: readonly Token[],
  keys: readonly string[],
  amount: Amount,
): { said: SaidAgain; to: number } | null {
  if (amount.inWords || tokens[amount.to]?.key !== '(') return null;
  const words = readAmount(tokens, keys, amount.to + 1);
  const [first, last, close] = [tokens[amount.to + 1], tokens[(words?.to ?? 0) - 1], tokens[words?.to ?? -1]];
  if (!words?.inWords || words.value === null || !first || !last || close?.key !== ')') return null;
  const text = tokens.slice(amount.to + 1, words.to).map(({ raw }) => raw);
  return { said: { start: first.start, end: last.end, text: text.join(' '), value: words.value }, to: words.to + 1 };
}

const OF_ALL = phrasesOf(alike('số|tổng số|trong tổng số', true));

/** "3/4 đồng chí", "86/86 CĐCS", "2/3 số cán bộ": needs to say of what, because "30/4" is a day. */
function ratioAt(tokens: readonly Token[], keys: readonly string[], at: number, amount: Amount): Found | null {
  const slash = tokens[amount.to];
  const second = tokens[amount.to + 1];
  if (slash?.key !== '/' || second?.kind !== 'number' || isJoined(tokens[amount.to + 2])) return null;
  const whole = readAmount(tokens, keys, amount.to + 1);
  if (!whole?.value || amount.value === null || amount.power > 0 || whole.power > 0) return null;
  const all = OF_ALL.find(tokens, whole.to);
  const unit = unitAt(tokens, all?.to ?? whole.to);
  if (!unit && !isShareOf(tokens, keys, amount.value, whole.value, whole.to)) return null;
  const kind = all ? 'fraction' : 'ratio';
  return {
    kind,
    value: amount.value,
    of: whole.value,
    unit: unit?.name ?? null,
    from: at,
    numberTo: whole.to,
    to: unit?.to ?? whole.to,
    approximation: 'exact',
    amount,
  };
}

const MAKING = phrasesOf(alike(', đạt|đạt|đạt tỷ lệ|, đạt tỷ lệ|chiếm|, chiếm|bằng|(|( đạt|( chiếm|=', true));

/** "32/32, đạt 100%": the share that follows says that it is no date. */
function isShareOf(tokens: readonly Token[], keys: readonly string[], part: string, all: string, at: number): boolean {
  const making = MAKING.find(tokens, at);
  const share = making && readAmount(tokens, keys, making.to);
  if (!share?.value || !PERCENT.find(tokens, share.to) || /^0*$/.test(all)) return false;
  return new Big(part).times(100).div(all).minus(share.value).abs().lt(1);
}

function isJoined(token: Token | undefined): boolean {
  return token !== undefined && token.glued && /^[/:-]$|^\p{L}/u.test(token.key);
}

const PARTS = phrasesOf(alike('phần', true));

/** "hai phần ba số cán bộ" */
function wordShare(tokens: readonly Token[], keys: readonly string[], at: number, amount: Amount): Found | null {
  const parts = PARTS.find(tokens, amount.to);
  const whole = parts && readAmount(tokens, keys, parts.to);
  if (!whole?.inWords || whole.value === null || amount.value === null) return null;
  const all = OF_ALL.find(tokens, whole.to);
  const unit = unitAt(tokens, all?.to ?? whole.to);
  if (!unit) return null;
  return {
    kind: 'fraction',
    value: amount.value,
    of: whole.value,
    unit: unit.name,
    from: at,
    numberTo: whole.to,
    to: unit.to,
    approximation: 'exact',
    amount,
  };
}

const UP_TO = phrasesOf(alike('đến|tới|-', true));

/** "từ 2 đến 3 ngày": an amount of time or of paper, which is no statistic. */
export function isSpan(tokens: readonly Token[], keys: readonly string[], amount: Amount): boolean {
  const joint = UP_TO.find(tokens, amount.to);
  const upper = joint && readAmount(tokens, keys, joint.to);
  return upper !== null && NOT_COUNTED.find(tokens, upper.to) !== null && unitAt(tokens, upper.to) === null;
}

/** The figure that begins with an amount, whether it counts anything or not. */
export function figureForm(tokens: readonly Token[], keys: readonly string[], at: number, amount: Amount): Found {
  return (
    (amount.inWords ? wordShare(tokens, keys, at, amount) : ratioAt(tokens, keys, at, amount)) ??
    rangeAt(tokens, keys, at, amount) ??
    single(tokens, keys, at, amount)
  );
}

/** "2-3 lớp", "từ 75% đến 80%": both ends say the same thing, or only the second does. */
function rangeAt(tokens: readonly Token[], keys: readonly string[], at: number, amount: Amount): Found | null {
  const own = measuredAt(tokens, amount);
  if (own.unit !== null && own.kind !== 'percent') return null;
  const bare = own.unit === null;
  const joint = bare || own.kind === 'percent' ? UP_TO.find(tokens, own.to) : null;
  const upper = joint && readAmount(tokens, keys, joint.to);
  if (!upper?.value || amount.value === null || upper.inWords !== amount.inWords) return null;
  const measured = measuredAt(tokens, upper);
  if (measured.unit === null || (!bare && measured.kind !== own.kind)) return null;
  const lower = scaled(amount.value, amount.power === 0 ? upper.power + measured.power : measured.power);
  const high = scaled(upper.value, measured.power);
  if (compareDecimals(lower, high) >= 0) return null;
  const { power: _power, ...rest } = measured;
  return { ...rest, value: lower, upper: high, from: at, approximation: 'exact', amount };
}
