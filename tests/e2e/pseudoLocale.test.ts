import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { describeInBrowser, keepScreenshot, useSite, type Site } from '../support/browser';
import { bundle, openPane } from './hostSite';
import { chooseFile, readCase } from './previewSite';
import { pseudo, textOutside } from './pseudo';
import { sidewaysOverflow } from './overflow';

/** The pages in a language that nobody speaks: what is still in Vietnamese then stands outside the catalogues. */

const CASE = 'bao-cao-huyen-dang-soan.docx';
const ROOT = join(__dirname, '..', '..');
const TABS = ['outline', 'form01', 'targets', 'check', 'setup'];

/** The pane's catalogues; a view that is loaded on its own has one of its own. */
const CATALOGUES = readdirSync(join(ROOT, 'src/texts')).filter((name) => /^pane.*\.ts$/.test(name));

/** A page of the site whose scripts are bundled anew, with every catalogue of the pages in the pseudo-language. */
async function replaceScripts(page: Page, site: Site, html: string, entry: string): Promise<void> {
  const script = bundle(`
    ${CATALOGUES.map((name, index) => `import * as pane${index} from './src/texts/${name}';`).join('\n')}
    import { previewTexts } from './src/texts/preview';
    import { selfTestTexts } from './src/texts/selftest';
    import { pseudo } from './tests/e2e/pseudo';
    const panes = [${CATALOGUES.map((_, index) => `pane${index}`).join(', ')}].flatMap((one) => Object.values(one));
    for (const texts of [...panes, previewTexts, selfTestTexts]) if ('vi' in texts) texts.vi = pseudo(texts.vi);
    void import('${entry}');
  `);
  const name = html.replace('.html', '.pseudo.js');
  const built = readFileSync(join(ROOT, 'dist', html), 'utf8');
  await page.route(new RegExp(`^${site.origin}/${html === 'index.html' ? '' : html}$`), (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: built
        .replace(/<script defer(="defer")? src="?(?!office-js)[^">]*"?><\/script>/g, '')
        .replace('</head>', `<script defer src="${name}"></script></head>`),
    }),
  );
  await page.route(`${site.origin}/${name}`, (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }),
  );
}

/** What of a frame's page is in no catalogue. */
function outside(frame: Frame | Page, allowed: readonly string[] = []): Promise<string[]> {
  return frame.evaluate(`(${String(textOutside)})(document.body, ${JSON.stringify(allowed)})`);
}

const site = useSite();

describeInBrowser('in the pseudo-language', () => {
  it('the pane has no text outside the catalogues, and fits 320 px', async () => {
    const { page, pane } = await openPane(site, readCase(CASE), {
      prepare: (opened) => replaceScripts(opened, site, 'taskpane-local.html', './src/taskpane/index'),
    });
    await pane.getByRole('navigation').waitFor();
    const frame = page.frames()[1];
    if (!frame) throw new Error('no frame');
    for (const tab of TABS) {
      await pane.locator(`#tab-${tab}`).click();
      await pane.getByRole('heading', { level: 2 }).first().waitFor();
      // Findings have a catalogue of their own, which tests/report and tests/texts look after.
      const findings = await pane.locator('details').allTextContents();
      const found = (await outside(frame)).filter((text) => tab !== 'check' || !findings.join('\n').includes(text));
      expect([tab, ...found]).toEqual([tab]);
      expect([tab, ...(await sidewaysOverflow(pane.locator('body')))]).toEqual([tab]);
      await keepScreenshot(page, `pseudo-${tab}`);
    }
  });

  it('the preview has no text outside the catalogue', async () => {
    const page = await site.page({ viewport: { width: 1280, height: 800 } });
    await replaceScripts(page, site, 'index.html', './src/preview/index');
    await page.goto(`${site.origin}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await outside(page)).toEqual([]);
    await chooseFile(page, CASE, readCase(CASE));
    await page.frameLocator('iframe').getByRole('navigation').waitFor();
    expect(await outside(page, [CASE])).toEqual([]);
    expect(await sidewaysOverflow(page.locator('body > header'))).toEqual([]);
    await keepScreenshot(page, 'pseudo-preview');
  });

  it('plain text is found', async () => {
    const page = await site.page();
    await page.setContent(`<p>Một</p><p>${pseudo('Hai')}</p><p lang="vi">Ba</p><button title="Bốn">5</button>`);
    expect(await outside(page)).toEqual(['Một', 'Bốn']);
  });
});
