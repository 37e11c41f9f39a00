import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { builtInPack } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { Form01Data } from '../../src/report/form01Data';
import { insertForm01 } from '../../src/word/form01';
import { itOpens, LIBREOFFICE_TIMEOUT, textInLibreOffice } from '../support/libreoffice';
import { itValidates, newErrors, validate } from '../support/validator';
import { readCase } from './cases';
import { closeAll, documentXml, keepsAll, open, paragraphSources } from './support';

/** Form 01 on a page of its own with the paper on its side. */

afterEach(closeAll);
const pack = builtInPack();
const layout = pack.form01;
const NAME = 'bao-cao-cdcs-moi-mo.docx';
/** Figures made up for tests. */
const data: Form01Data = {
  rows: layout.years.map(({ year, estimate }) => ({
    year,
    estimate,
    values: Object.fromEntries(layout.columns.map(({ id }) => [id, String(year - 2000)])),
  })),
};
const pages = (pkg: OoxmlPackage): unknown =>
  readSnapshot(pkg).sections?.map(({ width, height, landscape }) => [Math.round(width), Math.round(height), landscape]);
/** Ids of the headers and footers that each section names. */
const references = (pkg: OoxmlPackage): string[][] =>
  [...pkg.xml(pkg.mainPart).root.descendants('w:sectPr')].map((section) =>
    [...section.elements('w:headerReference'), ...section.elements('w:footerReference')].map(String),
  );

test('the pages before and after stay upright, with their headers; the text stays', async () => {
  const before = readCase(NAME);
  const { host, door } = await open(readCase(NAME));
  const result = await insertForm01(door, pack, data, { landscape: true });
  expect(result).toMatchObject({ landscape: true, inserted: true, report: { failed: [] } });
  expect(host.counters.roundTrips).toBe(3);
  const saved = readDocx(host.save());
  const [width, height] = (pages(before) as number[][])[0] ?? [];
  expect(pages(saved)).toEqual([
    [width, height, false],
    [height, width, true],
    [width, height, false],
  ]);
  const [own = []] = references(before);
  expect(references(saved)).toEqual([own, [], own]);
  expect(keepsAll(paragraphSources(before), paragraphSources(saved))).toBe(true);

  const once = documentXml(host);
  const again = await insertForm01(door, pack, data, { landscape: true });
  expect(again).toMatchObject({ inserted: false, landscape: null });
  expect(documentXml(host)).toBe(once);
});

test('nobody asked: no section is made', async () => {
  const { host, door } = await open(readCase(NAME));
  expect((await insertForm01(door, pack, data)).landscape).toBeNull();
  expect(pages(readDocx(host.save()))).toEqual(pages(readCase(NAME)));
});

test('a Word that drops the section break is told of, and the table stands all the same', async () => {
  const { door } = await open(readCase(NAME), { quirks: { sectionsDropped: true } });
  const result = await insertForm01(door, pack, data, { landscape: true });
  expect(result).toMatchObject({ landscape: false, inserted: true, report: { failed: [] } });
});

itValidates('the document is valid', async () => {
  const { host, door } = await open(readCase(NAME));
  const before = await validate(host.save());
  await insertForm01(door, pack, data, { landscape: true });
  expect(newErrors(before, await validate(host.save()))).toEqual([]);
});

itOpens(
  'LibreOffice shows the whole table on one page',
  async () => {
    const { host, door } = await open(readCase(NAME));
    await insertForm01(door, pack, data, { landscape: true });
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-landscape-'));
    try {
      const file = path.join(folder, 'landscape.docx');
      writeFileSync(file, host.save());
      const [text = ''] = await textInLibreOffice([file]);
      const sheet = text?.split('\f').find((page) => page.includes(layout.title)) ?? '';
      for (const word of ['2010', '2020 (ước)', layout.totalRow.label]) expect(sheet).toContain(word);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  LIBREOFFICE_TIMEOUT,
);
