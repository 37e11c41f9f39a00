import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { builtInPack } from '../../src/campaign';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { readForm01 } from '../../src/report/form01Read';
import { form01Rules } from '../../src/report/form01Rules';
import { p, zipParts } from '../support/docx';
import { asLabelled, labelledTable, labelledTableNames } from '../support/tables';
import { median, timeOf } from './clock';
import { longReport } from './longReport';

/**
 * How many of the tables in tests/fixtures/tables are read exactly as their labels say; and how long it takes to read
 * and check Form 01 out of a .docx, against inflating and SAX-parsing its document.xml alone, medians of the same run.
 */

const PART = 'word/document.xml';
const AIM = 2;
const CASES = ['bao-cao-huyen-dang-soan', 'bao-cao-nganh-word-tieng-viet'];

export async function benchForm01(): Promise<void> {
  for (const held of [false, true]) {
    const tables = labelledTableNames.map(labelledTable).filter(({ labels }) => labels.held === held);
    const wrong = tables.filter((table) => !isDeepStrictEqual(asLabelled(table), table.labels.form01)); // prettier-ignore
    console.log(`Form 01, ${held ? 'held back' : 'tuned on'}: ${tables.length - wrong.length} of ${tables.length} tables read right`); // prettier-ignore
    for (const { name } of wrong) console.log(`    wrong   ${name}`);
  }
  for (const name of CASES) {
    await compare(name, new Uint8Array(readFileSync(join(__dirname, `../fixtures/cases/${name}.docx`))), 300);
  }
  await compare('a report of 30 pages', withForm01(longReport(30)), 30);
  await compare('a report of 300 pages', withForm01(longReport(300)), 15);
}

/** The report with the whole of Form 01 at its end. */
function withForm01(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const row = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((text) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`).join('')}</w:tr>`;
  const rows = [
    [layout.yearColumn.heading, ...layout.columns.map(({ heading }) => heading)],
    ...layout.years.map(({ year, estimate }, at) => [
      estimate ? `${year} (${layout.estimateMark})` : String(year),
      ...layout.columns.map((_, column) => String(100 * column + at)),
    ]),
  ];
  const table = `<w:tbl><w:tblPr/>${rows.map(row).join('')}</w:tbl><w:p/>`;
  const part = strFromU8(parts[PART] ?? new Uint8Array()).replace('</w:body>', `${table}</w:body>`);
  return zipParts(Object.entries({ ...parts, [PART]: strToU8(part) }));
}

const layout = builtInPack().form01;

function readAndCheck(bytes: Uint8Array): number {
  const snapshot = readSnapshot(openDocument(bytes));
  const form01 = readForm01(snapshot, layout);
  return form01Rules.flatMap((rule) => rule.run({ form01, layout, snapshot }).findings).length;
}

function inflateAndParse(bytes: Uint8Array): number {
  let elements = 0;
  const part = unzipSync(bytes, { filter: ({ name }) => name === PART })[PART];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', () => (elements += 1));
  parser.write(new TextDecoder().decode(part)).close();
  return elements;
}

/** Half as many rounds again come first and do not count: small files are over before the engine has warmed up. */
async function compare(title: string, bytes: Uint8Array, rounds: number): Promise<void> {
  const ours: number[] = [];
  const sax: number[] = [];
  for (let round = 0; round < rounds * 1.5; round += 1) {
    const [first, second] = [await timeOf(() => readAndCheck(bytes)), await timeOf(() => inflateAndParse(bytes))];
    if (round < rounds / 2) continue;
    ours.push(first);
    sax.push(second);
  }
  const ratio = median(ours) / median(sax);
  console.log(
    `Reading and checking Form 01, ${title}: ${median(ours).toFixed(2)} ms, inflate + SAX of document.xml ${median(sax).toFixed(2)} ms,` +
      ` ratio ${ratio.toFixed(2)} (aim ≤ ${AIM}: ${ratio <= AIM ? 'met' : 'MISSED'})`,
  );
}
