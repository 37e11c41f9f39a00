import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { paneTexts } from '../../src/texts/pane';
import { paneForm01Texts } from '../../src/texts/paneForm01';
import { axe, describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { openPane, savedBy } from './hostSite';
import { readCase } from './previewSite';

/** What goes wrong between Word and the pane, through the frame: a clear message, a retry that works, nothing lost. */

const CASE = 'bao-cao-cdcs-moi-mo.docx';
const { tabs, outline, retry, refresh, busy, cancel } = paneTexts.vi;
const form01 = paneForm01Texts.vi;
const INSERT = /^Chèn mục còn thiếu/;
const DONE = /^Đã chèn \d+ tiêu đề vào văn bản/;

const missing = (docx: Uint8Array): number => readSnapshot(openDocument(docx)).paragraphs.length;

const site = useSite();

describeInBrowser('the pane, when Word', () => {
  const opened = async (...[options]: [Parameters<typeof openPane>[2]?]) => {
    const { page, pane } = await openPane(site, readCase(CASE), options);
    await pane.getByRole('navigation', { name: outline.list }).waitFor();
    return { page, pane };
  };

  it('fails a call: says so, keeps what was typed, and a retry works', async () => {
    const { page, pane } = await opened();
    await pane.getByRole('tab', { name: tabs.form01 }).click();
    const courses = pane.getByRole('textbox', { name: /^Số lớp/ });
    await courses.fill('12');
    const before = await savedBy(page);
    await page.evaluate(() => window.hostPage.inject({ kind: 'failCall', call: 1, code: 'GeneralException' }));
    await page.evaluate(() => window.hostPage.inject({ kind: 'failCall', call: 2, code: 'GeneralException' }));
    await pane.getByRole('button', { name: form01.insert }).click();
    await pane.getByRole('button', { name: retry }).waitFor();
    expect(await axe(page)).toEqual([]);
    await keepScreenshot(page, 'fault-failed-call');
    expect(await courses.inputValue()).toBe('12');
    expect(await savedBy(page)).toEqual(before);
    await page.evaluate(() => window.hostPage.clearFaults());
    await pane.getByRole('button', { name: retry }).click();
    await pane.getByText(form01.inserted).waitFor();
    expect(await courses.inputValue()).toBe('12');
  });

  it('is slow: shows that it is at work, and can be told to stop', async () => {
    const { page, pane } = await opened();
    await page.evaluate(() => window.hostPage.inject({ kind: 'slowCall', call: 1, ms: 5_000 }));
    await pane.getByRole('button', { name: refresh }).click();
    await pane.getByText(busy.read).waitFor();
    // It shows only after a moment, so that what is quick does not flicker.
    await page.waitForTimeout(500);
    await keepScreenshot(page, 'busy');
    await pane.getByRole('button', { name: cancel }).click();
    await pane.getByText('Đã dừng việc đọc văn bản theo yêu cầu.').waitFor();
    await pane.getByRole('button', { name: retry }).click();
    await pane.getByRole('button', { name: retry }).waitFor({ state: 'detached' });
  });

  it('never answers: is given up by the host, and a retry works', async () => {
    const { page, pane } = await opened({ host: { timeoutMs: 300 } });
    await page.evaluate(() => {
      // The pane tries again by itself, and in another way.
      for (let call = 1; call <= 10; call += 1) window.hostPage.inject({ kind: 'neverAnswers', call });
    });
    await pane.getByRole('button', { name: refresh }).click();
    await pane.getByRole('button', { name: retry }).waitFor();
    await page.evaluate(() => window.hostPage.clearFaults());
    await pane.getByRole('button', { name: retry }).click();
    await pane.getByRole('button', { name: retry }).waitFor({ state: 'detached' });
    await pane.getByRole('navigation', { name: outline.list }).waitFor();
  });

  it('goes on while the pane is closed in the middle of a call, and serves the pane when it is opened again', async () => {
    const { page, pane } = await opened();
    const paragraphs = missing(await savedBy(page));
    await pane.getByRole('button', { name: INSERT }).click();
    await page.evaluate(() => window.hostPage.inject({ kind: 'slowCall', call: 1, ms: 500 }));
    await pane.getByRole('button', { name: outline.confirm }).click();
    await pane.getByText(busy.outline).waitFor();
    await page.evaluate(() => window.hostPage.detach());
    // Only read so far; nobody is there any more to write.
    expect(missing(await savedBy(page))).toBe(paragraphs);
    await page.evaluate(() => window.hostPage.attach());
    await pane.getByRole('button', { name: INSERT }).click();
    await pane.getByRole('button', { name: outline.confirm }).click();
    await pane.getByText(DONE).waitFor();
  });

  it('goes on while the pane is loaded again in the middle of a call', async () => {
    const { page, pane } = await opened();
    await page.evaluate(() => window.hostPage.inject({ kind: 'slowCall', call: 1, ms: 1_000 }));
    await pane.getByRole('button', { name: refresh }).click();
    await pane.locator('body').evaluate(() => location.reload());
    await pane.getByRole('button', { name: INSERT }).click();
    await pane.getByRole('button', { name: outline.confirm }).click();
    await pane.getByText(DONE).waitFor();
  });

  it('may only read: says so, and nothing that writes can be pressed', async () => {
    const { page, pane } = await opened({ host: { readOnly: true } });
    await pane.getByText(paneTexts.vi.readOnly).waitFor();
    const isOff = async (name: string | RegExp): Promise<string | null> =>
      pane.getByRole('button', { name }).getAttribute('aria-disabled');
    expect(await isOff(INSERT)).toBe('true');
    expect(await axe(page)).toEqual([]);
    await keepScreenshot(page, 'read-only');
    await pane.getByRole('tab', { name: tabs.form01 }).click();
    expect(await isOff(form01.insert)).toBe('true');
    await pane.getByRole('tab', { name: tabs.setup }).click();
    expect(await isOff(paneTexts.vi.setup.save)).toBe('true');
  });
});

describeInBrowser('the pane', () => {
  it('reads the document in one round trip when asked to read again', async () => {
    const { page, pane } = await openPane(site, readCase(CASE));
    await pane.getByRole('navigation', { name: outline.list }).waitFor();
    const roundTrips = (): Promise<number> => page.evaluate(() => window.hostPage.roundTrips());
    // Coming to the pane makes it look at the document as well.
    await pane.getByRole('tab', { name: tabs.outline }).click();
    let before = -1;
    while (before !== (before = await roundTrips())) await page.waitForTimeout(500);
    await pane.getByRole('button', { name: refresh }).click();
    await pane.getByText(paneTexts.vi.refreshed).waitFor({ state: 'attached' });
    expect((await roundTrips()) - before).toBe(1);
  });

  it('says outside Word where it runs, and leads to the preview', async () => {
    const page = await site.page({ viewport: { width: 450, height: 720 } });
    await page.goto(`${site.origin}/taskpane-local.html`);
    await page.getByText(paneTexts.vi.elsewhere.heading).waitFor();
    await keepScreenshot(page, 'elsewhere');
    await page.getByRole('link', { name: paneTexts.vi.elsewhere.preview }).click();
    await page.waitForURL(`${site.origin}/index.html`);
  });
});
