/**
 * Which of the document's headings is which section of the outline. Every candidate is scored against every section,
 * then all are assigned at once, in the outline's order; below the threshold a section counts as missing, because a
 * wrong heading does more harm than a missing one.
 */
import { sectionsOf, type CampaignPack, type Section } from '../campaign';
import { numberParts, words, type NumberParts } from '../language/normalize';
import { titleComparer } from '../language/similarity';
import { closingBlockStart } from './closing';
import { headingCandidates, type HeadingCandidate, type HeadingReading } from './outlineCandidates';
import type { DocumentSnapshot } from './snapshot';

export type MatchReason =
  | 'title'
  | 'shortTitle'
  | 'otherTitle'
  | 'number'
  | 'otherNumber'
  | 'level'
  | 'bold'
  | 'capitals'
  | 'runIn'
  | 'twoLines';

export interface SectionMatch {
  readonly id: string;
  /** The heading's paragraph; where it is split over two, the first. */
  readonly paragraph: number;
  readonly kind: HeadingReading['kind'];
  /** The heading as it stands in the document; of a run-in heading only the heading, without the text that follows. */
  readonly text: string;
  /** 0..1 */
  readonly confidence: number;
  readonly reasons: readonly MatchReason[];
  /** False where the heading stands outside the outline's order. */
  readonly inOrder: boolean;
}

export interface OutlineMatch {
  /** The outline's sections in order, each with its heading or null where it is missing. */
  readonly sections: readonly { readonly section: Section; readonly match: SectionMatch | null }[];
  /** Further headings for sections that have one already. */
  readonly repeated: readonly SectionMatch[];
  /** Index of the first paragraph after the report's content: the closing block, or the number of paragraphs. */
  readonly contentEnd: number;
}

/** The least score of a heading whose number agrees, and of any other. */
const THRESHOLD = 0.62;
const THRESHOLD_WITHOUT_NUMBER = 0.72;
/** Without an agreeing number, the words must say this much or be this much of the title: "Đánh giá" says too little. */
const LEAST_MASS = 1.5;
const LEAST_RECALL = 0.4;
/** What a heading outside the order must reach: nothing but its own looks and words speaks for it. */
const STRAY_THRESHOLD = 0.85;
/** What plain text needs, which has nothing but its words. */
const UNMARKED_TEXT = 0.9;
/** Subtracted before adding up, so that one sure heading outweighs two doubtful ones. */
const BASE = 0.4;

/** Finds the sections' headings. Never throws; every index in the result is one of the snapshot's paragraphs. */
export function matchOutline(snapshot: DocumentSnapshot, pack: CampaignPack): OutlineMatch {
  const sections = sectionsOf(pack);
  const score = scorer(sections);
  const scored = headingCandidates(snapshot)
    .map((candidate) => sections.map((_, index) => score(candidate, index)))
    .filter((row) => row.some((match) => match !== null));
  const chosen = assignInOrder(scored, sections.length);
  const matches = new Map([...chosen.values()].map((match) => [match.id, match] as const));
  const repeated: SectionMatch[] = [];
  for (const match of strays(scored, chosen)) {
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

/** The section's heading, or null. */
export function headingOf(outline: OutlineMatch, id: string): SectionMatch | null {
  return outline.sections.find(({ section }) => section.id === id)?.match ?? null;
}

/** The heading's last paragraph: the second one where it is split over two. */
export function lastLine({ paragraph, kind }: SectionMatch): number {
  return kind === 'twoLines' ? paragraph + 1 : paragraph;
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

/** A match with its score before it was cut off at 1, so that of two sure headings the better one wins. */
interface Scored {
  readonly match: SectionMatch;
  readonly score: number;
}

/** One candidate against every section. */
type Row = readonly (Scored | null)[];

function scorer(sections: readonly Section[]): (candidate: HeadingCandidate, index: number) => Scored | null {
  const compare = titleComparer(sections.map(({ title }) => words(title)));
  const paths = sections.map(({ id }) => numberParts(id)?.parts ?? []);
  return (candidate, index) => {
    const section = sections[index];
    if (!section) return null;
    const number = numberAgreement(candidate.number, paths[index] ?? []);
    let best: Scored | null = null;
    for (const reading of candidate.readings) {
      const likeness = compare(reading.words, index);
      const plain = !candidate.marked && reading.kind !== 'runIn';
      const telling = likeness.mass >= LEAST_MASS || likeness.recall >= LEAST_RECALL || number === 'same';
      if (!telling || (plain && likeness.score < UNMARKED_TEXT)) continue;
      const level = candidate.level === null ? 0 : candidate.level === section.level ? 0.05 : -0.03;
      const score = likeness.score + NUMBER_WORTH[number] + level;
      if (score < (number === 'same' ? THRESHOLD : THRESHOLD_WITHOUT_NUMBER) || (best && score <= best.score)) continue;
      const reasons: MatchReason[] = [
        likeness.recall > 0.9
          ? likeness.precision > 0.9
            ? 'title'
            : 'otherTitle'
          : likeness.precision > 0.9
            ? 'shortTitle'
            : 'otherTitle',
        ...(number === 'same' ? (['number'] as const) : number === 'other' ? (['otherNumber'] as const) : []),
        ...(level > 0 ? (['level'] as const) : []),
        ...(candidate.bold ? (['bold'] as const) : []),
        ...(candidate.capitals ? (['capitals'] as const) : []),
        ...(reading.kind === 'whole' ? [] : [reading.kind]),
      ];
      const { id } = section;
      const { kind, text } = reading;
      const confidence = Math.round(Math.min(1, score) * 100) / 100;
      best = { score, match: { id, paragraph: candidate.paragraph, kind, text, confidence, reasons, inOrder: true } };
    }
    return best;
  };
}

const NUMBER_WORTH = { same: 0.15, last: 0.03, none: 0, other: -0.08 } as const;

/** How a typed number agrees with a section's path: "II.2.1", "2.2.1" and "2.1" all agree with [2, 2, 1]. */
function numberAgreement(number: NumberParts | null, path: readonly number[]): keyof typeof NUMBER_WORTH {
  if (!number) return 'none';
  const { roman, parts } = number;
  if (endsWith(path, parts)) {
    const asPrinted = parts.length === Math.max(1, path.length - 1) && roman === (path.length === 1);
    if (parts.length === path.length || asPrinted) return 'same';
    if (!roman) return 'last';
  }
  return 'other';
}

function endsWith(path: readonly number[], parts: readonly number[]): boolean {
  return parts.length <= path.length && parts.every((part, index) => part === path[path.length - parts.length + index]);
}

/** The assignment of candidates to sections, both in order, with the greatest sum of confidences. Keyed by row. */
function assignInOrder(rows: readonly Row[], sectionCount: number): Map<Row, SectionMatch> {
  const width = sectionCount + 1;
  const sums = new Float64Array((rows.length + 1) * width);
  const gainOf = (row: Row, index: number): number => (row[index]?.score ?? -Infinity) - BASE;
  for (const [at, row] of rows.entries()) {
    for (let index = 0; index < sectionCount; index += 1) {
      const here = (at + 1) * width + index + 1;
      const without = Math.max(sums[here - width] ?? 0, sums[here - 1] ?? 0);
      sums[here] = Math.max(without, (sums[here - width - 1] ?? 0) + gainOf(row, index));
    }
  }
  const chosen = new Map<Row, SectionMatch>();
  let index = sectionCount;
  for (let at = rows.length; at > 0 && index > 0;) {
    const here = at * width + index;
    const row = rows[at - 1];
    if (sums[here] === sums[here - width]) at -= 1;
    else if (sums[here] === sums[here - 1]) index -= 1;
    else {
      const match = row?.[index - 1]?.match;
      if (row && match) chosen.set(row, match);
      at -= 1;
      index -= 1;
    }
  }
  return chosen;
}

/** Sure headings that found no place in the order: a section in the wrong place, or one that stands twice. */
function strays(rows: readonly Row[], chosen: ReadonlyMap<Row, SectionMatch>): SectionMatch[] {
  const secondLines = new Set([...chosen.values()].filter(({ kind }) => kind === 'twoLines').map(lastLine));
  return rows
    .filter((row) => !chosen.has(row))
    .flatMap((row) => {
      const best = row.reduce((top, scored) => (scored && scored.score > (top?.score ?? 0) ? scored : top), null);
      const sure = best && best.score >= STRAY_THRESHOLD && !secondLines.has(best.match.paragraph);
      return sure ? [{ ...best.match, inOrder: false }] : [];
    });
}
