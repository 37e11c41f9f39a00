/** What the pane says of targets and results, put together from the catalogues. */
import type { Form01Layout } from '../campaign';
import { formatFigure } from '../language/numbers';
import type { TargetResult } from '../report/comparison';
import type { Measure } from '../report/measure';
import type { ReachedProblem } from '../report/targets';
import type { Language } from '../texts/language';
import { describeMeasureProblem, nameMeasure } from '../texts/measure';
import type { PaneTargetsTexts } from '../texts/paneTargets';
import { describeReachedProblem } from '../texts/targets';
import type { DraftProblem } from './targetDraft';
import type { FieldMessage } from './fieldMessage';

export function headingIn({ columns }: Form01Layout): (column: string) => string {
  return (id) => columns.find((column) => column.id === id)?.heading ?? id;
}

export function measureText(measure: Measure, layout: Form01Layout, language: Language): string {
  return nameMeasure(measure, headingIn(layout), language);
}

/** Why a target has no figure. */
export function reachedProblemText(problem: ReachedProblem, layout: Form01Layout, language: Language): string {
  switch (problem.code) {
    case 'noActual':
    case 'notDecimal':
    case 'unit':
    case 'period':
      return describeReachedProblem(problem, language);
    default:
      return describeMeasureProblem(problem, headingIn(layout), language);
  }
}

/** That a target has no figure, and why. */
export function missingText(
  problem: ReachedProblem,
  layout: Form01Layout,
  texts: PaneTargetsTexts,
  language: Language,
): string {
  const why = reachedProblemText(problem, layout, language);
  return problem.code === 'noActual' ? why : texts.missing({ problem: why });
}

/** Where a result comes from. */
export function sourceText(
  { reached, from }: Pick<TargetResult, 'from' | 'reached'>,
  layout: Form01Layout,
  texts: PaneTargetsTexts,
  language: Language,
): string {
  if (from === 'table') return texts.fromTable;
  if (!reached.measure) return texts.typed({ note: reached.note });
  return texts.fromForm01({ measure: measureText(reached.measure, layout, language) });
}

/** @param tried whether what is missing counts as a fault by now */
export function draftMessage(
  problem: DraftProblem | undefined,
  tried: boolean,
  texts: PaneTargetsTexts,
): FieldMessage | null {
  if (!problem || (problem.kind === 'missing' && !tried)) return null;
  const text =
    problem.kind === 'ambiguous'
      ? texts.problem.ambiguous({ readings: problem.readings.map((reading) => formatFigure(reading)) })
      : texts.problem[problem.kind]();
  return { state: 'error', text };
}
