import { readDocx } from '../../src/ooxml/docx';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { insertPicture } from '../../src/word/insertPicture';
import { itOpens, LIBREOFFICE_TIMEOUT, opensInLibreOffice } from '../support/libreoffice';
import { itValidates, newErrors, validate } from '../support/validator';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cases, readCase } from './cases';
import { closeAll, documentXml, keepsAll, open, paragraphSources, type Opened } from './support';

afterEach(closeAll);

/** One red point. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
const picture = { png: PNG, description: 'Biểu đồ “số lớp” 2010–2020 <mẫu> & thử', width: 200, height: 100.5 };

async function withCursor(name: string, from: number, to = from): Promise<Opened> {
  const opened = await open(readCase(name));
  const { document } = opened.host;
  const paragraph = document.paragraphs(document.body).find((one) => one.text().length > 30);
  if (!paragraph) throw new Error('no paragraph');
  document.select({ start: { paragraph, offset: from }, end: { paragraph, offset: to }, mark: false });
  opened.host.counters.reset();
  return opened;
}

describe.each(cases)('a picture in %s', (name) => {
  test('stands below the paragraph of the cursor with its description, in one round trip; the rest stays', async () => {
    const { host, door } = await withCursor(name, 5, 9);
    const before = readCase(name);
    await insertPicture(door, picture);
    expect(host.counters.roundTrips).toBe(1);
    const saved = readDocx(host.save());
    expect(keepsAll(paragraphSources(before), paragraphSources(saved))).toBe(true);
    const old = readSnapshot(before).paragraphs.map(({ text }) => text);
    const now = readSnapshot(saved).paragraphs.map(({ text }) => text);
    expect(now.filter((text) => text !== '')).toEqual(old.filter((text) => text !== ''));

    const xml = saved.xml(saved.mainPart);
    const descriptions = [...xml.root.descendants('wp:docPr')].map((one) => one.attr('descr'));
    expect(descriptions).toContain(picture.description);
    const blips = [...xml.root.descendants('a:blip')].map((one) => one.attr('r:embed'));
    const target = saved.relationships(saved.mainPart).find(({ id }) => blips.includes(id))?.target ?? '';
    expect(saved.contentType(target)).toBe('image/png');
    expect(Buffer.from(saved.bytes(target)).toString('base64')).toBe(PNG);
    const extents = [...xml.root.descendants('wp:extent')].map((one) => [one.attr('cx'), one.attr('cy')]);
    expect(extents).toContainEqual(['2540000', '1276350']);
  });
});

itValidates('a document with two pictures is valid', async () => {
  const { host, door } = await withCursor(cases[0] ?? '', 3);
  const before = await validate(host.save());
  await insertPicture(door, picture);
  await insertPicture(door, picture);
  expect(newErrors(before, await validate(host.save()))).toEqual([]);
});

itOpens(
  'and opens in LibreOffice',
  async () => {
    const { host, door } = await withCursor(cases[0] ?? '', 3);
    await insertPicture(door, picture);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-picture-'));
    try {
      const file = path.join(folder, 'picture.docx');
      writeFileSync(file, host.save());
      expect(await opensInLibreOffice([file])).toEqual([true]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  LIBREOFFICE_TIMEOUT,
);

test.each([
  ['without description', { description: ' ' }],
  ['without width', { width: 0 }],
  ['that is no number high', { height: Number.NaN }],
  ['that is no base64', { png: '<x/>' }],
])('a picture %s is refused, and nothing is written', async (_, fault) => {
  const { host, door } = await withCursor(cases[0] ?? '', 3);
  const before = documentXml(host);
  await expect(insertPicture(door, { ...picture, ...fault })).rejects.toBeInstanceOf(RangeError);
  expect(documentXml(host)).toBe(before);
});

test('a document for reading only is refused before anything is sent', async () => {
  const { host, door } = await open(readCase(cases[0] ?? ''), { readOnly: true });
  await expect(insertPicture(door, picture)).rejects.toMatchObject({ code: 'ReadOnly', operation: 'picture' });
  expect(host.counters.roundTrips).toBe(0);
});
