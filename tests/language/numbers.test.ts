import fc from 'fast-check';
import { compareDecimals, formatFigure, isWhole, parseFigure, sumOf } from '../../src/language/numbers';

const digits = fc.stringMatching(/^\d{1,40}$/);
/** Any decimal string in normal form, far beyond what a float holds. */
const decimals = fc.tuple(fc.boolean(), digits, fc.option(digits)).map(([negative, whole, fraction]) => {
  const head = whole.replace(/^0+(?=\d)/, '');
  const tail = (fraction ?? '').replace(/0+$/, '');
  const value = tail ? `${head}.${tail}` : head;
  return negative && value !== '0' ? `-${value}` : value;
});

describe('parseFigure', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['1 234', '1234'],
    ['1\u00a0234', '1234'],
    ['1\u202f234,50', '1234.5'],
    ['35,50', '35.5'],
    ['05', '5'],
    ['0', '0'],
    ['0,5', '0.5'],
    ['12.500', '12500'],
    ['1,234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1.250.000.000', '1250000000'],
    ['1.234*', '1234'],
    ['1.234 (1)', '1234'],
    ['1.234\u00b9', '1234'],
    ['12[2]**', '12'],
    ['12(a)', '12'],
    ['12 (1)(2)', '12'],
    ['12\u00b9\u00b2', '12'],
    ['-5', '-5'],
    ['\u22121.234,5', '-1234.5'],
    ['-0', '0'],
    ['2.248', '2248'],
    ['99.999.999.999.999.999.999,01', '99999999999999999999.01'],
  ])('reads %j as %s', (text, value) => {
    expect(parseFigure(text)).toEqual({ kind: 'value', value });
  });

  it.each(['', ' ', '\u00a0', '\n'])('takes %j for blank, not for 0', (text) => {
    expect(parseFigure(text)).toEqual({ kind: 'blank' });
  });

  it.each(['-', '–', '—', '…', '...', '--', 'không', 'Không có', 'kho\u0302ng'])(
    'takes %j for a dash, which says that there is nothing, not for 0',
    (text) => {
      expect(parseFigure(text)).toEqual({ kind: 'blank', dash: true });
    },
  );

  it.each([
    ['12.5', ['12.5', '125']],
    ['0.500', ['0.5', '500']],
    ['1234.567', ['1234.567', '1234567']],
    ['-12.5', ['-12.5', '-125']],
  ])('asks about %j', (text, readings) => {
    expect(parseFigure(text)).toEqual({ kind: 'ambiguous', readings });
  });

  it.each([
    'x',
    '*',
    '(1)',
    '1.23.456',
    '1.234.5',
    '12,5,6',
    '1,23.4',
    '85%',
    '5 lớp',
    '1E+05',
    '12/5',
    ',5',
    '5,',
    '1 23',
    '+-5',
    'năm 2010',
    '100\n200',
    '1\t234',
  ])('refuses %j', (text) => {
    expect(parseFigure(text)).toEqual({ kind: 'invalid' });
  });

  it('reads exactly what formatFigure wrote, for any decimal', () => {
    fc.assert(
      fc.property(decimals, fc.nat(6), (value, minDecimals) => {
        expect(parseFigure(formatFigure(value))).toEqual({ kind: 'value', value });
        expect(parseFigure(formatFigure(value, { minDecimals }))).toEqual({ kind: 'value', value });
      }),
    );
  });

  it('never throws, and every value it gives can be written and read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9., *()]{0,14}$/)), (text) => {
        const figure = parseFigure(text);
        if (figure.kind === 'value') expect(parseFigure(formatFigure(figure.value))).toEqual(figure);
      }),
    );
  });
});

describe('formatFigure', () => {
  it.each([
    ['1234.5', '1.234,5'],
    ['626.25', '626,25'],
    ['-1000', '-1.000'],
    ['0.5', '0,5'],
    ['1e3', '1.000'],
    ['007.50', '7,5'],
  ])('writes %s as %s', (value, text) => {
    expect(formatFigure(value)).toBe(text);
  });

  it('fills up decimals when asked', () => {
    expect(formatFigure('35.5', { minDecimals: 2 })).toBe('35,50');
    expect(formatFigure('35.125', { minDecimals: 2 })).toBe('35,125');
    expect(formatFigure('44', { minDecimals: 2 })).toBe('44,00');
  });
});

describe('exact arithmetic', () => {
  it('adds and compares without rounding', () => {
    expect(sumOf(['0.1', '0.2'])).toBe('0.3');
    expect(sumOf([])).toBe('0');
    expect(sumOf(['9007199254740993', '1'])).toBe('9007199254740994');
    expect(compareDecimals('9007199254740993', '9007199254740992')).toBeGreaterThan(0);
    expect(isWhole('12345678901234567890')).toBe(true);
    expect(isWhole('1.5')).toBe(false);
  });
});
