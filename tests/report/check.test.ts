import fc from 'fast-check';
import { builtInPack, sectionsOf, type Target } from '../../src/campaign';
import { builtInFormatProfile } from '../../src/campaign/formatProfile';
import { checkJson, checkReport, type CheckResult } from '../../src/report/check';
import { matchOutline } from '../../src/report/outlineMatch';
import { planOutline, sectionEnd } from '../../src/report/outlinePlan';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { findingTexts } from '../../src/texts/findings';
import { LANGUAGES } from '../../src/texts/language';
import { applyOutlinePlan, caseNames, documentOf, readCase, type Line } from '../support/snapshot';
import { comparedReport, inputOf, sampleTarget, wholeReport } from '../support/wholeReport';

const pack = builtInPack();
const check = (snapshot: DocumentSnapshot, rest: Partial<Parameters<typeof checkReport>[0]> = {}): CheckResult =>
  checkReport({ snapshot, pack, asOf: '2020-04-20', ...rest });
const blockers = ({ findings }: CheckResult): string[] =>
  findings.flatMap(({ rule, severity, section }) =>
    severity === 'blocker' ? [`${rule} ${section ?? ''}`.trim()] : [],
  );

const EXPECTED: Record<string, string[]> = {
  'bao-cao-huyen-dang-soan.docx': [
    'outline.missing II.2.4',
    'outline.missing II.3.3',
    'outline.missing IV',
    'outline.empty III',
    'target.missing',
    'form01.row-sum II.2.2',
    'form01.column-total II.2.2',
  ],
  'bao-cao-nganh-word-tieng-viet.docx': [
    'outline.missing II.2.3',
    'outline.missing II.2.4',
    'outline.missing II.3',
    'outline.missing II.3.1',
    'outline.missing II.3.2',
    'outline.missing II.3.3',
    'outline.empty II.2.1',
    'outline.empty IV',
    'target.missing',
  ],
};
const NOTHING = [
  ...sectionsOf(pack).map(({ id }) => `outline.missing ${id}`),
  'form01.missing II.2.2',
  'target.missing',
].sort();

test.each(caseNames)('what blocks %s', (name) => {
  const result = check(readCase(name));
  expect(blockers(result).sort()).toEqual(EXPECTED[name]?.sort() ?? NOTHING);
  expect(result.complete).toBe(false);
});

test.each(caseNames)('after the outline was inserted into %s, no section is missing', (name) => {
  const snapshot = readCase(name);
  const result = check(applyOutlinePlan(snapshot, planOutline(snapshot, pack)).snapshot);
  expect(result.sections.every(({ heading }) => heading !== null)).toBe(true);
  expect(result.findings.filter(({ rule }) => rule === 'outline.missing')).toEqual([]);
});

test('a rule that looked at nothing says 0', () => {
  const { examined } = check(documentOf(['']), { format: builtInFormatProfile() });
  expect(Object.keys(examined).sort()).toEqual(Object.keys(findingTexts.vi).sort());
  expect(examined).toMatchObject({
    'form01.row-sum': 0,
    'outline.empty': 0,
    'outline.missing': 14,
    'send.deadline': 0,
  });
});

test('targets: none blocks, an unconfirmed one warns', () => {
  const rules = (targets: readonly Target[]): string[] =>
    check(documentOf(['']), { targets }).findings.flatMap(({ rule, severity }) =>
      rule.startsWith('target.') ? [`${rule} ${severity}`] : [],
    );
  expect(rules([])).toEqual(['target.missing blocker']);
  expect(rules([sampleTarget])).toEqual(['target.unverified warning', 'target.no-actual warning']);
  expect(rules([{ ...sampleTarget, verified: true }])).toEqual(['target.no-actual warning']);
});

test.each([
  ['district', '2020-04-28', []],
  ['district', '2020-04-29', ['advice']],
  ['district', '2020-04-30', ['warning']],
  ['province', '2020-05-09', ['advice']],
  ['grassroots', '2021-01-01', []],
  [null, '2021-01-01', []],
] as const)('the deadline of %s on %s', (level, asOf, expected) => {
  const { findings } = check(documentOf(['']), { level, asOf });
  const found = findings.filter(({ rule }) => rule === 'send.deadline');
  expect(found.map(({ severity }) => severity)).toEqual(expected);
});

test('the deadline is shown as printed', () => {
  const result = check(documentOf(['']), { level: 'district', asOf: '2020-05-01' });
  const json = checkJson(result, 'vi', 'x.docx');
  expect(json.findings.find(({ rule }) => rule === 'send.deadline')?.message).toContain('trước ngày 30/4/2020');
});

test('a section in the wrong place and a repeated one are warned of', () => {
  const bold = { bold: true };
  const lines: Line[] = [
    { text: 'IV. KIẾN NGHỊ, ĐỀ XUẤT', font: bold },
    { text: 'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG', font: bold },
    'Nội dung',
    { text: 'II. TÌNH HÌNH CHỈ ĐẠO TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT', font: bold },
    { text: 'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH CHUNG', font: bold },
  ];
  const found = check(documentOf(lines)).findings.filter(({ rule }) => rule === 'outline.order');
  expect(found.map(({ section, location }) => [section, location?.paragraph])).toEqual([
    ['IV', 0],
    ['I', 4],
  ]);
});

test('a section under the wrong parent says under which it stands, and to which it belongs', () => {
  const ids = ['II', 'II.2', 'II.2.1', 'II.3', 'II.3.1', 'II.3.2', 'II.2.4', 'III'];
  const lines = ids.flatMap((id): Line[] => {
    const section = sectionsOf(pack).find((one) => one.id === id);
    return [{ text: `${section?.number ?? ''} ${section?.title ?? ''}`, font: { bold: true } }, 'Nội dung.'];
  });
  const { findings } = check(documentOf(lines));
  expect(findings.filter(({ rule }) => rule === 'outline.parent' || rule === 'outline.order')).toMatchObject([
    {
      rule: 'outline.parent',
      section: 'II.2.4',
      location: { paragraph: 12 },
      params: { under: 'II.3', parent: 'II.2' },
    },
  ]);
});

test('a whole report is complete', () => {
  const result = checkReport(inputOf(comparedReport()));
  expect(result.findings).toEqual([]);
  expect(result.complete).toBe(true);
});

test('a blocker takes completeness away, although every section is complete', () => {
  const result = check(documentOf(wholeReport()));
  expect(blockers(result)).toEqual(['target.missing']);
  expect(result.sections.every(({ status }) => status === 'complete')).toBe(true);
  expect(result.complete).toBe(false);
});

test('a planted fault takes completeness away', () => {
  const targets = [{ ...sampleTarget, verified: true }];
  const lines = wholeReport();
  for (const index of lines.keys()) {
    const result = check(documentOf(lines.toSpliced(index, 1)), { targets });
    const kind = typeof lines[index] === 'string' ? 'text' : 'heading or table';
    const parent =
      typeof lines[index] === 'string' &&
      sectionsOf(pack)[lines.slice(0, index).filter((line) => typeof line !== 'string' && 'text' in line).length - 1]
        ?.hasChildren;
    expect([kind, result.complete]).toEqual([kind, Boolean(parent)]);
  }
});

test('the JSON is the contract, with sentences in both languages', () => {
  const result = check(readCase('bao-cao-huyen-dang-soan.docx'));
  for (const language of LANGUAGES) {
    const json = checkJson(result, language, 'bao-cao.docx');
    expect(Object.keys(json)).toEqual([
      'schema',
      'document',
      'campaign',
      'asOf',
      'complete',
      'sections',
      'form01',
      'findings',
      'dismissed',
      'examined',
    ]);
    expect(json).toMatchObject({
      schema: 'tongket.check/1',
      document: 'bao-cao.docx',
      campaign: 'nq-4a',
      asOf: '2020-04-20',
    });
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    for (const { message, suggestion, source } of json.findings) {
      for (const sentence of [message, suggestion, source]) expect(sentence).toMatch(/^\S.*\S$/s);
      expect(message + suggestion + source).not.toMatch(/undefined|null|\[object/);
    }
  }
  expect(checkJson(result, 'vi', 'x').sections.find(({ id }) => id === 'II.2.2')).toEqual({
    id: 'II.2.2',
    title: 'Kết quả việc thực hiện các mục tiêu của Nghị quyết',
    status: 'draft',
    heading: { paragraph: 21, text: '2.2. Kết quả thực hiện các mục tiêu của NQ', confidence: 1 },
    prompts: [
      { id: 'II.2.2.a', status: 'uncovered' },
      { id: 'II.2.2.b', status: 'covered' },
    ],
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    ...sectionsOf(pack).map(({ number, title }) => `${number} ${title}`),
    'BÁO CÁO',
    'Nơi nhận:',
    'TM. BAN CHẤP HÀNH',
    'PHẦN',
    'II.',
    ':',
  ),
);
const anyLine: fc.Arbitrary<Line> = fc.oneof(
  anyText,
  fc.record({
    text: anyText,
    style: fc.constantFrom('Normal', 'heading 1', 'Tiêu đề riêng'),
    outlineLevel: fc.option(fc.integer({ min: 1, max: 9 })),
    list: fc.option(fc.record({ label: fc.string(), level: fc.integer({ min: 0, max: 8 }) })),
    alignment: fc.constantFrom('left', 'centered', 'right', 'justified', 'other'),
    font: fc.record({ bold: fc.option(fc.boolean()), size: fc.option(fc.constant(13)) }),
    control: fc.option(fc.nat(3)),
  }),
  fc.record({ rows: fc.array(fc.array(anyText, { maxLength: 4 }), { maxLength: 4 }) }),
);

test('any document at all is checked; places are real; a plan carried out leaves nothing out of place', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 25 }), (lines) => {
      const snapshot = documentOf(lines);
      const count = snapshot.paragraphs.length;
      const result = check(snapshot, { level: 'district' });
      checkJson(result, 'vi', 'x.docx');
      for (const { location } of result.findings) {
        if (location?.paragraph !== undefined) expect(snapshot.paragraphs[location.paragraph]).toBeDefined();
        if (location?.table !== undefined) expect(snapshot.tables[location.table]).toBeDefined();
      }
      const outline = matchOutline(snapshot, pack);
      const end = sectionEnd(snapshot, outline, pack.form01.section);
      for (const anchor of [end, ...planOutline(snapshot, pack).insertions.map(({ anchor: one }) => one)]) {
        if (anchor === null) continue;
        expect(anchor.paragraph).toBeLessThan(count);
        expect(snapshot.paragraphs[anchor.paragraph]).toMatchObject({ table: null });
        expect(snapshot.paragraphs[anchor.paragraph]?.control ?? null).toBeNull();
      }
      const { snapshot: after } = applyOutlinePlan(snapshot, planOutline(snapshot, pack));
      const placed = planOutline(snapshot, pack).insertions.flatMap(({ headings }) =>
        headings.map(({ sectionId }) => sectionId),
      );
      const there = new Set(
        matchOutline(after, pack).sections.flatMap(({ section, match }) => (match ? [section.id] : [])),
      );
      for (const id of placed) expect(there).toContain(id);
    }),
    { numRuns: 200 },
  );
});
