/** Figures that cannot be right by their own sentence: shares, percentages above 100, numbers said twice. */
import Big from 'big.js';
import { rememberedOf } from '../language/memo';
import { normalize } from '../language/normalize';
import { normalDecimal } from '../language/numbers';
import type { ProseFigure } from '../language/proseFigures';
import type { ReportParagraph } from './proseFigures';

export interface FigureFault<T> {
  readonly place: ReportParagraph;
  readonly figure: ProseFigure;
  readonly fault: T;
}

export interface FigureChecked<T> {
  readonly examined: number;
  readonly faults: readonly FigureFault<T>[];
}

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(normalize));
/** How many figures before it may have to do with a figure. */
const REACH = 20;
const CLAUSE_END = /^[,;.:()\n]$/;

/** What one of a paragraph's figures is found to be: null where the check does not apply to it, else a fault or "right". */
type Check<T> = (figures: readonly ProseFigure[], index: number) => T | 'right' | null;

/** A check of all figures; what it says of a paragraph's is kept as long as they are. */
function checkOf<T>(check: Check<T>): (paragraphs: readonly ReportParagraph[]) => FigureChecked<T> {
  const checked = rememberedOf((figures: readonly ProseFigure[]) => {
    const results = figures.map((figure, index) => ({ figure, fault: check(figures, index) }));
    return {
      examined: results.filter(({ fault }) => fault !== null).length,
      faults: results.flatMap(({ figure, fault }) => (fault === null || fault === 'right' ? [] : [{ figure, fault }])),
    };
  });
  return (paragraphs) => {
    const faults: FigureFault<T>[] = [];
    let examined = 0;
    for (const place of paragraphs) {
      const found = checked(place.figures);
      examined += found.examined;
      for (const { figure, fault } of found.faults) faults.push({ place, figure, fault });
    }
    return { examined, faults };
  };
}

export interface WrongShare {
  /** Decimal strings. */
  readonly part: string;
  readonly whole: string;
  /** The part's share of the whole in percent, rounded to two decimals, a half away from zero. */
  readonly share: string;
}

/** "45/60 đồng chí (70%)", "2.254 lượt, trong đó nữ 878 lượt (45%)": the share that the sentence's own parts give. */
export const wrongShares = checkOf<WrongShare>((figures, index) => {
  const percent = figures[index];
  const part = figures[index - 1];
  if (!percent || !part || !isShareOf(percent, part)) return null;
  const wholes = part.of === undefined ? wholesOf(figures, index - 1) : [part.of];
  const [whole] = wholes;
  if (part.value === null || whole === undefined) return null;
  const count = part.value;
  if (wholes.some((one) => agreesWithShare(percent, shareOf(count, one)))) return 'right';
  return { part: count, whole, share: normalDecimal(shareOf(count, whole).round(2, Big.roundHalfUp).toFixed()) };
});

const CONNECTING = setOf('đạt chiếm bằng tỷ tỉ lệ là tương đương ( =');

/** Between a part and its share stand only words that say so; what follows the share must not be of something else. */
function isShareOf(percent: ProseFigure, part: ProseFigure): boolean {
  if (percent.kind !== 'percent' || percent.unit !== '%' || percent.value === null || percent.to !== undefined)
    return false;
  if (part.sentence !== percent.sentence || (part.kind !== 'count' && part.of === undefined)) return false;
  if (part.to !== undefined || part.approximation !== 'exact') return false;
  const clause = percent.before.findLastIndex((key) => CLAUSE_END.test(key) && key !== '(');
  const own = percent.before.slice(clause + 1);
  const bracket = own.lastIndexOf('(');
  const joint = bracket < 0 ? own : own.slice(bracket);
  const behind = percent.after[0];
  return (
    joint.length > 0 &&
    joint.every((key) => CONNECTING.has(key)) &&
    !percent.before.some((key) => OTHER_BASE.has(key)) &&
    (behind === undefined || CLAUSE_END.test(behind))
  );
}

const OTHER_BASE = setOf('so tăng giảm vượt hoạch');
/** Before a part, and before a whole. */
const OF_WHICH = ` ${normalize('trong đó')} `;
const OUT_OF = new RegExp(` ${normalize('trong')}(?: ${normalize('tổng')})? ${normalize('số')} $`, 'u');
const lineOf = ({ before }: ProseFigure): string => ` ${before.join(' ')} `;

/** Counts before the part that it may be a part of: it must say so, and any of them may be the one that is meant. */
function wholesOf(figures: readonly ProseFigure[], index: number): string[] {
  const part = figures[index];
  if (!part) return [];
  const earlier = figures
    .slice(Math.max(0, index - REACH), index)
    .filter(({ kind, value, sentence, unit }) => {
      const alike = unit === part.unit || unit === null || part.unit === null;
      return kind === 'count' && value !== null && sentence === part.sentence && alike;
    })
    .reverse();
  const saidSo =
    [part, ...earlier.slice(0, -1)].some((figure) => lineOf(figure).includes(OF_WHICH)) ||
    earlier.some((figure) => OUT_OF.test(lineOf(figure)));
  const least = new Big(part.value ?? '0');
  return saidSo ? earlier.flatMap(({ value }) => (value !== null && new Big(value).gte(least) ? [value] : [])) : [];
}

function shareOf(part: string, whole: string): Big {
  return new Big(whole).eq(0) ? new Big(0) : new Big(part).times(100).div(whole);
}

/** Rounded or cut off as it is written; with "khoảng" and the like within five points. */
function agreesWithShare({ value, approximation, digits }: ProseFigure, share: Big): boolean {
  const apart = share.minus(value ?? '0').abs();
  return approximation === 'exact' ? apart.lt(new Big(10).pow(-(digits?.decimals ?? 0))) : apart.lte(5);
}

const GROWING = setOf('tăng giảm vượt gấp hoạch chỉ tiêu so dự toán mục quyết kỳ trước thực hoàn thành nhiệm giao thu');
const SHARING = setOf('chiếm');
const RATE = setOf('lệ');

/** "Tỷ lệ cán bộ được bồi dưỡng đạt 120%": growth and plans may pass 100 percent, a part of people cannot. */
export const sharesAbove100 = checkOf<true>((figures, index) => {
  const figure = figures[index];
  if (figure?.kind !== 'percent' || figure.unit !== '%' || figure.value === null || !isWholeShare(figures, index))
    return null;
  return new Big(figure.to ?? figure.value).gt(100) ? true : 'right';
});

/** A percentage that says how many of all: "chiếm …%", "tỷ lệ … đạt …%", "…% cán bộ". */
function isWholeShare(figures: readonly ProseFigure[], index: number): boolean {
  const figure = figures[index];
  if (!figure) return false;
  const { before, after } = figure;
  const earlier = figures
    .slice(Math.max(0, index - REACH), index)
    .filter(({ sentence }) => sentence === figure.sentence);
  const lead = earlier.flatMap((other) => other.before).concat(before);
  const end = after.findIndex((key) => CLAUSE_END.test(key));
  const tail = after.slice(0, end < 0 ? undefined : end);
  if ([...lead, ...tail].some((key) => GROWING.has(key))) return false;
  return before.some((key) => SHARING.has(key) || RATE.has(key)) || COUNTED.has(tail[0] ?? '');
}

/** First words of who or what a share is of. */
const COUNTED = setOf('cán cbcđ số đoàn cđcs công đơn người ủy học giảng đồng chủ nữ');

export interface SaidTwice {
  readonly first: string;
  readonly second: string;
  /** Decimal strings. */
  readonly firstValue: string;
  readonly secondValue: string;
}

const IN_WORDS = setOf('( ) bằng chữ : ; , viết là .');
const CLOSING = setOf(') . ; , chẵn');
const WRITTEN = setOf('( chữ :');

/** "1.250.000 đồng (một triệu hai trăm nghìn đồng)", "05 (sáu) lớp": a number in digits and again in words. */
export const numbersSaidTwice = checkOf<SaidTwice>((figures, index) => {
  const figure = figures[index];
  if (!figure || figure.value === null || figure.inWords) return null;
  const again = figure.again ?? saidAgain(figure, figures[index + 1]);
  if (!again) return null;
  if (new Big(again.value).eq(figure.value)) return 'right';
  return { first: figure.text, second: again.text, firstValue: figure.value, secondValue: again.value };
});

/** The same money in words right behind, all of it understood. */
function saidAgain(figure: ProseFigure, next: ProseFigure | undefined): { text: string; value: string } | null {
  if (!next?.inWords || next.kind !== 'money' || figure.kind !== 'money' || next.value === null) return null;
  const between = figure.sentence === next.sentence ? next.before : [...figure.after, ...next.before];
  const behind = next.after[0];
  const whole = WRITTEN.has(between.at(-1) ?? '') && (behind === undefined || CLOSING.has(behind));
  return whole && between.every((key) => IN_WORDS.has(key)) ? { text: next.text, value: next.value } : null;
}
