/** The check of a report with all that travels in its file: the command line and the pane check the same. */
import type { CampaignPack, Target } from '../campaign';
import { builtInFormatProfile } from '../campaign/formatProfile';
import type { CheckInput } from '../report/check';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Actuals } from '../report/targets';
import { form01Hints } from './form01Hints';
import type { StoreContent } from './storeContent';

/** What the check is told besides the document and its store. */
export interface CheckWishes {
  /** Day of the check, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Targets in the place of those that travel in the file. */
  readonly targets?: readonly Target[];
  /** Results besides those that travel in the file; of one target, these count. */
  readonly actuals?: Actuals;
}

/**
 * What `checkReport` takes for a document.
 * @param pack as it holds for the document, its layout of Form 01 included
 * @param content of the document's store; null where it could not be read: then the document is checked without it
 */
export function checkInput(
  snapshot: DocumentSnapshot,
  pack: CampaignPack,
  content: StoreContent | null,
  { asOf, targets, actuals }: CheckWishes,
): CheckInput {
  const known = { snapshot, pack, asOf, format: builtInFormatProfile() };
  if (!content) return { ...known, targets: targets ?? pack.targets, actuals: actuals ?? {} };
  const { unit, decisions, notApplicable, dismissed, links } = content;
  return {
    ...known,
    ...{ decisions, dismissed, links },
    targets: targets ?? content.targets ?? pack.targets,
    actuals: { ...content.actuals, ...actuals },
    level: pack.levels.find(({ id }) => id === unit.level)?.id ?? null,
    notApplicable: new Map(Object.entries(notApplicable)),
    form01: form01Hints(content),
  };
}
