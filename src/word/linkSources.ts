import type { CampaignPack } from '../campaign';
import { readComparison, targetResults } from '../report/comparison';
import { readForm01 } from '../report/form01Read';
import type { LinkSources } from '../report/linkFigure';
import type { DocumentSnapshot } from '../report/snapshot';
import { form01Hints } from './form01Hints';
import type { StoreContent } from './storeContent';

/** What linked figures follow from: the document's own Form 01, and the targets and results in its store. */
export function linkSourcesIn(
  snapshot: DocumentSnapshot,
  pack: CampaignPack,
  content: Pick<StoreContent, 'anchors' | 'targets' | 'actuals'>,
): LinkSources {
  const layout = pack.form01;
  const targets = content.targets ?? pack.targets;
  const form01 = readForm01(snapshot, layout, form01Hints(content));
  const comparison = readComparison(snapshot, targets);
  return { form01, layout, results: targetResults(targets, { actuals: content.actuals, form01, layout, comparison }) };
}
