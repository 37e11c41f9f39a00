/** A whole report in which nothing is wrong, except what a test does to it. */
import { builtInPack, sectionsOf, type Target } from '../../src/campaign';
import type { CheckInput } from '../../src/report/check';
import { documentOf, type Line } from './snapshot';

const pack = builtInPack();
const { form01 } = pack;

/** Of no resolution. */
export const sampleTarget: Target = {
  id: 'mau-1',
  indicator: 'SỐ LIỆU MẪU: tỷ lệ cán bộ được bồi dưỡng',
  comparator: 'atLeast',
  value: '80',
  unit: '%',
  year: 2020,
  citation: 'Số liệu mẫu, không có trong Nghị quyết',
  verified: false,
  sample: true,
};

const USUAL: Readonly<Record<string, string>> = { attendances: '10', fullTime: '4', partTime: '6', budget: '1,5' };
const SUMS: Readonly<Record<string, string>> = { attendances: '110', fullTime: '44', partTime: '66', budget: '16,5' };

/** Form 01 as rows of cells: headings, the years of the campaign, the total. */
export const form01Rows: readonly (readonly string[])[] = [
  ['Năm', ...form01.columns.map(({ heading }) => heading)],
  ...form01.years.map(({ year, estimate }) => [
    estimate ? `${year} (ước)` : String(year),
    ...form01.columns.map(({ id }) => USUAL[id] ?? '2'),
  ]),
  ['Tổng cộng', ...form01.columns.map(({ id }) => SUMS[id] ?? '22')],
];

/** Each section with its heading and a text that covers its prompts; Form 01 in its section. */
export function wholeReport(): Line[] {
  const evidence = sectionsOf(pack).flatMap(({ prompts }) =>
    prompts.flatMap((prompt) => prompt.evidence.map(([item]) => (typeof item === 'string' ? item : '12 triệu đồng'))),
  );
  return sectionsOf(pack).flatMap(({ id, number, title }): Line[] => [
    { text: `${number} ${title}`, font: { bold: true } },
    `Nội dung: ${evidence.join(', ')}.`,
    ...(id === form01.section ? [{ rows: form01Rows }] : []),
  ]);
}

const comparison: Line = {
  rows: [
    ['Chỉ tiêu', 'Mục tiêu', 'Kết quả', 'So sánh'],
    [sampleTarget.indicator, '80%', '85%', 'Vượt'],
  ],
};

/** The same with the table that compares the sample target with its result. */
export function comparedReport(): Line[] {
  return wholeReport().flatMap((line): readonly Line[] =>
    typeof line !== 'string' && 'rows' in line ? [line, 'So sánh với mục tiêu:', comparison] : [line],
  );
}

/** What the check takes for these lines, with a target and its result. */
export function inputOf(lines: readonly Line[]): CheckInput {
  return {
    snapshot: documentOf(lines),
    pack,
    asOf: '2020-04-20',
    targets: [{ ...sampleTarget, verified: true }],
    actuals: { [sampleTarget.id]: { kind: 'typed', value: '85', note: null } },
  };
}
