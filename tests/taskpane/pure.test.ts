import { builtInPack } from '../../src/campaign';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { checkReport } from '../../src/report/check';
import { fieldsOf, toWrite, yearPlace, yearsOf } from '../../src/taskpane/form01Draft';
import { nextStep, paragraphOf, placeOf, readingOf } from '../../src/taskpane/reading';
import { today } from '../../src/taskpane/today';
import { areasOf, verdictOf } from '../../src/taskpane/verdict';
import { version } from '../../src/taskpane/version';
import { cases, readCase } from '../word/cases';
import { version as declared } from '../../package.json';

const pack = builtInPack();
const reading = (name: string) => readingOf(readSnapshot(readCase(name)), pack);
const huyen = reading('bao-cao-huyen-dang-soan.docx');

test('the version shown is that of the package', () => {
  expect(version).toBe(declared);
});

test('a day is written with its own calendar, not that of Greenwich', () => {
  expect(today(new Date(2020, 3, 5, 0, 30))).toBe('2020-04-05');
  expect(today(new Date(2020, 11, 31, 23, 59))).toBe('2020-12-31');
});

test('the next step follows the order in which a report is made', () => {
  expect(nextStep(huyen)).toEqual({ kind: 'insert' });
  expect(nextStep({ ...huyen, plan: { insertions: [] } })).toMatchObject({
    kind: 'write',
    section: { section: { id: 'I' } },
  });
  expect(nextStep({ ...huyen, plan: { insertions: [] }, form01: null })).toEqual({ kind: 'form01' });
  const complete = huyen.sections.map((section) => ({ ...section, status: 'complete' as const }));
  expect(nextStep({ ...huyen, plan: { insertions: [] }, sections: complete })).toEqual({ kind: 'check' });
});

test('a place is named by text that the user can see', () => {
  const { snapshot, plan } = huyen;
  expect(plan.insertions.map(({ anchor }) => placeOf(snapshot, anchor)?.side)).toEqual(['before', 'before', 'before']);
  const blank = snapshot.paragraphs.findIndex(({ text }, index) => index > 0 && text.trim() === '');
  const place = placeOf(snapshot, { paragraph: blank, side: 'before' });
  expect(place?.side).toBe('after');
  expect(place?.text.trim()).not.toBe('');
});

describe.each(cases)('findings in %s', (name) => {
  test('each leads to the cell or paragraph that it is about', () => {
    const one = reading(name);
    const result = checkReport({ snapshot: one.snapshot, pack, asOf: '2020-04-01' });
    for (const { location, rule } of result.findings) {
      const paragraph = paragraphOf(one, location);
      if (location === null) expect(paragraph).toBeNull();
      else expect(one.snapshot.paragraphs[paragraph ?? -1]).toBeDefined();
      const { row, column } = location ?? {};
      const line = [...(one.form01?.rows ?? []), one.form01?.total].find((line) => line?.row === row);
      if (row === undefined || column === undefined) continue;
      expect([rule, one.snapshot.paragraphs[paragraph ?? -1]?.text]).toEqual([rule, line?.cells[column]?.text]);
    }
  });

  test('the areas count every finding, and nothing examined is never good', () => {
    const result = checkReport({ snapshot: reading(name).snapshot, pack, asOf: '2020-04-01' });
    expect(areasOf(result).reduce((sum, { findings }) => sum + findings, 0)).toBe(result.findings.length);
    expect(verdictOf(result)).toBe(result.sections.some(({ heading }) => heading !== null) ? 'blocked' : 'nothing');
  });
});

describe('the draft of Form 01', () => {
  const field = (draft: Record<string, string>, column: string, form01 = huyen.form01) =>
    fieldsOf(form01, pack.form01, draft, 2010).find((one) => one.column.id === column);

  test('the same figure written otherwise is no edit', () => {
    const text = field({}, 'attendances')?.text ?? '';
    expect(field({ '2010.attendances': ` ${text},00 ` }, 'attendances')).toMatchObject({
      edited: false,
      problem: null,
    });
    expect(field({ '2010.attendances': `${text}1` }, 'attendances')).toMatchObject({ edited: true, problem: null });
  });

  test.each([
    ['12.5', { kind: 'ambiguous', readings: ['12.5', '125'] }],
    ['1,5', { kind: 'notWhole' }],
    ['-3', { kind: 'negative' }],
    ['ba', { kind: 'invalid' }],
  ])('%s in a column of whole numbers', (text, problem) => {
    expect(field({ '2010.courses': text }, 'courses')?.problem).toEqual(problem);
  });

  test('only what was changed is written', () => {
    const { data, count, faulty } = toWrite(
      yearsOf(huyen.form01, pack.form01, { '2012.courses': '99', '2013.women': '' }),
    );
    expect(faulty).toEqual([]);
    expect(count).toBe(2);
    expect(data.rows.map(({ year, values }) => [year, values])).toEqual([
      [2012, { courses: '99' }],
      [2013, { women: null }],
    ]);
  });

  test('a year without its own row has no place', () => {
    expect(yearPlace(null, 2010)).toBe('there');
    expect(yearPlace(huyen.form01, 2010)).toBe('there');
    expect(yearPlace(huyen.form01, 1999)).toBe('noYear');
  });
});
