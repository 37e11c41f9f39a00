/** The labelled documents in tests/fixtures/headings, and how well their sections and prompts are recognised. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack, sectionsOf } from '../../src/campaign';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { matchOutline } from '../../src/report/outlineMatch';
import { outlineStates } from '../../src/report/outlineState';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import type { Labels } from '../fixtures/headings/make';
import { readDocx } from '../../src/ooxml/docx';

const FOLDER = join(__dirname, '..', 'fixtures', 'headings');

export interface Labelled {
  readonly name: string;
  readonly snapshot: DocumentSnapshot;
  readonly labels: Labels;
}

export function labelledDocuments(): Labelled[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.docx'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.docx$/, '');
      const labels = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Labels;
      return { name, labels, snapshot: readSnapshot(readDocx(readFileSync(join(FOLDER, file)))) };
    });
}

/** What was said and is so, what was said and is not, what is so and was not said. */
export interface Tally {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export function sectionTally({ name, snapshot, labels }: Labelled): Tally {
  const { sections } = matchOutline(snapshot, builtInPack());
  const said = sections.flatMap(({ section, match }) => (match ? [`${section.id} at ${match.paragraph}`] : []));
  const so = Object.entries(labels.sections).map(([id, paragraph]) => `${id} at ${paragraph}`);
  return tally(name, said, so);
}

/** Prompts that text can show, of the sections that are there. */
export function promptTally({ name, snapshot, labels }: Labelled): Tally {
  const pack = builtInPack();
  const states = outlineStates(snapshot, matchOutline(snapshot, pack), false, new Set());
  const said = states.flatMap(({ prompts }) => prompts.flatMap(({ id, status }) => (status === 'covered' ? [id] : [])));
  const tables = new Set(
    sectionsOf(pack).flatMap(({ prompts }) => prompts.flatMap(({ id, satisfiedBy }) => (satisfiedBy ? [id] : []))),
  );
  return tally(
    name,
    said.filter((id) => !tables.has(id)),
    labels.covered.filter((id) => !tables.has(id)),
  );
}

function tally(name: string, said: readonly string[], so: readonly string[]): Tally {
  const named = (items: readonly string[]): string[] => items.map((item) => `${name}: ${item}`);
  return {
    right: named(said.filter((item) => so.includes(item))),
    wrong: named(said.filter((item) => !so.includes(item))),
    missed: named(so.filter((item) => !said.includes(item))),
  };
}

export interface Quality extends Tally {
  /** Share of what was said that is so, and of what is so that was said; 1 where there is nothing. */
  readonly precision: number;
  readonly recall: number;
}

export function qualityOf(tallies: readonly Tally[]): Quality {
  const right = tallies.flatMap((one) => one.right);
  const wrong = tallies.flatMap((one) => one.wrong);
  const missed = tallies.flatMap((one) => one.missed);
  const share = (others: number): number => (right.length + others === 0 ? 1 : right.length / (right.length + others));
  return { right, wrong, missed, precision: share(wrong.length), recall: share(missed.length) };
}
