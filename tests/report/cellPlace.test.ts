import { cellParagraph } from '../../src/report/cellPlace';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { documentOf as textsOf } from '../support/snapshot';
import { documentOf, tableOf } from './form01Table';

/** Paragraphs with these texts, the table's first being number 1, and the cells as given. */
function placed(texts: readonly string[], rows: readonly (readonly string[])[]): DocumentSnapshot {
  const table = { ...tableOf(rows), firstParagraph: 1, paragraphCount: texts.length };
  return { ...documentOf(table), paragraphs: textsOf(['Trước bảng', ...texts]).paragraphs };
}

it('counts the paragraphs of the cells before, which may be several and hold line breaks', () => {
  const snapshot = placed(
    ['Năm', 'Số lớp', '(lớp)', '2010\nước', '', '', '3'],
    [
      ['Năm', 'Số lớp\n(lớp)'],
      ['2010\nước', '\n', '3'],
    ],
  );
  expect([0, 1].map((cell) => cellParagraph(snapshot, 0, 0, cell))).toEqual([1, 2]);
  expect([0, 1, 2].map((cell) => cellParagraph(snapshot, 0, 1, cell))).toEqual([4, 5, 7]);
});

it('falls back to the table where paragraphs and cells do not add up, and to nothing without a table', () => {
  const snapshot = placed(['Năm', 'khác'], [['Năm', 'Số lớp', '3']]);
  expect(cellParagraph(snapshot, 0, 0, 0)).toBe(1);
  expect(cellParagraph(snapshot, 0, 0, 2)).toBe(1);
  expect(cellParagraph(snapshot, 0, 9, 9)).toBe(1);
  expect(cellParagraph(snapshot, 5, 0, 0)).toBeNull();
});
