import fc from 'fast-check';
import { builtInPack, sectionsOf } from '../../src/campaign';
import type { Quirks } from '../../src/host';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { findGuidance, GUIDANCE_STYLE, guidanceText } from '../../src/report/guidance';
import { matchOutline, missingSections } from '../../src/report/outlineMatch';
import { outlineStates } from '../../src/report/outlineState';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { removeGuidance } from '../../src/word/guidance';
import { insertOutline } from '../../src/word/insertOutline';
import { buildDocx, p } from '../support/docx';
import { itValidates, newErrors, validate } from '../support/validator';
import { cases, readCase } from './cases';
import { closeAll, documentXml, keepsAll, open, paragraphSources } from './support';
import { readDocx, writeDocx } from '../../src/ooxml/docx';

afterEach(closeAll);
const pack = builtInPack();
const sections = sectionsOf(pack);

/** Names of bookmarks that come out the same for each opening. */
function counting(): () => string {
  let names = 0;
  return () => `n${(names += 1)}`;
}

/** The main part with missing sections inserted, with or without guidance. */
async function outlined(bytes: Uint8Array, guidance: boolean) {
  const opened = await open(readDocx(bytes), {}, { newName: counting() });
  const result = await insertOutline(opened.door, pack, { guidance });
  opened.host.counters.reset();
  return { ...opened, result };
}

const statuses = (snapshot: DocumentSnapshot) =>
  outlineStates(snapshot, matchOutline(snapshot, pack), false, new Set()).map(({ section, status, prompts }) => [
    section.id,
    status,
    prompts.map((prompt) => prompt.status),
  ]);

describe.each(cases)('guidance in %s', (name) => {
  const bytes = writeDocx(readCase(name));
  const missing = missingSections(matchOutline(readSnapshot(readCase(name)), pack));
  const prompts = sections.filter(({ id }) => missing.includes(id)).flatMap((section) => section.prompts);

  test('stands under each new heading, in its own style, and counts for nothing', async () => {
    const { host, result } = await outlined(bytes, true);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
    expect([...result.report.updated].sort()).toEqual([...missing].sort());
    const snapshot = readSnapshot(readDocx(host.save()));
    const found = snapshot.paragraphs.filter(({ style }) => style === GUIDANCE_STYLE);
    expect(found.map(({ text }) => text)).toEqual(prompts.map(guidanceText));
    expect(found.every(({ font }) => font.italic === true)).toBe(true);
    expect(statuses(snapshot)).toEqual(statuses((await outlined(bytes, false)).result.snapshot));
  });

  test('changes nothing when the outline is inserted again', async () => {
    const { host, door } = await outlined(bytes, true);
    const before = documentXml(host);
    expect((await insertOutline(door, pack, { guidance: true })).report.updated).toEqual([]);
    expect(documentXml(host)).toBe(before);
  });

  test('is removed in one step, and the document is as if it had never been there', async () => {
    const { host, door } = await outlined(bytes, true);
    const { report, snapshot } = await removeGuidance(door, pack);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
    expect([...report.updated].sort()).toEqual(prompts.map(({ id }) => id).sort());
    expect(report).toMatchObject({ handEdited: [], failed: [] });
    expect(findGuidance(snapshot, sections)).toEqual({ whole: [], edited: [] });
    expect(documentXml(host)).toBe(documentXml((await outlined(bytes, false)).host));
    host.counters.reset();
    await removeGuidance(door, pack);
    expect(host.counters).toMatchObject({ roundTrips: 1, writes: 0 });
  });

  const quirks: (keyof Quirks)[] = [
    'lastParagraphLosesStyle',
    'extraEmptyParagraph',
    'mergeLastEmptyParagraph',
    'bookmarksStripped',
    'bodyGetOoxmlThrows',
    'vietnameseStyleNames',
  ];
  test.each(quirks)('is removed in a Word with the quirk %s', async (quirk) => {
    const { host, door } = await open(readCase(name), { quirks: { [quirk]: true } });
    await insertOutline(door, pack, { guidance: true });
    const { report } = await removeGuidance(door, pack);
    expect(report.failed).toEqual([]);
    const saved = readDocx(host.save());
    expect(findGuidance(readSnapshot(saved), sections)).toEqual({ whole: [], edited: [] });
    expect(keepsAll(paragraphSources(readCase(name)), paragraphSources(saved))).toBe(true);
  });

  itValidates('is no error for a validator', async () => {
    const { host } = await outlined(bytes, true);
    expect(newErrors(await validate(bytes), await validate(host.save()))).toEqual([]);
  });
});

test('whatever sections a document has, what was not guidance stays byte for byte', async () => {
  const text = fc.constantFrom('Trong giai đoạn qua, đơn vị đã tổ chức nhiều lớp.', '[Gợi ý', 'Gợi ý: tự viết', '');
  const section = fc.record({ there: fc.boolean(), text });
  await fc.assert(
    fc.asyncProperty(fc.array(section, { minLength: sections.length, maxLength: sections.length }), async (drawn) => {
      const body = sections.flatMap(({ number, title }, index) =>
        drawn[index]?.there === true ? [p(`${number} ${title}`, '', '<w:b/>'), p(drawn[index].text)] : [],
      );
      const bytes = buildDocx({ body: [p('BÁO CÁO', '<w:jc w:val="center"/>'), ...body].join('') });
      const withGuidance = await outlined(bytes, true);
      const { report } = await removeGuidance(withGuidance.door, pack);
      const without = await outlined(bytes, false);
      expect(report.handEdited).toEqual([]);
      expect(documentXml(withGuidance.host)).toBe(documentXml(without.host));
      closeAll();
    }),
    { numRuns: 15 },
  );
}, 60_000);

describe('guidance that someone wrote into', () => {
  const [first, second, third, fourth] = sections.flatMap(({ prompts }) => prompts);
  const said = [first, second, third, fourth].map((prompt) => (prompt ? guidanceText(prompt) : ''));
  const styled = '<w:pStyle w:val="G"/>';
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    `<w:style w:type="paragraph" w:styleId="G"><w:name w:val="${GUIDANCE_STYLE}"/></w:style>`;
  const picture = p(said[2] ?? '').replace('</w:p>', '<w:r><w:drawing/></w:r></w:p>');
  const body = [
    p(said[0] ?? ''),
    p(`${said[1]} Đơn vị có 12 lớp.`, styled),
    picture,
    p((said[3] ?? '').replace('[Gợi ý] ', ''), styled),
    p('Đơn vị tự viết vào dòng gợi ý.', styled),
    p('[Ghi chú] của người viết'),
  ];

  test('stays and is reported; what stands as inserted goes, by its style or by its marker', async () => {
    const { host, door } = await open(readDocx(buildDocx({ body: body.join(''), styles })));
    const { report } = await removeGuidance(door, pack);
    expect([...report.updated].sort()).toEqual([first?.id, fourth?.id].sort());
    expect(report.handEdited).toEqual([`${said[1]} Đơn vị có 12 lớp.`, said[2]]);
    expect(paragraphSources(readDocx(host.save()))).toEqual([1, 2, 4, 5].map((index) => body[index]));
  });

  test('a document for reading only is refused before anything is sent', async () => {
    const { host, door } = await open(readCase(cases[0] ?? ''), { readOnly: true });
    await expect(removeGuidance(door, pack)).rejects.toMatchObject({ kind: 'document', code: 'ReadOnly' });
    expect(host.counters.roundTrips).toBe(0);
  });
});
