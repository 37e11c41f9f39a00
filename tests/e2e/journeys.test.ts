import { readFileSync, writeFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { builtInPack } from '../../src/campaign';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { form01Values } from '../../src/report/form01';
import { readForm01 } from '../../src/report/form01Read';
import { formatFigure } from '../../src/language/numbers';
import { leafHeading } from '../../src/report/form01Layout';
import { paneTexts } from '../../src/texts/pane';
import { paneCheckTexts } from '../../src/texts/paneCheck';
import { paneForm01Texts } from '../../src/texts/paneForm01';
import { describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { run, temporaryFolder } from '../support/cli';
import { newErrors, validate } from '../support/validator';
import { caseNames, casePath, openReport, readCase } from './previewSite';

/** The whole work on each real case, in the browser; the command line on the same case is the measure. */

const { form01: layout } = builtInPack();
const { tabs, outline, goTo } = paneTexts.vi;
const check = paneCheckTexts.vi;
const form01 = paneForm01Texts.vi;
const YEAR = 2015;
/** Exact decimals by column. */
const FIGURES: Readonly<Record<string, string>> = Object.fromEntries(
  layout.columns.map(({ id, kind }, index) => [id, kind === 'whole' ? String(1200 + index) : '1234.5']),
);

const inFolder = temporaryFolder();

/** What the command line makes of a case with the same figures. */
async function byCommandLine(name: string, columns: readonly string[]): Promise<Buffer> {
  const [outlined, data, filled] = [inFolder(`outline-${name}`), inFolder(`${name}.json`), inFolder(`form01-${name}`)];
  expect(await run('outline', casePath(name), '-o', outlined)).toMatchObject({ code: 0 });
  const values = Object.fromEntries(layout.columns.map(({ id }) => [id, columns.includes(id) ? FIGURES[id] : null]));
  writeFileSync(data, JSON.stringify({ rows: [{ year: YEAR, values }] }));
  expect(await run('form01', outlined, '--data', data, '-o', filled)).toMatchObject({ code: 0 });
  return readFileSync(filled);
}

/** The main part, with a fixed name in the place of those that are new each time. */
function mainPart(docx: Uint8Array): string {
  const text = openDocument(docx).xml('word/document.xml').toString();
  return text.replace(/_tk1_[a-z0-9]{10}/g, '_tk1_NAME').replace(/tk1:tbl:[a-z0-9]{10}/g, 'tk1:tbl:NAME');
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function insertOutline(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: /^Chèn mục còn thiếu/ }).click();
  await pane.getByRole('button', { name: outline.confirm }).click();
  await pane.getByText(/^Đã chèn \d+ tiêu đề vào văn bản/).waitFor();
}

/** Types the year's figures. @returns ids of the columns that the form has a field for */
async function fillYear(pane: FrameLocator): Promise<string[]> {
  await pane.getByRole('tab', { name: tabs.form01 }).click();
  await pane.getByLabel(form01.year, { exact: true }).selectOption(String(YEAR));
  const filled: string[] = [];
  for (const column of layout.columns) {
    const { id } = column;
    const field = pane.getByRole('textbox', { name: new RegExp(`^${escapeRegExp(leafHeading(column))}`) });
    if ((await field.count()) === 0 || (await field.isDisabled())) continue;
    await field.fill(formatFigure(FIGURES[id] ?? ''));
    filled.push(id);
  }
  await pane.getByRole('button', { name: /^(Chèn vào|Cập nhật) văn bản/ }).click();
  await pane.getByText(/^Đã (chèn Biểu 01 vào văn bản|sửa \d+ ô)/).waitFor();
  return filled;
}

const site = useSite();

describeInBrowser.each(caseNames)('the work on %s', (name) => {
  it('outline, a year of Form 01, check, go to, save: as the command line does it', async () => {
    const { page, pages, pane, save } = await openReport(site, name, readCase(name));
    await insertOutline(pane);
    const columns = await fillYear(pane);
    await keepScreenshot(page, `journey-${name}`);

    await pane.getByRole('tab', { name: tabs.check }).click();
    await pane.getByRole('heading', { name: check.heading }).waitFor();
    const finding = pane.locator('details', { has: pane.getByText(goTo, { exact: true }) }).first();
    await finding.locator('summary').first().click();
    await finding.getByText(goTo, { exact: true }).click();
    await pages.locator('.flash').first().waitFor();

    const saved = await save();
    expect(saved.name).toBe(name);
    const found = readForm01(readSnapshot(openDocument(saved.bytes)), layout);
    const row = form01Values(found, layout).rows.find(({ year }) => year === YEAR);
    expect(row?.values).toMatchObject(Object.fromEntries(columns.map((id) => [id, FIGURES[id]])));
    expect(mainPart(saved.bytes)).toBe(mainPart(await byCommandLine(name, columns)));
    expect(newErrors(await validate(readCase(name)), await validate(saved.bytes))).toEqual([]);
  });
});
