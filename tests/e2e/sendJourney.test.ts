import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { builtInPack } from '../../src/campaign';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { leafHeading } from '../../src/report/form01Layout';
import { paneTexts } from '../../src/texts/pane';
import { paneCheckTexts } from '../../src/texts/paneCheck';
import { paneComparisonTexts } from '../../src/texts/paneComparison';
import { paneForm01Texts } from '../../src/texts/paneForm01';
import { paneLetterheadTexts } from '../../src/texts/paneLetterhead';
import { paneSendTexts } from '../../src/texts/paneSend';
import { paneTargetsTexts } from '../../src/texts/paneTargets';
import { describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { run, temporaryFolder } from '../support/cli';
import { LIBREOFFICE_TIMEOUT, textInLibreOffice } from '../support/libreoffice';
import { sampleTexts } from '../support/officer';
import { newErrors, validate } from '../support/validator';
import { openReport, readCase } from './previewSite';

/** From a draft to what is sent, without leaving the page; what comes out is kept in out/send/ to be looked at. */

const CASE = 'bao-cao-huyen-dang-soan.docx';
const TARGETS = join(__dirname, '..', 'fixtures', 'reports', 'sample-targets.json');
const OUT = join(__dirname, '..', '..', 'out', 'send');
/** Within the deadline; the day on which `run` runs the command, too. */
const TODAY = new Date(2020, 3, 20, 9, 30);
const { tabs, outline, setup } = paneTexts.vi;
const check = paneCheckTexts.vi;
const comparison = paneComparisonTexts.vi;
const form01 = paneForm01Texts.vi;
const letterhead = paneLetterheadTexts.vi;
const send = paneSendTexts.vi;
const targets = paneTargetsTexts.vi;
/** Invented for this test. */
const SIGNATORY = 'Nguyễn Văn Mẫu';
const WHY_MISSED = 'Nguyên nhân: kinh phí còn hạn hẹp (dữ liệu mẫu)';
const WHY_ASIDE = 'Dữ liệu mẫu: kẻ tay trên bản in.';

/** What lacks in the draft is typed after these lines; for a section's heading, into the blank line below it. */
const WRITTEN: readonly { readonly after: string; readonly below?: true; readonly prompts: readonly string[] }[] = [
  { after: 'Thuận lợi: được sự quan tâm', prompts: ['I.a', 'I.b'] },
  { after: 'Công tác kiểm tra, giám sát được', prompts: ['II.1.a', 'II.1.c', 'II.1.e', 'II.1.f'] },
  { after: 'Trong 10 năm, có 37 cán bộ', prompts: ['II.2.1.a', 'II.2.1.b'] },
  { after: 'Từ năm 2010 đến năm 2020', prompts: ['II.2.2.a'] },
  { after: 'Cán bộ phụ trách công tác đào tạo gồm', prompts: ['II.2.3.a'] },
  { after: 'Công tác theo dõi, giám sát, đánh giá', below: true, prompts: ['II.2.4.a', 'II.2.4.b', 'II.2.4.c'] },
  { after: 'Nguyên nhân khách quan: kinh phí', prompts: ['II.3.2.a'] },
  { after: 'Những bài học kinh nghiệm', below: true, prompts: ['II.3.3.a'] },
  { after: 'III/ PHƯƠNG HƯỚNG', below: true, prompts: ['III.a', 'III.b'] },
  { after: 'KIẾN NGHỊ, ĐỀ XUẤT', below: true, prompts: ['IV.a'] },
];
/** What a step changes of the draft on purpose: the contradiction, then a figure of Form 01 and what follows from it. */
const CHANGED: readonly unknown[] = [expect.stringContaining('2.338'), '186', '44', '2.145'];

const site = useSite();
const inFolder = temporaryFolder();

/** Puts the cursor at the end of a paragraph, however many lines it has. */
async function cursorAfter(page: Page, text: string): Promise<void> {
  const paragraph = page.locator('.pages p', { hasText: text }).first();
  await paragraph.scrollIntoViewIfNeeded();
  const { width = 0, height = 0 } = (await paragraph.boundingBox()) ?? {};
  await paragraph.click({ position: { x: width - 4, y: height - 6 } });
  await page.keyboard.press('End');
}

/** Types what the sections lack; the last of it key by key. */
async function writeSections(page: Page): Promise<void> {
  for (const { after, below, prompts } of WRITTEN) {
    await cursorAfter(page, after);
    for (const [index, prompt] of prompts.entries()) {
      await page.keyboard.press(below && index === 0 ? 'ArrowRight' : 'Enter');
      const text = sampleTexts[prompt] ?? '';
      // The page draws the new paragraph and puts the cursor there.
      await page.waitForTimeout(150);
      if (prompt === 'IV.a') await page.keyboard.type(text);
      else await page.keyboard.insertText(text);
      await page.locator('.pages p', { hasText: text }).waitFor();
    }
  }
}

async function insertOutline(pane: FrameLocator): Promise<void> {
  await pane.getByRole('tab', { name: tabs.outline }).click();
  await pane.getByRole('button', { name: outline.insert({ n: 3 }) }).click();
  await pane.getByRole('heading', { name: outline.preview({ n: 3 }) }).waitFor();
  await pane.getByRole('button', { name: outline.confirm }).click();
  await pane.getByText(outline.done({ n: 3 })).waitFor();
}

/** The figure of one year that was typed wrong; the totals follow. */
async function correctForm01(pane: FrameLocator): Promise<void> {
  await pane.getByRole('tab', { name: tabs.form01 }).click();
  await pane.getByLabel(form01.year, { exact: true }).selectOption('2014');
  const column = builtInPack().form01.columns.find(({ id }) => id === 'partTime');
  if (!column) throw new Error('no such column');
  await pane.getByRole('textbox', { name: leafHeading(column) }).fill('180');
  await pane.getByRole('button', { name: form01.update({ n: 1 }) }).click();
  // Its total is written with it.
  await pane.getByText(/^Đã sửa 2 ô/).waitFor();
}

/** The targets that the level above sent, what was reached, and the table that compares both. */
async function compareTargets(page: Page, pane: FrameLocator): Promise<void> {
  await pane.getByRole('tab', { name: tabs.targets }).click();
  await pane.getByText(targets.pack.heading).click();
  await pane.getByLabel(targets.pack.open).setInputFiles(TARGETS);
  await pane.getByRole('button', { name: targets.pack.take }).click();
  await pane.getByText(targets.told.taken({ n: 1 })).waitFor();
  await pane.getByRole('button', { name: new RegExp(`^${targets.enterActual}`) }).click();
  await pane.getByRole('textbox', { name: targets.actualForm.value({ unit: '%' }) }).fill('65');
  await pane.getByRole('button', { name: targets.actualForm.save }).click();
  await pane.getByText(targets.told.actualSaved).waitFor();
  await pane.getByRole('button', { name: comparison.previewInsert }).click();
  await pane.getByRole('heading', { name: comparison.willInsert({ n: 1 }) }).waitFor();
  await pane.getByRole('button', { name: comparison.insert }).click();
  await pane.getByText(comparison.told.inserted).waitFor();
  // A target that was missed is explained, in the column that is the writer's own.
  const row = page.locator('.pages tr', { hasText: 'Chỉ tiêu mẫu, không có thật' });
  await row.locator('td').last().locator('p').click();
  await page.keyboard.insertText(WHY_MISSED);
  await row.getByText(WHY_MISSED).waitFor();
}

async function completeLetterhead(page: Page, pane: FrameLocator): Promise<void> {
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
}

const findingWith = (pane: FrameLocator, text: string): Locator =>
  pane.locator('details[data-finding]', { hasText: text });

/** Looks at the one change that a finding offers, and makes it: the finding goes. */
async function fix(page: Page, pane: FrameLocator, text: string, was: string, now: string): Promise<void> {
  const finding = findingWith(pane, text);
  await finding.locator('summary').first().click();
  await finding.getByRole('button', { name: check.fix.preview({ n: 1 }) }).click();
  expect(await finding.locator('del').allTextContents()).toEqual([was]);
  expect(await finding.locator('ins').allTextContents()).toEqual([now]);
  await keepScreenshot(page, `send-fix-${now}`);
  await finding.getByRole('button', { name: check.fix.apply({ n: 1 }) }).click();
  await finding.waitFor({ state: 'detached' });
}

/** Something that the writer knows better, with the reason. */
async function setAside(pane: FrameLocator, text: string): Promise<void> {
  const finding = findingWith(pane, text);
  await finding.locator('summary').first().click();
  await finding.getByText(check.dismiss.open).click();
  await finding.getByRole('textbox', { name: check.dismiss.reason }).fill(WHY_ASIDE);
  await finding.getByRole('button', { name: check.dismiss.save }).click();
  await finding.waitFor({ state: 'detached' });
}

/** Presses a button that gives the browser a file. */
async function downloaded(page: Page, pane: FrameLocator, name: string): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await pane.getByRole('button', { name }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const textsOf = (docx: Uint8Array): string[] => readSnapshot(openDocument(docx)).paragraphs.map(({ text }) => text);

/** Texts of `old` that are not in `now`, each of which counts once. */
function gone(old: readonly string[], now: readonly string[]): string[] {
  const left = [...now];
  return old.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describeInBrowser('sending a report', () => {
  it(
    'sections, text, Form 01, targets, letterhead, corrections, until it is ready; check report and clean copy',
    async () => {
      const { page, pages, pane, save } = await openReport(site, CASE, readCase(CASE));
      await page.clock.setFixedTime(TODAY);
      await pane.getByRole('tab', { name: tabs.check }).click();
      await pane.getByText(check.blocked({ blockers: 7 })).waitFor();
      await pane.getByRole('tab', { name: check.parts.send }).click();
      await pane.getByText(send.clean.notReady).waitFor();
      await keepScreenshot(page, 'send-draft');

      await completeLetterhead(page, pane);
      await insertOutline(pane);
      await writeSections(page);
      await keepScreenshot(page, 'send-written');
      await correctForm01(pane);
      await compareTargets(page, pane);
      await keepScreenshot(page, 'send-compared');

      await pane.getByRole('tab', { name: tabs.check }).click();
      await pane.getByRole('tab', { name: check.parts.findings({ n: 4 }) }).click();
      await pane.getByText('Thời hạn: trước ngày 30/4/2020', { exact: true }).waitFor();
      await pane.getByText(check.deadline.left({ days: 9, day: '20/04/2020' })).waitFor();
      await fix(page, pane, 'cột Số lớp: ghi 44', '44', '43');
      await fix(page, pane, '2.338 lượt cán bộ', '2.338', '2.248');
      expect(await pages.getByText('2.338').count()).toBe(0);
      await setAside(pane, 'đường kẻ ngang');
      await pane.getByText(check.dismiss.heading({ n: 1 })).waitFor();
      await pane.getByText(check.ready).scrollIntoViewIfNeeded();
      await keepScreenshot(page, 'send-ready');

      // What is sent.
      await pane.getByRole('tab', { name: check.parts.send }).click();
      await pane.getByText(send.counts({ blockers: 0, warnings: 0, advice: 1, dismissed: 1 })).waitFor();
      expect(await pane.getByText(send.clean.notReady).count()).toBe(0);
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
      const ours = inside
        .partNames()
        .filter((name) => /tk1:|_tk1_|urn:tong-ket/.test(new TextDecoder().decode(inside.bytes(name))));
      expect(ours).toEqual([]);
      expect(textsOf(copy.bytes)).toEqual(textsOf(working));
      expect(gone(textsOf(readCase(CASE)), textsOf(working))).toEqual(CHANGED);
      const written = WRITTEN.flatMap(({ prompts }) => prompts.map((prompt) => sampleTexts[prompt] ?? ''));
      expect(gone(written, textsOf(working))).toEqual([]);
      const before = await validate(readCase(CASE));
      expect(await validate(report.bytes)).toEqual([]);
      expect(newErrors(before, await validate(working))).toEqual([]);
      expect(newErrors(before, await validate(copy.bytes))).toEqual([]);

      const files = [{ name: CASE, bytes: working }, report, copy].map(({ name, bytes }) => {
        const file = inFolder(name);
        writeFileSync(file, bytes);
        mkdirSync(OUT, { recursive: true });
        writeFileSync(join(OUT, name), bytes);
        return file;
      });
      expect(await run('check', files[0] ?? '')).toMatchObject({ code: 0, error: '' });
      const [, reportText, copyText] = await textInLibreOffice(files);
      expect(reportText).toContain(builtInPack().title.slice(0, 20));
      expect(reportText?.replace(/\s+/g, ' ')).toContain(WHY_ASIDE);
      for (const shown of [SIGNATORY, 'Bảng so sánh', 'Nơi nhận:']) expect(copyText).toContain(shown);
    },
    LIBREOFFICE_TIMEOUT,
  );
});
