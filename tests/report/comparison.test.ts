import fc from 'fast-check';
import type { Target } from '../../src/campaign';
import { readComparison, targetResults, type Comparison, type TargetResult } from '../../src/report/comparison';
import { comparisonTexts, explanationStarter, newComparison, planComparison } from '../../src/report/comparisonPlan';
import { newForm01 } from '../../src/report/form01Plan';
import { readForm01 } from '../../src/report/form01Read';
import type { Actual } from '../../src/report/measure';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import type { Actuals } from '../../src/report/targets';
import { builtInPack } from '../../src/campaign';
import { words } from '../../src/language/normalize';
import { documentOf, edited, inserted, layout, tableOf, type TestCell } from './form01Table';

const pack = builtInPack();
/** Made up for tests. */
const target = (id: string, indicator: string, more: Partial<Target> = {}): Target => ({
  id,
  indicator,
  comparator: 'atLeast',
  value: '70',
  unit: '%',
  year: 2020,
  citation: 'SỐ LIỆU MẪU',
  verified: true,
  sample: true,
  ...more,
});
const typed = (value: string): Actual => ({ kind: 'typed', value, note: null });
const resultsOf = (snapshot: DocumentSnapshot, targets: readonly Target[], actuals: Actuals): TargetResult[] =>
  targetResults(targets, { actuals, form01: null, layout, comparison: readComparison(snapshot, targets) });
const tableFor = (targets: readonly Target[], actuals: Actuals): DocumentSnapshot =>
  inserted(newComparison(pack, resultsOf(documentOf(), targets, actuals)));

/** A plan carried out on the table of a snapshot. */
function carriedOut(snapshot: DocumentSnapshot, results: readonly TargetResult[]): DocumentSnapshot {
  const plan = planComparison(snapshot, pack, results);
  if (plan?.kind !== 'update') throw new Error('no update');
  const changed = edited(snapshot, plan.table, plan.edits).tables[0]?.rows.map((row) => row.map(({ text }) => text));
  return documentOf(tableOf([...(changed ?? []), ...(plan.newRows ?? [])], snapshot.tables[0]?.tag ?? null));
}

const syllables = 'cán bộ công đoàn chuyên trách không nữ cơ sở huyện ngành được bồi dưỡng đào tạo tập huấn lớp'.split(
  ' ',
);
const anyIndicator = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(' '));
const anyDecimal = fc.nat({ max: 100_000 }).map((value) => String(value / 10));
const anyTarget = fc.record({
  indicator: anyIndicator,
  value: anyDecimal,
  unit: fc.constantFrom('%', 'lớp', 'lượt người', 'triệu đồng'),
  comparator: fc.constantFrom<Target['comparator']>('atLeast', 'atMost', 'equal', 'growth'),
  year: fc.constantFrom(null, 2015, 2020),
  yearly: fc.boolean(),
});
const anyTargets = fc
  .uniqueArray(anyTarget, { minLength: 1, maxLength: 8, selector: ({ indicator }) => words(indicator).join(' ') })
  .map((list) => list.map((one, index) => target(`t.${index}`, one.indicator, one)));
const anyActuals = (targets: readonly Target[]): fc.Arbitrary<Actuals> =>
  fc.array(fc.option(anyDecimal), { minLength: targets.length, maxLength: targets.length }).map((values) =>
    Object.fromEntries(
      targets.flatMap(({ id }, index) => {
        const value = values[index] ?? null;
        return value === null ? [] : [[id, typed(value)]];
      }),
    ),
  );
const anyCase = anyTargets.chain((targets) =>
  fc.tuple(fc.constant(targets), anyActuals(targets), anyActuals(targets), fc.nat({ max: targets.length })),
);

const textsOf = (comparison: Comparison | null): Record<string, unknown> =>
  Object.fromEntries(
    (comparison?.rows ?? []).map(({ target: id, cells: { indicator, target: aim, actual, comparison: verdict } }) => [
      id ?? '',
      { indicator: indicator?.text, target: aim?.text, actual: actual?.text, comparison: verdict?.text },
    ]),
  );

test('plan, carry out, read: the same; planned again: nothing', () => {
  fc.assert(
    fc.property(anyCase, ([targets, before, after, known]) => {
      // Some of the targets are new; the table knows the others with their former results.
      const old = targets.slice(0, Math.max(known, 1));
      const table = tableFor(old, before);
      expect(textsOf(readComparison(table, old))).toEqual(
        Object.fromEntries(resultsOf(documentOf(), old, before).map((one) => [one.target.id, comparisonTexts(one)])),
      );
      const ours = documentOf(...table.tables.map((one) => ({ ...one, tag: 'tk1:tbl:0' })));
      const results = resultsOf(documentOf(), targets, after);
      const now = carriedOut(ours, results);
      expect(textsOf(readComparison(now, targets))).toEqual(
        Object.fromEntries(results.map((one) => [one.target.id, comparisonTexts(one)])),
      );
      expect(planComparison(now, pack, results)).toMatchObject({ kind: 'update', edits: [], notFound: [] });
      expect(planComparison(now, pack, results)).not.toHaveProperty('newRows');
    }),
  );
});

const OWN = [
  ['Bảng so sánh kết quả', '', '', '', '', ''],
  ['STT', 'Nội dung chỉ tiêu', 'Mục tiêu NQ đề ra', 'Kết quả thực hiện', 'Đánh giá', 'Ghi chú'],
  ['1', 'Tỷ lệ CBCĐ chuyên trách được bồi dưỡng', '>= 70%', '65 %', 'Chưa đạt', 'Do thiếu kinh phí'],
  ['2', 'Tỷ lệ cán bộ nữ', '30%', '', '', ''],
  ['3', 'Việc khác', '', '10', 'Tốt', ''],
] satisfies TestCell[][];
const own = documentOf(tableOf([[{ text: 'Bảng so sánh kết quả', span: 6 }], ...OWN.slice(1)]));
const targets = [
  target('a', 'Tỷ lệ cán bộ công đoàn chuyên trách được bồi dưỡng'),
  target('b', 'Tỷ lệ cán bộ nữ', { value: '30' }),
];

describe('a table that the user made', () => {
  test('is read by its headings and rows, whatever else it holds', () => {
    const comparison = readComparison(own, targets);
    expect(comparison?.rows.map(({ target: id }) => id)).toEqual(['a', 'b', null]);
    expect(comparison?.rows[0]?.cells.remark?.text).toBe('Do thiếu kinh phí');
    expect(resultsOf(own, targets, {}).map(({ reached, from }) => [reached.value, from])).toEqual([
      ['65', 'table'],
      [null, null],
    ]);
  });

  test('keeps its wording; only what says something else is written', () => {
    const plan = planComparison(own, pack, resultsOf(own, targets, { a: typed('75'), b: typed('31') }));
    expect(plan).toEqual({
      kind: 'update',
      table: 0,
      notFound: [],
      edits: [
        { row: 2, cell: 3, text: '75%', was: '65 %' },
        { row: 2, cell: 4, text: 'Vượt 5 điểm %', was: 'Chưa đạt' },
        { row: 3, cell: 3, text: '31%', was: '' },
        { row: 3, cell: 4, text: 'Vượt 1 điểm %', was: '' },
      ],
    });
  });

  test('gets a row for a new target, further columns left blank', () => {
    const more = [...targets, target('c', 'Tỷ lệ cơ sở có giảng viên', { value: '5' })];
    const plan = planComparison(own, pack, resultsOf(own, more, {}));
    expect(plan).toMatchObject({
      newRows: [['', 'Tỷ lệ cơ sở có giảng viên', 'Ít nhất 5% (đến năm 2020; số liệu mẫu)', '', 'Chưa có số liệu', '']],
    });
  });
});

test('the same indicator for two years is told apart by its target', () => {
  const both = [
    target('x', 'Tỷ lệ A', { year: 2015, value: '50' }),
    target('y', 'Tỷ lệ A', { year: 2020, value: '80' }),
  ];
  const table = tableFor(both, {});
  const turned = documentOf(
    tableOf(
      (table.tables[0]?.rows ?? [])
        .map((row) => row.map(({ text }) => text))
        .toSpliced(
          1,
          2,
          ...(table.tables[0]?.rows ?? [])
            .slice(1, 3)
            .reverse()
            .map((row) => row.map(({ text }) => text)),
        ),
    ),
  );
  expect(readComparison(turned, both)?.rows.map(({ target: id }) => id)).toEqual(['y', 'x']);
});

test('neither table is taken for the other', () => {
  const form01 = inserted(newForm01(layout, { rows: [] }));
  const years = [2018, 2019, 2020].map((year) => target(String(year), String(year), { unit: 'lớp' }));
  expect(readComparison(form01, targets)).toBeNull();
  expect(readComparison(form01, years)).toBeNull();
  for (const tag of [null, 'tk1:tbl:abc']) {
    const comparison = tableFor([...targets, ...years], { a: typed('1') }).tables.map((one) => ({ ...one, tag }));
    expect(readForm01(documentOf(...comparison), layout)).toBeNull();
  }
});

test('reading never throws and never finds a target twice', () => {
  const cell = fc.constantFrom(
    'Chỉ tiêu',
    'Mục tiêu',
    'Kết quả',
    'So sánh',
    'Tỷ lệ cán bộ nữ',
    '30%',
    '',
    'Đạt',
    '2019',
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const found = (readComparison(documentOf(tableOf(rows)), targets)?.rows ?? []).flatMap(
        ({ target: id }) => id ?? [],
      );
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test('a missed target has a sentence to begin its explanation with, and no other', () => {
  const [missed, met, open] = resultsOf(documentOf(), [...targets, target('c', 'Khác')], {
    a: typed('60'),
    b: typed('30'),
  });
  expect(missed && explanationStarter(missed)).toBe(
    'Chỉ tiêu “Tỷ lệ cán bộ công đoàn chuyên trách được bồi dưỡng”: kết quả 60%, mục tiêu ít nhất 70% (đến năm 2020; ' +
      'số liệu mẫu); chưa đạt, thấp hơn 10 điểm %. Nguyên nhân: …',
  );
  expect([met && explanationStarter(met), open && explanationStarter(open)]).toEqual([null, null]);
});
