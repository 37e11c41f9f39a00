/** A layout is learned from the tables that people have, and every proposal says why. */
import { builtInPack, readLayout } from '../../src/campaign';
import { form01Values } from '../../src/report/form01';
import { layoutCandidates, learnLayout, unlearnable, type LayoutProposal } from '../../src/report/form01Learn';
import { readForm01 } from '../../src/report/form01Read';
import { readCase } from '../support/snapshot';
import { labelledTable, labelledTableNames } from '../support/tables';
import { documentOf, tableOf, type TestCell } from './form01Table';

const base = builtInPack().form01;
const learnFrom = (rows: readonly (readonly TestCell[])[]): LayoutProposal | null =>
  learnLayout(documentOf(tableOf(rows)), 0, base);
const fixture = (name: string): LayoutProposal | null => learnLayout(labelledTable(name).snapshot, 0, base);
const three = (...cells: string[]): string[][] => [2010, 2011, 2012].map((year) => [String(year), ...cells]);
const column = (proposal: LayoutProposal | null, id: string) =>
  proposal?.columns.find(({ columnId }) => columnId === id);

it('maps the branch’s merged headings to the columns that they mean', () => {
  const proposal = learnLayout(readCase('bao-cao-nganh-word-tieng-viet.docx'), 1, base);
  expect(proposal?.headerRows).toBe(2);
  expect(proposal?.columns.map(({ headingPath, columnId }) => [headingPath.join(' / '), columnId])).toEqual([
    ['Số lớp', 'courses'],
    ['Số lượt người / Tổng', 'attendances'],
    ['Số lượt người / Nữ', 'women'],
    ['Số lượt người / Dân tộc thiểu số', 'ethnicMinority'],
  ]);
  expect(proposal?.layout.columns.map(({ heading, group }) => [group, heading])).toEqual([
    [undefined, 'Số lớp'],
    ['Số lượt người', 'Tổng'],
    ['Số lượt người', 'Nữ'],
    ['Số lượt người', 'Dân tộc thiểu số'],
  ]);
  expect(proposal?.layout.provenance).toBe('learned from the document');
  expect(proposal?.totalRow).toBeNull();
  expect(proposal?.years.map(({ year, estimate }) => [year, estimate])).toContainEqual([2020, true]);
});

it('learns units, kinds and sums of the district’s table, its planted fault notwithstanding', () => {
  const proposal = learnLayout(readCase('bao-cao-huyen-dang-soan.docx'), 1, base);
  expect(proposal?.layout.sums).toEqual([{ total: 'attendances', parts: ['fullTime', 'partTime'] }]);
  expect(column(proposal, 'budget')).toMatchObject({ unit: 'triệu đồng', kind: 'decimal', isNew: false });
  expect(proposal?.totalRow).toEqual({ line: 12, label: 'Tổng cộng' });
  expect(proposal?.layout.title).toMatch(/^Biểu số 01/);
});

it('gives what the base layout does not know a stable id, and says why', () => {
  const proposal = learnFrom([
    ['Năm', 'Số lớp', 'Số buổi tọa đàm', 'Số Buổi tọa đàm', 'Kinh phí (đồng)', '3 hội thi'],
    ...three('1', '2', '3', '35.000.000.000', '4'),
  ]);
  expect(proposal?.columns.map(({ columnId, isNew }) => [columnId, isNew])).toEqual([
    ['courses', false],
    ['soBuoiToaDam', true],
    ['soBuoiToaDam2', true],
    ['kinhPhi', true],
    ['column3HoiThi', true],
  ]);
  expect(column(proposal, 'kinhPhi')?.reasons).toContainEqual({ code: 'otherUnit', columnId: 'budget' });
  expect(column(proposal, 'soBuoiToaDam')?.reasons).toContainEqual({ code: 'newHeading' });
  if (!proposal) return;
  const form01 = readForm01(documentOf(tableOf([['Năm', 'Số lớp', 'Kinh phí (đồng)'], ...three('1', '35.000.000.000')])), proposal.layout); // prettier-ignore
  expect(form01Values(form01, proposal.layout).rows[0]?.values.kinhPhi).toBe('35000000000');
});

it('takes two columns of one heading for no column of the base layout, and each group’s own for itself', () => {
  const proposal = fixture('cot-trung-ten');
  expect(proposal?.columns.map(({ columnId }) => columnId)).toEqual([
    'courses',
    'giangVienKiemChucSoNguoi',
    'giangVienKiemChucNu',
    'attendances',
    'hocVienNu',
  ]);
  expect(column(proposal, 'hocVienNu')?.reasons).toContainEqual({ code: 'headingTwice', columnId: 'women' });
});

it('reads a table with years side by side, its units in a column of their own', () => {
  const proposal = fixture('xoay-ngang-don-vi');
  expect(proposal).toMatchObject({ orientation: 'yearsAcross', headerRows: 3 });
  expect(proposal?.layout.columns.map(({ id, heading }) => [id, heading])).toEqual([
    ['courses', 'Số lớp'],
    ['attendances', 'Tổng số lượt người'],
    ['women', 'Nữ'],
    ['ethnicMinority', 'Dân tộc thiểu số'],
    ['budget', 'Kinh phí (triệu đồng)'],
  ]);
  expect(column(proposal, 'budget')?.reasons).toContainEqual({ code: 'unitInHeading', unit: 'triệu đồng' });
  expect(column(proposal, 'women')?.reasons).toContainEqual({ code: 'partOf', whole: 'attendances', compared: 11 });
  expect(proposal?.aside).toEqual([{ position: 4, heading: 'Trong đó:', because: 'empty' }]);
});

it('leaves running numbers and notes aside, subtotals and periods among the years as well', () => {
  expect(fixture('tieu-de-danh-so')?.aside).toEqual([
    { position: 0, heading: 'STT', because: 'ordinals' },
    { position: 6, heading: 'Ghi chú', because: 'text' },
  ]);
  const proposal = learnFrom([
    ['Năm', 'Số lớp'],
    ...three('1'),
    ['2013-2014', '2'],
    ['Cộng 2010-2011', '3'],
    ['Ghi chú chung', ''],
  ]);
  expect(proposal?.otherLabels).toEqual([
    { label: '2013-2014', because: 'period' },
    { label: 'Cộng 2010-2011', because: 'subtotal' },
    { label: 'Ghi chú chung', because: 'text' },
  ]);
});

describe('parts and sums of new columns', () => {
  const head = [
    [{ text: 'Năm', merge: 'start' as const }, { text: 'Sách phát hành', merge: 'start' as const }, { text: 'Trong đó', span: 2 }], // prettier-ignore
    [{ text: '', merge: 'continued' as const }, { text: '', merge: 'continued' as const }, 'In mới', 'Tái bản'],
  ];
  const rows = (last: string): string[][] => [
    ['2010', '10', '4', '6'],
    ['2011', '12', '5', '7'],
    ['2012', '14', '5', '9'],
    ['2013', '16', '7', '9'],
    ['2014', '18', '9', last],
  ];

  it('are proposed where “Trong đó” says so and the figures agree, one wrong row of five allowed', () => {
    const proposal = learnFrom([...head, ...rows('8')]);
    expect(proposal?.layout.sums).toEqual([{ total: 'sachPhatHanh', parts: ['trongDoInMoi', 'trongDoTaiBan'] }]);
    expect(proposal?.layout.columns.map(({ partOf }) => partOf)).toEqual([undefined, 'sachPhatHanh', 'sachPhatHanh']);
    expect(column(proposal, 'sachPhatHanh')?.reasons).toContainEqual({ code: 'sumOf', parts: ['trongDoInMoi', 'trongDoTaiBan'], equal: 4, compared: 5 }); // prettier-ignore
  });

  it('are not where a part is above the whole, or there is no figure to compare', () => {
    expect(learnFrom([...head, ...rows('80')])?.layout.columns.map(({ partOf }) => partOf)).toEqual([undefined, 'sachPhatHanh', undefined]); // prettier-ignore
    expect(learnFrom([...head, ...rows('').map(([year = '']) => [year, '', '', ''])])?.layout.sums).toEqual([]);
  });
});

it('takes units from the line above, from the cells, and from the base layout, in this order of nearness', () => {
  const unitOf = (heading: string, cell: string): unknown =>
    learnFrom([['Năm', heading], ...three(cell)])?.columns[0]?.reasons.find(({ code }) => code.startsWith('unit'));
  expect(unitOf('Sách (cuốn)', '3')).toBeUndefined();
  expect(unitOf('Kinh phí (tr.đ)', '3')).toEqual({ code: 'unitInHeading', unit: 'tr.đ' });
  expect(unitOf('Tiền thưởng', '3 triệu đồng')).toEqual({ code: 'unitInCells', unit: 'triệu đồng' });
  expect(unitOf('Kinh phí', '3')).toEqual({ code: 'unitOfBase', unit: 'triệu đồng' });
});

it('lists the tables that could be one, the likeliest first, with reasons', () => {
  const { snapshot } = labelledTable('hai-bang-chu-thich-thang');
  expect(layoutCandidates(snapshot, base)).toMatchObject([
    { table: 1, years: 11, columns: 2, known: 2, reasons: ['caption', 'headings', 'years'] },
    { table: 0, years: 11, columns: 4, known: 4, reasons: ['headings', 'years'] },
  ]);
});

it('says why nothing can be learned', () => {
  const why = (rows: readonly (readonly string[])[]) => unlearnable(documentOf(tableOf(rows)), 0, base);
  expect(why([['Năm học', 'Số lớp'], ['2010-2011', '3'], ['2011-2012', '4']])).toBe('periods'); // prettier-ignore
  expect(why([['Đơn vị', 'Số lớp'], ['A', '3']])).toBe('noYears'); // prettier-ignore
  expect(why([['Năm'], ['2010'], ['2011']])).toBe('noFigures');
  expect(unlearnable(documentOf(), 3, base)).toBe('noTable');
});

it.each(labelledTableNames)('what is learned from %s is a layout that can be saved and read again', (name) => {
  const { snapshot } = labelledTable(name);
  for (const { table } of layoutCandidates(snapshot, base)) {
    const layout = learnLayout(snapshot, table, base)?.layout;
    expect(layout).toBeDefined();
    expect(readLayout(JSON.stringify({ form01: layout }))).toEqual(layout);
    expect(base).toEqual(builtInPack().form01);
  }
});
