import fc from 'fast-check';
import { builtInPack, openTargets, readPack, readTargets, targetsPack, type Target } from '../../src/campaign';
import { InputError } from '../../src/texts/inputError';

/** Made up for tests. */
const target: Target = {
  id: 'mau-1',
  indicator: 'Chỉ tiêu mẫu',
  comparator: 'range',
  value: '70',
  valueTo: '80.5',
  unit: '%',
  year: 2015,
  from: 2010,
  yearly: true,
  citation: 'SỐ LIỆU MẪU',
  verified: false,
  sample: true,
};

test('targets saved as a pack file come back, unknown fields included, and the pack is one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (later) => {
      const targets = [target, { ...target, id: 'mau-2', later }] as Target[];
      const text = targetsPack(builtInPack(), targets);
      const expected: unknown = JSON.parse(JSON.stringify(targets));
      expect(await openTargets(`\uFEFF${text}`)).toEqual(expected);
      expect(readPack(text)).toEqual({ ...builtInPack(), targets: expected });
    }),
    { numRuns: 30 },
  );
});

const problemOf = (change: Record<string, unknown>): unknown => {
  try {
    return readTargets(JSON.stringify({ targets: [{ ...target, ...change }] }));
  } catch (error) {
    return error instanceof InputError ? error.params : error;
  }
};

test.each([
  [{ valueTo: undefined }, { path: 'targets[0].valueTo', problem: 'missing' }],
  [{ valueTo: '70' }, { path: 'targets[0].valueTo', problem: 'value' }],
  [{ value: '7,5' }, { path: 'targets[0].value', problem: 'value' }],
  [{ citation: '' }, { path: 'targets[0].citation', problem: 'value' }],
  [{ comparator: 'more' }, { path: 'targets[0].comparator', problem: 'value' }],
  [{ year: '2015' }, { path: 'targets[0].year', problem: 'type' }],
  [{ yearly: 'có' }, { path: 'targets[0].yearly', problem: 'type' }],
  [{ verified: undefined }, { path: 'targets[0].verified', problem: 'missing' }],
])('a target with %j is refused', (change, problem) => {
  expect(problemOf(change)).toEqual(problem);
});

test('the comparison belongs to sections that the pack has', () => {
  const pack = { ...builtInPack(), comparison: { section: 'II.2.2', explanations: ['IX'] } };
  expect(() => readPack(JSON.stringify(pack))).toThrow(InputError);
});
