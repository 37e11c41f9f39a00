import { readForm01 } from '../../src/report/form01Read';
import { form01Rules } from '../../src/report/form01Rules';
import { describeFinding } from '../../src/texts/findings';
import { documentOf, layout, tableOf } from './form01Table';

const header = ['Năm', 'Số lớp', 'Số lượt người', 'Chuyên trách', 'Không chuyên trách', 'Nữ'];
const years = layout.years.map(({ year, estimate }) => [
  estimate ? `${year} (ước)` : `${year}`,
  '1',
  '10',
  '4',
  '6',
  '5',
]);
const total = ['Tổng cộng', '11', '110', '44', '66', '55'];

/** The good table with some rows replaced, by place: 1–11 the years, 12 the total. */
function check(change: Record<number, string[] | null>) {
  const rows = [header, ...years, total].flatMap((row, index) => {
    const other = change[index];
    return other === undefined ? [row] : other === null ? [] : [other];
  });
  const form01 = readForm01(documentOf(tableOf(rows)), layout);
  const results = form01Rules.map((rule) => ({ id: rule.id, ...rule.run({ form01, layout }) }));
  const findings = results.flatMap((result) => result.findings);
  for (const finding of findings) {
    for (const language of ['vi', 'en'] as const) {
      expect(Object.values(describeFinding(finding, language)).join(' ')).not.toMatch(/undefined|\[object/);
    }
  }
  return { found: findings.map(({ rule, location }) => [rule, location?.row, location?.column]), results };
}

it.each<[string, Record<number, string[] | null>, unknown[][]]>([
  ['nothing in a good table', {}, []],
  ['nothing in a good table without a total row', { 12: null }, []],
  [
    'a missing year',
    { 3: null, 12: ['Cộng', '10', '100', '40', '60', '50'] },
    [['form01.missing-year', undefined, undefined]],
  ],
  [
    'a year that stands twice',
    { 3: ['2011', '1', '10', '4', '6', '5'] },
    [
      ['form01.missing-year', undefined, undefined],
      ['form01.double-year', 3, undefined],
    ],
  ],
  [
    'an empty year',
    { 3: ['2012', '', '', '', '', ''], 12: ['Cộng', '10', '100', '40', '60', '50'] },
    [['form01.empty-year', 3, undefined]],
  ],
  [
    'no fault in a year of dashes',
    { 3: ['2012', '-', '-', '-', '-', '-'], 12: ['Cộng', '10', '100', '40', '60', '50'] },
    [],
  ],
  ['a missing estimate mark', { 11: ['2020', '1', '10', '4', '6', '5'] }, [['form01.estimate-mark', 11, undefined]]],
  ['a cell that is no number', { 3: ['2012', 'x', '10', '4', '6', '5'] }, [['form01.unreadable', 3, 'courses']]],
  ['an ambiguous cell', { 3: ['2012', '12.5', '10', '4', '6', '5'] }, [['form01.unreadable', 3, 'courses']]],
  [
    'a wrong sum of a row',
    { 3: ['2012', '1', '10', '4', '5', '5'], 12: ['Cộng', '11', '110', '44', '65', '55'] },
    [['form01.row-sum', 3, 'attendances']],
  ],
  [
    'a wrong total of a column, once',
    { 12: ['Cộng', '11', '111', '44', '66', '55'] },
    [['form01.column-total', 12, 'attendances']],
  ],
  [
    'two wrong totals that agree with each other',
    { 12: ['Cộng', '11', '111', '45', '66', '55'] },
    [
      ['form01.column-total', 12, 'attendances'],
      ['form01.column-total', 12, 'fullTime'],
    ],
  ],
  [
    'a total row that is wrong by itself where a year cannot be read',
    { 3: ['2012', '1', 'x', '4', '6', '5'], 12: ['Cộng', '11', '200', '44', '66', '55'] },
    [
      ['form01.unreadable', 3, 'attendances'],
      ['form01.row-sum', 12, 'attendances'],
    ],
  ],
  [
    'a part above its whole',
    { 3: ['2012', '1', '10', '4', '6', '11'], 12: ['Cộng', '11', '110', '44', '66', '61'] },
    [['form01.part-above-whole', 3, 'women']],
  ],
  [
    'no second fault in the total row where a year’s part above whole explains it',
    { 3: ['2012', '1', '10', '4', '6', '200'], 12: ['Cộng', '11', '110', '44', '66', '250'] },
    [['form01.part-above-whole', 3, 'women']],
  ],
  [
    'the total row’s part above whole only where no year explains it',
    { 12: ['Cộng', '11', '110', '44', '66', '155'] },
    [
      ['form01.column-total', 12, 'women'],
      ['form01.part-above-whole', 12, 'women'],
    ],
  ],
])('finds %s', (_, change, expected) => {
  expect(check(change).found).toEqual(expected);
});

it('examines nothing where there is no Form 01, and says so', () => {
  for (const rule of form01Rules) expect(rule.run({ form01: null, layout })).toEqual({ examined: 0, findings: [] });
});

it('does not vouch for columns that it could not compare', () => {
  const { results } = check({ 3: ['2012', 'x', '10', '4', '6', '5'] });
  expect(results.find(({ id }) => id === 'form01.column-total')?.examined).toBe(4);
  expect(results.find(({ id }) => id === 'form01.row-sum')?.examined).toBe(11);
});
