import { distance } from 'fastest-levenshtein';
import { remembered } from './memo';
import { fold, normalize } from './normalize';

/**
 * How alike two words without marks are that were not equal with them: less than 1 for other marks or one wrong letter, else 0.
 * Vietnamese words are single syllables, where one other letter often makes another word: short ones must be equal.
 */
function plainLikeness(a: string, b: string): number {
  if (a === b) return 0.8;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return 0;
  return distance(a, b) === 1 ? 0.7 : 0;
}

/** Whether texts, given as `words()` of them, are the same word for word but for marks left out and typing errors. */
export function sameButForTypos(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length && a.every((word, at) => word === b[at] || plainLikeness(fold(word), fold(b[at] ?? '')) > 0)
  );
}

/** How alike a text and one title are, each number 0..1. */
export interface Likeness {
  /** One figure out of the two below. */
  readonly score: number;
  /** Share of the text that stands in the title, in the title's order. */
  readonly precision: number;
  /** Share of the title that stands in the text. */
  readonly recall: number;
  /** How much the words in common say: a word of one title only counts 1, a word of many titles less. */
  readonly mass: number;
}

const LITTLE = new Set(
  ['và', 'các', 'của', 'được', 'những', 'việc', 'về', 'trong', 'theo', 'số', 'sau', 'khi', 'với', 'cho'].map(normalize),
);
const LITTLE_WEIGHT = 0.2;
/** A word that stands in no title makes a heading less alike, but a unit's name in it must not spoil it. */
const UNKNOWN_WEIGHT = 0.6;
/** People shorten a title from its end: a text that has nothing of the title's first third is less like it. */
const LATE_START = 0.85;
/** Share of a text that must stand in the title at all before the order of the words is looked at. */
const LEAST_COMMON = 0.3;
const NOTHING: Likeness = { score: 0, precision: 0, recall: 0, mass: 0 };

/**
 * Compares texts with a fixed set of titles, each in one or more wordings, all given as `words()` of them. A word counts
 * the more, the fewer titles it stands in; typing errors count a little less. Title headings are shortened far more often
 * than made longer, so that a text wholly inside a title scores well however much of the title it leaves out.
 */
export function titleComparer(
  titles: readonly (readonly (readonly string[])[])[],
): (text: readonly string[], title: number) => Likeness {
  const weights = wordWeights(titles);
  const weightOf = (word: string): number => weights.get(word) ?? (LITTLE.has(word) ? LITTLE_WEIGHT : UNKNOWN_WEIGHT);
  const wordings = titles.map((title) =>
    title.map((inOrder) => ({
      inOrder,
      set: new Set(inOrder),
      weight: inOrder.reduce((sum, word) => sum + weightOf(word), 0),
    })),
  );

  const plain = [...weights.keys()].map((term) => [term, fold(term)] as const);
  /** Words of the titles that a word of a text can stand for. */
  const resolve = remembered(
    (word: string): ReadonlyMap<string, number> =>
      weights.has(word) ? new Map([[word, 1]]) : nearWords(fold(word), plain),
    MOST_WORDS,
  );
  const likenessesOf = remembered((line: string): ((title: number) => Likeness) => {
    const textWords = line.split(' ');
    const alikes = textWords.map(resolve);
    const weight = textWords.reduce((sum, word, at) => sum + weightOf(nearest(alikes[at]) ?? word), 0);
    const found: Likeness[] = [];
    return (title) => (found[title] ??= bestOf({ alikes, weight }, wordings[title] ?? [], weightOf));
  }, MOST_COMPARED);
  /** A text is compared with one title after the other. */
  let current: { readonly words: readonly string[]; readonly likenesses: (title: number) => Likeness } | null = null;
  return (textWords, title) => {
    if (current?.words !== textWords) current = { words: textWords, likenesses: likenessesOf(textWords.join(' ')) };
    return current.likenesses(title);
  };
}

/** Words and texts that are kept: candidates for headings are few. */
const MOST_WORDS = 5_000;
const MOST_COMPARED = 1_000;

interface Text {
  readonly alikes: readonly ReadonlyMap<string, number>[];
  readonly weight: number;
}

interface Wording {
  readonly inOrder: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly weight: number;
}

type WeightOf = (word: string) => number;

function wordWeights(titles: readonly (readonly (readonly string[])[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const title of titles) for (const word of new Set(title.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string, count: number): number =>
    LITTLE.has(word) ? LITTLE_WEIGHT : Math.log(1 + titles.length / count) / Math.log(1 + titles.length);
  return new Map([...counts].map(([word, count]) => [word, weight(word, count)]));
}

function bestOf(text: Text, wordings: readonly Wording[], weightOf: WeightOf): Likeness {
  let best = NOTHING;
  for (const wording of wordings) {
    const likeness = compareWith(text, wording, weightOf);
    if (likeness.score > best.score) best = likeness;
  }
  return best;
}

function compareWith({ alikes, weight }: Text, title: Wording, weightOf: WeightOf): Likeness {
  if (weight === 0 || title.weight === 0) return NOTHING;
  const common = alikes.reduce((sum, alike) => sum + bestIn(title.set, alike, weightOf), 0);
  if (common < LEAST_COMMON * weight) return NOTHING;
  const ordered = alignedMass(alikes, title.inOrder, weightOf);
  // Words that stand in the title at another place count for half.
  const mass = ordered + Math.max(0, common - ordered) / 2;
  if (mass === 0) return NOTHING;
  const precision = Math.min(1, mass / weight);
  const recall = Math.min(1, mass / title.weight);
  const balanced = (2 * precision * recall) / (precision + recall);
  const shortened =
    precision * (0.5 + 0.5 * Math.sqrt(recall)) * (startsLate(alikes, title, weightOf) ? LATE_START : 1);
  return { score: Math.max(balanced, shortened), precision, recall, mass };
}

function startsLate(alikes: Text['alikes'], { inOrder, weight }: Wording, weightOf: WeightOf): boolean {
  let passed = 0;
  for (const word of inOrder) {
    if (alikes.some((alike) => !LITTLE.has(word) && alike.has(word))) return false;
    passed += weightOf(word);
    if (passed >= weight / 3) return true;
  }
  return true;
}

function nearWords(word: string, terms: readonly (readonly [string, string])[]): ReadonlyMap<string, number> {
  return new Map(
    terms.map(([term, plain]) => [term, plainLikeness(word, plain)] as const).filter(([, value]) => value > 0),
  );
}

function nearest(alike: ReadonlyMap<string, number> | undefined): string | undefined {
  let best: string | undefined;
  for (const [term, value] of alike ?? []) if (best === undefined || value > (alike?.get(best) ?? 0)) best = term;
  return best;
}

function bestIn(
  title: ReadonlySet<string>,
  alike: ReadonlyMap<string, number>,
  weightOf: (word: string) => number,
): number {
  let best = 0;
  for (const [word, value] of alike) if (title.has(word)) best = Math.max(best, value * weightOf(word));
  return best;
}

/** Weight of the heaviest common subsequence. */
function alignedMass(
  text: readonly ReadonlyMap<string, number>[],
  title: readonly string[],
  weightOf: (word: string) => number,
): number {
  let row = new Float64Array(title.length + 1);
  for (const alike of text) {
    const next = new Float64Array(title.length + 1);
    for (const [at, word] of title.entries()) {
      const gain = (alike.get(word) ?? 0) * weightOf(word);
      next[at + 1] = Math.max(next[at] ?? 0, row[at + 1] ?? 0, (row[at] ?? 0) + gain);
    }
    row = next;
  }
  return row[title.length] ?? 0;
}
