import type { Form01Hints } from '../report/form01Read';
import type { StoreContent } from './storeContent';

/** What the store knows of where Form 01 is. */
export function form01Hints({ anchors }: Pick<StoreContent, 'anchors'>): Form01Hints {
  return { bookmarks: Object.keys(anchors).filter((name) => anchors[name]?.kind === 'table') };
}
