/** What the user can do with what the check found. */
import { findingKey, type Finding } from '../../report/finding';
import type { Fix } from '../../report/fix';
import { paneCheckTexts, type PaneCheckTexts } from '../../texts/paneCheck';
import { paneTexts } from '../../texts/pane';
import { applyFix } from '../../word/applyFix';
import { withFix } from '../../word/fixWritten';
import { recordInStore, writeStore } from '../../word/store';
import { typeReason } from '../checkWork';
import type { Notice, PaneSession } from '../session';

function told(say: (texts: PaneCheckTexts) => string): Notice {
  return { kind: 'told', intent: 'success', sentences: (language) => [say(paneCheckTexts[language])] };
}

/** Makes the change that a finding proposes, exactly as its preview shows it. */
export function correct(session: PaneSession, fix: Fix): Promise<void> {
  return session.act('fix', async (signal) => {
    const { door, pack } = session;
    const snapshot = await applyFix(door, fix, { signal });
    const store =
      fix.kind === 'cells' ? await recordInStore(door, (content) => withFix(content, fix, snapshot, pack)) : null;
    if (store?.kind === 'written') await session.readStored();
    session.show(snapshot);
    const n = fix.edits.length;
    if (store?.kind !== 'failed') return told((texts) => texts.fix.done({ n }));
    return {
      kind: 'told',
      intent: 'warning',
      sentences: (language) => [paneCheckTexts[language].fix.done({ n }), paneTexts[language].storeNotKept],
    };
  });
}

/** Sets a finding aside; the reason is kept with the document. */
export function setAside(session: PaneSession, finding: Finding, reason: string): Promise<void> {
  const key = findingKey(finding);
  return changeDismissed(
    session,
    (dismissed) => ({ ...dismissed, [key]: reason }),
    (texts) => texts.dismiss.done,
    () => typeReason(session, key, null),
  );
}

/** Lets a finding that was set aside count again. */
export function countAgain(session: PaneSession, finding: Finding): Promise<void> {
  const key = findingKey(finding);
  return changeDismissed(
    session,
    ({ [key]: _reason, ...others }) => others,
    (texts) => texts.dismiss.undone,
  );
}

type Dismissed = Readonly<Record<string, string>>;

function changeDismissed(
  session: PaneSession,
  change: (dismissed: Dismissed) => Dismissed,
  say: (texts: PaneCheckTexts) => string,
  then?: () => void,
): Promise<void> {
  return session.act('dismiss', async () => {
    await writeStore(session.door, (content) => ({ ...content, dismissed: change(content.dismissed) }));
    then?.();
    await session.readStored();
    return told(say);
  });
}
