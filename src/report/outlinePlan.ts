import type { CampaignPack, Section } from '../campaign';
import type { Decision } from './decisions';
import { headingForm, headingManner, headingText } from './outlineLook';
import {
  headingOf,
  lastLine,
  matchOutline,
  sectionBoundary,
  type OutlineMatch,
  type SectionMatch,
} from './outlineMatch';
import type { Anchor, HeadingInsertion, OutlineInsertion, OutlinePlan } from './plan';
import type { DocumentSnapshot } from './snapshot';

/**
 * What has to be inserted so that the document has every section of the outline: for each run of missing sections one
 * insertion before the next heading of the outline that is there, or at the end of the content. Sections that stand in
 * the wrong order are not inserted again; sections for which there is no place outside tables and content controls are
 * left out, and stay missing for the check to say so.
 */
export function planOutline(
  snapshot: DocumentSnapshot,
  pack: CampaignPack,
  decisions: readonly Decision[] = [],
): OutlinePlan {
  const outline = matchOutline(snapshot, pack, decisions);
  const manner = headingManner(snapshot, outline);
  const insertions: OutlineInsertion[] = [];
  let pending: Section[] = [];
  let above: SectionMatch | null = null;
  const insertPending = (next: number): void => {
    const boundary = above ? Math.min(next, sectionBoundary(outline, above.id)) : next;
    const anchor = pending.length > 0 ? anchorAt(snapshot, boundary, above ? lastLine(above) : 0) : null;
    if (anchor) {
      const headings = pending.map((section): HeadingInsertion => ({
        sectionId: section.id,
        text: headingText(section, manner),
        level: section.level,
        ...headingForm(snapshot, outline, section, boundary),
      }));
      insertions.push({ anchor, headings });
    }
    pending = [];
  };
  for (const { section, match } of outline.sections) {
    if (match === null) pending.push(section);
    else if (match.inOrder) {
      insertPending(match.paragraph);
      above = match;
    }
  }
  insertPending(outline.contentEnd);
  return { insertions };
}

/**
 * Where something that belongs at the end of a section goes: after its own content, before the next heading; before
 * the closing block where the section is missing or the last one. Null where every place lies in a table or a control.
 */
export function sectionEnd(snapshot: DocumentSnapshot, outline: OutlineMatch, sectionId: string): Anchor | null {
  const heading = headingOf(outline, sectionId);
  return anchorAt(snapshot, sectionBoundary(outline, sectionId), heading ? lastLine(heading) : 0);
}

/**
 * The place right before paragraph `boundary`, as an anchor on a paragraph outside tables and content controls, not
 * above paragraph `from`.
 */
function anchorAt({ paragraphs }: DocumentSnapshot, boundary: number, from: number): Anchor | null {
  const free = (index: number): boolean => {
    const paragraph = paragraphs[index];
    return paragraph !== undefined && paragraph.table === null && (paragraph.control ?? null) === null;
  };
  if (free(boundary)) return { paragraph: boundary, side: 'before' };
  for (let index = boundary - 1; index >= from; index -= 1) if (free(index)) return { paragraph: index, side: 'after' };
  return null;
}
