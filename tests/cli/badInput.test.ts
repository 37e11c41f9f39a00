import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { run, temporaryFolder } from '../support/cli';
import { buildDocx } from '../support/docx';

const cases = join(__dirname, '../fixtures/cases');
const sample = join(__dirname, '../../assets/sample');
const good = join(cases, 'bao-cao-huyen-dang-soan.docx');
const inFolder = temporaryFolder();
const output = inFolder('out.docx');

/** The good report with one part changed, or (with null) left out. */
function tampered(part: string, edit: (xml: string) => string | null): Uint8Array {
  const { [part]: old, ...parts } = unzipSync(readFileSync(good));
  const xml = edit(new TextDecoder().decode(old));
  return zipSync(xml === null ? parts : { ...parts, [part]: strToU8(xml) });
}

/** An OLE2 file as far as anyone looks: the signature, and the names of its streams. */
function ole2(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
}

const manyWords = `<w:p><w:r><w:t>${'tổng kết '.repeat(5_000_000)}</w:t></w:r></w:p>`;

const BAD_DOCUMENTS: Record<string, { bytes: () => Uint8Array; says: RegExp }> = {
  'no bytes': { bytes: () => new Uint8Array(), says: /không phải tệp \.docx/ },
  'not a zip': { bytes: () => strToU8('Báo cáo tổng kết'), says: /không phải tệp \.docx/ },
  'an old .doc': { bytes: () => ole2('WordDocument'), says: /\.doc đời cũ/ },
  'an encrypted file': { bytes: () => ole2('EncryptedPackage'), says: /mật khẩu/ },
  'a truncated file': { bytes: () => readFileSync(good).subarray(0, 3000), says: /hỏng/ },
  'no styles part': { bytes: () => tampered('word/styles.xml', () => null), says: /styles\.xml/ },
  'no main part': { bytes: () => tampered('word/document.xml', () => null), says: /document\.xml/ },
  'an empty document': {
    bytes: () => tampered('word/document.xml', (xml) => xml.replace(/<w:body>.*<w:sectPr/s, '<w:body><w:sectPr')),
    says: /không có đoạn nào/,
  },
  'malformed XML': {
    bytes: () => tampered('word/document.xml', (xml) => xml.replace('</w:t>', '</w:x>')),
    says: /document\.xml/,
  },
  'a DTD with entities': {
    bytes: () =>
      tampered('word/document.xml', (xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')),
    says: /DTD/,
  },
  'endless nesting': {
    bytes: () => tampered('word/document.xml', (xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(50_000)}`)),
    says: /lồng nhau/,
  },
  '50 MB of text': {
    bytes: () => tampered('word/document.xml', (xml) => xml.replace('<w:body>', `<w:body>${manyWords}`)),
    says: /MB/,
  },
};

/** Every line of stderr there is: one, naming the file. */
function expectOneLine(error: string, file: string, says: RegExp): void {
  expect(error.trimEnd().split('\n')).toHaveLength(1);
  expect(error).toContain(file);
  expect(error).toMatch(says);
}

describe.each(Object.entries(BAD_DOCUMENTS))('a document that is %s', (name, { bytes, says }) => {
  const input = inFolder(`${name.replace(/\W/g, '-')}.docx`);
  const content = bytes();
  writeFileSync(input, content);

  it.each([
    ['outline', input, '-o', output],
    ['form01', input, '--data', join(sample, 'so-lieu-mau.csv'), '-o', output],
    ['form01', input, '--read'],
    ['check', input],
  ])('is refused by %s', async (...argv) => {
    const { code, out, error } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expectOneLine(error, input, says);
    expect(existsSync(output)).toBe(false);
    expect(Buffer.compare(readFileSync(input), content)).toBe(0);
  });
});

describe('a document that is locked against editing', () => {
  const input = inFolder('locked.docx');
  writeFileSync(input, buildDocx({ settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' }));

  it('is not written to', async () => {
    const { code, error } = await run('outline', input, '-o', output);
    expect(code).toBe(2);
    expectOneLine(error, input, /chỉ đọc/);
    expect(existsSync(output)).toBe(false);
  });

  it('can be checked', async () => {
    expect((await run('check', input)).code).toBe(1);
  });
});

describe('figures that cannot be used', () => {
  const csv = readFileSync(join(sample, 'so-lieu-mau.csv'), 'utf8');
  it.each([
    ['a missing column', csv.replace('Nữ;', 'Khác;'), /Nữ/],
    ['text where a number belongs', csv.replace('2012;5;', '2012;năm;'), /năm/],
    ['an ambiguous number', csv.replace('35,50', '35.5'), /35\.5/],
    ['no rows', csv.split('\n')[0] ?? '', /năm|hàng|dòng/i],
    ['a year twice', csv.replace('2011;', '2010;'), /2010/],
  ])('%s', async (name, text, says) => {
    const data = inFolder(`${name.replace(/\W/g, '-')}.csv`);
    writeFileSync(data, text);
    const { code, error } = await run('form01', good, '--data', data, '-o', output);
    expect(code).toBe(2);
    expectOneLine(error, data, says);
    expect(existsSync(output)).toBe(false);
  });
});

describe('a command line that cannot be understood', () => {
  it.each([
    [['rollout', good], 'rollout'],
    [['outline', good], '-o'],
    [['outline'], 'FILE.docx'],
    [['check', good, '--format', 'x'], '--format'],
    [['check', good, '-o', output], '--output'],
    [['form01', good], '--data'],
    [['form01', good, '--data', 'x.csv'], '-o'],
    [['check', good, '--as-of', '2020-02-30'], '2020-02-30'],
    [['check', good, '--lang', 'fr'], 'fr'],
    [['outline', good, '-o', good], good],
    [['check', inFolder('nowhere.docx')], 'Không tìm thấy'],
    [['form01', good, '--data', inFolder('x.ods'), '-o', output], '.xlsx'],
  ])('%j', async (argv, says) => {
    const { code, out, error } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error).toContain(says);
  });

  it('is answered in English when English was asked for', async () => {
    expect((await run('rollout', '--lang', 'en')).error).toContain('There is no command');
  });
});
