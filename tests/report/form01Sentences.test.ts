import fc from 'fast-check';
import { builtInPack, sectionsOf, type Form01Layout } from '../../src/campaign';
import { formatFigure } from '../../src/language/numbers';
import { newForm01 } from '../../src/report/form01Plan';
import { readForm01 } from '../../src/report/form01Read';
import { form01Sentences } from '../../src/report/form01Sentences';
import { measureValue } from '../../src/report/measure';
import { anyData, documentOf, inserted, layout, tableOf } from './form01Table';

const pack = builtInPack();
const header = ['Năm', 'Số lớp', 'Số lượt người', 'Chuyên trách', 'Nữ', 'Kinh phí (triệu đồng)'];

/** A good table with some rows replaced, by year. */
function sentences(rows: Record<number, string[]> = {}, columns = header.length, of: Form01Layout = layout) {
  const body = of.years.map(({ year, estimate }) => [
    estimate ? `${year} (ước)` : `${year}`,
    ...(rows[year] ?? ['100', '1.000', '40', '500', '35,5']),
  ]);
  const table = [header, ...body].map((row) => row.slice(0, columns));
  return form01Sentences(readForm01(documentOf(tableOf(table)), of), of, pack);
}

it('writes the summary and the budget sentence, with what is only expected', () => {
  expect(sentences().map(({ section, text }) => [section, text])).toEqual([
    [
      'II.2.2',
      'Trong giai đoạn 2010-2020, tính cả ước thực hiện năm 2020 (100 lớp, 1.000 lượt người), đơn vị đã tổ chức ' +
        '1.100 lớp đào tạo, bồi dưỡng cho 11.000 lượt người tham gia, trong đó có 440 lượt cán bộ công đoàn chuyên ' +
        'trách, 5.500 lượt nữ.',
    ],
    [
      'II.1',
      'Kinh phí chi cho đào tạo, bồi dưỡng trong giai đoạn 2010-2020, tính cả ước thực hiện năm 2020 (35,5 triệu ' +
        'đồng), là 390,5 triệu đồng, bình quân mỗi năm khoảng 35,5 triệu đồng.',
    ],
  ]);
});

it('leaves the estimate out where the form has none', () => {
  const final = { ...layout, years: layout.years.map(({ year }) => ({ year, estimate: false })) };
  expect(sentences({}, header.length, final)[0]?.text).toMatch(
    /^Trong giai đoạn 2010-2020, đơn vị đã tổ chức 1\.100 lớp/,
  );
});

it('offers no sentence about a column that the table lacks', () => {
  expect(sentences({}, 3).map(({ section }) => section)).toEqual(['II.2.2']);
  expect(sentences({}, 3)[0]?.text).toMatch(/cho 11\.000 lượt người tham gia\.$/);
  expect(form01Sentences(null, layout, pack)).toEqual([]);
});

it('says which figure is missing instead of writing the sentence', () => {
  const [summary, budget] = sentences({ 2013: ['', '1.000', '40', '500', '12.5'] });
  expect(summary).toMatchObject({
    text: null,
    parts: [],
    problems: [{ code: 'noFigure', column: 'courses', year: 2013 }],
  });
  expect(budget).toMatchObject({
    text: null,
    problems: [{ code: 'unreadable', column: 'budget', year: 2013, text: '12.5' }],
  });
});

it('leaves out a detail whose figure is missing, and says so', () => {
  const [summary] = sentences({ 2013: ['100', '1.000', '', '500', '35,5'] });
  expect(summary?.text).toMatch(/tham gia, trong đó có 5\.500 lượt nữ\.$/);
  expect(summary?.problems).toEqual([{ code: 'noFigure', column: 'fullTime', year: 2013 }]);
});

it('names only sections, columns and figures that there are', () => {
  const ids = sectionsOf(pack).map(({ id }) => id);
  const names = ['from', 'to', 'year', 'estimate', ...layout.columns.map(({ id }) => id)];
  for (const { section, text, estimate = '', details = [] } of pack.sentences ?? []) {
    expect(ids).toContain(section);
    for (const [, name = ''] of [text, estimate, ...details].join(' ').matchAll(/\{([^}]*)\}/g))
      expect(names).toContain(name.split('.')[0]);
  }
});

it('gives every figure as the table does, with where it comes from', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      const form01 = readForm01(inserted(newForm01(layout, data)), layout);
      for (const { text, parts, problems } of form01Sentences(form01, layout, pack)) {
        expect(text === null).toBe(parts.length === 0);
        if (text === null) expect(problems).not.toEqual([]);
        else expect(text).toBe(parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''));
        for (const part of parts) {
          if (typeof part === 'string') continue;
          const { value } = measureValue(part.measure, form01, layout);
          expect(part.text).toBe(value && formatFigure(value));
        }
      }
    }),
  );
});
