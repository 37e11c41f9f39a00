import fc from 'fast-check';
import { remembered, rememberedOf } from '../../src/language/memo';

test('answers are those of the function, whatever is asked in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), fc.integer({ min: 1, max: 5 }), (keys, most) => {
      const ask = remembered((key: string) => `${key}!`, most);
      expect(keys.map(ask)).toEqual(keys.map((key) => `${key}!`));
    }),
  );
});

test('the last different arguments are not asked for again, older ones are let go', () => {
  const asked: number[] = [];
  const ask = remembered((key: number) => asked.push(key), 3);
  for (const key of [1, 2, 3, 3, 2, 1]) ask(key);
  expect(asked).toEqual([1, 2, 3]);
  for (const key of [4, 5, 6, 7]) ask(key);
  ask(5);
  expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7]);
  ask(1);
  expect(asked.at(-1)).toBe(1);
});

test('an answer that is undefined is an answer', () => {
  let calls = 0;
  const ask = remembered((_key: string): undefined => void (calls += 1), 3);
  const askOf = rememberedOf((_key: object): undefined => void (calls += 1));
  const key = {};
  for (let time = 0; time < 3; time += 1) {
    ask('');
    askOf(key);
  }
  expect(calls).toBe(2);
});
