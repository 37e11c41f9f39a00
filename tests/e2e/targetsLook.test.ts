import type { FrameLocator } from 'playwright-core';
import { builtInPack, targetsPack, type Target } from '../../src/campaign';
import { paneTexts } from '../../src/texts/pane';
import { paneComparisonTexts } from '../../src/texts/paneComparison';
import { paneLinksTexts } from '../../src/texts/paneLinks';
import { paneTargetsTexts } from '../../src/texts/paneTargets';
import { axe, describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { openPane } from './hostSite';
import { sidewaysOverflow } from './overflow';
import { readCase } from './previewSite';

/** How the view of targets looks in every state, to axe and to people: pictures go to out/screenshots/. */

const CASE = 'bao-cao-huyen-dang-soan.docx';
const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced-colors', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;
const { tabs } = paneTexts.vi;
const vi = paneTargetsTexts.vi;
const comparison = paneComparisonTexts.vi;
const links = paneLinksTexts.vi;

/** Made up for tests; the data itself says so. */
const SAMPLES: Target[] = [
  ['mau-1', 'Chỉ tiêu mẫu: tỷ lệ cán bộ công đoàn chuyên trách được bồi dưỡng nghiệp vụ', '70', '%'],
  ['mau-2', 'Chỉ tiêu mẫu: số lớp bồi dưỡng', '500', 'lớp'],
].map(([id = '', indicator = '', value = '', unit = '']) => ({
  ...{ id, indicator, value, unit, comparator: 'atLeast', year: 2020, verified: id === 'mau-2', sample: true },
  citation: 'SỐ LIỆU MẪU, không trích từ văn bản nào',
}));
const PASTED =
  'SỐ LIỆU MẪU. Phấn đấu đến năm 2015, 100% cán bộ công đoàn chuyên trách được bồi dưỡng; ít nhất 70% cán bộ kiêm nhiệm được tập huấn.';

async function openPack(pane: FrameLocator): Promise<void> {
  await pane.getByRole('heading', { name: vi.pack.heading }).click();
  await pane.getByLabel(vi.pack.open).setInputFiles({
    name: 'goi.json',
    mimeType: 'application/json',
    buffer: Buffer.from(targetsPack(builtInPack(), SAMPLES)),
  });
  await pane.getByRole('button', { name: vi.pack.take }).waitFor();
}

const site = useSite();

describeInBrowser.each(LOOKS)('the targets in %s', (look, context) => {
  it('have nothing for axe to find, and fit', async () => {
    const { page, pane } = await openPane(site, readCase(CASE), context);
    const check = async (what: string): Promise<void> => {
      await page.setViewportSize({ width: 450, height: 720 });
      await keepScreenshot(page, `targets-${what}-${look}-450`);
      await page.setViewportSize({ width: 320, height: 720 });
      expect([what, ...(await axe(page))]).toEqual([what]);
      expect([what, ...(await sidewaysOverflow(pane.locator('body')))]).toEqual([what]);
      await keepScreenshot(page, `targets-${what}-${look}-320`);
    };
    await pane.getByRole('tab', { name: tabs.targets }).click();
    await pane.getByRole('button', { name: vi.add }).click();
    await pane.getByRole('combobox', { name: vi.form.comparator }).selectOption('range');
    await pane.getByRole('button', { name: vi.form.save }).click();
    await pane.getByRole('textbox', { name: vi.form.citation }).scrollIntoViewIfNeeded();
    await check('form');
    await pane.getByRole('button', { name: vi.form.cancel }).click();

    await pane.getByRole('heading', { name: vi.paste.heading }).click();
    await pane.getByRole('textbox', { name: vi.paste.label }).fill(PASTED);
    await pane.getByRole('button', { name: vi.paste.read }).click();
    await pane.getByText(vi.paste.found({ n: 2 })).waitFor();
    await pane
      .getByRole('button', { name: new RegExp(`^${vi.paste.change}`) })
      .last()
      .scrollIntoViewIfNeeded();
    await check('paste');
    await pane.getByRole('button', { name: vi.paste.drop }).click();
    await pane.getByRole('heading', { name: vi.paste.heading }).click();

    await openPack(pane);
    await check('pack');
    await pane.getByRole('button', { name: vi.pack.take }).click();
    await pane.getByText(vi.told.taken({ n: 2 })).waitFor();
    await pane.getByText(vi.pack.byHand).click();
    await pane.getByRole('heading', { name: vi.pack.heading }).scrollIntoViewIfNeeded();
    await check('pack-saved');
    await pane.getByRole('heading', { name: vi.pack.heading }).click();

    const [first = { indicator: '' }, second = { indicator: '' }] = SAMPLES;
    await pane.getByRole('button', { name: vi.enterActualNamed(second) }).click();
    await pane.getByRole('combobox', { name: vi.actualForm.source }).selectOption('form01');
    await check('actual');
    await pane.getByRole('button', { name: vi.actualForm.save }).click();
    await pane.getByText(vi.told.actualSaved).waitFor();
    await pane.getByRole('button', { name: vi.removeNamed(first) }).click();
    await pane.getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
    await check('list');
    await pane.getByRole('button', { name: vi.keep }).click();

    await pane.getByRole('button', { name: comparison.previewInsert }).click();
    await pane.getByRole('region', { name: comparison.table }).scrollIntoViewIfNeeded();
    await check('comparison');
    await pane.getByRole('button', { name: comparison.close }).click();

    await pane.getByText(vi.links, { exact: true }).click();
    await pane.getByRole('button', { name: links.insert }).click();
    await pane.getByRole('combobox', { name: links.state }).scrollIntoViewIfNeeded();
    await check('links');
  });
});
