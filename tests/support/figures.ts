/** The labelled sentences in tests/fixtures/sentences, and how well their figures are recognised. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proseFigures, type FigureScope, type ProseFigure } from '../../src/language/proseFigures';
import { readCase } from './snapshot';
import type { Tally } from './recognition';

const FOLDER = join(__dirname, '..', 'fixtures', 'sentences');

/** What is left out is not compared, but for `approximation`, which is then "exact". */
export interface LabelledFigure {
  readonly text: string;
  readonly value: string | null;
  readonly to?: string;
  readonly of?: string;
  readonly unit?: string;
  readonly approximation?: string;
  readonly scope?: {
    readonly years?: readonly number[];
    readonly period?: readonly [number, number];
    readonly whole?: boolean;
    readonly perYear?: boolean;
    readonly groups?: readonly string[];
  };
}

export interface LabelledSentence {
  readonly text: string;
  readonly figures: readonly LabelledFigure[];
}

/** What the code was tuned on, each after a first blind reading, and what was never looked into. */
export const SENTENCE_SETS = {
  tuned: ['seen', 'later', 'last', 'province', 'grassroots', 'evaluation'],
  held: ['held'],
} as const;

export type SentenceSet = (typeof SENTENCE_SETS)[keyof typeof SENTENCE_SETS][number];

export function labelledSentences(set: SentenceSet): LabelledSentence[] {
  return linesOf<LabelledSentence>(join(FOLDER, `${set}.jsonl`));
}

/** One JSON value on each line but the first, which says that the data is made up. */
export function linesOf<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The decree has no statistics: nothing in it is a figure. */
export function decreeSentences(): LabelledSentence[] {
  const { paragraphs } = readCase('nghi-dinh-30-2020.docx');
  return paragraphs.map(({ text }) => ({ text, figures: [] }));
}

/** A figure is right when its place, value and unit are. */
export function figureTally({ text, figures }: LabelledSentence): Tally {
  const rest = [...figures];
  const right: string[] = [];
  const wrong: string[] = [];
  for (const found of proseFigures(text)) {
    const at = rest.findIndex((label) => isSame(label, found));
    const told = `${text} → ${found.text} = ${String(found.value)} ${found.unit ?? ''}`;
    if (at < 0) wrong.push(told);
    else right.push(told);
    if (at >= 0) rest.splice(at, 1);
  }
  return { right, wrong, missed: rest.map((label) => `${text} → ${label.text}`) };
}

function isSame(label: LabelledFigure, found: ProseFigure): boolean {
  return (
    label.text === found.text &&
    label.value === found.value &&
    label.to === found.to &&
    label.of === found.of &&
    (label.unit === undefined || label.unit === found.unit)
  );
}

/** Of the figures that were found: whether how exact they are, and of which years and people, was read as labelled. */
export function scopeTally({ text, figures }: LabelledSentence): Tally {
  const found = proseFigures(text);
  const right: string[] = [];
  const wrong: string[] = [];
  const rest = [...found];
  for (const label of figures) {
    const at = rest.findIndex((one) => isSame(label, one));
    const [figure] = at < 0 ? [] : rest.splice(at, 1);
    if (!figure) continue;
    const fits = (label.approximation ?? 'exact') === figure.approximation && scopeFits(label.scope, figure.scope);
    (fits ? right : wrong).push(`${text} → ${label.text}: ${figure.approximation} ${JSON.stringify(figure.scope)}`);
  }
  return { right, wrong, missed: [] };
}

function scopeFits(label: LabelledFigure['scope'], scope: FigureScope): boolean {
  if (!label) return true;
  const { years = [], period, whole = false, perYear = false, groups = [] } = label;
  const sorted = (items: readonly string[]): string => [...items].sort().join();
  return (
    (years.length === 0 || years.join() === scope.years.join()) &&
    (!period || (scope.period?.from === period[0] && scope.period.to === period[1])) &&
    (!whole || scope.whole) &&
    (!perYear || scope.each) &&
    (groups.length === 0 || sorted(groups) === sorted(scope.groups))
  );
}
