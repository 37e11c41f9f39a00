'use strict';
/**
 * Serves dist/ over https on localhost.
 *
 * https, because office.js trusts only that. The certificate is made on this machine for this machine and kept in
 * node_modules/.cache; nothing is put into the system's trust store, so a browser warns once.
 */
const { spawn } = require('node:child_process');
const { X509Certificate } = require('node:crypto');
const { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, statSync } = require('node:fs');
const https = require('node:https');
const path = require('node:path');
const { policy } = require('./csp.js');

const ROOT = path.resolve(__dirname, '..');
const CACHE = path.join(ROOT, 'node_modules', '.cache', 'tong-ket');
const DAY_MS = 24 * 60 * 60 * 1000;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** A certificate for localhost with its key, made anew when there is none or it is about to expire. */
async function certificate(folder = CACHE) {
  const [authority, certificatePath, keyPath] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) =>
    path.join(folder, name),
  );
  const good =
    existsSync(keyPath) &&
    existsSync(certificatePath) &&
    Date.parse(new X509Certificate(readFileSync(certificatePath)).validTo) > Date.now() + DAY_MS;
  if (!good) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const { generateCertificates } = require('office-addin-dev-certs');
    const log = console.log;
    // Its line about certificates that "have been generated" would only puzzle the reader of ours.
    console.log = () => undefined;
    try {
      await generateCertificates(authority, certificatePath, keyPath, 365);
    } finally {
      console.log = log;
    }
  }
  return { cert: readFileSync(certificatePath), key: readFileSync(keyPath) };
}

/** The file that an address stands for, or null: only files below the folder, whatever the address says. */
function fileOf(folder, url) {
  let wanted;
  try {
    wanted = decodeURIComponent(new URL(url, 'https://localhost').pathname);
  } catch {
    return null;
  }
  if (wanted.includes('\0')) return null;
  const file = path.join(folder, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  if (!file.startsWith(folder + path.sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Answers one request with a file of the folder. */
function respond(folder, request, response) {
  const file = request.method === 'GET' || request.method === 'HEAD' ? fileOf(folder, request.url ?? '/') : null;
  const headers = {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': policy({ cdn: file !== null && path.basename(file) === 'taskpane.html' }),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
  if (file === null) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('404');
    return;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/**
 * Serves a folder on the first free port from the wanted one on, or exactly on that one.
 * @returns the server and its address
 */
async function serve({ folder = path.join(ROOT, 'dist'), port = 3000, exactly = false, credentials } = {}) {
  const server = https.createServer(credentials ?? (await certificate()), (request, response) =>
    respond(folder, request, response),
  );
  for (let candidate = port; ; candidate += 1) {
    try {
      await listening(server, candidate);
      return { server, url: `https://localhost:${server.address().port}/` };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || exactly || candidate > port + 50) throw error;
    }
  }
}

function listening(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Opens an address in the browser of a desktop; elsewhere the printed address must do. */
function openBrowser(url) {
  const desktop =
    process.platform === 'win32' || process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop || process.env.CI) return;
  const [program, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  spawn(program, args, { detached: true, stdio: 'ignore' })
    .on('error', () => console.error(`(${program}?)`))
    .unref();
}

module.exports = { certificate, fileOf, openBrowser, respond, serve };
