import { sectionsOf, type CampaignPack } from '../campaign';
import { findGuidance } from '../report/guidance';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Batch, Door, RunOptions } from './door';
import { onLadder, readOn, readWithObjects, type Rung } from './read';
import type { OperationResult } from './report';
import { requireUnprotected, requireWritable } from './writable';

export const requires = 'WordApi 1.3';

/**
 * Removes all guidance that stands as it was inserted. Ids in the report are those of prompts, except `handEdited`: there
 * stand the texts of the paragraphs that someone changed, which stay. One round trip when there is none, else three:
 * read, delete, read again to see that it is so.
 * @throws WordFault; with `outcomeUnknown` some may have been removed, and running it again completes it
 */
export async function removeGuidance(
  door: Door,
  pack: CampaignPack,
  { signal }: Pick<RunOptions, 'signal'> = {},
): Promise<OperationResult> {
  requireWritable(door, 'guidance');
  const sections = sectionsOf(pack);
  // Kept over the tries of the door, so that what an earlier try removed is reported as well.
  const asked = new Set<string>();

  const batchOn =
    (rung: Rung): Batch<DocumentSnapshot> =>
    async (session) => {
      const { snapshot, paragraph } = await readWithObjects(rung, session, 'guidance');
      requireUnprotected(snapshot, 'guidance');
      const { whole } = findGuidance(snapshot, sections);
      if (whole.length === 0) return snapshot;
      for (const found of whole) {
        paragraph(found.paragraph).delete();
        asked.add(found.prompt);
      }
      await session.sync('write');
      return readOn(rung, session);
    };

  const options = { writes: true, replans: true, ...(signal ? { signal } : {}) };
  const snapshot = await onLadder(door, 'guidance', options, batchOn);
  const { whole, edited } = findGuidance(snapshot, sections);
  const left = new Set(whole.map(({ prompt }) => prompt));
  return {
    report: {
      updated: [...asked].filter((id) => !left.has(id)),
      unchanged: [],
      notFound: [],
      handEdited: edited.map((index) => snapshot.paragraphs[index]?.text ?? ''),
      failed: [...left],
    },
    snapshot,
    store: null,
  };
}
