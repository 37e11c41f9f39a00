import { builtInPack, sectionsOf } from '../../src/campaign';
import { bodyLook } from '../../src/report/bodyLook';
import { documentOf, type Line } from '../support/snapshot';

const sections = sectionsOf(builtInPack());
const TEXT = 'Một câu của phần nội dung, đủ dài để không phải là tên mục hay một dòng của phần đầu văn bản.';
const look = (...lines: Line[]) => bodyLook(documentOf(lines), sections);

test('is the look that most paragraphs of running text share', () => {
  const body: Line = { text: TEXT, alignment: 'justified', font: { size: 13 } };
  expect(look(body, body, { text: TEXT, alignment: 'left' }, 'Tên mục')).toEqual({
    font: 'Times New Roman',
    size: 13,
    alignment: 'justified',
  });
});

test.each<[string, Line]>([
  ['a long title in the middle', { text: TEXT, alignment: 'centered' }],
  ['a line on the right', { text: TEXT, alignment: 'right' }],
  ['a long heading in bold', { text: TEXT, font: { bold: true } }],
  ['a heading of the outline', { text: TEXT, outlineLevel: 2 }],
  ['an item of a list', { text: TEXT, list: { label: '1.', level: 0 } }],
  ['a table', { rows: [[TEXT]] }],
])('is not that of %s', (_, line) => {
  expect(look(line, line)).toEqual({});
});
