/** Which column of a grid is what: the years' own, the header above the figures, and what each heading means. */
import type { Form01Layout } from '../campaign';
import { tidy } from '../language/normalize';
import { compareUnits, UNIT_LABEL } from '../language/units';
import { isOrdinal, isUnitLabel } from './form01Grid';
import { unitInLine, YEAR, type Headings, type LikeBy } from './form01Headings';
import { isTotalLabel, yearLabel } from './form01Labels';
import type { GridView, SheetColumn } from './form01Sheet';

export interface SheetContext {
  readonly view: GridView;
  readonly layout: Form01Layout;
  readonly headings: Headings;
  /** The column whose id a text is. */
  readonly idFor: (text: string) => string | null;
  /** The column that a single text means, by id or heading. */
  readonly meaningOf: (text: string) => string | null;
}

/** Columns among which the years are looked for. */
const LABEL_SEARCH = 50;
/** A header is not higher than this, nor further down where no year shows where it ends. */
const HEADER_SEARCH = 20;

/** The column that is headed as the years', or else names the most different years; none of what else the layout knows. */
export function labelColumnOf({ view, layout, meaningOf }: SheetContext): number | null {
  let best: number | null = null;
  let most = 0;
  for (let column = 0; column < Math.min(view.columns, LABEL_SEARCH); column += 1) {
    const years = new Set<number>();
    let headed = 0;
    for (let line = 0; line < view.lines; line += 1) {
      const { text: raw } = view.at(line, column);
      if (line >= HEADER_SEARCH && !/(?<!\d)(?:19|20|21)\d\d(?!\d)/.test(raw)) continue;
      const text = tidy(raw);
      const year = yearLabel(text, layout.estimateMark);
      if (year) years.add(year.year);
      else if (line < HEADER_SEARCH) {
        const meaning = meaningOf(text);
        if (meaning !== null) headed = meaning === YEAR ? 1 : -1;
      }
    }
    // A year column without a single year is found by its heading.
    const score = headed < 0 ? 0 : years.size * 2 + headed;
    if (score > most) [best, most] = [column, score];
  }
  return best;
}

/** The first line of figures: that of the first year or the total; without any, the one below the header. */
export function firstBodyLine({ view, layout, meaningOf }: SheetContext, labelAt: (line: number) => string): number {
  const counts = Array.from(
    { length: Math.min(view.lines, HEADER_SEARCH) },
    (_, line) => textsOf(view, line).filter((text) => meaningOf(text) !== null).length,
  );
  const most = Math.max(...counts, 0);
  // Titles name years too ("Số liệu năm 2020"), but they stand above the header.
  const header = most > 1 ? counts.indexOf(most) : -1;
  for (let line = header + 1; line < view.lines; line += 1) {
    const label = labelAt(line);
    if (yearLabel(label, layout.estimateMark) || isTotalLabel(label, layout)) return line;
  }
  return header + 1;
}

function textsOf(view: GridView, line: number): string[] {
  const texts = Array.from({ length: view.columns }, (_, column) => tidy(view.at(line, column).text));
  return texts.filter((text) => text !== '');
}

/** The lines right above the figures that are divided into columns; titles and notes are not. */
export function headerLines(view: GridView, first: number): number[] {
  const textCount = (line: number): number => new Set(textsOf(view, line)).size;
  let last = first;
  while (last > 0 && textCount(last - 1) === 0) last -= 1;
  let from = last;
  while (from > 0 && last - from < HEADER_SEARCH && textCount(from - 1) > 0) from -= 1;
  const lines = Array.from({ length: last - from }, (_, index) => from + index);
  const divided = lines.filter((line) => textCount(line) > 1);
  return divided.length > 0 ? divided : lines.slice(-1);
}

/** A text of a heading; `spread` where it stands over a neighbour, as what was merged does once it was pasted. */
interface HeadingStep {
  readonly text: string;
  readonly spread: boolean;
}

export function columnsOf(
  context: SheetContext,
  header: readonly number[],
  first: number,
  labelColumn: number | null,
): SheetColumn[] {
  const { view } = context;
  const unitLine = unitLineAbove(view, first);
  const isFilled = (column: number): boolean => {
    for (let line = first; line < view.lines; line += 1) if (view.at(line, column).text.trim() !== '') return true;
    return false;
  };
  const all = Array.from({ length: view.columns }, (_, index): Found => {
    const path = pathOf(context, headingSteps(view, header, index, labelColumn));
    const found =
      index === labelColumn
        ? { meaning: YEAR, reason: 'year' as const, unit: null }
        : meaningOfPath(context, path, unitLine);
    return { index, heading: path.join(' / '), ...found };
  });
  return all.map((column): SheetColumn => {
    const { meaning, reason } = column;
    if (meaning === null) {
      return { ...column, reason: column.heading !== '' ? 'unknown' : isFilled(column.index) ? 'noHeading' : 'blank' };
    }
    const rivals = all.filter((one) => one !== column && one.meaning === meaning && one.reason !== 'otherUnit');
    const isBest = rivals.every((one) => LIKENESS.indexOf(reason) < LIKENESS.indexOf(one.reason));
    return { ...column, reason: isBest || reason === 'otherUnit' ? reason : 'double' };
  });
}

interface Found extends Omit<SheetColumn, 'reason'> {
  readonly reason: 'year' | 'id' | LikeBy | 'otherUnit';
}

const LIKENESS: readonly Found['reason'][] = ['year', 'id', 'sameHeading', 'sameWords', 'alikeHeading'];

function meaningOfPath(
  { layout, headings, idFor }: SheetContext,
  path: readonly string[],
  unitLine: string | null,
): Pick<Found, 'meaning' | 'reason' | 'unit'> {
  const id = idFor(path.at(-1) ?? '');
  if (id !== null && id !== YEAR) return { meaning: id, reason: 'id', unit: null };
  const match = headings.match(path);
  // The years have their column already.
  if (!match || match.id === YEAR) return { meaning: null, reason: 'alikeHeading', unit: null };
  const own = layout.columns.find((column) => column.id === match.id)?.unit;
  const { names, unit: inHeading } = headings.split(path);
  const unit = inHeading ?? (unitLine === null ? null : unitInLine(unitLine, names, own));
  const size = own === undefined || unit === null ? 'same' : compareUnits(unit, own);
  if (size !== 'scaled' && !match.otherUnit) return { meaning: match.id, reason: match.by, unit: null };
  return { meaning: match.id, reason: 'otherUnit', unit: size === 'scaled' ? unit : null };
}

/** "Đơn vị tính: lượt người; kinh phí: triệu đồng" above the figures; the nearest. */
function unitLineAbove(view: GridView, first: number): string | null {
  for (let line = first - 1; line >= 0; line -= 1) {
    const found = textsOf(view, line).find((text) => UNIT_LABEL.test(text) && !isUnitLabel(text));
    if (found !== undefined) return found;
  }
  return null;
}

function headingSteps(
  view: GridView,
  header: readonly number[],
  column: number,
  labelColumn: number | null,
): HeadingStep[] {
  const ownText = (line: number, at: number): string => {
    const text = tidy(view.at(line, at).text);
    // Where the years run across, units have a column of their own, and "lượt người" is a heading too.
    const isUnit =
      at !== labelColumn &&
      labelColumn !== null &&
      !view.at(line, at).merged &&
      isUnitLabel(view.at(line, labelColumn).text);
    return isOrdinal(text) ? '' : isUnit && text !== '' ? `(${text})` : text;
  };
  const isBlank = (line: number, at: number): boolean => view.at(line, at).text.trim() === '';
  const hasBelow = (line: number, at: number): boolean =>
    header.some((below) => below > line && ownText(below, at) !== '');
  const groupOf = (line: number): string => {
    if (!isBlank(line, column) || !hasBelow(line, column)) return '';
    for (let left = column - 1; left >= 0 && hasBelow(line, left); left -= 1) {
      const text = ownText(line, left);
      if (!isBlank(line, left)) return view.at(line, left).merged ? '' : text;
    }
    return '';
  };
  return header
    .map((line) => {
      const own = ownText(line, column);
      return { text: own === '' ? groupOf(line) : own, spread: own === '' };
    })
    .filter(({ text }, at, list) => text !== '' && text !== list[at - 1]?.text);
}

/** The texts of a heading. Money is no part of people: what stood over people does not stand over their money. */
function pathOf({ layout, meaningOf }: SheetContext, steps: readonly HeadingStep[]): string[] {
  const unitOf = (text: string | undefined): string | undefined =>
    layout.columns.find(({ id }) => id === meaningOf(text ?? ''))?.unit;
  const leaf = steps.at(-1)?.text;
  const group = steps.findLast(({ spread }) => spread)?.text;
  const apart = group !== undefined && meaningOf(leaf ?? '') !== null && unitOf(leaf) !== unitOf(group);
  return steps.filter(({ spread }) => !apart || !spread).map(({ text }) => text);
}
