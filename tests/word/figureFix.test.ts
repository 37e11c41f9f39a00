/** What the rule on contradictions proposes, carried out through the host on a real report. */
import { builtInPack } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import type { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { checkReport } from '../../src/report/check';
import { findingKey, type Finding } from '../../src/report/finding';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { applyFix } from '../../src/word/applyFix';
import { readCase } from './cases';
import { closeAll, open, paragraphSources } from './support';

afterEach(closeAll);

const DRAFT = 'bao-cao-huyen-dang-soan.docx';
const pack = builtInPack();

function findingsOf(snapshot: DocumentSnapshot): Finding[] {
  return [...checkReport({ snapshot, pack, asOf: '2020-04-20' }).findings];
}

test('the sentence takes the figure of Form 01, the finding is gone, and no byte outside its paragraph changes', async () => {
  const { host, door } = await open(readCase(DRAFT));
  const before = readDocx(host.save());
  const findings = findingsOf(readSnapshot(before));
  const [finding, ...others] = findings.filter(({ rule }) => rule === 'figure.contradiction');
  expect(others).toEqual([]);
  if (finding?.fix?.kind !== 'texts') throw new Error('no fix');
  expect(finding.fix.edits).toMatchObject([{ was: '2.338', text: '2.248' }]);

  const after = findingsOf(await applyFix(door, finding.fix));
  expect(after.map(findingKey)).toEqual(findings.filter((one) => one !== finding).map(findingKey));

  const saved = readDocx(host.save());
  const place = finding.location?.paragraph ?? -1;
  const [was, is] = [before, saved].map(paragraphSources);
  expect(is?.flatMap((source, index) => (source === was?.[index] ? [] : [index]))).toEqual([place]);
  const [old, now] = [before, saved].map((pkg) => readSnapshot(pkg).paragraphs[place]);
  expect(now).toMatchObject({ text: old?.text.replace('2.338', '2.248'), font: old?.font, style: old?.style });
  const [bodyBefore, bodyNow] = [before, saved].map((pkg, at) =>
    pkg
      .xml(pkg.mainPart)
      .toString()
      .replace([was, is][at]?.[place] ?? '?', ''),
  );
  expect(bodyNow).toBe(bodyBefore);
  const partsOf = (pkg: OoxmlPackage): string[] => [...pkg.partNames()].sort();
  expect(partsOf(saved)).toEqual(partsOf(before));
  for (const path of partsOf(before).filter((one) => one !== before.mainPart))
    expect([path, saved.bytes(path)]).toEqual([path, before.bytes(path)]);
});
