import mammoth from 'mammoth';
import { builtInPack } from '../../src/campaign';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { matchOutline } from '../../src/report/outlineMatch';
import { labelledDocuments, promptTally, qualityOf, sectionTally, type Quality } from '../support/recognition';
import { median, timeOf } from './clock';
import { draftReport } from './longReport';

/**
 * How well sections and prompts are recognised in the labelled documents, those that the code was tuned on and those
 * that it was not; and how long recognition takes in a report of 300 pages, against mammoth reading its text.
 */

const AIMS = { sections: { precision: 0.99, recall: 0.98 }, prompts: { precision: 0.95, recall: 0.9 } };
const ROUNDS = 9;

export async function benchRecognition(): Promise<void> {
  const all = labelledDocuments();
  for (const held of [false, true]) {
    const documents = all.filter(({ labels }) => labels.held === held);
    console.log(`${held ? 'Held back' : 'Tuned on'}: ${documents.length} documents`);
    printQuality('sections', qualityOf(documents.map(sectionTally)), AIMS.sections);
    printQuality('prompts', qualityOf(documents.map(promptTally)), AIMS.prompts);
  }
  await benchMatching();
}

function printQuality(what: string, quality: Quality, aim: { precision: number; recall: number }): void {
  const figure = (name: 'precision' | 'recall'): string =>
    `${name} ${quality[name].toFixed(3)} (aim ${aim[name]}: ${quality[name] >= aim[name] ? 'met' : 'MISSED'})`;
  const { right, wrong, missed } = quality;
  console.log(`  ${what}: ${figure('precision')}, ${figure('recall')}, of ${right.length + missed.length}`);
  for (const item of wrong) console.log(`    wrong   ${item}`);
  for (const item of missed) console.log(`    missed  ${item}`);
}

async function benchMatching(): Promise<void> {
  const pack = builtInPack();
  const bytes = draftReport();
  const snapshot = readSnapshot(openDocument(bytes));
  const times = { match: [] as number[], whole: [] as number[], mammoth: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.match.push(await timeOf(() => matchOutline(snapshot, pack)));
    times.whole.push(await timeOf(() => matchOutline(readSnapshot(openDocument(bytes)), pack)));
    times.mammoth.push(await timeOf(() => mammoth.extractRawText({ buffer: Buffer.from(bytes) })));
  }
  const [match, whole, text] = [median(times.match), median(times.whole), median(times.mammoth)];
  const found = matchOutline(snapshot, pack).sections.filter((one) => one.match !== null).length;
  console.log(
    `Matching: ${snapshot.paragraphs.length} paragraphs, ${snapshot.tables.length} tables, ${found} sections`,
  );
  console.log(
    `  match ${match.toFixed(1)} ms, open + read + match ${whole.toFixed(1)} ms, mammoth.extractRawText ${text.toFixed(1)} ms` +
      ` (aim: match in less: ${match < text ? 'met' : 'MISSED'}; with reading: ${whole < text ? 'met' : 'MISSED'})`,
  );
}
