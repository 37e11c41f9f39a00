'use strict';
/**
 * The test command: `npm test`. Sets the clone up, then runs every step, also after one has failed, and ends with one
 * line `N passed, N failed, N skipped`. A step other than Jest counts as one; Jest counts its tests.
 */
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { add, ofJest, ofStep, summaryLine } = require('./testCounts.js');
const setup = require('./setup.js');

const ROOT = path.resolve(__dirname, '..');
const BIN = path.join(ROOT, 'node_modules');

/** Steps before Jest: what they are called, and the arguments to Node. */
const STEPS = [
  ['types', [path.join(BIN, 'typescript', 'bin', 'tsc'), '-p', '.']],
  ['lint', [path.join(BIN, 'eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']],
  ['format', [path.join(BIN, 'prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['manifest', [path.join(BIN, 'tsx', 'dist', 'cli.mjs'), path.join('tools', 'checkManifest.ts')]],
];

/** Runs one step with its output shown, and prints its time. */
function runStep(name, args) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const done = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.error) console.error(done.error.message);
  const ok = done.status === 0;
  console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return ok;
}

/** Runs Jest and counts by its own report; a run that leaves no report counts as one failure. */
function runJest() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-test-'));
  try {
    const report = path.join(folder, 'jest.json');
    const jest = path.join(BIN, 'jest', 'bin', 'jest.js');
    const ok = runStep('tests', [jest, '--ci', '--maxWorkers=2', '--json', `--outputFile=${report}`]);
    return ofJest(JSON.parse(readFileSync(report, 'utf8')), ok);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return ofStep(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function main() {
  const started = Date.now();
  if (setup.main(['--system']) !== 0) {
    console.log(summaryLine(ofStep(false)));
    return 1;
  }
  let counts = { passed: 0, failed: 0, skipped: 0 };
  const failedSteps = [];
  for (const [name, args] of STEPS) {
    const ok = runStep(name, args);
    if (!ok) failedSteps.push(name);
    counts = add(counts, ofStep(ok));
  }
  const jest = runJest();
  if (jest.failed > 0) failedSteps.push('tests');
  counts = add(counts, jest);
  console.log(`\nWhole run: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}`);
  console.log(summaryLine(counts));
  return counts.failed === 0 ? 0 : 1;
}

process.exitCode = main();
