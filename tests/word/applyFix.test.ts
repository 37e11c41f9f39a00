import fc from 'fast-check';
import { readDocx } from '../../src/ooxml/docx';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { Fix, TextEdit } from '../../src/report/fix';
import { applyFix } from '../../src/word/applyFix';
import { routeToPart } from '../../src/word/locate';
import { cases, readCase } from './cases';
import { closeAll, documentXml, open, paragraphSources } from './support';

afterEach(closeAll);
const DRAFT = 'bao-cao-huyen-dang-soan.docx';

/** Indices of the paragraphs whose source text differs. */
const differing = (before: OoxmlPackage, after: OoxmlPackage): number[] => {
  const [old, now] = [paragraphSources(before), paragraphSources(after)];
  expect(now).toHaveLength(old.length);
  return now.flatMap((source, index) => (source === old[index] ? [] : [index]));
};

/** The document without its paragraphs. */
const around = (pkg: OoxmlPackage): string => {
  const [first, ...others] = paragraphSources(pkg);
  const xml = pkg.xml(pkg.mainPart).toString();
  return [first ?? '', ...others].reduce((rest, source) => rest.replace(source, ''), xml);
};

/** A part of a paragraph that Word can be led to, anywhere in the document. */
function anyEdit(pkg: OoxmlPackage): fc.Arbitrary<TextEdit> {
  const { paragraphs } = readSnapshot(pkg);
  const places = paragraphs.filter(({ text, holdsMore }) => text.length > 3 && !holdsMore);
  return fc
    .record({
      at: fc.nat(places.length - 1),
      from: fc.nat(),
      length: fc.integer({ min: 1, max: 12 }),
      text: fc.stringMatching(/^[a-zế0-9.,]{1,8}$/),
    }) // prettier-ignore
    .map(({ at, from, length, text }) => {
      const paragraph = places[at];
      const start = from % (paragraph?.text.length ?? 1);
      return {
        paragraph: paragraph?.index ?? 0,
        start,
        was: (paragraph?.text ?? '').slice(start, start + length),
        text,
      };
    })
    .filter(({ paragraph, start, was }) => {
      const { text = '' } = paragraphs[paragraph] ?? {};
      return !/[\ud800-\udfff]/.test(was) && routeToPart(text, start, was) !== null;
    });
}

describe('another text for a part of a paragraph', () => {
  test.each(cases)('%s: any part of any paragraph, and nothing else', async (name) => {
    const before = readCase(name);
    const snapshot = readSnapshot(before);
    await fc.assert(
      fc.asyncProperty(anyEdit(before), async (edit) => {
        const { host, door } = await open(readCase(name));
        const after = await applyFix(door, { kind: 'texts', edits: [edit] });
        expect(host.counters.roundTrips).toBe(3);
        const old = snapshot.paragraphs[edit.paragraph]?.text ?? '';
        expect(after.paragraphs.map(({ text }) => text)).toEqual(
          snapshot.paragraphs.map(({ text }, index) =>
            index === edit.paragraph
              ? old.slice(0, edit.start) + edit.text + old.slice(edit.start + edit.was.length)
              : text,
          ),
        );
        const saved = readDocx(host.save());
        expect(differing(before, saved).length).toBeLessThanOrEqual(1);
        expect(around(saved)).toBe(around(before));
        closeAll();
      }),
      { numRuns: 12 },
    );
  });

  test('the formatting of the run that it stands in stays', async () => {
    const pkg = readCase(DRAFT);
    const snapshot = readSnapshot(pkg);
    const bold = snapshot.paragraphs.find(({ font, text }) => font.bold === true && text.length > 10);
    const edit = { paragraph: bold?.index ?? 0, start: 3, was: bold?.text.slice(3, 6) ?? '', text: 'xyz' };
    const { door } = await open(pkg);
    const after = await applyFix(door, { kind: 'texts', edits: [edit] });
    expect(after.paragraphs[edit.paragraph]?.font).toEqual(bold?.font);
  });

  const withParagraph = (text: string): { pkg: OoxmlPackage; paragraph: number } => {
    const pkg = readCase(DRAFT);
    const paragraphs = [...pkg.xml(pkg.mainPart).root.descendants('w:p')];
    const snapshot = readSnapshot(pkg);
    const at = snapshot.paragraphs.findIndex((one) => one.table === null && one.text.length > 80 && !one.holdsMore);
    const source = paragraphs.find((one) => one.text() === snapshot.paragraphs[at]?.text);
    const [first, ...others] = [...(source?.descendants('w:t') ?? [])];
    for (const node of first?.children ?? []) if ('raw' in node) node.raw = text;
    for (const other of others) other.parent?.remove();
    return { pkg, paragraph: at };
  };

  test('several in one paragraph, the same words among them, in any order', async () => {
    const text = 'Có 12 lớp, 12 đồng chí, 12 triệu đồng và 12.';
    const { pkg, paragraph } = withParagraph(text);
    const at = (nth: number): number => [...text.matchAll(/12/g)][nth]?.index ?? -1;
    const edits = [3, 0, 2].map((nth) => ({ paragraph, start: at(nth), was: '12', text: `${nth}${nth}${nth}` }));
    const { door } = await open(pkg);
    const after = await applyFix(door, { kind: 'texts', edits });
    expect(after.paragraphs[paragraph]?.text).toBe('Có 000 lớp, 12 đồng chí, 222 triệu đồng và 333.');
  });

  test('nothing becomes something, at the start, the end and in between', async () => {
    const text = 'Năm 2020 mở 5 lớp';
    const { pkg, paragraph } = withParagraph(text);
    const insert = (start: number, what: string): TextEdit => ({ paragraph, start, was: '', text: what });
    const { door } = await open(pkg);
    const edits = [insert(0, '- '), insert(text.length, '.'), insert(8, ' (ước)')];
    const after = await applyFix(door, { kind: 'texts', edits });
    expect(after.paragraphs[paragraph]?.text).toBe('- Năm 2020 (ước) mở 5 lớp.');
  });

  test('what Word cannot be led to is refused before anything is written', async () => {
    const { pkg, paragraph } = withParagraph('Dòng một ^ hai');
    const { host, door } = await open(pkg);
    const before = documentXml(host);
    const edits = [
      { paragraph, start: 0, was: 'Dòng', text: 'Hàng' },
      { paragraph, start: 9, was: '^', text: 'v' },
    ];
    await expect(applyFix(door, { kind: 'texts', edits })).rejects.toMatchObject({
      kind: 'unsupported',
      code: 'NotFindable',
      outcomeUnknown: false,
    });
    expect(documentXml(host)).toBe(before);
  });
});

describe('a document that changed meanwhile', () => {
  test.each<[string, Fix]>([
    ['text', { kind: 'texts', edits: [{ paragraph: 20, start: 0, was: 'không có ở đây', text: 'x' }] }],
    ['format', { kind: 'format', edits: [{ paragraph: 20, was: 'không có ở đây', format: { bold: true } }] }],
    ['cell', { kind: 'cells', table: 0, edits: [{ row: 0, cell: 0, was: 'không có ở đây', text: 'x' }] }],
    ['table that is gone', { kind: 'cells', table: 99, edits: [{ row: 0, cell: 0, was: '', text: 'x' }] }],
  ])('another %s than the fix was made from: nothing is written', async (_, fix) => {
    const { host, door } = await open(readCase(DRAFT));
    const before = documentXml(host);
    await expect(applyFix(door, fix)).rejects.toMatchObject({ kind: 'stale', code: 'Changed', outcomeUnknown: false });
    expect(documentXml(host)).toBe(before);
    expect(host.counters.writes).toBe(0);
  });

  test('between reading and writing: what the co-author wrote is there afterwards', async () => {
    const pkg = readCase(DRAFT);
    const { paragraphs } = readSnapshot(pkg);
    const target = paragraphs.find((one) => one.table === null && /\d{4}/.test(one.text) && !one.holdsMore);
    const start = target?.text.search(/\d{4}/) ?? 0;
    const was = target?.text.slice(start, start + 4) ?? '';
    const { host, door } = await open(pkg);
    host.inject({
      kind: 'coauthor',
      before: 2,
      edit: ({ journal, body }) => {
        for (const text of [...body.descendants('w:t')])
          if (text.text().includes(was)) journal.setText(text, text.text().replaceAll(was, '[ai đó]'));
      },
    });
    const edits = [{ paragraph: target?.index ?? 0, start, was, text: '9999' }];
    await expect(applyFix(door, { kind: 'texts', edits })).rejects.toMatchObject({ kind: 'stale' });
    expect(documentXml(host)).toContain('[ai đó]');
    expect(documentXml(host)).not.toContain('9999');
  });
});

describe('another format for a paragraph', () => {
  test.each(cases)('%s: the texts stay, and no other paragraph changes', async (name) => {
    const before = readCase(name);
    const { paragraphs } = readSnapshot(before);
    const target = paragraphs.find(({ text, holdsMore }) => text.length > 20 && !holdsMore);
    const edit = {
      paragraph: target?.index ?? 0,
      was: target?.text ?? '',
      format: {
        font: 'Times New Roman',
        size: 13.5,
        bold: target?.font.bold !== true,
        italic: true,
        color: '#000000',
        alignment: 'right',
        firstLine: 36,
        spaceBefore: 6,
        spaceAfter: 3,
        lineSpacing: 18,
      },
    } as const;
    const { host, door } = await open(readCase(name));
    const after = await applyFix(door, { kind: 'format', edits: [edit] });
    expect(host.counters.roundTrips).toBe(3);
    expect(after.paragraphs[edit.paragraph]).toMatchObject({
      text: edit.was,
      alignment: 'right',
      font: { name: 'Times New Roman', size: 13.5, bold: edit.format.bold, italic: true },
      indent: { firstLine: 36 },
    });
    const saved = readDocx(host.save());
    expect(differing(before, saved)).toHaveLength(1);
    expect(around(saved)).toBe(around(before));
  });
});

describe('other texts for cells', () => {
  test('only those cells change', async () => {
    const before = readCase(DRAFT);
    const { tables } = readSnapshot(before);
    const table = tables.findIndex(({ rows }) => rows.length > 8);
    const cells = [
      { row: 4, cell: 1 },
      { row: 6, cell: 2 },
    ];
    const edits = cells.map((place, at) => ({
      ...place,
      was: tables[table]?.rows[place.row]?.[place.cell]?.text ?? '',
      text: `${at + 7}`,
    }));
    const { host, door } = await open(readCase(DRAFT));
    const after = await applyFix(door, { kind: 'cells', table, edits });
    expect(edits.map(({ row, cell }) => after.tables[table]?.rows[row]?.[cell]?.text)).toEqual(['7', '8']);
    const saved = readDocx(host.save());
    expect(differing(before, saved)).toHaveLength(2);
    expect(around(saved)).toBe(around(before));
  });
});
