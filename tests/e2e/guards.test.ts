import type { Page } from 'playwright-core';
import { axe, describeInBrowser, useSite } from '../support/browser';
import { sidewaysOverflow } from './overflow';

/** That what the other tests rely on sees a planted fault. */

const site = useSite();

describeInBrowser('a test in the browser fails when', () => {
  const on = async (plant: (page: Page) => Promise<unknown>): Promise<string[]> => {
    const page = await site.page();
    await page.goto(`${site.origin}/`);
    await plant(page);
    await page.waitForTimeout(200);
    return site.takeComplaints();
  };

  it('nothing is planted: it passes', async () => {
    expect(await on(() => Promise.resolve())).toEqual([]);
  });

  it.each([
    ['an error is logged', 'console.error("planted")', /^console: planted/],
    ['an exception is not caught', 'setTimeout(() => { throw new Error("planted") })', /^uncaught: .*planted/],
    ['a rejection is not handled', 'void Promise.reject(new Error("planted"))', /^uncaught: .*planted/],
    ['a request leaves the origin', 'void fetch("https://localhost:1/").catch(() => 0)', /^(left the origin|console)/],
    [
      'the policy refuses a script',
      'document.head.append(Object.assign(document.createElement("script"), { textContent: "1" }))',
      /content security policy: script-src/,
    ],
    ['a file of the site is missing', 'void fetch("nothing.js")', /^console: .*404/],
  ])('%s', async (_name, script, complaint) => {
    expect(await on((page) => page.evaluate(script))).toContainEqual(expect.stringMatching(complaint));
  });

  it('axe finds something', async () => {
    const page = await site.page();
    await page.setContent('<html lang="vi"><title>t</title><main><h1>h</h1><button></button></main></html>');
    expect(await axe(page)).toEqual([expect.stringMatching(/^button-name/)]);
  });

  it('something sticks out', async () => {
    const page = await site.page({ viewport: { width: 320, height: 320 } });
    await page.setContent(
      '<div style="width: 400px">wide</div><div style="overflow-x: auto"><table style="width: 400px"><tr><td>may</table></div>',
    );
    expect(await sidewaysOverflow(page.locator('body'))).toEqual(['<div style="width: 400px">wide</div>']);
  });
});
