import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack } from '../../src/campaign';
import type { Form01Values } from '../../src/report/form01';
import { run, temporaryFolder } from '../support/cli';
import { buildXlsx, sheetRows, type TestCell } from '../support/xlsx';

const report = join(__dirname, '../fixtures/cases/bao-cao-cdcs-moi-mo.docx');
const inFolder = temporaryFolder();
const { columns, years } = builtInPack().form01;

const header = ['Năm', ...columns.map(({ heading }) => heading)];
const rows = years.map(({ year }, index) => [`${year}`, ...columns.map((_, at) => `${(index + 1) * 10 + at}`)]);
const numbers = (texts: readonly (readonly string[])[]): TestCell[][] => texts.map((row) => row.map((n) => ({ n })));
const good = buildXlsx({
  sheets: [
    { name: 'Bìa', data: sheetRows([['BÁO CÁO']]) },
    {
      name: 'Biểu 01',
      data: sheetRows([['BIỂU SỐ 01'], header, ...numbers(rows), ['Cộng', { n: '1' }]]),
      merges: ['A1:L1'],
    },
  ],
});
const tsv = [header, ...rows].map((row) => row.join('\t')).join('\r\n');

async function written(name: string, content: string | Uint8Array) {
  const [data, output] = [inFolder(name), inFolder(`${name}.docx`)];
  writeFileSync(data, content);
  return { ...(await run('form01', report, '--data', data, '-o', output)), data, output };
}

describe('tongket form01 --data', () => {
  it.each<[string, string | Uint8Array]>([
    ['bieu-01.xlsx', good],
    ['bieu-01.txt', Buffer.from(`\uFEFF${tsv}`, 'utf16le')],
    ['bieu-01.tsv', Buffer.from(tsv.normalize('NFD'))],
    ['mang-ten-xls.xls', good],
  ])('reads %s', async (name, content) => {
    const { code, error, output } = await written(name, content);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const { out } = await run('form01', output, '--read', '--json');
    const values = (JSON.parse(out) as Form01Values).rows.map((row) => Object.values(row.values));
    expect(values).toEqual(rows.map((row) => row.slice(1)));
  });

  it('says where a total of the file is not the sum', async () => {
    const { out } = await written('tong.xlsx', good);
    expect(out).toContain('Ô B14 của tệp số liệu ghi tổng 1, các năm cộng lại là 660');
  });

  it('names the cells that cannot be read', async () => {
    const texts = rows.map((row, index) => (index < 7 ? [row[0] ?? '', 'nhiều', ...row.slice(2)] : row));
    const { error } = await written(
      'cell.csv',
      [header, ...texts].map((row) => row.map((text) => `"${text}"`).join(';')).join('\n'),
    );
    expect(error).toContain('B2 (Số lớp) “nhiều” không phải là số; B3');
    expect(error).toContain('B6 (Số lớp) “nhiều” không phải là số và 2 ô khác;');
  });

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['is empty', 'rong.csv', '', /Không có số liệu nào/],
    ['is blank', 'trang.xlsx', buildXlsx({ sheets: [{ data: '' }] }), /Không có số liệu nào/],
    ['is a web page', 'web.xls', '<html><table><tr><td>Năm</td></tr></table></html>', /trang web/],
    [
      'is a picture',
      'anh.csv',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0, 0, 1),
      /không phải bảng tính/,
    ],
    ['is an old workbook', 'cu.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /\.xls đời cũ/],
    [
      'has a password',
      'khoa.xlsx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /mật khẩu/,
    ],
    [
      'has macros',
      'macro.xlsm',
      buildXlsx({ sheets: [{ data: '' }], type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
      /macro/,
    ],
    [
      'unpacks to 40 MB',
      'to.xlsx',
      buildXlsx({ sheets: [{ data: `<row>${' '.repeat(40_000_000)}</row>` }] }),
      /lớn hơn 32 MB/,
    ],
    ['has more cells than any form', 'dai.csv', 'a;'.repeat(400).concat('\n').repeat(600), /hơn 10000 dòng/],
    [
      'is in an old encoding',
      'tcvn3.csv',
      Buffer.from('N\u00a8m;S\u00e8 l\u00edp;D\u00a9n t\u00e9c;\u00a7\u00b5o t\u00b9o\n2010;1;2;3', 'latin1'),
      /TCVN3/,
    ],
  ])('refuses a file that %s', async (_, name, content, says) => {
    const { code, out, error, data, output } = await written(name, content);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error).toContain(data);
    expect(error).toMatch(says);
    expect(existsSync(output)).toBe(false);
  });
});
