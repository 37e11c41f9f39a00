import type { CampaignPack, Form01Layout } from '../campaign';
import { controlXml, insertionPackage, tableTitleXml, tableXml } from '../ooxml/fragment';
import { valueOf, type Form01 } from '../report/form01';
import type { Form01Data } from '../report/form01Data';
import { planForm01 } from '../report/form01Plan';
import { readForm01 } from '../report/form01Read';
import { matchOutline } from '../report/outlineMatch';
import { sectionEnd } from '../report/outlinePlan';
import type { Form01Plan, NewTable } from '../report/plan';
import type { DocumentSnapshot } from '../report/snapshot';
import { form01ControlTitle } from '../texts/word';
import type { Batch, Door, RunOptions } from './door';
import { WordFault } from './faults';
import { figuresOf, keysAt, type FigureKey } from './form01Keys';
import { onLadder, readDocument, readOn, readWithObjects, type Reading, type Rung } from './read';
import type { OperationReport, OperationResult } from './report';
import { readStore, recordInStore, type StoreOutcome } from './store';
import { writeCells, type KeyedEdit } from './writeCells';
import { requireUnprotected, requireWritable } from './writable';

export const requires = 'WordApi 1.3';

export interface Form01Options {
  readonly signal?: AbortSignal;
  /**
   * A figure that differs both from what we wrote last and from what is to be written was changed by hand: `keep` leaves
   * it and reports it (the default), `overwrite` writes over it.
   */
  readonly handEdits?: 'keep' | 'overwrite';
}

export interface Form01Result extends OperationResult {
  readonly inserted: boolean;
}

/** Form 01 as the document has it, null when it has none. One round trip. @throws WordFault */
export async function readForm01FromDocument(
  door: Door,
  pack: CampaignPack,
  options: RunOptions = {},
): Promise<{ readonly form01: Form01 | null; readonly snapshot: DocumentSnapshot }> {
  const snapshot = await readDocument(door, options);
  return { form01: readForm01(snapshot, pack.form01), snapshot };
}

/**
 * Writes figures into the document's Form 01 table, only the cells that differ, or inserts the table at the end of its
 * section. One round trip when all is as it should be, else three: read, write, read again to see that it is so.
 * @throws WordFault; with `outcomeUnknown` some figures may have been written, and running it again completes them
 */
export async function insertForm01(
  door: Door,
  pack: CampaignPack,
  data: Form01Data,
  { signal, handEdits = 'keep' }: Form01Options = {},
): Promise<Form01Result> {
  requireWritable(door, 'form01');
  const lastWritten = handEdits === 'keep' ? await lastFigures(door) : {};
  // Kept over the tries of the door: what an earlier try wrote counts as well.
  const sent = new Set<FigureKey>();
  const kept = new Set<FigureKey>();
  const tags: string[] = [];
  let wanted = data;

  const batchOn =
    (rung: Rung): Batch<DocumentSnapshot> =>
    async (session) => {
      const reading = await readWithObjects(rung, session, 'form01');
      requireUnprotected(reading.snapshot, 'form01');
      const first = planFor(reading.snapshot, pack, data);
      if (first === null) return reading.snapshot;
      if (first.kind === 'insert') {
        const tag = `tk1:tbl:${door.newName()}`;
        tags.push(tag);
        insertTable(reading, first, tag);
        await session.sync('write');
        return readOn(rung, session);
      }
      for (const key of sortEdits(reading.snapshot, first, pack.form01, lastWritten).handEdited) kept.add(key);
      wanted = withPresent(data, reading.snapshot, pack.form01, kept);
      // Planned again, for totals have to follow from the figures that stay.
      const plan = planFor(reading.snapshot, pack, wanted);
      if (plan?.kind !== 'update') return reading.snapshot;
      const { edits, handEdited } = sortEdits(reading.snapshot, plan, pack.form01, lastWritten);
      for (const key of handEdited) kept.add(key);
      if (edits.length === 0) return reading.snapshot;
      for (const { key } of edits) sent.add(key);
      for (const key of await writeCells(session, reading.table(plan.table), edits)) kept.add(key);
      return readOn(rung, session);
    };

  const options = { writes: true, replans: true, ...(signal ? { signal } : {}) };
  const snapshot = await onLadder(door, 'form01', options, batchOn);
  const inserted = tags.length > 0;
  const report = reportOf(snapshot, pack, wanted, { sent, kept, inserted });
  return { report, snapshot, inserted, store: await remember(door, pack.form01, snapshot, report, tags) };
}

/** Null when the document has neither the table nor a place for it outside tables and content controls. */
function planFor(snapshot: DocumentSnapshot, pack: CampaignPack, data: Form01Data): Form01Plan | null {
  const place = sectionEnd(snapshot, matchOutline(snapshot, pack), pack.form01.section);
  if (!place && !readForm01(snapshot, pack.form01)) return null;
  return planForm01(snapshot, pack, data, place ?? { paragraph: 0, side: 'before' });
}

/** The data with what the document says for the figures that are to stay. */
function withPresent(
  data: Form01Data,
  snapshot: DocumentSnapshot,
  layout: Form01Layout,
  keys: ReadonlySet<FigureKey>,
): Form01Data {
  const form01 = readForm01(snapshot, layout);
  return {
    rows: data.rows.map((row) => {
      const cells = form01?.rows.find(({ year }) => year === row.year)?.cells ?? {};
      const stays = Object.keys(row.values).filter((id) => keys.has(`${row.year}.${id}`));
      return { ...row, values: { ...row.values, ...Object.fromEntries(stays.map((id) => [id, valueOf(cells[id])])) } };
    }),
  };
}

type Update = Extract<Form01Plan, { kind: 'update' }>;

/** The edits to carry out by figure, and the figures that someone changed by hand since we wrote them. */
function sortEdits(
  snapshot: DocumentSnapshot,
  plan: Update,
  layout: Form01Layout,
  lastWritten: Readonly<Record<string, string>>,
): { edits: KeyedEdit[]; handEdited: FigureKey[] } {
  const form01 = readForm01(snapshot, layout);
  const keys = form01 ? keysAt(form01) : new Map<string, FigureKey>();
  const present = form01 ? figuresOf(form01) : {};
  const edits: KeyedEdit[] = [];
  const handEdited: FigureKey[] = [];
  for (const edit of plan.edits) {
    const key = keys.get(`${edit.row}:${edit.cell}`) ?? `${edit.row}:${edit.cell}`;
    const last = lastWritten[key];
    if (last !== undefined && present[key] !== last) handEdited.push(key);
    else edits.push({ ...edit, key });
  }
  return { edits, handEdited };
}

function insertTable(reading: Reading, { anchor, table }: Extract<Form01Plan, { kind: 'insert' }>, tag: string): void {
  const width = textWidth(reading.snapshot);
  const body =
    tableTitleXml(table) + controlXml(tag, form01ControlTitle, tableXml(table, { width, size: sizeFor(table) }));
  const place = reading.paragraph(anchor.paragraph).getRange('Whole');
  place.insertOoxml(insertionPackage({ body }), anchor.side === 'before' ? 'Before' : 'After');
}

/** A4 with the margins of Nghị định 30/2020 where the document does not tell (left 30 mm, right 20 mm). */
const USUAL_TEXT_WIDTH = 160;
const TWIPS_PER_MM = 1440 / 25.4;

/** Twips; the narrowest of the document's sections, for the table's section is not known. */
function textWidth({ sections = [] }: DocumentSnapshot): number {
  const widths = sections.map(({ width, left, right }) => width - left - right).filter((width) => width > 0);
  return Math.floor(Math.min(...(widths.length > 0 ? widths : [USUAL_TEXT_WIDTH])) * TWIPS_PER_MM);
}

/** Points: twelve columns on an upright page leave 13 mm each, and “Chuyên” should not break. */
function sizeFor({ widths }: NewTable): number {
  return widths.length > 8 ? 9 : 12;
}

interface Done {
  readonly sent: ReadonlySet<FigureKey>;
  readonly kept: ReadonlySet<FigureKey>;
  readonly inserted: boolean;
}

/** Plans once more on the document as it is now: what that plan would still change has not arrived. */
function reportOf(snapshot: DocumentSnapshot, pack: CampaignPack, data: Form01Data, done: Done): OperationReport {
  const layout = pack.form01;
  const form01 = readForm01(snapshot, layout);
  const wanted = data.rows.flatMap(({ year }) => layout.columns.map(({ id }) => `${year}.${id}`));
  const again = planFor(snapshot, pack, data);
  if (!form01 || again?.kind !== 'update') {
    const nothing = { updated: [], unchanged: [], notFound: [], handEdited: [], failed: [] };
    return done.inserted ? { ...nothing, failed: wanted } : { ...nothing, notFound: wanted };
  }
  const keys = keysAt(form01);
  const open = new Set(again.edits.map(({ row, cell }) => keys.get(`${row}:${cell}`) ?? `${row}:${cell}`));
  const present = new Set(Object.keys(figuresOf(form01)));
  const all = [
    ...new Set([...wanted.filter((key) => present.has(key)), ...done.sent, ...(done.inserted ? present : [])]),
  ];
  const written = (key: FigureKey): boolean => done.inserted || done.sent.has(key);
  const rest = all.filter((key) => !done.kept.has(key));
  return {
    updated: rest.filter((key) => written(key) && !open.has(key)),
    unchanged: rest.filter((key) => !written(key) && !open.has(key)),
    notFound: again.notFound,
    handEdited: [...done.kept],
    failed: rest.filter((key) => open.has(key)),
  };
}

/** What we last wrote, by figure; nothing when the document does not tell. */
async function lastFigures(door: Door): Promise<Readonly<Record<string, string>>> {
  try {
    return (await readStore(door)).content.form01;
  } catch (error) {
    if (error instanceof WordFault) return {};
    throw error;
  }
}

async function remember(
  door: Door,
  layout: Form01Layout,
  snapshot: DocumentSnapshot,
  { updated }: OperationReport,
  tags: readonly string[],
): Promise<StoreOutcome | null> {
  const form01 = readForm01(snapshot, layout);
  if (!form01 || updated.length === 0) return null;
  const figures = figuresOf(form01);
  const written = Object.fromEntries(updated.map((key) => [key, figures[key] ?? '']));
  const tag = tags.find((one) => snapshot.tables[form01.table]?.tag === one);
  const anchor = tag === undefined ? {} : { [tag]: { kind: 'table', section: layout.section } as const };
  return recordInStore(door, (content) => ({
    ...content,
    anchors: { ...content.anchors, ...anchor },
    form01: { ...content.form01, ...written },
  }));
}
