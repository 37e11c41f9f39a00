import type { Page } from 'playwright-core';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { paneTexts } from '../../src/texts/pane';
import { paneForm01Texts } from '../../src/texts/paneForm01';
import { previewTexts } from '../../src/texts/preview';
import { describeInBrowser, useSite } from '../support/browser';
import { buildDocx, p } from '../support/docx';
import { openReport, readCase } from './previewSite';

/** Typing into the pages of the preview; what counts is the file that is saved. */

const { tabs } = paneTexts.vi;

const textsOf = (docx: Uint8Array): string[] =>
  readSnapshot(openDocument(docx)).paragraphs.map(({ text }) => text.normalize('NFC'));

const threeLines = buildDocx({ body: p('Một hai ba') + p('Bốn năm sáu') + p('Bảy tám chín') });

/** Puts the cursor at an end of a paragraph, as a click and a key do. */
async function cursorAt(page: Page, text: string, key: 'Home' | 'End'): Promise<void> {
  await page.locator('.pages p', { hasText: text }).first().click();
  await page.keyboard.press(key);
}

/** Lets the page catch up: a frame, and what it queued. */
const settle = (page: Page): Promise<void> => page.waitForTimeout(150);

const site = useSite();

describeInBrowser('typing into the preview', () => {
  const opened = () => openReport(site, 'thử.docx', threeLines);

  it('types at the cursor', async () => {
    const { page, save } = await opened();
    await cursorAt(page, 'Bốn', 'End');
    await page.keyboard.type(' và bảy');
    expect(textsOf((await save()).bytes)).toEqual(['Một hai ba', 'Bốn năm sáu và bảy', 'Bảy tám chín']);
  });

  it('takes Vietnamese from an input method, composed in steps', async () => {
    const { page, save } = await opened();
    await cursorAt(page, 'Bốn', 'End');
    const session = await page.context().newCDPSession(page);
    for (const text of ['d', 'đ', 'đu', 'đuo', 'đươ', 'được', 'được']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send('Input.insertText', { text: 'được' });
    await page.keyboard.type(' rồi');
    expect(textsOf((await save()).bytes)[1]).toBe('Bốn năm sáuđược rồi');
  });

  it('splits with Enter and joins with Backspace and Delete', async () => {
    const { page, save } = await opened();
    await cursorAt(page, 'Bốn', 'End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Mới');
    await settle(page);
    await cursorAt(page, 'Bảy', 'Home');
    await page.keyboard.press('Backspace');
    await settle(page);
    await cursorAt(page, 'Một', 'End');
    await page.keyboard.press('Delete');
    await settle(page);
    expect(textsOf((await save()).bytes)).toEqual(['Một hai baBốn năm sáu', 'MớiBảy tám chín']);
  });

  it('pastes text of several lines as paragraphs', async () => {
    const { page, save } = await opened();
    await cursorAt(page, 'Bốn', 'End');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', ' A\nB\nC');
      const event = new InputEvent('beforeinput', {
        inputType: 'insertFromPaste',
        dataTransfer: data,
        bubbles: true,
        cancelable: true,
      });
      document.activeElement?.dispatchEvent(event);
    });
    await settle(page);
    expect(textsOf((await save()).bytes)).toEqual(['Một hai ba', 'Bốn năm sáu A', 'B', 'C', 'Bảy tám chín']);
  });

  it('hands on to the next sheet what a full one has no room for', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => `Dòng ${index}.`);
    const { page, pages } = await openReport(
      site,
      'dài.docx',
      buildDocx({ body: lines.map((line) => p(line)).join('') }),
    );
    const sheets = pages.locator('> section');
    const before = await sheets.count();
    await cursorAt(page, 'Dòng 3.', 'End');
    for (const text of ['a', 'b', 'c', 'd']) {
      await page.keyboard.press('Enter');
      await page.keyboard.type(`Dòng thêm ${text}`);
      await pages.getByText(`Dòng thêm ${text}`).waitFor();
    }
    expect(await sheets.count()).toBe(before);
    const shown = (await pages.locator('p').allTextContents()).map((text) => text.trim());
    expect(shown).toEqual(lines.toSpliced(4, 0, ...['a', 'b', 'c', 'd'].map((text) => `Dòng thêm ${text}`)));
  });

  it('undoes and redoes, by keys and by buttons, down to the document as it was opened', async () => {
    const { page, save } = await opened();
    const before = openDocument(threeLines).xml('word/document.xml').toString();
    await cursorAt(page, 'Bốn', 'End');
    await page.keyboard.type(' x');
    await page.keyboard.press('Enter');
    await page.keyboard.type('y');
    await settle(page);
    const after = textsOf((await save()).bytes);
    expect(after).toEqual(['Một hai ba', 'Bốn năm sáu x', 'y', 'Bảy tám chín']);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await settle(page);
    expect(
      openDocument((await save()).bytes)
        .xml('word/document.xml')
        .toString(),
    ).toBe(before);
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: previewTexts.vi.redo }).click();
    await settle(page);
    expect(textsOf((await save()).bytes)).toEqual(after);
  });

  it('undoes what the pane did', async () => {
    const name = 'bao-cao-cdcs-moi-mo.docx';
    const { page, pane, save } = await openReport(site, name, readCase(name));
    await pane.getByRole('button', { name: /^Chèn mục còn thiếu/ }).click();
    await pane.getByRole('button', { name: paneTexts.vi.outline.confirm }).click();
    await pane.getByText(/^Đã chèn \d+ tiêu đề/).waitFor();
    await page.getByRole('button', { name: previewTexts.vi.undo }).click();
    const undo = page.getByRole('button', { name: previewTexts.vi.undo });
    while (await undo.isEnabled()) await undo.click();
    expect(textsOf((await save()).bytes)).toEqual(textsOf(readCase(name)));
  });

  it('changes a figure in a cell, and the pane reads it back', async () => {
    const name = 'bao-cao-huyen-dang-soan.docx';
    const { page, pane, pages } = await openReport(site, name, readCase(name));
    await pane.getByRole('tab', { name: tabs.form01 }).click();
    const courses = pane.getByRole('textbox', { name: /^Số lớp/ });
    expect(await courses.inputValue()).toBe('3');
    const row = pages.locator('tr', { hasText: '2010' }).last();
    await row.locator('td').nth(1).locator('p').click();
    await page.keyboard.press('End');
    await page.keyboard.type('7');
    await pane.getByRole('button', { name: paneForm01Texts.vi.reread }).click();
    await pane.getByText(paneTexts.vi.refreshed).waitFor({ state: 'attached' });
    expect(await courses.inputValue()).toBe('37');
  });

  it('tells the pane where the cursor is', async () => {
    const name = 'bao-cao-huyen-dang-soan.docx';
    const { page, pane } = await openReport(site, name, readCase(name));
    await page.locator('.pages p', { hasText: 'I/ ĐẶC ĐIỂM TÌNH HÌNH' }).first().click();
    await pane.locator('[aria-current=location]', { hasText: 'KHÁI QUÁT ĐẶC ĐIỂM' }).waitFor();
  });
});
