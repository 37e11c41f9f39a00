import fc from 'fast-check';
import { formatFigure } from '../../src/language/numbers';
import { proseFigures, type ProseFigure } from '../../src/language/proseFigures';
import {
  SENTENCE_SETS,
  decreeSentences,
  figureTally,
  labelledSentences,
  scopeTally,
  type LabelledSentence,
} from '../support/figures';
import { qualityOf } from '../support/recognition';

const tuned = SENTENCE_SETS.tuned.flatMap(labelledSentences);
const held = SENTENCE_SETS.held.flatMap(labelledSentences);
const all = [...tuned, ...held];

describe('the labelled sentences', () => {
  test('all that were tuned on are read as labelled, but for one without a unit', () => {
    const { wrong, missed } = qualityOf(tuned.map(figureTally));
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [expect.stringMatching(/→ 200\.000$/)] });
    expect(qualityOf(tuned.map(scopeTally)).wrong).toEqual([]);
  });

  test('those that were not reach the aim', () => {
    const { precision, recall } = qualityOf(held.map(figureTally));
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  test('the decree on document format, which has no statistics, has no figure', () => {
    const decree = decreeSentences();
    expect(decree.length).toBeGreaterThan(300);
    expect(qualityOf(decree.map(figureTally)).wrong).toEqual([]);
  });

  test('a wrong reading would be noticed', () => {
    const planted: LabelledSentence = { text: 'Mở 35 lớp.', figures: [{ text: '35', value: '36', unit: 'lớp' }] };
    expect(figureTally(planted)).toMatchObject({
      right: [],
      wrong: [expect.any(String)],
      missed: [expect.any(String)],
    });
  });
});

/** What must not depend on how the text is stored. */
const gist = (text: string): unknown[] =>
  proseFigures(text).map(({ kind, value, to, of, unit, approximation, scope, sentence }: ProseFigure) => {
    return { kind, value, to, of, unit, approximation, scope, sentence };
  });

/** The old place of the tone mark: hoà for hòa, thuỷ for thủy. */
const oldTones = (text: string): string =>
  text.replace(/([oòóỏõọ])([aeàáảãạèéẻẽẹ])|([uùúủũụ])([yỳýỷỹỵ])/giu, (pair) => {
    const parts = pair.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
    return (parts.replace(tone, '') + tone).normalize('NFC');
  });

const WRITINGS: readonly (readonly [string, (text: string) => string])[] = [
  ['NFD', (text) => text.normalize('NFD')],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['old tone marks', oldTones],
  ['en dashes', (text) => text.replaceAll('-', '–')],
  ['a soft hyphen in a word', (text) => text.replace(/(\p{Ll})(\p{Ll})/u, '$1\u00ad$2')],
];

test('the writings are other writings', () => {
  expect(oldTones('khóa thủy')).toBe('khoá thuỷ');
  for (const [, change] of WRITINGS) expect(all.some(({ text }) => change(text) !== text)).toBe(true);
});

test.each(WRITINGS)('%s change nothing', (_, change) => {
  for (const { text } of all) expect([text, gist(change(text))]).toEqual([text, gist(text.normalize('NFC'))]);
});

test('figures are in order, apart from each other, and say where they stand', () => {
  const pieces = fc.constantFrom(
    ...all.map(({ text }) => text),
    '3/4',
    '12.5',
    '–',
    '(',
    'năm',
    '2015',
    'một',
    '%',
    '1.000',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 6 }), (parts) => {
      const text = parts.join(' ');
      let end = 0;
      for (const figure of proseFigures(text)) {
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        expect(figure.unitEnd).toBeGreaterThanOrEqual(figure.end);
        end = figure.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('whatever number is written before a unit is read exactly', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.nat({ max: 99 }))
    .map(([whole, part]) =>
      part === 0 ? String(whole) : `${whole}.${String(part).padStart(2, '0').replace(/0$/, '')}`,
    );
  fc.assert(
    fc.property(decimal, (value) => {
      const [figure] = proseFigures(`Tổng kinh phí là ${formatFigure(value)} đồng.`);
      expect(figure).toMatchObject({ value, unit: 'đồng', kind: 'money' });
    }),
  );
});

describe('one figure', () => {
  const one = (text: string): ProseFigure | undefined => proseFigures(text)[0];

  test('money is in đồng, and the digits tell how it is written', () => {
    expect(one('Kinh phí 626,25 triệu đồng.')).toMatchObject({
      value: '626250000',
      text: '626,25 triệu đồng',
      digits: { start: 9, end: 15, power: 6, decimals: 2 },
    });
  });

  test('a number and the same in brackets are one figure', () => {
    expect(proseFigures('Mở 05 (sáu) lớp.')).toMatchObject([
      { value: '5', unit: 'lớp', again: { text: 'sáu', value: '6' } },
    ]);
  });

  test('what is ambiguous has no value', () => {
    expect(one('Đã mở 12.5 lớp.')?.value).toBeNull();
    expect(one('Có 2,248 lượt người.')?.value).toBeNull();
  });

  test('“cao hơn” compares and is no approximation', () => {
    expect(one('Số lớp nhiều hơn 5 lớp.')).toMatchObject({ approximation: 'exact', value: '5' });
    expect(one('Đã mở hơn 5 lớp.')).toMatchObject({ approximation: 'over', value: '5' });
  });
});
