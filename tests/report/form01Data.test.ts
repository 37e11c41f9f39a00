import fc from 'fast-check';
import { form01Values } from '../../src/report/form01';
import { form01FromJson } from '../../src/report/form01Data';
import { newForm01 } from '../../src/report/form01Plan';
import { readForm01 } from '../../src/report/form01Read';
import { faultOf } from '../support/fault';
import { anyData, ids, inserted, layout } from './form01Table';

describe('JSON', () => {
  it('reads what form01Values gives, for any figures', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const values = form01Values(readForm01(inserted(newForm01(layout, data)), layout), layout);
        const back = form01FromJson(JSON.stringify(values), layout);
        expect(back.rows.filter(({ year }) => data.rows.some((one) => one.year === year))).toEqual(data.rows);
        expect(form01FromJson(JSON.stringify(data), layout)).toEqual(data);
      }),
    );
  });

  const json = (change: Record<string, unknown>, year: unknown = 2010) =>
    JSON.stringify({ rows: [{ year, values: { ...Object.fromEntries(ids.map((id) => [id, null])), ...change } }] });
  it('takes numbers whose digits are certain', () => {
    expect(form01FromJson(json({ courses: 3, budget: 35.25 }), layout).rows[0]?.values).toMatchObject({
      courses: '3',
      budget: '35.25',
    });
  });

  it.each<[string, string, string, object]>([
    [
      'Vietnamese writing',
      json({ budget: '1.234,5' }),
      'form01.notDecimal',
      { row: 1, column: 'budget', text: '1.234,5' },
    ],
    ['a number beyond a float', json({ courses: 1234567890123456 }), 'form01.notDecimal', { row: 1 }],
    ['a list', json({ courses: [1] }), 'form01.notDecimal', { text: '[1]' }],
    ['half a course', json({ courses: '1.5' }), 'form01.notWhole', { text: '1.5' }],
    ['a negative number', json({ courses: -1 }), 'form01.negative', { text: '-1' }],
    ['another year', json({}, 1999), 'form01.unknownYear', { row: 1, text: '1999' }],
    ['no year', json({}, null), 'form01.unknownYear', { row: 1, text: '' }],
    ['a missing column', json({ courses: undefined }), 'form01.missingColumn', { columns: ['courses'] }],
  ])('refuses %s', (_, text, code, params) => {
    const error = faultOf(() => form01FromJson(text, layout));
    expect(error.code).toBe(code);
    expect(error.params).toMatchObject(params);
  });

  it.each([
    ['', 'form01.notJson'],
    ['{', 'form01.notJson'],
    ['null', 'form01.notJson'],
    ['{"rows":3}', 'form01.notJson'],
    ['{"rows":[]}', 'form01.noRows'],
    ['{"rows":[null]}', 'form01.missingColumn'],
  ])('refuses %j', (text, code) => {
    expect(faultOf(() => form01FromJson(text, layout)).code).toBe(code);
  });
});
