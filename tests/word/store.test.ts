import type { OoxmlPackage } from '../../src/ooxml/package';
import { callOffice } from '../../src/word/commonApi';
import type { Door } from '../../src/word/door';
import { readStore, recordInStore, writeStore } from '../../src/word/store';
import type { StoreContent } from '../../src/word/storeContent';
import { contentOf, emptyStore, STORE_NAMESPACE } from '../../src/word/storeXml';
import { cases, readCase } from './cases';
import { closeAll, documentXml, open } from './support';
import { readDocx } from '../../src/ooxml/docx';

afterEach(closeAll);

const empty = contentOf(emptyStore());
const named = (name: string) => (content: StoreContent) => ({ ...content, unit: { level: 'district', name } });

const parts = (door: Door): Office.CustomXmlParts => door.runtime.Office.context.document.customXmlParts;
const add = (door: Door, xml: string): Promise<Office.CustomXmlPart> =>
  callOffice('store', (done) => {
    parts(door).addAsync(xml, done);
  });
const list = async (door: Door): Promise<string[]> => {
  const found = await callOffice<Office.CustomXmlPart[]>('store', (done) => {
    parts(door).getByNamespaceAsync(STORE_NAMESPACE, done);
  });
  return Promise.all(
    [...found].map((part) =>
      callOffice<string>('store', (done) => {
        part.getXmlAsync(done);
      }),
    ),
  );
};
const someCase = (): OoxmlPackage => readCase(cases[0] ?? '');

describe('the store in the document', () => {
  test('a document without one has an empty store of revision 0', async () => {
    const { door } = await open(someCase());
    expect(await readStore(door)).toEqual({ content: empty, revision: 0, newer: false, duplicates: [] });
  });

  test('what was written is read back, also from the saved file, and the text is not touched', async () => {
    const { host, door } = await open(someCase());
    const before = documentXml(host);
    const outcome = await writeStore(door, named('LĐLĐ huyện “Than Uyên” & <thử>'));
    expect(outcome).toEqual({ kind: 'written', revision: 1, duplicates: [] });
    expect(documentXml(host)).toBe(before);
    const again = await open(readDocx(host.save()));
    const store = await readStore(again.door);
    expect(store.content.unit).toEqual({ level: 'district', name: 'LĐLĐ huyện “Than Uyên” & <thử>' });
    expect(host.counters.roundTrips).toBe(0);
  });

  test('one part stays, its revision counts up, and nothing is written when nothing changed', async () => {
    const { host, door } = await open(someCase());
    await writeStore(door, named('A'));
    await writeStore(door, named('B'));
    expect(await list(door)).toHaveLength(1);
    const saved = host.save();
    expect(await writeStore(door, named('B'))).toEqual({ kind: 'unchanged', revision: 2, duplicates: [] });
    expect(Buffer.from(host.save()).equals(Buffer.from(saved))).toBe(true);
  });

  test('writes asked for at the same time both arrive', async () => {
    const { door } = await open(someCase());
    await Promise.all([
      writeStore(door, named('A')),
      writeStore(door, (content) => ({ ...content, form01: { '2014.courses': '3' } })),
    ]);
    const { content } = await readStore(door);
    expect(content).toMatchObject({ unit: { name: 'A' }, form01: { '2014.courses': '3' } });
  });

  test('what a newer build added is kept; a newer schema is read and never written', async () => {
    const { door } = await open(someCase());
    const extra = `<targets xmlns="${STORE_NAMESPACE}" by="later"><t v="1"/></targets><x:y xmlns:x="urn:else">z</x:y>`;
    await add(
      door,
      `<s:store xmlns:s="${STORE_NAMESPACE}" schemaVersion="1" revision="7" note="keep">${extra}</s:store>`,
    );
    await writeStore(door, named('A'));
    const [xml = ''] = await list(door);
    expect(xml).toContain(extra);
    expect(xml).toContain('note="keep"');
    expect(await readStore(door)).toMatchObject({ revision: 8, content: { unit: { name: 'A' } } });

    await add(door, `<store xmlns="${STORE_NAMESPACE}" schemaVersion="2" revision="9"><unit name="B"/></store>`);
    expect(await readStore(door)).toMatchObject({ newer: true, content: { unit: { name: 'B' } } });
    const before = await list(door);
    await expect(writeStore(door, named('C'))).rejects.toMatchObject({ kind: 'document', code: 'NewerStore' });
    expect(await list(door)).toEqual(before);
  });

  test('of several parts the newest counts, the others are reported and left alone', async () => {
    const { door } = await open(someCase());
    const part = (revision: number, name: string): string =>
      `<store xmlns="${STORE_NAMESPACE}" schemaVersion="1" revision="${revision}"><unit name="${name}"/></store>`;
    const old = await add(door, part(3, 'old'));
    await add(door, part(5, 'new'));
    const alien = await add(door, `<other xmlns="${STORE_NAMESPACE}"/>`);
    const store = await readStore(door);
    expect(store.content.unit.name).toBe('new');
    expect([...store.duplicates].sort()).toEqual([old.id, alien.id].sort());
    const outcome = await writeStore(door, named('newest'));
    expect(outcome).toMatchObject({ kind: 'written', revision: 6 });
    expect(await list(door)).toHaveLength(3);
    expect((await readStore(door)).content.unit.name).toBe('newest');
  });

  test('a part that Word accepts and does not keep is noticed, and the old one is still there', async () => {
    const { host, door } = await open(someCase());
    await writeStore(door, named('A'));
    host.inject({ kind: 'customXmlDropped' });
    const outcome = await recordInStore(door, named('B'));
    expect(outcome).toMatchObject({ kind: 'failed', fault: { code: 'NotKept' } });
    expect((await readStore(door)).content.unit.name).toBe('A');
  });

  test('a part that Word refuses is told, and the old one is still there', async () => {
    const { host, door } = await open(someCase());
    await writeStore(door, named('A'));
    host.inject({ kind: 'customXmlFails', error: 6100 });
    expect(await recordInStore(door, named('B'))).toMatchObject({
      kind: 'failed',
      fault: { code: '6100', kind: 'host' },
    });
    expect((await readStore(door)).content.unit.name).toBe('A');
  });
});
