import fc from 'fast-check';
import { compareDecimals, formatFigure } from '../../src/language/numbers';
import { parseXml } from '../../src/ooxml/xml';
import { chartSvg, form01Chart, type ChartLook } from '../../src/report/form01Chart';
import { newForm01 } from '../../src/report/form01Plan';
import { readForm01 } from '../../src/report/form01Read';
import { anyData, documentOf, ids, inserted, layout, tableOf } from './form01Table';

const look: ChartLook = {
  bar: '#0f6cbd',
  text: '#242424',
  line: '#d1d1d1',
  background: null,
  font: 'Times New Roman',
  width: 640,
  height: 320,
};

function chartOf(column: string, values: readonly string[]) {
  const rows = layout.years.map(({ year, estimate }, index) => [
    estimate ? `${year} (ước)` : `${year}`,
    values[index] ?? '',
    '35,5',
  ]);
  const form01 = readForm01(documentOf(tableOf([['Năm', 'Số lớp', 'Kinh phí (triệu đồng)'], ...rows])), layout);
  if (!form01) throw new Error('no form');
  return form01Chart(form01, layout, column);
}
const courses = ['3', '4', '5', '3', '4', '5', '3', '4', '', '3', '4'];

it('draws a bar for each year on a scale from 0', () => {
  const chart = chartOf('courses', courses);
  expect(chart?.title).toBe('Số lớp, 2010-2020 (lớp)');
  expect(chart?.ticks.map(({ text }) => text)).toEqual(['0', '2', '4', '6']);
  expect(chart?.points.map(({ text }) => text)).toEqual(courses.map((text) => text || null));
  expect(chart?.points[2]?.height).toBeCloseTo(5 / 6);
  expect(chart?.points.filter(({ estimate }) => estimate).map(({ year }) => year)).toEqual([2020]);
});

it('says in words all that it shows', () => {
  expect(chartOf('courses', courses)?.description).toBe(
    'Biểu đồ cột: Số lớp, 2010-2020 (lớp). 2010: 3; 2011: 4; 2012: 5; 2013: 3; 2014: 4; 2015: 5; 2016: 3; 2017: 4; ' +
      '2018: không có số liệu; 2019: 3; 2020 (ước): 4. Cao nhất: 5 (năm 2012, 2015). ' +
      'Thấp nhất: 3 (năm 2010, 2013, 2016, 2019).',
  );
});

it('does not say the unit twice, nor a highest year where all are the same', () => {
  expect(chartOf('budget', courses)?.title).toBe('Kinh phí, 2010-2020 (triệu đồng)');
  expect(chartOf('budget', courses)?.description).not.toContain('Cao nhất');
});

it('is none for a column without figures', () => {
  expect(chartOf('women', courses)).toBeNull();
  expect(chartOf('courses', [])).toBeNull();
});

it('has whole steps for what is counted', () => {
  expect(chartOf('courses', ['1', '0', '0', '1'])?.ticks.map(({ text }) => text)).toEqual(['0', '1']);
});

it('is one well-formed drawing, whatever the figures and the size, with every figure in it', () => {
  fc.assert(
    fc.property(anyData, fc.constantFrom(...ids), fc.constantFrom(280, 640, 1200), (data, column, width) => {
      const form01 = readForm01(inserted(newForm01(layout, data)), layout);
      const chart = form01 && form01Chart(form01, layout, column);
      if (!chart) return;
      const svg = chartSvg(chart, { ...look, width });
      const { root } = parseXml(svg, 'chart.svg');
      expect(root.namespace).toBe('http://www.w3.org/2000/svg');
      expect(svg).not.toMatch(/NaN|Infinity|undefined|(width|height)="-/);
      for (const { value, text, height } of chart.points) {
        expect(height).toBeGreaterThanOrEqual(0);
        expect(height).toBeLessThanOrEqual(1);
        if (value === null) continue;
        expect(text).toBe(formatFigure(value));
        expect(svg).toContain(`>${text}<`);
      }
      const top = chart.ticks.at(-1)?.text.replace(/\./g, '').replace(',', '.') ?? '0';
      for (const { value } of chart.points) expect(compareDecimals(value ?? '0', top)).toBeLessThanOrEqual(0);
    }),
  );
});

it('keeps markup in a heading from becoming markup in the drawing', () => {
  const other = {
    ...layout,
    columns: layout.columns.map((column) => ({
      ...column,
      heading: column.id === 'courses' ? 'A<b>&"' : column.heading,
    })),
  };
  const rows = layout.years.map(({ year }) => [`${year}`, '3', '35,5']);
  const form01 = readForm01(documentOf(tableOf([['Năm', 'Lớp', 'Kinh phí'], ...rows])), other);
  const chart = form01 && form01Chart(form01, other, 'courses');
  expect(chart && chartSvg(chart, look)).toContain('A&lt;b&gt;&amp;&quot;');
});
