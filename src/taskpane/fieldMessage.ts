import type { Form01Layout } from '../campaign';
import { compareDecimals, formatFigure, sumOf } from '../language/numbers';
import { leafHeading } from '../report/form01Layout';
import type { Field, FieldProblem, YearFields } from './form01Draft';
import type { PaneForm01Texts } from '../texts/paneForm01';

export interface FieldMessage {
  /** An error keeps an edit from being written; a warning does not. */
  readonly state: 'error' | 'warning' | 'none';
  readonly text: string;
}

/** What there is to say about a field, the gravest alone. */
export function fieldMessage(
  field: Field,
  year: YearFields,
  layout: Form01Layout,
  texts: PaneForm01Texts,
): FieldMessage | null {
  if (field.noColumn) return { state: 'error', text: texts.noColumn };
  if (field.problem) return { state: 'error', text: problemText(field.problem, texts) };
  const valueOf = (id: string): string | null => year.fields.find(({ column }) => column.id === id)?.value ?? null;
  const headingOf = (id: string): string => {
    const column = layout.columns.find((one) => one.id === id);
    return column ? leafHeading(column) : id;
  };

  const { id, partOf } = field.column;
  const whole = partOf === undefined ? null : valueOf(partOf);
  if (partOf !== undefined && whole !== null && field.value !== null && compareDecimals(field.value, whole) > 0) {
    return { state: 'warning', text: texts.aboveWhole({ whole: headingOf(partOf), value: formatFigure(whole) }) };
  }

  const parts = layout.sums.find(({ total }) => total === id)?.parts ?? [];
  const values = parts.flatMap((part) => valueOf(part) ?? []);
  if (parts.length === 0 || values.length < parts.length) return null;
  const exact = sumOf(values);
  const sum = { parts: parts.map(headingOf).join(' + '), sum: formatFigure(exact) };
  if (field.value === null || field.value === exact) return { state: 'none', text: texts.sum(sum) };
  return { state: 'warning', text: texts.sumDiffers({ ...sum, total: formatFigure(field.value) }) };
}

function problemText(problem: FieldProblem, texts: PaneForm01Texts): string {
  return problem.kind === 'ambiguous'
    ? texts.ambiguous({ readings: problem.readings.map((reading) => formatFigure(reading)) })
    : texts[problem.kind];
}
