'use strict';
/** `npm start`: makes the clone ready, builds when the sources are newer than dist/, serves it and says where. */
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');
const setup = require('./setup.js');

const ROOT = path.resolve(__dirname, '..');
const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'tools', 'package-lock.json'];

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

function build() {
  console.log('Đang dựng trang (khoảng nửa phút) / Building the pages (about half a minute)…');
  const webpack = path.join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const done = spawnSync(process.execPath, [webpack, '--mode', 'production'], { cwd: ROOT, stdio: 'inherit' });
  return done.status === 0;
}

async function main() {
  const ready = setup.main([]);
  if (ready !== 0) return ready;
  if (isStale() && !build()) return 1;
  // Its packages are there only after the set-up.
  const { openBrowser, serve } = require('./serve.js');
  const { url } = await serve();
  console.log(`
  Mở trang này trong trình duyệt / Open this page in a browser:

      ${url}

  Lần đầu trình duyệt sẽ cảnh báo về chứng chỉ: chứng chỉ vừa được tạo ngay trên máy này. Chọn “Nâng cao” rồi “Tiếp tục”.
  The browser warns once about the certificate: it was made on this machine just now. Choose “Advanced”, then “Proceed”.

  Dừng lại / Stop: Ctrl+C
`);
  openBrowser(url);
  return undefined;
}

main().then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
