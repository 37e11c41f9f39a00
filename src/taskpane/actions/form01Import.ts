/** Bringing figures from a spreadsheet into the fields of Form 01; nothing goes into the document by it. */
import { formatFigure } from '../../language/numbers';
import {
  bestSheet,
  figuresFrom,
  mapGrid,
  type ImportedFigures,
  type ImportMapping,
  type UnreadableCell,
} from '../../report/form01Import';
import { gridFromText } from '../../report/gridText';
import type { Workbook } from '../../report/grid';
import { paneForm01ImportTexts } from '../../texts/paneForm01Import';
import { fieldsOf, keyOf, yearPlace, type Form01Draft } from '../form01Draft';
import { setWork, workOf, type ImportWork } from '../form01Work';
import type { PaneSession } from '../session';

/** Reads cells that were pasted. The text stays until it could be read. */
export function readPasted(session: PaneSession, text: string): Promise<void> {
  setWork(session, { pasted: text });
  return session.act('import', () => {
    const workbook = { sheets: [{ name: '', hidden: false, grid: gridFromText(text) }] };
    setWork(session, { pasted: '', imported: opened(session, null, workbook) });
    return Promise.resolve(null);
  });
}

/** Reads a file of figures, whatever its name says it is. */
export function readFile(session: PaneSession, file: File): Promise<void> {
  return session.act('import', async () => {
    const [{ readDataFile }, bytes] = await Promise.all([import('../../ooxml/dataFile'), file.arrayBuffer()]);
    setWork(session, { imported: opened(session, file.name, readDataFile(new Uint8Array(bytes))) });
    return null;
  });
}

function opened(session: PaneSession, file: string | null, workbook: Workbook): ImportWork {
  const layout = session.pack.form01;
  const { index, grid } = bestSheet(workbook, layout);
  const proposal = mapGrid(grid, layout);
  return { file, workbook, sheet: index, proposal, mapping: proposal.mapping };
}

/** Reads another sheet of the file. */
export function chooseSheet(session: PaneSession, sheet: number): Promise<void> {
  return session.act('import', () => {
    const { imported } = workOf(session);
    const grid = imported?.workbook.sheets[sheet]?.grid;
    if (imported && grid) {
      const proposal = mapGrid(grid, session.pack.form01);
      setWork(session, { imported: { ...imported, sheet, proposal, mapping: proposal.mapping } });
    }
    return Promise.resolve(null);
  });
}

export function correctMapping(session: PaneSession, mapping: ImportMapping): void {
  const { imported } = workOf(session);
  if (imported) setWork(session, { imported: { ...imported, mapping } });
}

export function dropImport(session: PaneSession): void {
  setWork(session, { imported: null });
}

/** What taking the figures would do. */
export interface ImportPreview extends ImportedFigures {
  /** Cells that could not be read by themselves, those that the user answered included. */
  readonly asked: readonly UnreadableCell[];
  /** How many figures were read; blanks are none. */
  readonly count: number;
  /** Those that differ from what the fields show, by "2014.courses", as they are typed into them. */
  readonly changes: Form01Draft;
  /** Columns and years with figures for which the document's table has no place, so that they are not taken. */
  readonly noPlace: { readonly columns: readonly string[]; readonly years: readonly number[] };
  /** How many of these stand in the place of something typed and not written. */
  readonly replaces: number;
}

export function importPreview(session: PaneSession, { workbook, sheet, mapping }: ImportWork): ImportPreview | null {
  const grid = workbook.sheets[sheet]?.grid;
  if (!grid) return null;
  const { reading, draft } = session.getState();
  const layout = session.pack.form01;
  const figures = figuresFrom(grid, mapping, layout);
  const read = figures.data.rows.flatMap(({ year, values }) => {
    const fields = fieldsOf(reading?.form01 ?? null, layout, draft, year);
    return fields.flatMap((field) => {
      const value = values[field.column.id];
      return typeof value === 'string' ? { key: keyOf(year, field.column.id), year, value, field } : [];
    });
  });
  const isThere = (year: number): boolean => yearPlace(reading?.form01 ?? null, year) === 'there';
  const placed = read.filter(({ year, field }) => !field.noColumn && isThere(year));
  const changed = placed.filter(({ value, field }) => field.value !== value);
  return {
    ...figures,
    asked: figuresFrom(grid, { ...mapping, answers: {} }, layout).unreadable,
    count: read.length,
    changes: Object.fromEntries(changed.map(({ key, value }) => [key, formatFigure(value)])),
    noPlace: {
      columns: [...new Set(read.filter(({ field }) => field.noColumn).map(({ field }) => field.column.id))],
      years: [...new Set(read.map(({ year }) => year))].filter((year) => !isThere(year)),
    },
    replaces: changed.filter(({ field }) => field.edited).length,
  };
}

/** Takes the figures that were read into the fields, as if typed. */
export function takeImport(session: PaneSession): void {
  const { imported } = workOf(session);
  const preview = imported && importPreview(session, imported);
  if (!preview) return;
  session.set({ draft: { ...session.getState().draft, ...preview.changes } });
  // Other figures are other questions, asked when they are written.
  setWork(session, { imported: null, handEdits: null });
  const n = Object.keys(preview.changes).length;
  session.set({
    notice: {
      kind: 'told',
      intent: 'success',
      sentences: (language) => [paneForm01ImportTexts[language].taken({ n })],
    },
  });
}
