import fc from 'fast-check';
import type { Target } from '../../src/campaign';
import type { Actual } from '../../src/report/measure';
import { judge, newTargetId, reachedFor, type Judgement } from '../../src/report/targets';
import { judgementWords, reachedWords, targetWords } from '../../src/report/targetWords';
import { formatFigure } from '../../src/language/numbers';
import type { Form01 } from '../../src/report/form01';
import { readForm01 } from '../../src/report/form01Read';
import { documentOf, ids, layout, tableOf } from './form01Table';

/** Form 01 with one row for each year and these figures, decimal strings by column and year. */
function form01Of(figure: (column: string, year: number) => string): Form01 | null {
  const rows = layout.years.map(({ year, estimate }) => [
    estimate ? `${year} (ước)` : String(year),
    ...ids.map((id) => formatFigure(figure(id, year))),
  ]);
  const headings = [layout.yearColumn.heading, ...layout.columns.map(({ heading }) => heading)];
  return readForm01(documentOf(tableOf([headings, ...rows])), layout);
}

/** Made up for tests. */
const target = (more: Partial<Target> = {}): Target => ({
  id: 'mau',
  indicator: 'chỉ tiêu mẫu',
  comparator: 'atLeast',
  value: '70',
  unit: '%',
  year: null,
  citation: 'SỐ LIỆU MẪU',
  verified: true,
  sample: true,
  ...more,
});
const typed = (value: string): Actual => ({ kind: 'typed', value, note: null });
const judged = (aim: Target, value: string): Judgement => judge(aim, reachedFor(aim, typed(value), null, layout));

test.each<[Partial<Target>, string, string, string, string | null]>([
  [{}, '72.5', 'exceeded', '2.5', null],
  [{}, '70.0', 'met', '0', null],
  [{}, '69.999999999999999999', 'missed', '-0.000000000000000001', null],
  [{ comparator: 'equal' }, '100', 'exceeded', '30', null],
  [{ comparator: 'equal' }, '69', 'missed', '-1', null],
  [{ comparator: 'atMost', value: '5' }, '3', 'met', '-2', null],
  [{ comparator: 'atMost', value: '5' }, '5', 'met', '0', null],
  [{ comparator: 'atMost', value: '5' }, '5.1', 'missed', '0.1', null],
  [{ comparator: 'range', value: '80', valueTo: '90' }, '79', 'missed', '-1', null],
  [{ comparator: 'range', value: '80', valueTo: '90' }, '85', 'met', '0', null],
  [{ comparator: 'range', value: '80', valueTo: '90' }, '92', 'exceeded', '2', null],
  [{ comparator: 'growth', value: '10', unit: '%/năm' }, '9.5', 'missed', '-0.5', null],
  [{ value: '500', unit: 'lớp' }, '450', 'missed', '-50', '-10'],
  [{ value: '300', unit: 'lớp' }, '299', 'missed', '-1', '-0.33'],
  [{ value: '0', unit: 'lớp' }, '3', 'exceeded', '3', null],
  [{ value: '1000000', unit: 'người' }, '999999', 'missed', '-1', '-0.0001'],
])('%j with %s is %s by %s', (more, value, verdict, difference, percent) => {
  expect(judged(target(more), value)).toMatchObject({ verdict, difference, percent });
});

test('without a figure there is no verdict, and the reason is said', () => {
  expect(judge(target(), reachedFor(target(), undefined, null, layout))).toMatchObject({ verdict: 'noFigure' });
  expect(reachedFor(target(), undefined, null, layout).problem).toEqual({ code: 'noActual' });
  expect(reachedFor(target(), typed('bảy mươi'), null, layout).problem).toMatchObject({ code: 'notDecimal' });
});

/** Decimal strings as whole numbers of 10^-6, so that BigInt can say what is right. */
const scaled = (value: string): bigint => {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  return BigInt((value.startsWith('-') ? '-' : '') + whole + fraction.padEnd(6, '0'));
};
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat({ max: 6 }))
  .map(([value, places]) => {
    const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
    const text = `${digits.slice(0, digits.length - places)}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
    return value < 0n ? `-${text}` : text;
  });

test('verdicts and differences agree with whole-number arithmetic', () => {
  const comparators = fc.constantFrom<Target['comparator']>('atLeast', 'atMost', 'equal', 'range', 'growth');
  fc.assert(
    fc.property(comparators, decimal, decimal, decimal, (comparator, one, other, reached) => {
      const [low, high] = scaled(one) <= scaled(other) ? [one, other] : [other, one];
      const aim = target({ comparator, value: low, ...(comparator === 'range' && { valueTo: high }) });
      const figure = scaled(reached);
      const [from, to] = [scaled(low), comparator === 'range' ? scaled(high) : scaled(low)];
      const { verdict, difference } = judged(aim, reached);
      if (comparator === 'atMost') expect(verdict).toBe(figure > from ? 'missed' : 'met');
      else expect(verdict).toBe(figure < from ? 'missed' : figure > to ? 'exceeded' : 'met');
      const passed = figure > to ? to : figure < from || comparator !== 'range' ? from : figure;
      expect(scaled(difference ?? '')).toBe(figure - passed);
    }),
  );
});

test('a share is never rounded onto the other side of its target', () => {
  /** Shares right at their target, and one person above or below: 0,001 points of 100.000. */
  const near = fc
    .tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: -1, max: 1 }))
    .map(([whole, percent, by]) => ({ whole, percent, part: Math.max(0, Math.round((whole * percent) / 100) + by) }));
  fc.assert(
    fc.property(near, ({ whole, percent, part }) => {
      const form01 = form01Of((id, year) =>
        year !== layout.years[0]?.year || (id !== 'women' && id !== 'attendances')
          ? '0'
          : String(id === 'women' ? part : whole),
      );
      const aim = target({ value: String(percent) });
      const share: Actual = { kind: 'measure', measure: { of: 'share', part: 'women', whole: 'attendances' } };
      const reached = reachedFor(aim, share, form01, layout);
      const order = Math.sign(part * 100 - percent * whole);
      expect(judge(aim, reached).verdict).toBe(order < 0 ? 'missed' : order > 0 ? 'exceeded' : 'met');
      // What is shown stands on that side too.
      expect(judged(aim, reached.value ?? '').verdict).toBe(judge(aim, reached).verdict);
    }),
  );
});

describe('figures out of Form 01', () => {
  const form01 = form01Of((id) => (id === 'budget' ? '250.5' : '12'));
  const measured = (
    more: Partial<Target>,
    measure: Extract<Actual, { kind: 'measure' }>['measure'],
  ): string | undefined => {
    const reached = reachedFor(target(more), { kind: 'measure', measure }, form01, layout);
    return reached.value ?? reached.problem?.code;
  };

  test('count only for a target in the same unit', () => {
    expect(measured({ unit: 'lớp' }, { of: 'sum', column: 'courses' })).toBe('132');
    expect(measured({ unit: 'lượt người' }, { of: 'sum', column: 'attendances' })).toBe('132');
    // People are not attendances: one who attends two courses is counted twice.
    expect(measured({ unit: 'người' }, { of: 'sum', column: 'attendances' })).toBe('unit');
    expect(measured({ unit: '%' }, { of: 'sum', column: 'courses' })).toBe('unit');
    expect(measured({ unit: '%', comparator: 'growth' }, { of: 'share', part: 'women', whole: 'attendances' })).toBe(
      'unit',
    );
    expect(measured({}, { of: 'share', part: 'women', whole: 'attendances' })).toBe('100');
  });

  test('money is converted exactly', () => {
    expect(measured({ unit: 'triệu đồng' }, { of: 'sum', column: 'budget' })).toBe('2755.5');
    expect(measured({ unit: 'tỷ đồng', value: '2.7555' }, { of: 'sum', column: 'budget' })).toBe('2.7555');
    expect(measured({ unit: 'đồng' }, { of: 'sum', column: 'budget' })).toBe('2755500000');
  });

  test('of several years together they say nothing of each year', () => {
    expect(measured({ unit: 'lớp', yearly: true }, { of: 'sum', column: 'courses' })).toBe('period');
    expect(measured({ unit: 'lớp', yearly: true }, { of: 'average', column: 'courses' })).toBe('12');
  });

  test('an estimate among them is told', () => {
    const aim = target({ unit: 'lớp' });
    const reached = reachedFor(aim, { kind: 'measure', measure: { of: 'sum', column: 'courses' } }, form01, layout);
    expect(reachedWords(aim, reached)).toBe('132 lớp (ước)');
    expect(reachedWords(aim, reached, 'en')).toBe('132 lớp (estimate)');
  });
});

test('targets in words', () => {
  expect(targetWords(target({ sample: false }))).toBe('Ít nhất 70%');
  expect(targetWords(target({ sample: false, year: 2020, verified: false }))).toBe(
    'Ít nhất 70% (đến năm 2020; chưa đối chiếu với văn bản)',
  );
  expect(targetWords(target({ comparator: 'range', value: '3', valueTo: '5', unit: 'lớp', yearly: true }))).toBe(
    'Từ 3 lớp đến 5 lớp (hằng năm; số liệu mẫu)',
  );
  expect(targetWords(target({ comparator: 'growth', value: '10', unit: '%/năm', year: 2015, from: 2010 }), 'en')).toBe(
    'Growth of at least 10%/năm (2010-2015; sample data)',
  );
  expect(targetWords(target({ comparator: 'growth', indicator: 'Tỷ lệ bỏ học giảm', sample: false }))).toBe(
    'Giảm ít nhất 70%',
  );
});

test('verdicts in words', () => {
  const say = (more: Partial<Target>, value: string): string =>
    judgementWords(target(more), judged(target(more), value));
  expect(say({}, '72.5')).toBe('Vượt 2,5 điểm %');
  expect(say({}, '60')).toBe('Chưa đạt, thấp hơn 10 điểm %');
  expect(say({ comparator: 'atMost', value: '5' }, '7')).toBe('Chưa đạt, cao hơn 2 điểm %');
  expect(say({ value: '1500', unit: 'lượt người' }, '1200')).toBe('Chưa đạt, thấp hơn 300 lượt người (20%)');
  expect(say({}, '70')).toBe('Đạt');
});

test('a new target gets an id that is free', () => {
  expect(newTargetId([])).toBe('ct-1');
  expect(newTargetId([{ id: 'ct-2' }, { id: 'x' }])).toBe('ct-3');
  expect(newTargetId([{ id: 'ct-2' }])).toBe('ct-3');
});
