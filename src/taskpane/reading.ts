/** What the pane derives from one reading of the document. Pure. */
import { sectionsOf, type CampaignPack } from '../campaign';
import { cellParagraph } from '../report/cellPlace';
import type { Form01 } from '../report/form01';
import { readForm01 } from '../report/form01Read';
import type { Decision } from '../report/decisions';
import type { FindingLocation } from '../report/finding';
import { findGuidance, type FoundGuidance } from '../report/guidance';
import { lastLine, matchOutline, missingSections, type OutlineMatch } from '../report/outlineMatch';
import { planOutline } from '../report/outlinePlan';
import { outlineStates, sectionContent, type SectionState, type SectionStatus } from '../report/outlineState';
import type { Anchor, OutlinePlan } from '../report/plan';
import type { DocumentSnapshot } from '../report/snapshot';
import { form01Hints } from '../word/form01Hints';
import type { StoreContent } from '../word/storeContent';

/** What the user decided about the document; kept in its store. */
export type Remembered = Pick<StoreContent, 'decisions' | 'notApplicable'> & Partial<Pick<StoreContent, 'anchors'>>;
const NOTHING: Remembered = { decisions: [], notApplicable: {} };

export interface Reading {
  readonly snapshot: DocumentSnapshot;
  readonly outline: OutlineMatch;
  readonly sections: readonly SectionState[];
  readonly form01: Form01 | null;
  /** What inserting the missing sections would do. */
  readonly plan: OutlinePlan;
  /** Ids of missing sections for which there is no place. */
  readonly withoutPlace: readonly string[];
  readonly guidance: FoundGuidance;
  /** What the user decided, as the report's code takes it. */
  readonly remembered: { readonly decisions: readonly Decision[]; readonly notApplicable: ReadonlyMap<string, string> };
}

export function readingOf(snapshot: DocumentSnapshot, pack: CampaignPack, stored: Remembered = NOTHING): Reading {
  const { decisions, anchors = {} } = stored;
  const notApplicable = new Map(Object.entries(stored.notApplicable));
  const outline = matchOutline(snapshot, pack, decisions);
  const form01 = readForm01(snapshot, pack.form01, form01Hints({ anchors }));
  const plan = planOutline(snapshot, pack, decisions);
  const planned = new Set(plannedHeadings(plan).map(({ sectionId }) => sectionId));
  return {
    snapshot,
    outline,
    sections: outlineStates(snapshot, outline, form01 !== null, notApplicable),
    form01,
    plan,
    withoutPlace: missingSections(outline).filter((id) => !planned.has(id)),
    guidance: findGuidance(snapshot, sectionsOf(pack)),
    remembered: { decisions, notApplicable },
  };
}

export function plannedHeadings({ insertions }: OutlinePlan): OutlinePlan['insertions'][number]['headings'] {
  return insertions.flatMap(({ headings }) => headings);
}

export function countByStatus(sections: readonly SectionState[]): Record<SectionStatus, number> {
  const counts = { missing: 0, empty: 0, draft: 0, complete: 0 };
  for (const { status } of sections) counts[status] += 1;
  return counts;
}

/** What to do next, in the order in which a report is made. */
export type Step =
  | { readonly kind: 'insert' }
  | { readonly kind: 'form01' }
  | { readonly kind: 'write'; readonly section: SectionState }
  | { readonly kind: 'check' };

export function nextStep({ sections, plan, form01 }: Reading): Step {
  if (plan.insertions.length > 0) return { kind: 'insert' };
  if (!form01) return { kind: 'form01' };
  const open = sections.find(
    ({ section, status }) => !section.hasChildren && (status === 'empty' || status === 'draft'),
  );
  return open ? { kind: 'write', section: open } : { kind: 'check' };
}

export interface Gap {
  /** Id of a section that is empty or has a prompt that nothing shows. */
  readonly section: string;
  /** Where to write on: the first blank line of an empty section, else its heading. */
  readonly paragraph: number;
}

/** The nearest gap before and after a section, in the outline's order; of no section (null) all lie after. */
export function gapsAround(reading: Reading, current: string | null): { previous: Gap | null; next: Gap | null } {
  const at = reading.sections.findIndex(({ section }) => section.id === current);
  const gapIn = (state: SectionState | undefined): Gap | null => (state ? gapOf(reading, state) : null);
  const before = reading.sections.slice(0, Math.max(at, 0));
  return {
    previous: gapIn(before.findLast((state) => gapOf(reading, state) !== null)),
    next: gapIn(reading.sections.slice(at + 1).find((state) => gapOf(reading, state) !== null)),
  };
}

function gapOf({ snapshot, outline }: Reading, { section, status, heading, prompts }: SectionState): Gap | null {
  const empty = status === 'empty' && !section.hasChildren;
  if (!heading || !(empty || prompts.some((prompt) => prompt.status === 'uncovered'))) return null;
  const { paragraphs } = sectionContent(snapshot, outline, heading);
  const blank = empty ? paragraphs.find(({ text }) => text.trim() === '') : undefined;
  return { section: section.id, paragraph: blank?.index ?? heading.paragraph };
}

/** Whether the user may say that a paragraph is the heading of a section: it has text, stands in no table, and is none yet. */
export function mayBecomeHeading({ snapshot, outline, guidance }: Reading, paragraph: number): boolean {
  const { text = '', table = null } = snapshot.paragraphs[paragraph] ?? {};
  const headings = [...outline.sections.flatMap(({ match }) => match ?? []), ...outline.repeated];
  const taken =
    headings.some((heading) => paragraph >= heading.paragraph && paragraph <= lastLine(heading)) ||
    guidance.whole.some((one) => one.paragraph === paragraph);
  return text.trim() !== '' && table === null && !taken;
}

/** Where an insertion goes, by the nearest text that the user can recognise; null at the start of an empty document. */
export function placeOf(
  { paragraphs }: DocumentSnapshot,
  { paragraph, side }: Anchor,
): { side: Anchor['side']; text: string } | null {
  const textAt = (index: number): string => paragraphs[index]?.text.trim() ?? '';
  if (textAt(paragraph) !== '') return { side, text: textAt(paragraph) };
  for (let index = paragraph - 1; index >= 0; index -= 1) {
    if (textAt(index) !== '') return { side: 'after', text: textAt(index) };
  }
  return null;
}

/** The paragraph that a finding is about; null for one about the whole report. */
export function paragraphOf({ snapshot, form01 }: Reading, location: FindingLocation | null): number | null {
  if (location?.paragraph !== undefined) return location.paragraph;
  const table = location?.table === undefined ? undefined : snapshot.tables[location.table];
  if (!table) return null;
  const { row, column } = location ?? {};
  if (row === undefined) return table.firstParagraph;
  const line = [...(form01?.rows ?? []), ...(form01?.total ? [form01.total] : [])].find((one) => one.row === row);
  return cellParagraph(snapshot, table.index, row, (column === undefined ? undefined : line?.cells[column]?.cell) ?? 0);
}
