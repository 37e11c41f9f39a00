import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { builtInPack } from '../../src/campaign';
import { builtInFormatProfile } from '../../src/campaign/formatProfile';
import { openDocument } from '../../src/ooxml/open';
import { OoxmlPackage } from '../../src/ooxml/package';
import { flatOpcReader } from '../../src/ooxml/reread';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { checkReport, type CheckResult } from '../../src/report/check';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { InputError } from '../../src/texts/inputError';
import { buildDocx, p } from '../support/docx';

const folder = join(__dirname, '../fixtures/cases');
const flatOf = (bytes: Uint8Array): string => openDocument(bytes).toFlatOpc();
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.docx') && !name.startsWith('nghi-dinh'))
  .map((name) => ({ name, source: flatOf(new Uint8Array(readFileSync(join(folder, name)))) }));

const readWhole = (source: string): DocumentSnapshot => readSnapshot(OoxmlPackage.fromFlatOpc(source));

function outcome<T>(read: () => T): T | { readonly refused: string } {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) return { refused: error.message };
    throw error;
  }
}

const pack = builtInPack();
const check = (snapshot: DocumentSnapshot): CheckResult =>
  checkReport({ snapshot, pack, format: builtInFormatProfile(), asOf: '2020-04-20' });

const row = (...cells: string[]): string => `<w:tr>${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`;
/** What is put in: blocks, parts of them, and what is no XML. */
const SNIPPETS = [
  p('2.3. Hiệu quả công tác đào tạo, bồi dưỡng', '', '<w:b/>'),
  p('Năm 2018 mở 12 lớp cho 650 lượt người, trong đó nữ 300 lượt người.'),
  p('Một mục của danh sách', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  p('TM. BAN THƯỜNG VỤ', '<w:jc w:val="right"/>'),
  p('Hết phần', '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'),
  `<w:tbl>${row('Chỉ tiêu', 'Kết quả', 'So sánh')}${row('Tỷ lệ cán bộ', '85%', 'Đạt')}</w:tbl>`,
  `<w:sdt><w:sdtPr><w:tag w:val="khac"/></w:sdtPr><w:sdtContent>${p('trong khung')}</w:sdtContent></w:sdt>`,
  '<w:bookmarkStart w:id="77" w:name="moi"/><w:bookmarkEnd w:id="77"/>',
  `<w:ins w:id="9" w:author="a">${p('thêm')}</w:ins>`,
  'chữ',
  '\n',
  '&amp;',
  '<!-- ghi chú -->',
  '</w:p><w:p>',
  '<x:p/>',
  '<',
  '',
];

/** Where blocks, runs and texts begin and end, so that many edits leave a document. */
const BORDER = /<w:(?:p|tbl|tr|r|sdt)[ >]|<\/w:(?:p|tbl|tr|r|t|sdt|body)>/g;

const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs;

interface Edit {
  /** From 0 to 1 in the source. */
  readonly at: number;
  /** Whole paragraphs are taken out, which mostly leaves a document; else what stands between borders. */
  readonly whole: boolean;
  readonly atBorder: boolean;
  readonly endsAtBorder: boolean;
  /** Borders or characters that are taken out. */
  readonly removed: number;
  readonly snippet: string;
}

const edits = fc.array(
  fc.record<Edit>({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    whole: fc.boolean(),
    atBorder: fc.constantFrom(true, true, true, false),
    endsAtBorder: fc.constantFrom(true, true, true, false),
    removed: fc.nat({ max: 3 }),
    snippet: fc.constantFrom(...SNIPPETS),
  }),
  { minLength: 1, maxLength: 5 },
);

function carryOut(source: string, { at, whole, atBorder, endsAtBorder, removed, snippet }: Edit): string {
  if (whole) {
    const paragraphs = Array.from(source.matchAll(PARAGRAPH));
    const found = paragraphs[Math.floor(at * (paragraphs.length - 1))];
    const start = found?.index ?? 0;
    return source.slice(0, start) + snippet + source.slice(start + (removed % 2) * (found?.[0].length ?? 0));
  }
  const borders = Array.from(source.matchAll(BORDER), ({ index }) => index);
  const place = Math.floor(at * (borders.length - 4));
  const from = atBorder ? (borders[place] ?? 0) : Math.floor(at * (source.length - 3));
  const to = endsAtBorder && atBorder ? (borders[place + removed] ?? from) : from + removed;
  return source.slice(0, from) + snippet + source.slice(to);
}

test.each(cases)('$name, edited again and again, is read and checked as if it were read anew', ({ source }) => {
  let carried = 0;
  const property = fc.property(edits, (list) => {
    const read = flatOpcReader();
    let now = source;
    check(read(now));
    for (const edit of list) {
      const next = carryOut(now, edit);
      const whole = outcome(() => readWhole(next));
      const again = outcome(() => read(next));
      expect(again).toStrictEqual(whole);
      if ('refused' in whole || 'refused' in again) continue;
      now = next;
      carried += 1;
      expect(check(again)).toStrictEqual(check(structuredClone(whole)));
    }
  });
  fc.assert(property, { numRuns: 40 });
  // Otherwise the test says nothing.
  expect(carried).toBeGreaterThan(20);
});

const WORDS = ['một', 'hai', 'ba'];
const short = flatOf(buildDocx({ body: WORDS.map((word) => p(word)).join('') }));

test('paragraphs that stay are the same objects', () => {
  const read = flatOpcReader();
  const before = read(short).paragraphs;
  const { paragraphs } = read(short.replace('hai', 'hai lần'));
  expect(paragraphs.map(({ text }) => text)).toEqual(['một', 'hai lần', 'ba']);
  expect(paragraphs.map((paragraph, index) => paragraph === before[index])).toEqual([true, false, true]);
});

test('numbers of a list go on behind an item that was put in', () => {
  const item = (text: string): string => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const table = `<w:tbl><w:tr><w:tc>${item('trong bảng')}</w:tc></w:tr></w:tbl>`;
  const source = flatOf(buildDocx({ body: item('một') + p('giữa') + table + p(''), numbering }));
  const read = flatOpcReader();
  read(source);
  const { paragraphs, tables } = read(source.replace(p('giữa'), item('mới') + p('giữa')));
  expect(paragraphs.map(({ list }) => list?.label)).toEqual(['1.', '2.', undefined, '3.', undefined]);
  expect(tables[0]?.rows[0]?.[0]).toMatchObject({ text: 'trong bảng', listLabel: '3.' });
});

test('a document that could not be read is no ground for the next reading', () => {
  const read = flatOpcReader();
  read(short);
  expect(() => read(short.replace('</w:p>', ''))).toThrow(InputError);
  expect(read(short)).toStrictEqual(readWhole(short));
});

test('another style table, alone or with another text: read whole', () => {
  const styled = (name: string, last: string): string =>
    flatOf(
      buildDocx({
        body: p('một') + p(last),
        styles: `<w:style w:type="paragraph" w:default="1" w:styleId="x"><w:name w:val="${name}"/></w:style>`,
      }),
    );
  const read = flatOpcReader();
  read(styled('Body Text', 'ba'));
  expect(read(styled('Body Next', 'ba')).paragraphs.map(({ style }) => style)).toEqual(['Body Next', 'Body Next']);
  // As long as before, so that nothing moves.
  const { paragraphs } = read(styled('Body Text', 'bé'));
  expect(paragraphs.map(({ style, text }) => [style, text])).toEqual([
    ['Body Text', 'một'],
    ['Body Text', 'bé'],
  ]);
});
