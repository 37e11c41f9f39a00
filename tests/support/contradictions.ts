/** The labelled cases in tests/fixtures/contradictions: a Form 01 and sentences, and which figures contradict what. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack } from '../../src/campaign';
import { contradictions, type Contradiction } from '../../src/report/contradictions';
import { readForm01 } from '../../src/report/form01Read';
import { matchOutline } from '../../src/report/outlineMatch';
import { figureParagraphs } from '../../src/report/proseFigures';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { linesOf, type SentenceSet } from './figures';
import type { Tally } from './recognition';
import { documentOf } from './snapshot';

const FOLDER = join(__dirname, '..', 'fixtures', 'contradictions');

interface Expected {
  /** The figure as written, with words like "hơn". */
  readonly figure: string;
  /** What Form 01 says, as a decimal string in its column's unit. */
  readonly form01?: string;
  /** What an earlier sentence says, as written. */
  readonly other?: string;
}

export interface LabelledCase {
  /** Name of a table in tables.json; null for a document without Form 01. */
  readonly table: string | null;
  readonly paragraphs: readonly string[];
  readonly expected: readonly Expected[];
}

type Tables = Readonly<Record<string, readonly (readonly string[])[]>>;
const { tables } = JSON.parse(readFileSync(join(FOLDER, 'tables.json'), 'utf8')) as { tables: Tables };
const pack = builtInPack();

/** Sets of cases only: no sentences are labelled beside them. All were tuned on after their first reading. */
export const CASE_SETS = ['fresh', 'tempting', 'unseen', 'third'] as const;

/** A set of cases beside each set of sentences, and those that have cases only. */
export function labelledCases(set: SentenceSet | (typeof CASE_SETS)[number]): LabelledCase[] {
  return linesOf<LabelledCase>(join(FOLDER, `${set}.jsonl`));
}

export function caseDocument({ table, paragraphs }: Pick<LabelledCase, 'table' | 'paragraphs'>): DocumentSnapshot {
  const rows = table === null ? undefined : tables[table];
  return documentOf([...paragraphs, ...(rows ? [{ rows }] : [])]);
}

export function contradictionsIn(snapshot: DocumentSnapshot): readonly Contradiction[] {
  const places = figureParagraphs(snapshot, matchOutline(snapshot, pack));
  return contradictions(places, readForm01(snapshot, pack.form01), pack.form01).contradictions;
}

export function contradictionTally(labelled: LabelledCase): Tally {
  const said = contradictionsIn(caseDocument(labelled)).map(({ claim, against }) =>
    against.in === 'form01'
      ? `${claim.figure.text} ≠ ${against.statement.value}`
      : `${claim.figure.text} ≠ “${against.claim.figure.text}”`,
  );
  const so = labelled.expected.map(({ figure, form01, other }) => `${figure} ≠ ${form01 ?? `“${other ?? ''}”`}`);
  const told = (items: readonly string[]): string[] => items.map((item) => `${item}: ${labelled.paragraphs.join(' ')}`);
  return {
    right: told(said.filter((item) => so.includes(item))),
    wrong: told(said.filter((item) => !so.includes(item))),
    missed: told(so.filter((item) => !said.includes(item))),
  };
}
