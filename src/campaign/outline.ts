import { rememberedOf } from '../language/memo';
import type { CampaignPack, OutlineNode, Prompt } from './schema';

/** A section of the outline, flat: what it is, where it hangs. */
export interface Section {
  readonly id: string;
  /** As printed: "I.", "1.", "2.1.". */
  readonly number: string;
  readonly title: string;
  /** Other wordings of the title in use. */
  readonly aliases: readonly string[];
  readonly prompts: readonly Prompt[];
  /** Ways to begin a sentence, with … for each figure or name. */
  readonly starters: readonly { readonly text: string }[];
  /** 1 for I, II, …; 2 for II.1; 3 for II.2.1. */
  readonly level: number;
  /** Id of the section above, null at the top. */
  readonly parent: string | null;
  readonly hasChildren: boolean;
}

/** All sections in document order, parents before their children. */
export const sectionsOf = rememberedOf((pack: CampaignPack): readonly Section[] => {
  const flatten = (nodes: readonly OutlineNode[], level: number, parent: string | null): Section[] =>
    nodes.flatMap(({ id, number, title, aliases = [], prompts, starters = [], sections }) => [
      { id, number, title, aliases, prompts, starters, level, parent, hasChildren: sections.length > 0 },
      ...flatten(sections, level + 1, id),
    ]);
  return flatten(pack.outline, 1, null);
});
