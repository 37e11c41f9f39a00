import fc from 'fast-check';
import { builtInPack, sectionsOf } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import type { Quirks } from '../../src/host';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { parseFragment } from '../../src/ooxml/xml';
import { matchOutline, missingSections } from '../../src/report/outlineMatch';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { insertOutline } from '../../src/word/insertOutline';
import { buildDocx, NORMAL_STYLE, p } from '../support/docx';
import { itValidates, newErrors, validate } from '../support/validator';
import { closeAll, documentXml, keepsAll, open, paragraphSources } from './support';

afterEach(closeAll);
const pack = builtInPack();
const sections = sectionsOf(pack);

const LEVELS = [
  ['upperRoman', '%1.'],
  ['decimal', '%2.'],
  ['decimal', '%2.%3.'],
] as const;
const level = ([format, text]: readonly [string, string], index: number, inner = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${inner}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
const num = (id: number, of: number): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/></w:num>`;

/** One list in three levels, put on each heading by hand. */
const ONE_LIST = abstract(0, LEVELS.map((one, index) => level(one, index)).join('')) + num(1, 0);
/** The same, as part of the styles. */
const BY_STYLE =
  abstract(0, LEVELS.map((one, index) => level(one, index, `<w:pStyle w:val="H${index + 1}"/>`)).join('')) + num(1, 0);
const HEADING_STYLES =
  NORMAL_STYLE +
  [1, 2, 3]
    .map(
      (one) =>
        `<w:style w:type="paragraph" w:styleId="H${one}"><w:name w:val="heading ${one}"/><w:basedOn w:val="Normal"/>` +
        `<w:pPr><w:numPr><w:ilvl w:val="${one - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${one - 1}"/></w:pPr></w:style>`,
    )
    .join('');

const place = (at: number, list = 1): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
const TITLE = p('BÁO CÁO', '<w:jc w:val="center"/>', '<w:b/>');
const TEXT = p('Trong những năm qua, đơn vị đã tổ chức nhiều lớp bồi dưỡng cho cán bộ.');

type Kind = 'direct' | 'style';
function report(
  present: (id: string) => boolean,
  kind: Kind = 'direct',
  extra: Record<string, string> = {},
): Uint8Array {
  const body = sections.flatMap(({ id, title, level: depth }) => {
    const properties = kind === 'direct' ? place(depth - 1) : `<w:pStyle w:val="H${depth}"/>`;
    return [...(present(id) ? [p(title, properties, '<w:b/>'), TEXT] : []), extra[id] ?? ''];
  });
  return buildDocx({
    body: TITLE + body.join(''),
    numbering: kind === 'direct' ? ONE_LIST : BY_STYLE,
    ...(kind === 'style' && { styles: HEADING_STYLES }),
  });
}

/** Of each section's heading: the number before it, drawn by a list or typed, and whether a list draws it. */
function numbers(snapshot: DocumentSnapshot): [id: string, number: string, list: boolean][] {
  return matchOutline(snapshot, pack).sections.map(({ section: { id, title }, match }) => {
    const { text, list } = snapshot.paragraphs[match?.paragraph ?? -1] ?? { text: '', list: null };
    const typed = text.slice(0, Math.max(0, text.length - title.length)).trim();
    return [id, [list?.label ?? '', typed].join(''), list !== null];
  });
}
const ALL = sections.map(({ id, number }) => [id, number, true]);

describe.each<Kind>(['direct', 'style'])('headings numbered by a list (%s)', (kind) => {
  const missing = ['II.2.2', 'II.2.3', 'II.3.1', 'III'];
  const bytes = report((id) => !missing.includes(id), kind);

  test('the list numbers the new ones as well, in three round trips; a second run changes nothing', async () => {
    const { host, door } = await open(readDocx(bytes));
    const { report: done, typedNumbers } = await insertOutline(door, pack);
    expect([...done.updated].sort()).toEqual([...missing].sort());
    expect(typedNumbers).toEqual([]);
    expect(host.counters).toMatchObject({ roundTrips: 3 });
    const saved = readDocx(host.save());
    expect(numbers(readSnapshot(saved))).toEqual(ALL);
    expect(keepsAll(paragraphSources(readDocx(bytes)), paragraphSources(saved))).toBe(true);
    const first = documentXml(host);
    expect((await insertOutline(door, pack)).report.updated).toEqual([]);
    expect(documentXml(host)).toBe(first);
  });

  test('with guidance, and through the collections alone', async () => {
    const { host, door } = await open(readDocx(bytes), { quirks: { bodyGetOoxmlThrows: true } });
    expect((await insertOutline(door, pack, { guidance: true })).typedNumbers).toEqual([]);
    expect(numbers(readSnapshot(readDocx(host.save())))).toEqual(ALL);
  });

  const quirks: (keyof Quirks)[] = [
    'lastParagraphLosesStyle',
    'extraEmptyParagraph',
    'mergeLastEmptyParagraph',
    'numberingDropped',
    'bookmarksStripped',
    'vietnameseStyleNames',
    'rollback',
  ];
  test.each(quirks)('in a Word with the quirk %s', async (quirk) => {
    const { host, door } = await open(readDocx(bytes), { quirks: { [quirk]: true } });
    expect(await insertOutline(door, pack)).toMatchObject({ typedNumbers: [], report: { failed: [] } });
    expect(numbers(readSnapshot(readDocx(host.save())))).toEqual(ALL);
  });

  test("a co-author's paragraph between reading and writing does not shift them", async () => {
    const { host, door } = await open(readDocx(bytes));
    host.inject({
      kind: 'coauthor',
      before: 3,
      edit: ({ journal, body }) => {
        journal.insert(body, parseFragment(p('Của người khác'), body.scope), body.children[0]);
      },
    });
    expect((await insertOutline(door, pack)).typedNumbers).toEqual([]);
    expect(numbers(readSnapshot(readDocx(host.save())))).toEqual(ALL);
  });

  itValidates('is no error for a validator', async () => {
    const { host, door } = await open(readDocx(bytes));
    await insertOutline(door, pack);
    expect(newErrors(await validate(bytes), await validate(host.save()))).toEqual([]);
  });
});

test('whichever sections are there: every one is found once, numbered as in the outline, and the rest is untouched', async () => {
  const leaves = sections.filter(({ hasChildren }) => !hasChildren).map(({ id }) => id);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom<Kind>('direct', 'style'), fc.subarray(leaves), async (kind, gone) => {
      // Of each level something stays, to show how the document numbers it.
      const kept = new Set(['I', 'II', 'II.1', 'II.2', 'II.2.1', 'II.3']);
      const bytes = report((id) => kept.has(id) || !gone.includes(id), kind);
      const { host, door } = await open(readDocx(bytes));
      const { report: done } = await insertOutline(door, pack);
      const saved = readDocx(host.save());
      expect(done.failed).toEqual([]);
      expect(missingSections(matchOutline(readSnapshot(saved), pack))).toEqual([]);
      expect(numbers(readSnapshot(saved))).toEqual(ALL);
      expect(keepsAll(paragraphSources(readDocx(bytes)), paragraphSources(saved))).toBe(true);
      closeAll();
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('a further heading of the user in the list counts, and no number stands twice', async () => {
  const extra = { II: p('Kết quả hoạt động khác của đơn vị', place(0), '<w:b/>') + TEXT };
  const { host, door } = await open(readDocx(report((id) => id !== 'III', 'direct', extra)));
  expect((await insertOutline(door, pack)).typedNumbers).toEqual([]);
  const found = new Map(numbers(readSnapshot(readDocx(host.save()))).map(([id, number]) => [id, number]));
  expect([found.get('III'), found.get('IV')]).toEqual(['IV.', 'V.']);
});

describe('where the list does not number them as it should, the number is typed', () => {
  /** Each section has a list of its own for its parts: "1." under II.2 does not go on under II.3. */
  const lists =
    abstract(0, level(['decimal', '%1.'], 0)) + num(1, 0) + abstract(1, level(['decimal', '2.%1.'], 0)) + num(2, 1);
  const parts = sections.flatMap(({ id, number, title, level: depth }) => {
    if (depth < 3) return [p(`${number} ${title}`, '', '<w:b/>'), TEXT];
    return id.startsWith('II.2') ? [p(title, place(0, 2), '<w:b/>'), TEXT] : [];
  });
  const bytes = buildDocx({ body: TITLE + parts.join(''), numbering: lists });

  test('a list that would count on from another section', async () => {
    const { host, door } = await open(readDocx(bytes));
    const { typedNumbers, report: done } = await insertOutline(door, pack);
    expect(typedNumbers).toEqual(['II.3.1', 'II.3.2', 'II.3.3']);
    expect(done).toMatchObject({ updated: typedNumbers, failed: [] });
    expect(host.counters.roundTrips).toBe(5);
    const saved = readDocx(host.save());
    const shown = numbers(readSnapshot(saved));
    expect(shown.slice(-5, -2)).toEqual(['3.1.', '3.2.', '3.3.'].map((one, at) => [typedNumbers[at], one, false]));
    expect(shown.filter(([id]) => id.startsWith('II.2.')).map(([, one]) => one)).toEqual([
      '2.1.',
      '2.2.',
      '2.3.',
      '2.4.',
    ]);
    expect(keepsAll(paragraphSources(readDocx(bytes)), paragraphSources(saved))).toBe(true);
    const first = documentXml(host);
    expect((await insertOutline(door, pack)).typedNumbers).toEqual([]);
    expect(documentXml(host)).toBe(first);
  });

  test('a Word that puts nothing into a list', async () => {
    const { host, door } = await open(readDocx(report((id) => id !== 'II.2.2' && id !== 'IV')), {
      quirks: { attachToListThrows: true },
    });
    const { typedNumbers, report: done } = await insertOutline(door, pack);
    expect(typedNumbers).toEqual(['II.2.2', 'IV']);
    expect(done.failed).toEqual([]);
    const shown = new Map(numbers(readSnapshot(readDocx(host.save()))).map(([id, ...rest]) => [id, rest]));
    expect([shown.get('II.2.2'), shown.get('IV')]).toEqual([
      ['2.2.', false],
      ['IV.', false],
    ]);
  });
});
