import fc from 'fast-check';
import { compareUnits, inUnit, splitUnit, unitOf } from '../../src/language/units';

it.each([
  ['triệu đồng', 'money', '1000000'],
  ['(tr.đ)', 'money', '1000000'],
  ['ĐVT: Tr. đồng', 'money', '1000000'],
  ['1.000 đồng', 'money', '1000'],
  ['ngàn đồng', 'money', '1000'],
  ['VNĐ', 'money', '1'],
  ['tỉ đồng', 'money', '1000000000'],
  ['Đơn vị tính: lượt người', 'people', '1'],
  ['(người)', 'people', '1'],
  ['Lớp', 'classes', '1'],
  ['%', 'share', '1'],
  ['Tỷ lệ %', 'share', '1'],
  ['tri\u00ea\u0323u \u0111\u00f4\u0300ng', 'money', '1000000'],
])('%j is a unit of %s', (text, quantity, factor) => {
  expect(unitOf(text)).toEqual({ quantity, factor });
});

it.each(['', 'cuốn', 'Nữ', 'dân tộc', '12', 'đồng bào', 'triệu phú'])('%j is no unit that we know', (text) => {
  expect(unitOf(text)).toBeNull();
});

it('compares units', () => {
  expect(compareUnits('tr.đ', 'triệu đồng')).toBe('same');
  expect(compareUnits('người', 'lượt người')).toBe('same');
  expect(compareUnits('đồng', 'triệu đồng')).toBe('scaled');
  expect(compareUnits('%', 'lượt người')).toBe('different');
  expect(compareUnits('Cuốn', 'cuốn')).toBe('same');
  expect(compareUnits('cuốn', 'lớp')).toBe('different');
});

it('converts exactly, however large', () => {
  expect(inUnit('1.2', 'tỷ đồng', 'triệu đồng')).toBe('1200');
  expect(inUnit('1', 'đồng', 'tỷ đồng')).toBe('0.000000001');
  expect(inUnit('123456789012345678901234.5', 'tỷ', 'đồng')).toBe('123456789012345678901234500000000');
  expect(inUnit('5', 'lớp', 'đồng')).toBeNull();
  const units = fc.constantFrom('đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng');
  fc.assert(
    fc.property(fc.bigInt({ min: 0n }).map(String), units, units, (value, from, to) => {
      expect(inUnit(inUnit(value, from, to) ?? '', to, from)).toBe(value);
    }),
  );
});

it.each([
  ['5 lớp', '5', 'lớp'],
  ['05lớp', '05', 'lớp'],
  ['35,5 tr.đ', '35,5', 'tr.đ'],
  ['1.250 lượt người', '1.250', 'lượt người'],
  ['85 %', '85', '%'],
  ['85%', '85', '%'],
  ['1 234 (người)', '1 234', '(người)'],
  ['-5 lớp', '-5', 'lớp'],
])('%j is an amount with a unit', (text, amount, unit) => {
  expect(splitUnit(text)).toEqual({ amount, unit });
});

it.each(['5', '', 'lớp', '5 cuốn', 'hơn 5 lớp', '5 lớp 3 người', '3-5 lớp'])('%j is not', (text) => {
  expect(splitUnit(text)).toBeNull();
});

it('takes the unit that it is told of', () => {
  expect(splitUnit('5 cuốn', 'cuốn')).toEqual({ amount: '5', unit: 'cuốn' });
});
