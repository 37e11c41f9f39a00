import { essentials } from '../../src/report/snapshot';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { readDocument } from '../../src/word/read';
import { readCollections } from '../../src/word/readCollections';
import { cases, readCase } from './cases';
import { closeAll, documentXml, open } from './support';

afterEach(closeAll);

describe.each(cases)('%s', (name) => {
  test('both readers give the same, and the first what the file says; a refresh is one round trip', async () => {
    const { host, door } = await open(readCase(name));
    const before = documentXml(host);
    const fromOoxml = await readDocument(door);
    expect(host.counters).toMatchObject({ roundTrips: 1, writes: 0 });
    const { snapshot } = await door.run('read', readCollections);
    expect(essentials(snapshot)).toEqual(essentials(fromOoxml));
    expect(fromOoxml).toEqual(readSnapshot(readCase(name)));
    expect(documentXml(host)).toBe(before);
  });

  test('a document whose OOXML Word cannot give is read all the same', async () => {
    const { door } = await open(readCase(name), { quirks: { bodyGetOoxmlThrows: true } });
    expect(essentials(await readDocument(door))).toEqual(essentials(readSnapshot(readCase(name))));
  });

  test('the collections take one round trip, and one more only for merged or nested tables or blank lines in cells', async () => {
    const { host, door } = await open(readCase(name));
    const { snapshot } = await door.run('read', readCollections);
    const plain = snapshot.tables.every(
      ({ nesting, rows }) =>
        nesting === 1 &&
        rows.every((row) =>
          row.every(
            ({ columnSpan, merge, text }) => columnSpan === 1 && merge === 'none' && !/^\n|\n\n|\n$/.test(text),
          ),
        ),
    );
    expect(host.counters).toMatchObject({ roundTrips: plain ? 1 : 2, writes: 0 });
  });
});
