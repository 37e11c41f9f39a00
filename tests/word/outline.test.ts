import { builtInPack, sectionsOf } from '../../src/campaign';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { parseFragment } from '../../src/ooxml/xml';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { HostDocument, Quirks } from '../../src/host';
import { bodyLook } from '../../src/report/bodyLook';
import { matchOutline, missingSections } from '../../src/report/outlineMatch';
import { planOutline } from '../../src/report/outlinePlan';
import type { Anchor } from '../../src/report/plan';
import { insertOutline } from '../../src/word/insertOutline';
import { readStore } from '../../src/word/store';
import { cases, readCase } from './cases';
import { closeAll, documentXml, keepsAll, open, paragraphSources } from './support';
import { readDocx } from '../../src/ooxml/docx';

afterEach(closeAll);
const pack = builtInPack();

function addParagraphAtTop({ journal, body }: HostDocument): void {
  journal.insert(body, parseFragment('<w:p><w:r><w:t>Của người khác</w:t></w:r></w:p>', body.scope), body.children[0]);
}

describe.each(cases)('inserting the outline into %s', (name) => {
  const missing = missingSections(matchOutline(readSnapshot(readCase(name)), pack));

  test('inserts what is missing and leaves the rest byte for byte; a second run changes nothing', async () => {
    const { host, door } = await open(readCase(name));
    const { report, store } = await insertOutline(door, pack);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
    expect([...report.updated].sort()).toEqual([...missing].sort());
    expect(report).toMatchObject({ failed: [], notFound: [], handEdited: [] });
    expect(store).toMatchObject({ kind: 'written' });
    const saved = readDocx(host.save());
    expect(keepsAll(paragraphSources(readCase(name)), paragraphSources(saved))).toBe(true);
    expect(missingSections(matchOutline(readSnapshot(saved), pack))).toEqual([]);

    const first = documentXml(host);
    const again = await open(saved);
    const second = await insertOutline(again.door, pack);
    expect(second.report.updated).toEqual([]);
    expect(second.report.unchanged).toHaveLength(sectionsOf(pack).length);
    expect(second.store).toBeNull();
    expect(documentXml(again.host)).toBe(first);
    expect(again.host.counters).toMatchObject({ roundTrips: 1, writes: 0, commonCalls: 0 });
  });

  test('inserts where the plan says, and nowhere else', async () => {
    const { host, door } = await open(readCase(name));
    await insertOutline(door, pack);
    const old = readSnapshot(readCase(name));
    const { insertions } = planOutline(old, pack);
    const put = (at: number, side: Anchor['side']): string[] =>
      insertions
        .filter(({ anchor }) => anchor.paragraph === at && anchor.side === side)
        .flatMap(({ headings }) => headings.flatMap(({ text, list }) => [list?.title ?? text, '']));
    const expected = old.paragraphs.flatMap(({ text, index }) => [
      ...put(index, 'before'),
      text,
      ...put(index, 'after'),
    ]);
    const saved = readSnapshot(readDocx(host.save()));
    expect(saved.paragraphs.map(({ text }) => text)).toEqual(expected);
  });

  test('each new heading has a paragraph to write in that looks as the text does, a hidden bookmark, and its meaning in the store', async () => {
    const { host, door } = await open(readCase(name));
    const { report, snapshot } = await insertOutline(door, pack);
    const { content } = await readStore(door);
    const { font: _font, size: _size, ...look } = bodyLook(readSnapshot(readCase(name)), sectionsOf(pack));
    const { paragraphs, bookmarks = [] } = readSnapshot(readDocx(host.save()));
    const { sections } = matchOutline(snapshot, pack);
    for (const id of report.updated) {
      const at = sections.find(({ section }) => section.id === id)?.match?.paragraph ?? -1;
      expect(paragraphs[at + 1]).toMatchObject({ text: '', outlineLevel: null, ...look });
      const name = bookmarks.find(({ paragraph, name }) => paragraph === at && name.startsWith('_tk1_'))?.name ?? '';
      expect(content.anchors[name]).toEqual({ kind: 'section', section: id });
    }
  });

  const quirks: (keyof Quirks)[] = [
    'lastParagraphLosesStyle',
    'extraEmptyParagraph',
    'mergeLastEmptyParagraph',
    'controlsStripped',
    'bookmarksStripped',
    'numberingDropped',
    'bodyGetOoxmlThrows',
    'vietnameseStyleNames',
    'rollback',
  ];
  test.each(quirks)('survives a Word with the quirk %s', async (quirk) => {
    const { host, door } = await open(readCase(name), { quirks: { [quirk]: true } });
    const { report } = await insertOutline(door, pack);
    expect(report.failed).toEqual([]);
    const saved = readDocx(host.save());
    expect(keepsAll(paragraphSources(readCase(name)), paragraphSources(saved))).toBe(true);
    const first = documentXml(host);
    expect((await insertOutline(door, pack)).report.updated).toEqual([]);
    expect(documentXml(host)).toBe(first);
  });

  test("a co-author's paragraph between reading and writing does not shift the places", async () => {
    const { host, door } = await open(readCase(name));
    host.inject({ kind: 'coauthor', before: 2, edit: addParagraphAtTop });
    const { report } = await insertOutline(door, pack);
    const saved = readDocx(host.save());
    const plain = await open(readCase(name));
    await insertOutline(plain.door, pack);
    const texts = (of: OoxmlPackage): string[] => readSnapshot(of).paragraphs.map(({ text }) => text);
    expect(report.failed).toEqual([]);
    expect(texts(saved)).toEqual(['Của người khác', ...texts(readDocx(plain.host.save()))]);
  });

  test('a read-only document is refused before anything is sent, and stays as it is', async () => {
    const { host, door } = await open(readCase(name), { readOnly: true });
    const before = documentXml(host);
    await expect(insertOutline(door, pack)).rejects.toMatchObject({ kind: 'document', code: 'ReadOnly' });
    expect(host.counters.roundTrips).toBe(0);
    expect(documentXml(host)).toBe(before);
  });
});
