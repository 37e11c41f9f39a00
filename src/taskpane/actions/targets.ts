/** What the user can do with the targets, and with what was reached for them. Kept in the document at once. */
import { openTargets, targetsPack, type Target } from '../../campaign';
import type { Actual } from '../../report/measure';
import type { Actuals } from '../../report/targets';
import { newTargetId } from '../../report/targets';
import type { TargetProposal } from '../../report/targetText';
import { paneTargetsTexts, type PaneTargetsTexts } from '../../texts/paneTargets';
import { insertAtCursor } from '../../word/insertAtCursor';
import { writeStore } from '../../word/store';
import type { StoreContent } from '../../word/storeContent';
import { download } from '../download';
import type { Notice, PaneSession } from '../session';
import type { TargetContent } from '../targetDraft';
import { takeOver, type TakeOver } from '../targetsMerge';
import { NEW, ofProposal, setActualDraft, setDraft, setTargetsWork, targetsWorkOf } from '../targetsWork';

/** What was done, in one sentence. */
type Said = (texts: PaneTargetsTexts['told']) => string;

function told(say: Said): Notice {
  return { kind: 'told', intent: 'success', sentences: (language) => [say(paneTargetsTexts[language].told)] };
}

type Kept = Pick<StoreContent, 'actuals'> & { readonly targets: readonly Target[] };

/**
 * Changes targets and results as they stand in the document's store, where a co-author may have changed them meanwhile.
 * `then` runs once they are kept.
 */
function keep(session: PaneSession, change: (kept: Kept) => Kept, say: Said, then?: () => void): Promise<void> {
  return session.act('targets', async () => {
    await writeStore(session.door, (content) => {
      const before = { targets: content.targets ?? session.basePack.targets, actuals: content.actuals };
      const { targets, actuals } = change(before);
      // A pack's own targets become the document's only once they are changed.
      return { ...content, actuals, targets: targets === before.targets ? content.targets : targets };
    });
    then?.();
    await session.readStored();
    const { reading } = session.getState();
    if (reading) session.show(reading.snapshot);
    return told(say);
  });
}

/** @param key of the draft: the target's id, `NEW`, or that of a proposal, which then counts as taken */
export function saveTarget(session: PaneSession, key: string, target: TargetContent): Promise<void> {
  const typed = targetsWorkOf(session).drafts[key];
  return keep(
    session,
    ({ targets, ...kept }) => {
      const known = targets.some(({ id }) => id === key);
      return {
        ...kept,
        targets: known
          ? targets.map((one) => (one.id === key ? { ...target, id: key } : one))
          : [...targets, { ...target, id: isNew(key) ? newTargetId(targets) : key }],
      };
    },
    (texts) => texts.saved,
    () => {
      // What was typed meanwhile stays.
      if (targetsWorkOf(session).drafts[key] === typed) setDraft(session, key, null);
      dropProposals(session, (proposal) => ofProposal(proposal) === key);
    },
  );
}

function isNew(key: string): boolean {
  return key.startsWith(NEW);
}

export function deleteTarget(session: PaneSession, id: string): Promise<void> {
  return keep(
    session,
    ({ targets, actuals }) => {
      const { [id]: _gone, ...others } = actuals;
      return { targets: targets.filter((target) => target.id !== id), actuals: others };
    },
    (texts) => texts.deleted,
    () => {
      setDraft(session, id, null);
      setActualDraft(session, id, null);
    },
  );
}

/** Whether someone compared the target with the resolution's text. */
export function markVerified(session: PaneSession, id: string, verified: boolean): Promise<void> {
  return keep(
    session,
    ({ targets, ...kept }) => ({
      ...kept,
      targets: targets.map((target) => (target.id === id ? { ...target, verified } : target)),
    }),
    (texts) => (verified ? texts.verified : texts.unverified),
  );
}

/** @param actual null: nothing is entered any more */
export function saveActual(session: PaneSession, id: string, actual: Actual | null): Promise<void> {
  const typed = targetsWorkOf(session).actuals[id];
  return keep(
    session,
    ({ actuals: { [id]: _before, ...others }, targets }) => ({
      targets,
      actuals: actual === null ? others : { ...others, [id]: actual },
    }),
    (texts) => (actual === null ? texts.actualRemoved : texts.actualSaved),
    () => {
      if (targetsWorkOf(session).actuals[id] === typed) setActualDraft(session, id, null);
    },
  );
}

/** Looks for targets in the pasted text. They count for nothing until the user takes them. */
export function propose(session: PaneSession): Promise<void> {
  return session.act('read', async () => {
    const { proposeTargets } = await import('../../report/targetText');
    const { pasted } = targetsWorkOf(session);
    const byWords = new Map(proposeTargets(pasted).map((proposal) => [ofProposal(proposal), proposal]));
    setTargetsWork(session, { proposals: [...byWords.values()] });
    return null;
  });
}

export function putAside(session: PaneSession, proposal: TargetProposal): void {
  setDraft(session, ofProposal(proposal), null);
  dropProposals(session, (one) => one === proposal);
}

/** Puts the pasted text away with what was recognised in it and not taken. */
export function dropPasted(session: PaneSession): void {
  const drafts = Object.entries(targetsWorkOf(session).drafts).filter(([key]) => !isNew(key) || key === NEW);
  setTargetsWork(session, { pasted: '', proposals: null, drafts: Object.fromEntries(drafts) });
}

function dropProposals(session: PaneSession, isOut: (proposal: TargetProposal) => boolean): void {
  const { proposals } = targetsWorkOf(session);
  if (proposals) setTargetsWork(session, { proposals: proposals.filter((proposal) => !isOut(proposal)) });
}

/** Opens a pack file, for the user to look at its targets first. */
export function openFile(session: PaneSession, file: File): Promise<void> {
  return session.act('open', async () => {
    const targets = await openTargets(await file.text());
    setTargetsWork(session, { opened: { file: file.name, targets } });
    return null;
  });
}

export function closeFile(session: PaneSession): void {
  setTargetsWork(session, { opened: null });
}

/** Takes the targets of the opened file. */
export async function takeFile(session: PaneSession, how: TakeOver): Promise<void> {
  const { opened } = targetsWorkOf(session);
  if (!opened) return;
  await keep(
    session,
    ({ targets, actuals }) => takeOver(targets, actuals, opened.targets, how),
    (texts) => texts.taken({ n: opened.targets.length }),
    () => closeFile(session),
  );
}

/** The targets as a pack file's text, and the name for it. */
export function packFile({ pack }: PaneSession): { readonly name: string; readonly text: string } {
  return { name: `${pack.id}-muc-tieu.json`, text: targetsPack(pack, pack.targets) };
}

export function savePackFile(session: PaneSession): void {
  const { name, text } = packFile(session);
  download(name, text, 'application/json');
  session.set({ notice: told((texts) => texts.downloaded({ name })) });
}

/** Puts the beginning of an explanation at the cursor. */
export function insertExplanation(session: PaneSession, text: string): Promise<void> {
  return session.act('starter', async (signal) => {
    const { reading } = session.getState();
    await insertAtCursor(session.door, session.pack, text, { signal, ...(reading && { snapshot: reading.snapshot }) });
    return told((texts) => texts.explanation);
  });
}

/** What the unit reached, as the document's store has it. */
export function actualsOf(session: PaneSession): Actuals {
  return session.getState().stored?.content.actuals ?? {};
}
