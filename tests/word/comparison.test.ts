import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { builtInPack, type Target } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { readComparison, type ComparisonColumn } from '../../src/report/comparison';
import type { Form01Data } from '../../src/report/form01Data';
import { readForm01 } from '../../src/report/form01Read';
import type { Actuals } from '../../src/report/targets';
import { insertComparison } from '../../src/word/comparison';
import { insertForm01 } from '../../src/word/form01';
import { readStore } from '../../src/word/store';
import { itOpens, LIBREOFFICE_TIMEOUT, textInLibreOffice } from '../support/libreoffice';
import { itValidates, newErrors, validate } from '../support/validator';
import { cases, readCase } from './cases';
import { closeAll, documentXml, keepsAll, open, paragraphSources, type Opened } from './support';

afterEach(closeAll);
const pack = builtInPack();
const layout = pack.form01;
const WITHOUT_TABLE = 'bao-cao-cdcs-moi-mo.docx';

/** Made up for tests. */
const target = (id: string, indicator: string, more: Partial<Target> = {}): Target => ({
  id,
  indicator: `Chỉ tiêu mẫu: ${indicator}`,
  comparator: 'atLeast',
  value: '70',
  unit: '%',
  year: 2020,
  citation: 'SỐ LIỆU MẪU, không trích từ văn bản nào',
  verified: true,
  sample: true,
  ...more,
});
const targets = [
  target('mau-1', 'tỷ lệ cán bộ chuyên trách được bồi dưỡng'),
  target('mau-2', 'tỷ lệ cán bộ không chuyên trách được bồi dưỡng', { value: '80' }),
  target('mau-3', 'số lớp bồi dưỡng cả giai đoạn', { value: '500', unit: 'lớp' }),
  target('mau-4', 'tỷ lệ cán bộ chưa qua đào tạo', { comparator: 'atMost', value: '5' }),
];
const typed = (value: string): Actuals[string] => ({ kind: 'typed', value, note: null });
const actuals: Actuals = { 'mau-1': typed('72.5'), 'mau-2': typed('60'), 'mau-4': typed('3') };
const data = { targets, actuals };
const withActual = (id: string, value: string): typeof data => ({
  targets,
  actuals: { ...actuals, [id]: typed(value) },
});

type Texts = Partial<Record<ComparisonColumn, string>>;
const textsIn = (pkg: OoxmlPackage, of = targets): Record<string, Texts> =>
  Object.fromEntries(
    (readComparison(readSnapshot(pkg), of)?.rows ?? []).map((row) => [
      row.target ?? '',
      Object.fromEntries(Object.entries(row.cells).map(([column, { text }]) => [column, text])),
    ]),
  );
const saved = ({ host }: Opened): OoxmlPackage => readDocx(host.save());
const written = async (): Promise<Opened> => {
  const opened = await open(readCase(WITHOUT_TABLE));
  await insertComparison(opened.door, pack, data);
  return opened;
};
const COLUMNS: readonly ComparisonColumn[] = ['indicator', 'target', 'actual', 'comparison', 'remark'];
/** Types into the row of a target, as a user would. */
const typeIn = async ({ door, host }: Opened, id: string, column: ComparisonColumn, text: string): Promise<void> => {
  const comparison = readComparison(readSnapshot(readDocx(host.save())), targets);
  const row = comparison?.rows.find((one) => one.target === id)?.row ?? -1;
  await door.run('comparison', async (session) => {
    const { tables } = session.context.document.body;
    tables.load('items');
    await session.sync();
    const table = tables.items[comparison?.table ?? -1];
    if (table) table.getCell(row, COLUMNS.indexOf(column)).value = text;
    await session.sync('write');
  });
};

describe.each(cases)('the comparison in %s', (name) => {
  test('is inserted in three round trips, and a second run changes nothing', async () => {
    const { host, door } = await open(readCase(name));
    const { report, inserted, store } = await insertComparison(door, pack, data);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
    expect(inserted).toBe(true);
    expect(report).toMatchObject({ failed: [], handEdited: [], notFound: [] });
    expect(report.updated).toHaveLength(16);
    expect(store).toMatchObject({ kind: 'written' });

    const pkg = readDocx(host.save());
    expect(textsIn(pkg)['mau-1']).toEqual({
      indicator: 'Chỉ tiêu mẫu: tỷ lệ cán bộ chuyên trách được bồi dưỡng',
      target: 'Ít nhất 70% (đến năm 2020; số liệu mẫu)',
      actual: '72,5%',
      comparison: 'Vượt 2,5 điểm %',
      remark: '',
    });
    expect(Object.values(textsIn(pkg)).map(({ comparison }) => comparison)).toEqual([
      'Vượt 2,5 điểm %',
      'Chưa đạt, thấp hơn 20 điểm %',
      'Chưa có số liệu',
      'Đạt',
    ]);
    expect(keepsAll(paragraphSources(readCase(name)), paragraphSources(pkg))).toBe(true);

    const first = documentXml(host);
    host.counters.reset();
    const second = await insertComparison(door, pack, data);
    expect(second.report).toMatchObject({ updated: [], failed: [], handEdited: [] });
    expect(host.counters).toMatchObject({ roundTrips: 1, writes: 0 });
    expect(documentXml(host)).toBe(first);
  });

  test.each(['extraEmptyParagraph', 'mergeLastEmptyParagraph', 'controlsStripped', 'bodyGetOoxmlThrows', 'rollback'])(
    'survives a Word with the quirk %s',
    async (quirk) => {
      const { host, door } = await open(readCase(name), { quirks: { [quirk]: true } });
      expect((await insertComparison(door, pack, data)).report.failed).toEqual([]);
      const first = documentXml(host);
      expect((await insertComparison(door, pack, data)).report.updated).toEqual([]);
      expect(documentXml(host)).toBe(first);
      const { report } = await insertComparison(door, pack, withActual('mau-3', '510'));
      expect([...report.updated].sort()).toEqual(['mau-3.actual', 'mau-3.comparison']);
    },
  );

  itValidates('makes no new error, with a row added as well', async () => {
    const { host, door } = await open(readCase(name));
    const before = await validate(host.save());
    await insertComparison(door, pack, { targets: targets.slice(0, 2), actuals });
    await insertComparison(door, pack, data);
    expect(newErrors(before, await validate(host.save()))).toEqual([]);
  });
});

describe('a table of ours', () => {
  test('a changed result changes its two cells, nothing else', async () => {
    const opened = await written();
    const before = paragraphSources(saved(opened));
    const { report } = await insertComparison(opened.door, pack, withActual('mau-2', '81'));
    expect([...report.updated].sort()).toEqual(['mau-2.actual', 'mau-2.comparison']);
    const after = paragraphSources(saved(opened));
    expect(after).toHaveLength(before.length);
    expect(after.filter((source, index) => source !== before[index])).toHaveLength(2);
    expect(textsIn(saved(opened))['mau-2']).toMatchObject({ actual: '81%', comparison: 'Vượt 1 điểm %' });
  });

  test('a new target gets a row at the end; all others stay as they are', async () => {
    const opened = await written();
    await typeIn(opened, 'mau-1', 'remark', 'Đã có nhiều cố gắng');
    const before = paragraphSources(saved(opened));
    const more = [...targets, target('mau-5', 'tỷ lệ cán bộ nữ', { value: '30' })];
    const { report } = await insertComparison(opened.door, pack, {
      targets: more,
      actuals: { ...actuals, 'mau-5': typed('33') },
    });
    expect(report).toMatchObject({ failed: [], notFound: [], handEdited: [] });
    expect([...report.updated].sort()).toEqual(
      ['actual', 'comparison', 'indicator', 'target'].map((column) => `mau-5.${column}`),
    );
    expect(textsIn(saved(opened), more)['mau-5']).toMatchObject({
      actual: '33%',
      comparison: 'Vượt 3 điểm %',
      remark: '',
    });
    expect(keepsAll(before, paragraphSources(saved(opened)))).toBe(true);
  });

  test('a result out of Form 01 follows the document’s own table', async () => {
    const { host, door } = await open(readCase(WITHOUT_TABLE));
    const form01 = (courses: string): Form01Data => ({
      rows: layout.years.map(({ year, estimate }) => ({ year, estimate, values: { courses } })),
    });
    await insertForm01(door, pack, form01('50'));
    const measured = {
      targets,
      actuals: { 'mau-3': { kind: 'measure', measure: { of: 'sum', column: 'courses' } } },
    } as const;
    await insertComparison(door, pack, measured);
    const read = (): Texts | undefined => textsIn(readDocx(host.save()))['mau-3'];
    expect(read()).toMatchObject({ actual: '550 lớp (ước)', comparison: 'Vượt 50 lớp (10%)' });
    expect(readForm01(readSnapshot(readDocx(host.save())), layout)?.rows).toHaveLength(layout.years.length);
    await insertForm01(door, pack, form01('40'));
    const { report } = await insertComparison(door, pack, measured);
    expect([...report.updated].sort()).toEqual(['mau-3.actual', 'mau-3.comparison']);
    expect(read()).toMatchObject({ actual: '440 lớp (ước)', comparison: 'Chưa đạt, thấp hơn 60 lớp (12%)' });
  });

  test('its tag and what was written last stand in the store', async () => {
    const opened = await written();
    const { content } = await readStore(opened.door);
    const tag = readSnapshot(saved(opened)).tables.at(-1)?.tag ?? '';
    expect(content.anchors[tag]).toEqual({ kind: 'comparison', section: 'II.2.2' });
    expect(content.comparison).toMatchObject({ 'mau-1.actual': '72.5', 'mau-3.actual': '' });
  });
});

describe('cells that someone changed by hand', () => {
  test('are kept and asked about; what follows from them follows', async () => {
    const opened = await written();
    await typeIn(opened, 'mau-1', 'actual', '65 %');
    await typeIn(opened, 'mau-2', 'remark', 'Do ít lớp');
    const { report, conflicts } = await insertComparison(opened.door, pack, data);
    expect(report).toMatchObject({ handEdited: ['mau-1.actual'], updated: ['mau-1.comparison'], failed: [] });
    expect(conflicts).toEqual([{ key: 'mau-1.actual', last: '72.5', document: '65', wanted: '72.5' }]);
    expect(textsIn(saved(opened))['mau-1']).toMatchObject({
      actual: '65 %',
      comparison: 'Chưa đạt, thấp hơn 5 điểm %',
    });
    expect(textsIn(saved(opened))['mau-2']?.remark).toBe('Do ít lớp');

    const taken = await insertComparison(opened.door, pack, data, { resolve: { 'mau-1.actual': 'take' } });
    expect(taken.conflicts).toEqual([]);
    expect(textsIn(saved(opened))['mau-1']).toMatchObject({ actual: '72,5%', comparison: 'Vượt 2,5 điểm %' });
  });

  test('a result typed only into the table counts as the result', async () => {
    const opened = await written();
    await typeIn(opened, 'mau-3', 'actual', '520 lớp');
    const { report, conflicts } = await insertComparison(opened.door, pack, data);
    expect({ updated: report.updated, conflicts }).toEqual({ updated: ['mau-3.comparison'], conflicts: [] });
    expect(textsIn(saved(opened))['mau-3']).toMatchObject({ actual: '520 lớp', comparison: 'Vượt 20 lớp (4%)' });
  });

  test('an indicator that was reworded stays reworded', async () => {
    const opened = await written();
    await typeIn(opened, 'mau-4', 'indicator', 'Chỉ tiêu mẫu: tỷ lệ cán bộ công đoàn chưa qua đào tạo');
    const { conflicts } = await insertComparison(opened.door, pack, data);
    expect(conflicts.map(({ key }) => key)).toEqual(['mau-4.indicator']);
    expect(textsIn(saved(opened))['mau-4']?.indicator).toContain('công đoàn chưa qua');
  });
});

itOpens(
  'LibreOffice shows the table',
  async () => {
    const opened = await written();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-comparison-'));
    try {
      const file = path.join(folder, 'comparison.docx');
      writeFileSync(file, opened.host.save());
      const [text] = await textInLibreOffice([file]);
      for (const word of ['Bảng so sánh kết quả', '72,5%', 'Chưa có số liệu']) expect(text).toContain(word);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  LIBREOFFICE_TIMEOUT,
);
