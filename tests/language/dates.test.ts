import fc from 'fast-check';
import { daysBetween, parseIsoDate } from '../../src/language/dates';

it.each(['2021-02-29', '2020-13-01', '2020-00-10', '30/4/2020', '2020-4-30', '', '2020-04-31', 'abcd-ef-gh'])(
  'refuses %j',
  (text) => {
    expect(parseIsoDate(text)).toBeNull();
  },
);

it('accepts every day there is, and counts days between them', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2999-01-01'), noInvalidDate: true }),
      fc.nat(5000),
      (date, more) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseIsoDate(day)).toBe(day);
        const later = new Date(Date.parse(`${day}T00:00:00Z`) + more * 86_400_000).toISOString().slice(0, 10);
        expect(daysBetween(day, later)).toBe(more);
        expect(daysBetween(later, day) + more).toBe(0);
      },
    ),
  );
  expect(daysBetween('2020-04-29', '2020-04-30')).toBe(1);
});
