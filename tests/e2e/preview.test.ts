import type { Page } from 'playwright-core';
import { openDocument } from '../../src/ooxml/open';
import { describeInputError, InputError } from '../../src/texts/inputError';
import { paneTexts } from '../../src/texts/pane';
import { previewTexts } from '../../src/texts/preview';
import { axe, describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { buildDocx, p } from '../support/docx';
import { caseNames, chooseFile, openReport, readCase, reportOn } from './previewSite';

/** The preview page around the document: opening, saving, languages, looks. */

const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced-colors', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;
const { vi, en } = previewTexts;
const NAME = 'bao-cao-huyen-dang-soan.docx';
const small = buildDocx({ body: p('Một') });

/** The sentence that a bad file is refused with, from the very check that the page makes. */
function refusalOf(bytes: Uint8Array): string {
  try {
    openDocument(bytes);
  } catch (error) {
    if (error instanceof InputError) return describeInputError(error as InputError, 'vi');
    throw error;
  }
  throw new Error('the file was not refused');
}

/** Whether leaving the page asks first. */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  let asked = false;
  page.once('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.dismiss();
  });
  // Closing waits for no answer.
  await page.close({ runBeforeUnload: true });
  await Promise.race([
    page.waitForEvent('close').catch(() => undefined),
    new Promise((done) => setTimeout(done, 1_000)),
  ]);
  return asked;
}

const site = useSite();

describeInBrowser.each(LOOKS)('the preview in %s', (look, context) => {
  it('has nothing for axe to find, empty and with a document', async () => {
    const page = await site.page({ ...context, viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.origin}/`);
    await page.getByRole('button', { name: vi.start.sample }).waitFor();
    expect(await axe(page)).toEqual([]);
    await keepScreenshot(page, `preview-start-${look}`);
    await page.getByRole('button', { name: vi.start.sample }).click();
    await reportOn(page).pane.getByRole('navigation', { name: paneTexts.vi.outline.list }).waitFor();
    expect(await axe(page)).toEqual([]);
    await keepScreenshot(page, `preview-sample-${look}`);
    await page.setViewportSize({ width: 400, height: 800 });
    await keepScreenshot(page, `preview-sample-narrow-${look}`);
  });
});

describeInBrowser('the preview page', () => {
  it('opens the sample by its address', async () => {
    const page = await site.page();
    await page.goto(`${site.origin}/#sample`);
    await page.getByText(vi.sampleTag, { exact: true }).waitFor();
  });

  it('refuses what is no document in one sentence, and keeps the open one', async () => {
    const { page, pages } = await openReport(site, 'tốt.docx', small);
    const bad = Buffer.from('not a document');
    await chooseFile(page, 'xấu.docx', bad);
    await page.getByRole('alert').getByText(refusalOf(bad)).waitFor();
    await keepScreenshot(page, 'preview-bad-file');
    expect(await pages.innerText()).toContain('Một');
    await page.getByRole('button', { name: vi.close }).click();
    await page.getByRole('alert').waitFor({ state: 'hidden' });
  });

  it('lets nothing be typed into a protected document, and says so', async () => {
    const settings = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
    const { page, pages, pane, save } = await openReport(site, 'khóa.docx', buildDocx({ body: p('Một'), settings }));
    await page.getByRole('alert').getByText(vi.readOnly).waitFor();
    await pane.getByText(paneTexts.vi.readOnly).waitFor();
    await pages.locator('p').first().click();
    await page.keyboard.type('x');
    expect(await pages.innerText()).not.toContain('x');
    expect((await save()).name).toBe('khóa.docx');
  });

  it('saves a case byte for byte when nothing was done', async () => {
    for (const name of caseNames) {
      const { save } = await openReport(site, name, readCase(name));
      const { bytes } = await save();
      const [before, after] = [openDocument(readCase(name)), openDocument(bytes)];
      for (const part of before.partNames()) expect(after.bytes(part)).toEqual(before.bytes(part));
    }
  });

  it('asks before unsaved changes are lost, and not otherwise', async () => {
    const clean = await openReport(site, 'a.docx', small);
    await clean.pages.locator('p').first().click();
    expect(await asksBeforeLeaving(clean.page)).toBe(false);

    const changed = await openReport(site, 'a.docx', small);
    await changed.pages.locator('p').first().click();
    await changed.page.keyboard.type('x');
    await changed.page.getByText(vi.unsaved, { exact: true }).waitFor();
    await changed.save();
    await changed.page.getByText(vi.unsaved, { exact: true }).waitFor({ state: 'hidden' });
    await changed.page.keyboard.press('F6');
    await changed.pages.locator('p').first().click();
    await changed.page.keyboard.type('y');
    await changed.page.getByText(vi.unsaved, { exact: true }).waitFor();
    expect(await asksBeforeLeaving(changed.page)).toBe(true);
  });

  it('speaks English when it is told to, with the pane', async () => {
    const { page, pane } = await openReport(site, NAME, readCase(NAME));
    await page.getByRole('button', { name: vi.language, exact: true }).click();
    await page.getByRole('button', { name: en.save }).waitFor();
    await pane.getByRole('tab', { name: paneTexts.en.tabs.outline }).waitFor();
    await keepScreenshot(page, 'preview-english');
    await page.reload();
    await page.getByRole('button', { name: en.start.open }).waitFor();
  });

  it.each([320, 400, 760, 890])('shows a document in the whole width of a page of %i px', async (width) => {
    const { page, pages } = await openReport(site, NAME, readCase(NAME), { viewport: { width, height: 800 } });
    const scroller = page.locator('.scroller');
    const { clientWidth, scrollWidth } = await scroller.evaluate((element) => ({
      clientWidth: element.clientWidth,
      scrollWidth: element.scrollWidth,
    }));
    await keepScreenshot(page, `preview-narrow-${width}`);
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    const [sheet, room] = [await pages.locator('section').first().boundingBox(), await scroller.boundingBox()];
    expect(sheet?.width).toBeGreaterThan(0.9 * (room?.width ?? 0));

    const shown = async (): Promise<number> => Number(/\d+/.exec(await page.locator('.zoom').innerText())?.[0]);
    const start = await shown();
    await page.getByRole('button', { name: vi.zoomIn }).click();
    expect(await shown()).toBeGreaterThan(start);
    expect((await pages.locator('section').first().boundingBox())?.width).toBeGreaterThan(sheet?.width ?? 0);
  });

  it('shows a document in its own size on a wide page, or in the size that was chosen', async () => {
    const { page } = await openReport(site, NAME, readCase(NAME));
    await page.getByText('100%', { exact: true }).waitFor();
    await page.getByRole('button', { name: vi.zoomIn }).click();
    await chooseFile(page, 'a.docx', small);
    await page.getByText(vi.opened({ file: 'a.docx' })).waitFor();
    await page.getByText('125%', { exact: true }).waitFor();
  });

  it('keeps the place in the document while the pane changes it', async () => {
    const { page, pane } = await openReport(site, NAME, readCase(NAME));
    const scroller = page.locator('.scroller');
    await scroller.evaluate((element) => element.scrollTo(0, 700));
    await pane.getByRole('button', { name: /^Chèn mục còn thiếu/ }).click();
    await pane.getByRole('button', { name: paneTexts.vi.outline.confirm }).click();
    await pane.getByText(/^Đã chèn \d+ tiêu đề/).waitFor();
    await page.waitForTimeout(300);
    expect(Math.abs((await scroller.evaluate((element) => element.scrollTop)) - 700)).toBeLessThan(200);
  });
});

describeInBrowser('with the keyboard alone', () => {
  it('everything in the pane is reached by Tab, and the way leads out at both ends', async () => {
    const { page, pane } = await openReport(site, NAME, readCase(NAME));
    for (const tab of [paneTexts.vi.tabs.outline, paneTexts.vi.tabs.form01, paneTexts.vi.tabs.check]) {
      await pane.getByRole('tab', { name: tab }).click();
      await pane.getByRole('heading', { level: 2 }).first().waitFor();
      await page.locator('.pages').focus();
      await page.keyboard.press('F6');
      const frame = page.frames()[1];
      /** Marks what has the focus in the pane; false when the focus is outside. */
      const mark = (): Promise<boolean> =>
        page.evaluate(() => {
          const inner = document.querySelector('iframe')?.contentDocument?.activeElement;
          inner?.setAttribute('data-reached', '');
          return document.activeElement?.tagName === 'IFRAME';
        });
      await page.waitForTimeout(100);
      for (let steps = 0; steps < 100 && (await mark()); steps += 1) {
        await page.keyboard.press('Tab');
        await page.waitForTimeout(20);
      }
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(vi.open);
      const left = await frame?.evaluate(() =>
        [...document.querySelectorAll('button, input, select, a[href], summary')]
          .filter((element) => element.getAttribute('tabindex') !== '-1' && element.checkVisibility())
          .filter((element) => !element.matches(':disabled, [data-reached]'))
          .map((element) => element.outerHTML.slice(0, 200)),
      );
      expect(left).toEqual([]);
    }
    await page.keyboard.press('F6');
    await page.waitForTimeout(100);
    await page.keyboard.press('Shift+Tab');
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('separator');
  });

  it('a report is opened, outlined, filled in and saved', async () => {
    const page = await site.page({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.origin}/`);
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const inside = (element: Element | null): Element | null =>
          element instanceof HTMLIFrameElement ? inside(element.contentDocument?.activeElement ?? null) : element;
        const element = inside(document.activeElement);
        return element?.tagName === 'BODY' ? '' : (element?.getAttribute('aria-label') ?? element?.textContent ?? '');
      });
    /** Presses Tab until the focus is on something that is called so. */
    const tabTo = async (name: RegExp): Promise<void> => {
      const seen: string[] = [];
      while (!name.test(await focused())) {
        seen.push((await focused()).slice(0, 40));
        if (seen.length > 60) throw new Error(`no way to ${String(name)} but: ${seen.join(' | ')}`);
        await page.keyboard.press('Tab');
      }
    };
    await tabTo(new RegExp(vi.start.sample));
    await page.keyboard.press('Enter');
    const { pane } = reportOn(page);
    await pane.getByRole('navigation', { name: paneTexts.vi.outline.list }).waitFor();
    await page.keyboard.press('F6');
    await tabTo(/^Chèn mục còn thiếu/);
    await page.keyboard.press('Enter');
    await tabTo(new RegExp(`^${paneTexts.vi.outline.confirm}$`));
    await page.keyboard.press('Enter');
    await pane.getByText(/^Đã chèn \d+ tiêu đề/).waitFor();
    // The focus is where the work goes on, not lost.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');

    await pane.getByRole('tab', { name: paneTexts.vi.tabs.outline }).focus();
    await page.keyboard.press('ArrowRight');
    const courses = pane.getByRole('textbox', { name: /^Số lớp/ });
    await courses.waitFor();
    while (!(await courses.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.type('9');
    await tabTo(/^(Chèn vào|Cập nhật) văn bản/);
    await page.keyboard.press('Enter');
    await pane.getByText(/^Đã (chèn Biểu 01|sửa \d+ ô)/).waitFor();

    const downloading = page.waitForEvent('download');
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+s');
    expect((await downloading).suggestedFilename()).toBe(vi.sampleName);
  });
});
