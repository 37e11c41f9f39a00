import { readDocx } from '../../src/ooxml/docx';
import { form01Sentences } from '../../src/report/form01Sentences';
import { readForm01 } from '../../src/report/form01Read';
import { linkParts, planRefresh } from '../../src/report/links';
import type { LinkSource } from '../../src/report/measure';
import { insertAtCursor } from '../../src/word/insertAtCursor';
import { insertLink, insertSentence } from '../../src/word/insertLink';
import { freezeLinks, refreshLinks } from '../../src/word/links';
import { readDocument } from '../../src/word/read';
import { readCase } from './cases';
import {
  pack,
  DRAFT,
  courses,
  course2012,
  snapshotOf,
  draft,
  states,
  changeCourses,
  linked,
  refresh,
  controlIn,
} from './linkSupport';
import { closeAll, documentXml, paragraphSources } from './support';

afterEach(closeAll);

describe('a figure as a link', () => {
  test('stands at the cursor in a control that says what it is, in three round trips; the rest is as it was', async () => {
    const { host, door, at } = await draft();
    const before = paragraphSources(readCase(DRAFT));
    const inserted = await insertLink(door, pack, course2012);
    expect(host.counters.roundTrips).toBe(3);
    expect(inserted).toMatchObject({ links: [{ text: '5', foundBy: 'control' }], store: { kind: 'written' } });
    const after = paragraphSources(readDocx(host.save()));
    expect(after.filter((source, index) => source !== before[index])).toHaveLength(1);
    const { paragraphs, controls } = snapshotOf(host);
    expect(paragraphs[at]?.text).toMatch(/”5$/u);
    expect(controls.find(({ tag }) => tag.startsWith('tk1:fig:'))).toMatchObject({
      title: 'Biểu số 01: Số lớp, năm 2012',
      text: '5',
      inline: { paragraph: at, text: '5' },
    });
    expect(await states(door)).toMatchObject([{ foundBy: 'control', state: 'current', value: '5', last: '5' }]);
  });

  test('what is typed next is not part of it', async () => {
    const { host, door, at } = await draft();
    const name = await linked(door);
    await insertAtCursor(door, pack, ' lớp');
    expect(snapshotOf(host).paragraphs[at]?.text).toMatch(/”5 lớp$/u);
    expect(controlIn(host, name).child('w:sdtContent')?.text()).toBe('5');
  });

  test('without a figure nothing is written', async () => {
    const { host, door } = await draft();
    const before = documentXml(host);
    const source: LinkSource = { kind: 'measure', measure: { of: 'year', column: 'courses', year: 1999 } };
    expect(await insertLink(door, pack, source)).toEqual({ problem: { code: 'noYear', year: 1999 } });
    expect(await insertLink(door, pack, { kind: 'actual', target: 'gone' })).toEqual({
      problem: { code: 'noTarget', target: 'gone' },
    });
    expect(documentXml(host)).toBe(before);
  });

  test('where Word makes no controls, it is plain text that the text around it still finds', async () => {
    const { host, door } = await draft({ quirks: { insertContentControlThrows: true } });
    const inserted = await insertLink(door, pack, course2012);
    expect(host.counters.roundTrips).toBe(4);
    expect(inserted).toMatchObject({ links: [{ text: '5', foundBy: 'registry' }] });
    changeCourses(host, '12');
    expect(await states(door)).toMatchObject([{ foundBy: 'registry', state: 'stale', value: '12' }]);
    const { report } = await refresh(door);
    expect(report).toMatchObject({ updated: [expect.any(String)], failed: [] });
    expect(await states(door)).toMatchObject([{ state: 'current', last: '12' }]);
  });

  test('a store that cannot be written leaves an orphan, and says so', async () => {
    const { host, door } = await draft();
    host.inject({ kind: 'customXmlFails', error: 6100 });
    expect(await insertLink(door, pack, course2012)).toMatchObject({ store: { kind: 'failed' } });
    const [orphan] = await states(door);
    expect(orphan).toMatchObject({ source: null, foundBy: 'control', state: 'orphan', value: null });
    expect(planRefresh(await states(door), 'all', { handEdited: true })).toEqual([]);
    host.clearFaults();
    expect((await freezeLinks(door, pack, [orphan?.name ?? ''])).report.updated).toHaveLength(1);
    expect(await states(door)).toEqual([]);
  });

  test('a document for reading only is refused before anything is sent', async () => {
    const { host, door } = await draft({ readOnly: true });
    for (const work of [insertLink(door, pack, courses), refreshLinks(door, pack, []), freezeLinks(door, pack, ['a'])])
      await expect(work).rejects.toMatchObject({ code: 'ReadOnly', operation: 'link' });
    expect(host.counters.roundTrips).toBe(0);
  });
});

describe('a sentence with links', () => {
  test('is the sentence of Form 01, with each of its figures in a control of its own', async () => {
    const { host, door, at } = await draft();
    const snapshot = await readDocument(door);
    const [sentence] = form01Sentences(readForm01(snapshot, pack.form01), pack.form01, pack).filter(
      ({ text }) => text !== null,
    );
    if (!sentence) throw new Error('no sentence');
    host.counters.reset();
    const parts = linkParts(sentence.parts);
    const { links, store } = await insertSentence(door, pack, [' ', ...parts]);
    expect(host.counters.roundTrips).toBe(3);
    expect(store).toMatchObject({ kind: 'written' });
    expect(links.map(({ text }) => text)).toEqual(parts.flatMap((part) => (typeof part === 'string' ? [] : part.text)));
    expect(links.length).toBeGreaterThan(1);
    expect(new Set(links.map(({ foundBy }) => foundBy))).toEqual(new Set(['control']));
    expect(snapshotOf(host).paragraphs[at]?.text.endsWith(` ${sentence.text}`)).toBe(true);
    expect((await states(door)).map(({ state }) => state)).toEqual(links.map(() => 'current'));
  });

  test('without figures it is text', async () => {
    const { host, door, at } = await draft();
    expect(await insertSentence(door, pack, [' Không có số.', ''])).toMatchObject({ links: [], store: null });
    expect(snapshotOf(host).paragraphs[at]?.text).toMatch(/ Không có số\.$/u);
  });
});
