import type { CampaignPack, Level, Target } from '../../campaign';
import type { Form01 } from '../form01';
import type { OutlineMatch } from '../outlineMatch';
import type { SectionState } from '../outlineState';
import type { DocumentSnapshot } from '../snapshot';

/** What every rule may look at. */
export interface ReportContext {
  readonly snapshot: DocumentSnapshot;
  readonly pack: CampaignPack;
  readonly outline: OutlineMatch;
  readonly states: readonly SectionState[];
  readonly form01: Form01 | null;
  readonly targets: readonly Target[];
  /** Day of the check, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The unit's level, null where nobody has said. */
  readonly level: Level['id'] | null;
}
