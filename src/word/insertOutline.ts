import { sectionsOf, type CampaignPack, type Section } from '../campaign';
import { headingXml, insertionPackage, paragraphXml } from '../ooxml/fragment';
import type { Decision } from '../report/decisions';
import { GUIDANCE_STYLE, guidanceText } from '../report/guidance';
import { matchOutline, type OutlineMatch } from '../report/outlineMatch';
import { planOutline } from '../report/outlinePlan';
import type { HeadingInsertion, OutlineInsertion } from '../report/plan';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Batch, Door } from './door';
import { onLadder, readOn, readWithObjects, type Rung } from './read';
import type { OperationReport, OperationResult } from './report';
import { recordInStore } from './store';
import { requireUnprotected, requireWritable } from './writable';

export const requires = 'WordApi 1.3';

export interface OutlineOptions {
  readonly signal?: AbortSignal;
  /** What the user decided about headings: the store's, which is read once and not with every insertion. */
  readonly decisions?: readonly Decision[];
  /** Puts the prompts of each section under its new heading, to be removed by `removeGuidance`. */
  readonly guidance?: boolean;
}

/**
 * Inserts the headings of the sections that are missing, each with an empty paragraph to write in; ids in the report are
 * those of sections. One round trip when nothing is missing, else three: read, insert, read again to see that it is so.
 * Run again it changes nothing.
 * @throws WordFault; with `outcomeUnknown` some headings may have been inserted, and running it again completes them
 */
export async function insertOutline(
  door: Door,
  pack: CampaignPack,
  { signal, decisions = [], guidance = false }: OutlineOptions = {},
): Promise<OperationResult> {
  requireWritable(door, 'outline');
  // Kept over the tries of the door, so that what an earlier try inserted is reported and registered as well.
  const inserted = new Map<string, string>();
  const guidanceOf = guidance ? guidanceBySection(sectionsOf(pack)) : new Map<string, readonly string[]>();

  const batchOn =
    (rung: Rung): Batch<DocumentSnapshot> =>
    async (session) => {
      const { snapshot, paragraph } = await readWithObjects(rung, session, 'outline');
      requireUnprotected(snapshot, 'outline');
      const { insertions } = planOutline(snapshot, pack, decisions);
      if (insertions.length === 0) return snapshot;
      for (const insertion of insertions) {
        const names = insertion.headings.map(() => `_tk1_${door.newName()}`);
        const { anchor, headings } = insertion;
        const place = paragraph(anchor.paragraph).getRange('Whole');
        place.insertOoxml(packageOf(insertion, names, guidanceOf), anchor.side === 'before' ? 'Before' : 'After');
        headings.forEach(({ sectionId }, index) => inserted.set(sectionId, names[index] ?? ''));
      }
      await session.sync('write');
      return readOn(rung, session);
    };

  const options = { writes: true, replans: true, ...(signal ? { signal } : {}) };
  const snapshot = await onLadder(door, 'outline', options, batchOn);
  const report = reportOf(matchOutline(snapshot, pack, decisions), inserted);
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

function guidanceBySection(sections: readonly Section[]): ReadonlyMap<string, readonly string[]> {
  return new Map(sections.map(({ id, prompts }) => [id, prompts.map(guidanceText)]));
}

/** Ids of bookmarks count within the package; Word gives its own. */
function packageOf(
  { headings }: OutlineInsertion,
  names: readonly string[],
  guidanceOf: ReadonlyMap<string, readonly string[]>,
): string {
  const body = headings
    .map((heading, index) => {
      const guidance = guidanceOf.get(heading.sectionId) ?? [];
      const title = headingXml(heading, { id: index + 1, name: names[index] ?? '' });
      return title + guidance.map((text) => paragraphXml(text, { style: GUIDANCE_STYLE })).join('');
    })
    // The last heading's empty paragraph is the plain one that ends every package.
    .join(paragraphXml(''));
  return insertionPackage({ body, customStyles: stylesOf(headings) });
}

function stylesOf(headings: readonly HeadingInsertion[]): string[] {
  return [...new Set(headings.flatMap(({ look }) => look.style ?? []))];
}

function reportOf({ sections }: OutlineMatch, inserted: ReadonlyMap<string, string>): OperationReport {
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
