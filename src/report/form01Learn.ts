/** Learning a layout of Form 01 from a table in the user's document; what is learned is a proposal for them to confirm. */
import type { Form01Column, Form01Layout } from '../campaign';
import { words } from '../language/normalize';
import type { Orientation } from './form01';
import { captionAbove, isOurs, titleAbove, unitLineAbove } from './form01Find';
import { headingPath, isOrdinal, labelText, yearGrid, type YearGrid } from './form01Grid';
import { headingsOf } from './form01Headings';
import { isTotalLabel } from './form01Labels';
import { PROVENANCE } from './form01Layout';
import { learnColumns } from './form01LearnColumns';
import { learnSums } from './form01LearnSums';
import { readGrid } from './form01Part';
import type { DocumentSnapshot, TableSnapshot } from './snapshot';

/** Why a column is taken for what it is; the pane words each code. */
export type LearnReason =
  /** The heading is one that the base layout knows, in its own words, but for words that say nothing, or but for typing errors. */
  | { readonly code: 'sameHeading' | 'sameWords' | 'alikeHeading' }
  /** No column of the base layout has such a heading. */
  | { readonly code: 'newHeading' }
  /** The heading is that of a column of the base layout, but several columns of the table have it, or its unit is another. */
  | { readonly code: 'headingTwice' | 'otherUnit'; readonly columnId: string }
  | { readonly code: 'unitInHeading' | 'unitAbove' | 'unitInCells' | 'unitOfBase'; readonly unit: string }
  /** Figures with decimals stand in the column, or only whole ones. */
  | { readonly code: 'decimals' | 'whole'; readonly figures: number }
  /** Its heading says "Trong đó", or a total stands beside it, and no figure of so many is above the whole. */
  | { readonly code: 'partOf'; readonly whole: string; readonly compared: number }
  /** It is the sum of these columns in so many of the compared rows. */
  | { readonly code: 'sumOf'; readonly parts: readonly string[]; readonly equal: number; readonly compared: number };

export interface LearnedColumn {
  /** Grid column from 0; where years stand side by side, the row. */
  readonly position: number;
  /** Headings as typed, the topmost first, units left out. */
  readonly headingPath: readonly string[];
  /** Of the base layout, or a new one made from the heading. */
  readonly columnId: string;
  readonly isNew: boolean;
  readonly unit: string | null;
  readonly kind: Form01Column['kind'];
  readonly reasons: readonly LearnReason[];
  /** 0…1 */
  readonly confidence: number;
}

/** A column that holds no figures of the form. */
export interface AsideColumn {
  readonly position: number;
  readonly heading: string;
  /** The years' own labels, running numbers, text, units, or nothing. */
  readonly because: 'labels' | 'ordinals' | 'text' | 'units' | 'empty';
}

export interface LearnedYear {
  readonly year: number;
  readonly estimate: boolean;
  /** As typed. */
  readonly label: string;
}

export interface LayoutProposal {
  readonly table: number;
  readonly layout: Form01Layout;
  readonly orientation: Orientation;
  /** Rows above the first year; where years stand side by side, columns before it. */
  readonly headerRows: number;
  readonly columns: readonly LearnedColumn[];
  readonly aside: readonly AsideColumn[];
  readonly years: readonly LearnedYear[];
  /** Labels among the years that name no single one: a period ("2010-2011"), a subtotal, or something else. */
  readonly otherLabels: readonly { readonly label: string; readonly because: 'period' | 'subtotal' | 'text' }[];
  /** Row from 0; where years stand side by side, the column. */
  readonly totalRow: { readonly line: number; readonly label: string } | null;
}

export interface LayoutCandidate {
  readonly table: number;
  readonly years: number;
  /** Columns of figures, and how many of them the base layout knows. */
  readonly columns: number;
  readonly known: number;
  readonly orientation: Orientation;
  /** Why it could be the form: it bears our mark, its caption names the form, or its headings are alike. */
  readonly reasons: readonly ('tag' | 'caption' | 'headings' | 'years')[];
}

/** The fewest years that make a table of years. */
const LEAST_YEARS = 2;

/** Tables from which a layout can be learned, the likeliest first: at least two years and one column of figures. */
export function layoutCandidates(snapshot: DocumentSnapshot, base: Form01Layout): LayoutCandidate[] {
  const headings = headingsOf(base);
  const found = snapshot.tables.flatMap((table): LayoutCandidate[] => {
    const grid = yearGrid(table, base, LEAST_YEARS);
    const columns = grid ? learnColumns(grid, base, null).columns : [];
    if (!grid || columns.length === 0) return [];
    const known = readGrid(grid, base, headings, null).columns.length;
    const reasons: LayoutCandidate['reasons'][number][] = [
      ...(isOurs(table) ? ['tag' as const] : []),
      ...(captionAbove(snapshot, table, base) === null ? [] : ['caption' as const]),
      ...(known > 0 ? ['headings' as const] : []),
      'years',
    ];
    const { orientation } = grid;
    return [{ table: table.index, years: yearsOf(grid).length, columns: columns.length, known, orientation, reasons }];
  });
  const rank = ({ reasons, known, years }: LayoutCandidate): number =>
    (reasons.includes('tag') ? 1e6 : 0) + (reasons.includes('caption') ? 1e5 : 0) + known * 1e3 + years;
  return found.sort((a, b) => rank(b) - rank(a));
}

/** What a table says of the form's layout; null where it has no years or no columns of figures: see {@link unlearnable}. */
export function learnLayout(snapshot: DocumentSnapshot, table: number, base: Form01Layout): LayoutProposal | null {
  const found = snapshot.tables[table];
  const first = found && yearGrid(found, base, LEAST_YEARS);
  if (!found || !first) return null;
  // A total such as "Cộng 2015-2025" is known by the table's own years.
  const own = { ...base, years: yearsOf(first).map(({ year, estimate }) => ({ year, estimate })) };
  const grid = yearGrid(found, own, LEAST_YEARS) ?? first;
  const unitLine = unitLineAbove(snapshot, found);
  const { columns: drafts, aside } = learnColumns(grid, base, unitLine);
  if (drafts.length === 0) return null;

  const { partOf, sums, reasons } = learnSums(drafts, base);
  const columns = drafts.map(({ column }): Form01Column => {
    const whole = partOf.get(column.id);
    return whole === undefined ? column : { ...column, partOf: whole };
  });
  const totalRow = grid.total && { line: grid.total.line, label: labelText(grid.total.label) };
  const layout: Form01Layout = {
    ...base,
    provenance: PROVENANCE.learned,
    title: titleAbove(snapshot, found, base) ?? base.title,
    unitLine,
    yearColumn: labelled(base.yearColumn, grid.orientation === 'yearsDown' ? headingPath(grid, grid.axis).at(-1) : ''),
    totalRow: relabelled(base.totalRow, totalRow?.label),
    years: own.years,
    columns,
    sums,
  };
  return {
    ...{ table, layout, aside, totalRow },
    orientation: grid.orientation,
    headerRows: grid.firstLine,
    columns: drafts.map(({ learned }) => ({
      ...learned,
      reasons: [...learned.reasons, ...(reasons.get(learned.columnId) ?? [])],
    })),
    years: yearsOf(grid),
    otherLabels: otherLabels(grid, own),
  };
}

export type Unlearnable = 'noTable' | 'periods' | 'noYears' | 'noFigures';

/** Why nothing can be learned from a table: it names periods ("2010-2011"), no years, or has no columns of figures. */
export function unlearnable(snapshot: DocumentSnapshot, table: number, base: Form01Layout): Unlearnable {
  const found = snapshot.tables[table];
  if (!found) return 'noTable';
  if (yearGrid(found, base, LEAST_YEARS)) return 'noFigures';
  return periodsIn(found) >= LEAST_YEARS ? 'periods' : 'noYears';
}

function periodsIn(table: TableSnapshot): number {
  return table.rows.flat().filter(({ text }) => isPeriod(text)).length;
}

/** "2010-2011", "Năm học 2010 – 2011", "Giai đoạn 2010-2015". */
function isPeriod(text: string): boolean {
  return text.length <= 60 && words(text).filter((word) => /^(19|20|21)\d\d$/.test(word)).length === 2;
}

/** Each year once, in the table's order. */
function yearsOf({ years }: YearGrid): LearnedYear[] {
  const seen = new Set<number>();
  return years.flatMap(({ year, estimate, label }) => {
    if (seen.has(year)) return [];
    seen.add(year);
    return [{ year, estimate, label: labelText(label) }];
  });
}

function otherLabels(grid: YearGrid, layout: Form01Layout): LayoutProposal['otherLabels'] {
  const headings = new Set(headingPath(grid, grid.axis));
  const taken = new Set([...grid.years, ...(grid.total ? [grid.total] : [])].map(({ line }) => line));
  const found: LayoutProposal['otherLabels'][number][] = [];
  for (let line = grid.firstLine; line < grid.lineCount; line++) {
    const slot = grid.at(line, grid.axis);
    const label = slot ? labelText(slot) : '';
    if (taken.has(line) || label === '' || isOrdinal(label) || headings.has(label)) continue;
    const first = words(label).slice(0, 1).join('');
    const subtotal = isTotalLabel(first, layout) || isTotalLabel(label, layout);
    found.push({ label, because: subtotal ? 'subtotal' : isPeriod(label) ? 'period' : 'text' });
  }
  return found;
}

type Label = Form01Layout['yearColumn'];

function labelled(base: Label, heading: string | undefined): Label {
  if (heading === undefined || heading === '' || heading === base.heading) return base;
  return { ...base, heading, aliases: othersThan(heading, [base.heading, ...base.aliases]) };
}

function relabelled(base: Form01Layout['totalRow'], label: string | undefined): Form01Layout['totalRow'] {
  if (label === undefined || label === base.label) return base;
  return { ...base, label, aliases: othersThan(label, [base.label, ...base.aliases]) };
}

function othersThan(text: string, all: readonly string[]): string[] {
  return [...new Set(all)].filter((one) => one !== text);
}
