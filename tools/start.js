'use strict';
/** `npm start`: makes the clone ready, builds when the sources are newer than dist/, serves it and says where. */
const setup = require('./setup.js');
const { ensureBuilt } = require('./build.js');

function announce() {
  console.log('Đang dựng trang (khoảng nửa phút) / Building the pages (about half a minute)…');
}

/** Installs and builds what is missing or out of date. @returns exit code, 0 when all is ready */
function prepare() {
  const ready = setup.main([]);
  if (ready !== 0) return ready;
  return ensureBuilt({ announce }) ? 0 : 1;
}

/** @returns exit code, or undefined while the server runs */
async function main() {
  const ready = prepare();
  if (ready !== 0) return ready;
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

module.exports = { prepare };

if (require.main === module) {
  main().then(
    (code) => {
      if (code !== undefined) process.exitCode = code;
    },
    (error) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
