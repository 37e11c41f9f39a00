'use strict';
/** Builds dist/ when the sources are newer. Used by `npm start` and by the browser tests, at times by two at once. */
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
/** What goes into dist/. */
const SOURCES = [
  'src',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'tools/csp.js',
  'tests/conformance',
  'package-lock.json',
];
const CACHE = path.join(ROOT, 'node_modules', '.cache');
const LOCK = path.join(CACHE, 'tong-ket-build.lock');
/** A lock older than this was left behind by a build that was killed. */
const LOCK_LIFE_MS = 5 * 60 * 1000;

/** Time of the newest file below a path. */
function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Whether dist/ is missing or older than what it is made from. */
function isStale() {
  const built = path.join(ROOT, 'dist', 'index.html');
  if (!existsSync(built)) return true;
  const made = statSync(built).mtimeMs;
  return SOURCES.some((source) => newest(path.join(ROOT, source)) > made);
}

function build(stdio) {
  const from = Date.now();
  const webpack = path.join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const done = spawnSync(process.execPath, [webpack, '--mode', 'production'], { cwd: ROOT, stdio });
  if (done.status !== 0) return false;
  // webpack leaves a file alone whose content is as it was: its time would then call for a build again and again.
  utimesSync(path.join(ROOT, 'dist', 'index.html'), new Date(from), new Date(from));
  return true;
}

/** Takes the lock, waiting for whoever has it. */
function lock() {
  mkdirSync(CACHE, { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = existsSync(LOCK) ? Date.now() - statSync(LOCK).mtimeMs : 0;
    if (age > LOCK_LIFE_MS) rmSync(LOCK, { recursive: true, force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

/**
 * @param stdio where the build's own output goes
 * @param announce called before a build
 * @returns whether dist/ is there and up to date
 */
function ensureBuilt({ stdio = 'inherit', announce = () => undefined } = {}) {
  lock();
  try {
    if (!isStale()) return true;
    announce();
    return build(stdio);
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

module.exports = { ensureBuilt };
