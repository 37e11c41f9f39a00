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
import { buildDocx, p } from '../support/docx';
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
  /** In the cell of 2014's courses. */
  const typeIn = async ({ door }: Awaited<ReturnType<typeof open>>, text: string): Promise<void> => {
    await door.run('form01', async (session) => {
      const tables = session.context.document.body.tables;
      tables.load('items/values');
      await session.sync();
      const table = tables.items.at(-1);
      const row = table?.values.findIndex(([label]) => label === '2014') ?? -1;
      if (table) table.getCell(row, 1).value = text;
      await session.sync('write');
    });
  };
  const written = async (): Promise<Awaited<ReturnType<typeof open>>> => {
    const opened = await open(readCase(WITHOUT_TABLE));
    await insertForm01(opened.door, pack, data);
    return opened;
  };
  const courses = ({ host }: Awaited<ReturnType<typeof open>>): unknown =>
    (figuresIn(readDocx(host.save()))[2014] as Record<string, unknown>).courses;
  const total = ({ host }: Awaited<ReturnType<typeof open>>): string | null =>
    valueOf(readForm01(readSnapshot(readDocx(host.save())), layout)?.total?.cells.courses);

  test('are kept and shown when they are neither what we wrote nor what is to be written', async () => {
    const opened = await written();
    await typeIn(opened, '99');
    const { report, conflicts } = await insertForm01(opened.door, pack, data);
    expect(report).toMatchObject({ handEdited: ['2014.courses'], updated: ['total.courses'], failed: [] });
    expect(conflicts).toEqual([{ key: '2014.courses', last: '14', document: '99', wanted: '14' }]);
    expect(courses(opened)).toBe('99');
    expect(total(opened)).toBe(String(165 - 14 + 99));
    // Nobody decided, so it is asked again.
    expect((await insertForm01(opened.door, pack, data)).conflicts).toEqual(conflicts);

    const forced = await insertForm01(opened.door, pack, data, { resolve: { '2014.courses': 'take' } });
    expect(forced).toMatchObject({ report: { handEdited: [], failed: [] }, conflicts: [] });
    expect(figuresIn(readDocx(opened.host.save()))).toEqual(figuresOf(data));
  });

  test('count as unchanged when they are what is to be written, and as written by us from then on', async () => {
    const opened = await written();
    await typeIn(opened, '99');
    const { report } = await insertForm01(opened.door, pack, changed(2014, 'courses', '99'));
    expect(report.handEdited).toEqual([]);
    expect(report.unchanged).toContain('2014.courses');
    const later = await insertForm01(opened.door, pack, changed(2014, 'courses', '55'));
    expect(later.report).toMatchObject({ handEdited: [], failed: [] });
    expect(courses(opened)).toBe('55');
  });

  test('keep: the figure stays, and is asked about only when we want another one', async () => {
    const opened = await written();
    await typeIn(opened, '99');
    const kept = await insertForm01(opened.door, pack, data, { resolve: { '2014.courses': 'keep' } });
    expect(kept).toMatchObject({ conflicts: [], report: { handEdited: [], failed: [] } });
    expect(kept.report.unchanged).toContain('2014.courses');
    const before = documentXml(opened.host);
    const again = await insertForm01(opened.door, pack, data);
    expect(again).toMatchObject({ conflicts: [], report: { updated: [], handEdited: [], failed: [] } });
    expect(documentXml(opened.host)).toBe(before);
    const other = await insertForm01(opened.door, pack, changed(2014, 'courses', '55'));
    expect(other.conflicts).toEqual([{ key: '2014.courses', last: '14', document: '99', wanted: '55' }]);
    expect(courses(opened)).toBe('99');
  });

  test('take: ours is written, and its total follows', async () => {
    const opened = await written();
    await typeIn(opened, '99');
    const taken = await insertForm01(opened.door, pack, changed(2014, 'courses', '55'), {
      resolve: { '2014.courses': 'take' },
    });
    expect(taken).toMatchObject({ conflicts: [], report: { handEdited: [], failed: [] } });
    expect([...taken.report.updated].sort()).toEqual(['2014.courses', 'total.courses']);
    expect([courses(opened), total(opened)]).toEqual(['55', String(165 - 14 + 55)]);
    expect((await readStore(opened.door)).content.form01['2014.courses']).toBe('55');
  });

  test('adopt: the figure of the document counts as written by us', async () => {
    const opened = await written();
    await typeIn(opened, '99');
    const adopted = await insertForm01(opened.door, pack, data, { resolve: { '2014.courses': 'adopt' } });
    expect(adopted).toMatchObject({ conflicts: [], report: { handEdited: [], failed: [] } });
    expect((await readStore(opened.door)).content).toMatchObject({ form01: { '2014.courses': '99' }, refused: {} });
    const later = await insertForm01(opened.door, pack, changed(2014, 'courses', '55'));
    expect(later.conflicts).toEqual([]);
    expect(courses(opened)).toBe('55');
  });

  test('a total that was changed by hand is asked about with what the figures that stay add up to', async () => {
    const opened = await written();
    await typeIn(opened, '99');
    await opened.door.run('form01', async (session) => {
      const tables = session.context.document.body.tables;
      tables.load('items/rowCount');
      await session.sync();
      const table = tables.items.at(-1);
      if (table) table.getCell(table.rowCount - 1, 1).value = '1.000';
      await session.sync('write');
    });
    const { conflicts } = await insertForm01(opened.door, pack, data, { resolve: { '2014.courses': 'keep' } });
    expect(conflicts).toEqual([{ key: 'total.courses', last: '165', document: '1000', wanted: String(165 - 14 + 99) }]);
  });

  test('words in a cell are left alone, and the total with them', async () => {
    const opened = await written();
    await typeIn(opened, 'chưa rõ');
    const { conflicts, report } = await insertForm01(opened.door, pack, data);
    expect(conflicts).toEqual([{ key: '2014.courses', last: '14', document: 'chưa rõ', wanted: '14' }]);
    expect(report).toMatchObject({ updated: [], failed: [] });
    expect(total(opened)).toBe('165');
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

describe('a figure that has company in its cell', () => {
  const years = layout.years.map(({ year }) => year);
  const cell = (content: string): string => `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const document = (cellOf2014: string): OoxmlPackage => {
    const rows = [
      ['Năm', 'Số lớp', 'Tổng số lượt người'].map((text) => cell(p(text))).join(''),
      ...years.map((year) => cell(p(String(year))) + (year === 2014 ? cell(cellOf2014) : cell(p('5'))) + cell(p('90'))),
    ];
    const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    return readDocx(buildDocx({ body: p('Biểu số 01') + table + p('Hết') }));
  };
  const write = async (pkg: OoxmlPackage, value: string | null): Promise<string> => {
    const { host, door } = await open(pkg);
    const { report } = await insertForm01(door, pack, {
      rows: [{ year: 2014, estimate: false, values: { courses: value } }],
    });
    expect(report).toMatchObject({ updated: ['2014.courses'], failed: [], handEdited: [] });
    const saved = readDocx(host.save());
    const row = [...saved.xml(saved.mainPart).root.descendants('w:tr')].find((one) => one.text().startsWith('2014'));
    return String([...(row?.descendants('w:tc') ?? [])][1]);
  };
  const run = (text: string, look = ''): string =>
    `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>';
  const raised = run('1', '<w:vertAlign w:val="superscript"/>');

  test.each([
    ['a typed unit', run('7 lớp'), '12 lớp'],
    ['a typed footnote mark', run('7*'), '12*'],
    ['a mark in brackets', run('7 (1)'), '12 (1)'],
  ])('%s stays', async (_, before, after) => {
    expect(await write(document(`<w:p>${before}</w:p>`), '12')).toContain(`>${after}<`);
  });

  test('a note, and its look, stay', async () => {
    const now = await write(document(`<w:p>${run('7', '<w:b/>')}${note}</w:p>`), '1234');
    expect(now).toContain(note);
    expect(now).toContain(run('1.234', '<w:b/>'));
  });

  test('a raised mark stays raised, and is no digit', async () => {
    const now = await write(document(`<w:p>${run('7')}${raised}</w:p>`), '12');
    expect(now).toContain(raised);
    expect(now.replace(raised, '')).toContain('>12<');
  });

  test('a raised mark goes with the figure: alone it would read as one', async () => {
    expect(await write(document(`<w:p>${run('7')}${raised}</w:p>`), null)).toContain('<w:p></w:p>');
  });

  test('a note stays when the figure goes', async () => {
    const now = await write(document(`<w:p>${run('7')}${note}</w:p>`), null);
    expect(now).toContain(note);
    expect(now).not.toContain('7<');
  });
});
