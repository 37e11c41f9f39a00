/** What the user can do with the outline, its prompts and its guidance. */
import type { Decision } from '../../report/decisions';
import { lastingDecision, withDecision, withoutDecision } from '../../report/decisionEdits';
import { removeGuidance } from '../../word/guidance';
import { insertAtCursor } from '../../word/insertAtCursor';
import { insertOutline } from '../../word/insertOutline';
import type { PaneSession } from '../session';

/** @param guidance puts the prompts of each section under its new heading */
export function insertMissingSections(session: PaneSession, guidance = false): Promise<void> {
  return session.act('outline', async (signal) => {
    const decisions = session.getState().stored?.content.decisions ?? [];
    const result = await insertOutline(session.door, session.pack, { signal, decisions, guidance });
    await session.readStored();
    session.show(result.snapshot);
    return { kind: 'outline', result };
  });
}

export function removeAllGuidance(session: PaneSession): Promise<void> {
  return session.act('guidance', async (signal) => {
    const result = await removeGuidance(session.door, session.pack, { signal });
    session.show(result.snapshot);
    return { kind: 'guidance', result };
  });
}

/** Puts a sentence starter at the cursor. */
export function insertStarter(session: PaneSession, text: string): Promise<void> {
  return session.act('starter', async (signal) => {
    const { reading } = session.getState();
    await insertAtCursor(session.door, session.pack, text, { signal, ...(reading && { snapshot: reading.snapshot }) });
    return null;
  });
}

/** Keeps in the document that a paragraph is the heading of a section, or (null) of none. */
export async function decide(session: PaneSession, paragraph: number, section: string | null): Promise<void> {
  const { reading } = session.getState();
  if (!reading) return;
  const { snapshot } = reading;
  const decision = lastingDecision(snapshot, paragraph, section);
  if (!decision) session.set({ notice: { kind: 'undecidable' } });
  else {
    await session.remember('decide', ({ decisions, ...content }) => ({
      ...content,
      decisions: withDecision(snapshot, decisions, paragraph, decision),
    }));
  }
}

export function undecide(session: PaneSession, decision: Decision): Promise<void> {
  return session.remember('decide', ({ decisions, ...content }) => ({
    ...content,
    decisions: withoutDecision(decisions, decision),
  }));
}

/** Keeps in the document that a prompt is not applicable, and why; without a reason, that it is again. */
export function waive(session: PaneSession, prompt: string, reason: string | null): Promise<void> {
  return session.remember('decide', ({ notApplicable, ...content }) => {
    const { [prompt]: _before, ...others } = notApplicable;
    return { ...content, notApplicable: reason === null ? others : { ...others, [prompt]: reason } };
  });
}
