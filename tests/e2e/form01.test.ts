import { writeFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { builtInPack } from '../../src/campaign';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { form01Values } from '../../src/report/form01';
import { readForm01 } from '../../src/report/form01Read';
import { paneTexts } from '../../src/texts/pane';
import { paneForm01Texts } from '../../src/texts/paneForm01';
import { paneLinksTexts } from '../../src/texts/paneLinks';
import { paneForm01ImportTexts } from '../../src/texts/paneForm01Import';
import { paneForm01LayoutTexts } from '../../src/texts/paneForm01Layout';
import { storeInFile } from '../../src/word/storeXml';
import { axe, describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { temporaryFolder } from '../support/cli';
import { isInstalled, LIBREOFFICE_TIMEOUT, textInLibreOffice } from '../support/libreoffice';
import { newErrors, validate } from '../support/validator';
import { buildXlsx, sheetRows, type TestCell } from '../support/xlsx';
import { openPane, savedBy } from './hostSite';
import { sidewaysOverflow } from './overflow';
import { openReport, readCase } from './previewSite';

/** Form 01 in the browser: figures in, by hand and from a spreadsheet, hand edits, sentences, the chart, layouts. */

const { form01: layout } = builtInPack();
const { tabs } = paneTexts.vi;
const texts = paneForm01Texts.vi;
const importTexts = paneForm01ImportTexts.vi;
const layoutTexts = paneForm01LayoutTexts.vi;
const WITHOUT_TABLE = 'bao-cao-cdcs-moi-mo.docx';
const HALF_WRITTEN = 'bao-cao-huyen-dang-soan.docx';
const OTHER_COLUMNS = 'bao-cao-nganh-word-tieng-viet.docx';

const HEADER = [
  ['SỐ LIỆU MẪU, KHÔNG PHẢI SỐ THẬT'],
  ['Năm', 'Số lớp', 'Tổng số lượt người', 'Trong đó', '', '', '', 'Kinh phí (triệu đồng)'],
  ['', '', '', 'CBCĐ chuyên trách', 'CBCĐ không chuyên trách', 'Nữ', 'Dân tộc thiểu số', ''],
];
/** Years of sample data, as Excel copies them. */
function sampleYears(courses: (year: number) => string = (year) => String(year - 2007)): string[][] {
  return layout.years.map(({ year, estimate }) => {
    const n = year - 2000;
    const row = [n * 100 + 20, n * 10, n * 90 + 20, n * 40, n * 30].map(String);
    return [estimate ? `Ước ${year}` : String(year), courses(year), ...row, `${n},5`];
  });
}

const unfold = async (pane: FrameLocator, heading: string): Promise<Locator> => {
  const part = pane.locator('details', { has: pane.getByRole('heading', { name: heading }) });
  if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
  return part;
};

/** What a copied table does to a field when it is pasted. */
async function paste(field: Locator, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((cells) => cells.join('\t')).join('\r\n');
  await field.evaluate((element, copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

const openForm01 = async (pane: FrameLocator): Promise<void> => {
  await pane.getByRole('tab', { name: tabs.form01 }).click();
  await pane.getByRole('heading', { name: texts.heading, exact: true }).waitFor();
};
const chooseYear = (pane: FrameLocator, year: number): Promise<string[]> =>
  pane.getByLabel(texts.year, { exact: true }).selectOption(String(year));
const figuresOf = (docx: Uint8Array) => form01Values(readForm01(readSnapshot(openDocument(docx)), layout), layout).rows;

/** Types behind what stands in a cell of the document's table, as a person does. */
async function typeInCell(page: Page, year: number, cell: number, text: string): Promise<void> {
  const row = page.locator('.pages tr', { hasText: String(year) }).last();
  await row.locator('td').nth(cell).locator('p').click();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
  await page.waitForTimeout(150);
}

const site = useSite();
const inFolder = temporaryFolder();

describeInBrowser('Form 01', () => {
  it(
    'from Excel into the document, changed there by hand, decided on, and told in a sentence and a chart',
    async () => {
      const { page, pane, pages, save } = await openReport(site, WITHOUT_TABLE, readCase(WITHOUT_TABLE));
      await openForm01(pane);
      const part = await unfold(pane, texts.importHeading);
      await paste(part.getByLabel(importTexts.paste), [...HEADER, ...sampleYears()]);
      await part.getByText(importTexts.fromPaste).waitFor();
      expect(await part.getByLabel('B: Số lớp').inputValue()).toBe('courses');
      await part.getByRole('button', { name: importTexts.take({ n: 77 }) }).click();
      await chooseYear(pane, 2014);
      expect(await pane.getByRole('textbox', { name: /^Số lớp/ }).inputValue()).toBe('7');
      await pane.getByRole('button', { name: texts.insert }).click();
      await pane.getByText(texts.inserted).waitFor();

      await typeInCell(page, 2014, 1, '7');
      await pane.getByRole('button', { name: texts.reread }).click();
      await pane.getByText(paneTexts.vi.refreshed).waitFor({ state: 'attached' });
      await pane.getByRole('textbox', { name: /^Số lớp/ }).fill('8');
      await pane.getByRole('button', { name: /^Cập nhật văn bản/ }).click();
      const question = pane.getByRole('region', { name: texts.handEdits.heading({ n: 1 }) });
      await question.waitFor();
      expect((await question.locator('dd').allInnerTexts()).map((text) => text.trim())).toEqual(['7', '77', '8']);
      await keepScreenshot(page, 'form01-hand-edit');
      await question.getByRole('combobox').selectOption('adopt');
      await question.getByRole('button', { name: texts.handEdits.apply({ n: 1 }) }).click();
      await question.waitFor({ state: 'hidden' });
      expect(await pane.getByRole('textbox', { name: /^Số lớp/ }).inputValue()).toBe('77');
      // Adopted is as good as written by us: another figure goes in without a question.
      await pane.getByRole('textbox', { name: /^Số lớp/ }).fill('9');
      await pane.getByRole('button', { name: /^Cập nhật văn bản/ }).click();
      await pane.getByText(texts.updated({ n: 2 })).waitFor();

      await pages.locator('p', { hasText: 'BÁO CÁO' }).first().click();
      await page.keyboard.press('End');
      const sentences = await unfold(pane, texts.sentences.heading);
      const sentence = await sentences.locator('blockquote').first().innerText();
      await sentences.getByRole('button', { name: texts.sentences.insertNamed({ section: 'II.2.2' }) }).click();
      await pane.getByText(paneLinksTexts.vi.told.insertedSentence).waitFor();
      const chart = await unfold(pane, texts.chart.heading);
      await chart.getByRole('button', { name: texts.chart.insert }).click();
      await pane.getByText(texts.chart.inserted).waitFor();

      const { bytes } = await save();
      expect(figuresOf(bytes).map(({ year, values }) => [year, values.courses, values.budget])).toEqual(
        layout.years.map(({ year }) => [year, year === 2014 ? '9' : String(year - 2007), `${year - 2000}.5`]),
      );
      const document = openDocument(bytes);
      expect(readSnapshot(document).paragraphs.some(({ text }) => text.includes(sentence))).toBe(true);
      expect(document.partNames().filter((part) => part.endsWith('.png'))).toHaveLength(1);
      expect(newErrors(await validate(readCase(WITHOUT_TABLE)), await validate(bytes))).toEqual([]);
      const file = inFolder('form01.docx');
      writeFileSync(file, bytes);
      if (isInstalled) expect((await textInLibreOffice([file]))[0]).toContain('170,5');
    },
    LIBREOFFICE_TIMEOUT,
  );

  it('imports a workbook: another sheet, another column, cells that can be read in two ways', async () => {
    const data = [...HEADER, ...sampleYears((year) => (year === 2012 ? '12.5' : String(year - 2007)))];
    const rows: TestCell[][] = data.map((cells, row) =>
      row === 5 ? ['2012', '12.5', '1.234', ...cells.slice(3)] : cells,
    );
    const xlsx = buildXlsx({
      sheets: [
        { name: 'Ghi chú', data: sheetRows([['Số liệu mẫu']]) },
        { name: 'Biểu 01', data: sheetRows(rows) },
      ],
    });
    const { page, pane } = await openPane(site, readCase(HALF_WRITTEN));
    await openForm01(pane);
    const part = await unfold(pane, texts.importHeading);
    await part.locator('input[type=file]').setInputFiles({ name: 'mẫu.xlsx', mimeType: '', buffer: Buffer.from(xlsx) });
    await part.getByText(importTexts.fromFile({ file: 'mẫu.xlsx' })).waitFor();
    expect(await part.getByLabel(importTexts.sheet).inputValue()).toBe('1');
    const cell = part.getByLabel(/^B6 \(2012/);
    await cell.waitFor();
    await keepScreenshot(page, 'form01-import-320');
    const before = await part.getByRole('button', { name: /^Đưa \d+ số/ }).innerText();
    await cell.selectOption({ index: 1 });
    await part.getByLabel('F: Nữ').selectOption('');
    expect(await part.getByRole('button', { name: /^Đưa \d+ số/ }).innerText()).not.toBe(before);
    await pane.getByRole('tab', { name: tabs.outline }).click();
    await openForm01(pane);
    expect(await part.getByLabel('F: Nữ').inputValue()).toBe('');
    await part.getByRole('button', { name: /^Đưa \d+ số/ }).click();
    await pane.getByText(/^Đã đưa \d+ số/).waitFor();
    await pane.getByRole('button', { name: /^Cập nhật văn bản/ }).click();
    await pane.getByText(/^Đã sửa \d+ ô/).waitFor();
    const row = figuresOf(await savedBy(page)).find(({ year }) => year === 2011);
    expect(row?.values).toMatchObject({ courses: '4', attendances: '1120' });
  });

  it('refuses a file that is none in one sentence, and changes nothing', async () => {
    const { pane, page } = await openPane(site, readCase(HALF_WRITTEN));
    await openForm01(pane);
    const part = await unfold(pane, texts.importHeading);
    const bad = { name: 'x.xlsx', mimeType: '', buffer: Buffer.from('<html><table></table></html>') };
    await part.locator('input[type=file]').setInputFiles(bad);
    await pane.getByText(/^Đây là trang web/).waitFor();
    expect(figuresOf(await savedBy(page))).toEqual(figuresOf(readCase(HALF_WRITTEN)));
  });

  it('learns the layout of the table in the document, keeps it with the file, and gives it up again', async () => {
    const { page, pane } = await openPane(site, readCase(OTHER_COLUMNS));
    await openForm01(pane);
    await pane.getByText(/^Bảng trong văn bản không có cột/).waitFor();
    const part = await unfold(pane, texts.layoutHeading);
    await part.getByText(layoutTexts.provenance.reconstructed).waitFor();
    await part.getByRole('button', { name: layoutTexts.learn.start }).click();
    await part.getByRole('heading', { name: layoutTexts.learn.proposal }).waitFor();
    await keepScreenshot(page, 'form01-learn-320');
    await part.getByRole('button', { name: layoutTexts.learn.use }).click();
    await pane.getByText(layoutTexts.saved).waitFor();
    await part.getByText(layoutTexts.provenance.learned).waitFor();
    await pane.getByText(/^Bảng trong văn bản không có cột/).waitFor({ state: 'hidden' });
    const kept = storeInFile(readSnapshot(openDocument(Buffer.from(await savedBy(page)))).customXml ?? []).layout;
    expect(kept?.columns.map(({ id }) => id)).not.toContain('budget');

    await part.getByRole('button', { name: layoutTexts.reset }).click();
    await part.getByRole('button', { name: layoutTexts.resetYes }).click();
    await pane.getByText(layoutTexts.wasReset).waitFor();
    await part.getByText(layoutTexts.provenance.reconstructed).waitFor();
  });

  it('goes through the fields and the years with Enter', async () => {
    const { page, pane } = await openPane(site, readCase(HALF_WRITTEN));
    await openForm01(pane);
    await chooseYear(pane, 2010);
    const fields = pane.locator('input[inputmode=decimal]:enabled');
    await fields.first().focus();
    for (let n = await fields.count(); n > 0; n -= 1) await page.keyboard.press('Enter');
    expect(await pane.getByLabel(texts.year, { exact: true }).inputValue()).toBe('2011');
    expect(await fields.first().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+Enter');
    expect(await pane.getByLabel(texts.year, { exact: true }).inputValue()).toBe('2010');
    expect(await fields.last().evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced-colors', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

describeInBrowser.each(LOOKS)('Form 01 in %s', (look, context) => {
  it('has nothing for axe to find in any of its parts, and fits', async () => {
    const { page, pane } = await openPane(site, readCase(HALF_WRITTEN), context);
    await openForm01(pane);
    const check = async (what: string): Promise<void> => {
      for (const width of look === 'forced-colors' ? [320] : [450, 320]) {
        await page.setViewportSize({ width, height: 1600 });
        expect([what, width, ...(await sidewaysOverflow(pane.locator('body')))]).toEqual([what, width]);
        await keepScreenshot(page, `form01-${what}-${look}-${width}`);
      }
      expect([what, ...(await axe(page))]).toEqual([what]);
    };
    await check('years');
    const close = (part: Locator): Promise<void> => part.locator('summary').first().click();

    const importing = await unfold(pane, texts.importHeading);
    await check('import-start');
    const odd = sampleYears((year) => (year === 2012 ? '12.5' : year === 2013 ? 'nhiều' : String(year)));
    await paste(importing.getByLabel(importTexts.paste), [...HEADER, ...odd, ['Tổng cộng', '5', '5']]);
    await importing.getByText(importTexts.differencesHeading).waitFor();
    await importing.getByLabel('B: Số lớp').scrollIntoViewIfNeeded();
    await check('import');
    await importing.getByRole('button', { name: importTexts.drop }).click();
    await close(importing);

    const sentences = await unfold(pane, texts.sentences.heading);
    await sentences.getByRole('region').first().scrollIntoViewIfNeeded();
    await check('sentences');
    await close(sentences);

    const chart = await unfold(pane, texts.chart.heading);
    await chart.getByRole('img').scrollIntoViewIfNeeded();
    await check('chart');
    await close(chart);

    const shape = await unfold(pane, texts.layoutHeading);
    const column = shape.locator('li', {
      hasText: layoutTexts.column({ n: 3, heading: 'Trong đó / CBCĐ chuyên trách' }),
    });
    await column.locator('summary').click();
    await column.getByLabel(layoutTexts.heading).fill('Cán bộ chuyên trách');
    await shape.getByRole('button', { name: layoutTexts.save }).waitFor();
    await shape.getByText(/^Các năm/).click();
    await shape.getByRole('button', { name: layoutTexts.learn.start }).click();
    await shape.getByRole('heading', { name: layoutTexts.learn.proposal }).waitFor();
    await check('layout');
  });
});
