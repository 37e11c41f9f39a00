import type { FrameLocator } from 'playwright-core';
import { paneTexts } from '../../src/texts/pane';
import { paneCheckTexts } from '../../src/texts/paneCheck';
import { axe, describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { openPane } from './hostSite';
import { sidewaysOverflow } from './overflow';
import { readCase } from './previewSite';

/** How every view looks, to axe and to people: pictures go to out/screenshots/. */

const CASE = 'bao-cao-huyen-dang-soan.docx';
const VIEWS = ['outline', 'form01', 'targets', 'check', 'setup'] as const;
const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced-colors', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;
const WIDTHS = [320, 450];
const { tabs, outline } = paneTexts.vi;
const check = paneCheckTexts.vi;

/** Opens what a view keeps closed. */
async function unfold(pane: FrameLocator, view: (typeof VIEWS)[number]): Promise<void> {
  if (view === 'outline') {
    await pane.getByRole('button', { name: /^Chèn mục còn thiếu/ }).click();
    await pane.getByRole('button', { name: outline.confirm }).waitFor();
  }
  if (view === 'form01') await pane.locator('details > summary').last().click();
  if (view === 'check') await pane.getByRole('heading', { name: check.examinedHeading }).waitFor();
  if (view === 'check') await pane.locator('details > summary').first().click();
}

const site = useSite();

describeInBrowser.each(LOOKS)('the pane in %s', (look, context) => {
  it('has nothing for axe to find, and fits', async () => {
    const { page, pane } = await openPane(site, readCase(CASE), context);
    await pane.getByRole('navigation', { name: outline.list }).waitFor();
    for (const view of VIEWS) {
      await pane.getByRole('tab', { name: tabs[view] }).click();
      await pane.getByRole('heading', { level: 2 }).first().waitFor();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 720 });
        expect([view, width, ...(await sidewaysOverflow(pane.locator('body')))]).toEqual([view, width]);
        await keepScreenshot(page, `${view}-${look}-${width}`);
      }
      await page.setViewportSize({ width: 320, height: 720 });
      await unfold(pane, view);
      expect([view, ...(await axe(page))]).toEqual([view]);
      expect([view, ...(await sidewaysOverflow(pane.locator('body')))]).toEqual([view]);
      await keepScreenshot(page, `${view}-${look}-320-unfolded`);
    }
  });
});
