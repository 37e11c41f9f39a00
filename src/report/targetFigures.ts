/** Figures in sentences that speak of a target's indicator, held against what was reached for it. */
import { words } from '../language/normalize';
import { formatFigure } from '../language/numbers';
import type { ProseFigure } from '../language/proseFigures';
import type { TargetResult } from './comparison';
import { agrees } from './contradictions';
import type { ReportParagraph } from './proseFigures';

export interface TargetContradiction {
  readonly place: ReportParagraph;
  readonly figure: ProseFigure;
  /** What was reached, in Vietnamese writing with "%". */
  readonly value: string;
  /** The target's indicator. */
  readonly what: string;
}

/** Ahead of the figure these say that it is the target or the plan, not what was reached. */
const PLANNED = [
  'mục tiêu',
  'chỉ tiêu',
  'phấn đấu',
  'nghị quyết đề ra',
  'kế hoạch',
  'đề ra',
  'tăng',
  'giảm',
  'so với',
  'vượt',
].map((text) => ` ${words(text).join(' ')} `);
/** An indicator of fewer words stands in sentences that speak of something else. */
const LEAST_WORDS = 4;

/**
 * Percentages only: what a count is of cannot be told by an indicator's words alone. The sentence must have the
 * indicator's words in a row and no other percentage, and must not speak of the target itself.
 */
export function targetContradictions(
  paragraphs: readonly ReportParagraph[],
  results: readonly TargetResult[],
): { readonly examined: number; readonly contradictions: readonly TargetContradiction[] } {
  const known = results.flatMap(({ target, reached, from }) => {
    const indicator = words(target.indicator);
    const usable =
      from === 'entered' && reached.value !== null && target.unit === '%' && target.comparator !== 'growth';
    return usable && indicator.length >= LEAST_WORDS
      ? [{ what: target.indicator, value: reached.value, line: ` ${indicator.join(' ')} ` }]
      : [];
  });
  if (known.length === 0) return { examined: 0, contradictions: [] };
  const compared = paragraphs
    .flatMap((place) => place.figures.map((figure) => ({ place, figure })))
    .flatMap(({ place, figure }) => {
      if (!standsAlone(place, figure)) return [];
      const line = ` ${words(sentenceOf(place, figure)).join(' ')} `;
      const result = known.filter((one) => line.includes(one.line));
      const [only] = result;
      return only && result.length === 1 && !PLANNED.some((phrase) => line.includes(phrase))
        ? [{ place, figure, ...only }]
        : [];
    });
  return {
    examined: compared.length,
    contradictions: compared
      .filter(({ figure, value }) => !agrees(figure, value))
      .map(({ place, figure, value, what }) => ({ place, figure, value: `${formatFigure(value)}%`, what })),
  };
}

/** A percentage, the only one of its sentence, of no year. */
function standsAlone({ figures }: ReportParagraph, figure: ProseFigure): boolean {
  const { kind, unit, value, to, scope } = figure;
  if (kind !== 'percent' || unit !== '%' || value === null || to !== undefined) return false;
  if (scope.years.length > 0 || scope.period || scope.within || scope.each) return false;
  return figures.filter((other) => other.kind === 'percent' && other.sentence === figure.sentence).length === 1;
}

/** The figure's sentence as far as its own words reach: from the figure before it to the one behind. */
function sentenceOf({ text, figures }: ReportParagraph, figure: ProseFigure): string {
  const index = figures.indexOf(figure);
  const inSentence = (other: ProseFigure | undefined): boolean => other?.sentence === figure.sentence;
  const [before, behind] = [figures[index - 1], figures[index + 1]];
  const from = before && inSentence(before) ? before.end : sentenceStart(text, figure.start);
  const to = behind && inSentence(behind) ? behind.start : sentenceEnd(text, figure.end);
  return text.slice(from, to);
}

function sentenceStart(text: string, at: number): number {
  return Math.max(...[';', '. ', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
}

function sentenceEnd(text: string, at: number): number {
  const ends = [';', '. ', '\n'].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0);
  return Math.min(text.length, ...ends);
}
