import mammoth from 'mammoth';
import { builtInPack } from '../../src/campaign';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { contradictions } from '../../src/report/contradictions';
import { readForm01 } from '../../src/report/form01Read';
import { matchOutline } from '../../src/report/outlineMatch';
import { figureParagraphs } from '../../src/report/proseFigures';
import { CASE_SETS, contradictionTally, labelledCases } from '../support/contradictions';
import { SENTENCE_SETS, decreeSentences, figureTally, labelledSentences, scopeTally } from '../support/figures';
import { qualityOf, type Tally } from '../support/recognition';
import { median, timeOf } from './clock';
import { draftReport } from './longReport';

/**
 * How well figures in sentences and their contradictions are recognised, in what the code was tuned on and in what it
 * was not; and how long a report of 300 pages takes, against mammoth reading its text.
 */

const AIMS = { figures: { precision: 0.98, recall: 0.97 }, contradictions: { precision: 1, recall: 0.9 } };
const ROUNDS = 9;
/** A small part of what mammoth takes. */
const TIME_AIM = 0.2;

export async function benchFigures(): Promise<void> {
  const tuned = SENTENCE_SETS.tuned.flatMap(labelledSentences);
  const held = SENTENCE_SETS.held.flatMap(labelledSentences);
  print('Figures, tuned on', tuned.map(figureTally), AIMS.figures);
  print('Figures, held back', held.map(figureTally), AIMS.figures);
  print('Figures, the decree (none)', decreeSentences().map(figureTally), AIMS.figures);
  const scopes = qualityOf([...tuned, ...held].map(scopeTally));
  console.log(`Scope and approximation: right in ${scopes.precision.toFixed(3)} of ${scopes.right.length} figures`);
  const cases = [...SENTENCE_SETS.tuned, ...CASE_SETS].flatMap(labelledCases);
  print('Contradictions, tuned on', cases.map(contradictionTally), AIMS.contradictions);
  const heldCases = SENTENCE_SETS.held.flatMap(labelledCases);
  print('Contradictions, held back', heldCases.map(contradictionTally), AIMS.contradictions);
  await benchTime();
}

function print(what: string, tallies: readonly Tally[], aim: { precision: number; recall: number }): void {
  const quality = qualityOf(tallies);
  const figure = (name: 'precision' | 'recall'): string =>
    `${name} ${quality[name].toFixed(3)} (aim ${aim[name]}: ${quality[name] >= aim[name] ? 'met' : 'MISSED'})`;
  const { right, wrong, missed } = quality;
  const count = `${tallies.length} texts, ${right.length + missed.length} labelled`;
  console.log(`${what}: ${count}: ${figure('precision')}, ${figure('recall')}`);
  for (const item of wrong) console.log(`    wrong   ${item}`);
  for (const item of missed) console.log(`    missed  ${item}`);
}

async function benchTime(): Promise<void> {
  const pack = builtInPack();
  const bytes = draftReport();
  const times = { ours: [] as number[], mammoth: [] as number[] };
  let figures = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Readings are kept with their snapshot: each round needs one of its own.
    const snapshot = readSnapshot(openDocument(bytes));
    const outline = matchOutline(snapshot, pack);
    const form01 = readForm01(snapshot, pack.form01);
    times.ours.push(
      await timeOf(() => {
        const paragraphs = figureParagraphs(snapshot, outline);
        contradictions(paragraphs, form01, pack.form01);
        figures = paragraphs.reduce((sum, paragraph) => sum + paragraph.figures.length, 0);
      }),
    );
    times.mammoth.push(await timeOf(() => mammoth.extractRawText({ buffer: Buffer.from(bytes) })));
  }
  const [ours, text] = [median(times.ours), median(times.mammoth)];
  const ratio = ours / text;
  console.log(
    `Figures of a report of 300 pages: ${figures} figures, ${ours.toFixed(1)} ms, mammoth.extractRawText ${text.toFixed(1)} ms: ` +
      `${ratio.toFixed(2)} (aim ≤ ${TIME_AIM}: ${ratio <= TIME_AIM ? 'met' : 'MISSED'})`,
  );
}
