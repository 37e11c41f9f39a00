'use strict';
/** How the test command counts. Kept apart from test.js so that it can be tested without running everything. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** A step that is not Jest counts as one. */
function ofStep(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * Counts of Jest's JSON report. A test file that could not even be loaded has no tests to count, so each such file
 * counts as one failure; so does a run that failed, or ran nothing, without a failed test.
 */
function ofJest(report, endedWell) {
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const counted = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const failed = counted === 0 && (!endedWell || passed === 0) ? 1 : counted;
  return { passed, failed, skipped };
}

function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The last line of the test command. */
function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

module.exports = { add, ofJest, ofStep, summaryLine };
