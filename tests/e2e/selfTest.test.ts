import { readFileSync } from 'node:fs';
import { paneTexts } from '../../src/texts/pane';
import { selfTestTexts } from '../../src/texts/selftest';
import type { SelfTestReport } from '../../src/taskpane/selftestRun';
import { allPrograms } from '../conformance';
import { axe, describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { buildDocx, p } from '../support/docx';
import { openPane, savedBy } from './hostSite';

const texts = selfTestTexts.vi;

const site = useSite();

describeInBrowser('the self-test page', () => {
  it('is reached from the pane, runs every program, exports the results and leads back', async () => {
    const { page, pane } = await openPane(site, buildDocx());
    await pane.getByRole('tab', { name: paneTexts.vi.tabs.setup }).click();
    await pane.getByRole('link', { name: paneTexts.vi.setup.selfTest }).click();
    await pane.getByText(texts.warning).waitFor();
    expect(await axe(page)).toEqual([]);
    await pane.getByRole('button', { name: texts.run }).click();
    await pane.getByText(texts.result({ passed: allPrograms.length, failed: 0 })).waitFor();
    await pane.getByText(texts.noDifferences).waitFor();
    expect(await axe(page)).toEqual([]);
    await keepScreenshot(page, 'self-test');

    const downloading = page.waitForEvent('download');
    await pane.getByRole('button', { name: texts.exportFile }).click();
    const report = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as SelfTestReport;
    expect(report).toMatchObject({ product: 'tong-ket', word: { host: 'Word', platform: 'OfficeOnline' } });
    expect(report.results.map(({ name }) => name)).toEqual(allPrograms.map(({ name }) => name));

    await pane.getByRole('button', { name: texts.back }).click();
    await pane.getByRole('tab', { name: paneTexts.vi.tabs.outline }).waitFor();
  });

  it('touches nothing in a document that has content', async () => {
    const docx = buildDocx({ body: p('Báo cáo của tôi') });
    const { page, pane } = await openPane(site, docx, { host: { url: 'selftest.html' } });
    const before = await savedBy(page);
    await pane.getByRole('button', { name: texts.run }).click();
    await pane.getByText(texts.notEmpty).waitFor();
    expect(await savedBy(page)).toEqual(before);
  });

  it('can be stopped', async () => {
    const { pane } = await openPane(site, buildDocx(), { host: { url: 'selftest.html' } });
    await pane.getByRole('button', { name: texts.run }).click();
    await pane.getByRole('button', { name: texts.stop }).click();
    await pane.getByText(texts.result({ passed: 0, failed: 0 }).slice(2), { exact: false }).waitFor();
    await pane.getByRole('button', { name: texts.exportFile }).waitFor();
  });

  it('says in a browser tab that it runs in Word', async () => {
    const page = await site.page();
    await page.goto(`${site.origin}/selftest.html`);
    await page.getByText(paneTexts.vi.elsewhere.heading).waitFor();
  });
});
