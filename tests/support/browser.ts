import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { chromiumMissing, startBuiltSite, type BuiltSite } from './chromium';

/** The production build in a real browser: one build, one server and one Chromium for all tests of a file. */

const SCREENSHOTS = join(__dirname, '..', '..', 'out', 'screenshots');
/** A step of a test that takes longer than this hangs, in milliseconds. */
const STEP_TIMEOUT = 20_000;

if (chromiumMissing !== null) console.warn(`${chromiumMissing}: its tests are skipped.`);

/** `describe` where Chromium is installed, else a skipped `describe`. */
export const describeInBrowser = chromiumMissing === null ? describe : describe.skip;

export interface Site {
  /** `https://localhost:1234`, without a slash at the end. Only within tests. */
  readonly origin: string;
  /** A page in a context of its own: nothing is shared with other tests. Not opened on anything yet. */
  readonly page: (options?: PageOptions) => Promise<Page>;
  /** What the pages of this test have done so far that would fail it; forgotten then. */
  readonly takeComplaints: () => string[];
}

export interface PageOptions extends BrowserContextOptions {
  /** Complaints that the test is about; any other fails it. */
  readonly expects?: readonly RegExp[];
}

/**
 * To be called once in a file, for all its tests. After each test its pages are closed, and it fails if one of them logged an error,
 * left an exception or a rejection unhandled, was refused something by its content security policy, or asked
 * anything of another origin.
 */
export function useSite(): Site {
  let built: BuiltSite | null = null;
  const complaints: string[] = [];

  beforeAll(async () => {
    built = await startBuiltSite();
  });

  afterAll(() => built?.stop());

  afterEach(async () => {
    await Promise.all((built?.browser.contexts() ?? []).map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });

  return {
    get origin() {
      return built?.origin ?? '';
    },
    takeComplaints: () => complaints.splice(0),
    page: async ({ expects = [], ...options } = {}) => {
      if (!built) throw new Error('no browser: call page() in a test');
      const { origin } = built;
      const context = await built.browser.newContext({ ignoreHTTPSErrors: true, ...options });
      context.setDefaultTimeout(STEP_TIMEOUT);
      const complain = (what: string): void => {
        if (!expects.some((pattern) => pattern.test(what))) complaints.push(what);
      };
      context.on('console', (message) => {
        if (message.type() === 'error') complain(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => complain(`uncaught: ${error.error().stack ?? error.error().message}`));
      // Asked for and answered, not only answered: what the policy or the network stops is a request all the same.
      context.on('request', (request) => {
        const { protocol, origin: asked } = new URL(request.url());
        if (protocol.startsWith('http') && asked !== origin) complain(`left the origin: ${request.url()}`);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          console.error(`content security policy: ${violatedDirective} ${blockedURI}`);
        });
      });
      return context.newPage();
    },
  };
}

/** What axe finds on a page and in its frames, one line each. Tabster's dummies are what axe takes them for, by design. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html}`));
}

/** Keeps a picture of the page in out/screenshots/, for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}
