import { form01Rules } from '../../src/report/form01Rules';
import type { Finding } from '../../src/report/finding';
import { header, resultsOf, sentencesOf, total, years } from './form01Check';
import { documentOf, layout, tableOf } from './form01Table';

/** The good table with some rows replaced, by place: 1–11 the years, 12 the total. */
function check(change: Record<number, string[] | null>, good: readonly string[][] = [header, ...years, total]) {
  const rows = good.flatMap((row, index) => {
    const other = change[index];
    return other === undefined ? [row] : other === null ? [] : [other];
  });
  const { findings, results } = resultsOf(documentOf(tableOf(rows)));
  for (const sentence of sentencesOf(findings)) expect(sentence).not.toMatch(/undefined|null|\[object/);
  const place = ({ rule, location }: Pick<Finding, 'rule' | 'location'>) => [rule, location?.row, location?.column];
  return {
    found: findings.map(place),
    following: findings.flatMap(({ consequences = [] }) => consequences.map(place)),
    fixes: findings.map(({ fix }) =>
      fix?.kind === 'cells' ? fix.edits.map(({ row, cell, text }) => [row, cell, text]) : null,
    ),
    severities: findings.map(({ severity }) => severity),
    results,
  };
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
    [
      ['form01.part-above-whole', 3, 'women'],
      ['form01.outlier', 3, 'women'],
    ],
  ],
  [
    'a negative figure',
    { 3: ['2012', '-1', '10', '4', '6', '5'], 12: ['Cộng', '9', '110', '44', '66', '55'] },
    [['form01.negative', 3, 'courses']],
  ],
  [
    'a part that is missing where only the total row shows it',
    { 3: ['2012', '1', '10', '4', '', '5'], 12: ['Cộng', '11', '110', '44', '60', '55'] },
    [['form01.row-sum', 12, 'attendances']],
  ],
  [
    'no fault where a dash says that a part was nothing',
    { 3: ['2012', '1', '4', '4', '-', '3'], 12: ['Cộng', '11', '104', '44', '60', '53'] },
    [],
  ],
])('finds %s', (_, change, expected) => {
  expect(check(change).found).toEqual(expected);
});

it('examines nothing where there is no Form 01, and says so', () => {
  for (const rule of form01Rules)
    expect(rule.run({ snapshot: documentOf(), form01: null, layout })).toEqual({ examined: 0, findings: [] });
});

it('does not vouch for columns that it could not compare', () => {
  const { results } = check({ 3: ['2012', 'x', '10', '4', '6', '5'] });
  expect(results.find(({ id }) => id === 'form01.column-total')?.examined).toBe(4);
  expect(results.find(({ id }) => id === 'form01.row-sum')?.examined).toBe(12);
});

describe('what only follows from another fault', () => {
  it('the total row’s parts follow from a year’s', () => {
    const { found, following, fixes } = check({
      3: ['2012', '1', '9', '4', '6', '5'],
      12: ['Cộng', '11', '109', '44', '66', '55'],
    });
    expect(found).toEqual([['form01.row-sum', 3, 'attendances']]);
    expect(following).toEqual([['form01.row-sum', 12, 'attendances']]);
    // Nobody can know which of the three figures is wrong.
    expect(fixes).toEqual([null]);
  });

  it('a column’s total follows from a year’s slip, which is then certain', () => {
    const { found, following, fixes } = check({ 3: ['2012', '1', '10', '4', '7', '5'] });
    expect(found).toEqual([['form01.row-sum', 3, 'attendances']]);
    expect(following).toEqual([['form01.column-total', 12, 'partTime']]);
    expect(fixes).toEqual([[[3, 4, '6']]]);
  });

  it('so does the total column’s own', () => {
    const { found, following, fixes } = check({ 3: ['2012', '1', '100', '4', '6', '5'] });
    expect(found).toEqual([
      ['form01.row-sum', 3, 'attendances'],
      ['form01.outlier', 3, 'attendances'],
    ]);
    expect(following).toEqual([['form01.column-total', 12, 'attendances']]);
    expect(fixes[0]).toEqual([[3, 2, '10']]);
  });

  it('two slips of a column are certain where together they make up what its total is off', () => {
    const { found, following, fixes } = check({
      3: ['2012', '1', '12', '4', '6', '5'],
      5: ['2014', '1', '13', '4', '6', '5'],
    });
    expect(found.map(([, row]) => row)).toEqual([3, 5]);
    expect(following).toEqual([['form01.column-total', 12, 'attendances']]);
    expect(fixes).toEqual([[[3, 2, '10']], [[5, 2, '10']]]);
  });

  it('the total row’s parts and part above whole follow from a wrong total', () => {
    const { found, following, fixes } = check({ 12: ['Cộng', '11', '110', '144', '66', '55'] });
    expect(found).toEqual([['form01.column-total', 12, 'fullTime']]);
    expect(following).toEqual([
      ['form01.row-sum', 12, 'attendances'],
      ['form01.part-above-whole', 12, 'fullTime'],
    ]);
    expect(fixes).toEqual([[[12, 3, '44']]]);
  });

  it('but the total row is a finding of its own where they do not make up what it is off', () => {
    const { found, following } = check({
      3: ['2012', '1', '9', '4', '6', '5'],
      4: ['2013', '1', '10', '4', '', '5'],
      12: ['Cộng', '11', '109', '44', '60', '55'],
    });
    expect(found).toEqual([
      ['form01.row-sum', 3, 'attendances'],
      ['form01.row-sum', 12, 'attendances'],
    ]);
    expect(following).toEqual([]);
  });

  it('no slip is certain where two columns could hold it', () => {
    const { found, fixes } = check({
      3: ['2012', '1', '11', '4', '5', '5'],
      12: ['Cộng', '11', '109', '44', '67', '55'],
    });
    expect(found).toEqual([
      ['form01.row-sum', 3, 'attendances'],
      ['form01.column-total', 12, 'attendances'],
      ['form01.column-total', 12, 'partTime'],
    ]);
    expect(fixes).toEqual([null, null, null]);
  });

  it('a part above whole follows from the row’s sum that it breaks', () => {
    const { found, following } = check({ 3: ['2012', '1', '10', '40', '6', '5'], 12: null });
    expect(found.slice(0, 1)).toEqual([['form01.row-sum', 3, 'attendances']]);
    expect(following).toEqual([['form01.part-above-whole', 3, 'fullTime']]);
  });
});

describe('fixes', () => {
  it('mark a year as estimated, in the words of the form', () => {
    const { fixes } = check({ 11: ['Năm 2020', '1', '10', '4', '6', '5'] });
    expect(fixes).toEqual([[[11, 0, 'Năm 2020 (ước)']]]);
  });

  it('take the reading of an ambiguous figure with which the years add up', () => {
    const big = years.map(([label = '']) => [label, '1', '1.010', '4', '1.006', '5']);
    const sum = ['Cộng', '11', '11.110', '44', '11.066', '55'];
    const { found, fixes } = check({ 3: ['2012', '1', '1,010', '4', '1.006', '5'] }, [header, ...big, sum]);
    expect(found).toEqual([['form01.unreadable', 3, 'attendances']]);
    expect(fixes).toEqual([[[3, 2, '1.010']]]);
  });

  it('keep what stands around a figure, and its decimals', () => {
    const money = years.map(([label = '']) => [label, '1', '35,50']);
    const { fixes } = check({ 12: ['Cộng', '12 lớp*', '390,05'] }, [
      ['Năm', 'Số lớp', 'Kinh phí (triệu đồng)'],
      ...money,
      [],
    ]);
    expect(fixes).toEqual([[[12, 1, '11 lớp*']], [[12, 2, '390,50']]]);
  });

  it('leave a total alone where something else speaks for it', () => {
    // The parts of the total row agree with the stated total: one of the years may be what is wrong.
    expect(check({ 12: ['Cộng', '11', '111', '45', '66', '55'] }).fixes).toEqual([null, null]);
    // A year is missing, or stands there twice.
    expect(check({ 3: null }).fixes.every((fix) => fix === null)).toBe(true);
    const twice = check({}, [header, ...years, ['2013', '1', '10', '4', '6', '5'], total]);
    expect(twice.found).toHaveLength(6);
    expect(twice.fixes.every((fix) => fix === null)).toBe(true);
    // A dash may be what the total has more.
    const dash = ['2012', '-', '10', '4', '6', '5'];
    expect(check({ 3: dash }).fixes).toEqual([null]);
    expect(check({ 3: dash, 12: ['Cộng', '9', '110', '44', '66', '55'] }).fixes).toEqual([[[12, 1, '10']]]);
    // A year is wrong itself.
    const wrong = check({ 3: ['2012', '1', '9', '4', '6', '5'], 12: ['Cộng', '11', '115', '44', '66', '55'] });
    expect(wrong.found).toEqual([
      ['form01.row-sum', 3, 'attendances'],
      ['form01.column-total', 12, 'attendances'],
    ]);
    expect(wrong.fixes).toEqual([null, null]);
  });
});

describe('units', () => {
  const head = ['Năm', 'Số lớp', 'Kinh phí (triệu đồng)'];
  const money = years.map(([label = ''], index) => [label, '1', `${40 + index},5`]);
  const rows = (sum: string) => [head, ...money, ['Cộng', '11', sum]];

  it('a figure in đồng among millions is certain where the total was added up in millions', () => {
    const { found, following, fixes, severities } = check({ 3: ['2012', '1', '42.500.000'] }, rows('500,5'));
    expect(found).toEqual([['form01.unit-jump', 3, 'budget']]);
    expect(following).toEqual([['form01.column-total', 12, 'budget']]);
    expect(fixes).toEqual([[[3, 2, '42,5']]]);
    expect(severities).toEqual(['blocker']);
  });

  it('and to be looked at where nothing else shows it', () => {
    const { found, fixes, severities } = check({ 3: ['2012', '1', '42.500'] }, rows('42.958'));
    expect(found).toEqual([['form01.unit-jump', 3, 'budget']]);
    expect(fixes).toEqual([null]);
    expect(severities).toEqual(['warning']);
  });

  it('a thousandfold jump through the decimal mark is one too', () => {
    const large = years.map(([label = '']) => [label, '1', '1.200']);
    const { found } = check({ 3: ['2012', '1', '1,234'], 12: null }, [head, ...large, []]);
    expect(found).toEqual([['form01.unit-jump', 3, 'budget']]);
  });

  it('says nothing of a year in which little was spent', () => {
    expect(check({ 3: ['2012', '1', '0,9'], 12: null }, rows('0')).found).toEqual([['form01.outlier', 3, 'budget']]);
    expect(check({ 3: ['2012', '1', '0'], 12: null }, rows('0')).found).toEqual([['form01.outlier', 3, 'budget']]);
  });

  it('does not say which half is wrong where half of the years are in đồng', () => {
    const mixed = years.map(([label = ''], index) => [
      label,
      '1',
      index === 0 ? '-' : index < 6 ? '42,5' : '42.500.000',
    ]);
    expect(check({ 12: null }, [head, ...mixed, []]).found.filter(([rule]) => rule === 'form01.unit-jump')).toEqual([]);
  });

  it('finds a column that is in đồng throughout', () => {
    const dong = years.map(([label = '']) => [label, '1', '42.500.000']);
    expect(check({ 12: null }, [head, ...dong, []]).found).toEqual([['form01.unit-column', 1, 'budget']]);
  });

  it('finds a column whose heading says another unit', () => {
    const other = check({ 12: null }, [
      ['Năm', 'Số lớp', 'Số lượt người', 'Kinh phí (nghìn đồng)'],
      ...years.map((row) => [...row.slice(0, 3), '35.500']),
      [],
    ]);
    expect(other.found).toEqual([['form01.unit-column', undefined, undefined]]);
  });
});

describe('a year far off the others', () => {
  const series = (values: readonly (number | string)[]) =>
    check({}, [header.slice(0, 3), ...years.map(([label = ''], index) => [label, '1', String(values[index] ?? '')])])
      .found;

  it.each<[string, (number | string)[]]>([
    ['small counts', [1, 2, 0, 3, 1, 2, 5, 1, 0, 2, 6]],
    ['steady growth', [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120, 10240]],
    ['a new level', [10, 12, 11, 10, 200, 210, 190, 205, 200, 220, 215]],
    ['the same every year', [7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]],
    ['one course in a column of noughts', [0, 0, 30, 0, 0, 0, 0, 25, 0, 0, 0]],
    ['few years', [10, 12, 400, 11, '-', '-', '-', '-', '-', '-', '-']],
    ['a year of dashes', [200, 210, 190, 205, '-', 220, 215, 200, 210, 190, 205]],
  ])('is not %s', (_, values) => {
    expect(series(values)).toEqual([]);
  });

  it('is a digit too many, or one too few', () => {
    expect(series([200, 210, 190, 2050, 200, 220, 215, 200, 210, 190, 205])).toEqual([
      ['form01.outlier', 4, 'attendances'],
    ]);
    expect(series([200, 210, 190, 20, 200, 220, 215, 200, 210, 190, 205])).toEqual([
      ['form01.outlier', 4, 'attendances'],
    ]);
  });
});

describe('the same table twice', () => {
  const twice = (change: string[] | null) => {
    const first = tableOf([header, ...years, total]);
    const second = tableOf([header, ...years.map((row, index) => (index === 3 && change ? change : row)), total]);
    return resultsOf(documentOf(first, second)).findings.filter(({ rule }) => rule === 'form01.given-twice');
  };

  it('is found where the two say different things', () => {
    expect(twice(null)).toEqual([]);
    expect(twice(['2013', '1', '12', '4', '6', '5'])).toMatchObject([
      {
        severity: 'warning',
        location: { table: 0, row: 4, column: 'attendances' },
        params: { value: '10', other: '12', table: 2 },
      },
    ]);
  });

  it('is not a table about something else', () => {
    const other = years.map(([label = '']) => [label, '2', '20', '8', '12', '9']);
    const { findings } = resultsOf(documentOf(tableOf([header, ...years, total]), tableOf([header, ...other])));
    expect(findings).toEqual([]);
  });

  it('says what two rows of one year say', () => {
    const { findings } = resultsOf(documentOf(tableOf([header, ...years, ['2013', '1', '12', '4', '8', '5']])));
    expect(findings.find(({ rule }) => rule === 'form01.double-year')?.params).toEqual({
      year: 2013,
      differences: ['Số lượt người: 10 / 12', 'Không chuyên trách: 6 / 8'],
    });
  });
});
