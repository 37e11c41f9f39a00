/** What the user can do with what stands around a report: head, title, signature, recipients. */
import type { Letterhead } from '../../report/letterhead';
import { partNames, type PartId } from '../../texts/findings/formatFaults';
import type { Language } from '../../texts/language';
import { paneTexts } from '../../texts/pane';
import { paneLetterheadTexts } from '../../texts/paneLetterhead';
import { insertLetterhead } from '../../word/letterhead';
import { recordInStore, writeStore } from '../../word/store';
import { tidied } from '../letterheadDraft';
import type { PaneSession } from '../session';

/** Keeps in the document what the user typed. */
export function saveLetterhead(session: PaneSession, typed: Letterhead): Promise<void> {
  return session.act('setup', async () => {
    await writeStore(session.door, (content) => ({ ...content, letterhead: tidied(typed) }));
    await session.readStored();
    putAway(session, typed);
    return { kind: 'told', intent: 'success', sentences: (language) => [paneLetterheadTexts[language].saved] };
  });
}

/** Inserts what the document lacks, as the preview showed it, and keeps what the user typed. */
export function insertHeadAndClosing(session: PaneSession, typed: Letterhead): Promise<void> {
  return session.act('letterhead', async (signal) => {
    const { door, pack } = session;
    const letterhead = tidied(typed);
    const { report, snapshot } = await insertLetterhead(door, pack, letterhead, { signal });
    const store = await recordInStore(door, (content) => ({ ...content, letterhead }));
    await session.readStored();
    if (store.kind !== 'failed') putAway(session, typed);
    session.show(snapshot);
    const { updated, failed } = report;
    return {
      kind: 'told',
      intent: failed.length > 0 || store.kind === 'failed' ? 'warning' : 'success',
      sentences: (language) => {
        const texts = paneLetterheadTexts[language];
        return [
          texts.done({ parts: namesOf(updated, language) }),
          ...(failed.length > 0 ? [texts.failed({ parts: namesOf(failed, language) })] : []),
          ...(store.kind === 'failed' ? [paneTexts[language].storeNotKept] : []),
        ];
      },
    };
  });
}

function namesOf(parts: readonly string[], language: Language): string[] {
  return parts.map((part) => partNames[language][part as PartId]);
}

/** What was typed meanwhile stays. */
function putAway(session: PaneSession, typed: Letterhead): void {
  if (session.getState().letterheadDraft === typed) session.set({ letterheadDraft: null });
}
