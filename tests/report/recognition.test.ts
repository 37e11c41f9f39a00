import fc from 'fast-check';
import { builtInPack, sectionsOf } from '../../src/campaign';
import { checkReport } from '../../src/report/check';
import { matchOutline, missingSections } from '../../src/report/outlineMatch';
import { planOutline } from '../../src/report/outlinePlan';
import type { DocumentSnapshot, ParagraphSnapshot } from '../../src/report/snapshot';
import { labelledDocuments, promptTally, qualityOf, sectionTally } from '../support/recognition';
import { applyOutlinePlan, caseNames, readCase } from '../support/snapshot';

const pack = builtInPack();
const documents = labelledDocuments();
const named = (name: string): DocumentSnapshot => {
  const found = documents.find((one) => one.name === name);
  if (!found) throw new Error(`no document ${name}`);
  return found.snapshot;
};

const places = (snapshot: DocumentSnapshot): [string, number][] =>
  matchOutline(snapshot, pack).sections.flatMap(({ section, match }): [string, number][] =>
    match ? [[section.id, match.paragraph]] : [],
  );

test('there are documents enough, a third of them held back', () => {
  expect(documents.length).toBeGreaterThanOrEqual(40);
  const held = documents.filter(({ labels }) => labels.held).length;
  expect(held / documents.length).toBeGreaterThan(0.25);
});

test.each([
  ['tuned on', false],
  ['held back', true],
])('sections and prompts of the documents %s', (_, held) => {
  const set = documents.filter(({ labels }) => labels.held === held);
  const sections = qualityOf(set.map(sectionTally));
  const prompts = qualityOf(set.map(promptTally));
  expect(sections.precision).toBeGreaterThanOrEqual(0.99);
  expect(sections.recall).toBeGreaterThanOrEqual(0.98);
  expect(prompts.precision).toBeGreaterThanOrEqual(0.95);
  expect(prompts.recall).toBeGreaterThanOrEqual(0.9);
});

describe('spelling never changes the match', () => {
  const changed = (
    snapshot: DocumentSnapshot,
    change: (text: string, paragraph: ParagraphSnapshot) => string,
  ): DocumentSnapshot => ({
    ...snapshot,
    paragraphs: snapshot.paragraphs.map((paragraph) => ({
      ...paragraph,
      text: change(paragraph.text, paragraph),
      ...(paragraph.runs ? { runs: paragraph.runs.map((run) => ({ ...run, text: change(run.text, paragraph) })) } : {}),
    })),
  });
  const all = [...documents.map(({ snapshot }) => snapshot), ...caseNames.map(readCase)].filter(
    ({ paragraphs }) => paragraphs.length < 1000,
  );

  test.each<[string, (text: string) => string]>([
    ['NFD', (text) => text.normalize('NFD')],
    ['NFC', (text) => text.normalize('NFC')],
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['doubled spaces', (text) => text.replaceAll(' ', '  ')],
    ['spaces at the ends', (text) => (text === '' ? text : ` ${text} `)],
  ])('%s', (_, change) => {
    for (const snapshot of all) expect(places(changed(snapshot, change))).toEqual(places(snapshot));
  });

  test('case, of headings that more than capitals speak for', () => {
    for (const snapshot of all) {
      const before = places(snapshot);
      const headings = new Map(before.map(([id, paragraph]) => [paragraph, id]));
      for (const change of [(text: string) => text.toUpperCase(), (text: string) => text.toLowerCase()]) {
        const recased = changed(snapshot, (text, { index, font }) =>
          headings.has(index) && (font.bold === true || /^\S+[./)-]/u.test(text)) && font.bold !== null
            ? change(text)
            : text,
        );
        expect(places(recased)).toEqual(before);
      }
    }
  });

  test('any mixture of them', () => {
    const spellings = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.normalize('NFD'),
      (text) => text.replaceAll(' ', '\u00a0'),
      (text) => text.replaceAll(' ', '   '),
      (text) => text.replaceAll(' ', '\u2003'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.array(spellings, { minLength: 3, maxLength: 7 }), (snapshot, list) => {
        const mixed = changed(snapshot, (text, { index }) => (list[index % list.length] ?? String)(text));
        expect(places(mixed)).toEqual(places(snapshot));
      }),
      { numRuns: 60 },
    );
  });
});

describe('after the insertion', () => {
  const complete = documents.filter(({ name }) => name !== 'xau-nam-nghin-chu-dam');

  test.each(complete.map(({ name }) => name))('%s has every section, and nothing is left to do', (name) => {
    const snapshot = named(name);
    const { snapshot: after, moved } = applyOutlinePlan(snapshot, planOutline(snapshot, pack));
    expect(missingSections(matchOutline(after, pack))).toEqual([]);
    expect(planOutline(after, pack).insertions).toEqual([]);
    expect(moved.map((index) => after.paragraphs[index]?.text)).toEqual(snapshot.paragraphs.map(({ text }) => text));
    const before = new Map(places(snapshot));
    const now = new Map(places(after));
    for (const [id, paragraph] of before) expect([id, now.get(id)]).toEqual([id, moved[paragraph]]);
  });
});

describe('documents that could lead to a wrong insertion', () => {
  const findings = (name: string, rule: string): (string | null)[] =>
    checkReport({ snapshot: named(name), pack, asOf: '2020-04-20' }).findings.flatMap((finding) =>
      finding.rule === rule ? [finding.section] : [],
    );

  test('five thousand bold words: none is a heading, all sections are missing, and come at the end in one place', () => {
    const name = 'xau-nam-nghin-chu-dam';
    expect(places(named(name))).toEqual([]);
    expect(findings(name, 'outline.missing')).toEqual(sectionsOf(pack).map(({ id }) => id));
    expect(planOutline(named(name), pack).insertions.map(({ anchor }) => anchor)).toEqual([
      { paragraph: 4999, side: 'after' },
    ]);
  });

  test('the outline twice: the second is said to repeat the first', () => {
    expect(findings('xau-de-cuong-hai-lan', 'outline.order')).toEqual(['I', 'II', 'II.1', 'II.2', 'III', 'IV']);
  });

  test('everything in bold capitals: only what is worded and numbered as a heading is one, and the rest is missing', () => {
    const name = 'xau-toan-chu-hoa';
    const found = places(named(name)).map(([id]) => id);
    expect(found).toEqual(['I', 'II', 'IV']);
    expect(findings(name, 'outline.missing')).toEqual(
      sectionsOf(pack).flatMap(({ id }) => (found.includes(id) ? [] : [id])),
    );
  });

  test('headings in text boxes, and deleted ones, are missing', () => {
    expect(findings('xau-trong-khung-chu', 'outline.missing')).toEqual(
      sectionsOf(pack).flatMap(({ id }) => (id === 'I' ? [] : [id])),
    );
    expect(findings('xau-xoa-theo-doi', 'outline.missing')).toContain('II');
    expect(findings('xau-xoa-theo-doi', 'outline.missing')).not.toContain('III');
  });

  test('a deleted heading is not written to, and the new one stands outside the deletion', () => {
    const snapshot = named('xau-xoa-theo-doi');
    const [first] = planOutline(snapshot, pack).insertions;
    expect(first?.headings[0]?.sectionId).toBe('II');
    expect(snapshot.paragraphs[first?.anchor.paragraph ?? -1]?.text).toBe('III. PHƯƠNG HƯỚNG, NHIỆM VỤ');
  });

  test('under another parent', () => {
    expect(findings('xau-sai-cha', 'outline.parent')).toEqual(['II.2.4']);
    expect(findings('xau-sai-cha', 'outline.order')).toEqual([]);
  });
});
