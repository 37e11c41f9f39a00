import fc from 'fast-check';
import { form01Values } from '../../src/report/form01';
import { isTotalLabel, yearLabel } from '../../src/report/form01Labels';
import { layoutCandidates, learnLayout } from '../../src/report/form01Learn';
import { readForm01 } from '../../src/report/form01Read';
import { documentOf, layout, tableOf, type TestCell } from './form01Table';

const start = (text: string, span = 1): TestCell => ({ text, span, merge: 'start' });
const below: TestCell = { text: '', merge: 'continued' };
const read = (rows: readonly (readonly TestCell[])[]) => readForm01(documentOf(tableOf(rows)), layout);
const ids = (rows: readonly (readonly TestCell[])[]) => read(rows)?.columns.map(({ id, column }) => [id, column]);
const three = (...cells: string[]): string[][] => [2010, 2011, 2012].map((year) => [String(year), ...cells]);

describe('row labels', () => {
  it.each([
    ['2010', 2010, false],
    ['Năm 2010', 2010, false],
    ['NĂM 2010:', 2010, false],
    ['2020 (ước)', 2020, true],
    ['Ước 2020', 2020, true],
    ['Ước TH 2020', 2020, true],
    ['Ước thực hiện năm 2020', 2020, true],
    ['2020 (UTH)', 2020, true],
    ['2020*', 2020, false],
    ['Dự kiến 2020', 2020, true],
    ['U\u031bo\u031b\u0301c 2020', 2020, true],
  ])('%j is the year %i, estimate: %s', (text, year, estimate) => {
    expect(yearLabel(text)).toEqual({ year, estimate });
  });

  it.each(['', '12', '2010-2020', 'Nghị quyết năm 2010', '2010 2010', '12010', 'Cộng 2010', '4a/NQ-TLĐ', '1.250'])(
    '%j is no year',
    (text) => {
      expect(yearLabel(text)).toBeNull();
    },
  );

  it.each([
    'Tổng cộng',
    'TỔNG CỘNG:',
    'Cộng',
    'Tổng số',
    'Tổng',
    'Tổng cộng 2010-2020',
    'Cộng 10 năm',
    'Tổng cộng (2010 – 2020)',
  ])('%j is the total', (text) => {
    expect(isTotalLabel(text, layout)).toBe(true);
  });

  it.each(['Cộng 2010-2015', 'Cộng năm 2010', 'Tổng cộng giai đoạn 2016 – 2020', '2010', '', 'Cộng đồng'])(
    '%j is not',
    (text) => {
      expect(isTotalLabel(text, layout)).toBe(false);
    },
  );
});

describe('headings', () => {
  it.each([
    ['Kinh phí (triệu đồng)', 'budget'],
    ['KINH PHÍ\n(Triệu đồng)', 'budget'],
    ['Số lượt người (lượt)', 'attendances'],
    ['CBCĐ không chuyên trách', 'partTime'],
    ['Trong đó nữ', 'women'],
    ['Nữ (người)', 'women'],
    ['DTTS', 'ethnicMinority'],
    ['Tổng số lượt người', 'attendances'],
  ])('%j is %s', (heading, id) => {
    expect(ids([['Năm', 'Số lớp', heading], ...three('1', '2')])).toEqual([['courses', 1], [id, 2]]); // prettier-ignore
  });

  it.each(['Kinh phí (nghìn đồng)', 'Kinh phí (đồng)', 'Giảng viên nữ', 'Nữ (%)', 'Địa điểm', '', 'Số lớp năm trước'])(
    '%j is no column that we know',
    (heading) => {
      const form01 = read([['Năm', 'Số lớp', 'Nữ', heading], ...three('1', '2', '3')]);
      expect(form01?.unknownColumns).toMatchObject([{ column: 3, heading }]);
    },
  );

  it('says which column it would be, were the unit not another', () => {
    const unknown = (heading: string) =>
      read([['Năm', 'Số lớp', 'Nữ', heading], ...three('1', '2', '3')])?.unknownColumns;
    expect(unknown('Kinh phí (đồng)')).toEqual([{ column: 3, heading: 'Kinh phí (đồng)', otherUnitOf: 'budget' }]);
    expect(unknown('Địa điểm')).toEqual([{ column: 3, heading: 'Địa điểm' }]);
  });

  it('reads columns by the headings above them, merged both ways, with a number column and column numbers', () => {
    const rows = [
      [{ text: 'THỐNG KÊ SỐ LIỆU ĐÀO TẠO', span: 8 }],
      [start('TT'), start('Năm'), start('Số lớp'), { text: 'Số lượt người', span: 4 }, start('Kinh phí (triệu đồng)')],
      [below, below, below, start('Tổng số'), { text: 'Trong đó', span: 3 }, below],
      [below, below, below, below, 'Chuyên trách', 'Không chuyên trách', 'Nữ', below],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      ...[2010, 2011, 2020].map((year, i) => [`${i + 1}`, `${year}`, '5', '10', '4', '6', '3', '35,5']),
      [{ text: 'Cộng', span: 2 }, '15', '30', '12', '18', '9', '106,5'],
    ];
    const form01 = read(rows);
    expect(form01?.columns.map(({ id }) => id)).toEqual([
      'courses',
      'attendances',
      'fullTime',
      'partTime',
      'women',
      'budget',
    ]);
    expect(form01?.unknownColumns).toEqual([{ column: 0, heading: 'TT' }]);
    expect(form01?.total?.cells.budget).toEqual({
      text: '106,5',
      figure: { kind: 'value', value: '106.5' },
      table: 0,
      row: 8,
      cell: 6,
    });
  });

  it('reads a table drawn on a finer grid, with a note that is divided differently, and no figure merged over columns', () => {
    const wide = (...cells: string[]): TestCell[] => cells.map((text) => ({ text, span: 3 }));
    const form01 = read([
      [{ text: 'Biểu số 01', span: 12 }],
      wide('Năm', 'Số lớp', 'Số lượt người', 'Nữ'),
      ...three('1', '2', '3').map((row) => wide(...row)),
      [
        { text: '2013', span: 3 },
        { text: '5', span: 6 },
        { text: '3', span: 3 },
      ],
      [
        { text: 'Ghi chú', span: 5 },
        { text: 'xem phụ lục', span: 7 },
      ],
    ]);
    expect(form01?.columns.map(({ id, column }) => [id, column])).toEqual([['courses', 3], ['attendances', 6], ['women', 9]]); // prettier-ignore
    expect(form01?.rows.map(({ cells }) => Object.keys(cells))).toEqual([
      ...three().map(() => ['courses', 'attendances', 'women']),
      ['women'],
    ]);
    expect(form01?.rows[0]?.cells.women).toMatchObject({ text: '3', row: 2, cell: 3 });
  });

  it('gives a column that two headings claim to neither of them', () => {
    const rows: TestCell[][] = [
      [
        start('Năm'),
        start('Số lớp'),
        start('Số lượt người'),
        { text: 'Giảng viên', span: 2 },
        { text: 'Học viên', span: 2 },
      ],
      [below, below, below, 'Số người', 'Nữ', 'Số người', 'Nữ'],
      ...three('1', '2', '3', '4', '5', '6'),
    ];
    expect(ids(rows)).toEqual([['courses', 1], ['attendances', 2]]); // prettier-ignore
  });

  it('does not take the women among the full-time officials for all women', () => {
    const rows: TestCell[][] = [
      [start('Năm'), start('Số lớp'), { text: 'Chuyên trách', span: 2 }],
      [below, below, 'Tổng', 'Nữ'],
      ...three('1', '2', '3'),
    ];
    expect(ids(rows)).toEqual([['courses', 1], ['fullTime', 2]]); // prettier-ignore
  });
});

describe('finding the table', () => {
  const other = [['Năm', 'Thu', 'Chi'], ...three('1', '2')];
  const small = [['Năm', 'Số lớp', 'Nữ'], ...three('1', '2')];
  const large = [['Năm', 'Số lớp', 'Nữ', 'Kinh phí'], ...three('1', '2', '3')];
  it('takes the table that has the most columns of the form, the first of equals, and one of ours before all', () => {
    expect(readForm01(documentOf(tableOf(other), tableOf(small), tableOf(large)), layout)?.table).toBe(2);
    expect(readForm01(documentOf(tableOf(small), tableOf(small)), layout)?.table).toBe(0);
    expect(readForm01(documentOf(tableOf(large), tableOf(small, 'tk1:tbl:x')), layout)?.table).toBe(1);
    expect(readForm01(documentOf(tableOf(large), tableOf(small, 'someone:else')), layout)?.table).toBe(0);
  });

  it.each([
    ['no table', []],
    ['other columns', other],
    ['two years only', small.slice(0, 3)],
    ['one known column', [['Năm', 'Số lớp'], ...three('1')]],
    [
      'the same year again and again',
      [['Năm', 'Số lớp', 'Nữ'], ...three('1', '2').map(([, ...rest]) => ['2010', ...rest])],
    ],
  ])('finds nothing in %s', (_, rows) => {
    expect(read(rows)).toBeNull();
  });
});

describe('figures', () => {
  it('keeps blank, unreadable and ambiguous apart, and gives null for all of them in the contract', () => {
    const rows = [['Năm', 'Số lớp', 'Kinh phí', 'Nữ'], ['2010', '-', '12.5', '1,234'], ['2011', '', 'x', '1,5'], ['2012', '0', '1,234', '1']]; // prettier-ignore
    const form01 = read(rows);
    expect(form01?.rows.map(({ cells }) => Object.values(cells).map(({ figure }) => figure))).toEqual([
      [
        { kind: 'blank', dash: true },
        { kind: 'ambiguous', readings: ['1.234', '1234'] },
        { kind: 'ambiguous', readings: ['12.5', '125'] },
      ],
      [{ kind: 'blank' }, { kind: 'invalid' }, { kind: 'invalid' }],
      [
        { kind: 'value', value: '0' },
        { kind: 'value', value: '1' },
        { kind: 'value', value: '1.234' },
      ],
    ]);
    const values = form01Values(form01, layout);
    expect(values.found).toBe(true);
    expect(
      values.rows.map((row) => [row.values.courses, row.values.budget, row.values.women, row.values.unionSkills]),
    ).toEqual([
      [null, null, null, null],
      [null, null, null, null],
      ['0', '1.234', '1', null],
    ]);
    expect(form01Values(null, layout)).toEqual({ found: false, table: null, rows: [] });
  });

  it('never throws, whatever the tables hold, and points only at cells that are there', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('Năm', '2010', '2011', '2012', 'Số lớp', 'Nữ', 'Tổng', '12', '-', ''),
    );
    const cell = fc.record({
      text,
      span: fc.integer({ min: 1, max: 3 }),
      merge: fc.constantFrom('none', 'start', 'continued'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const table = tableOf(rows);
        const document = documentOf(table, table);
        const form01 = readForm01(document, layout);
        for (const { table: at } of layoutCandidates(document, layout)) learnLayout(document, at, layout);
        for (const line of form01?.rows ?? []) {
          for (const found of Object.values(line.cells))
            expect(table.rows[found.row]?.[found.cell]?.text).toBe(found.text);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Số lớp', '5 lớp', { kind: 'value', value: '5' }],
    ['Nữ', '1.250 người', { kind: 'value', value: '1250' }],
    ['Kinh phí', '35,5\ntr.đ', { kind: 'value', value: '35.5' }],
    ['Kinh phí', '1,2 tỷ đồng', { kind: 'ambiguous', readings: ['1200', '1.2'], because: 'unit' }],
    ['Kinh phí', '5 lớp', { kind: 'invalid', because: 'unit' }],
    ['Nữ', '85%', { kind: 'invalid', because: 'unit' }],
    ['Nữ', '12\n350 người', { kind: 'invalid' }],
    ['Số lớp', '1,5 lớp', { kind: 'invalid' }],
    ['Kinh phí', '12.5 triệu đồng', { kind: 'ambiguous', readings: ['12.5', '125'] }],
    ['Số lớp', '99.999.999.999.999.999.999', { kind: 'value', value: '99999999999999999999' }],
  ])('takes a unit typed behind a number for what it is: %s, %j', (heading, text, figure) => {
    const others = ['Số lớp', 'Nữ', 'Kinh phí'].filter((one) => one !== heading);
    const form01 = read([['Năm', heading, ...others], ...three(text, '1', '1')]);
    const id = form01?.columns[0]?.id ?? '';
    expect(form01?.rows[0]?.cells[id]?.figure).toEqual(figure);
  });

  it('leaves raised footnote marks out of figures and years where the reader tells of them', () => {
    const table = tableOf([['Năm', 'Số lớp', 'Nữ'], ...three('51', '7')]);
    const raised = { ...table, rows: table.rows.map((row) => row.map((cell) => (cell.text === '51' ? { ...cell, unraised: '5' } : cell))) }; // prettier-ignore
    const form01 = readForm01(documentOf(raised), layout);
    expect(form01?.rows[0]?.cells.courses).toMatchObject({ text: '51', figure: { kind: 'value', value: '5' } });
  });
});
