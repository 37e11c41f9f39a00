/** Finding Form 01 among a document's tables, and reading it by row and column key. */
import type { Form01Layout } from '../campaign';
import type { Form01, Form01Alternative, Form01Line, FoundBy } from './form01';
import { captionAbove, continues, isOurs, namesOtherForm, tableOfBookmark, unitLineAbove } from './form01Find';
import { headingsOf, type Headings } from './form01Headings';
import { yearGrid } from './form01Grid';
import { readGrid, type TablePart } from './form01Part';
import type { DocumentSnapshot, TableSnapshot } from './snapshot';

/** What is known of the table besides what the document says. */
export interface Form01Hints {
  /** Index of the table that the user says it is. */
  readonly table?: number;
  /** Names of bookmarks that we set at the table. */
  readonly bookmarks?: readonly string[];
}

const TRUST: readonly FoundBy[] = ['choice', 'tag', 'bookmark', 'caption', 'headings'];

/**
 * The table that is Form 01, read; null where there is none. What the user says, our tag, our bookmark and a caption
 * that names the form are believed in this order; a table with none of them is the form when its headings are: three
 * years, two columns of the layout, and one of those by which the form is known.
 */
export function readForm01(snapshot: DocumentSnapshot, layout: Form01Layout, hints: Form01Hints = {}): Form01 | null {
  const [best, ...rest] = candidatesOf(snapshot, layout, hints);
  return best ? { ...joined(best.parts), foundBy: best.foundBy, alternatives: rest.map(alternativeOf) } : null;
}

interface Candidate {
  /** The tables into which the form was split, in order. */
  readonly parts: readonly TablePart[];
  readonly foundBy: FoundBy;
}

/** The likeliest first; a table that only goes on from another one is part of that one. */
function candidatesOf(snapshot: DocumentSnapshot, layout: Form01Layout, hints: Form01Hints): Candidate[] {
  const headings = headingsOf(layout);
  const marked = new Set((hints.bookmarks ?? []).flatMap((name) => tableOfBookmark(snapshot, name) ?? []));
  const taken = new Set<number>();
  const found: Candidate[] = [];
  for (const table of snapshot.tables) {
    if (taken.has(table.index)) continue;
    const least = hints.table === table.index || marked.has(table.index) || isOurs(table) ? 1 : 2;
    const grid = yearGrid(table, layout, least);
    const part = grid && readGrid(grid, layout, headings, unitLineAbove(snapshot, table));
    if (!part || part.columns.length === 0) continue;
    const parts = withContinuations(snapshot, part, layout, headings);
    const ways = parts.flatMap((one) => foundByOf(snapshot, one, parts, layout, hints.table, marked) ?? []);
    const [foundBy] = ways.sort((a, b) => TRUST.indexOf(a) - TRUST.indexOf(b));
    if (foundBy === undefined) continue;
    for (const one of parts) taken.add(one.grid.table.index);
    found.push({ parts, foundBy });
  }
  const rank = ({ parts, foundBy }: Candidate): readonly number[] => [
    -TRUST.indexOf(foundBy),
    parts[0]?.columns.length ?? 0,
    yearCount(parts),
  ];
  // A stable sort: of equals the first in the document stays first.
  return found.sort((a, b) => compareRanks(rank(b), rank(a)));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function foundByOf(
  snapshot: DocumentSnapshot,
  part: TablePart,
  parts: readonly TablePart[],
  layout: Form01Layout,
  chosen: number | undefined,
  marked: ReadonlySet<number>,
): FoundBy | null {
  const { table } = part.grid;
  if (table.index === chosen) return 'choice';
  if (isOurs(table)) return 'tag';
  if (marked.has(table.index)) return 'bookmark';
  if (captionAbove(snapshot, table, layout)) return 'caption';
  const known = new Set(part.columns.map(({ id }) => id));
  const identifying = layout.columns.filter(({ identifies }) => identifies === true);
  const isForm =
    yearCount(parts) >= 3 &&
    known.size >= 2 &&
    (identifying.length === 0 || identifying.some(({ id }) => known.has(id))) &&
    !namesOtherForm(snapshot, table, layout);
  return isForm ? 'headings' : null;
}

function yearCount(parts: readonly TablePart[]): number {
  return new Set(parts.flatMap(({ rows }) => rows.map(({ year }) => year))).size;
}

function alternativeOf({ parts, foundBy }: Candidate): Form01Alternative {
  const [first] = parts;
  return {
    ...{ table: first?.grid.table.index ?? -1, foundBy },
    columns: first?.columns.length ?? 0,
    years: yearCount(parts),
  };
}

/** The tables, from this one on, into which Word or its user split the form. */
function withContinuations(
  snapshot: DocumentSnapshot,
  first: TablePart,
  layout: Form01Layout,
  headings: Headings,
): TablePart[] {
  const parts = [first];
  for (let last = first; ;) {
    const next = continuation(snapshot, parts, last, layout, headings);
    if (!next) return parts;
    parts.push(next);
    last = next;
  }
}

/** The table behind, where nothing stands between the two, it has the same columns, and its years are other ones. */
function continuation(
  snapshot: DocumentSnapshot,
  parts: readonly TablePart[],
  last: TablePart,
  layout: Form01Layout,
  headings: Headings,
): TablePart | null {
  if (last.total !== null) return null;
  const table = nextTable(snapshot, last.grid.table);
  if (!table || !continues(snapshot, last.grid.table, table)) return null;
  const grid = yearGrid(table, layout, 0);
  if (grid?.orientation !== last.grid.orientation) return null;
  const part = readGrid(grid, layout, headings, unitLineAbove(snapshot, table), last);
  const ids = (one: TablePart): string => one.columns.map(({ id }) => id).join(' ');
  const years = new Set(parts.flatMap(({ rows }) => rows.map(({ year }) => year)));
  return ids(part) === ids(last) && !part.rows.some(({ year }) => years.has(year)) ? part : null;
}

function nextTable({ tables }: DocumentSnapshot, { index, nesting }: TableSnapshot): TableSnapshot | undefined {
  return tables.slice(index + 1).find((table) => table.nesting <= nesting);
}

function joined(parts: readonly TablePart[]): Omit<Form01, 'foundBy' | 'alternatives'> {
  const [first] = parts;
  if (!first) throw new RangeError('no table');
  const { columns, unknownColumns, grid } = first;
  const total = parts.reduce<Form01Line | null>((last, part) => part.total ?? last, null);
  return {
    table: grid.table.index,
    tables: parts.map((part) => part.grid.table.index),
    orientation: grid.orientation,
    columns,
    unknownColumns,
    rows: parts.flatMap(({ rows }) => rows),
    total,
  };
}
