import fc from 'fast-check';
import { builtInPack, type Form01Layout } from '../../src/campaign';
import { PROVENANCE } from '../../src/report/form01Layout';
import { strayFigures } from '../../src/taskpane/form01Draft';
import {
  addColumn,
  addYear,
  changeColumn,
  finishedLayout,
  layoutProblems,
  moveColumn,
  removeColumn,
  removeYear,
  setEstimate,
  setTotalOf,
  totalOf,
} from '../../src/taskpane/layoutEdit';
import { isLayout } from '../../src/word/storeGuards';

const { form01: built } = builtInPack();
const idsOf = ({ columns }: Form01Layout): string[] => columns.map(({ id }) => id);
const headingOf = ({ columns }: Form01Layout, id: string): string | undefined =>
  columns.find((column) => column.id === id)?.heading;

describe('a column', () => {
  test('is renamed, moved under another group, given another unit and kind', () => {
    const changed = changeColumn(built, 'women', {
      heading: 'Cán bộ nữ',
      group: 'Nội dung',
      unit: '',
      kind: 'decimal',
    });
    expect(changed.columns.find(({ id }) => id === 'women')).toEqual({
      id: 'women',
      heading: 'Cán bộ nữ',
      group: 'Nội dung',
      kind: 'decimal',
      partOf: 'attendances',
      aliases: built.columns.find(({ id }) => id === 'women')?.aliases,
    });
  });

  test('loses the name of its group from its heading with the group', () => {
    expect(headingOf(built, 'fullTime')).toBe('Trong đó: CBCĐ chuyên trách');
    expect(headingOf(changeColumn(built, 'fullTime', { group: null }), 'fullTime')).toBe('CBCĐ chuyên trách');
  });

  test('goes one place up or down, and not beyond the ends', () => {
    expect(idsOf(moveColumn(built, 'attendances', -1)).slice(0, 2)).toEqual(['attendances', 'courses']);
    expect(moveColumn(built, 'courses', -1)).toBe(built);
    expect(idsOf(moveColumn(built, 'budget', 1))).toEqual(idsOf(built));
  });

  test('takes with it what refers to it', () => {
    const without = removeColumn(built, 'attendances');
    expect(without.columns.some(({ partOf }) => partOf === 'attendances')).toBe(false);
    expect(without.sums).toEqual([]);
    expect(removeColumn(built, 'partTime').sums).toEqual([]);
  });

  test('is made a part of a total, which needs two of them', () => {
    const one = setTotalOf(built, 'women', 'budget');
    expect(totalOf(one, 'women')).toBe('budget');
    expect(layoutProblems(one)).toEqual([{ code: 'oneSummand', heading: 'Kinh phí (triệu đồng)' }]);
    expect(layoutProblems(setTotalOf(one, 'courses', 'budget'))).toEqual([]);
    expect(setTotalOf(one, 'women', null).sums).toEqual(built.sums);
  });
});

test('a layout says what keeps it from being used', () => {
  const bare = changeColumn({ ...built, title: ' ' }, 'courses', { heading: '  ' });
  expect(layoutProblems(bare)).toEqual([{ code: 'noTitle' }, { code: 'noHeading', n: 1 }]);
  const twice = changeColumn(built, 'professional', { heading: 'Lý luận chính trị' });
  expect(layoutProblems(twice)).toEqual([{ code: 'sameHeading', heading: 'Lý luận chính trị' }]);
});

test('a finished layout still knows the headings that the document has', () => {
  const swapped = changeColumn(changeColumn(built, 'courses', { heading: 'Nữ' }), 'women', { heading: ' Lớp   mở ' });
  const finished = finishedLayout({ ...swapped, unitLine: ' ' }, built);
  expect(finished).toMatchObject({ provenance: PROVENANCE.entered, unitLine: null });
  expect(headingOf(finished, 'women')).toBe('Lớp mở');
  expect(finished.columns.find(({ id }) => id === 'courses')?.aliases).toContain('Số lớp');
  // What is the heading of another column now would be no help.
  expect(finished.columns.find(({ id }) => id === 'women')?.aliases).not.toContain('Nữ');
});

test('years are added in order, removed, and marked', () => {
  const more = addYear(addYear(built, 2021), 2009);
  expect(more.years.map(({ year }) => year).slice(0, 2)).toEqual([2009, 2010]);
  expect(setEstimate(more, 2021, true).years.at(-1)).toEqual({ year: 2021, estimate: true });
  expect(removeYear(more, 2015).years.some(({ year }) => year === 2015)).toBe(false);
});

test('figures typed for what a layout no longer has are told apart from the others', () => {
  const draft = { '2012.women': '3', '2012.courses': '4', '2010.courses': '5' };
  expect(strayFigures(draft, built)).toEqual({});
  expect(strayFigures(draft, removeYear(removeColumn(built, 'women'), 2010))).toEqual({
    '2012.women': '3',
    '2010.courses': '5',
  });
});

test('whatever is done to a layout, it refers to nothing that it does not have, and can be stored', () => {
  const step = fc.constantFrom<(layout: Form01Layout, id: string, other: string) => Form01Layout>(
    (layout) => addColumn(layout, 'Cột mới'),
    (layout, id) => removeColumn(layout, id),
    (layout, id) => moveColumn(layout, id, 1),
    (layout, id) => moveColumn(layout, id, -1),
    (layout, id, other) => setTotalOf(layout, id, id === other ? null : other),
    (layout, id, other) => changeColumn(layout, id, { partOf: id === other ? null : other }),
    (layout, id) => changeColumn(layout, id, { group: null, unit: null }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.nat(), fc.nat()), { maxLength: 20 }), (steps) => {
      const layout = steps.reduce((one, [change, at, other]) => {
        const ids = idsOf(one);
        const [id, second] = [ids[at % ids.length], ids[other % ids.length]];
        return id === undefined || second === undefined || ids.length === 1 ? one : change(one, id, second);
      }, built);
      const ids = idsOf(layout);
      expect(new Set(ids).size).toBe(ids.length);
      const referred = [
        ...layout.sums.flatMap(({ total, parts }) => [total, ...parts]),
        ...layout.columns.flatMap(({ partOf }) => partOf ?? []),
      ];
      expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
      expect(isLayout(JSON.parse(JSON.stringify(finishedLayout(layout, built))))).toBe(true);
    }),
  );
});
