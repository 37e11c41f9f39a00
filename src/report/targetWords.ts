/** Targets, figures and verdicts in words: for the comparison table in Vietnamese, for the pane in either language. */
import type { Target } from '../campaign';
import { formatFigure } from '../language/numbers';
import { comparisonWords } from '../texts/comparison';
import type { Language } from '../texts/language';
import type { Judgement, Reached } from './targets';

/** "Ít nhất 70% (đến năm 2020)"; what nobody has verified, and what is sample data, says so. */
export function targetWords(target: Target, language: Language = 'vi'): string {
  const texts = comparisonWords(language);
  const { comparator, value, valueTo = value, indicator, year, from, yearly, verified, sample } = target;
  const amount = withUnit(value, target);
  const bound = {
    atLeast: () => texts.atLeast({ value: amount }),
    atMost: () => texts.atMost({ value: amount }),
    equal: () => texts.equal({ value: amount }),
    range: () => texts.range({ from: amount, to: withUnit(valueTo, target) }),
    growth: () => texts.growth({ value: amount, falls: /(?<!\p{L})giảm(?!\p{L})/iu.test(indicator.normalize('NFC')) }),
  }[comparator]();
  const time =
    year === null ? [] : [from === undefined || from === year ? texts.by({ year }) : texts.period({ from, to: year })];
  const notes = [
    ...time,
    ...(yearly === true ? [texts.yearly] : []),
    ...(verified ? [] : [texts.unverified]),
    ...(sample === true ? [texts.sample] : []),
  ];
  return notes.length > 0 ? `${bound} (${notes.join('; ')})` : bound;
}

/** "72,5%", "1.250 lượt người (ước)"; '' without a figure. */
export function reachedWords(target: Target, reached: Reached, language: Language = 'vi'): string {
  if (reached.value === null) return '';
  const amount = withUnit(reached.value, target);
  return reached.estimate ? `${amount} (${comparisonWords(language).estimate})` : amount;
}

/** "Vượt 2,5 điểm %", "Chưa đạt, thấp hơn 20 lớp (40%)". */
export function judgementWords(target: Target, judgement: Judgement, language: Language = 'vi'): string {
  const texts = comparisonWords(language);
  const { verdict, difference, differenceUnit, percent } = judgement;
  if (difference === null) return texts.noFigure;
  if (verdict === 'met' || verdict === 'noFigure') return texts.met;
  const size = formatFigure(unsigned(difference));
  const amount = differenceUnit === 'points' ? texts.points({ value: size }) : withUnit(unsigned(difference), target);
  const by = percent === null ? amount : `${amount} (${texts.relative({ value: formatFigure(unsigned(percent)) })})`;
  if (verdict === 'exceeded') return texts.exceeded({ by });
  return difference.startsWith('-') ? texts.missedBelow({ by }) : texts.missedAbove({ by });
}

function withUnit(value: string, { unit }: Target): string {
  return formatFigure(value) + (unit.startsWith('%') ? unit : ` ${unit}`);
}

function unsigned(decimal: string): string {
  return decimal.replace('-', '');
}
