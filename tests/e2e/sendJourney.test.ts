import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { builtInPack } from '../../src/campaign';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { paneTexts } from '../../src/texts/pane';
import { paneCheckTexts } from '../../src/texts/paneCheck';
import { paneLetterheadTexts } from '../../src/texts/paneLetterhead';
import { paneSendTexts } from '../../src/texts/paneSend';
import { describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { temporaryFolder } from '../support/cli';
import { LIBREOFFICE_TIMEOUT, textInLibreOffice } from '../support/libreoffice';
import { newErrors, validate } from '../support/validator';
import { openReport, readCase } from './previewSite';

/** From a draft to what is sent, without leaving the pane; what comes out is kept in out/send/ to be looked at. */

const CASE = 'bao-cao-huyen-dang-soan.docx';
const { tabs, setup } = paneTexts.vi;
const check = paneCheckTexts.vi;
const send = paneSendTexts.vi;
const letterhead = paneLetterheadTexts.vi;
const OUT = join(__dirname, '..', '..', 'out', 'send');
/** Invented for this test. */
const SIGNATORY = 'Nguyễn Văn Mẫu';

const site = useSite();
const inFolder = temporaryFolder();

/** Presses a button that gives the browser a file. */
async function downloaded(page: Page, pane: FrameLocator, name: string): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await pane.getByRole('button', { name }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describeInBrowser('sending a report', () => {
  it(
    'find, correct, set aside, complete the letterhead, check report, clean copy',
    async () => {
      const { page, pages, pane, save } = await openReport(site, CASE, readCase(CASE));

      // The set-up: level, and what stands around the report.
      await pane.getByRole('tab', { name: tabs.setup }).click();
      await pane.getByRole('combobox', { name: setup.level }).selectOption('district');
      await pane.getByRole('button', { name: setup.save }).first().click();
      await pane.getByText(setup.saved).waitFor();
      await pane.getByText(letterhead.heading, { exact: true }).click();
      await pane.getByRole('textbox', { name: letterhead.field.signatory }).fill(SIGNATORY);
      await pane.getByRole('textbox', { name: letterhead.field.recipients }).fill('LĐLĐ tỉnh Mẫu (để báo cáo)');
      await pane.getByRole('button', { name: letterhead.insert }).click();
      await pane.getByRole('button', { name: letterhead.confirm }).waitFor();
      await keepScreenshot(page, 'send-letterhead');
      await pane.getByRole('button', { name: letterhead.confirm }).click();
      await pane.getByText(/^Đã chèn: /).waitFor();

      // The contradiction between the text and Form 01: seen, corrected after a preview, gone.
      await pane.getByRole('tab', { name: tabs.check }).click();
      await pane.getByText(/^Thời hạn: trước ngày 30\/4\/2020$/).waitFor();
      const finding = pane.locator('details[data-finding]', { hasText: '2.338 lượt cán bộ' });
      await finding.locator('summary').first().click();
      await finding.getByRole('button', { name: check.fix.preview({ n: 1 }) }).click();
      expect(await finding.locator('del').allTextContents()).toEqual(['2.338']);
      expect(await finding.locator('ins').allTextContents()).toEqual(['2.248']);
      await keepScreenshot(page, 'send-fix');
      await finding.getByRole('button', { name: check.fix.apply({ n: 1 }) }).click();
      await pane.getByText(check.fix.done({ n: 1 })).waitFor();
      expect(await finding.count()).toBe(0);
      expect(await pages.getByText('2.338').count()).toBe(0);

      // Something that the writer knows better, with the reason.
      const reason = 'Dữ liệu mẫu: đã thống nhất với cấp trên.';
      const advice = pane.locator('details[data-finding]', { hasText: 'đường kẻ ngang' });
      await advice.locator('summary').first().click();
      await advice.getByText(check.dismiss.open).click();
      await advice.getByRole('textbox', { name: check.dismiss.reason }).fill(reason);
      await advice.getByRole('button', { name: check.dismiss.save }).click();
      await pane.getByText(check.dismiss.heading({ n: 1 })).waitFor();
      expect(await advice.count()).toBe(0);

      // What is sent.
      await pane.getByRole('tab', { name: check.parts.send }).click();
      await pane.getByText(send.clean.notReady).waitFor();
      await pane.getByRole('checkbox', { name: send.clean.comments }).check();
      await pane.getByRole('checkbox', { name: send.clean.properties }).check();
      const working = (await save()).bytes;
      const report = await downloaded(page, pane, send.report.download);
      const copy = await downloaded(page, pane, send.clean.download);
      await pane.getByText(send.clean.made({ name: copy.name })).waitFor();
      await keepScreenshot(page, 'send-clean');
      // Neither touched the document that is open.
      expect((await save()).bytes.equals(working)).toBe(true);

      expect([report.name, copy.name]).toEqual([
        send.report.name({ document: 'bao-cao-huyen-dang-soan' }),
        send.clean.name({ document: 'bao-cao-huyen-dang-soan' }),
      ]);
      const inside = openDocument(copy.bytes);
      for (const name of inside.partNames()) {
        expect([name, /tk1:|_tk1_|urn:tong-ket/.test(new TextDecoder().decode(inside.bytes(name)))]).toEqual([
          name,
          false,
        ]);
      }
      const texts = (bytes: Uint8Array): string[] =>
        readSnapshot(openDocument(bytes)).paragraphs.map(({ text }) => text);
      expect(texts(copy.bytes)).toEqual(texts(working));
      expect(await validate(report.bytes)).toEqual([]);
      expect(newErrors(await validate(readCase(CASE)), await validate(copy.bytes))).toEqual([]);

      const files = [report, copy].map(({ name, bytes }) => {
        const file = inFolder(name);
        writeFileSync(file, bytes);
        mkdirSync(OUT, { recursive: true });
        writeFileSync(join(OUT, name), bytes);
        return file;
      });
      const [reportText, copyText] = await textInLibreOffice(files);
      expect(reportText).toContain(builtInPack().title.slice(0, 20));
      expect(reportText?.replace(/\s+/g, ' ')).toContain('Dữ liệu mẫu: đã thống nhất');
      expect(copyText).toContain(SIGNATORY);
    },
    LIBREOFFICE_TIMEOUT,
  );
});
