import Big from 'big.js';
import fc from 'fast-check';
import { newForm01 } from '../../src/report/form01Plan';
import { readForm01 } from '../../src/report/form01Read';
import { compareMeasured, measureValue, type Measure } from '../../src/report/measure';
import { anyData, documentOf, ids, inserted, layout, tableOf } from './form01Table';

const header = ['Năm', 'Số lớp', 'Số lượt người', 'Nữ'];
const labels = layout.years.map(({ year, estimate }) => (estimate ? `${year} (ước)` : `${year}`));

/** A table with ten attendances and one course in each year, but for the rows given by year. */
function form01With(rows: Record<number, string[] | null> = {}, more: string[][] = []) {
  const body = layout.years.flatMap(({ year }, index) => {
    const row = rows[year];
    return row === null ? [] : [[labels[index] ?? '', ...(row ?? ['1', '10', '3'])]];
  });
  return readForm01(documentOf(tableOf([header, ...body, ...more])), layout);
}
const measured = (measure: Measure, ...table: Parameters<typeof form01With>) =>
  measureValue(measure, form01With(...table), layout);

it.each<[Measure, string, string]>([
  [{ of: 'year', column: 'attendances', year: 2013 }, '10', 'lượt người'],
  [{ of: 'sum', column: 'attendances' }, '110', 'lượt người'],
  [{ of: 'sum', column: 'courses', from: 2010, to: 2019 }, '10', 'lớp'],
  [{ of: 'sum', column: 'courses', from: 2018 }, '3', 'lớp'],
  [{ of: 'average', column: 'attendances' }, '10', 'lượt người'],
  [{ of: 'last', column: 'courses' }, '1', 'lớp'],
  [{ of: 'share', part: 'women', whole: 'attendances' }, '30', '%'],
  [{ of: 'share', part: 'women', whole: 'attendances', year: 2014 }, '30', '%'],
])('%j is %s', (measure, value, unit) => {
  expect(measured(measure)).toMatchObject({ value, unit });
  expect(measured(measure).problem).toBeUndefined();
});

it.each<[string, Measure, Parameters<typeof form01With>, unknown]>([
  ['a column that is not there', { of: 'sum', column: 'budget' }, [], { code: 'noColumn', column: 'budget' }],
  [
    'a year that is not there',
    { of: 'year', column: 'courses', year: 2013 },
    [{ 2013: null }],
    { code: 'noYear', year: 2013 },
  ],
  ['a sum over a missing year', { of: 'sum', column: 'courses' }, [{ 2013: null }], { code: 'noYear', year: 2013 }],
  ['a period without years', { of: 'sum', column: 'courses', from: 2031 }, [], { code: 'noYear', year: null }],
  [
    'a blank year',
    { of: 'sum', column: 'courses' },
    [{ 2013: ['', '10', '3'] }],
    { code: 'noFigure', column: 'courses', year: 2013 },
  ],
  [
    'a dash, of its year',
    { of: 'year', column: 'courses', year: 2013 },
    [{ 2013: ['-', '10', '3'] }],
    { code: 'noFigure', column: 'courses', year: 2013 },
  ],
  [
    'a cell that cannot be read',
    { of: 'last', column: 'courses' },
    [{ 2020: ['12.5', '10', '3'] }],
    { code: 'unreadable', column: 'courses', year: 2020, text: '12.5' },
  ],
  [
    'a year that stands twice',
    { of: 'sum', column: 'courses' },
    [{}, [['2013', '1', '10', '3']]],
    { code: 'doubleYear', year: 2013 },
  ],
  [
    'a share of nothing',
    { of: 'share', part: 'women', whole: 'attendances', year: 2013 },
    [{ 2013: ['0', '0', '0'] }],
    { code: 'noWhole', column: 'attendances' },
  ],
])('%s has no figure, and a reason', (_, measure, table, problem) => {
  expect(measured(measure, ...table)).toMatchObject({ value: null, exact: null, problem });
});

it('has no figure without a table', () => {
  expect(measureValue({ of: 'sum', column: 'courses' }, null, layout)).toMatchObject({
    value: null,
    problem: { code: 'noTable' },
  });
});

it('counts a dash among several years as nothing', () => {
  expect(measured({ of: 'sum', column: 'courses' }, { 2013: ['-', '10', '3'] }).value).toBe('10');
  expect(measured({ of: 'last', column: 'courses' }, { 2020: ['-', '10', '3'], 2019: ['7', '10', '3'] }).value).toBe(
    '7',
  );
});

it('says whether expected figures are part of it, and which cells', () => {
  expect(measured({ of: 'sum', column: 'courses' }).estimate).toBe(true);
  const { estimate, cells } = measured({ of: 'sum', column: 'courses', to: 2019 });
  expect(estimate).toBe(false);
  expect(cells.map(({ year, cell }) => [year, cell.text])).toEqual(
    layout.years.slice(0, 10).map(({ year }) => [year, '1']),
  );
});

it('rounds shares once, a half upwards, and compares without rounding', () => {
  const share = (part: string, whole: string) =>
    measured({ of: 'share', part: 'women', whole: 'attendances', year: 2013 }, { 2013: ['1', whole, part] });
  expect(share('1', '3').value).toBe('33.33');
  expect(share('2', '3').value).toBe('66.67');
  expect(share('1', '800').value).toBe('0.13');
  // 79.999999…: shown as 80, and yet less than 80.
  const almost = share('799999999999999999999999', '1000000000000000000000000');
  expect(almost.value).toBe('80');
  expect(almost.exact && compareMeasured(almost.exact, '80')).toBeLessThan(0);
});

it('agrees with exact arithmetic for every table', () => {
  fc.assert(
    fc.property(anyData, fc.constantFrom(...ids), fc.constantFrom(...ids), (data, part, whole) => {
      const form01 = readForm01(inserted(newForm01(layout, data)), layout);
      const figures = (id: string) =>
        layout.years.map(({ year }) => data.rows.find((row) => row.year === year)?.values[id] ?? null);
      const sum = (id: string) => {
        const all = figures(id);
        return all.every((value) => value !== null)
          ? all.reduce((total, value) => total.plus(value), new Big(0))
          : null;
      };
      const found = measureValue({ of: 'sum', column: part }, form01, layout);
      expect(found.value).toBe(sum(part)?.toFixed() ?? null);
      expect(found.problem === undefined).toBe(found.value !== null);
      const share = measureValue({ of: 'share', part, whole }, form01, layout);
      const [over, under] = [sum(part), sum(whole)];
      if (!over || !under || under.eq(0)) expect(share.value).toBeNull();
      else {
        // No further than half a hundredth from the exact quotient.
        const off = under
          .times(share.value ?? '')
          .minus(over.times(100))
          .abs();
        expect(off.times(200).lte(under)).toBe(true);
      }
    }),
  );
});
