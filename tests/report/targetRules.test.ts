import { builtInPack, sectionsOf, type Target } from '../../src/campaign';
import { checkReport, type CheckResult } from '../../src/report/check';
import type { Finding } from '../../src/report/finding';
import type { Actual } from '../../src/report/measure';
import { describeFinding } from '../../src/texts/findings';
import { documentOf, type Line } from '../support/snapshot';

const pack = builtInPack();
/** Made up for tests. */
const target = (id: string, indicator: string, more: Partial<Target> = {}): Target => ({
  id,
  indicator,
  comparator: 'atLeast',
  value: '70',
  unit: '%',
  year: null,
  citation: 'SỐ LIỆU MẪU',
  verified: true,
  sample: true,
  ...more,
});
const fullTime = target('a', 'Tỷ lệ cán bộ chuyên trách được bồi dưỡng nghiệp vụ');
const women = target('b', 'Tỷ lệ cán bộ nữ tham gia đào tạo', { value: '30' });
const typed = (value: string): Actual => ({ kind: 'typed', value, note: null });

/** A report with these lines in two of its sections. */
function check(
  lines: Partial<Record<'II.2.2' | 'II.3.2', readonly Line[]>>,
  actuals: Readonly<Record<string, Actual>>,
  targets: readonly Target[] = [fullTime, women],
): CheckResult {
  const document = sectionsOf(pack).flatMap(({ id, number, title }): Line[] => [
    { text: `${number} ${title}`, font: { bold: true } },
    ...(id === 'II.2.2' || id === 'II.3.2' ? (lines[id] ?? []) : []),
  ]);
  return checkReport({ snapshot: documentOf(document), pack, targets, actuals, asOf: '2020-04-20' });
}
const found = ({ findings }: CheckResult, rule: string): Finding[] => findings.filter((one) => one.rule === rule);
const table = (...rows: string[][]): Line => ({
  rows: [['Chỉ tiêu', 'Mục tiêu', 'Kết quả', 'So sánh', 'Ghi chú'], ...rows],
});
const both = { a: typed('75'), b: typed('25') };

describe('target.no-actual', () => {
  test('asks for each result that is neither entered nor in the table', () => {
    expect(found(check({}, {}), 'target.no-actual')).toHaveLength(2);
    expect(found(check({}, { a: typed('75') }), 'target.no-actual')).toHaveLength(1);
    const written = table([women.indicator, '30%', '28,5 %', '', '']);
    expect(found(check({ 'II.2.2': [written] }, { a: typed('75') }), 'target.no-actual')).toEqual([]);
  });
});

describe('target.not-compared', () => {
  const open = (lines: readonly Line[]): string[] =>
    found(check({ 'II.2.2': lines }, both), 'target.not-compared').map((one) => describeFinding(one, 'vi').message);

  test('a row of the table compares, and so does a sentence with the words and a figure', () => {
    expect(open([])).toHaveLength(2);
    expect(
      open([table([fullTime.indicator, '70%', '75%', 'Vượt', '']), 'Cán bộ nữ tham gia đào tạo đạt 25%.']),
    ).toEqual([]);
    expect(open(['Đã quan tâm đến cán bộ nữ tham gia đào tạo. Mở 12 lớp.'])).toHaveLength(2);
  });

  test('a row without result or verdict does not', () => {
    expect(open([table([women.indicator, '30%', '', 'Chưa có số liệu', ''])])).toHaveLength(2);
  });

  test('is not asked while the section is missing', () => {
    const document = documentOf(['I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG']);
    const { examined } = checkReport({ snapshot: document, pack, targets: [women], actuals: both, asOf: '2020-04-20' });
    expect(examined['target.not-compared']).toBe(0);
  });
});

describe('target.unexplained', () => {
  const row = (remark: string): Line => table([women.indicator, '30%', '25%', 'Chưa đạt', remark]);
  const open = (lines: Parameters<typeof check>[0]): Finding[] => found(check(lines, both), 'target.unexplained');

  test('a missed target asks for its reason, a met one does not', () => {
    const [one, ...more] = open({ 'II.2.2': [row('')] });
    expect(more).toEqual([]);
    expect(one?.params).toEqual({
      indicator: women.indicator,
      actual: '25%',
      target: 'Ít nhất 30% (số liệu mẫu)',
    });
    expect(one?.location).toMatchObject({ table: 0, row: 1 });
  });

  test.each<[string, Parameters<typeof check>[0]]>([
    ['a remark', { 'II.2.2': [row('Ít lớp cho nữ')] }],
    ['a sentence', { 'II.2.2': [row(''), 'Tỷ lệ cán bộ nữ tham gia đào tạo còn thấp do ít lớp mở tại huyện.'] }],
    [
      'the next paragraph',
      { 'II.3.2': ['Tỷ lệ cán bộ nữ tham gia đào tạo chưa đạt.', 'Nguyên nhân: kinh phí còn hạn hẹp.'] },
    ],
    ['one reason for all', { 'II.3.2': ['Còn một số chỉ tiêu chưa đạt so với kế hoạch là do thiếu kinh phí.'] }],
  ])('%s explains', (_, lines) => {
    expect(open(lines)).toEqual([]);
  });

  test('naming the result without a reason does not', () => {
    expect(open({ 'II.2.2': [row(''), 'Tỷ lệ cán bộ nữ tham gia đào tạo mới chỉ có 25%.'] })).toHaveLength(1);
  });

  test('a reason for something else does not', () => {
    expect(open({ 'II.2.2': [row('')], 'II.3.2': ['Việc báo cáo còn chậm do thiếu cán bộ.'] })).toHaveLength(1);
  });
});

describe('target.stale-comparison', () => {
  const stale = (rows: string[][], actuals: Readonly<Record<string, Actual>>): Finding[] =>
    found(check({ 'II.2.2': [table(...rows)] }, actuals), 'target.stale-comparison');

  test('another figure than the one entered, with no fix: either may be wrong', () => {
    const [one, ...more] = stale([[fullTime.indicator, '70%', '72%', 'Vượt', '']], both);
    expect(more).toEqual([]);
    expect(one?.params).toEqual({ indicator: fullTime.indicator, written: '72%', current: '75%' });
    expect(one?.fix).toBeUndefined();
  });

  test('the same figure, rounded by the writer, is none', () => {
    expect(stale([[fullTime.indicator, '70%', '75,3%', 'Vượt', '']], { a: typed('75.26') })).toEqual([]);
  });

  test('a verdict that the row’s own figure contradicts, with its fix', () => {
    const [one] = stale([[women.indicator, '30%', '25%', 'Đạt', '']], {});
    expect(one?.params).toMatchObject({ written: 'Đạt', current: 'Chưa đạt, thấp hơn 5 điểm %' });
    expect(one?.fix).toEqual({
      kind: 'cells',
      table: 0,
      edits: [{ row: 1, cell: 3, was: 'Đạt', text: 'Chưa đạt, thấp hơn 5 điểm %' }],
    });
  });

  test('says nothing of words that state no verdict', () => {
    expect(stale([[women.indicator, '30%', '25%', 'Cố gắng hơn', '']], {})).toEqual([]);
  });
});

test('sentences in both languages name the target', () => {
  const { findings } = check({ 'II.2.2': [table([women.indicator, '30%', '25%', 'Đạt', ''])] }, { a: typed('75') });
  const ours = findings.filter(({ rule }) => rule.startsWith('target.'));
  expect(ours.map(({ rule }) => rule).sort()).toEqual([
    'target.not-compared',
    'target.stale-comparison',
    'target.unexplained',
  ]);
  for (const one of ours)
    for (const language of ['vi', 'en'] as const)
      expect(describeFinding(one, language).message).toMatch(/Tỷ lệ cán bộ/);
});
