/** Whether parsed JSON is what the store takes it for. By hand, because zod would double what the pane loads at start. */
import type { Form01Layout, Target } from '../campaign';
import type { Letterhead } from '../report/letterhead';
import type { Link } from '../report/links';
import type { Actual, LinkSource, Measure } from '../report/measure';

type Shape = Readonly<Record<string, unknown>>;

const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isYear = (value: unknown): value is number => Number.isInteger(value);
const isDecimal = (value: unknown): value is string => isText(value) && /^-?\d+(\.\d+)?$/.test(value);
const isMissingOr =
  (guard: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || guard(value);
const isListOf =
  <T>(guard: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.every(guard);
const isTexts = isListOf(isText);
const isShapes = isListOf(isShape);

export function isLayout(value: unknown): value is Form01Layout {
  if (!isShape(value)) return false;
  const { section, provenance, title, unitLine, yearColumn, totalRow, estimateMark, years, columns, sums } = value;
  return (
    [section, provenance, title, estimateMark].every(isText) &&
    isTextOrNull(unitLine) &&
    isShape(yearColumn) &&
    isText(yearColumn.heading) &&
    isTexts(yearColumn.aliases) &&
    isShape(totalRow) &&
    isText(totalRow.label) &&
    isTexts(totalRow.aliases) &&
    isShapes(years) &&
    years.every(({ year, estimate }) => isYear(year) && typeof estimate === 'boolean') &&
    isShapes(columns) &&
    columns.every(
      ({ id, heading, kind, aliases }) =>
        isText(id) && isText(heading) && (kind === 'whole' || kind === 'decimal') && isTexts(aliases),
    ) &&
    isShapes(sums) &&
    sums.every(({ total, parts }) => isText(total) && isTexts(parts))
  );
}

const COMPARATORS: Readonly<Record<Target['comparator'], true>> = {
  atLeast: true,
  atMost: true,
  equal: true,
  range: true,
  growth: true,
};

function isTarget(value: unknown): value is Target {
  if (!isShape(value)) return false;
  const { id, indicator, comparator, value: aim, valueTo, unit, year, from, yearly, citation, verified } = value;
  return (
    [id, indicator, unit, citation].every(isText) &&
    isText(comparator) &&
    Object.hasOwn(COMPARATORS, comparator) &&
    isDecimal(aim) &&
    isMissingOr(isDecimal)(valueTo) &&
    (year === null || isYear(year)) &&
    isMissingOr(isYear)(from) &&
    isMissingOr((one) => typeof one === 'boolean')(yearly) &&
    typeof verified === 'boolean'
  );
}

export const isTargets = isListOf(isTarget);

function isMeasure(value: unknown): value is Measure {
  if (!isShape(value)) return false;
  switch (value.of) {
    case 'year':
      return isText(value.column) && isYear(value.year);
    case 'sum':
    case 'average':
      return isText(value.column) && isMissingOr(isYear)(value.from) && isMissingOr(isYear)(value.to);
    case 'last':
      return isText(value.column);
    case 'share':
      return isText(value.part) && isText(value.whole) && isMissingOr(isYear)(value.year);
    default:
      return false;
  }
}

export function isActual(value: unknown): value is Actual {
  if (!isShape(value)) return false;
  if (value.kind === 'typed') return isDecimal(value.value) && isTextOrNull(value.note);
  return value.kind === 'measure' && isMeasure(value.measure);
}

export function isLinkSource(value: unknown): value is LinkSource {
  if (!isShape(value)) return false;
  if (value.kind === 'measure') return isMeasure(value.measure);
  return (value.kind === 'target' || value.kind === 'actual') && isText(value.target);
}

const isAround = (value: unknown): boolean => isShape(value) && isText(value.before) && isText(value.after);

export function isLink(value: unknown): value is Link {
  return isShape(value) && isLinkSource(value.source) && isText(value.last) && isMissingOr(isAround)(value.around);
}

export function isLetterhead(value: unknown): value is Letterhead {
  if (!isShape(value)) return false;
  const { recipients, ...lines } = value;
  const names: readonly (keyof Omit<Letterhead, 'recipients'>)[] = [
    'parentBody',
    'issuingBody',
    'number',
    'symbol',
    'place',
    'date',
    'authority',
    'position',
    'signatory',
  ];
  return isTexts(recipients) && names.every((name) => isTextOrNull(lines[name]));
}
