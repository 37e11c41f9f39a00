/** What the user can say about the unit that writes. */
import type { StoreContent } from '../../word/storeContent';
import type { PaneSession } from '../session';

export function saveUnit(session: PaneSession, unit: StoreContent['unit']): Promise<void> {
  return session.remember('setup', (content) => ({ ...content, unit: { ...content.unit, ...unit } }));
}
