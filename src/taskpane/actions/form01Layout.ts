/** What the user can do with the layout of Form 01. */
import type { Form01Layout } from '../../campaign';
import { paneForm01LayoutTexts } from '../../texts/paneForm01Layout';
import { writeStore } from '../../word/store';
import { setWork } from '../form01Work';
import type { PaneSession } from '../session';

/** Keeps a layout in the document; null: that of the campaign holds again. The document's table stays as it is. */
export function saveLayout(session: PaneSession, layout: Form01Layout | null): Promise<void> {
  return session.act('layout', async () => {
    const outcome = await writeStore(session.door, (content) => ({ ...content, layout }));
    setWork(session, { layout: null });
    await session.readStored();
    const { reading } = session.getState();
    if (reading) session.show(reading.snapshot);
    const said = outcome.kind === 'unchanged' ? 'unchanged' : layout === null ? 'wasReset' : 'saved';
    return {
      kind: 'told',
      intent: 'success',
      sentences: (language) => [paneForm01LayoutTexts[language][said]],
    };
  });
}
