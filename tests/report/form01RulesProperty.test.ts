import fc from 'fast-check';
import { valueOf } from '../../src/report/form01';
import { readForm01 } from '../../src/report/form01Read';
import type { Finding } from '../../src/report/finding';
import { header, resultsOf, sentencesOf, years } from './form01Check';
import { documentOf, edited, layout, tableOf } from './form01Table';

const texts = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    '0',
    '1',
    '12.5',
    '1.234',
    '35,5',
    '-3',
    'x',
    '42.500.000',
    '1,234',
    '1,2 tỷ',
    '85%',
    '9'.repeat(40),
  ),
  fc.integer({ min: 0, max: 3000 }).map(String),
);
const anyTable = fc
  .tuple(
    fc.subarray(header.slice(1).concat('Kinh phí (triệu đồng)', 'Kinh phí (nghìn đồng)', 'Ghi chú'), { minLength: 2 }),
    fc.array(fc.constantFrom(...years.map(([label = '']) => label), '2020', 'Tổng cộng', 'Ghi chú'), { maxLength: 14 }),
  )
  .chain(([headings, labels]) =>
    fc
      .array(fc.array(texts, { minLength: headings.length, maxLength: headings.length }), {
        minLength: labels.length,
        maxLength: labels.length,
      })
      .map((cells) => tableOf([['Năm', ...headings], ...cells.map((row, index) => [labels[index] ?? '', ...row])])),
  );

const keyOf = ({ rule, location, params }: Pick<Finding, 'rule' | 'location' | 'params'>): string =>
  JSON.stringify([rule, location, params]);
const cellsOf = (fix: Finding['fix']) => (fix?.kind === 'cells' ? fix : null);

describe('any table', () => {
  it('is checked without a fault of ours, and every finding can be told', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { minLength: 1, maxLength: 2 }), (tables) => {
        const { findings } = resultsOf(documentOf(...tables));
        for (const sentence of sentencesOf(findings)) expect(sentence).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: 300 },
    );
  });

  it('is rid of a finding, and of what follows from it, by the finding’s fix', () => {
    let fixed = 0;
    fc.assert(
      fc.property(anyTable, (table) => {
        const document = documentOf(table);
        for (const finding of resultsOf(document).findings) {
          const fix = cellsOf(finding.fix);
          if (!fix) continue;
          fixed += 1;
          for (const { row, cell, was } of fix.edits) expect(table.rows[row]?.[cell]?.text).toBe(was);
          const after = resultsOf(edited(document, fix.table, fix.edits)).findings;
          const left = after.flatMap((one) => [one, ...(one.consequences ?? [])]).map(keyOf);
          for (const gone of [finding, ...(finding.consequences ?? [])]) expect(left).not.toContain(keyOf(gone));
        }
      }),
      { numRuns: 300 },
    );
    expect(fixed).toBeGreaterThan(0);
  });
});

/** A table in which all agrees: a figure for each year and part, the totals added up. */
const rightTable = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 5, max: 900 }), fc.integer({ min: 5, max: 900 })),
    {
      minLength: years.length,
      maxLength: years.length,
    },
  )
  .map((figures) => {
    const rows = figures.map(([courses, full, part]) => [courses, full + part, full, part]);
    const sums = [0, 1, 2, 3].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
    return [...rows, sums];
  });

describe('one slip in a table in which all else agrees', () => {
  it('is one blocker, whatever the cell, and a fix in its parts gives back what stood there', () => {
    fc.assert(
      fc.property(
        rightTable,
        fc.nat({ max: years.length }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 99 }),
        (figures, row, column, change) => {
          const labels = [...years.map(([label = '']) => label), 'Tổng cộng'];
          const write = (slip: boolean) =>
            figures.map((cells, at) => [
              labels[at] ?? '',
              ...cells.map((value, index) => String(slip && at === row && index === column ? value + change : value)),
            ]);
          const document = documentOf(tableOf([header.slice(0, 5), ...write(true)]));
          const blockers = resultsOf(document).findings.filter(({ severity }) => severity === 'blocker');
          expect(blockers).toHaveLength(1);
          const fix = cellsOf(blockers[0]?.fix);
          if (!fix) throw new Error('a slip that only one figure explains is certain');
          const { form01 } = resultsOf(edited(document, fix.table, fix.edits));
          const right = readForm01(documentOf(tableOf([header.slice(0, 5), ...write(false)])), layout);
          const figuresOf = (form: typeof form01) =>
            [...(form?.rows ?? []), ...(form?.total ? [form.total] : [])].map(({ cells }) =>
              Object.values(cells).map(valueOf),
            );
          expect(figuresOf(form01)).toEqual(figuresOf(right));
        },
      ),
      { numRuns: 150 },
    );
  });
});
