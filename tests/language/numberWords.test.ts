import fc from 'fast-check';
import { normalize } from '../../src/language/normalize';
import { readNumberWords } from '../../src/language/numberWords';

const read = (text: string): string | null => {
  const keys = text.split(' ').map(normalize);
  const found = readNumberWords(keys, 0);
  return found && found.to === keys.length ? found.value : null;
};

interface Region {
  readonly thousand: string;
  readonly billion: string;
  readonly odd: string;
  readonly four: string;
  readonly five: string;
}

const NORTH: Region = { thousand: 'nghìn', billion: 'tỷ', odd: 'linh', four: 'tư', five: 'lăm' };
const SOUTH: Region = { thousand: 'ngàn', billion: 'tỉ', odd: 'lẻ', four: 'bốn', five: 'nhăm' };
const DIGITS = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');

/** A number below a thousand; inside a longer one the hundreds are always said. */
function threeDigits(value: number, inside: boolean, region: Region): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const digit = (one: number): string => DIGITS[one] ?? '';
  const words: string[] = [];
  if (hundreds > 0 || inside) words.push(digit(hundreds), 'trăm');
  if (tens === 0) {
    if (ones > 0) words.push(...(words.length > 0 ? [region.odd] : []), digit(ones));
    return words.join(' ');
  }
  words.push(...(tens === 1 ? ['mười'] : [digit(tens), 'mươi']));
  if (ones === 5) words.push(tens === 1 ? 'lăm' : region.five);
  else if (ones === 1 && tens > 1) words.push('mốt');
  else if (ones === 4 && tens > 1) words.push(region.four);
  else if (ones > 0) words.push(digit(ones));
  return words.join(' ');
}

/** A number below 10^12 as people write it on a receipt. */
function inWords(value: number, region: Region): string {
  if (value === 0) return 'không';
  const scales = [region.billion, 'triệu', region.thousand, ''];
  const groups = [1e9, 1e6, 1e3, 1].map((size) => Math.floor(value / size) % 1000);
  const first = groups.findIndex((group) => group > 0);
  return groups
    .flatMap((group, index) => (group === 0 ? [] : [threeDigits(group, index > first, region), scales[index] ?? '']))
    .filter(Boolean)
    .join(' ');
}

test.each([NORTH, SOUTH])('reads every number that is written out ($thousand)', (region) => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.nat({ max: 9999 }),
        fc.maxSafeNat().map((n) => n % 1e12),
      ),
      (value) => {
        expect(read(inWords(value, region))).toBe(String(value));
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['một triệu hai trăm năm mươi nghìn', '1250000'],
  ['hai ngàn lẻ năm', '2005'],
  ['ba triệu rưỡi', '3500000'],
  ['một trăm rưỡi', '150'],
  ['hai lăm', '25'],
  ['ba chục', '30'],
  ['hai nghìn tỷ', '2000000000000'],
  ['một nghìn không trăm ba mươi tư', '1034'],
  ['bẩy mươi nhăm', '75'],
])('“%s” is %s', (text, value) => {
  expect(read(text)).toBe(value);
});

test('ends where the number ends', () => {
  // "mười năm" is ten years, not fifteen.
  const keys = 'mười năm qua'.split(' ').map(normalize);
  expect(readNumberWords(keys, 0)).toMatchObject({ value: '10', to: 1 });
  expect(readNumberWords(keys, 2)).toBeNull();
});
