/** By what Form 01 is found, and in which order of trust. */
import { builtInPack } from '../../src/campaign';
import { readForm01, type Form01Hints } from '../../src/report/form01Read';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { documentOf, type Line } from '../support/snapshot';

const layout = builtInPack().form01;
const YEARS = ['2010', '2011', '2012'];
const table = (...headings: string[]): Line => ({
  rows: [['Năm', ...headings], ...YEARS.map((year) => [year, ...headings.map((_, at) => String(at + 1))])],
});
const found = (snapshot: DocumentSnapshot, hints?: Form01Hints) => {
  const form01 = readForm01(snapshot, layout, hints);
  return form01 && [form01.table, form01.foundBy, form01.alternatives.map((one) => one.table)];
};
const LARGE = table('Số lớp', 'Số lượt người', 'Nữ', 'Kinh phí');
const SMALL = table('Số lớp', 'Số lượt người');

it.each([
  'Biểu số 01',
  'BIỂU MẪU SỐ 01: THỐNG KÊ',
  'Biểu 1. Số liệu đào tạo',
  'Mẫu biểu số 01/TLĐ',
  'Phụ lục - Biểu thống kê số 01 (Ban hành kèm theo Kế hoạch số 09)',
])('the caption %j names the form', (caption) => {
  expect(found(documentOf([LARGE, 'Chữ xen giữa', caption, '(Số liệu ví dụ)', SMALL]))).toEqual([1, 'caption', [0]]);
});

it.each(['Bảng 1: Số liệu', 'Số liệu chi tiết tại Biểu số 01', 'Biểu số 2011', 'Biểu đồ 1'])(
  'the paragraph %j does not',
  (caption) => {
    expect(found(documentOf([LARGE, 'Chữ xen giữa', caption, SMALL]))).toEqual([0, 'headings', [1]]);
  },
);

it('a caption that names another form keeps a table from being taken for this one', () => {
  expect(found(documentOf(['Biểu số 02', SMALL]))).toBeNull();
  expect(found(documentOf(['Biểu số 02', SMALL, 'Bảng chung', LARGE]))).toEqual([1, 'headings', []]);
});

it('a caption does not reach over a table, nor out of the cell that holds one', () => {
  expect(found(documentOf(['Biểu số 01', SMALL, '', LARGE]))).toEqual([0, 'caption', [1]]);
});

it('believes the user first, then our tag, then our bookmark', () => {
  const snapshot = documentOf(['Biểu số 01', LARGE, 'Đoạn văn', SMALL, 'Đoạn văn', SMALL]);
  const marked: DocumentSnapshot = { ...snapshot, bookmarks: [{ name: '_tk1_a', paragraph: snapshot.tables[1]?.firstParagraph ?? 0 }] }; // prettier-ignore
  const tagged: DocumentSnapshot = { ...marked, tables: marked.tables.map((one) => (one.index === 2 ? { ...one, tag: 'tk1:tbl:x' } : one)) }; // prettier-ignore
  expect(found(marked)).toEqual([0, 'caption', [1, 2]]);
  expect(found(marked, { bookmarks: ['_tk1_gone'] })).toEqual([0, 'caption', [1, 2]]);
  expect(found(marked, { bookmarks: ['_tk1_a'] })).toEqual([1, 'bookmark', [0, 2]]);
  expect(found(tagged, { bookmarks: ['_tk1_a'] })).toEqual([2, 'tag', [1, 0]]);
  expect(found(tagged, { bookmarks: ['_tk1_a'], table: 0 })).toEqual([0, 'choice', [2, 1]]);
});

it('a bookmark may stand before the table, on its caption', () => {
  const snapshot = documentOf([LARGE, 'Bảng số liệu', SMALL]);
  const at = snapshot.tables[1]?.firstParagraph ?? 0;
  const marked = (paragraph: number): DocumentSnapshot => ({ ...snapshot, bookmarks: [{ name: 'b', paragraph }] });
  expect(found(marked(at - 1), { bookmarks: ['b'] })).toEqual([1, 'bookmark', [0]]);
});

it('a mark of ours is believed even where one year and one column are all that is left of the form', () => {
  const snapshot = documentOf([{ rows: [['Năm', 'Nữ'], ['2010', '4']] }]); // prettier-ignore
  expect(found(snapshot)).toBeNull();
  const tables = snapshot.tables.map((one) => ({ ...one, tag: 'tk1:tbl:x' }));
  expect(found({ ...snapshot, tables })).toEqual([0, 'tag', []]);
});

it('other statistics by year are not the form, however many of its columns they have', () => {
  expect(found(documentOf([table('Chuyên trách', 'Không chuyên trách', 'Nữ', 'Dân tộc thiểu số')]))).toBeNull();
});

it('a table that says another money unit above has no column of the form’s budget', () => {
  const snapshot = documentOf(['Đơn vị tính: nghìn đồng', table('Số lớp', 'Số lượt người', 'Kinh phí')]);
  expect(readForm01(snapshot, layout)?.unknownColumns).toEqual([{ column: 3, heading: 'Kinh phí', otherUnitOf: 'budget' }]); // prettier-ignore
  const named = documentOf(['ĐVT: lượt người; kinh phí: triệu đồng', table('Số lớp', 'Số lượt người', 'Kinh phí')]);
  expect(readForm01(named, layout)?.unknownColumns).toEqual([]);
});

describe('a form split into several tables', () => {
  const part = (years: readonly string[], head = true): Line => ({
    rows: [...(head ? [['Năm', 'Số lớp', 'Nữ']] : []), ...years.map((year) => [year, '1', '2'])],
  });
  it('is read as one where nothing stands between', () => {
    const form01 = readForm01(documentOf([part(YEARS), '', part(['2013', '2014'], false)]), layout);
    expect(form01?.tables).toEqual([0, 1]);
    expect(form01?.rows.map(({ year, table: at, row }) => [year, at, row])).toEqual([
      [2010, 0, 1],
      [2011, 0, 2],
      [2012, 0, 3],
      [2013, 1, 0],
      [2014, 1, 1],
    ]);
    expect(form01?.rows[4]?.cells.women).toMatchObject({ table: 1, row: 1, cell: 2, text: '2' });
  });
  it.each([
    ['text stands between', [part(YEARS), 'Ngoài ra còn có:', part(['2013', '2014', '2015'])]],
    ['a year comes again', [part(YEARS), '', part(['2012', '2013', '2014'])]],
    ['the columns are others', [part(YEARS), '', { rows: [['Năm', 'Nữ', 'Số lớp', 'Kinh phí'], ['2013', '1', '2', '3'], ['2014', '1', '2', '3'], ['2015', '1', '2', '3']] }]], // prettier-ignore
    ['the first has its total', [{ rows: [['Năm', 'Số lớp', 'Nữ'], ...YEARS.map((y) => [y, '1', '2']), ['Tổng cộng', '3', '6']] }, '', part(['2013', '2014', '2015'])]], // prettier-ignore
  ] as [string, Line[]][])('is not where %s', (_, lines) => {
    expect(readForm01(documentOf(lines), layout)?.tables).toHaveLength(1);
  });
  it('does not take the signatures under it for its end', () => {
    const lines: Line[] = [part(YEARS), '', { rows: [['Nơi nhận:', 'TM. BAN THƯỜNG VỤ']] }];
    expect(readForm01(documentOf(lines), layout)?.tables).toEqual([0]);
  });
});
