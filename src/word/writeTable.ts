/**
 * Keeping a table of the report current: its cells are known by keys, only those that differ are written, and what
 * someone changed by hand since we wrote it is left for the user to decide on.
 */
import type { TablePlan } from '../report/plan';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Batch, Door } from './door';
import { WordFault } from './faults';
import { newTableTag, queueTable } from './insertTable';
import { onLadder, readOn, readWithObjects, type Rung } from './read';
import type { OperationReport, OperationResult } from './report';
import { readStore, recordInStore, type StoreOutcome } from './store';
import type { StoredAnchor } from './storeContent';
import { writeCells, type KeyedEdit } from './writeCells';
import { requireUnprotected, requireWritable } from './writable';

export const requires = 'WordApi 1.3';

/** What a cell says by its row and column, never by position: "2014.courses". */
export type CellKey = string;

export interface KeyedCell {
  /** Index of the table in the snapshot; row and cell as they stand in the file. */
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  /** As typed. */
  readonly text: string;
  /** What it says, where that is not what {@link TableKind.value} makes of the text (raised footnote marks). */
  readonly value?: string;
}

/** A kind of table that we keep current; `D` is the data it is made from. All pure. */
export interface TableKind<D> {
  /** Names the operation to the user, and the field of the store that holds what was written last. */
  readonly name: 'form01' | 'comparison';
  readonly anchor: StoredAnchor;
  /** What Word shows on the control around a new table. */
  readonly title: string;
  /** The keyed cells that the document has; null where it has no such table. */
  cells(snapshot: DocumentSnapshot): ReadonlyMap<CellKey, KeyedCell> | null;
  /** Null where the document has neither the table nor a place for it. */
  plan(snapshot: DocumentSnapshot, data: D): TablePlan | null;
  /** All keys that the data has something for, whether or not the document has a place for them. */
  keys(data: D): readonly CellKey[];
  /** What a text says in that cell, so that two ways to write one figure are the same. */
  value(key: CellKey, text: string): string;
  /** The data with what the document says for these keys, so that what follows from them (totals) follows from that. */
  withPresent(data: D, snapshot: DocumentSnapshot, keys: ReadonlySet<CellKey>): D;
}

/**
 * What to do with a cell that was changed by hand: `keep` leaves it and asks no more while our figure stays the same,
 * `take` writes our figure, `adopt` leaves it and counts it as written by us (the caller takes it into its data).
 */
export type Resolution = 'keep' | 'take' | 'adopt';

/** A cell that says neither what we wrote last nor what is to be written. */
export interface Conflict {
  readonly key: CellKey;
  /** As values, see {@link TableKind.value}; null where a co-author was faster and nothing was written before. */
  readonly last: string | null;
  readonly document: string;
  readonly wanted: string;
}

export interface TableOptions {
  readonly signal?: AbortSignal;
  /** By key; a conflict that is not in here is left as it is, and told. */
  readonly resolve?: Readonly<Record<CellKey, Resolution>>;
  /** A new table is put on a page of its own with the paper on its side; only when the user agreed. */
  readonly landscape?: boolean;
}

export interface TableResult extends OperationResult {
  readonly inserted: boolean;
  /** For the user to decide on; they are among `handEdited` of the report. */
  readonly conflicts: readonly Conflict[];
  /** Whether the page was turned as asked; null where that was not asked, or where Word does not tell. */
  readonly landscape: boolean | null;
}

type Texts = Readonly<Record<string, string>>;

/**
 * Writes into the document's table only the cells that differ, or inserts the table. One round trip when all is as it
 * should be, else three: read, write, read again to see that it is so.
 * @throws WordFault; with `outcomeUnknown` some cells may have been written, and running it again completes them
 */
export async function writeTable<D>(
  door: Door,
  kind: TableKind<D>,
  data: D,
  { signal, resolve = {}, landscape = false }: TableOptions = {},
): Promise<TableResult> {
  requireWritable(door, kind.name);
  const known = await knownTexts(door, kind.name);
  const dataKeys = new Set(kind.keys(data));
  // Kept over the tries of the door: what an earlier try wrote counts as well.
  const sent = new Set<CellKey>();
  /** Cells that stay as the document has them, with the value that we wanted there. */
  const left = new Map<CellKey, string>();
  const tags: string[] = [];
  let turnedBefore = 0;
  let wanted = data;

  /** The edits to carry out; those that someone's own work stands in the way of are noted in `left`. */
  const sort = (snapshot: DocumentSnapshot, plan: Update): KeyedEdit[] =>
    keyed(kind, snapshot, plan).filter(({ key, text, present }) => {
      const last = known.last[key];
      const byHand = last !== undefined && present !== last;
      if (!left.has(key) && (!byHand || resolve[key] === 'take')) return true;
      left.set(key, kind.value(key, text));
      return false;
    });

  const batchOn =
    (rung: Rung): Batch<DocumentSnapshot> =>
    async (session) => {
      const reading = await readWithObjects(rung, session, kind.name);
      const { snapshot } = reading;
      requireUnprotected(snapshot, kind.name);
      const first = kind.plan(snapshot, data);
      if (first === null) return snapshot;
      if (first.kind === 'insert') {
        const tag = newTableTag(door);
        tags.push(tag);
        turnedBefore = turnedPages(snapshot) ?? 0;
        queueTable(reading, { ...first, tag, title: kind.title, landscape });
        await session.sync('write');
        return readOn(rung, session);
      }
      sort(snapshot, first);
      // Planned again, for totals have to follow from the figures that stay.
      for (const key of left.keys()) if (!dataKeys.has(key)) left.delete(key);
      wanted = kind.withPresent(data, snapshot, new Set(left.keys()));
      const plan = kind.plan(snapshot, wanted);
      const update = plan?.kind === 'update' ? plan : null;
      const edits = update ? sort(snapshot, update) : [];
      const newRows = update?.newRows ?? [];
      if (edits.length === 0 && newRows.length === 0) return snapshot;
      for (const { key } of edits) sent.add(key);
      if (update && newRows.length > 0) {
        const present = kind.cells(snapshot);
        for (const key of dataKeys) if (present?.has(key) !== true) sent.add(key);
        const values = newRows.map((row) => [...row]);
        reading.table(update.table).addRows('End', values.length, values);
      }
      for (const { key, text } of await writeCells(session, reading, edits)) left.set(key, kind.value(key, text));
      return readOn(rung, session);
    };

  const options = { writes: true, replans: true, ...(signal ? { signal } : {}) };
  const snapshot = await onLadder(door, kind.name, options, batchOn);
  const inserted = tags.length > 0;
  const values = valuesOf(kind, snapshot);
  const decided = decide(left, values, known, resolve);
  const report = reportOf(kind, snapshot, wanted, { sent, left, conflicts: decided.conflicts, inserted });
  const turned = turnedPages(snapshot);
  const tag = tags.find((one) => snapshot.tables.some((table) => table.tag === one));
  return {
    report,
    snapshot,
    inserted,
    conflicts: decided.conflicts,
    landscape: landscape && inserted && turned !== null ? turned > turnedBefore : null,
    store: await remember(door, kind, { report, left, values, known, decided, tag }),
  };
}

/** How many sections lie on their side; null where the document does not tell. */
function turnedPages({ sections }: DocumentSnapshot): number | null {
  return sections?.filter(({ landscape }) => landscape).length ?? null;
}

type Update = Extract<TablePlan, { kind: 'update' }>;

/** The edits of a plan with the keys of their cells (one without is known by its place) and what these say now. */
function keyed<D>(
  kind: TableKind<D>,
  snapshot: DocumentSnapshot,
  plan: Update,
): (KeyedEdit & { readonly present: string })[] {
  const cells = new Map([...(kind.cells(snapshot) ?? [])].map(([key, cell]) => [placeOf(cell), { key, cell }]));
  return plan.edits.map((edit) => {
    const placed = { ...edit, table: edit.table ?? plan.table };
    const { key = placeOf(placed), cell } = cells.get(placeOf(placed)) ?? {};
    return { ...placed, key, present: cell ? valueIn(kind, key, cell) : edit.was };
  });
}

function valueIn<D>(kind: TableKind<D>, key: CellKey, { text, value }: KeyedCell): string {
  return value ?? kind.value(key, text);
}

function placeOf({ table, row, cell }: Pick<KeyedCell, 'table' | 'row' | 'cell'>): string {
  return `${table}:${row}:${cell}`;
}

/** What the document's table says, by key. */
function valuesOf<D>(kind: TableKind<D>, snapshot: DocumentSnapshot): Texts {
  const cells = [...(kind.cells(snapshot) ?? [])];
  return Object.fromEntries(cells.map(([key, cell]) => [key, valueIn(kind, key, cell)]));
}

interface Decided {
  readonly conflicts: readonly Conflict[];
  /** Values of the document that count as written by us from now on. */
  readonly adopted: Texts;
  /** Values of ours that the user does not want there. */
  readonly refused: Texts;
}

/** What becomes of the cells that stay as the document has them. */
function decide(
  left: ReadonlyMap<CellKey, string>,
  values: Texts,
  known: Known,
  resolve: Readonly<Record<CellKey, Resolution>>,
): Decided {
  const entries = [...left].map(([key, wanted]) => ({ key, wanted, document: values[key] ?? '' }));
  const answered = (answer: Resolution): typeof entries => entries.filter(({ key }) => resolve[key] === answer);
  return {
    conflicts: entries
      .filter(({ key, wanted }) => resolve[key] !== 'keep' && resolve[key] !== 'adopt' && known.refused[key] !== wanted)
      .map((entry) => ({ ...entry, last: known.last[entry.key] ?? null })),
    adopted: Object.fromEntries(answered('adopt').map(({ key, document }) => [key, document])),
    refused: Object.fromEntries(answered('keep').map(({ key, wanted }) => [key, wanted])),
  };
}

interface Done {
  readonly sent: ReadonlySet<CellKey>;
  readonly left: ReadonlyMap<CellKey, string>;
  readonly conflicts: readonly Conflict[];
  readonly inserted: boolean;
}

/** Plans once more on the document as it is now: what that plan would still change has not arrived. */
function reportOf<D>(kind: TableKind<D>, snapshot: DocumentSnapshot, data: D, done: Done): OperationReport {
  const wanted = kind.keys(data);
  const cells = kind.cells(snapshot);
  const again = kind.plan(snapshot, data);
  if (!cells || again?.kind !== 'update') {
    const nothing = { updated: [], unchanged: [], notFound: [], handEdited: [], failed: [] };
    return done.inserted ? { ...nothing, failed: wanted } : { ...nothing, notFound: wanted };
  }
  const handEdited = done.conflicts.map(({ key }) => key);
  const open = new Set(keyed(kind, snapshot, again).map(({ key }) => key));
  const pending = (key: CellKey): boolean => open.has(key) && !done.left.has(key);
  const written = (key: CellKey): boolean => done.inserted || (done.sent.has(key) && !done.left.has(key));
  const present = wanted.filter((key) => cells.has(key));
  const all = new Set([...present, ...done.sent, ...done.left.keys(), ...(done.inserted ? cells.keys() : [])]);
  const rest = [...all].filter((key) => !handEdited.includes(key));
  return {
    updated: rest.filter((key) => written(key) && !pending(key)),
    unchanged: rest.filter((key) => !written(key) && !pending(key)),
    notFound: again.notFound,
    handEdited,
    failed: rest.filter(pending),
  };
}

interface Known {
  readonly last: Texts;
  readonly refused: Texts;
}

/** What we last wrote and what the user refused, by key; nothing when the document does not tell. */
async function knownTexts(door: Door, name: TableKind<unknown>['name']): Promise<Known> {
  try {
    const { content } = await readStore(door);
    const prefix = `${name}.`;
    const refused = Object.entries(content.refused).filter(([key]) => key.startsWith(prefix));
    return {
      last: content[name],
      refused: Object.fromEntries(refused.map(([key, text]) => [key.slice(prefix.length), text])),
    };
  } catch (error) {
    if (error instanceof WordFault) return { last: {}, refused: {} };
    throw error;
  }
}

interface ToRemember {
  readonly report: OperationReport;
  readonly left: ReadonlyMap<CellKey, string>;
  readonly values: Texts;
  readonly known: Known;
  readonly decided: Decided;
  readonly tag: string | undefined;
}

async function remember<D>(
  door: Door,
  { name, anchor }: TableKind<D>,
  { report, left, values, known, decided, tag }: ToRemember,
): Promise<StoreOutcome | null> {
  // Where the user typed what we wanted, the document and we agree again.
  const agreed = report.unchanged.filter(
    (key) => !left.has(key) && key in known.last && (known.last[key] !== values[key] || key in known.refused),
  );
  const written = Object.fromEntries([...report.updated, ...agreed].map((key) => [key, values[key] ?? '']));
  const last = { ...written, ...decided.adopted };
  if (Object.keys({ ...last, ...decided.refused }).length === 0) return null;
  return recordInStore(door, (content) => {
    const refused = Object.entries(content.refused).filter(([key]) => !(key.slice(name.length + 1) in last));
    return {
      ...content,
      anchors: tag === undefined ? content.anchors : { ...content.anchors, [tag]: anchor },
      [name]: { ...content[name], ...last },
      refused: {
        ...Object.fromEntries(refused),
        ...Object.fromEntries(Object.entries(decided.refused).map(([key, text]) => [`${name}.${key}`, text])),
      },
    };
  });
}
