import fc from 'fast-check';
import { builtInPack } from '../../src/campaign';
import { formatFigure } from '../../src/language/numbers';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { valueOf } from '../../src/report/form01';
import type { Form01Data } from '../../src/report/form01Data';
import { readForm01 } from '../../src/report/form01Read';
import { insertForm01, readForm01FromDocument } from '../../src/word/form01';
import { readStore } from '../../src/word/store';
import { cases, readCase } from './cases';
import { closeAll, documentXml, keepsAll, open, paragraphSources } from './support';
import { readDocx } from '../../src/ooxml/docx';

afterEach(closeAll);
const pack = builtInPack();
const layout = pack.form01;
const WITHOUT_TABLE = 'bao-cao-cdcs-moi-mo.docx';

/** Figures made up for tests. */
function sample(of: (year: number, id: string) => string | null): Form01Data {
  return {
    rows: layout.years.map(({ year, estimate }) => ({
      year,
      estimate,
      values: Object.fromEntries(layout.columns.map(({ id }) => [id, of(year, id)])),
    })),
  };
}
const data = sample((year, id) => (id === 'budget' ? `${year - 2000}.5` : String(year - 2000)));
const changed = (year: number, column: string, value: string): Form01Data =>
  sample((y, id) =>
    y === year && id === column ? value : (data.rows.find((row) => row.year === y)?.values[id] ?? null),
  );

const figuresIn = (pkg: OoxmlPackage): Record<string, unknown> =>
  Object.fromEntries(
    (readForm01(readSnapshot(pkg), layout)?.rows ?? []).map(({ year, cells }) => [
      year,
      Object.fromEntries(layout.columns.map(({ id }) => [id, valueOf(cells[id])])),
    ]),
  );
const figuresOf = (from: Form01Data): Record<string, unknown> =>
  Object.fromEntries(from.rows.map(({ year, values }) => [year, values]));
const hasTable = (name: string): boolean => readForm01(readSnapshot(readCase(name)), layout) !== null;

describe.each(cases)('Form 01 in %s', (name) => {
  test('is written in at most three round trips and read back the same; a second run changes nothing', async () => {
    const { host, door } = await open(readCase(name));
    const { report, inserted } = await insertForm01(door, pack, data);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
    expect(report).toMatchObject({ failed: [], handEdited: [] });
    expect(inserted).toBe(!hasTable(name));

    const saved = readDocx(host.save());
    const lost = new Set(report.notFound);
    for (const { year, values } of data.rows) {
      for (const [id, value] of Object.entries(values)) {
        if (lost.has(String(year)) || lost.has(id)) continue;
        expect([year, id, (figuresIn(saved)[year] as Record<string, unknown>)[id]]).toEqual([year, id, value]);
      }
    }

    host.counters.reset();
    const { form01 } = await readForm01FromDocument(door, pack);
    expect(host.counters.roundTrips).toBe(1);
    expect(form01).toEqual(readForm01(readSnapshot(saved), layout));

    const first = documentXml(host);
    host.counters.reset();
    const second = await insertForm01(door, pack, data);
    expect(second.report).toMatchObject({ updated: [], failed: [], handEdited: [] });
    expect(host.counters).toMatchObject({ roundTrips: 1, writes: 0 });
    expect(documentXml(host)).toBe(first);
  });

  test('only cells of the table are touched', async () => {
    const { host, door } = await open(readCase(name));
    await insertForm01(door, pack, data);
    const update = hasTable(name);
    const outside = (pkg: OoxmlPackage): string[] =>
      [...pkg.xml(pkg.mainPart).root.descendants('w:p')]
        .filter((paragraph) => !update || paragraph.ancestor('w:tbl') === undefined)
        .map(String);
    const saved = readDocx(host.save());
    expect(keepsAll(outside(readCase(name)), paragraphSources(saved))).toBe(true);
  });

  test.each(['extraEmptyParagraph', 'mergeLastEmptyParagraph', 'controlsStripped', 'bodyGetOoxmlThrows', 'rollback'])(
    'survives a Word with the quirk %s',
    async (quirk) => {
      const { host, door } = await open(readCase(name), { quirks: { [quirk]: true } });
      expect((await insertForm01(door, pack, data)).report.failed).toEqual([]);
      const first = documentXml(host);
      expect((await insertForm01(door, pack, data)).report.updated).toEqual([]);
      expect(documentXml(host)).toBe(first);
    },
  );
});

describe('a table of ours', () => {
  test('any figures come back as they went in', async () => {
    const figure = fc.option(
      fc
        .tuple(fc.nat(99_999_999), fc.option(fc.integer({ min: 1, max: 999 })))
        .map(([whole, part]) =>
          part === null ? String(whole) : `${whole}.${String(part).padStart(3, '0').replace(/0+$/, '')}`,
        ),
    );
    const figures = fc
      .array(figure, {
        minLength: layout.years.length * layout.columns.length,
        maxLength: layout.years.length * layout.columns.length,
      })
      .map((list) => {
        let next = 0;
        return sample((_, id) => {
          const value = list[next++] ?? null;
          return layout.columns.find((column) => column.id === id)?.kind === 'whole'
            ? (value?.replace(/\..*/, '') ?? null)
            : value;
        });
      });
    await fc.assert(
      fc.asyncProperty(figures, figures, async (one, two) => {
        const { host, door } = await open(readCase(WITHOUT_TABLE));
        await insertForm01(door, pack, one);
        expect(figuresIn(readDocx(host.save()))).toEqual(figuresOf(one));
        const { report } = await insertForm01(door, pack, two);
        expect(report.failed).toEqual([]);
        expect(figuresIn(readDocx(host.save()))).toEqual(figuresOf(two));
        closeAll();
      }),
      { numRuns: 8 },
    );
  });

  test('its tag and what was written last stand in the store', async () => {
    const { host, door } = await open(readCase(WITHOUT_TABLE));
    await insertForm01(door, pack, data);
    const { content } = await readStore(door);
    const tag = readSnapshot(readDocx(host.save())).tables.at(-1)?.tag ?? '';
    expect(tag).toMatch(/^tk1:tbl:[a-z0-9]{10}$/);
    expect(content.anchors[tag]).toEqual({ kind: 'table', section: layout.section });
    expect(content.form01).toMatchObject({ '2014.courses': '14', '2014.budget': '14.5', 'total.courses': '165' });
  });

  test('one changed figure changes its cell and its total, nothing else', async () => {
    const { host, door } = await open(readCase(WITHOUT_TABLE));
    await insertForm01(door, pack, data);
    const before = paragraphSources(readDocx(host.save()));
    const { report } = await insertForm01(door, pack, changed(2014, 'women', '1234'));
    expect([...report.updated].sort()).toEqual(['2014.women', 'total.women']);
    const after = paragraphSources(readDocx(host.save()));
    expect(after.filter((source, index) => source !== before[index])).toHaveLength(2);
    expect(after.join('')).toContain(formatFigure('1234'));
  });
});

describe('figures that someone typed in by hand', () => {
  const typeIn = async ({ door }: Awaited<ReturnType<typeof open>>, text: string): Promise<void> => {
    await door.run('form01', async (session) => {
      const tables = session.context.document.body.tables;
      tables.load('items/rowCount');
      await session.sync();
      const table = tables.items.at(-1);
      if (table) table.getCell(5, 1).value = text;
      await session.sync('write');
    });
  };

  test('are kept and reported when they are neither what we wrote nor what is to be written', async () => {
    const opened = await open(readCase(WITHOUT_TABLE));
    await insertForm01(opened.door, pack, data);
    await typeIn(opened, '99');
    const { report } = await insertForm01(opened.door, pack, data);
    expect(report).toMatchObject({ handEdited: ['2014.courses'], updated: ['total.courses'], failed: [] });
    expect(figuresIn(readDocx(opened.host.save()))[2014]).toMatchObject({ courses: '99' });

    const forced = await insertForm01(opened.door, pack, data, { handEdits: 'overwrite' });
    expect(forced.report).toMatchObject({ handEdited: [], failed: [] });
    expect(figuresIn(readDocx(opened.host.save()))).toEqual(figuresOf(data));
  });

  test('count as unchanged when they are what is to be written', async () => {
    const opened = await open(readCase(WITHOUT_TABLE));
    await insertForm01(opened.door, pack, data);
    await typeIn(opened, '99');
    const { report } = await insertForm01(opened.door, pack, changed(2014, 'courses', '99'));
    expect(report.handEdited).toEqual([]);
    expect(report.unchanged).toContain('2014.courses');
  });

  test("a co-author's figure that came in between reading and writing is put back and reported", async () => {
    const opened = await open(readCase(WITHOUT_TABLE));
    await insertForm01(opened.door, pack, data);
    const other = await open(readDocx(opened.host.save()));
    other.host.inject({
      kind: 'coauthor',
      before: 2,
      edit: ({ journal, body }) => {
        const row = [...body.descendants('w:tr')].find((one) => one.text().startsWith('2014'));
        const text = row && [...row.descendants('w:t')].at(1);
        if (text) journal.setText(text, '77');
      },
    });
    const { report } = await insertForm01(other.door, pack, changed(2014, 'courses', '55'));
    expect(other.host.counters.roundTrips).toBe(3);
    expect(report.handEdited).toEqual(['2014.courses']);
    expect(figuresIn(readDocx(other.host.save()))[2014]).toMatchObject({ courses: '77' });
  });
});
