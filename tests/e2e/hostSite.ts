import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BuildOptions, BuildResult, OutputFile } from 'esbuild';
import type { FrameLocator, Page } from 'playwright-core';
import { policy } from '../../tools/csp.js';
import type { PageOptions, Site } from '../support/browser';
import type { HostPageOptions } from './hostPage';

/** Opens hostPage.ts, which is no part of the product, within the origin of the site. */

/** Comes with tsx. */
const { buildSync } = createRequire(createRequire(__filename).resolve('tsx/package.json'))('esbuild') as {
  buildSync: (options: BuildOptions) => BuildResult & { outputFiles: OutputFile[] };
};

const HTML = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Host</title>
    <style>html, body { margin: 0; height: 100%; overflow: hidden } iframe { border: 0; width: 100%; height: 100% }</style>
    <script src="test-host.js"></script>
  </head>
  <body></body>
</html>`;

const ROOT = join(__dirname, '..', '..');
const bundles = new Map<string, string>();

/** A script for the browser out of TypeScript whose imports are relative to the project. */
export function bundle(contents: string): string {
  const known = bundles.get(contents);
  if (known !== undefined) return known;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    target: 'es2022',
    jsx: 'automatic',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles.map(({ text }) => text).join('');
  bundles.set(contents, script);
  return script;
}

export interface OpenedPane {
  readonly page: Page;
  readonly pane: FrameLocator;
}

export interface OpenPaneOptions extends PageOptions {
  readonly host?: HostPageOptions;
  /** Called before the page is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** The pane on a document, filling a page of the given size (320 × 720 px unless told). */
export async function openPane(
  site: Site,
  docx: Uint8Array,
  { host = {}, prepare, ...options }: OpenPaneOptions = {},
): Promise<OpenedPane> {
  const page = await site.page({ viewport: { width: 320, height: 720 }, ...options });
  await prepare?.(page);
  const headers = { 'Content-Security-Policy': policy() };
  await page.route(`${site.origin}/test-host.html`, (route) =>
    route.fulfill({ body: HTML, contentType: 'text/html; charset=utf-8', headers }),
  );
  await page.route(`${site.origin}/test-host.js`, (route) =>
    route.fulfill({
      body: bundle("import './tests/e2e/hostPage';"),
      contentType: 'text/javascript; charset=utf-8',
      headers,
    }),
  );
  await page.goto(`${site.origin}/test-host.html`);
  await page.evaluate(([file, wanted]) => window.hostPage.open(file, wanted), [
    Buffer.from(docx).toString('base64'),
    host,
  ] as const);
  return { page, pane: page.frameLocator('iframe') };
}

/** The document as the host would save it. */
export async function savedBy(page: Page): Promise<Uint8Array> {
  return Buffer.from(await page.evaluate(() => window.hostPage.save()), 'base64');
}
