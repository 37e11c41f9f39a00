import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseFile, reportOn } from '../e2e/previewSite';
import { bundle } from '../e2e/hostSite';
import { chromiumMissing, startBuiltSite, type BuiltSite } from '../support/chromium';
import type { PaneTimes } from './browserProbe';
import { median } from './clock';
import { longReport } from './longReport';

/**
 * The production build in headless Chromium. (a) Typing in the preview: a report of 300 pages against one of 3, pane and
 * all, in turns so that a busy machine slows both. (b) The pane: how long it takes to be usable, against what
 * office.js takes to become ready in the same load, with nothing in the browser's cache.
 */

const VIEWPORT = { width: 1280, height: 800 };
const LENGTHS = { short: 3, long: 300 };
/** A turn is a run of keys on one document; documents take turns. */
const TURNS = 5;
const KEYS_PER_TURN = { typing: 10, lines: 8 };
const TYPING_AIM = 3;
/** Between two keys, in milliseconds: a quick typist's, and never in step with the screen. */
const PAUSE = { shortest: 60, longest: 120 };
const LOADS = 9;
const PANE_AIM = 1;
/** What reading a long report may take, in milliseconds. */
const PATIENCE = 120_000;

/** The preview page with nothing open, in a context of its own: nothing is cached. */
async function newPage(site: BuiltSite): Promise<Page> {
  const context = await site.browser.newContext({ ignoreHTTPSErrors: true, viewport: VIEWPORT });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript({ content: bundle("import './tests/bench/browserProbe';") });
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  return page;
}

async function openReport(site: BuiltSite, pages: number): Promise<Page> {
  const page = await newPage(site);
  await chooseFile(page, `${pages}.docx`, longReport(pages));
  await reportOn(page).pane.getByRole('heading', { level: 2 }).first().waitFor();
  return page;
}

/** Puts the cursor into a paragraph in the middle of the document. */
async function clickMiddle(page: Page): Promise<void> {
  const sheets = page.locator('.pages > section');
  const sheet = sheets.nth(Math.floor((await sheets.count()) / 2));
  await sheet.locator('p').nth(2).click();
  // The cursor's section is told to the pane; that is not the first key's doing.
  await page.waitForTimeout(1_000);
}

/** Presses keys one after the other, each when the text of the one before was painted. @returns a time for each */
async function press(page: Page, keys: readonly string[]): Promise<number[]> {
  const from = await page.evaluate(() => window.probe.keys.length);
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForFunction((wanted) => window.probe.keys.length >= wanted, from + index + 1);
    await page.waitForTimeout(PAUSE.shortest + Math.random() * (PAUSE.longest - PAUSE.shortest));
  }
  return page.evaluate((start) => window.probe.keys.slice(start), from);
}

type Kind = 'letter' | 'Enter' | 'Backspace';
const NAMES: Readonly<Record<Kind, string>> = {
  letter: 'A letter',
  Enter: 'Enter, which splits a paragraph',
  Backspace: 'Backspace, which joins the two again',
};
type Times = Record<Kind, number[]>;

async function typeInTurns(pages: readonly Page[]): Promise<Times[]> {
  const times = pages.map((): Times => ({ letter: [], Enter: [], Backspace: [] }));
  const letters = Array.from('tong ket nghi quyet ');
  for (const page of pages) {
    await clickMiddle(page);
    await page.evaluate(() => window.probe.watchKeys());
    // The first keys, whose code the browser has never run, are nobody's daily experience.
    await press(page, ['a', 'Enter', 'Backspace']);
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [index, page] of pages.entries()) {
      const written = Array.from({ length: KEYS_PER_TURN.typing }, (_, key) => letters[key % letters.length] ?? 'a');
      times[index]?.letter.push(...(await press(page, written)));
      const lines = Array.from({ length: KEYS_PER_TURN.lines * 2 }, (_, key) => (key % 2 ? 'Backspace' : 'Enter'));
      for (const [key, time] of (await press(page, lines)).entries()) {
        times[index]?.[key % 2 ? 'Backspace' : 'Enter'].push(time);
      }
    }
  }
  return times;
}

async function benchTyping(site: BuiltSite): Promise<void> {
  const lengths = [LENGTHS.short, LENGTHS.long];
  const pages: Page[] = [];
  for (const length of lengths) pages.push(await openReport(site, length));
  const [short, long] = await typeInTurns(pages);
  for (const page of pages) await page.context().close();
  if (!short || !long) return;
  console.log(
    `Typing in the preview, beside the pane, from the press of a key to the painted frame: ` +
      `in the middle of ${LENGTHS.long} pages against ${LENGTHS.short}, medians [nine in ten keys are quicker]`,
  );
  for (const kind of ['letter', 'Enter', 'Backspace'] as const) {
    const ratio = median(long[kind]) / median(short[kind]);
    console.log(
      `  ${NAMES[kind]}: ${figuresOf(long[kind])} against ${figuresOf(short[kind])}, ${long[kind].length} keys each: ` +
        verdict(ratio, ratio <= TYPING_AIM, `≤ ${TYPING_AIM}`),
    );
  }
}

function figuresOf(times: readonly number[]): string {
  const slow = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? Number.NaN;
  return `${median(times).toFixed(1)} ms [${slow.toFixed(1)}]`;
}

function verdict(ratio: number, met: boolean, aim: string): string {
  return `${ratio.toFixed(2)} (aim ${aim}: ${met ? 'met' : 'MISSED'})`;
}

/** One load of the pane beside a document. */
async function paneTimes(site: BuiltSite, bytes: Uint8Array): Promise<Required<PaneTimes>> {
  const page = await newPage(site);
  await chooseFile(page, 'a.docx', bytes);
  const { pane } = reportOn(page);
  await pane.getByRole('heading', { level: 2 }).first().waitFor();
  const { shell, office, tabs, content } = await whenTold(page, 'content');
  // Tabs that are painted are tabs that work: not timed, only made sure of.
  const last = pane.getByRole('tab').last();
  await last.click();
  if ((await last.getAttribute('aria-selected')) !== 'true') throw new Error('a tab does not work');
  await page.context().close();
  if (shell === undefined || office === undefined || tabs === undefined || content === undefined) {
    throw new Error('the pane has not passed all its marks');
  }
  return { shell, office, tabs, content };
}

/** One load of the pane's page without the pane's own script: what office.js takes when nothing else is asked for. */
async function officeAlone(site: BuiltSite, bytes: Uint8Array): Promise<number> {
  const page = await newPage(site);
  await page.route(/\/taskpane\.[^/]*\.js$/, (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
  await chooseFile(page, 'a.docx', bytes);
  const { office = Number.NaN } = await whenTold(page, 'office');
  await page.context().close();
  return office;
}

/** The times of the pane's frame when it has passed a mark. */
async function whenTold(page: Page, mark: keyof PaneTimes): Promise<PaneTimes> {
  await page.locator('iframe').waitFor();
  const [, frame] = page.frames();
  if (!frame) throw new Error('the pane has no frame');
  await frame.waitForURL(/taskpane-local/);
  await frame.waitForFunction((wanted) => window.probe.pane[wanted] !== undefined, mark);
  return frame.evaluate(() => window.probe.pane);
}

async function benchPane(site: BuiltSite): Promise<void> {
  const bytes = readFileSync(join(__dirname, '../fixtures/cases/bao-cao-huyen-dang-soan.docx'));
  const loads: Required<PaneTimes>[] = [];
  const alone: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    loads.push(await paneTimes(site, bytes));
    alone.push(await officeAlone(site, bytes));
  }
  const at = (mark: keyof PaneTimes): string => `${median(loads.map((load) => load[mark])).toFixed(0)} ms`;
  console.log(
    `The pane, from the navigation to its page, office.js from the same server, nothing cached: medians of ${LOADS} loads`,
  );
  console.log(`  shell painted ${at('shell')}, office.js ready ${at('office')} (alone ${median(alone).toFixed(0)} ms)`);
  for (const [mark, name] of [
    ['tabs', 'tabs painted and usable'],
    ['content', 'outline of the document painted'],
  ] as const) {
    const ratio = median(loads.map((load) => (load[mark] - load.office) / load.office));
    const strict = median(loads.map((load) => load[mark] - load.office)) / median(alone);
    console.log(
      `  ${name} ${at(mark)}; what comes after office.js was ready, against the time until then: ` +
        `${verdict(ratio, ratio < PANE_AIM, `< ${PANE_AIM}`)}, against office.js alone: ${strict.toFixed(2)}`,
    );
  }
}

export async function benchBrowser(): Promise<void> {
  if (chromiumMissing !== null) {
    console.log(`${chromiumMissing}: typing in the preview and the start of the pane are not measured.`);
    return;
  }
  const site = await startBuiltSite();
  try {
    await benchTyping(site);
    await benchPane(site);
  } finally {
    await site.stop();
  }
}
