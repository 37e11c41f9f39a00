import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { median, timeOf } from './clock';
import { longReport } from './longReport';

/**
 * Reading a .docx to a snapshot, with all checks, against (a) inflating and SAX-parsing the same parts, (b) mammoth's
 * conversion to HTML; medians of the same run, taken in turns so that a busy machine slows all three.
 */

const ROUNDS = 15;
const AIMS = { sax: 2, mammoth: 1 / 5 };

interface Contestant {
  readonly name: string;
  readonly run: (bytes: Uint8Array) => unknown;
}

const contestants: readonly Contestant[] = [
  { name: 'snapshot', run: (bytes) => readSnapshot(openDocument(bytes)) },
  { name: 'inflate + SAX', run: inflateAndParse },
  { name: 'mammoth', run: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }) },
];

function inflateAndParse(bytes: Uint8Array): number {
  let elements = 0;
  const decoder = new TextDecoder();
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', () => (elements += 1));
    parser.write(decoder.decode(part)).close();
  }
  return elements;
}

async function compare(title: string, bytes: Uint8Array): Promise<void> {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS + 3; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      const taken = await timeOf(() => contestant.run(bytes));
      if (round >= 3) times[index]?.push(taken);
    }
  }
  const [ours = 0, sax = 0, html = 0] = times.map(median);
  const verdict = (ratio: number, aim: number): string =>
    `${ratio.toFixed(2)} (aim ≤ ${aim}: ${ratio <= aim ? 'met' : 'MISSED'})`;
  const { paragraphs } = readSnapshot(openDocument(bytes));
  console.log(`${title}: ${Math.round(bytes.length / 1000)} kB, ${paragraphs.length} paragraphs`);
  console.log(`  snapshot ${ours.toFixed(1)} ms, inflate + SAX ${sax.toFixed(1)} ms, mammoth ${html.toFixed(1)} ms`);
  console.log(
    `  against inflate + SAX ${verdict(ours / sax, AIMS.sax)}, against mammoth ${verdict(ours / html, AIMS.mammoth)}`,
  );
}

export async function benchReading(): Promise<void> {
  const decree = join(__dirname, '../fixtures/cases/nghi-dinh-30-2020.docx');
  await compare('Nghị định 30/2020', new Uint8Array(readFileSync(decree)));
  await compare('A report of 300 pages', longReport(300));
}
