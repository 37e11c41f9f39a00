import fc from 'fast-check';
import { fold, normalize, numberParts, splitNumber, tidy, words, wordSpans } from '../../src/language/normalize';

const letters = Array.from('aăâeêioôơuưyđ bcdghklmnpqrstvx');
const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const vietnamese = fc.array(fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...marks))).map((pairs) =>
  pairs
    .map(([letter, mark]) => (letter === ' ' ? letter : letter + mark))
    .join('')
    .normalize('NFC'),
);

describe('normalize', () => {
  test.each([
    ['hòa', 'hoà'],
    ['thủy', 'thuỷ'],
    ['Nghị quyết'.normalize('NFD'), 'nghị  quyết'],
    ['KẾ\u00a0HOẠCH\tSỐ', 'kế hoạch số'],
    ['2010 \u2013 2020', '2010 - 2020'],
    ['\u201ctiếp tục\u201d', '"tiếp tục"'],
    ['\u00d0oàn', '\u0111oàn'],
    ['đào\u00ad tạo\u200b', 'đào tạo'],
  ])('%s and %s are the same', (a, b) => {
    expect(normalize(a)).toBe(normalize(b));
  });

  test.each([
    ['bố', 'bộ'],
    ['đoàn', 'doàn'],
    ['cán', 'cân'],
  ])('%s and %s are different words', (a, b) => {
    expect(normalize(a)).not.toBe(normalize(b));
  });

  test('its form, its case and its spaces never matter, and twice is once', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const once = normalize(text);
        expect(normalize(once)).toBe(once);
        expect(normalize(text.normalize('NFD'))).toBe(once);
        expect(normalize(text.toUpperCase())).toBe(once);
        expect(normalize(` ${text.replaceAll(' ', '\u00a0 ')}\t`)).toBe(once);
      }),
    );
  });

  test('any text at all is taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
        expect(fold(text)).not.toMatch(/[đĐ]/u);
        expect(Array.isArray(words(text))).toBe(true);
        const { number, rest } = splitNumber(text);
        expect(tidy(text).endsWith(rest)).toBe(true);
        expect(number === null || tidy(text).startsWith(number)).toBe(true);
      }),
    );
  });
});

test('tidy composes and keeps case', () => {
  expect(tidy(' Hoà\u00a0BÌNH '.normalize('NFD'))).toBe('Hoà BÌNH');
});

test('fold strips every mark', () => {
  expect(fold('Đào tạo, BỒI DƯỠNG cán bộ')).toBe('dao tao, boi duong can bo');
});

test.each([
  ['CBCĐ', 'cán bộ công đoàn'],
  ['NQ 4a/NQ-TLĐ', 'nghị quyết 4a nghị quyết tổng liên đoàn'],
  ['LĐLĐ huyện', 'liên đoàn lao động huyện'],
  ['CĐCS', 'công đoàn cơ sở'],
  ['ĐTBD', 'đào tạo, bồi dưỡng'],
  ['BCH, BTV', 'ban chấp hành ban thường vụ'],
  ['CNVCLĐ và UBND', 'công nhân viên chức lao động và ủy ban nhân dân'],
])('the words of %s are those of %s', (short, long) => {
  expect(words(short)).toEqual(words(long));
});

test.each([
  ['2.1. Công tác', '2.1', '.', 'Công tác', false, [2, 1]],
  ['2.1 Công tác', '2.1', '', 'Công tác', false, [2, 1]],
  ['2.1.Công tác', '2.1', '.', 'Công tác', false, [2, 1]],
  ['I/ ĐẶC ĐIỂM', 'I', '/', 'ĐẶC ĐIỂM', true, [1]],
  ['IV- KIẾN NGHỊ', 'IV', '-', 'KIẾN NGHỊ', true, [4]],
  ['iv. kiến nghị', 'iv', '.', 'kiến nghị', true, [4]],
  ['PHẦN I', 'PHẦN I', '', '', true, [1]],
  ['PHẦN THỨ NHẤT: ĐẶC ĐIỂM', 'PHẦN THỨ NHẤT', ':', 'ĐẶC ĐIỂM', true, [1]],
  ['Phần thứ hai', 'Phần thứ hai', '', '', true, [2]],
  ['II.2.1 Kết quả', 'II.2.1', '', 'Kết quả', true, [2, 2, 1]],
  ['1/ Công tác', '1', '/', 'Công tác', false, [1]],
  ['2.', '2', '.', '', false, [2]],
])('%s starts with the number %s', (text, number, mark, rest, roman, parts) => {
  expect(splitNumber(text)).toEqual({ number, mark, rest });
  expect(numberParts(number)).toEqual({ roman, parts });
});

test('a letter is a number without parts', () => {
  expect(splitNumber('a) Nội dung')).toEqual({ number: 'a', mark: ')', rest: 'Nội dung' });
  expect(numberParts('a')).toBeNull();
});

test.each([
  '10 năm thực hiện',
  '1.250 người',
  '2.914 đoàn viên',
  '30/4/2020 là hạn',
  '4a/NQ-TLĐ',
  'Phần lớn cán bộ',
  'Mục tiêu',
  'TM. BAN',
])('%s starts with no number', (text) => {
  expect(splitNumber(text)).toEqual({ number: null, mark: '', rest: text });
});

test('words keep their places, abbreviations all theirs', () => {
  const text = 'Các CĐCS, năm 2020';
  expect(wordSpans(text).map(({ words: own, from, to }) => [text.slice(from, to), own.length])).toEqual([
    ['Các', 1],
    ['CĐCS', 4],
    ['năm', 1],
    ['2020', 1],
  ]);
  expect(wordSpans(text).flatMap((span) => span.words)).toEqual(words(text));
});
