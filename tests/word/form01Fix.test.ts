/** What the rules of Form 01 propose, carried out through the host on real and on damaged reports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { checkReport } from '../../src/report/check';
import { findingKey, type Finding } from '../../src/report/finding';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { applyFix } from '../../src/word/applyFix';
import { closeAll, open, paragraphSources } from './support';

afterEach(closeAll);

const pack = builtInPack();
const district = join(__dirname, '../fixtures/cases/bao-cao-huyen-dang-soan.docx');

function findingsOf(snapshot: DocumentSnapshot): Finding[] {
  const { findings } = checkReport({ snapshot, pack, asOf: '2020-04-20' });
  return findings.filter(({ rule }) => rule.startsWith('form01.'));
}

/** The district's report with one text, which stands there once, changed. */
function withText(was: string, text: string) {
  const pkg = readDocx(readFileSync(district));
  const xml = pkg.xml(pkg.mainPart).toString();
  expect(xml.split(`>${was}<`)).toHaveLength(2);
  pkg.set(pkg.mainPart, xml.replace(`>${was}<`, `>${text}<`));
  return pkg;
}

it.each<[string, () => ReturnType<typeof readDocx>, string, string]>([
  ['the planted total of the courses', () => readDocx(readFileSync(district)), 'form01.column-total', '43'],
  ['an estimate that is not marked', () => withText('2020 (ước)', '2020'), 'form01.estimate-mark', '2020 (ước)'],
  ['a budget in đồng', () => withText('44,00', '44.000.000'), 'form01.unit-jump', '44'],
])('%s: the fix removes the finding, and changes its cell and nothing else', async (_, pkg, rule, text) => {
  const { host, door } = await open(pkg());
  const before = paragraphSources(readDocx(host.save()));
  const findings = findingsOf(readSnapshot(readDocx(host.save())));
  const finding = findings.find((one) => one.rule === rule);
  if (finding?.fix?.kind !== 'cells') throw new Error(`no fix for ${rule}`);
  expect(finding.fix.edits.map((edit) => edit.text)).toEqual([text]);

  const after = findingsOf(await applyFix(door, finding.fix));
  expect(after.map(findingKey)).toEqual(findings.filter((one) => one !== finding).map(findingKey));

  const now = paragraphSources(readDocx(host.save()));
  expect(now).toHaveLength(before.length);
  const changed = now.flatMap((source, index) => (source === before[index] ? [] : [index]));
  expect(changed).toEqual([finding.location?.paragraph]);
});
