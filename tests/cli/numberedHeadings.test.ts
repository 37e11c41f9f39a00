import { readFileSync, writeFileSync } from 'node:fs';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { run, temporaryFolder } from '../support/cli';
import { buildDocx, NORMAL_STYLE, p } from '../support/docx';

const inFolder = temporaryFolder();

it('a heading style that numbers by itself numbers inserted headings, and their number is not typed as well', async () => {
  const [input, output] = [inFolder('numbered.docx'), inFolder('outlined.docx')];
  const heading = '<w:pStyle w:val="Heading1"/>';
  writeFileSync(
    input,
    buildDocx({
      styles:
        NORMAL_STYLE +
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>' +
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>' +
        '<w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      body:
        p('KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG', heading) +
        p('Nội dung.') +
        p('TÌNH HÌNH CHỈ ĐẠO TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT', heading),
    }),
  );
  expect((await run('outline', input, '-o', output)).code).toBe(0);
  const { paragraphs } = readSnapshot(openDocument(readFileSync(output)));
  const line = (start: string): object | undefined => paragraphs.find(({ text }) => text.startsWith(start));
  expect(line('KHÁI QUÁT')).toMatchObject({ list: { label: 'I.' } });
  expect(line('KIẾN NGHỊ')).toMatchObject({ style: 'heading 1', list: { label: 'IV.' } });
  expect(line('2.1. Đánh giá')).toMatchObject({ list: null });
});
