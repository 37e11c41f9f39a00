import type { CampaignPack } from '../campaign';
import type { StoreContent } from '../word/storeContent';

/** What of a campaign the writer of one report may have chosen otherwise. */
export type PackChoices = Pick<StoreContent, 'layout' | 'targets'>;

/** The campaign as it holds for this document: with the layout of Form 01 and the targets that travel with it, if any. */
export function effectivePack(pack: CampaignPack, { layout, targets }: PackChoices): CampaignPack {
  return layout === null && targets === null
    ? pack
    : { ...pack, form01: layout ?? pack.form01, targets: [...(targets ?? pack.targets)] };
}
