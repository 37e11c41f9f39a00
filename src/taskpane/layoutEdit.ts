/** Changing a layout of Form 01: columns, years, sums. Pure; what is changed is a draft until it is finished. */
import type { Form01Column, Form01Layout } from '../campaign';
import { normalize, tidy } from '../language/normalize';
import { leafHeading, PROVENANCE } from '../report/form01Layout';

/** What can be said of a column; null takes away what may be missing. */
export interface ColumnChange {
  readonly heading?: string;
  readonly group?: string | null;
  readonly unit?: string | null;
  readonly kind?: Form01Column['kind'];
  readonly partOf?: string | null;
}

export function changeColumn(layout: Form01Layout, id: string, change: ColumnChange): Form01Layout {
  return { ...layout, columns: layout.columns.map((column) => (column.id === id ? changed(column, change) : column)) };
}

function changed(column: Form01Column, change: ColumnChange): Form01Column {
  const { group = null, unit = null, partOf = null, ...rest } = column;
  const wanted = { group, unit, partOf, ...change };
  return {
    ...rest,
    // The group's name stands in the heading only while it is this group's.
    heading: change.heading ?? (change.group === undefined ? column.heading : leafHeading(column)),
    kind: change.kind ?? column.kind,
    ...given('group', wanted.group),
    ...given('unit', wanted.unit),
    ...given('partOf', wanted.partOf),
  };
}

function given<K extends string>(key: K, value: string | null): { readonly [key in K]?: string } {
  return value === null || value === '' ? {} : ({ [key]: value } as { readonly [key in K]: string });
}

/** A new column at the end. */
export function addColumn(layout: Form01Layout, heading: string): Form01Layout {
  const used = new Set(layout.columns.map(({ id }) => id));
  let n = layout.columns.length + 1;
  while (used.has(`column${n}`)) n += 1;
  return { ...layout, columns: [...layout.columns, { id: `column${n}`, heading, kind: 'whole', aliases: [] }] };
}

/** Without a column, and without what refers to it. */
export function removeColumn(layout: Form01Layout, id: string): Form01Layout {
  const columns = layout.columns
    .filter((column) => column.id !== id)
    .map((column) => (column.partOf === id ? changed(column, { partOf: null }) : column));
  const sums = layout.sums
    .map((sum) => ({ ...sum, parts: sum.parts.filter((part) => part !== id) }))
    .filter(({ total, parts }) => total !== id && parts.length > 1);
  return { ...layout, columns, sums };
}

export function moveColumn(layout: Form01Layout, id: string, by: 1 | -1): Form01Layout {
  const columns = [...layout.columns];
  const at = columns.findIndex((column) => column.id === id);
  const [column] = columns.splice(at, 1);
  if (column && at + by >= 0) columns.splice(at + by, 0, column);
  return at + by < 0 || !column ? layout : { ...layout, columns };
}

/** The column whose sum this one is a part of. */
export function totalOf({ sums }: Form01Layout, id: string): string | null {
  return sums.find(({ parts }) => parts.includes(id))?.total ?? null;
}

/** Makes a column a part of another one's sum, or (null) of none. */
export function setTotalOf(layout: Form01Layout, id: string, total: string | null): Form01Layout {
  const without = layout.sums
    .map((sum) => ({ ...sum, parts: sum.parts.filter((part) => part !== id) }))
    .filter(({ total: of, parts }) => parts.length > 0 || of === total);
  if (total === null) return { ...layout, sums: without };
  const known = without.some((sum) => sum.total === total);
  const sums = known
    ? without.map((sum) => (sum.total === total ? { ...sum, parts: [...sum.parts, id] } : sum))
    : [...without, { total, parts: [id] }];
  return { ...layout, sums };
}

export function setEstimate(layout: Form01Layout, year: number, estimate: boolean): Form01Layout {
  return { ...layout, years: layout.years.map((one) => (one.year === year ? { ...one, estimate } : one)) };
}

export function addYear(layout: Form01Layout, year: number): Form01Layout {
  return { ...layout, years: [...layout.years, { year, estimate: false }].sort((a, b) => a.year - b.year) };
}

export function removeYear(layout: Form01Layout, year: number): Form01Layout {
  return { ...layout, years: layout.years.filter((one) => one.year !== year) };
}

/** What keeps a layout from being used. */
export type LayoutProblem =
  | { readonly code: 'noHeading'; readonly n: number }
  | { readonly code: 'sameHeading' | 'oneSummand'; readonly heading: string }
  | { readonly code: 'noTitle' };

export function layoutProblems(layout: Form01Layout): LayoutProblem[] {
  const { columns, sums, title } = layout;
  const keys = columns.map((column) => normalize(`${column.group ?? ''}/${leafHeading(column)}`));
  return [
    ...(tidy(title) === '' ? [{ code: 'noTitle' as const }] : []),
    ...columns.flatMap(({ heading }, at): LayoutProblem[] =>
      tidy(heading) === '' ? [{ code: 'noHeading', n: at + 1 }] : [],
    ),
    ...columns.flatMap(({ heading }, at): LayoutProblem[] =>
      tidy(heading) !== '' && keys.indexOf(keys[at] ?? '') < at ? [{ code: 'sameHeading', heading }] : [],
    ),
    ...sums.flatMap(({ total, parts }): LayoutProblem[] => {
      const heading = columns.find(({ id }) => id === total)?.heading ?? total;
      return parts.length < 2 ? [{ code: 'oneSummand', heading }] : [];
    }),
  ];
}

/**
 * A changed layout as it is kept: headings without stray spaces, and those that it had before as further ones, so that
 * the table that has them is still known.
 */
export function finishedLayout(layout: Form01Layout, before: Form01Layout): Form01Layout {
  const headings = new Set(layout.columns.map(({ heading }) => tidy(heading)));
  const columns = layout.columns.map((column) => {
    const heading = tidy(column.heading);
    const old = before.columns.find(({ id }) => id === column.id)?.heading;
    const aliases = [...column.aliases, ...(old === undefined ? [] : [old])].filter((alias) => !headings.has(alias));
    return { ...column, heading, aliases: [...new Set(aliases)] };
  });
  const unitLine = tidy(layout.unitLine ?? '');
  return {
    ...layout,
    provenance: PROVENANCE.entered,
    title: tidy(layout.title),
    unitLine: unitLine === '' ? null : unitLine,
    columns,
  };
}
