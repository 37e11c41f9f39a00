import { sectionsOf, type CampaignPack, type Section } from '../campaign';
import { headingXml, insertionPackage, paragraphXml } from '../ooxml/fragment';
import { bodyLook, type BodyLook } from '../report/bodyLook';
import type { Decision } from '../report/decisions';
import { GUIDANCE_STYLE, guidanceText } from '../report/guidance';
import { misnumbered } from '../report/outlineLabels';
import { headingOf, matchOutline, type OutlineMatch } from '../report/outlineMatch';
import { planOutline } from '../report/outlinePlan';
import type { HeadingInsertion, OutlineInsertion } from '../report/plan';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Batch, Door, Session } from './door';
import { asFault, WordFault } from './faults';
import { askForLists, listHeadings, typeNumber } from './listNumbers';
import { onLadder, readOn, readWithObjects, type Reading, type Rung } from './read';
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

export interface OutlineResult extends OperationResult {
  /** Ids of sections whose number was typed, because the list that numbers the document's headings did not take them. */
  readonly typedNumbers: readonly string[];
}

/**
 * Inserts the headings of the sections that are missing, each with an empty paragraph to write in, which looks as the
 * report's text does; ids in the report are those of sections. One round trip when nothing is missing, else three: read, insert, read again to see that it is so.
 * Headings join the list that numbers their like with the third; where that one shows that the list did not number them
 * as it should, two more type their numbers. Run again it changes nothing.
 * @throws WordFault; with `outcomeUnknown` some headings may have been inserted, one of a list perhaps without its number;
 * running it again completes the others
 */
export async function insertOutline(
  door: Door,
  pack: CampaignPack,
  { signal, decisions = [], guidance = false }: OutlineOptions = {},
): Promise<OutlineResult> {
  requireWritable(door, 'outline');
  // Kept over the tries of the door, so that what an earlier try inserted is reported and registered as well.
  const inserted = new Map<string, string>();
  const sections = sectionsOf(pack);
  const guidanceOf = guidance ? guidanceBySection(sections) : new Map<string, readonly string[]>();

  /** The headings that a list is to number, and the number to type should it not. */
  const byList = new Map<string, string>();
  const typed = new Set<string>();

  const batchOn =
    (rung: Rung): Batch<DocumentSnapshot> =>
    async (session) => {
      const before = await readWithObjects(rung, session, 'outline');
      requireUnprotected(before.snapshot, 'outline');
      const { insertions } = planOutline(before.snapshot, pack, decisions);
      if (insertions.length > 0) {
        const joinLists = insert(before, insertions);
        await session.sync('write');
        joinLists();
      }
      if (byList.size === 0) return insertions.length === 0 ? before.snapshot : readOn(rung, session);
      const after = insertions.length === 0 ? before : await readJoined(rung, session);
      const left = typeWhatIsLeft(after);
      if (left === 0) return after.snapshot;
      await session.sync('write');
      return readOn(rung, session);
    };

  /** @returns queues what puts headings into lists; to be called after the sync */
  const insert = (before: Reading, insertions: readonly OutlineInsertion[]): (() => void) => {
    const blank = bodyLook(before.snapshot, sections);
    const placed = insertions.map((insertion) => {
      const names = insertion.headings.map(() => `_tk1_${door.newName()}`);
      const { anchor, headings } = insertion;
      const place = before.paragraph(anchor.paragraph).getRange('Whole');
      const xml = packageOf(insertion, names, guidanceOf, blank);
      const range = place.insertOoxml(xml, anchor.side === 'before' ? 'Before' : 'After');
      headings.forEach(({ sectionId, text, list }, index) => {
        inserted.set(sectionId, names[index] ?? '');
        if (list) byList.set(sectionId, text.slice(0, -list.title.length).trimEnd());
      });
      return { range, headings: listHeadings(headings) };
    });
    return askForLists(placed, before.paragraph);
  };

  const readJoined = async (rung: Rung, session: Session): Promise<Reading> => {
    try {
      return await readWithObjects(rung, session, 'outline');
    } catch (error) {
      // A Word that refuses to put a heading into a list, as it may, has still inserted it.
      if (!isRefusal(error, door)) throw error;
      return readWithObjects(rung, session, 'outline');
    }
  };

  /** @returns how many numbers are to be typed; queues that */
  const typeWhatIsLeft = ({ snapshot, paragraph }: Reading): number => {
    const outline = matchOutline(snapshot, pack, decisions);
    const left = misnumbered(snapshot, outline, new Set(byList.keys()));
    for (const id of left) {
      const heading = headingOf(outline, id);
      if (!heading) continue;
      const inList = snapshot.paragraphs[heading.paragraph]?.list !== null;
      typeNumber(paragraph(heading.paragraph), inList, byList.get(id) ?? '');
      byList.delete(id);
      typed.add(id);
    }
    return left.length;
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
  return { report, snapshot, store, typedNumbers: [...typed] };
}

/** Whether Word itself refused an edit, rather than being busy, or having been stopped. */
function isRefusal(error: unknown, { runtime }: Door): boolean {
  const fault = error instanceof WordFault ? null : asFault(error, runtime, 'outline', true);
  return fault instanceof WordFault && fault.kind !== 'busy' && fault.kind !== 'document';
}

function guidanceBySection(sections: readonly Section[]): ReadonlyMap<string, readonly string[]> {
  return new Map(sections.map(({ id, prompts }) => [id, prompts.map(guidanceText)]));
}

/** Ids of bookmarks count within the package; Word gives its own. */
function packageOf(
  { headings }: OutlineInsertion,
  names: readonly string[],
  guidanceOf: ReadonlyMap<string, readonly string[]>,
  blank: BodyLook,
): string {
  const body = headings
    .map((heading, index) => {
      const guidance = guidanceOf.get(heading.sectionId) ?? [];
      const title = headingXml(heading, { id: index + 1, name: names[index] ?? '' });
      return title + guidance.map((text) => paragraphXml(text, { style: GUIDANCE_STYLE })).join('');
    })
    // The last heading's empty paragraph is the one that ends every package.
    .join(paragraphXml('', blank));
  return insertionPackage({ body, customStyles: stylesOf(headings), ending: blank });
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
