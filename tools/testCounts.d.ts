export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The counts in Jest's JSON report that we read. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

export function add(a: Counts, b: Counts): Counts;
export function ofJest(report: JestReport, endedWell: boolean): Counts;
export function ofStep(ok: boolean): Counts;
export function summaryLine(counts: Counts): string;
