'use strict';
/**
 * `npm run start:word`: serves the pane for a Word on this machine and says how to add it there. Word accepts only a
 * certificate that this machine trusts, so one is made and, after asking, trusted (office-addin-dev-certs); `npm start`
 * needs neither.
 */
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
/** The port that manifest.xml names. */
const PORT = 3000;

const HOW = {
  win32: `
  Thêm vào Word / Add it to Word (Windows):
  1. Chia sẻ một thư mục (chuột phải > Properties > Sharing), chép dist\\manifest.xml vào đó.
     Share a folder (right click > Properties > Sharing) and copy dist\\manifest.xml into it.
  2. Word: Tệp > Tùy chọn > Trung tâm tin cậy > Danh mục bổ trợ tin cậy: thêm đường dẫn \\\\máy\\thư-mục, chọn “Hiện trong menu”, mở lại Word.
     Word: File > Options > Trust Center > Trusted Add-in Catalogs: add \\\\computer\\folder, tick “Show in Menu”, restart Word.
  3. Trang đầu > Bổ trợ > Nâng cao > Thư mục dùng chung > Tổng Kết / Home > Add-ins > Advanced > Shared Folder > Tổng Kết.`,
  darwin: `
  Thêm vào Word / Add it to Word (Mac):
  1. Chép / Copy dist/manifest.xml → ~/Library/Containers/com.microsoft.Word/Data/Documents/wef/
  2. Mở lại Word; Trang đầu > Bổ trợ > Tổng Kết / Restart Word; Home > Add-ins > Tổng Kết.`,
  other: `
  Word trên web / Word on the web: Trang đầu > Bổ trợ > Nâng cao > Tải bổ trợ của tôi lên: dist/manifest.xml
  Home > Add-ins > Advanced > Upload My Add-in: dist/manifest.xml`,
};

async function main() {
  const { prepare } = require('./start.js');
  const ready = prepare();
  if (ready !== 0) return ready;
  const { ensureCertificatesAreInstalled, getHttpsServerOptions } = require('office-addin-dev-certs');
  const { serve } = require('./serve.js');
  await ensureCertificatesAreInstalled();
  const { url } = await serve({ port: PORT, exactly: true, credentials: await getHttpsServerOptions() });
  console.log(`\n  ${path.join(ROOT, 'dist', 'manifest.xml')} → ${url}taskpane.html`);
  console.log(HOW[process.platform] ?? HOW.other);
  console.log('\n  Dừng lại / Stop: Ctrl+C\n');
  return undefined;
}

main().then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(
      taken
        ? `Cổng ${PORT} đang bận; hãy dừng chương trình kia. / Port ${PORT} is taken; stop the other program.`
        : error,
    );
    process.exitCode = 1;
  },
);
