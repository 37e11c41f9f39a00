import fc from 'fast-check';
import { formatFigure } from '../../src/language/numbers';
import { form01Values } from '../../src/report/form01';
import { decodeText, form01FromCsv } from '../../src/report/form01Csv';
import { form01FromGrid, form01FromJson, type Form01Data } from '../../src/report/form01Data';
import { newForm01 } from '../../src/report/form01Plan';
import { readForm01 } from '../../src/report/form01Read';
import { describeInputError, InputError } from '../../src/texts/inputError';
import { anyData, ids, inserted, layout } from './form01Table';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const headings = ['Năm', ...layout.columns.map(({ heading }) => heading)];
const csvOf = ({ rows }: Form01Data, delimiter: string, first: readonly string[] = headings): string =>
  [
    first,
    ...rows.map(({ year, values }) => [`${year}`, ...ids.map((id) => (values[id] ? formatFigure(values[id]) : ''))]),
  ]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter))
    .join('\r\n');

function faultOf(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const fault = error as InputError;
    for (const language of ['vi', 'en'] as const) {
      const sentence = describeInputError(fault, language);
      expect(sentence).not.toMatch(/undefined|\[object|\n/);
      expect(sentence).toContain(';');
    }
    return fault;
  }
  throw new Error('the data was accepted');
}
const grid = (rows: readonly (readonly string[])[], source: 'csv' | 'xlsx' = 'csv') =>
  form01FromGrid(rows, layout, source);
const row = (year: string, change: Record<string, string> = {}): string[] => [
  year,
  ...ids.map((id) => change[id] ?? '1'),
];
const header = ['year', ...ids];

describe('CSV', () => {
  it.each([';', ',', '\t', '|'])('gives back any figures, with %j between columns', (delimiter) => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(form01FromCsv(utf8(csvOf(data, delimiter)), layout)).toEqual(data);
        expect(form01FromCsv(utf8(`\uFEFF${csvOf(data, delimiter, header)}\n`), layout)).toEqual(data);
      }),
      { numRuns: 30 },
    );
  });

  it('reads UTF-8, UTF-16 of both kinds and Windows-1258, composed or not', () => {
    const text = 'Năm;Số lớp;Kinh phí (triệu đồng)';
    expect(decodeText(utf8(text))).toBe(text);
    expect(decodeText(utf8(`\uFEFF${text.normalize('NFD')}`))).toBe(text);
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(decodeText(little)).toBe(text);
    expect(decodeText(Buffer.from(little).swap16())).toBe(text);
    // Windows-1258 writes the tone as a mark of its own behind the letter: ô + acute, ơ + acute, i + acute, ê + dot below.
    const legacy = [78, 0xe3, 109, 59, 83, 0xf4, 0xec, 32, 108, 0xf5, 0xec, 112];
    expect(decodeText(Uint8Array.from(legacy))).toBe('Năm;Số lớp');
  });

  it('passes over titles above the header, blank rows and the total row', () => {
    const lines = [
      'BIỂU SỐ 01;;',
      '',
      header.join(';'),
      row('Năm 2011').join(';'),
      ';;',
      row('2010').join(';'),
      row('Tổng cộng').join(';'),
    ];
    expect(form01FromCsv(utf8(lines.join('\n')), layout).rows.map(({ year }) => year)).toEqual([2010, 2011]);
  });

  it.each(['\n', '\r\n', '\r'])('reads lines that end in %j, the last one in another way', (end) => {
    const lines = [header, row('2010'), row('2011')].map((cells) => cells.map((cell) => `"${cell}"`).join(';'));
    expect(form01FromCsv(utf8(`${lines.join(end)}\n`), layout).rows.map(({ year }) => year)).toEqual([2010, 2011]);
  });

  it('takes 2020 for an estimate, marked or not', () => {
    expect(grid([header, row('2020')]).rows[0]?.estimate).toBe(true);
    expect(grid([header, row('Ước 2019'), row('2018')]).rows.map(({ estimate }) => estimate)).toEqual([false, true]);
  });

  it.each<[string, string[][], string, object | undefined]>([
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
        [...header, 'Nữ'],
        [...row('2010'), '1'],
      ],
      'form01.doubleColumn',
      { column: 'Nữ' },
    ],
    [
      'text where a number belongs',
      [header, row('2010', { women: 'nhiều' })],
      'form01.notNumber',
      { row: 2, column: 'Nữ', text: 'nhiều' },
    ],
    ['an ambiguous number', [header, row('2010', { budget: '12.5' })], 'form01.ambiguous', { row: 2, column: 'Kinh phí (triệu đồng)', text: '12.5', readings: ['12,5', '125'] }], // prettier-ignore
    ['a count with an English comma', [header, row('2010', { courses: '1,234' })], 'form01.ambiguous', { row: 2, column: 'Số lớp', text: '1,234', readings: ['1,234', '1.234'] }], // prettier-ignore
    [
      'half a person',
      [header, row('2010', { women: '1,5' })],
      'form01.notNumber',
      { row: 2, column: 'Nữ', text: '1,5' },
    ],
    [
      'a negative number',
      [header, row('2010', { courses: '-3' })],
      'form01.negative',
      { row: 2, column: 'Số lớp', text: '-3' },
    ],
    ['a year given twice', [header, row('2010'), row('Năm 2010')], 'form01.doubleYear', { row: 3, year: 2010 }],
    [
      'a year outside the period',
      [header, row('2009')],
      'form01.unknownYear',
      { row: 2, text: '2009', first: 2010, last: 2020 },
    ],
    ['a row without a year', [header, row('')], 'form01.unknownYear', { row: 2, text: '', first: 2010, last: 2020 }],
    ['a decimal comma that splits a cell', [header, [...row('2010'), '5']], 'form01.rowTooLong', { row: 2 }],
    ['no row', [header, row('Cộng')], 'form01.noRows', undefined],
  ])('refuses %s, saying where', (_, rows, code, params) => {
    const error = faultOf(() => grid(rows));
    expect([error.code, error.params]).toEqual([code, params]);
  });

  it('refuses a quotation mark that is not closed', () => {
    expect(faultOf(() => form01FromCsv(utf8(`${header.join(';')}\n"2010;1`), layout)).code).toBe('form01.quotes');
  });

  it('takes any bytes for data or refuses them, never with another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        faultOf(() => form01FromCsv(bytes, layout));
      }),
    );
  });
});

describe('.xlsx', () => {
  const budget = (text: string) => grid([header, row('2010', { budget: text })], 'xlsx').rows[0]?.values.budget;
  it.each([
    ['35.5', '35.5'],
    ['35.299999999999997', '35.3'],
    ['1E+3', '1000'],
    ['1.25E2', '125'],
    ['44', '44'],
    ['12345678901234567890', '12345678901234567890'],
    ['1.234,5', '1234.5'],
    ['', null],
    ['-', null],
  ])('reads %j as %s', (text, value) => {
    expect(budget(text)).toBe(value);
  });

  it('asks about three digits behind a dot, which may be a number or a Vietnamese text', () => {
    expect(faultOf(() => budget('12.345')).params).toMatchObject({ readings: ['12,345', '12.345'] });
  });
});

describe('JSON', () => {
  it('reads what form01Values gives, for any figures', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const values = form01Values(readForm01(inserted(newForm01(layout, data)), layout), layout);
        const back = form01FromJson(JSON.stringify(values), layout);
        expect(back.rows.filter(({ year }) => data.rows.some((one) => one.year === year))).toEqual(data.rows);
        expect(form01FromJson(JSON.stringify(data), layout)).toEqual(data);
      }),
    );
  });

  const json = (change: Record<string, unknown>, year: unknown = 2010) =>
    JSON.stringify({ rows: [{ year, values: { ...Object.fromEntries(ids.map((id) => [id, null])), ...change } }] });
  it('takes numbers whose digits are certain', () => {
    expect(form01FromJson(json({ courses: 3, budget: 35.25 }), layout).rows[0]?.values).toMatchObject({
      courses: '3',
      budget: '35.25',
    });
  });

  it.each<[string, string, string, object]>([
    [
      'Vietnamese writing',
      json({ budget: '1.234,5' }),
      'form01.notDecimal',
      { row: 1, column: 'budget', text: '1.234,5' },
    ],
    ['a number beyond a float', json({ courses: 1234567890123456 }), 'form01.notDecimal', { row: 1 }],
    ['a list', json({ courses: [1] }), 'form01.notDecimal', { text: '[1]' }],
    ['half a course', json({ courses: '1.5' }), 'form01.notWhole', { text: '1.5' }],
    ['a negative number', json({ courses: -1 }), 'form01.negative', { text: '-1' }],
    ['another year', json({}, 1999), 'form01.unknownYear', { row: 1, text: '1999' }],
    ['no year', json({}, null), 'form01.unknownYear', { row: 1, text: '' }],
    ['a missing column', json({ courses: undefined }), 'form01.missingColumn', { columns: ['courses'] }],
  ])('refuses %s', (_, text, code, params) => {
    const error = faultOf(() => form01FromJson(text, layout));
    expect(error.code).toBe(code);
    expect(error.params).toMatchObject(params);
  });

  it.each([
    ['', 'form01.notJson'],
    ['{', 'form01.notJson'],
    ['null', 'form01.notJson'],
    ['{"rows":3}', 'form01.notJson'],
    ['{"rows":[]}', 'form01.noRows'],
    ['{"rows":[null]}', 'form01.missingColumn'],
  ])('refuses %j', (text, code) => {
    expect(faultOf(() => form01FromJson(text, layout)).code).toBe(code);
  });
});
