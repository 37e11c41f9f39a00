import { writeFileSync } from 'node:fs';
import { builtInPack } from '../../src/campaign';
import { checkReportFile } from '../../src/ooxml/checkReport';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { checkReport } from '../../src/report/check';
import { findingKey } from '../../src/report/finding';
import { describeFinding, describeRule, type RuleId } from '../../src/texts/findings';
import { itOpens, LIBREOFFICE_TIMEOUT, opensInLibreOffice } from '../support/libreoffice';
import { readCase } from '../support/snapshot';
import { temporaryFolder } from '../support/cli';
import { itValidates, validate } from '../support/validator';

const pack = builtInPack();
const inFolder = temporaryFolder();
const CASE = 'bao-cao-huyen-dang-soan.docx';
const input = { snapshot: readCase(CASE), pack, asOf: '2020-04-20', level: 'district' as const };
const district = pack.levels.find(({ id }) => id === 'district') ?? null;
const facts = { document: CASE, unit: 'LĐLĐ huyện (dữ liệu mẫu)', level: district, time: '09:30' };

const first = checkReport(input);
const [dismissedFinding] = first.findings;
const prompt = pack.outline[0]?.prompts[0];
const result = checkReport({
  ...input,
  dismissed: dismissedFinding ? { [findingKey(dismissedFinding)]: 'Cấp trên đã đồng ý' } : {},
  notApplicable: new Map([[prompt?.id ?? '', 'Đơn vị không có']]),
});
const file = checkReportFile(result, pack, facts, 'vi');
const text = readSnapshot(openDocument(file))
  .paragraphs.map((paragraph) => paragraph.text)
  .join('\n');

test('a finding that the user set aside blocks nothing, and is still told with its reason', () => {
  expect(result.findings).not.toContainEqual(dismissedFinding);
  expect(result.dismissed).toEqual([{ finding: dismissedFinding, reason: 'Cấp trên đã đồng ý' }]);
  expect(text).toContain('Cấp trên đã đồng ý');
});

test('says what was checked, when, and everything that was found', () => {
  for (const said of [
    CASE,
    facts.unit,
    'trước ngày 30/4/2020',
    '20/04/2020',
    '09:30',
    'CHƯA gửi được',
    'Đơn vị không có',
  ])
    expect(text).toContain(said);
  for (const finding of result.findings) {
    const { message, suggestion, source } = describeFinding(finding, 'vi');
    for (const said of [message, suggestion, source]) expect(text).toContain(said);
  }
  for (const rule of Object.keys(result.examined)) {
    expect(text).toContain(rule);
    expect(text).toContain(describeRule(rule as RuleId, 'vi').name);
  }
});

test('a rule that had nothing to look at does not look passed', () => {
  const idle = Object.entries(result.examined).filter(([, count]) => count === 0);
  expect(idle.length).toBeGreaterThan(0);
  const lines = text.split('\n');
  // The code closes a rule's row: name, looked at, found, code.
  for (const [rule] of idle) expect(lines[lines.indexOf(rule) - 2]).toBe('không có gì để xét');
});

test.each(['vi', 'en'] as const)('speaks %s', (language) => {
  const said = readSnapshot(openDocument(checkReportFile(result, pack, facts, language))).paragraphs[0]?.text;
  expect(said).toBe(language === 'vi' ? 'PHIẾU KIỂM TRA' : 'CHECK REPORT');
});

itValidates('is a valid document', async () => {
  expect(await validate(file)).toEqual([]);
});

itOpens(
  'opens in LibreOffice',
  async () => {
    const path = inFolder('phieu.docx');
    writeFileSync(path, file);
    expect(await opensInLibreOffice([path])).toEqual([true]);
  },
  LIBREOFFICE_TIMEOUT,
);
