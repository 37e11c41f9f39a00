import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInPack } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { valueOf, type Form01 } from '../../src/report/form01';
import type { Form01Data } from '../../src/report/form01Data';
import { readForm01 } from '../../src/report/form01Read';
import { insertForm01 } from '../../src/word/form01';
import { closeAll, open } from './support';

/** An update changes the cells whose figures changed; every other byte of the document stays. Over all table fixtures. */

afterEach(closeAll);
const pack = builtInPack();
const layout = pack.form01;
const FIXTURES = path.resolve(__dirname, '..', 'fixtures', 'tables');
const readFixture = (name: string): OoxmlPackage => readDocx(readFileSync(path.join(FIXTURES, name)));
const formIn = (pkg: OoxmlPackage): Form01 | null => readForm01(readSnapshot(pkg), layout);
const files = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.docx'))
  .filter((name) => formIn(readFixture(name)) !== null);

/** Sources of the cells that hold no table, in document order, and of all that is around them. */
function parts(pkg: OoxmlPackage): { cells: string[]; around: string } {
  const { root } = pkg.xml(pkg.mainPart);
  const inner = [...root.descendants('w:tc')].filter((cell) => cell.descendants('w:tbl').next().done === true);
  const cells = inner.map(String);
  let around = root.toString();
  let from = 0;
  for (const cell of cells) {
    const at = around.indexOf(cell, from);
    around = `${around.slice(0, at)}<w:tc/>${around.slice(at + cell.length)}`;
    from = at + '<w:tc/>'.length;
  }
  return { cells, around };
}

/** Figures for some of the places that a form has. */
function anyFigures(form01: Form01): fc.Arbitrary<Form01Data> {
  const years = [...new Set(form01.rows.map(({ year }) => year))];
  const figure = (whole: boolean): fc.Arbitrary<string | null> =>
    fc.option(fc.nat(5_000_000).map((value) => (whole || value % 10 === 0 ? String(value) : `${value}.${value % 10}`)));
  return fc
    .tuple(
      ...years.map((year) =>
        fc
          .record(Object.fromEntries(layout.columns.map(({ id, kind }) => [id, figure(kind === 'whole')])), {
            requiredKeys: [],
          })
          .map((given) => {
            const values = Object.entries(given).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]]));
            return { year, estimate: false, values: Object.fromEntries(values) as Record<string, string | null> };
          }),
      ),
    )
    .map((rows) => ({ rows }));
}

test('there are fixtures', () => {
  expect(files.length).toBeGreaterThan(15);
});

test.each(files)('%s', async (name) => {
  const before = parts(readFixture(name));
  const form01 = formIn(readFixture(name));
  if (!form01) throw new Error('the fixture has lost its table');
  await fc.assert(
    fc.asyncProperty(anyFigures(form01), async (data) => {
      const { host, door } = await open(readFixture(name));
      const { report, inserted } = await insertForm01(door, pack, data);
      expect({ failed: report.failed, handEdited: report.handEdited, inserted }).toEqual({
        failed: [],
        handEdited: [],
        inserted: false,
      });
      expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
      const saved = readDocx(host.save());
      const after = parts(saved);
      expect(after.around).toBe(before.around);
      expect(after.cells).toHaveLength(before.cells.length);
      const changed = after.cells.filter((cell, index) => cell !== before.cells[index]);
      expect(changed).toHaveLength(report.updated.length);

      const now = formIn(saved);
      for (const { year, values } of data.rows) {
        const rows = now?.rows.filter((row) => row.year === year) ?? [];
        for (const [id, value] of Object.entries(values)) {
          const cell = rows[0]?.cells[id];
          if (rows.length === 1 && cell) expect([year, id, valueOf(cell)]).toEqual([year, id, value]);
        }
      }
      closeAll();
    }),
    { numRuns: 3 },
  );
});
