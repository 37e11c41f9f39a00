import type { FrameLocator } from 'playwright-core';
import { builtInPack, targetsPack, type Target } from '../../src/campaign';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { readComparison } from '../../src/report/comparison';
import { paneTexts } from '../../src/texts/pane';
import { paneComparisonTexts } from '../../src/texts/paneComparison';
import { paneForm01Texts } from '../../src/texts/paneForm01';
import { paneLinksTexts } from '../../src/texts/paneLinks';
import { paneTargetsTexts } from '../../src/texts/paneTargets';
import { describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { newErrors, validate } from '../support/validator';
import { openReport, readCase } from './previewSite';

/** Targets, their comparison and linked figures, in the browser: from nothing to a saved report. */

const CASE = 'bao-cao-huyen-dang-soan.docx';
const { tabs, outline } = paneTexts.vi;
const form01 = paneForm01Texts.vi;
const vi = paneTargetsTexts.vi;
const comparison = paneComparisonTexts.vi;
const links = paneLinksTexts.vi;

/** Made up for tests; the data itself says so. */
const SAMPLE: Target = {
  id: 'mau-1',
  indicator: 'Chỉ tiêu mẫu: số lớp bồi dưỡng năm 2014',
  comparator: 'atLeast',
  value: '10',
  unit: 'lớp',
  year: 2014,
  citation: 'SỐ LIỆU MẪU, không trích từ văn bản nào',
  verified: false,
  sample: true,
};
const TYPED = 'Chỉ tiêu mẫu: tỷ lệ cán bộ được bồi dưỡng';

async function typeTarget(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: vi.add }).click();
  await pane.getByRole('textbox', { name: vi.form.indicator }).fill(TYPED);
  await pane.getByRole('textbox', { name: vi.form.value }).fill('70');
  await pane.getByRole('textbox', { name: vi.form.year }).fill('2015');
  await pane.getByRole('textbox', { name: vi.form.citation }).fill('SỐ LIỆU MẪU, không trích từ văn bản nào');
  await pane.getByRole('button', { name: vi.form.save }).click();
  await pane.getByText(vi.told.saved).waitFor();
}

/** Changes the number of courses of 2014 in the document's Form 01. */
async function setCourses(pane: FrameLocator, text: string): Promise<void> {
  await pane.getByRole('tab', { name: tabs.form01 }).click();
  await pane.getByLabel(form01.year, { exact: true }).selectOption('2014');
  await pane.getByRole('textbox', { name: /^Số lớp/ }).fill(text);
  await pane.getByRole('button', { name: form01.update({ n: 1 }) }).click();
  await pane.getByText(/^Đã sửa \d+ ô/).waitFor();
  await pane.getByRole('tab', { name: tabs.targets }).click();
}

const site = useSite();

describeInBrowser('targets and linked figures', () => {
  it('targets typed and from a pack, compared in the report; a linked figure follows Form 01', async () => {
    const { page, pages, pane, save } = await openReport(site, CASE, readCase(CASE));
    await pane.getByRole('button', { name: /^Chèn mục còn thiếu/ }).click();
    await pane.getByRole('button', { name: outline.confirm }).click();
    await pane.getByText(/^Đã chèn \d+ tiêu đề vào văn bản/).waitFor();

    await pane.getByRole('tab', { name: tabs.targets }).click();
    await typeTarget(pane);
    await pane.getByRole('button', { name: vi.enterActualNamed({ indicator: TYPED }) }).click();
    await pane.getByRole('textbox', { name: vi.actualForm.value({ unit: '%' }) }).fill('72,5');
    await pane.getByRole('button', { name: vi.actualForm.save }).click();
    await pane.getByText(vi.told.actualSaved).waitFor();

    await pane.getByText(vi.pack.heading).click();
    await pane.getByLabel(vi.pack.open).setInputFiles({
      name: 'goi.json',
      mimeType: 'application/json',
      buffer: Buffer.from(targetsPack(builtInPack(), [SAMPLE])),
    });
    await pane.getByRole('combobox', { name: vi.pack.how }).selectOption('add');
    await pane.getByRole('button', { name: vi.pack.take }).click();
    await pane.getByText(vi.told.taken({ n: 1 })).waitFor();
    const downloading = page.waitForEvent('download');
    await pane.getByRole('button', { name: vi.pack.save }).click();
    expect((await downloading).suggestedFilename()).toBe('nq-4a-muc-tieu.json');

    await pane.getByRole('button', { name: vi.enterActualNamed(SAMPLE) }).click();
    await pane.getByRole('combobox', { name: vi.actualForm.source }).selectOption('form01');
    await pane.getByRole('combobox', { name: vi.actualForm.way }).selectOption('year');
    await pane.getByRole('combobox', { name: vi.actualForm.year }).selectOption('2014');
    await pane.getByRole('button', { name: vi.actualForm.save }).click();
    await pane.getByText(vi.told.actualSaved).waitFor();

    await pane.getByRole('button', { name: comparison.previewInsert }).click();
    await pane.getByRole('heading', { name: comparison.willInsert({ n: 2 }) }).waitFor();
    await keepScreenshot(page, 'targets-journey-preview');
    await pane.getByRole('button', { name: comparison.insert }).click();
    await pane.getByText(comparison.told.inserted).waitFor();
    await pages.getByText('Vượt 2,5 điểm %').waitFor();

    await pages.locator('p', { hasText: /\.$/ }).first().click();
    await page.keyboard.press('End');
    await pane.getByText(vi.links, { exact: true }).click();
    await pane.getByRole('combobox', { name: links.from }).selectOption('measure');
    await pane.getByRole('combobox', { name: vi.actualForm.way }).selectOption('year');
    await pane.getByRole('combobox', { name: vi.actualForm.year }).selectOption('2014');
    await pane.getByRole('button', { name: links.insert }).click();
    await pane.getByText(/^Đã chèn “.*” tại con trỏ\.$/).waitFor();

    await setCourses(pane, '1.234');
    await pane.getByRole('combobox', { name: links.state }).waitFor();
    expect(await pane.getByRole('combobox', { name: links.state }).inputValue()).toBe('stale');
    await pane.getByRole('button', { name: links.refreshAll({ n: 1 }) }).click();
    await pane.locator('ins', { hasText: '1.234' }).first().waitFor();
    await keepScreenshot(page, 'targets-journey-stale');
    await pane.getByRole('button', { name: links.confirm }).click();
    await pane.getByText(links.told.refreshed({ n: 1 })).waitFor();
    await pane.getByRole('button', { name: /^Xem \d+ thay đổi$/ }).click();
    await pane.getByRole('button', { name: comparison.update }).click();
    await pane.getByText(/^Đã sửa \d+ ô của bảng so sánh/).waitFor();
    await pane.getByRole('button', { name: new RegExp(`^${links.freeze}`) }).click();
    await pane.getByText(links.told.frozen({ n: 1 })).waitFor();
    await keepScreenshot(page, 'targets-journey-end');

    const { bytes } = await save();
    const snapshot = readSnapshot(openDocument(bytes));
    expect(snapshot.controls.filter(({ tag }) => tag.startsWith('tk1:fig:'))).toEqual([]);
    expect(snapshot.paragraphs.some(({ text, table }) => table === null && text.includes('1.234'))).toBe(true);
    const targets = [{ ...SAMPLE, id: 'a', indicator: TYPED }, SAMPLE];
    const actuals = readComparison(snapshot, targets)?.rows.map(({ cells }) => cells.actual?.text);
    expect(actuals).toEqual(['72,5%', '1.234 lớp']);
    expect(newErrors(await validate(readCase(CASE)), await validate(bytes))).toEqual([]);
  });
});
