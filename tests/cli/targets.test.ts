import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckJson } from '../../src/report/check';
import { run, temporaryFolder } from '../support/cli';

const district = join(__dirname, '../fixtures/cases/bao-cao-huyen-dang-soan.docx');
const inFolder = temporaryFolder();

/** Made up for tests. */
const target = {
  id: 'mau-1',
  indicator: 'Chỉ tiêu mẫu: số lớp mở cả giai đoạn',
  comparator: 'atLeast',
  value: '40',
  unit: 'lớp',
  year: 2020,
  citation: 'SỐ LIỆU MẪU',
  verified: true,
  sample: true,
};
const fileOf = (name: string, content: unknown): string => {
  const file = inFolder(name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const targetRules = async (file: string): Promise<string[]> => {
  const { out } = await run('check', district, '--targets', file, '--json');
  return (JSON.parse(out) as CheckJson).findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('target.'));
};

test('results beside the targets are checked, a figure out of Form 01 like one typed', async () => {
  expect(await targetRules(fileOf('without.json', { targets: [target] }))).toEqual(['target.no-actual']);
  const typed = { 'mau-1': { kind: 'typed', value: '45', note: null } };
  expect(await targetRules(fileOf('typed.json', { targets: [target], actuals: typed }))).toEqual([
    'target.not-compared',
  ]);
  const measured = { 'mau-1': { kind: 'measure', measure: { of: 'year', column: 'courses', year: 2010 } } };
  expect(await targetRules(fileOf('measured.json', { targets: [target], actuals: measured }))).toEqual([
    'target.not-compared',
    'target.unexplained',
  ]);
});

test.each([
  [[], 'actuals'],
  [{ 'mau-2': { kind: 'typed', value: '1', note: null } }, 'actuals.mau-2'],
  [{ 'mau-1': { kind: 'typed', value: '1,5', note: null } }, 'actuals.mau-1'],
  [{ 'mau-1': { kind: 'measure', measure: { of: 'median', column: 'courses' } } }, 'actuals.mau-1'],
])('results %j are refused in one sentence', async (actuals, place) => {
  const { code, error } = await run('check', district, '--targets', fileOf('bad.json', { targets: [target], actuals }));
  expect({ code, lines: error.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
  expect(error).toContain(`“${place}”`);
});
