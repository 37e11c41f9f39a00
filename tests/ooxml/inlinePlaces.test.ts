import { readDocx } from '../../src/ooxml/docx';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { buildDocx, p } from '../support/docx';

const snapshotOf = (body: string): DocumentSnapshot => readSnapshot(readDocx(buildDocx({ body })));
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = (tag: string, content: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

test('controls within a paragraph tell where they stand, nested and empty ones and those in tables too', () => {
  const cell = `<w:p>${run('Số ')}${control('c', run('7'))}</w:p>`;
  const { controls, paragraphs } = snapshotOf(
    p('đầu') +
      `<w:p>${run('Mở ')}${control('a', run('3') + control('b', run('5')))}${run(' lớp')}${control('e', '')}</w:p>` +
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${cell}</w:tc></w:tr></w:tbl>` +
      p('cuối'),
  );
  expect(controls.map(({ tag, text, inline }) => [tag, text, inline])).toEqual([
    ['a', '35', { paragraph: 1, start: 3, text: '35', holdsMore: true }],
    ['b', '5', { paragraph: 1, start: 4, text: '5' }],
    ['e', '', { paragraph: 1, start: 9, text: '' }],
    ['c', '7', { paragraph: 2, start: 3, text: '7' }],
  ]);
  for (const { inline } of controls)
    expect(paragraphs[inline?.paragraph ?? -1]?.text.startsWith(inline?.text ?? '-', inline?.start)).toBe(true);
});

test('a control around a paragraph has no place in one', () => {
  const { controls } = snapshotOf(control('block', p('Cả đoạn')) + p('cuối'));
  expect(controls).toEqual([{ tag: 'block', title: '', text: 'Cả đoạn' }]);
});

test('offsets count what shows: no deleted text, no field instructions', () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>bỏ</w:delText></w:r></w:del>';
  const inserted = `<w:ins w:id="2" w:author="A">${run('5')}</w:ins>`;
  const { controls } = snapshotOf(
    `<w:p>${field}${deleted}${run('\u00a0')}${control('a', deleted + inserted)}${control('f', field)}</w:p>`,
  );
  expect(controls.map(({ inline }) => inline)).toEqual([
    { paragraph: 0, start: 3, text: '5' },
    { paragraph: 0, start: 4, text: '12', holdsMore: true },
  ]);
});

test('bookmarks within one paragraph tell their text; others only where they start', () => {
  const start = (id: number, name: string): string => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
  const end = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`;
  const { bookmarks } = snapshotOf(
    `<w:p>${start(1, 'wide')}${run('Mở ')}${start(2, 'in')}${run('35')}${end(2)}</w:p>` +
      `<w:p>${run('tiếp')}${end(1)}</w:p>${start(3, 'between')}${p('cuối')}${end(3)}`,
  );
  expect(bookmarks).toEqual([
    { name: 'wide', paragraph: 0 },
    { name: 'in', paragraph: 0, inline: { paragraph: 0, start: 3, text: '35' } },
    { name: 'between', paragraph: 2 },
  ]);
});
