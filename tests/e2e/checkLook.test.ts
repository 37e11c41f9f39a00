import { paneTexts } from '../../src/texts/pane';
import { paneCheckTexts } from '../../src/texts/paneCheck';
import { paneLetterheadTexts } from '../../src/texts/paneLetterhead';
import { paneSendTexts } from '../../src/texts/paneSend';
import { axe, describeInBrowser, keepScreenshot, useSite } from '../support/browser';
import { openPane } from './hostSite';
import { sidewaysOverflow } from './overflow';
import { readCase } from './previewSite';

/** How the check, sending and the letterhead look in all their states: pictures go to out/screenshots/. */

const CASE = 'bao-cao-huyen-dang-soan.docx';
const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced-colors', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;
const { tabs, setup } = paneTexts.vi;
const check = paneCheckTexts.vi;
const send = paneSendTexts.vi;
const letterhead = paneLetterheadTexts.vi;

const site = useSite();

describeInBrowser.each(LOOKS)('check and send in %s', (look, context) => {
  it('have nothing for axe to find, and fit', async () => {
    const { page, pane } = await openPane(site, readCase(CASE), context);
    const looksRight = async (state: string): Promise<void> => {
      for (const width of [450, 320]) {
        await page.setViewportSize({ width, height: 720 });
        expect([state, width, ...(await sidewaysOverflow(pane.locator('body')))]).toEqual([state, width]);
        await keepScreenshot(page, `check-${state}-${look}-${width}`);
      }
      expect([state, ...(await axe(page))]).toEqual([state]);
    };
    await pane.getByRole('tab', { name: tabs.check }).click();
    await pane
      .getByRole('button', { name: check.openView({ view: tabs.setup }) })
      .first()
      .click();
    await pane.getByRole('combobox', { name: setup.level }).selectOption('province');
    await pane.getByRole('button', { name: setup.save }).first().click();
    await pane.getByText(setup.saved).waitFor();
    await pane.getByText(letterhead.heading, { exact: true }).click();
    await pane.getByRole('textbox', { name: letterhead.field.recipients }).fill('LĐLĐ tỉnh Mẫu (để báo cáo)');
    await pane.getByRole('button', { name: letterhead.insert }).click();
    await pane.getByRole('button', { name: letterhead.confirm }).waitFor();
    await looksRight('letterhead');

    await pane.getByRole('tab', { name: tabs.check }).click();
    await pane.getByText(/^Thời hạn: /).waitFor();
    const finding = pane.locator('details[data-finding]', { hasText: '2.338 lượt cán bộ' });
    await finding.locator('summary').first().click();
    await finding.getByText(check.dismiss.open).click();
    await finding.getByRole('button', { name: check.dismiss.save }).click();
    await finding.getByText(check.dismiss.needed).waitFor();
    await finding.getByRole('button', { name: check.fix.preview({ n: 1 }) }).click();
    await looksRight('fix');
    await finding.getByRole('textbox', { name: check.dismiss.reason }).fill('Lý do mẫu');
    await finding.getByRole('button', { name: check.dismiss.save }).click();
    await pane.getByText(check.dismiss.heading({ n: 1 })).click();
    await pane.getByRole('combobox', { name: check.grouping }).selectOption('section');
    await pane.getByRole('button', { name: check.next }).click();
    await looksRight('dismissed');

    await pane.getByRole('tab', { name: check.parts.send }).click();
    await pane.getByRole('button', { name: send.clean.download }).click();
    await pane.getByText(/^Trong bản sạch/).waitFor();
    await pane.getByText(send.byHand.heading).click();
    await looksRight('send');
  });
});
