import fc from 'fast-check';
import { fittingPercent, nextStop } from '../../src/preview/zoom';

describe('the zoom buttons', () => {
  test('go from stop to stop, and from between two to the next', () => {
    expect([nextStop(100, 'in'), nextStop(100, 'out')]).toEqual([125, 90]);
    expect([nextStop(57, 'in'), nextStop(57, 'out')]).toEqual([60, 50]);
  });

  test('end at both ends, and lead back from beyond them', () => {
    expect([nextStop(200, 'in'), nextStop(50, 'out'), nextStop(40, 'out')]).toEqual([undefined, undefined, undefined]);
    expect(nextStop(40, 'in')).toBe(50);
  });
});

describe('the size that fits', () => {
  test('is never larger than life', () => expect(fittingPercent(800, 2000)).toBe(100));

  test('lets the width fit, as long as it can be read', () => {
    const px = fc.integer({ min: 200, max: 3000 });
    fc.assert(
      fc.property(px, px, (width, available) => {
        const percent = fittingPercent(width, available);
        const fits = (width * percent) / 100 <= available;
        const isLargest = percent === 100 || (width * (percent + 1)) / 100 > available;
        return percent === 25 || (fits && isLargest);
      }),
    );
  });
});
