import type { CampaignPack } from '../campaign';
import type { Figure } from '../language/numbers';
import { columnFigure, valueOf, type Form01 } from '../report/form01';
import type { Form01Data } from '../report/form01Data';
import { planForm01 } from '../report/form01Plan';
import { readForm01 } from '../report/form01Read';
import { matchOutline } from '../report/outlineMatch';
import { sectionEnd } from '../report/outlinePlan';
import type { DocumentSnapshot } from '../report/snapshot';
import { form01ControlTitle } from '../texts/word';
import type { Door, RunOptions } from './door';
import { keyedCells, type FigureKey } from './form01Keys';
import { readDocument } from './read';
import { writeTable, type TableKind, type TableOptions, type TableResult } from './writeTable';

export const requires = 'WordApi 1.3';

export type Form01Result = TableResult;

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
export function insertForm01(
  door: Door,
  pack: CampaignPack,
  data: Form01Data,
  options: TableOptions = {},
): Promise<Form01Result> {
  return writeTable(door, form01Kind(pack), data, options);
}

/** Form 01 as a table that is kept current: figures by year and column, and those of the total row. */
export function form01Kind(pack: CampaignPack): TableKind<Form01Data> {
  const layout = pack.form01;
  const columns = new Map(layout.columns.map((column) => [column.id, column]));
  return {
    name: 'form01',
    anchor: { kind: 'table', section: layout.section },
    title: form01ControlTitle,
    cells: (snapshot) => {
      const form01 = readForm01(snapshot, layout);
      if (!form01) return null;
      return new Map(
        [...keyedCells(form01)].map(([key, cell]) => [key, { ...cell, value: saidBy(cell.figure, cell.text) }]),
      );
    },
    plan: (snapshot, data) => {
      const place = sectionEnd(snapshot, matchOutline(snapshot, pack), layout.section);
      if (!place && !readForm01(snapshot, layout)) return null;
      return planForm01(snapshot, pack, data, place ?? { paragraph: 0, side: 'before' });
    },
    keys: ({ rows }) => rows.flatMap(({ year }) => layout.columns.map(({ id }) => `${year}.${id}`)),
    value: (key, text) => {
      const column = columns.get(key.slice(key.indexOf('.') + 1));
      return column ? saidBy(columnFigure(column, text), text) : text;
    },
    withPresent: (data, snapshot, keys) => withPresent(data, readForm01(snapshot, layout), keys),
  };
}

/** A figure as an exact decimal, '' for a blank; what is no figure as it was typed. */
function saidBy(figure: Figure, text: string): string {
  if (figure.kind === 'value') return figure.value;
  return figure.kind === 'blank' ? '' : text;
}

/** The data with what the document says for some figures; what cannot be read there is left out, and so left alone. */
function withPresent(data: Form01Data, form01: Form01 | null, keys: ReadonlySet<FigureKey>): Form01Data {
  return {
    rows: data.rows.map((row) => {
      const cells = form01?.rows.find(({ year }) => year === row.year)?.cells ?? {};
      const values = Object.entries(row.values).flatMap(([id, value]) => {
        if (!keys.has(`${row.year}.${id}`)) return [[id, value] as const];
        const kind = cells[id]?.figure.kind;
        return kind === 'value' || kind === 'blank' ? [[id, valueOf(cells[id])] as const] : [];
      });
      return { ...row, values: Object.fromEntries(values) };
    }),
  };
}
