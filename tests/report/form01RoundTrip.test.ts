/** Data → table → read back is exact, for all layouts, all figures, and all ways to draw the table. */
import fc from 'fast-check';
import { builtInPack } from '../../src/campaign';
import type { Form01Data } from '../../src/report/form01Data';
import { form01Values } from '../../src/report/form01';
import { layoutCandidates, learnLayout } from '../../src/report/form01Learn';
import { planForm01 } from '../../src/report/form01Plan';
import { readForm01 } from '../../src/report/form01Read';
import { anyDataFor, anyDrawn } from './form01Drawn';
import { edited, layout as builtIn } from './form01Table';

const plain = ({ rows }: Form01Data): unknown => rows.map(({ year, estimate, values }) => ({ year, estimate, values }));

it('reads back what was drawn', () => {
  fc.assert(
    fc.property(anyDrawn, ({ layout, data, document, look }) => {
      const form01 = readForm01(document, layout);
      expect(form01?.orientation).toBe(look.across ? 'yearsAcross' : 'yearsDown');
      expect(form01Values(form01, layout).rows).toEqual(plain(data));
      expect(form01?.total !== null).toBe(look.total);
      for (const { cells } of form01?.rows ?? [])
        for (const { row, cell, text } of Object.values(cells))
          expect(document.tables[0]?.rows[row]?.[cell]?.text).toBe(text);
    }),
    { numRuns: 300 },
  );
});

it('updates what was drawn, whichever way its years run: the new figures are read, and no other cell has changed', () => {
  const both = anyDrawn.chain((drawn) => anyDataFor(drawn.layout).map((next) => ({ ...drawn, next })));
  fc.assert(
    fc.property(both, ({ layout, document, next }) => {
      const pack = { ...builtInPack(), form01: layout };
      const plan = planForm01(document, pack, next, { paragraph: 0, side: 'before' });
      if (plan.kind !== 'update') throw new Error('the table was not found');
      const after = edited(document, 0, plan.edits);
      expect(form01Values(readForm01(after, layout), layout).rows).toEqual(plain(next));
      const touched = new Set(plan.edits.map(({ row, cell }) => `${row}:${cell}`));
      after.tables[0]?.rows.forEach((cells, row) =>
        cells.forEach((cell, at) => {
          if (!touched.has(`${row}:${at}`)) expect(cell).toEqual(document.tables[0]?.rows[row]?.[at]);
        }),
      );
    }),
    { numRuns: 150 },
  );
});

it('learns a layout from what was drawn, with which the same figures are read', () => {
  fc.assert(
    fc.property(anyDrawn, ({ layout, data, document, look }) => {
      const proposal = learnLayout(document, 0, builtIn);
      expect(layoutCandidates(document, builtIn).map(({ table }) => table)).toEqual([0]);
      expect(proposal?.orientation).toBe(look.across ? 'yearsAcross' : 'yearsDown');
      expect(proposal?.years.map(({ year, estimate }) => ({ year, estimate }))).toEqual(layout.years);
      expect(proposal?.totalRow !== null).toBe(look.total);
      expect(proposal?.layout.columns).toHaveLength(layout.columns.length);
      if (!proposal) return;
      const ids = proposal.layout.columns.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/);
      const values = form01Values(readForm01(document, proposal.layout), proposal.layout).rows;
      expect(values.map(({ values: of }) => ids.map((id) => of[id]))).toEqual(
        data.rows.map(({ values: of }) => layout.columns.map(({ id }) => of[id])),
      );
    }),
    { numRuns: 300 },
  );
});
