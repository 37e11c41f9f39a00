/** What the user can do with the figures of Form 01, and with what follows from them. */
import { readForm01 } from '../../report/form01Read';
import { valueOf } from '../../report/form01';
import type { Form01Data } from '../../report/form01Data';
import { insertForm01, type Form01Result } from '../../word/form01';
import type { Resolution, TableOptions } from '../../word/writeTable';
import { keyOf, strayFigures, toWrite, yearsOf } from '../form01Draft';
import { form01Told } from '../form01Notice';
import { setWork, workOf } from '../form01Work';
import type { PaneSession } from '../session';

/** What the user typed into a field. Kept until it stands in the document. */
export function typeFigure(session: PaneSession, year: number, column: string, text: string): void {
  const key = keyOf(year, column);
  session.set({ draft: { ...session.getState().draft, [key]: text } });
  const { handEdits } = workOf(session);
  // Another figure is another question, asked when it is written.
  const conflicts = handEdits?.conflicts.filter((conflict) => conflict.key !== key) ?? [];
  if (handEdits) setWork(session, { handEdits: conflicts.length > 0 ? { ...handEdits, conflicts } : null });
}

/** Writes the draft into the document, in so far as it can be written. */
export async function writeForm01(session: PaneSession, options: Pick<TableOptions, 'landscape'> = {}): Promise<void> {
  const { reading, draft } = session.getState();
  const { data, faulty } = toWrite(yearsOf(reading?.form01 ?? null, session.pack.form01, draft));
  if (faulty.length === 0) await write(session, data, options);
}

/** What to do with figures that someone changed in the document; null: not decided. */
export function answerHandEdits(session: PaneSession, keys: readonly string[], answer: Resolution | null): void {
  const { handEdits } = workOf(session);
  if (!handEdits) return;
  const others = Object.entries(handEdits.answers).filter(([key]) => !keys.includes(key));
  const answers = Object.fromEntries(
    answer === null ? others : [...others, ...keys.map((key) => [key, answer] as const)],
  );
  setWork(session, { handEdits: { ...handEdits, answers } });
}

/** Carries out what the user decided about figures changed by hand; the undecided ones stay open. */
export async function resolveHandEdits(session: PaneSession): Promise<void> {
  const { handEdits } = workOf(session);
  if (handEdits) await write(session, handEdits.data, { resolve: handEdits.answers });
}

/** Puts the question aside; the figures stay in the form, and are asked about when they are written again. */
export function leaveHandEdits(session: PaneSession): void {
  setWork(session, { handEdits: null });
}

/** Drops the draft, and reads the document again. */
export function rereadForm01(session: PaneSession): Promise<void> {
  return session.act('read', async (signal) => {
    await session.read(signal);
    session.set({ draft: strayFigures(session.getState().draft, session.pack.form01) });
    leaveHandEdits(session);
    return { kind: 'read' };
  });
}

function write(session: PaneSession, data: Form01Data, options: Omit<TableOptions, 'signal'>): Promise<void> {
  const typed = session.getState().draft;
  return session.act('form01', async (signal) => {
    const { pack } = session;
    const result = await insertForm01(session.door, pack, data, { signal, ...options });
    const arrived = new Set([...result.report.updated, ...result.report.unchanged]);
    const sent = data.rows.flatMap(({ year, values }) => Object.keys(values).map((id) => keyOf(year, id)));
    const done = new Set(sent.filter((key) => arrived.has(key)));
    // What the user typed anew meanwhile is not what was written.
    const left = Object.entries(session.getState().draft).filter(
      ([key, text]) => !done.has(key) || typed[key] !== text,
    );
    session.set({ draft: Object.fromEntries(left) });
    const { conflicts } = result;
    setWork(session, { handEdits: conflicts.length > 0 ? { data, conflicts, answers: {} } : null });
    await session.readStored();
    session.show(result.snapshot);
    const refused = staysOut(result, data, pack.form01).filter((key) => options.resolve?.[key] === undefined);
    return form01Told(result, refused, pack.form01);
  });
}

/** Keys of figures that count as done and that the document nevertheless does not have. */
function staysOut(
  { snapshot, report }: Form01Result,
  { rows }: Form01Data,
  layout: PaneSession['pack']['form01'],
): string[] {
  const form01 = readForm01(snapshot, layout);
  return rows.flatMap(({ year, values }) => {
    const cells = form01?.rows.find((row) => row.year === year)?.cells ?? {};
    const differing = Object.entries(values).filter(([id, value]) => cells[id] && valueOf(cells[id]) !== value);
    return differing.map(([id]) => keyOf(year, id)).filter((key) => report.unchanged.includes(key));
  });
}
