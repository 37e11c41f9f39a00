import fc from 'fast-check';
import { builtInPack, type Target } from '../../src/campaign';
import { actualDraftOf, readActualDraft } from '../../src/taskpane/actualDraft';
import { NEW_TARGET, readTargetDraft, targetDraftOf, type TargetDraft } from '../../src/taskpane/targetDraft';
import { takeOver } from '../../src/taskpane/targetsMerge';
import { isActual, isTargets } from '../../src/word/storeGuards';
import type { Measure } from '../../src/report/measure';

const { form01: layout } = builtInPack();

/** Made up for tests. */
const TARGET: Target = {
  id: 'ct-1',
  indicator: 'Chỉ tiêu mẫu',
  comparator: 'atLeast',
  value: '70',
  unit: '%',
  year: 2015,
  citation: 'số liệu mẫu',
  verified: true,
  sample: true,
};

const typed: TargetDraft = { ...NEW_TARGET, indicator: 'Số lớp', value: '1.234,5', unit: 'lớp', citation: 'điểm a' };
const problemsOf = (change: Partial<TargetDraft>) => readTargetDraft({ ...typed, ...change }).problems;

describe('a target that is typed', () => {
  test('is read with the figures that were meant, and tidied', () => {
    expect(readTargetDraft({ ...typed, indicator: '  Số   lớp ', year: ' 2015 ' })).toEqual({
      problems: {},
      target: {
        indicator: 'Số lớp',
        comparator: 'atLeast',
        value: '1234.5',
        unit: 'lớp',
        year: 2015,
        citation: 'điểm a',
        verified: false,
      },
    });
  });

  test.each<[string, Partial<TargetDraft>, object]>([
    [
      'what is not given',
      { indicator: ' ', unit: '', citation: '', value: '-' },
      {
        indicator: { kind: 'missing' },
        unit: { kind: 'missing' },
        citation: { kind: 'missing' },
        value: { kind: 'missing' },
      },
    ],
    ['no number', { value: 'nhiều' }, { value: { kind: 'invalid' } }],
    ['a number that can be read twice', { value: '12.5' }, { value: { kind: 'ambiguous', readings: ['12.5', '125'] } }],
    ['a range without end', { comparator: 'range' }, { valueTo: { kind: 'missing' } }],
    ['a range that rises: nothing', { comparator: 'range', value: '9', valueTo: '10' }, {}],
    ['a range that falls', { comparator: 'range', value: '10', valueTo: '9' }, { valueTo: { kind: 'notAbove' } }],
    ['a range of one value', { comparator: 'range', value: '10', valueTo: '10,0' }, { valueTo: { kind: 'notAbove' } }],
    ['no year', { year: '15' }, { year: { kind: 'notYear' } }],
    ['a year that no pack may have', { year: '3000' }, { year: { kind: 'notYear' } }],
    ['a period without end', { from: '2010' }, { year: { kind: 'missing' } }],
    ['a period that runs backwards', { from: '2016', year: '2015' }, { from: { kind: 'notBefore' } }],
  ])('%s', (_name, change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  test('keeps what the form does not show, and drops an end that is no longer one', () => {
    const range = { ...TARGET, comparator: 'range', valueTo: '80', later: 'kept' } as const;
    const draft = { ...targetDraftOf(range), comparator: 'atLeast' } as const;
    expect(readTargetDraft(draft, range).target).toEqual({ ...TARGET, later: 'kept' });
  });

  test('comes back as it was, for every target', () => {
    const decimal = fc
      .tuple(fc.nat(9_999_999), fc.nat(99))
      .map(([whole, part]) => `${whole}${part % 10 ? `.${part}` : ''}`);
    const text = fc.constantFrom('Số lớp', 'Tỷ lệ cán bộ', '%', 'lượt người', 'điểm a khoản 2');
    const target = fc.record({
      id: fc.constantFrom('ct-1', 'x'),
      indicator: text,
      comparator: fc.constantFrom('atLeast' as const, 'atMost' as const, 'equal' as const, 'growth' as const),
      value: decimal,
      unit: text,
      year: fc.option(fc.integer({ min: 1990, max: 2030 })),
      citation: text,
      verified: fc.boolean(),
    });
    fc.assert(
      fc.property(target, (one) => {
        const { target: back } = readTargetDraft(targetDraftOf(one), one);
        expect(back && { ...back, id: one.id }).toEqual(one);
        expect(isTargets([back && { ...back, id: one.id }])).toBe(true);
      }),
    );
  });
});

describe('a result that is entered', () => {
  test('says what is wrong with its figure', () => {
    const blank = actualDraftOf(undefined, layout);
    expect(readActualDraft(blank)).toEqual({ actual: null, problem: { kind: 'missing' } });
    expect(readActualDraft({ ...blank, value: '72,5', note: ' BC năm ' })).toEqual({
      actual: { kind: 'typed', value: '72.5', note: 'BC năm' },
    });
  });

  const MEASURES: readonly Measure[] = [
    { of: 'sum', column: 'courses' },
    { of: 'sum', column: 'courses', from: 2012, to: 2015 },
    { of: 'average', column: 'budget', from: 2011 },
    { of: 'last', column: 'women' },
    { of: 'year', column: 'courses', year: 2014 },
    { of: 'share', part: 'women', whole: 'attendances' },
    { of: 'share', part: 'women', whole: 'attendances', year: 2019 },
  ];
  test.each(MEASURES)('a reckoning comes back as it was: %j', (measure) => {
    const actual = { kind: 'measure', measure } as const;
    expect(readActualDraft(actualDraftOf(actual, layout))).toEqual({ actual });
    expect(isActual(actual)).toBe(true);
  });

  test('a share of the whole period becomes a year with a year', () => {
    const draft = actualDraftOf(
      { kind: 'measure', measure: { of: 'share', part: 'women', whole: 'attendances' } },
      layout,
    );
    expect(readActualDraft({ ...draft, way: 'year' }).actual).toEqual({
      kind: 'measure',
      measure: { of: 'year', column: 'women', year: 2020 },
    });
  });
});

describe('taking over the targets of a file', () => {
  const other: Target = { ...TARGET, id: 'ct-2', indicator: 'Chỉ tiêu mẫu khác' };
  const actuals = {
    'ct-1': { kind: 'typed', value: '1', note: null },
    'ct-2': { kind: 'typed', value: '2', note: null },
  } as const;

  test('replace: knows a target by what it measures, and keeps its id and its result', () => {
    const incoming = [
      { ...TARGET, id: 'a', value: '75', citation: 'trang 2' },
      { ...TARGET, id: 'ct-1', indicator: 'Mới' },
    ];
    const change = takeOver([TARGET, other], actuals, incoming, 'replace');
    expect(change.targets).toEqual([
      { ...incoming[0], id: 'ct-1' },
      { ...incoming[1], id: 'ct-3' },
    ]);
    expect(change).toMatchObject({
      actuals: { 'ct-1': actuals['ct-1'] },
      added: [{ indicator: 'Mới' }],
      changed: [{ from: { value: '70' }, to: { value: '75' } }],
      removed: [other],
      actualsLost: [other],
    });
    expect(Object.keys(change.actuals)).toEqual(['ct-1']);
  });

  test('add: leaves what is there, and gives new ones an id that is free', () => {
    const incoming = [
      { ...TARGET, value: '99' },
      { ...other, id: 'ct-1', year: 2020 },
    ];
    expect(takeOver([TARGET], actuals, incoming, 'add')).toEqual({
      targets: [TARGET, { ...other, id: 'ct-2', year: 2020 }],
      actuals,
      added: [incoming[1]],
      changed: [],
      removed: [],
      actualsLost: [],
    });
  });

  test('taken twice changes nothing the second time', () => {
    const incoming = [
      { ...TARGET, id: 'ct-2' },
      { ...other, id: 'ct-1' },
      { ...TARGET, id: 'x', year: null },
    ];
    for (const how of ['replace', 'add'] as const) {
      const once = takeOver([other], actuals, incoming, how);
      const twice = takeOver(once.targets, once.actuals, incoming, how);
      expect(twice).toEqual({ ...once, added: [], changed: [], removed: [], actualsLost: [] });
      expect(new Set(once.targets.map(({ id }) => id)).size).toBe(once.targets.length);
    }
  });
});
