import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { ensureBuilt } from '../../tools/build.js';
import { serve } from '../../tools/serve.js';

/** The production build, served to a headless Chromium: for browser tests and benchmarks alike. */

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why there is no browser here, in one sentence; null when there is one. */
export const chromiumMissing = existsSync(CHROMIUM)
  ? null
  : `Chromium is not installed here (${CHROMIUM}; set CHROMIUM)`;

export interface BuiltSite {
  /** `https://localhost:1234`, without a slash at the end. */
  readonly origin: string;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

/** Builds what is not up to date, serves it on a free port and starts a browser. */
export async function startBuiltSite(): Promise<BuiltSite> {
  if (!ensureBuilt({ stdio: 'pipe' })) throw new Error('the build failed: npm run build shows why');
  const { server, url } = await serve({ port: 0 });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  try {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    return {
      origin: url.replace(/\/$/, ''),
      browser,
      stop: async () => {
        await browser.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
