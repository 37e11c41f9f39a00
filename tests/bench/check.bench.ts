import mammoth from 'mammoth';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { builtInPack } from '../../src/campaign';
import { builtInFormatProfile } from '../../src/campaign/formatProfile';
import { openDocument } from '../../src/ooxml/open';
import { OoxmlPackage } from '../../src/ooxml/package';
import { flatOpcReader } from '../../src/ooxml/reread';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { checkReport, type CheckResult } from '../../src/report/check';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { zipParts } from '../support/docx';
import { median, timeOf } from './clock';
import { draftReport, longReport } from './longReport';

/**
 * A whole check, from the file to the findings, against mammoth's conversion of the same file to HTML; and the check of
 * a document that was checked before, after one paragraph was edited, against a whole one, both as the pane reads it
 * (flat OPC). Each whole check is of a report with other sentences, so that nothing is known of it from the last one.
 */

const ROUNDS = 5;
/** Edits of each kind after each whole check. */
const EDITS = 3;
const AIMS = { mammoth: 1, edit: 1 / 10 };
const PART = 'word/document.xml';

const pack = builtInPack();
const format = builtInFormatProfile();
const check = (snapshot: DocumentSnapshot): CheckResult => checkReport({ snapshot, pack, format, asOf: '2020-04-20' });

/** The report with one word more in each of its long paragraphs. */
function variantOf(bytes: Uint8Array, round: number): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[PART] ?? new Uint8Array()).replaceAll('đã chỉ đạo', `đã chỉ đạo lần ${round}`);
  return zipParts(Object.entries({ ...parts, [PART]: strToU8(text) }));
}

const PARAGRAPH = '<w:p w:rsidR=';

/** Ways to edit one paragraph of a report: `at` is where it begins in the source. */
const edits: Readonly<Record<string, (source: string, at: number, round: number) => string>> = {
  'its text changed': (source, at, round) => {
    const word = source.indexOf('lượt người', at);
    return `${source.slice(0, word)}lần ${round} ${source.slice(word)}`;
  },
  'it inserted': (source, at, round) =>
    `${source.slice(0, at)}<w:p><w:r><w:t>Đoạn mới ${round}.</w:t></w:r></w:p>${source.slice(at)}`,
};

async function compare(title: string, report: Uint8Array): Promise<void> {
  const times = { whole: [] as number[], html: [] as number[], pane: [] as number[] };
  const edited = Object.keys(edits).map((): number[] => []);
  for (let round = 0; round < ROUNDS + 1; round += 1) {
    const bytes = variantOf(report, 2 * round);
    let source = openDocument(variantOf(report, 2 * round + 1)).toFlatOpc();
    const whole = await timeOf(() => check(readSnapshot(openDocument(bytes))));
    const html = await timeOf(() => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }));
    const pane = await timeOf(() => check(readSnapshot(OoxmlPackage.fromFlatOpc(source))));
    const read = flatOpcReader();
    check(read(source));
    for (const [kind, edit] of Object.values(edits).entries()) {
      // The first edit of a document looks where its blocks stand: it is one of those that are timed.
      for (let count = 0; count < EDITS; count += 1) {
        const places = Array.from(source.matchAll(new RegExp(PARAGRAPH, 'g')), ({ index }) => index);
        source = edit(source, places[Math.floor((places.length * (count + 1)) / (EDITS + 1))] ?? 0, round);
        const taken = await timeOf(() => check(read(source)));
        if (round > 0) edited[kind]?.push(taken);
      }
    }
    if (round === 0) continue;
    times.whole.push(whole);
    times.html.push(html);
    times.pane.push(pane);
  }
  const [whole, html, pane] = [times.whole, times.html, times.pane].map(median) as [number, number, number];
  console.log(
    `${title}: opening, reading and checking ${whole.toFixed(0)} ms, mammoth ${html.toFixed(0)} ms, ` +
      `ratio ${verdict(whole / html, AIMS.mammoth)}`,
  );
  for (const [kind, name] of Object.keys(edits).entries()) {
    const again = median(edited[kind] ?? []);
    console.log(
      `  once more after a paragraph was edited (${name}): ${again.toFixed(1)} ms of ${pane.toFixed(0)} ms, ` +
        `ratio ${verdict(again / pane, AIMS.edit)}`,
    );
  }
}

function verdict(ratio: number, aim: number): string {
  return `${ratio.toFixed(3)} (aim ≤ ${aim}: ${ratio <= aim ? 'met' : 'MISSED'})`;
}

export async function benchCheck(): Promise<void> {
  await compare('A report of 300 pages', longReport(300));
  await compare('A draft of 9,000 paragraphs', draftReport());
}
