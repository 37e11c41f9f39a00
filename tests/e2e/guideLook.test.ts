import { paneTexts } from '../../src/texts/pane';
import { axe, describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { openPane } from './hostSite';
import { sidewaysOverflow } from './overflow';
import { readCase } from './previewSite';

/** How what leads through the report looks when it is unfolded, to axe and to people: pictures go to out/screenshots/. */

const CASE = 'bao-cao-huyen-dang-soan.docx';
const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced-colors', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;
const { guidance, outline, prompts, recognition } = paneTexts.vi;

const site = useSite();

describeInBrowser.each(LOOKS)('the guide through the report in %s', (look, context) => {
  it('has nothing for axe to find, and fits', async () => {
    const { page, pane } = await openPane(site, readCase(CASE), context);
    const check = async (what: string): Promise<void> => {
      expect([what, ...(await axe(page))]).toEqual([what]);
      expect([what, ...(await sidewaysOverflow(pane.locator('body')))]).toEqual([what]);
      await keepScreenshot(page, `guide-${what}-${look}-320`);
    };
    await page.setViewportSize({ width: 320, height: 720 });
    await pane.getByRole('button', { name: recognition.why({ section: 'III' }) }).click();
    await pane.getByRole('button', { name: recognition.confirm }).click();
    await pane.getByText(recognition.decisions({ n: 1 })).click();
    await pane.getByRole('button', { name: recognition.unconfirm }).waitFor();
    await check('recognition');
    await pane.getByRole('button', { name: recognition.why({ section: 'III' }) }).click();

    await pane.getByRole('button', { name: /^1\. Đánh giá công tác triển khai/ }).click();
    await pane.getByText(prompts.starters).click();
    await pane.getByText(prompts.waive).first().click();
    await check('prompts');

    await pane.getByRole('button', { name: /^Chèn mục còn thiếu/ }).click();
    await pane.getByRole('checkbox', { name: guidance.with }).check();
    await check('preview');
    await pane.getByRole('button', { name: outline.confirm }).click();
    await pane.getByRole('button', { name: guidance.remove }).waitFor();
    await check('guidance');
    await pane.getByRole('button', { name: guidance.remove }).click();
    await pane.getByText(/^Đã xóa \d+ đoạn gợi ý/).waitFor();
  });
});
