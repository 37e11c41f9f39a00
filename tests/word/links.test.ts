import { readDocx } from '../../src/ooxml/docx';
import { linkTag, planRefresh } from '../../src/report/links';
import { insertAtCursor } from '../../src/word/insertAtCursor';
import { freezeLinks, refreshLinks } from '../../src/word/links';
import { readDocument } from '../../src/word/read';
import { writeStore } from '../../src/word/store';
import { buildDocx } from '../support/docx';
import {
  pack,
  snapshotOf,
  draft,
  states,
  changeCourses,
  setControl,
  parse,
  sampleTarget,
  linked,
  refresh,
  controlIn,
} from './linkSupport';
import { closeAll, documentXml, open, paragraphSources } from './support';

afterEach(closeAll);

describe('refreshing', () => {
  test('writes what is stale, in three round trips, and nothing when all is current', async () => {
    const { host, door, at } = await draft();
    await linked(door);
    expect((await refresh(door)).report).toMatchObject({ updated: [], failed: [] });
    changeCourses(host, '1.234');
    const before = paragraphSources(readDocx(host.save()));
    const plan = planRefresh(await states(door), 'all');
    expect(plan).toMatchObject([{ was: '5', text: '1.234', paragraph: at, place: 0 }]);
    host.counters.reset();
    const { report, store } = await refreshLinks(door, pack, plan);
    expect(host.counters.roundTrips).toBe(3);
    expect(report).toMatchObject({ updated: [plan[0]?.name], handEdited: [], failed: [] });
    expect(store).toMatchObject({ kind: 'written' });
    const after = paragraphSources(readDocx(host.save()));
    expect(after.flatMap((source, index) => (source === before[index] ? [] : [index]))).toHaveLength(1);
    expect(after.join('').replaceAll('>1.234<', '>5<')).toBe(before.join('').replaceAll('>1.234<', '>5<'));
    host.counters.reset();
    const again = await refreshLinks(door, pack, plan);
    expect(again.report).toMatchObject({ unchanged: [plan[0]?.name], updated: [] });
    expect(host.counters).toMatchObject({ roundTrips: 1, writes: 0 });
  });

  test('leaves what was changed by hand, until it is asked for', async () => {
    const { host, door } = await draft();
    const name = await linked(door);
    changeCourses(host, '12');
    setControl(host, name, 'năm');
    expect(await states(door)).toMatchObject([{ state: 'handEdited', value: '12', last: '5' }]);
    expect((await refresh(door)).report.updated).toEqual([]);
    expect(controlIn(host, name).text()).toBe('năm');
    expect((await refresh(door, { handEdited: true })).report.updated).toEqual([name]);
    expect(controlIn(host, name).text()).toBe('12');
  });

  test.each([
    ['another figure', '7'],
    ['one that holds the old one', '15'],
    ['words', 'không rõ'],
  ])('a co-author who writes %s between reading and writing keeps it', async (_, text) => {
    const { host, door } = await draft();
    const name = await linked(door);
    changeCourses(host, '12');
    const plan = planRefresh(await states(door), 'all');
    host.inject({
      kind: 'coauthor',
      before: 2,
      edit: (document) => {
        setControl({ document }, name, text);
      },
    });
    const { report } = await refreshLinks(door, pack, plan);
    expect(report).toMatchObject({ updated: [], handEdited: [name] });
    expect(controlIn(host, name).text()).toBe(text);
    expect(await states(door)).toMatchObject([{ state: 'handEdited', last: '5' }]);
  });

  test('a co-author who changes Form 01 meanwhile: another figure than the one previewed is not written', async () => {
    const { host, door } = await draft();
    const name = await linked(door);
    changeCourses(host, '12');
    const plan = planRefresh(await states(door), 'all');
    changeCourses(host, '13');
    expect((await refreshLinks(door, pack, plan)).report).toMatchObject({ updated: [], failed: [name] });
    expect(controlIn(host, name).text()).toBe('5');
  });

  test('with the controls stripped, by the text around', async () => {
    const { host, door, at } = await draft();
    await linked(door);
    await insertAtCursor(door, pack, ' lớp.');
    host.inject({ kind: 'stripControls', after: 1 });
    await readDocument(door);
    changeCourses(host, '12');
    expect(await states(door)).toMatchObject([{ foundBy: 'registry', state: 'stale' }]);
    expect((await refresh(door)).report.updated).toHaveLength(1);
    expect(snapshotOf(host).paragraphs[at]?.text).toMatch(/”12 lớp\.$/u);
    expect((await freezeLinks(door, pack, [(await states(door))[0]?.name ?? ''])).report.updated).toHaveLength(1);
    expect(await states(door)).toEqual([]);
  });

  test('every copy of a link, each of which is told as a duplicate', async () => {
    const { host, door, at } = await draft();
    const name = await linked(door);
    const { journal } = host.document;
    const control = controlIn(host, name);
    const paragraph = control.ancestor('w:p');
    if (paragraph) journal.insert(paragraph, [control.clone()]);
    expect(await states(door)).toMatchObject([
      { state: 'duplicate', places: [{ state: 'current' }, { state: 'current' }] },
    ]);
    changeCourses(host, '12');
    expect((await refresh(door)).report.updated).toEqual([name]);
    expect(snapshotOf(host).paragraphs[at]?.text).toMatch(/”1212$/u);
    expect((await freezeLinks(door, pack, [name])).report.updated).toEqual([name]);
    expect(snapshotOf(host).controls.some(({ tag }) => tag === linkTag(name))).toBe(false);
    expect(snapshotOf(host).paragraphs[at]?.text).toMatch(/”1212$/u);
  });

  test('a link inside a control of someone else: only ours is written', async () => {
    const { host, door } = await draft();
    const name = await linked(door);
    const control = controlIn(host, name);
    const { journal } = host.document;
    const foreign = parse('<w:sdt><w:sdtPr><w:tag w:val="theirs"/></w:sdtPr><w:sdtContent/></w:sdt>', control);
    if (control.parent) journal.insert(control.parent, [foreign], control);
    const content = foreign.child('w:sdtContent');
    if (content) journal.insert(content, [control, parse('<w:r><w:t xml:space="preserve"> lớp</w:t></w:r>', control)]);
    changeCourses(host, '12');
    expect((await refresh(door)).report.updated).toEqual([name]);
    expect(snapshotOf(host).controls.find(({ tag }) => tag === 'theirs')?.text).toBe('12 lớp');
    await freezeLinks(door, pack, [name]);
    expect(snapshotOf(host).controls.find(({ tag }) => tag === 'theirs')?.text).toBe('12 lớp');
  });

  test('a control of someone else inside a link, and one beside it with the same text, are never written', async () => {
    const { host, door } = await draft();
    const name = await linked(door);
    const control = controlIn(host, name);
    const { journal } = host.document;
    const content = control.child('w:sdtContent');
    const foreign = parse('<w:sdt><w:sdtPr><w:tag w:val="theirs"/></w:sdtPr><w:sdtContent/></w:sdt>', control);
    const beside = parse(
      '<w:sdt><w:sdtPr><w:tag w:val="tk1:other"/></w:sdtPr><w:sdtContent><w:r><w:t>5</w:t></w:r></w:sdtContent></w:sdt>',
      control,
    );
    const runs = content?.elements() ?? [];
    if (content) journal.insert(content, [foreign]);
    const inner = foreign.child('w:sdtContent');
    if (inner) journal.insert(inner, runs);
    if (control.parent) journal.insert(control.parent, [beside]);
    changeCourses(host, '12');
    const before = documentXml(host);
    expect(await states(door)).toMatchObject([{ state: 'stale', places: [{ holdsMore: true }] }]);
    expect(planRefresh(await states(door), 'all', { handEdited: true })).toEqual([]);
    expect((await refresh(door)).report.updated).toEqual([]);
    expect(documentXml(host)).toBe(before);
  });

  test('a figure that was changed with tracking stays tracked, and is refreshed', async () => {
    const { host, door } = await draft();
    const name = await linked(door);
    const control = controlIn(host, name);
    const { journal } = host.document;
    const content = control.child('w:sdtContent');
    const who = 'w:author="A" w:date="2020-04-01T00:00:00Z"';
    const deleted = parse(`<w:del w:id="901" ${who}><w:r><w:delText>4</w:delText></w:r></w:del>`, control);
    const inserted = parse(`<w:ins w:id="902" ${who}/>`, control);
    const runs = content?.elements() ?? [];
    if (content) journal.insert(content, [deleted, inserted]);
    journal.insert(inserted, runs);
    changeCourses(host, '12');
    expect((await refresh(door)).report.updated).toEqual([name]);
    expect(controlIn(host, name).toString()).toContain('<w:delText>4</w:delText>');
    expect(await states(door)).toMatchObject([{ state: 'current', value: '12' }]);
  });

  test('where Word gives no OOXML, by the controls alone', async () => {
    const { host, door } = await draft({ quirks: { bodyGetOoxmlThrows: true } });
    const name = await linked(door);
    changeCourses(host, '12');
    const [state] = await states(door);
    expect(state).toMatchObject({ foundBy: 'control', state: 'stale' });
    expect(state?.places[0]?.paragraph).toBeUndefined();
    expect((await refresh(door)).report.updated).toEqual([name]);
    expect(controlIn(host, name).text()).toBe('12');
  });
});

describe('a link in a bookmark', () => {
  test('is refreshed in place; what the host loses of the bookmark, the text around makes up for', async () => {
    const mark = '<w:bookmarkStart w:id="77" w:name="_tk1_fig_abc"/>';
    const body =
      `<w:p><w:r><w:t xml:space="preserve">Đã mở </w:t></w:r>${mark}<w:r><w:t>35</w:t></w:r>` +
      '<w:bookmarkEnd w:id="77"/><w:r><w:t xml:space="preserve"> lớp cho 35 xã.</w:t></w:r></w:p>';
    const { host, door } = await open(readDocx(buildDocx({ body })));
    const targets = [sampleTarget('40')];
    await writeStore(door, (content) => ({
      ...content,
      targets,
      links: { abc: { source: { kind: 'target', target: 'sample' }, last: '35' } },
    }));
    expect(await states(door)).toMatchObject([
      { foundBy: 'bookmark', state: 'stale', value: '40', places: [{ start: 6 }] },
    ]);
    expect((await refresh(door)).report.updated).toEqual(['abc']);
    expect(snapshotOf(host).paragraphs[0]?.text).toBe('Đã mở 40 lớp cho 35 xã.');
    expect(await states(door)).toMatchObject([{ foundBy: 'registry', state: 'current', places: [{ start: 6 }] }]);
    await writeStore(door, (content) => ({ ...content, targets: [sampleTarget('35')] }));
    expect((await refresh(door)).report.updated).toEqual(['abc']);
    expect(snapshotOf(host).paragraphs[0]?.text).toBe('Đã mở 35 lớp cho 35 xã.');
    expect((await freezeLinks(door, pack, ['abc'])).report.updated).toEqual(['abc']);
    expect(await states(door)).toEqual([]);
  });
});
