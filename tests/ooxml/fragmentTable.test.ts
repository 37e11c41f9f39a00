import fc from 'fast-check';
import { tableXml } from '../../src/ooxml/fragmentTable';
import { XmlElement, parseFragment } from '../../src/ooxml/xml';
import type { NewTable } from '../../src/report/plan';

/** Headings that are merged, and columns that are not centred. */

const table: NewTable = {
  caption: 'Biểu số 01',
  unitLine: null,
  headerRows: [
    ['Năm', 'Số lớp', 'Trong đó', '', 'Kinh phí'],
    ['', '', 'Nữ', 'Dân tộc', ''],
  ],
  bodyRows: [['2010', '5', '', '2', '35,5']],
  widths: [1, 2, 3, 4, 5],
  alignments: ['left', 'right', 'justified'],
};

const built = (of: NewTable): XmlElement => {
  const [element] = parseFragment(tableXml(of, { width: 1500 }));
  if (!(element instanceof XmlElement)) throw new Error('no table');
  return element;
};
const rows = (element: XmlElement): XmlElement[] => element.elements('w:tr');
const cellsOf = (row: XmlElement | undefined): [string, string, string][] =>
  (row?.elements('w:tc') ?? []).map((cell) => {
    const properties = cell.child('w:tcPr');
    const merge = properties?.child('w:vMerge');
    return [
      cell.text(),
      properties?.child('w:gridSpan')?.attr('w:val') ?? '1',
      merge ? (merge.attr('w:val') ?? 'continued') : '',
    ];
  });

test('blank headings are merged sideways in the first row, and into the one above in later ones', () => {
  const [first, second] = rows(built(table));
  expect(cellsOf(first)).toEqual([
    ['Năm', '1', 'restart'],
    ['Số lớp', '1', 'restart'],
    ['Trong đó', '2', ''],
    ['Kinh phí', '1', 'restart'],
  ]);
  expect(cellsOf(second)).toEqual([
    ['', '1', 'continued'],
    ['', '1', 'continued'],
    ['Nữ', '1', ''],
    ['Dân tộc', '1', ''],
    ['', '1', 'continued'],
  ]);
});

test('both header rows repeat on each page; blanks in the body are cells', () => {
  const [first, second, body] = rows(built(table));
  const repeats = (row: XmlElement | undefined): boolean => row?.child('w:trPr')?.child('w:tblHeader') !== undefined;
  expect([first, second, body].map(repeats)).toEqual([true, true, false]);
  expect(cellsOf(body)).toHaveLength(5);
});

test('columns of the body are aligned as asked, and centred otherwise', () => {
  const body = rows(built(table)).at(-1);
  const alignments = [...(body?.descendants('w:jc') ?? [])].map((one) => one.attr('w:val'));
  expect(alignments).toEqual(['left', 'right', 'both', 'center', 'center']);
});

test('the widths of every row add up to the width of the table', () => {
  const weight = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(
      fc.tuple(weight, weight, weight, weight, weight),
      fc.integer({ min: 500, max: 20_000 }),
      (widths, width) => {
        const [element] = parseFragment(tableXml({ ...table, widths }, { width }));
        for (const row of element instanceof XmlElement ? rows(element) : []) {
          const all = [...row.descendants('w:tcW')].map((one) => Number(one.attr('w:w')));
          expect(all.reduce((sum, one) => sum + one, 0)).toBe(width);
        }
      },
    ),
  );
});

test('a row of another length is refused', () => {
  expect(() => tableXml({ ...table, headerRows: [['Năm', '', '']] }, { width: 1500 })).toThrow(RangeError);
});
