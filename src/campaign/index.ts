import builtIn from './nq-4a.json';
import type { CampaignPack } from './schema';

export { readLayout, readPack, readTargets } from './read';
export { sectionsOf, type Section } from './outline';
export { openTargets, targetsPack } from './targetsPack';
export type {
  CampaignPack,
  EvidenceItem,
  FigureSentence,
  Form01Column,
  Form01Layout,
  Level,
  OutlineNode,
  Prompt,
  Target,
} from './schema';

/**
 * The pack of Resolution 4a/NQ-TLĐ, a fresh copy for each caller. It holds no targets: the source does not give them.
 * A test holds the file against the schema; checking it here again would make the task pane load zod for it (24 kB).
 */
export function builtInPack(): CampaignPack {
  return structuredClone(builtIn) as CampaignPack;
}
