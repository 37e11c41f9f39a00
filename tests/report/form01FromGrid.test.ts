import { form01FromGrid } from '../../src/report/form01FromGrid';
import { gridOfTexts, type Grid } from '../../src/report/grid';
import { gridFromText } from '../../src/report/gridText';
import { faultOf } from '../support/fault';
import { ids, layout } from './form01Table';

const headings = ['Năm', ...layout.columns.map(({ heading }) => heading)];
const header = ['year', ...ids];
const row = (year: string, change: Record<string, string> = {}): string[] => [
  year,
  ...ids.map((id) => change[id] ?? '1'),
];
const grid = (rows: readonly (readonly string[])[]): Grid => gridOfTexts(rows, 'csv');
const read = (...rows: (readonly string[])[]) => form01FromGrid(grid(rows), layout).data;

describe('form01FromGrid', () => {
  it('passes over titles above the header, blank rows, notes and the total row', () => {
    const lines = [['BIỂU SỐ 01'], [''], headings, row('Năm 2011'), [''], row('2010'), row('Tổng cộng'), ['Người lập']];
    expect(read(...lines).rows.map(({ year }) => year)).toEqual([2010, 2011]);
  });

  it('takes 2020 for an estimate, marked or not', () => {
    expect(read(header, row('2020')).rows[0]?.estimate).toBe(true);
    expect(read(header, row('Ước 2019'), row('2018')).rows.map(({ estimate }) => estimate)).toEqual([false, true]);
  });

  it('tells where a total is not the sum', () => {
    const rows = [header, row('2010'), row('2011'), row('Cộng', { courses: '2', women: '3' })];
    const { differences } = form01FromGrid(grid(rows), layout);
    expect(differences.find(({ columnId }) => columnId === 'women')).toEqual({
      ref: 'F4',
      columnId: 'women',
      total: '3',
      sum: '2',
    });
    expect(differences.some(({ columnId }) => columnId === 'courses')).toBe(false);
  });

  const across = (rows: readonly (readonly string[])[]): string[][] =>
    header.map((_, at) => rows.map((one) => one[at] ?? ''));

  it.each<[string, readonly (readonly string[])[], string, object | undefined]>([
    [
      'a missing column',
      [header.slice(0, -1), row('2010').slice(0, -1)],
      'form01.missingColumn',
      { columns: ['Kinh phí (triệu đồng)'] },
    ],
    ['no year column', [ids, row('').slice(1)], 'form01.missingColumn', { columns: ['Năm'] }],
    ['nothing at all', [], 'form01.missingColumn', { columns: headings }],
    [
      'a column given twice',
      [
        [...header, 'women'],
        [...row('2010'), '1'],
      ],
      'form01.doubleColumn',
      { column: 'Nữ' },
    ],
    [
      'a year given twice',
      [header, row('2010'), row('Năm 2010')],
      'form01.doubleYear',
      { row: 3, column: null, year: 2010 },
    ],
    [
      'a year given twice across',
      across([header, row('2010'), row('2010')]),
      'form01.doubleYear',
      { row: 3, column: 'C', year: 2010 },
    ],
    [
      'a year outside the period',
      [header, row('2009')],
      'form01.unknownYear',
      { row: 2, column: null, text: '2009', first: 2010, last: 2020 },
    ],
    ['a row without a year', [header, row('')], 'form01.unknownYear', { row: 2, text: '' }],
    ['a decimal comma that splits a cell', [header, [...row('2010'), '5']], 'form01.rowTooLong', { row: 2 }],
    ['no row', [header, row('Cộng')], 'form01.noRows', undefined],
    [
      'text where a number belongs',
      [header, row('2010', { women: 'nhiều' })],
      'form01.unreadable',
      { cells: [{ ref: 'F2', column: 'Nữ', text: 'nhiều', reason: 'notNumber', readings: [] }], more: 0 },
    ],
    [
      'an ambiguous number',
      [header, row('2010', { budget: '12.5' })],
      'form01.unreadable',
      { cells: [{ ref: 'L2', reason: 'ambiguous', readings: ['12,5', '125'] }] },
    ],
    [
      'more than it can name',
      [header, ...[2010, 2011, 2012, 2013, 2014, 2015, 2016].map((year) => row(`${year}`, { women: '-3' }))],
      'form01.unreadable',
      { cells: [{ ref: 'F2', reason: 'negative' }, {}, {}, {}, { ref: 'F6' }], more: 2 },
    ],
  ])('refuses %s, saying where', (_, rows, code, params) => {
    const error = faultOf(() => form01FromGrid(grid(rows), layout));
    expect(error.code).toBe(code);
    if (params) expect(error.params).toMatchObject(params);
  });

  it('says it in one line, whatever stands in the cell', () => {
    const text = `nhiều\nlớp ${'x'.repeat(100)}`;
    const { params } = faultOf(() => form01FromGrid(grid([header, row('2010', { women: text })]), layout));
    expect(params).toMatchObject({ cells: [{ text: `nhiều lớp ${'x'.repeat(30)}…` }] });
  });

  it('takes the place of an unquoted decimal comma for what it is', () => {
    const text = `${header.join(',')}\n${row('2010', { budget: '35,5' }).join(',')}`;
    expect(faultOf(() => form01FromGrid(gridFromText(text, 'csv'), layout)).code).toBe('form01.rowTooLong');
  });
});
