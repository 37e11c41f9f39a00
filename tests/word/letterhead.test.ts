import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { builtInPack } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { Letterhead } from '../../src/report/letterhead';
import { insertLetterhead } from '../../src/word/letterhead';
import { buildDocx, p } from '../support/docx';
import { formatFindings, shortly } from '../support/format';
import { itOpens, LIBREOFFICE_TIMEOUT, textInLibreOffice } from '../support/libreoffice';
import { itValidates, newErrors, validate } from '../support/validator';
import { cases, readCase } from './cases';
import { closeAll, documentXml, keepsAll, open, paragraphSources } from './support';

afterEach(closeAll);
const pack = builtInPack();
/** Invented for these tests. */
const letterhead: Letterhead = {
  parentBody: 'Liên đoàn Lao động tỉnh Mẫu',
  issuingBody: 'Liên đoàn Lao động huyện Mẫu',
  number: '5',
  symbol: 'BC-LĐLĐ',
  place: 'Huyện Mẫu',
  date: '2020-04-20',
  authority: 'TM. Ban Thường vụ',
  position: 'Chủ tịch',
  signatory: 'Nguyễn Văn Mẫu',
  recipients: ['LĐLĐ tỉnh Mẫu (để báo cáo)'],
};

const FIXTURES = path.join(__dirname, '../fixtures/format');
const documents: Readonly<Record<string, () => OoxmlPackage>> = {
  ...Object.fromEntries(cases.map((name) => [name, () => readCase(name)])),
  ...Object.fromEntries(
    ['thieu-so', 'thieu-ngay', 'thieu-ten-loai', 'thieu-chu-ky', 'thieu-ho-ten', 'thieu-noi-nhan', 'so-trong'].map(
      (name) => [name, () => readDocx(readFileSync(path.join(FIXTURES, `${name}.docx`)))],
    ),
  ),
  'bare text': () => readDocx(buildDocx({ body: p('I. ĐẶC ĐIỂM TÌNH HÌNH') + p('Nội dung mẫu.') + '<w:sectPr/>' })),
  'an empty document': () => readDocx(buildDocx()),
};
const names = Object.keys(documents);
const read = (name: string): OoxmlPackage => documents[name]?.() ?? readDocx(buildDocx());

test.each(names)('completes the letterhead of %s and leaves the rest; a second run changes nothing', async (name) => {
  const { host, door } = await open(read(name));
  const { report, snapshot } = await insertLetterhead(door, pack, letterhead);
  expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
  expect(report).toMatchObject({ failed: [], notFound: [], handEdited: [] });
  const missing = formatFindings(snapshot).filter(({ rule }) => rule === 'format.missing');
  expect(missing.map(shortly)).toEqual([]);

  const saved = readDocx(host.save());
  // A blank that was filled in is a change within its paragraph; every other paragraph is what it was.
  const blank = /(?:Số|ngày)[^<]*<\/w:t>/u;
  const old = paragraphSources(read(name)).filter((source) => !blank.test(source));
  expect(keepsAll(old, paragraphSources(saved))).toBe(true);

  const again = await open(saved);
  const second = await insertLetterhead(again.door, pack, letterhead);
  expect(second.report.updated).toEqual([]);
  expect(documentXml(again.host)).toBe(documentXml(host));
  expect(again.host.counters).toMatchObject({ roundTrips: 1, writes: 0 });
});

test.each(['bare text', 'an empty document'])('what is inserted into %s is in form', async (name) => {
  const { door } = await open(read(name));
  const { snapshot } = await insertLetterhead(door, pack, letterhead);
  const onParts = formatFindings(snapshot).filter(
    ({ rule }) => !['format.paper', 'format.margins', 'format.font', 'format.section-title'].includes(rule),
  );
  expect(onParts.map(shortly)).toEqual([]);
});

test('a name goes under its own signature, above recipients that are added in the same step', async () => {
  const { door } = await open(readCase('bao-cao-huyen-dang-soan.docx'));
  const { snapshot } = await insertLetterhead(door, pack, letterhead);
  const texts = snapshot.paragraphs.map(({ text }) => text).filter((text) => text !== '');
  expect(texts.slice(texts.indexOf('TM. BAN THƯỜNG VỤ'))).toEqual([
    ...['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH', 'Nguyễn Văn Mẫu'],
    ...['Nơi nhận:', '- LĐLĐ tỉnh Mẫu (để báo cáo);', '- Lưu: VT.'],
  ]);
});

test('nothing is written where nothing is known', async () => {
  const nothing: Letterhead = {
    ...{ parentBody: null, issuingBody: null, number: null, symbol: null, place: null, date: null },
    ...{ authority: null, position: null, signatory: null, recipients: [] },
  };
  const { host, door } = await open(readCase('bao-cao-cdcs-moi-mo.docx'));
  const before = documentXml(host);
  const { report } = await insertLetterhead(door, pack, nothing);
  expect(report.updated).toEqual([]);
  expect(report.notFound).toEqual(['authority', 'recipientsTitle']);
  expect(documentXml(host)).toBe(before);
});

test('a protected document is not touched', async () => {
  const settings = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
  const { door } = await open(readDocx(buildDocx({ settings })));
  await expect(insertLetterhead(door, pack, letterhead)).rejects.toMatchObject({ code: 'ReadOnly' });
});

itValidates.each(names)('writes %s without an error that it did not have', async (name) => {
  const { host, door } = await open(read(name));
  await insertLetterhead(door, pack, letterhead);
  const before = await open(read(name));
  expect(newErrors(await validate(before.host.save()), await validate(host.save()))).toEqual([]);
});

itOpens(
  'LibreOffice shows the parts on the page',
  async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-letterhead-'));
    try {
      const files: string[] = [];
      for (const [at, name] of names.entries()) {
        const { host, door } = await open(read(name));
        await insertLetterhead(door, pack, letterhead);
        const file = path.join(folder, `${at}.docx`);
        writeFileSync(file, host.save());
        files.push(file);
      }
      for (const text of await textInLibreOffice(files)) {
        for (const part of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'Độc lập - Tự do - Hạnh phúc', 'Nơi nhận:', 'Lưu: VT'])
          expect(text).toContain(part);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  LIBREOFFICE_TIMEOUT,
);

test('the snapshot read back after the insertion is that of the saved file', async () => {
  const { host, door } = await open(read('bare text'));
  const { snapshot } = await insertLetterhead(door, pack, letterhead);
  expect(snapshot.paragraphs.map(({ text }) => text)).toEqual(
    readSnapshot(readDocx(host.save())).paragraphs.map(({ text }) => text),
  );
});
