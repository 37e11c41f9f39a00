import fc from 'fast-check';
import { builtInPack } from '../../src/campaign';
import { compareDecimals, sumOf } from '../../src/language/numbers';
import { form01Values, valueOf } from '../../src/report/form01';
import type { Form01Data } from '../../src/report/form01Data';
import { newForm01, planForm01 } from '../../src/report/form01Plan';
import { readForm01 } from '../../src/report/form01Read';
import { form01Rules } from '../../src/report/form01Rules';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { anyData, documentOf, edited, ids, inserted, layout, tableOf } from './form01Table';

const pack = builtInPack();
const end = { paragraph: 7, side: 'after' } as const;
const figures = (document: DocumentSnapshot) => form01Values(readForm01(document, layout), layout).rows;
const filled = ({ rows }: Form01Data, fallback: DocumentSnapshot | null = null) => {
  const before = new Map((fallback ? figures(fallback) : []).map((row) => [row.year, row]));
  const blank = (year: number, estimate: boolean) => ({
    year,
    estimate,
    values: Object.fromEntries(ids.map((id) => [id, null])),
  });
  return layout.years.map(
    ({ year, estimate }) => rows.find((row) => row.year === year) ?? before.get(year) ?? blank(year, estimate),
  );
};
function update(document: DocumentSnapshot, data: Form01Data) {
  const plan = planForm01(document, pack, data, end);
  if (plan.kind !== 'update') throw new Error('a second table was planned');
  return plan;
}

describe('a new table', () => {
  it('gives back the same figures for any data, and its total is the exact sum', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const plan = planForm01(documentOf(), pack, data, end);
        if (plan.kind !== 'insert') throw new Error('there is no table to update');
        expect(plan.anchor).toEqual(end);
        const document = inserted(plan.table);
        expect(figures(document)).toEqual(filled(data));
        const total = readForm01(document, layout)?.total;
        for (const id of ids) {
          const known = data.rows.flatMap(({ values }) => values[id] ?? []);
          expect(valueOf(total?.cells[id])).toBe(known.length > 0 ? sumOf(known) : null);
        }
      }),
    );
  });

  it('has the years of the layout, the last marked as an estimate, and blanks where there are no figures', () => {
    const table = newForm01(layout, { rows: [] });
    expect(table.bodyRows.map(([label]) => label)).toEqual(
      ['2010', '2011', '2012', '2013', '2014', '2015', '2016', '2017', '2018', '2019', '2020 (ước)', 'Tổng cộng'], // prettier-ignore
    );
    expect(table.bodyRows.flatMap(([, ...cells]) => cells).every((text) => text === '')).toBe(true);
    expect(table.widths).toHaveLength(layout.columns.length + 1);
    for (const row of [...table.headerRows, ...table.bodyRows]) expect(row).toHaveLength(layout.columns.length + 1);
  });
});

describe('an update', () => {
  it('gives back the new figures for any old and new data, by changing only cells that differ', () => {
    fc.assert(
      fc.property(anyData, anyData, (old, data) => {
        const document = inserted(newForm01(layout, old));
        const { edits, notFound, table } = update(document, data);
        expect(notFound).toEqual([]);
        const after = edited(document, table, edits);
        expect(figures(after)).toEqual(filled(data, document));
        for (const { row, cell, text, was } of edits) {
          expect(document.tables[table]?.rows[row]?.[cell]?.text).toBe(was);
          expect(text).not.toBe(was);
          expect(cell).toBeGreaterThan(0);
        }
        expect(update(after, data).edits).toEqual([]);
      }),
    );
  });

  it('changes nothing when the figures are there already, however they are written', () => {
    const document = documentOf(
      tableOf([
        ['Năm', 'Số lớp', 'Kinh phí'],
        ['2010', '05', '35,50'],
        ['2011', ' 4 ', '1 234'],
        ['2012', '-', '1.234*'],
        ['Cộng', '9', '2.503,5'],
      ]),
    );
    const values = Object.fromEntries(ids.map((id) => [id, null]));
    const row = (year: number, courses: string | null, budget: string) => ({
      year,
      estimate: false,
      values: { ...values, courses, budget },
    });
    const data = { rows: [row(2010, '5', '35.5'), row(2011, '4', '1234'), row(2012, null, '1234')] };
    expect(update(document, data)).toEqual({ kind: 'update', table: 0, edits: [], notFound: [] });
  });

  it('says which figures the table has no place for, and touches neither labels nor columns it does not know', () => {
    const document = documentOf(
      tableOf([
        ['TT', 'Năm', 'Địa điểm', 'Số lớp', 'Số lượt người'],
        ['1', '2010', 'Hội trường', '5', '100'],
        ['2', '2011', 'Hội trường', '6', '110'],
        ['3', 'Ước TH 2020', 'Hội trường', '7', '120'],
      ]),
    );
    const values = Object.fromEntries(ids.map((id) => [id, '1']));
    const data = { rows: [2010, 2012, 2020].map((year) => ({ year, estimate: false, values })) };
    const plan = update(document, data);
    expect(plan.edits).toEqual([
      { row: 1, cell: 3, text: '1', was: '5' },
      { row: 1, cell: 4, text: '1', was: '100' },
      { row: 3, cell: 3, text: '1', was: '7' },
      { row: 3, cell: 4, text: '1', was: '120' },
    ]);
    expect(plan.notFound).toEqual(['2012', ...ids.filter((id) => id !== 'courses' && id !== 'attendances')]);
  });

  it('leaves the total alone where a figure that stays cannot be read', () => {
    const rows = [['Năm', 'Số lớp', 'Nữ'], ['2010', '5', '1'], ['2011', 'x', '1'], ['2012', '1', '1'], ['Cộng', '11', '3']]; // prettier-ignore
    const values = { ...Object.fromEntries(ids.map((id) => [id, null])), courses: '6', women: '2' };
    const plan = update(documentOf(tableOf(rows)), { rows: [{ year: 2010, estimate: false, values }] });
    expect(plan.edits.map(({ row, text }) => [row, text])).toEqual([[1, '6'], [1, '2'], [4, '4']]); // prettier-ignore
  });
});

it('a table that was filled without contradiction has none but advice, and one whose part grows is found', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 11, maxLength: 11 }),
      fc.nat(10),
      (parts, broken) => {
        const rows = layout.years.map(({ year, estimate }, index) => {
          const [fullTime = 0, partTime = 0] = parts[index] ?? [];
          const values = { ...Object.fromEntries(ids.map((id) => [id, '0'])), fullTime: `${fullTime}`, partTime: `${partTime}`, attendances: `${fullTime + partTime}` }; // prettier-ignore
          return { year, estimate, values };
        });
        const findings = (data: Form01Data) => {
          const snapshot = inserted(newForm01(layout, data));
          const form01 = readForm01(snapshot, layout);
          const results = form01Rules.flatMap((rule) => rule.run({ form01, layout, snapshot }).findings);
          // Any figures may be far off the others; that is no contradiction.
          return results.filter(({ severity }) => severity !== 'advice');
        };
        expect(findings({ rows })).toEqual([]);
        const grown = rows.map((row, index) =>
          index === broken ? { ...row, values: { ...row.values, fullTime: sumOf([row.values.fullTime, '1']) } } : row,
        );
        const found = findings({ rows: grown });
        expect(found.filter(({ rule }) => rule === 'form01.row-sum').map(({ location }) => location?.row)).toEqual([
          newForm01(layout, { rows }).headerRows.length + broken,
        ]);
        const above =
          compareDecimals(grown[broken]?.values.fullTime ?? '0', grown[broken]?.values.attendances ?? '0') > 0;
        // It follows from the row that does not add up, and is told with it.
        const all = found.flatMap((finding) => [finding, ...(finding.consequences ?? [])]);
        expect(all.some(({ rule }) => rule === 'form01.part-above-whole')).toBe(above);
      },
    ),
  );
});
