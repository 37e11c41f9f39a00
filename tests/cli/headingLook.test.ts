import { readFileSync, writeFileSync } from 'node:fs';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { run, temporaryFolder } from '../support/cli';
import { buildDocx, p } from '../support/docx';

const inFolder = temporaryFolder();

it('an inserted heading stands as far in, and as far from its neighbours, as the headings of its level that the user typed', async () => {
  const [input, output] = [inFolder('indented.docx'), inFolder('outlined.docx')];
  const [first, hanging] = [
    '<w:spacing w:before="240" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
    '<w:ind w:left="567" w:hanging="283"/>',
  ];
  const body = [
    p('I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG', first, '<w:b/>'),
    p('Nội dung.'),
    p('II. TÌNH HÌNH CHỈ ĐẠO TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT', first, '<w:b/>'),
    p('1. Đánh giá công tác triển khai thực hiện Nghị quyết', hanging, '<w:b/><w:i/>'),
    p('Nội dung.'),
  ];
  writeFileSync(input, buildDocx({ body: body.join('') }));
  expect((await run('outline', input, '-o', output)).code).toBe(0);
  const { paragraphs } = readSnapshot(openDocument(readFileSync(output)));
  const line = (start: string): object | undefined => paragraphs.find(({ text }) => text.startsWith(start));
  expect(line('IV. KIẾN NGHỊ')).toMatchObject({ indent: { left: 0, firstLine: 36 }, alignment: 'justified' });
  expect(line('IV. KIẾN NGHỊ')).toMatchObject({
    spacing: { before: 12, after: 0, line: { rule: 'exact', value: 18 } },
  });
  expect(line('2. Kết quả')).toMatchObject({
    indent: { left: 28.35, firstLine: -14.15 },
    font: { bold: true, italic: true },
  });
});
