import { isInstalled } from '../../tools/setup';
import { add, ofJest, ofStep, summaryLine, type JestReport } from '../../tools/testCounts';

const report = (counts: Partial<JestReport>): JestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...counts,
});

describe('how the test command counts', () => {
  it('adds steps and tests up to the last line', () => {
    const jest = ofJest(report({ numPassedTests: 10, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), false);
    expect(summaryLine(add(add(ofStep(true), ofStep(false)), jest))).toBe('11 passed, 3 failed, 2 skipped');
  });

  it('counts a test file that could not be loaded as a failure', () => {
    expect(ofJest(report({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 }), false)).toMatchObject({ failed: 1 });
  });

  it('does not count a test of a file that failed to load twice', () => {
    const counts = report({ numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 0 });
    expect(ofJest(counts, false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a run that ended badly without a failed test as a failure', () => {
    expect(ofJest(report({ numPassedTests: 5 }), false)).toMatchObject({ failed: 1 });
  });

  it('counts a run that ran nothing as a failure', () => {
    expect(ofJest(report({}), true)).toMatchObject({ failed: 1 });
  });
});

describe('whether the packages are installed', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it('is so when all are there in their version', () => {
    expect(
      isInstalled(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }),
    ).toBe(true);
  });

  it('is so when an optional package of another system is not there', () => {
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('is not so when a package is missing or has another version', () => {
    expect(isInstalled(wanted, {})).toBe(false);
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(
      isInstalled(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }),
    ).toBe(false);
  });

  it('is not so in a fresh clone', () => {
    expect(isInstalled(wanted, null)).toBe(false);
  });
});
