import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { builtInPack } from '../../src/campaign';
import { builtInFormatProfile } from '../../src/campaign/formatProfile';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { checkReport } from '../../src/report/check';
import { describeFinding } from '../../src/texts/findings';
import {
  expectedFindings,
  formatFindings,
  formatFixtures,
  formatOf,
  readFormatFixture,
  shortly,
} from '../support/format';
import { median, timeOf } from './clock';
import { draftReport, longReport } from './longReport';

/**
 * The rules on form: how many labelled documents they read right, what they say of the decree itself, which is the
 * yardstick, and how long a whole check takes against mammoth's conversion of the same file to HTML.
 */

const ROUNDS = 9;
/** Pages of the decree in Word. */
const DECREE_PAGES = 20;

function labelled(): void {
  const right = formatFixtures.filter((name) => {
    const found = formatFindings(readFormatFixture(name)).map(shortly).sort();
    return JSON.stringify(found) === JSON.stringify([...expectedFindings(name)].sort());
  });
  console.log(`Form: ${right.length} of ${formatFixtures.length} labelled documents right`);
}

function falseAlarms(): void {
  const decree = readSnapshot(
    openDocument(new Uint8Array(readFileSync(join(__dirname, '../fixtures/cases/nghi-dinh-30-2020.docx')))),
  );
  const results = formatOf(decree);
  const found = results.flatMap(([, { findings }]) => findings);
  const applied = results.filter(([, { examined }]) => examined > 0).length;
  console.log(
    `Nghị định 30/2020 itself: ${applied} of ${results.length} rules apply, ${found.length} findings, ` +
      `${(found.length / DECREE_PAGES).toFixed(2)} a page`,
  );
  for (const finding of found) {
    const text = decree.paragraphs[finding.location?.paragraph ?? -1]?.text ?? '';
    console.log(`  ${finding.rule} at “${text}”: ${describeFinding(finding, 'vi').message}`);
  }
}

async function speed(title: string, bytes: Uint8Array): Promise<void> {
  const pack = builtInPack();
  const format = builtInFormatProfile();
  const snapshot = readSnapshot(openDocument(bytes));
  const contestants = [
    () => checkReport({ snapshot: readSnapshot(openDocument(bytes)), pack, format, asOf: '2020-04-20' }),
    () => formatOf(snapshot),
    () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
  ];
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    for (const [index, run] of contestants.entries()) {
      const taken = await timeOf(run);
      if (round >= 2) times[index]?.push(taken);
    }
  }
  const [whole = 0, form = 0, html = 0] = times.map(median);
  console.log(
    `${title}: reading and whole check ${whole.toFixed(0)} ms, outline and form alone ${form.toFixed(0)} ms, mammoth ${html.toFixed(0)} ms; ` +
      `against mammoth ${(whole / html).toFixed(2)} (aim ≤ 1: ${whole <= html ? 'met' : 'MISSED'})`,
  );
}

export async function benchFormat(): Promise<void> {
  labelled();
  falseAlarms();
  await speed('A report of 300 pages', longReport(300));
  await speed('A draft of 9,000 paragraphs', draftReport());
}
