/** How well one heading fits one section: by its words, its number, its level and its looks. */
import type { Section } from '../campaign';
import { rememberedOf } from '../language/memo';
import { numberParts, words, type NumberParts } from '../language/normalize';
import { titleComparer, type Likeness } from '../language/similarity';
import type { HeadingCandidate, HeadingReading } from './outlineCandidates';

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
  | 'twoLines'
  /** The user said so; nothing else was looked at. */
  | 'decided';

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

/** A match with its score before it was cut off at 1, so that of two sure headings the better one wins. */
export interface Scored {
  readonly match: SectionMatch;
  readonly score: number;
  /**
   * Sure even without its place: its words say much, or its number is of the kind that the section's level has, and no
   * small letter makes it a part of another section.
   */
  readonly sure: boolean;
}

/** One candidate against every section, in the outline's order. */
export type Row = readonly (Scored | null)[];

/** The paragraph a row is about. */
export function paragraphOf(row: Row): number {
  return row.find((scored) => scored !== null)?.match.paragraph ?? -1;
}

/** The heading's last paragraph: the second one where it is split over two. */
export function lastLine({ paragraph, kind }: SectionMatch): number {
  return kind === 'twoLines' ? paragraph + 1 : paragraph;
}

/** The least score of a heading whose number agrees, of one that says much, and of any other. */
const THRESHOLD = { number: 0.62, words: 0.66, other: 0.72 } as const;
/** Without an agreeing number, the words must say this much or be this much of the title: "Đánh giá" says too little. */
const LEAST_MASS = 1.5;
const LEAST_RECALL = 0.6;
/** Words that say so much need no number to support them. */
const SURE_MASS = 3;
/** What plain text needs, which has nothing but its words. */
const UNMARKED_TEXT = 0.9;
/** Of a heading that the user decided: more than all that is recognised together. */
const DECIDED_SCORE = 100;

export interface SectionScorer {
  /** Null where the candidate is not like the section. */
  readonly score: (candidate: HeadingCandidate, index: number) => Scored | null;
  /** The candidate as the section's heading, whatever it says, because the user decided so. */
  readonly decided: (candidate: HeadingCandidate, index: number) => Scored | null;
}

/** What it learns of a document's words serves the next one. */
const comparerOf = rememberedOf((sections: readonly Section[]) =>
  titleComparer(sections.map(({ title, aliases }) => [title, ...aliases].map(words))),
);

/** @param candidates all of the document's, because how it numbers its chapters tells what an Arabic number can be */
export function sectionScorer(sections: readonly Section[], candidates: readonly HeadingCandidate[]): SectionScorer {
  const romanChapters = candidates.filter(({ number }) => number?.roman && number.parts.length === 1).length > 1;
  const compare = comparerOf(sections);
  const paths = sections.map(({ id }) => numberParts(id)?.parts ?? []);
  const score = (candidate: HeadingCandidate, index: number): Scored | null => {
    const section = sections[index];
    if (!section) return null;
    const number = numberAgreement(candidate.number, paths[index] ?? [], romanChapters);
    const level = candidate.level === null ? 0 : candidate.level === section.level ? 0.05 : -0.03;
    let best: Scored | null = null;
    for (const reading of candidate.readings) {
      const likeness = compare(reading.words, index);
      const plain = !candidate.marked && reading.kind !== 'runIn';
      const much = likeness.mass >= LEAST_MASS || (likeness.recall >= LEAST_RECALL && reading.words.length > 1);
      const telling = much || number === 'same';
      if (!telling || (plain && likeness.score < UNMARKED_TEXT)) continue;
      const total = likeness.score + NUMBER_WORTH[number] + level - (reading.sentence ? sentenceCost(likeness) : 0);
      if (total < leastScore(number, likeness) || (best && total <= best.score)) continue;
      const reasons: MatchReason[] = [
        titleReason(likeness),
        ...(number === 'same' ? (['number'] as const) : []),
        ...(number === 'other' || number === 'sibling' ? (['otherNumber'] as const) : []),
        ...(level > 0 ? (['level'] as const) : []),
        ...(candidate.bold ? (['bold'] as const) : []),
        ...(candidate.capitals ? (['capitals'] as const) : []),
        ...(reading.kind === 'whole' ? [] : [reading.kind]),
      ];
      const confidence = Math.round(Math.min(1, total) * 100) / 100;
      const telltale = likeness.mass >= SURE_MASS || numberShapeFits(candidate.number, section.level);
      const sure = telltale && !candidate.lettered;
      best = { score: total, sure, match: matchOf(section, candidate, reading, confidence, reasons) };
    }
    return best;
  };
  const decided = (candidate: HeadingCandidate, index: number): Scored | null => {
    const section = sections[index];
    const [first, ...others] = candidate.readings;
    if (!section || !first) return null;
    const likeness = (reading: HeadingReading): number => compare(reading.words, index).score;
    const reading = others.reduce((best, other) => (likeness(other) > likeness(best) ? other : best), first);
    return { score: DECIDED_SCORE, sure: true, match: matchOf(section, candidate, reading, 1, ['decided']) };
  };
  return { score, decided };
}

function matchOf(
  { id }: Section,
  { paragraph }: HeadingCandidate,
  { kind, text }: HeadingReading,
  confidence: number,
  reasons: readonly MatchReason[],
): SectionMatch {
  return { id, paragraph, kind, text, confidence, reasons, inOrder: true };
}

function leastScore(number: keyof typeof NUMBER_WORTH, { mass }: Likeness): number {
  if (number === 'same') return THRESHOLD.number;
  return mass >= SURE_MASS ? THRESHOLD.words : THRESHOLD.other;
}

function titleReason({ precision, recall }: Likeness): MatchReason {
  if (precision <= 0.9) return 'otherTitle';
  return recall > 0.9 ? 'title' : 'shortTitle';
}

/** A sentence says more than a title does: every word beside the title's own speaks against a heading. */
function sentenceCost({ precision }: Likeness): number {
  return Math.max(0, 0.9 - precision);
}

/** Numbers shift where the report has a section more or less than the outline: a number of the same parent tells little. */
const NUMBER_WORTH = { same: 0.15, last: 0.03, none: 0, sibling: -0.02, other: -0.08 } as const;

/** How a typed number agrees with a section's path: "II.2.1", "2.2.1" and "2.1" all agree with [2, 2, 1]. */
function numberAgreement(
  number: NumberParts | null,
  path: readonly number[],
  romanChapters: boolean,
): keyof typeof NUMBER_WORTH {
  if (!number) return 'none';
  const { roman, parts } = number;
  if (!roman && romanChapters && path.length === 1) return 'other';
  if (endsWith(path, parts)) {
    const asPrinted = parts.length === Math.max(1, path.length - 1) && roman === (path.length === 1);
    if (parts.length === path.length || asPrinted) return 'same';
    if (!roman) return 'last';
  }
  const above = parts.slice(0, -1);
  return above.length > 0 && endsWith(path.slice(0, -1), above) ? 'sibling' : 'other';
}

/** Roman or "Phần" at the top, one number below it, two or more below that: whatever the numbers are. */
function numberShapeFits(number: NumberParts | null, level: number): boolean {
  if (!number) return false;
  return level === 1 ? number.roman && number.parts.length === 1 : !number.roman && number.parts.length >= level - 1;
}

/** Whether the last numbers of a path are these. */
export function endsWith(path: readonly number[], parts: readonly number[]): boolean {
  return parts.length <= path.length && parts.every((part, index) => part === path[path.length - parts.length + index]);
}
