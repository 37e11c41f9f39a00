import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { previewTexts } from '../../src/texts/preview';
import type { PageOptions, Site } from '../support/browser';

const CASES = join(__dirname, '..', 'fixtures', 'cases');

/** Every real case: the directory's listing. */
export const caseNames = readdirSync(CASES).filter((name) => name.endsWith('.docx'));
export const casePath = (name: string): string => join(CASES, name);
export const readCase = (name: string): Buffer => readFileSync(casePath(name));

/** The preview page with a document open. */
export interface OpenedReport {
  readonly page: Page;
  /** The document as it is shown. */
  readonly pages: Locator;
  readonly pane: FrameLocator;
  /** Presses the page's button. @returns the file that the browser was given */
  readonly save: () => Promise<{ name: string; bytes: Buffer }>;
}

/** Opens the preview page on a file, through its picker, and waits for the pane to have read it. */
export async function openReport(
  site: Site,
  name: string,
  bytes: Uint8Array,
  options: PageOptions = {},
): Promise<OpenedReport> {
  const page = await site.page({ viewport: { width: 1280, height: 800 }, ...options });
  await page.goto(`${site.origin}/`);
  await chooseFile(page, name, bytes);
  const report = reportOn(page);
  await report.pane.getByRole('heading', { level: 2 }).first().waitFor();
  return report;
}

export function reportOn(page: Page): OpenedReport {
  return {
    page,
    pages: page.locator('.pages'),
    pane: page.frameLocator('iframe'),
    save: async () => {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: previewTexts.vi.save }).click();
      const download = await downloading;
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
  };
}

export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}
