import type { CampaignPack, Form01Layout, Level, Target } from '../../campaign';
import type { Comparison, TargetResult } from '../comparison';
import type { Form01 } from '../form01';
import type { FormatContext } from '../format';
import type { Links } from '../links';
import type { OutlineMatch } from '../outlineMatch';
import type { SectionState } from '../outlineState';
import type { ReportParagraph } from '../proseFigures';
import type { DocumentSnapshot } from '../snapshot';

/** What every rule may look at. */
export interface ReportContext {
  readonly snapshot: DocumentSnapshot;
  readonly pack: CampaignPack;
  readonly outline: OutlineMatch;
  readonly states: readonly SectionState[];
  /** The sentences with their figures. */
  readonly paragraphs: readonly ReportParagraph[];
  /** Null: the document has no Form 01. */
  readonly form01: Form01 | null;
  readonly layout: Form01Layout;
  readonly targets: readonly Target[];
  /** Each target with what was reached and where the document compares them. */
  readonly results: readonly TargetResult[];
  /** The table that compares them; null where the document has none. */
  readonly comparison: Comparison | null;
  /** The linked figures that the document's store knows; null where it was not read. */
  readonly links: Links | null;
  /** What the rules on the document's form look at; null where no regulation was given. */
  readonly format: FormatContext | null;
  /** Day of the check, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The unit's level, null where nobody has said. */
  readonly level: Level['id'] | null;
}
