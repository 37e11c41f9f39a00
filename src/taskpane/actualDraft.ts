/** What was reached for a target, as it is being entered: a figure with a note, or a reckoning over Form 01. Pure. */
import type { Form01Layout } from '../campaign';
import { formatFigure } from '../language/numbers';
import type { Actual, Measure } from '../report/measure';
import { decimalIn, type DraftProblem } from './targetDraft';

export const WAYS = ['sum', 'last', 'average', 'year', 'share'] as const satisfies Measure['of'][];
export type Way = (typeof WAYS)[number];

/** A reckoning over Form 01, as fields. */
export interface MeasureDraft {
  readonly way: Way;
  readonly column: string;
  /** The whole that a share is of. */
  readonly whole: string;
  readonly year: string;
  /** Of a share; '' is the whole period, as for `from` and `to`. */
  readonly shareYear: string;
  readonly from: string;
  readonly to: string;
}

export interface ActualDraft extends MeasureDraft {
  readonly source: 'typed' | 'form01';
  /** In Vietnamese writing. */
  readonly value: string;
  readonly note: string;
}

export function newMeasureDraft({ columns, years }: Form01Layout): MeasureDraft {
  return {
    way: 'sum',
    column: columns[0]?.id ?? '',
    whole: columns[1]?.id ?? '',
    year: String(years.at(-1)?.year ?? ''),
    shareYear: '',
    from: '',
    to: '',
  };
}

export function actualDraftOf(actual: Actual | undefined, layout: Form01Layout): ActualDraft {
  const blank: ActualDraft = { source: 'typed', value: '', note: '', ...newMeasureDraft(layout) };
  if (!actual) return blank;
  if (actual.kind === 'typed') return { ...blank, value: formatFigure(actual.value), note: actual.note ?? '' };
  return { ...blank, source: 'form01', ...measureFields(actual.measure) };
}

function measureFields(measure: Measure): Partial<MeasureDraft> {
  const text = (year: number | undefined): string => (year === undefined ? '' : String(year));
  switch (measure.of) {
    case 'year':
      return { way: 'year', column: measure.column, year: text(measure.year) };
    case 'sum':
    case 'average':
      return { way: measure.of, column: measure.column, from: text(measure.from), to: text(measure.to) };
    case 'last':
      return { way: 'last', column: measure.column };
    case 'share':
      return { way: 'share', column: measure.part, whole: measure.whole, shareYear: text(measure.year) };
  }
}

/** The reckoning that the fields describe. */
export function measureOf({ way, column, whole, year, shareYear, from, to }: MeasureDraft): Measure {
  switch (way) {
    case 'year':
      return { of: 'year', column, year: Number(year) };
    case 'last':
      return { of: 'last', column };
    case 'share':
      return { of: 'share', part: column, whole, ...(shareYear !== '' && { year: Number(shareYear) }) };
    case 'sum':
    case 'average':
      return {
        of: way,
        column,
        ...(from !== '' && { from: Number(from) }),
        ...(to !== '' && { to: Number(to) }),
      };
  }
}

export interface ReadActual {
  /** Null while something is wrong. */
  readonly actual: Actual | null;
  readonly problem?: DraftProblem;
}

export function readActualDraft(draft: ActualDraft): ReadActual {
  if (draft.source === 'form01') return { actual: { kind: 'measure', measure: measureOf(draft) } };
  const { is, problem } = decimalIn(draft.value);
  if (is === null) return { actual: null, ...(problem && { problem }) };
  const note = draft.note.trim();
  return { actual: { kind: 'typed', value: is, note: note === '' ? null : note } };
}
