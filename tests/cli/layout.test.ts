import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack, type Form01Layout } from '../../src/campaign';
import { Host } from '../../src/host';
import { startOffice } from '../../src/host/node';
import { openDocument } from '../../src/ooxml/open';
import type { Form01Values } from '../../src/report/form01';
import { openDoor } from '../../src/word/door';
import { writeStore } from '../../src/word/store';
import { run, temporaryFolder } from '../support/cli';
import { buildDocx } from '../support/docx';

const cases = join(__dirname, '../fixtures/cases');
const branch = join(cases, 'bao-cao-nganh-word-tieng-viet.docx');
const empty = join(cases, 'bao-cao-cdcs-moi-mo.docx');
const inFolder = temporaryFolder();
const output = inFolder('out.docx');

interface Learned {
  readonly form01: Form01Layout;
  readonly learned: { readonly table: number; readonly columns: readonly { columnId: string; reasons: unknown[] }[] };
}
async function learn(file: string, ...more: string[]): Promise<Learned> {
  return JSON.parse((await run('form01', file, '--learn', ...more)).out) as Learned;
}
async function read(file: string, ...more: string[]): Promise<Form01Values> {
  return JSON.parse((await run('form01', file, '--read', '--json', ...more)).out) as Form01Values;
}

/** A document with one table of texts. */
function withTable(name: string, rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  const file = inFolder(name);
  writeFileSync(file, buildDocx({ body: `<w:tbl>${body}</w:tbl><w:p/>` }));
  return file;
}

/** The built-in layout with one column that no report has by that heading. */
const { form01 } = builtInPack();
const renamed = {
  ...form01,
  columns: form01.columns.map((column) =>
    column.id === 'courses' ? { ...column, heading: 'Số đợt', aliases: [] } : column,
  ),
};
const layoutFile = inFolder('layout.json');
writeFileSync(layoutFile, JSON.stringify({ form01: renamed }));

describe('--learn', () => {
  it('prints a layout that --layout takes back, with its reasons', async () => {
    const { form01: layout, learned } = await learn(branch);
    expect(layout.columns.map(({ id }) => id)).toEqual(['courses', 'attendances', 'women', 'ethnicMinority']);
    expect(learned.columns.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const file = inFolder('learned.json');
    writeFileSync(file, JSON.stringify({ form01: layout, learned }));
    const own = await read(branch, '--layout', file);
    const usual = await read(branch);
    expect(own.rows.map(({ values }) => values)).toEqual(
      usual.rows.map(({ values: { courses, attendances, women, ethnicMinority } }) => ({
        courses,
        attendances,
        women,
        ethnicMinority,
      })),
    );
  });

  it('learns from the table that is asked for', async () => {
    const years = (of: string) => [
      ['Năm', of],
      ['2018', '1'],
      ['2019', '2'],
      ['2020 (ước)', '3'],
    ];
    const file = withTable('one.docx', years('Số buổi'));
    expect((await learn(file, '--table', '0')).form01.columns.map(({ heading }) => heading)).toEqual(['Số buổi']);
  });

  it.each<[string, string[], RegExp]>([
    ['no table', ['form01', empty, '--learn'], /không có bảng/],
    ['no such table', ['form01', branch, '--learn', '--table', '99'], /99/],
    [
      'periods instead of years',
      [
        'form01',
        withTable('periods.docx', [
          ['Năm học', 'Số lớp'],
          ['2010-2011', '3'],
          ['2011-2012', '4'],
          ['2012-2013', '5'],
        ]),
        '--learn',
        '--table',
        '0',
      ],
      /giai đoạn/,
    ],
    ['a table number that is none', ['form01', branch, '--learn', '--table', 'x'], /--table x/],
    ['a table number for something else', ['form01', branch, '--read', '--table', '1'], /--table/],
    ['an output file', ['form01', branch, '--learn', '-o', output], /-o/],
    ['two things at once', ['form01', branch, '--learn', '--read'], /--learn/],
  ])('refuses %s in one sentence', async (_, argv, says) => {
    const { code, out, error } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error).toMatch(says);
    expect(existsSync(output)).toBe(false);
  });
});

describe('--layout', () => {
  it('replaces the layout of the pack, for reading, writing and checking', async () => {
    expect((await read(branch, '--layout', layoutFile)).rows[0]?.values.courses).toBeNull();
    const { out } = await run('check', branch, '--json', '--layout', layoutFile);
    expect((JSON.parse(out) as { form01: Form01Values }).form01.rows[0]?.values.courses).toBeNull();

    const [data, filled] = [inFolder('data.json'), inFolder('filled.docx')];
    const values = Object.fromEntries(form01.columns.map(({ id }) => [id, '1']));
    writeFileSync(data, JSON.stringify({ rows: form01.years.map((year) => ({ ...year, values })) }));
    const written = await run('form01', empty, '--data', data, '-o', filled, '--layout', layoutFile);
    expect(written).toMatchObject({ code: 0, error: '' });
    expect(openDocument(readFileSync(filled)).xml('word/document.xml').toString()).toContain('Số đợt');
    expect((await read(filled, '--layout', layoutFile)).rows[0]?.values.courses).toBe('1');
  });

  it('wins over the layout that the file carries, which wins over that of the pack', async () => {
    const host = new Host(openDocument(readFileSync(branch)));
    const office = await startOffice(host);
    await writeStore(openDoor(office), (content) => ({ ...content, layout: renamed }));
    office.stop();
    const file = inFolder('carries.docx');
    writeFileSync(file, host.save());
    expect((await read(file)).rows[0]?.values.courses).toBeNull();
    const usual = inFolder('usual.json');
    writeFileSync(usual, JSON.stringify(builtInPack()));
    expect((await read(file, '--layout', usual)).rows[0]?.values.courses).toBe('2');
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', 'Năm;Số lớp', /JSON/],
    ['no layout in it', '{}', /form01/],
    [
      'a section that the campaign lacks',
      JSON.stringify({ form01: { ...form01, section: 'IX.9' } }),
      /form01\.section/,
    ],
    [
      'a column twice',
      JSON.stringify({ form01: { ...form01, columns: [...form01.columns, form01.columns[0]] } }),
      /form01\.columns/,
    ],
  ])('refuses a file with %s in one sentence that names it', async (name, text, says) => {
    const file = inFolder(`${name.replace(/\W/g, '-')}.json`);
    writeFileSync(file, text);
    for (const argv of [
      ['check', branch],
      ['form01', branch, '--read'],
      ['form01', branch, '--learn'],
    ]) {
      const { code, out, error } = await run(...argv, '--layout', file);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error.trimEnd().split('\n')).toHaveLength(1);
      expect(error).toContain(file);
      expect(error).toMatch(says);
    }
  });

  it('refuses a file that is not there', async () => {
    expect((await run('check', branch, '--layout', inFolder('nowhere.json'))).code).toBe(2);
  });
});

it('prints in quotation marks what it could not read as a figure', async () => {
  const rows = [
    ['Năm', 'Số lớp', 'Số lượt người'],
    ['2018', '3', '12.5'],
    ['2019', '-', '7'],
    ['2020 (ước)', '4', '8'],
  ];
  const { out } = await run('form01', withTable('unreadable.docx', rows), '--read');
  expect(out.split('\n').slice(0, 2)).toEqual([
    '2018  Số lớp: 3; Tổng số lượt người: “12.5” (?)',
    '2019  Tổng số lượt người: 7',
  ]);
});

it('tells what only follows from a finding beside it, in words and in JSON', async () => {
  const district = join(cases, 'bao-cao-huyen-dang-soan.docx');
  expect((await run('check', district)).out).toMatch(/kéo theo: Biểu 01, dòng Tổng cộng: Số lượt người ghi 2\.248/);
  const { out } = await run('check', district, '--json');
  const { findings } = JSON.parse(out) as { findings: { rule: string; consequences?: { rule: string }[] }[] };
  expect(findings.find(({ rule }) => rule === 'form01.row-sum')?.consequences).toMatchObject([
    { rule: 'form01.row-sum', location: { row: 12, column: 'attendances' } },
  ]);
  expect(findings.filter((finding) => 'consequences' in finding)).toHaveLength(1);
});
