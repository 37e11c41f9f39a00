'use strict';
/**
 * Makes a fresh clone ready: `node tools/setup.js [--system]`. Plain Node, because nothing else is there yet.
 *
 * - installs the npm packages when node_modules is missing or differs from package-lock.json;
 * - with --system, on Debian as root, also installs the programs that some tests start. Elsewhere those tests are
 *   skipped, and the message names what is missing.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const MINIMUM_NODE = [20, 19];

/** Program → Debian package that brings it. */
const SYSTEM_PROGRAMS = { chromium: 'chromium', soffice: 'libreoffice-writer-nogui', pdftoppm: 'poppler-utils' };

/** The packages of a lock file, or null when there is none or it cannot be read as JSON. */
function readLock(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/**
 * Whether npm's own record of what it installed (node_modules/.package-lock.json) has every package of the lock file,
 * in the same version. Optional packages may be absent: they exist for some systems only.
 */
function isInstalled(wanted, installed) {
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || entry.link) return true;
    const present = installed[name];
    return present ? present.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
}

/** Runs a program with its output shown; true when it ended well. */
function run(program, args) {
  console.log(`> ${program} ${args.join(' ')}`);
  const isNpmOnWindows = program === 'npm' && process.platform === 'win32';
  const done = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], shell: isNpmOnWindows });
  return done.status === 0;
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));
}

/** Installs what is missing of SYSTEM_PROGRAMS; a machine that cannot is told so and goes on. */
function installPrograms() {
  const missing = Object.keys(SYSTEM_PROGRAMS).filter((program) => !isOnPath(program));
  if (missing.length === 0) return;
  const packages = missing.map((program) => SYSTEM_PROGRAMS[program]);
  const canInstall = isOnPath('apt-get') && process.getuid?.() === 0;
  const installed =
    canInstall &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (!installed) {
    console.error(`Not installed: ${missing.join(', ')}. The tests that need them are skipped.`);
    console.error(`On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`);
  }
}

function main(args) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])) {
    console.error(`Node ${MINIMUM_NODE.join('.')} or later is needed; this is Node ${process.versions.node}.`);
    return 1;
  }
  const wanted = readLock(path.join(ROOT, 'package-lock.json'));
  const installed = readLock(path.join(ROOT, 'node_modules', '.package-lock.json'));
  if (!isInstalled(wanted, installed)) {
    console.log('Installing the npm packages (once; about a minute)…');
    if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
      console.error('npm ci failed; its message stands above. Is the npm registry within reach?');
      return 1;
    }
  }
  if (args.includes('--system')) installPrograms();
  return 0;
}

module.exports = { isInstalled, main };
if (require.main === module) process.exitCode = main(process.argv.slice(2));
