import { breaksOf } from '../../src/preview/sheets';

const blocks = (...heights: number[]): { top: number; bottom: number }[] => {
  let top = 100;
  return heights.map((height) => ({ top, bottom: (top += height) }));
};

describe('where content breaks into sheets', () => {
  test('nowhere while it fits', () => expect(breaksOf(blocks(400, 300, 300), 1000)).toEqual([]));
  test('before the block that does not fit', () => expect(breaksOf(blocks(400, 600, 1, 999, 1), 1000)).toEqual([2, 4]));
  test('a block higher than a sheet has one of its own', () =>
    expect(breaksOf(blocks(10, 5000, 10), 1000)).toEqual([1, 2]));
  test('of nothing', () => expect(breaksOf([], 1000)).toEqual([]));
});
