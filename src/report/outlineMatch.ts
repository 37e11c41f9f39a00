/**
 * Which of the document's headings is which section of the outline. Every candidate is scored against every section,
 * then all are assigned at once, in the outline's order; below the threshold a section counts as missing, because a
 * wrong heading does more harm than a missing one.
 */
import { sectionsOf, type CampaignPack, type Section } from '../campaign';
import { closingBlockStart } from './closing';
import { placeDecisions, type Decision } from './decisions';
import { assignInOrder, strays } from './outlineAssign';
import { candidateAt, headingCandidates } from './outlineCandidates';
import { listedParagraphs } from './outlineLists';
import { paragraphOf, sectionScorer, type Row, type SectionMatch } from './outlineScore';
import type { DocumentSnapshot } from './snapshot';

export { lastLine } from './outlineScore';
export type { MatchReason, SectionMatch } from './outlineScore';

export interface OutlineMatch {
  /** The outline's sections in order, each with its heading or null where it is missing. */
  readonly sections: readonly { readonly section: Section; readonly match: SectionMatch | null }[];
  /** Further headings for sections that have one already. */
  readonly repeated: readonly SectionMatch[];
  /** Index of the first paragraph after the report's content: the closing block, or the number of paragraphs. */
  readonly contentEnd: number;
}

/**
 * Finds the sections' headings. What the user decided holds; the other sections are assigned around it. Never throws;
 * every index in the result is one of the snapshot's paragraphs.
 */
export function matchOutline(
  snapshot: DocumentSnapshot,
  pack: CampaignPack,
  decisions: readonly Decision[] = [],
): OutlineMatch {
  const sections = sectionsOf(pack);
  const decided = placeDecisions(snapshot, decisions);
  const taken = new Set(decided.values());
  const candidates = headingCandidates(snapshot, new Set(decided.keys()));
  const scorer = sectionScorer(sections, candidates);
  const recognised = candidates.map((candidate) => sections.map((_, index) => scorer.score(candidate, index)));
  const said = [...decided].map(([paragraph, id]): Row =>
    sections.map((section, index) =>
      section.id === id ? scorer.decided(candidateAt(snapshot, paragraph), index) : null,
    ),
  );
  const likely = recognised.filter((row) => row.some((scored) => scored !== null));
  const listed = listedParagraphs(snapshot, likely);
  const rows = [...likely.filter((row) => !listed.has(paragraphOf(row))), ...said]
    .filter((row) => row.some((scored) => scored !== null))
    .sort((a, b) => paragraphOf(a) - paragraphOf(b));
  const chosen = assignInOrder(
    rows.map((row) => withoutDecided(row, taken)),
    sections.length,
  );
  const matches = new Map([...chosen.values()].map((match) => [match.id, match] as const));
  const repeated: SectionMatch[] = [];
  const outside = strays(rows, chosen);
  for (const match of [...outside.filter(isDecided), ...outside.filter((match) => !isDecided(match))]) {
    if (matches.has(match.id)) repeated.push(match);
    else matches.set(match.id, match);
  }
  const headings = [...matches.values(), ...repeated];
  const closing = closingBlockStart(snapshot);
  return {
    sections: sections.map((section) => ({ section, match: matches.get(section.id) ?? null })),
    repeated,
    contentEnd: headings.some(({ paragraph }) => paragraph >= closing) ? snapshot.paragraphs.length : closing,
  };
}

/** A section that the user gave a heading takes no other one. */
function withoutDecided(row: Row, taken: ReadonlySet<string | null>): Row {
  if (taken.size === 0) return row;
  return row.map((scored) => (scored && taken.has(scored.match.id) && !isDecided(scored.match) ? null : scored));
}

function isDecided({ reasons }: SectionMatch): boolean {
  return reasons.includes('decided');
}

/** The section's heading, or null. */
export function headingOf(outline: OutlineMatch, id: string): SectionMatch | null {
  return outline.sections.find(({ section }) => section.id === id)?.match ?? null;
}

/** Index of the first paragraph after a section's own content: the next heading, or the end of the report's content. */
export function sectionBoundary(outline: OutlineMatch, id: string): number {
  const heading = headingOf(outline, id);
  if (!heading) return outline.contentEnd;
  const headings = [...outline.sections.flatMap(({ match }) => match ?? []), ...outline.repeated];
  const below = headings.flatMap(({ paragraph }) => (paragraph > heading.paragraph ? [paragraph] : []));
  return Math.min(outline.contentEnd, ...below);
}

/** Ids of the sections without a heading, in the outline's order. */
export function missingSections(outline: OutlineMatch): string[] {
  return outline.sections.filter(({ match }) => match === null).map(({ section }) => section.id);
}
