/** A target as it is being typed, and what has to be right before it counts as one. Pure. */
import type { Target } from '../campaign';
import type { ProposedTarget } from '../report/targetText';
import { compareDecimals, formatFigure, parseFigure } from '../language/numbers';

export interface TargetDraft {
  readonly indicator: string;
  readonly comparator: Target['comparator'];
  /** In Vietnamese writing, as all figures that are typed. */
  readonly value: string;
  readonly valueTo: string;
  readonly unit: string;
  readonly year: string;
  readonly from: string;
  readonly yearly: boolean;
  readonly citation: string;
  readonly verified: boolean;
  /** It was to be kept once: from then on what is missing counts as a fault. */
  readonly tried: boolean;
}

export type TextField = 'indicator' | 'value' | 'valueTo' | 'unit' | 'year' | 'from' | 'citation';

export type DraftProblem =
  | { readonly kind: 'missing' | 'invalid' | 'notYear' }
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  /** The end of a range, or of a period, does not lie behind its beginning. */
  | { readonly kind: 'notAbove' | 'notBefore' };

export const NEW_TARGET: TargetDraft = {
  indicator: '',
  comparator: 'atLeast',
  value: '',
  valueTo: '',
  unit: '%',
  year: '',
  from: '',
  yearly: false,
  citation: '',
  verified: false,
  tried: false,
};

export function targetDraftOf(target: ProposedTarget & Partial<Pick<Target, 'verified'>>): TargetDraft {
  const {
    indicator,
    comparator,
    value,
    valueTo,
    unit,
    year,
    from,
    yearly = false,
    citation,
    verified = false,
  } = target;
  return {
    ...{ indicator, comparator, unit, yearly, citation, verified, tried: false },
    value: formatFigure(value),
    valueTo: valueTo === undefined ? '' : formatFigure(valueTo),
    year: year === null ? '' : String(year),
    from: from === undefined ? '' : String(from),
  };
}

/** A target without its id. */
export type TargetContent = ProposedTarget & Pick<Target, 'verified' | 'sample'>;

export interface ReadDraft {
  /** Null while something is wrong. */
  readonly target: TargetContent | null;
  readonly problems: Readonly<Partial<Record<TextField, DraftProblem>>>;
}

/** @param original the target that is being changed: what the form does not show of it stays */
export function readTargetDraft(draft: TargetDraft, original: Target | null = null): ReadDraft {
  const { comparator, yearly, verified } = draft;
  const [indicator, unit, citation] = [tidy(draft.indicator), tidy(draft.unit), tidy(draft.citation)];
  const value = decimalIn(draft.value);
  const valueTo = comparator === 'range' ? decimalIn(draft.valueTo) : null;
  const year = yearIn(draft.year);
  const from = yearIn(draft.from);
  const missing = (text: string): DraftProblem | undefined => (text === '' ? { kind: 'missing' } : undefined);
  const problems: Partial<Record<TextField, DraftProblem | undefined>> = {
    indicator: missing(indicator),
    value: value.problem,
    valueTo:
      valueTo?.problem ??
      (value.is && valueTo?.is && compareDecimals(value.is, valueTo.is) >= 0 ? { kind: 'notAbove' } : undefined),
    unit: missing(unit),
    year: year.problem ?? (year.is === null && from.is !== null ? { kind: 'missing' } : undefined),
    from:
      from.problem ?? (year.is !== null && from.is !== null && from.is > year.is ? { kind: 'notBefore' } : undefined),
    citation: missing(citation),
  };
  const found = Object.entries(problems).flatMap(([field, problem]) => (problem ? [[field, problem] as const] : []));
  if (found.length > 0 || value.is === null) return { target: null, problems: Object.fromEntries(found) };
  const { valueTo: _to, from: _from, yearly: _yearly, ...others } = original ?? {};
  return {
    problems: {},
    target: {
      ...others,
      ...{ indicator, comparator, value: value.is, unit, year: year.is, citation, verified },
      ...(valueTo?.is && { valueTo: valueTo.is }),
      ...(from.is !== null && { from: from.is }),
      ...(yearly && { yearly }),
    },
  };
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

interface Read<T> {
  readonly is: T | null;
  readonly problem?: DraftProblem;
}

/** An exact decimal out of what was typed. */
export function decimalIn(text: string): Read<string> {
  const figure = parseFigure(text);
  switch (figure.kind) {
    case 'value':
      return { is: figure.value };
    case 'ambiguous':
      return { is: null, problem: { kind: 'ambiguous', readings: figure.readings } };
    case 'blank':
      return { is: null, problem: { kind: 'missing' } };
    case 'invalid':
      return { is: null, problem: { kind: 'invalid' } };
  }
}

/** Years as a campaign pack may have them. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2999];

function yearIn(text: string): Read<number> {
  const clean = text.trim();
  if (clean === '') return { is: null };
  const year = /^\d{4}$/.test(clean) ? Number(clean) : 0;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { is: year } : { is: null, problem: { kind: 'notYear' } };
}
