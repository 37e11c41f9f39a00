/** What the user can do with Form 01. */
import type { Form01Data } from '../../report/form01Data';
import { insertForm01 } from '../../word/form01';
import { keyOf, NO_DRAFT, toWrite, yearsOf } from '../form01Draft';
import type { PaneSession } from '../session';

/** What the user typed into a field. Kept until it stands in the document. */
export function typeFigure(session: PaneSession, year: number, column: string, text: string): void {
  session.set({ draft: { ...session.getState().draft, [keyOf(year, column)]: text } });
}

/** Writes the draft into the document, in so far as it can be written. */
export async function writeForm01(session: PaneSession): Promise<void> {
  const { reading, draft } = session.getState();
  const { data, faulty } = toWrite(yearsOf(reading?.form01 ?? null, session.pack.form01, draft));
  if (faulty.length === 0) await write(session, data, 'keep');
}

/** After a {@link writeForm01} that left figures alone because someone changed them in the document. */
export async function overwriteForm01(session: PaneSession): Promise<void> {
  const { notice } = session.getState();
  if (notice?.kind === 'form01') await write(session, notice.data, 'overwrite');
}

/** Drops the draft, and reads the document again. */
export function rereadForm01(session: PaneSession): Promise<void> {
  return session.act('read', async (signal) => {
    await session.read(signal);
    session.set({ draft: NO_DRAFT });
    return { kind: 'read' };
  });
}

function write(session: PaneSession, data: Form01Data, handEdits: 'keep' | 'overwrite'): Promise<void> {
  const typed = session.getState().draft;
  return session.act('form01', async (signal) => {
    const result = await insertForm01(session.door, session.pack, data, { signal, handEdits });
    const arrived = new Set([...result.report.updated, ...result.report.unchanged]);
    const sent = data.rows.flatMap(({ year, values }) => Object.keys(values).map((id) => keyOf(year, id)));
    const done = new Set(sent.filter((key) => arrived.has(key)));
    // What the user typed anew meanwhile is not what was written.
    const left = Object.entries(session.getState().draft).filter(
      ([key, text]) => !done.has(key) || typed[key] !== text,
    );
    session.set({ draft: Object.fromEntries(left) });
    await session.readStored();
    session.show(result.snapshot);
    return { kind: 'form01', result, data };
  });
}
