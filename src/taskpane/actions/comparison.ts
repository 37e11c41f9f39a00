/** What the user can do with the table that compares the results with the targets. */
import { figureIn, OUR_COLUMNS, readComparison, type OurColumn } from '../../report/comparison';
import { paneComparisonTexts, type PaneComparisonTexts } from '../../texts/paneComparison';
import { paneTexts } from '../../texts/pane';
import { insertComparison } from '../../word/comparison';
import { readStore, writeStore } from '../../word/store';
import type { Conflict, Resolution, TableResult } from '../../word/writeTable';
import type { Notice, PaneSession } from '../session';
import { setTargetsWork, targetsWorkOf } from '../targetsWork';

/** A cell of the comparison: of which target, and what it says of it. */
export interface CellName {
  readonly target: string;
  readonly column: OurColumn;
}

/** The cell behind a key of the word layer; ids of targets may hold dots. */
export function cellOf(key: string): CellName | null {
  const column = OUR_COLUMNS.find((one) => key.endsWith(`.${one}`));
  return column ? { target: key.slice(0, -column.length - 1), column } : null;
}

/**
 * What can be done with a cell that someone changed. Its text can be adopted where there is something that it can be
 * adopted into: the target's wording, and a figure that was reached.
 */
export function answersFor({ key, document }: Conflict): readonly Resolution[] {
  const column = cellOf(key)?.column;
  const adoptable = column === 'indicator' ? document !== '' : column === 'actual' && /^-?\d/.test(document);
  return adoptable ? ['keep', 'take', 'adopt'] : ['keep', 'take'];
}

/** Inserts the comparison, or brings the one there up to date. */
export function writeComparison(session: PaneSession): Promise<void> {
  return write(session, {});
}

export function answer(session: PaneSession, keys: readonly string[], given: Resolution | null): void {
  const { handEdits } = targetsWorkOf(session);
  if (!handEdits) return;
  const { conflicts } = handEdits;
  const may = (key: string): boolean =>
    conflicts.some((conflict) => conflict.key === key && given !== null && answersFor(conflict).includes(given));
  const kept = Object.entries(handEdits.answers).filter(([key]) => !keys.includes(key));
  const added = keys.flatMap((key): [string, Resolution][] => (given !== null && may(key) ? [[key, given]] : []));
  setTargetsWork(session, { handEdits: { conflicts, answers: Object.fromEntries([...kept, ...added]) } });
}

/** Carries out what the user decided about cells changed by hand; the undecided ones stay open. */
export async function resolveHandEdits(session: PaneSession): Promise<void> {
  const { handEdits } = targetsWorkOf(session);
  if (handEdits) await write(session, handEdits.answers);
}

export function leaveHandEdits(session: PaneSession): void {
  setTargetsWork(session, { handEdits: null });
}

function write(session: PaneSession, resolve: Readonly<Record<string, Resolution>>): Promise<void> {
  return session.act('comparison', async (signal) => {
    const adopted = Object.keys(resolve).filter((key) => resolve[key] === 'adopt');
    if (adopted.length > 0) await adopt(session, adopted);
    // Out of the document itself: figures that could not be read must not be taken for none.
    const { content } = await readStore(session.door);
    const data = { targets: content.targets ?? session.basePack.targets, actuals: content.actuals };
    const result = await insertComparison(session.door, session.pack, data, { signal, resolve });
    const { conflicts } = result;
    setTargetsWork(session, { handEdits: conflicts.length > 0 ? { conflicts, answers: {} } : null });
    await session.readStored();
    session.show(result.snapshot);
    return comparisonTold(result);
  });
}

/** Takes what cells say into what they are made from: the target's wording, what was reached. */
async function adopt(session: PaneSession, keys: readonly string[]): Promise<void> {
  await session.read();
  const { reading } = session.getState();
  const { targets } = session.pack;
  const rows = reading ? (readComparison(reading.snapshot, targets)?.rows ?? []) : [];
  const textOf = (target: string, column: OurColumn): string | null => {
    const cell = rows.find((row) => row.target === target)?.cells[column];
    const wanted = keys.some((key) => cellOf(key)?.target === target && cellOf(key)?.column === column);
    return wanted && cell ? cell.text.replace(/\s+/g, ' ').trim() : null;
  };
  await writeStore(session.door, (content) => {
    const present = content.targets ?? session.basePack.targets;
    const found = present.flatMap((target) => {
      const value = figureIn(textOf(target.id, 'actual') ?? '', target);
      return value === null ? [] : [[target.id, { kind: 'typed', value, note: null }] as const];
    });
    const reworded = present.map((target) => {
      const indicator = textOf(target.id, 'indicator');
      return indicator === null || indicator === '' ? target : { ...target, indicator };
    });
    const changed = reworded.some((target, index) => target !== present[index]);
    return {
      ...content,
      targets: changed ? reworded : content.targets,
      actuals: { ...content.actuals, ...Object.fromEntries(found) },
    };
  });
  await session.readStored();
}

function comparisonTold(result: TableResult): Notice {
  const { report, conflicts, store, inserted } = result;
  // Neither the table nor a place for one.
  const nowhere = !inserted && [report.updated, report.unchanged, conflicts].every(({ length }) => length === 0);
  const warns = [conflicts, report.notFound, report.failed].some(({ length }) => length > 0);
  return {
    kind: 'told',
    intent: warns || store?.kind === 'failed' ? 'warning' : 'success',
    sentences: (language) => {
      const texts: PaneComparisonTexts['told'] = paneComparisonTexts[language].told;
      return [
        inserted ? texts.inserted : nowhere ? texts.nowhere : texts.updated({ n: report.updated.length }),
        ...(conflicts.length > 0 ? [texts.handEdited({ n: conflicts.length })] : []),
        ...(report.notFound.length > 0 && !nowhere ? [texts.notFound({ n: report.notFound.length })] : []),
        ...(report.failed.length > 0 ? [texts.failed({ n: report.failed.length })] : []),
        ...(store?.kind === 'failed' ? [paneTexts[language].storeNotKept] : []),
      ];
    },
  };
}
