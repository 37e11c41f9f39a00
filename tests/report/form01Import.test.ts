import fc from 'fast-check';
import type { Form01Layout } from '../../src/campaign';
import { formatFigure } from '../../src/language/numbers';
import { readDataFile } from '../../src/ooxml/dataFile';
import type { Form01Data } from '../../src/report/form01Data';
import {
  answerCell,
  assignColumn,
  assignLine,
  assignWriting,
  bestSheet,
  figuresFrom,
  mapGrid,
  type ImportMapping,
} from '../../src/report/form01Import';
import { gridOfTexts, type Grid } from '../../src/report/grid';
import { gridFromText, gridFromTextFile } from '../../src/report/gridText';
import { faultOf } from '../support/fault';
import { buildXlsx, sheetRows, type TestCell, type TestSheet } from '../support/xlsx';
import { layout } from './form01Table';

const pasted = (rows: readonly (readonly string[])[]): Grid => gridOfTexts(rows, 'paste');
const xlsx = (...sheets: TestSheet[]): Grid => bestSheet(readDataFile(buildXlsx({ sheets })), layout).grid;
const imported = (grid: Grid, form = layout) => figuresFrom(grid, mapGrid(grid, form).mapping, form);
/** The mapped columns in the order of the grid. */
const idsOf = (grid: Grid): (string | null)[] => [...mapGrid(grid, layout).mapping.columns];
const transposed = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));

/** A form of any columns and years. */
const anyLayout: fc.Arbitrary<Form01Layout> = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom('Đảng viên', 'Hội thảo', 'Giảng viên kiêm chức', 'Tập huấn', 'Ủy viên BCH', 'Khác'),
      {
        minLength: 2,
      },
    ),
    fc.nat(3),
    fc.integer({ min: 1, max: 14 }),
  )
  .map(([names, decimals, years]) => ({
    ...layout,
    years: Array.from({ length: years }, (_, index) => ({ year: 2008 + index, estimate: index === years - 1 })),
    columns: names.map((heading, index) => ({
      id: `c${index}`,
      heading,
      kind: index < decimals ? ('decimal' as const) : ('whole' as const),
      aliases: [],
    })),
    sums: [],
  }));

const whole = fc.bigInt({ min: 0n, max: 10n ** 24n }).map(String);
const decimal = fc.tuple(whole, fc.stringMatching(/^\d{0,6}[1-9]$/)).map((parts) => parts.join('.'));
/** What a float keeps: a workbook holds no more. */
const storable = fc.oneof(
  fc.nat(10 ** 9).map(String),
  fc.tuple(fc.nat(99_999), fc.stringMatching(/^\d{0,5}[1-9]$/)).map((parts) => parts.join('.')),
);

const dataFor = (form: Form01Layout, value: fc.Arbitrary<string>): fc.Arbitrary<Form01Data> =>
  fc
    .array(fc.array(fc.option(value), { minLength: form.columns.length, maxLength: form.columns.length }), {
      minLength: form.years.length,
      maxLength: form.years.length,
    })
    .map((all) => ({
      rows: form.years.map(({ year, estimate }, index) => ({
        year,
        estimate,
        values: Object.fromEntries(
          form.columns.map(({ id, kind }, at) => {
            const figure = all[index]?.[at] ?? null;
            return [id, kind === 'whole' ? (figure?.split('.')[0] ?? null) : figure];
          }),
        ),
      })),
    }));
const anyForm = (value: fc.Arbitrary<string>) =>
  anyLayout.chain((form) => fc.record({ form: fc.constant(form), data: dataFor(form, value) }));

const tableOf = <T>(form: Form01Layout, { rows }: Form01Data, write: (value: string) => T): (T | string)[][] => [
  ['STT', form.yearColumn.heading, ...form.columns.map(({ heading }) => heading), 'Ghi chú'],
  ...rows.map(({ year, values }, index) => [
    `${index + 1}`,
    `Năm ${year}`,
    ...form.columns.map(({ id }) => {
      const value = values[id] ?? null;
      return value === null ? '' : write(value);
    }),
    'mẫu',
  ]),
];
const joined = (rows: readonly (readonly string[])[], delimiter: string): string =>
  rows.map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');
const english = (value: string): string => formatFigure(value).replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

describe('any figures of any form come back', () => {
  it.each(['\t', ';', ',', '|'])('from text with %j between its cells', (delimiter) => {
    fc.assert(
      fc.property(anyForm(fc.oneof(whole, decimal)), fc.boolean(), ({ form, data }, across) => {
        const rows = tableOf(form, data, formatFigure);
        const grid = gridFromText(joined(across ? transposed(rows) : rows, delimiter));
        expect(imported(grid, form)).toEqual({ data, unreadable: [], differences: [], doubleYears: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('from text that writes numbers the English way, once that is said', () => {
    fc.assert(
      fc.property(anyForm(fc.oneof(whole, decimal)), ({ form, data }) => {
        const grid = gridFromText(joined(tableOf(form, data, english), '\t'));
        const mapping = assignWriting(mapGrid(grid, form).mapping, 'en');
        expect(figuresFrom(grid, mapping, form)).toMatchObject({ data, unreadable: [] });
      }),
    );
  });

  it('from a workbook; what may be meant otherwise is asked about, and the answers make it whole', () => {
    fc.assert(
      fc.property(anyForm(storable), fc.boolean(), ({ form, data }, across) => {
        // Excel writes floats with 17 digits.
        const rows = tableOf<TestCell>(form, data, (value) => ({ n: stored(value) }));
        const bytes = buildXlsx({ sheets: [{ data: sheetRows(across ? transposed(rows) : rows) }] });
        const { grid } = bestSheet(readDataFile(bytes), form);
        const { mapping } = mapGrid(grid, form);
        const { unreadable } = figuresFrom(grid, mapping, form);
        const answered = unreadable.reduce<ImportMapping>((all, { ref, year, columnId, reason, readings }) => {
          const truth = data.rows.find((row) => row.year === year)?.values[columnId] ?? null;
          expect([reason, readings.includes(truth ?? '')]).toEqual(['ambiguous', true]);
          return answerCell(all, ref, truth);
        }, mapping);
        expect(figuresFrom(grid, answered, form)).toMatchObject({ data, unreadable: [] });
      }),
      { numRuns: 60 },
    );
  });
});

function stored(value: string): string {
  return value.includes('.') && value.length < 16 ? String(Number(Number(value).toPrecision(17))) : value;
}

describe('merged headings', () => {
  const years = [
    ['2010', '3', '100', '8', '92', '60', '35,5'],
    ['2011', '4', '120', '9', '111', '64', '39,75'],
  ];
  const order = ['year', 'courses', 'attendances', 'fullTime', 'partTime', 'women', 'budget'];
  const top = ['Năm', 'Số lớp', 'Số lượt người', '', '', '', 'Kinh phí (triệu đồng)'];
  const below = ['', '', 'Tổng số', 'Chuyên trách', 'Không chuyên trách', 'Nữ', ''];
  const numbers = ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'];

  it('are read from a workbook', () => {
    const merges = ['A1:G1', 'A2:A3', 'B2:B3', 'C2:F2', 'G2:G3'];
    const grid = xlsx({ data: sheetRows([['BIỂU SỐ 01'], top, below, numbers, ...years]), merges });
    expect(idsOf(grid)).toEqual(order);
    expect(mapGrid(grid, layout).columns[3]?.heading).toBe('Số lượt người / Chuyên trách');
    expect(imported(grid).data.rows[1]?.values).toMatchObject({ attendances: '120', budget: '39.75' });
  });

  it.each<[string, string[][]]>([
    ['what was pasted, where only the first of the merged cells has the text', [top, below]],
    [
      'titles and column numbers around them',
      [['BIỂU SỐ 01', '', '', '', '', '', ''], ['Số liệu năm 2020'], top, below, numbers],
    ],
    ['a blank row under them', [top, below, ['']]],
    [
      'money that has nothing over it',
      [
        ['Năm', 'Số lớp', 'Số lượt người', '', '', '', ''],
        ['', '', 'Tổng số', 'Chuyên trách', 'Không chuyên trách', 'Nữ', 'Kinh phí (triệu đồng)'],
      ],
    ],
  ])('are read from %s', (_, header) => {
    const grid = gridFromText([...header, ...years].map((cells) => cells.join('\t')).join('\n'));
    expect(idsOf(grid)).toEqual(order);
    expect(imported(grid).unreadable).toEqual([]);
  });

  it('end where a workbook says that they end', () => {
    const rows = [
      ['Năm', 'Số lớp', 'Chuyên trách', '', ''],
      ['', '', 'Tổng số', 'Mới', 'Nữ'],
      ...years.map((row) => row.slice(0, 5)),
    ];
    expect(idsOf(xlsx({ data: sheetRows(rows), merges: ['C1:D1'] }))).toEqual([
      'year',
      'courses',
      'fullTime',
      null,
      'women',
    ]);
  });

  it('do not make a part of a part the whole', () => {
    const grid = pasted([
      ['Năm', 'Số lớp', 'Chuyên trách', ''],
      ['', '', 'Tổng số', 'Nữ'],
      ...years.map((row) => row.slice(0, 4)),
    ]);
    expect(idsOf(grid)).toEqual(['year', 'courses', 'fullTime', null]);
  });
});

describe('mapGrid', () => {
  const table = [
    ['Năm', 'Số lớp', 'Nữ', 'Kinh phí', 'Xếp loại', ''],
    ['2010', '3', '60', '35,5', 'A', ''],
    ['2011', '4', '64', '39,75', 'B', 'x'],
  ];

  it('says of every column and line what it is and why', () => {
    const rows = [
      ...table,
      ['Cộng', '7', '', '', '', ''],
      [],
      ['Nguồn: ban Tổ chức'],
      ['2009', '1'],
      ['2011', '1'],
      ['', '9'],
      ['Cộng 2010-2012', '5'],
    ];
    const { columns, lines, missing } = mapGrid(gridOfTexts(rows, 'xlsx'), layout);
    expect(columns.map(({ meaning, reason }) => meaning ?? reason)).toEqual([
      'year',
      'courses',
      'women',
      'budget',
      'unknown',
      'noHeading',
    ]);
    expect(lines.map(({ reason }) => reason)).toEqual([
      'header',
      'year',
      'year',
      'total',
      'blank',
      'note',
      'otherYear',
      'doubleYear',
      'noYear',
      'subtotal',
    ]);
    expect(missing).toHaveLength(8);
    expect(missing).toContain('attendances');
  });

  it('takes neither of two columns that mean the same', () => {
    const { mapping, columns } = mapGrid(
      pasted(table.map((row, index) => [...row.slice(0, 4), index === 0 ? 'Nữ' : '5'])),
      layout,
    );
    expect(mapping.columns).toEqual(['year', 'courses', null, 'budget', null]);
    expect(columns.map(({ reason }) => reason)).toEqual(['year', 'sameHeading', 'double', 'sameHeading', 'double']);
  });

  it('finds the label of the total over the numbering of the rows', () => {
    const rows = [
      ['STT', 'Năm', 'Số lớp', 'Nữ'],
      ['1', '2010', '3', '60'],
      ['2', 'Ước TH 2020', '4', '64'],
      ['Tổng cộng', '', '8', '124'],
    ];
    const { data, differences } = imported(pasted(rows));
    expect(data.rows.map(({ year, estimate }) => [year, estimate])).toEqual([
      [2010, false],
      [2020, true],
    ]);
    expect(differences).toEqual([{ ref: 'C4', columnId: 'courses', total: '8', sum: '7' }]);
  });

  it('takes counts that look like years for counts', () => {
    const rows = [
      ['Số lớp', 'Năm', 'Nữ'],
      ['2010', '2015', '2012'],
      ['2011', '2016', '2013'],
      ['2012', '2016', '2014'],
    ];
    const { mapping } = mapGrid(pasted(rows), layout);
    expect(mapping.columns).toEqual(['courses', 'year', 'women']);
  });

  it.each([
    ['in the heading', 'Kinh phí (đồng)', '', '35.500.000'],
    ['above the table', 'Kinh phí', 'ĐVT: nghìn đồng', '35.500'],
  ])(
    'does not take another unit %s for the column\u2019s own; taken by hand, it is converted',
    (_, heading, title, text) => {
      const grid = pasted([[title], ['Năm', 'Số lớp', 'Nữ', heading], ['2010', '1', '2', text]]);
      const { mapping, columns } = mapGrid(grid, layout);
      expect(columns[3]).toMatchObject({ meaning: 'budget', reason: 'otherUnit' });
      expect(mapping.columns).toEqual(['year', 'courses', 'women', null]);
      const { data } = figuresFrom(grid, assignColumn(mapping, 3, 'budget'), layout);
      expect(data.rows[0]?.values.budget).toBe('35.5');
    },
  );

  it('reads units that have a column of their own, and parts behind a dash', () => {
    const grid = pasted([
      ['TT', 'Nội dung', 'ĐVT', '2010', '2011', 'Tổng'],
      ['1', 'Số lớp', 'lớp', '3', '4', '7'],
      ['2', 'Số lượt người', 'lượt người', '100', '120', '220'],
      ['', 'Trong đó:', '', '', '', ''],
      ['', '- Chuyên trách', 'lượt người', '8', '9', '17'],
      ['', '- Nữ', 'lượt người', '60', '64', '124'],
      ['3', 'Kinh phí', 'triệu đồng', '35,5', '39,75', '75,25'],
    ]);
    expect(idsOf(grid)).toEqual(['year', 'courses', 'attendances', null, 'fullTime', 'women', 'budget']);
    expect(imported(grid)).toMatchObject({ unreadable: [], differences: [] });
    expect(mapGrid(grid, layout).columns[4]?.heading).toBe('- Chuyên trách / (lượt người)');
    expect(mapGrid(grid, layout).columns[1]?.heading).toBe('Số lớp / (lớp)');
  });

  it('reads nothing from a grid that is something else', () => {
    const grid = pasted([
      ['Họ và tên', 'Chức vụ'],
      ['Nguyễn Văn A', 'Chủ tịch'],
    ]);
    const { mapping, missing } = mapGrid(grid, layout);
    expect(missing).toHaveLength(layout.columns.length + 1);
    expect(figuresFrom(grid, mapping, layout).data.rows).toEqual([]);
  });

  it('reads any grid of texts without failing, and puts every figure where the mapping says', () => {
    const cell = fc.oneof(
      fc.constantFrom('Năm', 'Nữ', 'Số lớp', '2010', '2011', 'Cộng', '1.234', '1,5', ''),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const grid = pasted(rows);
        const { mapping, columns, lines } = mapGrid(grid, layout);
        expect([mapping.columns.length, mapping.writing.length, mapping.lines.length]).toEqual([
          columns.length,
          columns.length,
          lines.length,
        ]);
        const { data } = figuresFrom(grid, mapping, layout);
        expect(data.rows.map(({ year }) => year)).toEqual(
          [...new Set(data.rows.map(({ year }) => year))].sort((a, b) => a - b),
        );
      }),
    );
  });

  it.each([
    [
      'TCVN3',
      'N\u00a8m\tS\u00e8 l\u00edp\tL\u00adît ng\u00adêi\tD\u00a9n t\u00e9c thi\u00d3u s\u00e8\tKinh ph\u00dd\t\u00a7\u00b5o t\u00b9o',
      'tcvn3',
    ],
    [
      'VNI',
      'Na\u00eam\tSo\u00e1 lo\u00f4\u00f9p\tL\u00f6\u00f6\u00eft ng\u00f6\u00f4\u00f8i\tDa\u00e2n to\u00e4c\tKinh ph\u00ed\t\u00d1a\u00f8o ta\u00efo',
      'vni',
    ],
    ['question marks', 'N?m\tS? l?p\tL??t ng??i\tDân t?c thi?u s?\tKinh phí\tÐào t?o', 'lost'],
  ])('refuses headings in %s', (_, head, kind) => {
    const grid = gridFromText(`${head}\n2010\t1\t2\t3\t4\t5\n2011\t1\t2\t3\t4\t5`);
    expect(faultOf(() => mapGrid(grid, layout))).toMatchObject({ code: 'data.legacy', params: { kind } });
  });

  it('does not call readable Vietnamese old', () => {
    const grid = pasted([
      ['Hoá đơn', 'Toà nhà ® ©', 'Có đúng không? Ai?'],
      ['Đơn vị', 'Nâng cao', 'Ghi chú'],
    ]);
    expect(mapGrid(grid, layout).missing).toContain('year');
  });
});

describe('figuresFrom', () => {
  /** One column of counts and one of money. */
  const read = (counts: readonly string[], money: readonly string[], change = (mapping: ImportMapping) => mapping) => {
    const grid = pasted([
      ['Năm', 'Nữ', 'Kinh phí'],
      ...counts.map((text, index) => [`${2010 + index}`, text, money[index] ?? '']),
    ]);
    const { data, unreadable } = figuresFrom(grid, change(mapGrid(grid, layout).mapping), layout);
    const problem = (year: number, columnId: string) =>
      unreadable.find((cell) => cell.year === year && cell.columnId === columnId);
    return data.rows.map(({ year, values }) =>
      ['women', 'budget'].map((id) => {
        const asked = problem(year, id);
        return asked ? [asked.ref, asked.reason, ...asked.readings].join(' ') : values[id];
      }),
    );
  };

  it.each<[string, string[], string[], (string | null)[][]]>([
    [
      'Vietnamese',
      ['1.234', '2.345.678'],
      ['1.234,5', '12,345'],
      [
        ['1234', '1234.5'],
        ['2345678', '12.345'],
      ],
    ],
    [
      'English, as one cell shows',
      ['1,234', '2,345,678'],
      ['1,234.5', '12.345'],
      [
        ['1234', '1234.5'],
        ['2345678', '12.345'],
      ],
    ],
    [
      'English, as another column shows',
      ['1,234', '12'],
      ['1,234.5', '12.5'],
      [
        ['1234', '1234.5'],
        ['12', '12.5'],
      ],
    ],
    [
      'asked where nothing shows it',
      ['1,234', '12'],
      ['12.5', ''],
      [
        ['B2 ambiguous 1234', 'C2 ambiguous 12.5 125'],
        ['12', null],
      ],
    ],
    [
      'asked where the cells contradict each other',
      ['1,234,567', '1.234.567', '1'],
      ['12.5', '1.234,5', '1,234.5'],
      [
        ['1234567', 'C2 ambiguous 12.5 125'],
        ['1234567', '1234.5'],
        ['1', '1234.5'],
      ],
    ],
    [
      'each column its own way',
      ['1,234,567', '1,234'],
      ['1.234,5', '1.234'],
      [
        ['1234567', '1234.5'],
        ['1234', '1234'],
      ],
    ],
    [
      'blank',
      ['-', ''],
      ['…', ' '],
      [
        [null, null],
        [null, null],
      ],
    ],
    [
      'no figures',
      ['nhiều', '1,5', '-1.5'],
      ['-3', '#DIV/0!'],
      [
        ['B2 notNumber', 'C2 negative'],
        ['B3 notWhole', 'C3 notNumber'],
        ['B4 negative', null],
      ],
    ],
  ])('reads %s', (_, counts, money, expected) => {
    expect(read(counts, money)).toEqual(expected);
  });

  it('takes the user at their word', () => {
    expect(read(['1,234'], ['12.5'], (mapping) => assignWriting(mapping, 'en'))).toEqual([['1234', '12.5']]);
    expect(read(['1,234'], ['12.5'], (mapping) => assignWriting(mapping, 'en', 2))).toEqual([
      ['B2 ambiguous 1234', '12.5'],
    ]);
    expect(read(['nhiều'], ['12.5'], (mapping) => answerCell(answerCell(mapping, 'B2', null), 'C2', '12.5'))).toEqual([
      [null, '12.5'],
    ]);
    expect(read(['1'], ['2'], (mapping) => assignColumn(mapping, 1, 'budget'))).toEqual([[undefined, '1']]);
    expect(read(['1'], ['2'], (mapping) => assignColumn(mapping, 2, 'women'))).toEqual([['2', undefined]]);
    expect(read(['1', '3'], ['2', '4'], (mapping) => assignLine(mapping, 1, { kind: 'none' }))).toEqual([['3', '4']]);
    expect(
      read(['1', '3'], ['2', '4'], (mapping) => assignLine(mapping, 1, { kind: 'year', year: 2015, estimate: true })),
    ).toEqual([
      ['3', '4'],
      ['1', '2'],
    ]);
  });

  it('reads a column that the user adds as it shows itself, and no other one by it', () => {
    const grid = pasted([
      ['Năm', 'Nữ', 'Số lớp', 'Cột lạ'],
      ['2010', '1,234', '2', '1,234,567'],
      ['2011', '5', '3', '2,345'],
    ]);
    const { mapping } = mapGrid(grid, layout);
    expect(mapping.writing).toEqual([null, null, null, 'en']);
    const { data, unreadable } = figuresFrom(grid, assignColumn(mapping, 3, 'attendances'), layout);
    expect(data.rows[1]?.values.attendances).toBe('2345');
    expect(unreadable).toMatchObject([{ ref: 'B2', readings: ['1234'] }]);
  });

  it('does not mind a total that cannot be read', () => {
    const grid = pasted([
      ['Năm', 'Nữ', 'Kinh phí'],
      ['2010', '1', '1,5'],
      ['Cộng', '#REF!', '1,6'],
    ]);
    expect(imported(grid)).toMatchObject({ unreadable: [], differences: [{ ref: 'C3', total: '1.6', sum: '1.5' }] });
  });

  it('knows what floats lose', () => {
    const sheet = (total: string): string =>
      sheetRows([
        ['Năm', 'Nữ', 'Kinh phí'],
        ['2010', '1', { n: '0.33333333333333331' }],
        ['2011', '1', { n: '35.833333333333336' }],
        ['Cộng', '2', { n: total }],
      ]);
    expect(imported(xlsx({ data: sheet('36.166666666666671') })).differences).toEqual([]);
    expect(imported(xlsx({ data: sheet('36.1667') })).differences).toHaveLength(1);
  });

  it('passes over a year that stands in an earlier line, and says so', () => {
    const grid = pasted([
      ['Năm', 'Nữ'],
      ['2010', '1'],
      ['2011', '2'],
    ]);
    const mapping = assignLine(mapGrid(grid, layout).mapping, 2, { kind: 'year', year: 2010, estimate: false });
    expect(figuresFrom(grid, mapping, layout)).toMatchObject({
      data: { rows: [{ year: 2010, values: { women: '1' } }] },
      doubleYears: [2],
    });
  });

  it('names cells as the user sees them where the years run across', () => {
    const grid = pasted([
      ['Nội dung', '2010', '2011'],
      ['Nữ', '5', 'x'],
      ['Số lớp', '1', '2'],
    ]);
    expect(mapGrid(grid, layout).mapping.orientation).toBe('yearsAcross');
    expect(imported(grid).unreadable).toMatchObject([{ ref: 'C2', year: 2011, columnId: 'women', text: 'x' }]);
  });

  it.each<[string, TestCell, string]>([
    ['a day', { n: '43831', style: 1 }, 'date'],
    ['a share', { n: '0.5', style: 2 }, 'percent'],
    ['an error', { xml: '<c t="e"><v>#REF!</v></c>' }, 'error'],
    ['a formula without a value', { xml: '<c><f>A1+1</f></c>' }, 'formula'],
    ['true', { xml: '<c t="b"><v>1</v></c>' }, 'boolean'],
    ['half a person', { n: '1.5' }, 'notWhole'],
    ['fewer than none', { n: '-2' }, 'negative'],
    ['a count that is perhaps Vietnamese', { n: '1.234' }, 'ambiguous'],
    ['a cell over two years', 'x', 'merged'],
  ])('does not take %s for a figure', (_, cell, reason) => {
    const merges = cell === 'x' ? ['C2:C3'] : [];
    const data = sheetRows([
      ['Năm', 'Số lớp', 'Nữ'],
      ['2010', '1', cell],
      ['2011', '1', ''],
    ]);
    const bytes = buildXlsx({ sheets: [{ data, merges }], formats: ['dd/mm/yyyy', '0%'] });
    const { unreadable } = imported(bestSheet(readDataFile(bytes), layout).grid);
    expect(unreadable[0]).toMatchObject({ ref: 'C2', reason });
    expect(unreadable).toHaveLength(cell === 'x' ? 2 : 1);
  });

  it.each([
    ['35.299999999999997', '35.3'],
    ['1E+3', '1000'],
    ['1.25E2', '125'],
    ['44', '44'],
    ['12345678901234567890', '12345678901234567890'],
  ])('reads the number %s of a workbook as %s', (n, value) => {
    const data = sheetRows([
      ['Năm', 'Nữ', 'Kinh phí'],
      ['2010', '1', { n }],
    ]);
    expect(imported(xlsx({ data })).data.rows[0]?.values.budget).toBe(value);
  });
});

describe('bestSheet', () => {
  const form = sheetRows([
    ['Năm', 'Số lớp', 'Nữ'],
    ['2010', '1', '2'],
    ['2011', '3', '4'],
  ]);
  const other = sheetRows([
    ['Đơn vị', 'Số điện thoại'],
    ['LĐLĐ huyện', '0213'],
  ]);
  const best = (...sheets: TestSheet[]) => bestSheet(readDataFile(buildXlsx({ sheets })), layout);

  it('takes the sheet that shows most of the form, and no hidden one', () => {
    expect(
      best({ data: other }, { data: form, state: 'hidden' }, { data: '' }, { data: form, name: 'B01' }),
    ).toMatchObject({ index: 3, grid: { sheet: 'B01' } });
  });

  it.each<[string, TestSheet[], string]>([
    ['no sheet that shows', [{ data: form, state: 'hidden' }], 'xlsx.noSheet'],
    ['sheets beyond any form', [{ data: '<row r="99999"><c><v>1</v></c></row>' }], 'xlsx.tooLarge'],
    ['sheets without a cell', [{ data: '' }], 'data.empty'],
  ])('refuses %s', (_, sheets, code) => {
    expect(faultOf(() => best(...sheets)).code).toBe(code);
  });

  it('reads a text file, whatever its name says, as a workbook of one sheet', () => {
    const bytes = new TextEncoder().encode('Năm;Nữ\n2010;1');
    expect(bestSheet(readDataFile(bytes), layout).grid).toEqual(gridFromTextFile(bytes));
    expect(faultOf(() => readDataFile(new Uint8Array())).code).toBe('data.empty');
  });
});
