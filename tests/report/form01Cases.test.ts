/** Form 01 in the real cases: figures exactly, faults exactly. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack } from '../../src/campaign';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { form01Values, type Form01 } from '../../src/report/form01';
import { readForm01 } from '../../src/report/form01Read';
import { form01Rules } from '../../src/report/form01Rules';
import { describeFinding } from '../../src/texts/findings';
import { readDocx } from '../../src/ooxml/docx';

const folder = join(__dirname, '../fixtures/cases');
const layout = builtInPack().form01;
const snapshotOf = (file: string) => readSnapshot(readDocx(readFileSync(join(folder, file))));
const read = (file: string): Form01 => {
  const form01 = readForm01(snapshotOf(file), layout);
  if (!form01) throw new Error(`no Form 01 in ${file}`);
  return form01;
};
const column = (form01: Form01, id: string): (string | null | undefined)[] =>
  form01Values(form01, layout).rows.map(({ values }) => values[id]);
const years = Array.from({ length: 11 }, (_, index) => 2010 + index);

it('reads the table of the district’s report exactly', () => {
  const form01 = read('bao-cao-huyen-dang-soan.docx');
  expect(form01.columns.map(({ id }) => id)).toEqual([
    'courses',
    'attendances',
    'fullTime',
    'partTime',
    'women',
    'budget',
  ]);
  expect(form01.unknownColumns).toEqual([]);
  expect(form01.rows.map(({ year }) => year)).toEqual(years);
  expect(form01.rows.filter(({ estimate }) => estimate).map(({ year }) => year)).toEqual([2020]);
  expect(column(form01, 'courses')).toEqual(['3', '4', '5', '3', '4', '5', '3', '4', '5', '3', '4']);
  expect(column(form01, 'attendances')).toEqual([
    '158',
    '168',
    '178',
    '188',
    '194',
    '204',
    '214',
    '224',
    '230',
    '240',
    '250',
  ]);
  expect(column(form01, 'budget')).toEqual(['35.5', '39.75', '44', '48.25', '52.5', '56.75', '61', '65.25', '69.5', '73.75', '80']); // prettier-ignore
  expect(column(form01, 'ethnicMinority')).toEqual(years.map(() => null));
  expect(form01.total?.cells.attendances?.figure).toEqual({ kind: 'value', value: '2248' });
  expect(form01.total?.cells.budget?.figure).toEqual({ kind: 'value', value: '626.25' });
});

it('reads the merged headings of the branch’s report, and finds no fault in its figures', () => {
  const form01 = read('bao-cao-nganh-word-tieng-viet.docx');
  expect(form01.columns).toEqual([
    { id: 'courses', column: 1, heading: 'Số lớp' },
    { id: 'attendances', column: 2, heading: 'Số lượt người / Tổng' },
    { id: 'women', column: 3, heading: 'Số lượt người / Nữ' },
    { id: 'ethnicMinority', column: 4, heading: 'Số lượt người / Dân tộc thiểu số' },
  ]);
  expect(form01.rows.map(({ year, estimate }) => [year, estimate])).toEqual(years.map((year) => [year, year === 2020]));
  expect(column(form01, 'courses')).toEqual(['2', '3', '2', '3', '2', '3', '2', '3', '2', '3', '3']);
  expect(column(form01, 'attendances')).toEqual(['980', '1025', '1070', '1115', '1160', '1205', '1250', '1295', '1340', '1385', '1500']); // prettier-ignore
  expect(column(form01, 'women')).toEqual([
    '600',
    '630',
    '660',
    '690',
    '720',
    '750',
    '780',
    '810',
    '840',
    '870',
    '940',
  ]);
  expect(column(form01, 'ethnicMinority')).toEqual(['200', '211', '222', '233', '244', '255', '266', '277', '288', '299', '320']); // prettier-ignore
  expect(form01.total).toBeNull();
  const snapshot = snapshotOf('bao-cao-nganh-word-tieng-viet.docx');
  expect(form01Rules.flatMap((rule) => rule.run({ snapshot, form01, layout }).findings)).toEqual([]);
});

it('finds the two planted faults of the district’s report and nothing else', () => {
  const form01 = read('bao-cao-huyen-dang-soan.docx');
  const snapshot = snapshotOf('bao-cao-huyen-dang-soan.docx');
  const results = form01Rules.map((rule) => [rule.id, rule.run({ snapshot, form01, layout })] as const);
  const findings = results.flatMap(([, { findings }]) => findings);
  expect(findings).toEqual([
    {
      rule: 'form01.row-sum',
      severity: 'blocker',
      section: 'II.2.2',
      location: { paragraph: 61, table: form01.table, row: 5, column: 'attendances' },
      params: {
        row: '2014',
        total: 'Số lượt người',
        value: '194',
        parts: 'Chuyên trách + Không chuyên trách',
        sum: '200',
      },
      consequences: [
        {
          rule: 'form01.row-sum',
          section: 'II.2.2',
          location: { paragraph: 110, table: form01.table, row: 12, column: 'attendances' },
          params: {
            row: 'Tổng cộng',
            total: 'Số lượt người',
            value: '2.248',
            parts: 'Chuyên trách + Không chuyên trách',
            sum: '2.254',
          },
        },
      ],
    },
    {
      rule: 'form01.column-total',
      severity: 'blocker',
      section: 'II.2.2',
      location: { paragraph: 109, table: form01.table, row: 12, column: 'courses' },
      params: { row: 'Tổng cộng', column: 'Số lớp', value: '44', sum: '43' },
      fix: { kind: 'cells', table: form01.table, edits: [{ row: 12, cell: 1, text: '43', was: '44' }] },
    },
  ]);
  for (const finding of findings) expect(describeFinding(finding, 'vi').message).not.toContain('undefined');
  expect([61, 110, 109].map((paragraph) => snapshot.paragraphs[paragraph]?.text)).toEqual(['194', '2.248', '44']);
  expect(Object.fromEntries(results.map(([id, { examined }]) => [id, examined]))).toMatchObject({
    'form01.row-sum': 12,
    'form01.column-total': 6,
    'form01.missing-year': 11,
    'form01.estimate-mark': 1,
  });
});

const withForm01 = ['bao-cao-huyen-dang-soan.docx', 'bao-cao-nganh-word-tieng-viet.docx'];
it.each(readdirSync(folder).filter((file) => !withForm01.includes(file)))('finds no Form 01 in %s', (file) => {
  expect(readForm01(snapshotOf(file), layout)).toBeNull();
});
