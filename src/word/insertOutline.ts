import type { CampaignPack } from '../campaign';
import { headingXml, insertionPackage, paragraphXml } from '../ooxml/fragment';
import { matchOutline } from '../report/outlineMatch';
import { planOutline } from '../report/outlinePlan';
import type { HeadingInsertion, OutlineInsertion } from '../report/plan';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Batch, Door } from './door';
import { onLadder, readOn, readWithObjects, type Rung } from './read';
import type { OperationReport, OperationResult } from './report';
import { recordInStore } from './store';
import { requireUnprotected, requireWritable } from './writable';

export const requires = 'WordApi 1.3';

/**
 * Inserts the headings of the sections that are missing, each with an empty paragraph to write in; ids in the report are
 * those of sections. One round trip when nothing is missing, else three: read, insert, read again to see that it is so.
 * Run again it changes nothing.
 * @throws WordFault; with `outcomeUnknown` some headings may have been inserted, and running it again completes them
 */
export async function insertOutline(
  door: Door,
  pack: CampaignPack,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<OperationResult> {
  requireWritable(door, 'outline');
  // Kept over the tries of the door, so that what an earlier try inserted is reported and registered as well.
  const inserted = new Map<string, string>();

  const batchOn =
    (rung: Rung): Batch<DocumentSnapshot> =>
    async (session) => {
      const { snapshot, paragraph } = await readWithObjects(rung, session, 'outline');
      requireUnprotected(snapshot, 'outline');
      const { insertions } = planOutline(snapshot, pack);
      if (insertions.length === 0) return snapshot;
      for (const insertion of insertions) {
        const names = insertion.headings.map(() => `_tk1_${door.newName()}`);
        const { anchor, headings } = insertion;
        const place = paragraph(anchor.paragraph).getRange('Whole');
        place.insertOoxml(packageOf(insertion, names), anchor.side === 'before' ? 'Before' : 'After');
        headings.forEach(({ sectionId }, index) => inserted.set(sectionId, names[index] ?? ''));
      }
      await session.sync('write');
      return readOn(rung, session);
    };

  const options = { writes: true, replans: true, ...(signal ? { signal } : {}) };
  const snapshot = await onLadder(door, 'outline', options, batchOn);
  const report = reportOf(snapshot, pack, inserted);
  const written = report.updated.map((id) => [inserted.get(id) ?? '', { kind: 'section', section: id }] as const);
  const store =
    written.length === 0
      ? null
      : await recordInStore(door, (content) => ({
          ...content,
          anchors: { ...content.anchors, ...Object.fromEntries(written) },
        }));
  return { report, snapshot, store };
}

/** Ids of bookmarks count within the package; Word gives its own. */
function packageOf({ headings }: OutlineInsertion, names: readonly string[]): string {
  const body = headings
    .map((heading, index) => headingXml(heading, { id: index + 1, name: names[index] ?? '' }))
    // The last heading's empty paragraph is the plain one that ends every package.
    .join(paragraphXml(''));
  return insertionPackage({ body, customStyles: stylesOf(headings) });
}

function stylesOf(headings: readonly HeadingInsertion[]): string[] {
  return [...new Set(headings.flatMap(({ look }) => look.style ?? []))];
}

function reportOf(
  snapshot: DocumentSnapshot,
  pack: CampaignPack,
  inserted: ReadonlyMap<string, string>,
): OperationReport {
  const { sections } = matchOutline(snapshot, pack);
  const ids = (of: typeof sections): string[] => of.map(({ section }) => section.id);
  const present = sections.filter(({ match }) => match !== null);
  return {
    updated: ids(present.filter(({ section }) => inserted.has(section.id))),
    unchanged: ids(present.filter(({ section }) => !inserted.has(section.id))),
    notFound: [],
    handEdited: [],
    failed: ids(sections.filter(({ match }) => match === null)),
  };
}
