import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { readWorkbook } from '../../src/ooxml/spreadsheet';
import type { GridCell } from '../../src/report/grid';
import { buildDocx, refusal } from '../support/docx';
import { buildXlsx, sheetRows, type TestWorkbook } from '../support/xlsx';

const first = (workbook: TestWorkbook): readonly (readonly GridCell[])[] =>
  readWorkbook(buildXlsx(workbook)).sheets[0]?.grid?.rows ?? [];
const cells = (data: string, more: Partial<TestWorkbook> = {}) => first({ sheets: [{ data }], ...more });
const texts = (data: string, strings = ''): string[][] =>
  cells(data, { strings }).map((row) => row.map(({ text }) => text));
const one = (xml: string, more: Partial<TestWorkbook> = {}) => cells(`<row>${xml}</row>`, more)[0]?.[0];

describe('readWorkbook', () => {
  it('keeps the very digits of numbers', () => {
    expect(texts('<row><c><v>12345678901234567.89</v></c><c><v>35.50</v></c><c><v>1.2E3</v></c></row>')).toEqual([
      ['12345678901234567.89', '35.50', '1.2E3'],
    ]);
  });

  it('reads plain, rich and inline strings, and the cached values of formulas', () => {
    const strings =
      '<si><t>Năm</t></si><si><r><t>Số </t></r><r><rPr><b/></rPr><t>lớp</t></r><rPh><t>x</t></rPh></si><si><t>a_x000A_b</t></si>';
    const row =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><t>ô</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c>' +
      '<c><f>A1+1</f><v>7</v></c><c t="str"><f>A1</f><v>chữ</v></c></row>';
    expect(texts(row, strings)).toEqual([['Năm', 'Số lớp', 'a\nb', 'ô', '7', 'chữ']]);
  });

  it.each<[string, string, string | null, GridCell]>([
    ['a number that was typed', '<c><v>1.234</v></c>', null, { text: '1.234', kind: 'number', typed: true }],
    ['a number that has a format', '<c s="1"><v>1.234</v></c>', '0.000', { text: '1.234', kind: 'number' }],
    ['a number that was computed', '<c><f>A2/7</f><v>1.234</v></c>', null, { text: '1.234', kind: 'number' }],
    ['a day', '<c s="1"><v>43831</v></c>', 'dd/mm/yyyy', { text: '01/01/2020', kind: 'date' }],
    [
      'a day in the first month that Excel knows',
      '<c s="1"><v>1</v></c>',
      'd/m/yy',
      { text: '01/01/1900', kind: 'date' },
    ],
    ['a day that shows its year alone', '<c s="1"><v>43831</v></c>', 'yyyy', { text: '2020', kind: 'text' }],
    ['a day written as ISO 8601', '<c t="d"><v>2020-01-01</v></c>', null, { text: '2020-01-01', kind: 'date' }],
    ['a share', '<c s="1"><v>0.28999999999999998</v></c>', '0.0%', { text: '29%', kind: 'percent' }],
    ['money with a unit in quotes', '<c s="1"><v>12</v></c>', '#,##0" ngày"', { text: '12', kind: 'number' }],
    [
      'money with a unit and a colour',
      '<c s="1"><v>12</v></c>',
      '[Red]#,##0\\ \\đ_d;-0',
      { text: '12', kind: 'number' },
    ],
    ['true', '<c t="b"><v>1</v></c>', null, { text: 'TRUE', kind: 'boolean' }],
    ['an error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', null, { text: '#DIV/0!', kind: 'error' }],
    ['a formula that was never computed', '<c><f>SUM(A2:A9)</f></c>', null, { text: '=SUM(A2:A9)', kind: 'formula' }],
    ['the same with an empty value', '<c><f>1+1</f><v></v></c>', null, { text: '=1+1', kind: 'formula' }],
  ])('tells %s', (_, xml, format, cell) => {
    expect(one(xml, { formats: format === null ? [] : [format] })).toEqual(cell);
  });

  it('counts days from 1904 where the workbook does', () => {
    const more = { formats: ['dd/mm/yyyy'], date1904: true };
    expect(one('<c s="1"><v>42369</v></c>', more)?.text).toBe('01/01/2020');
  });

  it('gives every part of a merged cell the text of the whole', () => {
    const data = sheetRows([
      ['Năm', 'Số lượt', '', ''],
      ['', 'Tổng', 'Nữ', 'x'],
    ]);
    expect(first({ sheets: [{ data, merges: ['A1:A2', 'B1:C1', 'D2:XFD2', 'Z9:AA10'] }] })).toMatchObject([
      [
        { text: 'Năm', merged: true },
        { text: 'Số lượt', merged: true },
        { text: 'Số lượt', merged: true },
      ],
      [{ text: 'Năm', merged: true }, { text: 'Tổng' }, { text: 'Nữ' }, { text: 'x' }],
    ]);
  });

  it('puts cells where they say they stand, and leaves out what is empty at the end', () => {
    expect(
      texts('<row r="2"><c r="B2"><v>1</v></c><c r="AA2"/></row><row r="3"/><row r="900000"><c r="XFD900000"/></row>'),
    ).toEqual([[], ['', '1']]);
  });

  it('reads all sheets, says which are hidden, and leaves out one that is too large', () => {
    const data = (text: string): string => `<row><c><v>${text}</v></c></row>`;
    const sheets = [
      { name: 'Nháp', state: 'hidden', data: data('1') },
      { name: 'Sâu', state: 'veryHidden', data: data('2') },
      { name: 'Biểu 01 & 02', data: data('3') },
      { name: 'xuống', data: '<row r="1048576"><c><v>1</v></c></row>' },
      { name: 'sang', data: '<row><c r="XFD1"><v>1</v></c></row>' },
    ];
    expect(
      readWorkbook(buildXlsx({ sheets })).sheets.map(({ name, hidden, grid }) => [
        name,
        hidden,
        grid?.rows[0]?.[0]?.text,
      ]),
    ).toEqual([
      ['Nháp', true, '1'],
      ['Sâu', true, '2'],
      ['Biểu 01 & 02', false, '3'],
      ['xuống', false, undefined],
      ['sang', false, undefined],
    ]);
  });

  it('returns any table of texts as it was written', () => {
    const cell = fc.stringMatching(/^[a-zA-Z0-9àđĐỹ&<> .,%-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));
        expect(texts(sheetRows(rows))).toEqual(trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1));
      }),
    );
  });

  it.each([
    ['text', strToU8('Năm;Số lớp'), 'xlsx.notZip'],
    ['an old .xls', new Uint8Array(Buffer.from('d0cf11e0a1b11ae10000', 'hex')), 'xlsx.oldXls'],
    [
      'a password',
      new Uint8Array(
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
      'xlsx.encrypted',
    ],
    ['a Word document', buildDocx(), 'xlsx.notZip'],
    [
      'macros',
      buildXlsx({ sheets: [{ data: '' }], type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
      'xlsx.macros',
    ],
    [
      'a binary workbook',
      buildXlsx({ sheets: [{ data: '' }], type: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
      'xlsx.binary',
    ],
    ['a file cut short', buildXlsx({ sheets: [{ data: '' }] }).subarray(0, 600), 'xlsx.damaged'],
    ['a cell nowhere', buildXlsx({ sheets: [{ data: '<row><c r="?"><v>1</v></c></row>' }] }), 'xlsx.damaged'],
    [
      'merged cells that overlap',
      buildXlsx({ sheets: [{ data: sheetRows([['a', 'b']]), merges: Array<string>(1000).fill('A1:B1') }] }),
      'xlsx.damaged',
    ],
    [
      '40 MB of cells',
      buildXlsx({ sheets: [{ data: `<row>${'<c><v>1</v></c>'.repeat(2_800_000)}</row>` }] }),
      'xlsx.tooBig',
    ],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(() => readWorkbook(bytes)).toThrow(refusal(code));
  });

  it('takes any change of a byte for another workbook or refuses it, never with another error', () => {
    const bytes = buildXlsx({
      sheets: [{ data: sheetRows([['Năm', { n: '1' }]]), merges: ['A1:B1'] }],
      formats: ['0'],
    });
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(bytes, (old, index) => (index === at ? byte : old));
        try {
          readWorkbook(changed);
        } catch (error) {
          expect(error).toHaveProperty('name', 'InputError');
        }
      }),
    );
  });
});
