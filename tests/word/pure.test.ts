import fc from 'fast-check';
import { builtInPack } from '../../src/campaign';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { matchOutline } from '../../src/report/outlineMatch';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { lineUp } from '../../src/word/lineUp';
import { endOfPlainTable, placeTables } from '../../src/word/placeTables';
import { routeTo } from '../../src/word/route';
import { placeNear } from '../../src/word/selection';
import { canonicalStyleName } from '../../src/word/styleNames';
import { cases, readCase } from './cases';

describe('laying the cells of a table over paragraphs', () => {
  const flat = (texts: string[], nesting = texts.map(() => 1)): { texts: string[]; nesting: number[] } => ({
    texts,
    nesting,
  });

  test('takes one paragraph for an empty cell, several for a long one', () => {
    const cells = [
      ['a', ''],
      ['b c', 'd'],
    ];
    const known = placeTables([{ cells }], flat(['x', 'a', '', 'b', 'c', 'd', 'y'], [0, 1, 1, 1, 1, 1, 0]));
    expect(known?.tables).toMatchObject([{ index: 0, firstParagraph: 1, paragraphCount: 5, nesting: 1 }]);
    expect(known?.tables[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['a', ''],
      ['b\nc', 'd'],
    ]);
    expect(known?.tableOf).toEqual([null, 0, 0, 0, 0, 0, null]);
  });

  test.each([
    ['a blank line after the text of a cell', [['a', 'b']], flat(['a', '', 'b'])],
    ['a blank line that looks like the next cell', [['a', '']], flat(['a', '', ''])],
    ['a nested table', [['a', 'b']], flat(['a', 'b'], [2, 1])],
    ['too few paragraphs', [['a', 'b']], flat(['a'])],
    ['another text', [['a', 'b']], flat(['a', 'c'])],
  ])('is in doubt with %s', (_, cells, paragraphs) => {
    expect(endOfPlainTable(cells, 0, paragraphs)).toBeNull();
  });

  test('never gives a wrong answer: what it places has the cells it was given', () => {
    const cell = fc.array(fc.constantFrom('', 'a', 'b'), { minLength: 1, maxLength: 3 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(table, (rows) => {
        const end = endOfPlainTable(
          rows.map((row) => row.map((paragraphs) => paragraphs.join(''))),
          0,
          flat(rows.flat(2)),
        );
        const everyCellPlain = rows.flat().every((paragraphs) => paragraphs.length === 1 || !paragraphs.includes(''));
        if (end !== null) expect(end).toBe(rows.flat(2).length);
        if (everyCellPlain) expect(end).not.toBeNull();
      }),
    );
  });
});

test.each([
  ['Heading1', 'Đầu đề 1', 'heading 1'],
  ['Toc2', 'Mục lục 2', 'toc 2'],
  ['ListParagraph', 'Oan cua Danh sach', 'List Paragraph'],
  ['Normal', 'Bình thường', 'Normal'],
  ['IntenseQuote', 'Intense Quote', 'Intense Quote'],
  ['FootnoteText', 'x', 'footnote text'],
  ['Other', 'Mục lớn riêng', 'Mục lớn riêng'],
])('style %s shown as %s is %s in the file', (builtIn, shown, name) => {
  expect(canonicalStyleName(builtIn, shown)).toBe(name);
});

describe.each(cases)('%s', (name) => {
  const snapshot = readSnapshot(readCase(name));
  const { paragraphs } = snapshot;

  test('every paragraph has a route, and the search of a route hits its paragraph first', () => {
    for (const { index } of paragraphs) {
      const route = routeTo(snapshot, index);
      expect(route).not.toBeNull();
      if (!route) continue;
      const { query, steps } = route;
      expect(query === null ? 0 : paragraphs.findIndex(({ text }) => text.includes(query))).toBe(index - steps);
    }
  });

  test('the section of a selection is that of the nearest heading above, also in a paragraph just typed', () => {
    const outline = matchOutline(snapshot, builtInPack());
    const headings = outline.sections.flatMap(({ section, match }) =>
      match ? [{ id: section.id, at: match.paragraph }] : [],
    );
    for (const { index, text, table } of paragraphs) {
      if (table !== null) continue;
      const expected = headings.filter(({ at }) => at <= index).sort((a, b) => b.at - a.at)[0]?.id ?? null;
      const before = paragraphs
        .slice(Math.max(0, index - 12), index)
        .map((paragraph) => paragraph.text)
        .reverse();
      const atStart = index < 12;
      const near = placeNear({ own: text, before, atStart }, snapshot, outline);
      expect(near.section).toBe(expected);
      expect([index, null]).toContain(near.paragraph);
      const typed = [text, ...before].slice(0, 12);
      const afterTyping = { own: 'vừa gõ', before: typed, atStart: atStart && index < 11 };
      expect(placeNear(afterTyping, snapshot, outline)).toEqual({ section: expected, paragraph: null });
      const twice = { own: 'vừa gõ', before: ['dòng mới', ...typed].slice(0, 12), atStart: false };
      expect(placeNear(twice, snapshot, outline)).toEqual({ section: expected, paragraph: null });
    }
  });
});

describe('lining up Word with a snapshot', () => {
  const snapshot: DocumentSnapshot = {
    ...readSnapshot(readCase(cases[0] ?? '')),
    tables: [],
    controls: [],
  };
  const words = snapshot.paragraphs.map(({ text, table }) => ({ text, tableNestingLevel: table === null ? 0 : 1 }));

  test('each paragraph has its own; a tracked deletion that Word still shows does no harm', () => {
    expect(lineUp(snapshot, words)).toEqual(words);
    const shown = words.map((word) => ({ ...word, text: `${word.text} [đã xóa]` }));
    expect(lineUp(snapshot, shown)).toEqual(shown);
  });

  test('one paragraph more or less, and none outside tables is trusted', () => {
    const more = lineUp(snapshot, [{ text: '', tableNestingLevel: 0 }, ...words]);
    snapshot.paragraphs.forEach(({ table }, index) => {
      if (table === null) expect(more[index]).toBeUndefined();
    });
  });
});
