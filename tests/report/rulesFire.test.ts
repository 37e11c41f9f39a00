import { builtInPack, sectionsOf } from '../../src/campaign';
import { builtInFormatProfile } from '../../src/campaign/formatProfile';
import { checkReport, type CheckInput } from '../../src/report/check';
import { guidanceText } from '../../src/report/guidance';
import { linkTag } from '../../src/report/links';
import { reportRules } from '../../src/report/rules';
import { findingTexts, sentencesOf, ruleDescription, type RuleId } from '../../src/texts/findings';
import { sampleFinding } from '../../src/texts/findings/samples';
import { LANGUAGES } from '../../src/texts/language';
import { expectedFindings, formatFixtures, readFormatFixture } from '../support/format';
import { documentOf, type Line } from '../support/snapshot';
import { comparedReport, form01Rows, inputOf, sampleTarget, wholeReport } from '../support/wholeReport';

/** That each rule can fire, and can look at something and be silent: a rule that cannot do both checks nothing. */

const pack = builtInPack();
const { form01 } = pack;

interface Makers {
  readonly fires: () => CheckInput;
  /** Left out: a whole report in which nothing is wrong. */
  readonly silent?: () => CheckInput;
}

const isTable = (line: Line): boolean => typeof line !== 'string' && 'rows' in line;

function headings(...ids: string[]): Line[] {
  return ids.flatMap((id): Line[] => {
    const section = sectionsOf(pack).find((one) => one.id === id);
    return [{ text: `${section?.number ?? ''} ${section?.title ?? ''}`, font: { bold: true } }, 'Nội dung.'];
  });
}

/** The whole report with Form 01 as this makes it of the good one. */
function withForm(change: (rows: readonly (readonly string[])[]) => readonly (readonly string[])[]): CheckInput {
  return inputOf(wholeReport().map((line) => (isTable(line) ? { rows: change(form01Rows) } : line)));
}

/** The same with another text in one cell: 1 is the first year. */
function withCell(row: number, column: string, text: string): CheckInput {
  const at = 1 + form01.columns.findIndex(({ id }) => id === column);
  return withForm((rows) => rows.map((cells, index) => (index === row ? cells.with(at, text) : cells)));
}

function withColumn(column: string, text: (row: number) => string): CheckInput {
  const at = 1 + form01.columns.findIndex(({ id }) => id === column);
  return withForm((rows) => rows.map((cells, index) => (index === 0 ? cells : cells.with(at, text(index)))));
}

/** The whole report with sentences in its last section. */
function withSentences(...sentences: string[]): CheckInput {
  return inputOf([...wholeReport(), ...sentences]);
}

function withComparison(...row: string[]): CheckInput {
  const table = { rows: [['Chỉ tiêu', 'Mục tiêu', 'Kết quả', 'So sánh', 'Ghi chú'], row] };
  return inputOf(wholeReport().flatMap((line) => (isTable(line) ? [line, 'So sánh với mục tiêu:', table] : [line])));
}

/** Form 01, and the same table once more. */
function withTwo(change: (cell: string) => string): CheckInput {
  const again = form01Rows.map((cells, row) => (row === 4 ? cells.map(change) : cells));
  return inputOf(
    wholeReport().flatMap((line) => (isTable(line) ? [line, 'Bảng trên được chép lại:', { rows: again }] : [line])),
  );
}

/** A sentence with a linked figure that was the target's value when it was written. */
function withLink(text: string): CheckInput {
  const input = withSentences(`Mục tiêu là ${text} cán bộ.`);
  const paragraph = input.snapshot.paragraphs.length - 1;
  const inline = { paragraph, start: 'Mục tiêu là '.length, text };
  const controls = [{ tag: linkTag('a'), title: '', text, inline }];
  return {
    ...input,
    snapshot: { ...input.snapshot, controls, bookmarks: [] },
    links: { a: { source: { kind: 'target', target: sampleTarget.id }, last: text } },
  };
}

const withFormat = (fixture: string): CheckInput => ({
  snapshot: readFormatFixture(fixture),
  pack,
  asOf: '2020-04-20',
  format: builtInFormatProfile(),
});

const whole = (): CheckInput => inputOf(comparedReport());
const years = form01.years.length;

const MAKERS: Readonly<Partial<Record<RuleId, Makers>>> = {
  'outline.missing': { fires: () => inputOf(['']) },
  'outline.empty': { fires: () => inputOf(comparedReport().slice(0, -1)) },
  'outline.order': { fires: () => inputOf(headings('IV', 'I', 'II', 'III')) },
  'outline.parent': {
    fires: () => inputOf(headings('II', 'II.2', 'II.2.1', 'II.3', 'II.3.1', 'II.3.2', 'II.2.4', 'III')),
  },
  'outline.guidance': {
    fires: () => inputOf(sectionsOf(pack).flatMap(({ prompts }) => prompts.map(guidanceText))),
  },
  'prompt.uncovered': { fires: () => inputOf(headings(...sectionsOf(pack).map(({ id }) => id))) },
  'form01.missing': { fires: () => inputOf(wholeReport().filter((line) => !isTable(line))) },
  'form01.missing-year': { fires: () => withForm((rows) => rows.toSpliced(3, 1)) },
  'form01.double-year': { fires: () => withForm((rows) => rows.toSpliced(3, 0, rows[3] ?? [])) },
  'form01.empty-year': {
    fires: () =>
      withForm((rows) =>
        rows.map((cells, row) => (row === 3 ? cells.map((text, at) => (at === 0 ? text : '')) : cells)),
      ),
  },
  'form01.estimate-mark': {
    fires: () => withForm((rows) => rows.map((cells, row) => (row === years ? cells.with(0, '2020') : cells))),
  },
  'form01.unreadable': { fires: () => withCell(3, 'courses', 'x') },
  'form01.negative': { fires: () => withCell(3, 'courses', '-2') },
  'form01.unit-column': { fires: () => withColumn('budget', (row) => String(1_500_000 + row)) },
  'form01.unit-jump': { fires: () => withCell(3, 'budget', '1.500.000') },
  'form01.row-sum': { fires: () => withCell(3, 'fullTime', '5') },
  'form01.column-total': { fires: () => withCell(years + 1, 'courses', '23') },
  'form01.part-above-whole': { fires: () => withCell(3, 'women', '11') },
  'form01.given-twice': {
    fires: () => withTwo((text) => (text === '10' ? '11' : text)),
    silent: () => withTwo((text) => text),
  },
  'form01.outlier': { fires: () => withCell(3, 'women', '40') },
  'figure.contradiction': {
    fires: () => withSentences('Hiện quản lý 2.914 đoàn viên.', 'Hiện nay có 2.941 đoàn viên.'),
    silent: () => withSentences('Hiện quản lý 2.914 đoàn viên.', 'Hiện nay có 2.914 đoàn viên.'),
  },
  'figure.share': {
    fires: () => withSentences(findingTexts.vi['figure.share'].example.wrong),
    silent: () => withSentences(findingTexts.vi['figure.share'].example.right),
  },
  'figure.percent-over-100': {
    fires: () => withSentences(findingTexts.vi['figure.percent-over-100'].example.wrong),
    silent: () => withSentences(findingTexts.vi['figure.percent-over-100'].example.right),
  },
  'figure.words-disagree': {
    fires: () => withSentences(findingTexts.vi['figure.words-disagree'].example.wrong),
    silent: () => withSentences(findingTexts.vi['figure.words-disagree'].example.right),
  },
  'figure.stale-link': { fires: () => withLink('75'), silent: () => withLink('80') },
  'target.missing': { fires: () => ({ ...whole(), targets: [] }) },
  'target.unverified': { fires: () => ({ ...whole(), targets: [sampleTarget] }) },
  'target.no-actual': { fires: () => ({ ...inputOf(wholeReport()), actuals: {} }) },
  'target.not-compared': { fires: () => inputOf(wholeReport()) },
  'target.unexplained': {
    fires: () => ({ ...withComparison(sampleTarget.indicator, '80%', '75%', 'Chưa đạt', ''), actuals: {} }),
    silent: () => ({ ...withComparison(sampleTarget.indicator, '80%', '75%', 'Chưa đạt', 'Ít lớp'), actuals: {} }),
  },
  'target.stale-comparison': { fires: () => withComparison(sampleTarget.indicator, '80%', '70%', 'Chưa đạt', '') },
  'send.deadline': {
    fires: () => ({ ...whole(), level: 'district', asOf: '2020-05-01' }),
    silent: () => ({ ...whole(), level: 'district' }),
  },
};

/** The rules on form have their documents in tests/fixtures/format, with labels that say which rules fire. */
function formatMakers(rule: RuleId): Makers | null {
  const wrong = formatFixtures.find((name) => expectedFindings(name).some((label) => label.split(':')[0] === rule));
  return wrong === undefined ? null : { fires: () => withFormat(wrong), silent: () => withFormat('dung-the-thuc') };
}

function makersOf(rule: RuleId): Makers {
  const makers = rule.startsWith('format.') ? formatMakers(rule) : MAKERS[rule];
  if (!makers) throw new Error(`no documents for ${rule}: give it one in which it fires and one in which it is silent`);
  return makers;
}

const found = (input: CheckInput, rule: RuleId): number =>
  checkReport(input).findings.filter((finding) => finding.rule === rule).length;

test.each(reportRules.map(({ id }) => id))(
  '%s fires where it should, and looks at something where it is silent',
  (rule) => {
    const { fires, silent = whole } = makersOf(rule);
    expect(found(fires(), rule)).toBeGreaterThan(0);
    const quiet = checkReport(silent());
    expect(quiet.findings.filter((finding) => finding.rule === rule)).toEqual([]);
    expect(quiet.examined[rule]).toBeGreaterThan(0);
  },
);

test('the registry has every rule that has texts, each once', () => {
  expect(reportRules.map(({ id }) => id).sort()).toEqual(Object.keys(findingTexts.vi).sort());
});

test('in an empty document no rule passes: each finds something, or has looked at nothing', () => {
  for (const lines of [[], ['']]) {
    const input = { snapshot: documentOf(lines), pack, asOf: '2020-04-20', format: builtInFormatProfile(), links: {} };
    const { examined, findings } = checkReport(input);
    const passed = Object.entries(examined).filter(([id, n]) => n > 0 && !findings.some(({ rule }) => rule === id));
    expect(passed).toEqual([]);
    expect(Object.keys(examined).sort()).toEqual(Object.keys(findingTexts.vi).sort());
  }
});

test('what a rule says is said in both languages, without holes, and no two rules have the same name', () => {
  for (const language of LANGUAGES) {
    const catalogue = findingTexts[language];
    const told = reportRules.map(({ id }) => ({
      ...ruleDescription(id, catalogue),
      said: sentencesOf(sampleFinding(id), catalogue),
    }));
    for (const { said, example, ...own } of told) {
      const { name, explanation, source } = own;
      const { message, suggestion } = said;
      const texts = [name, explanation, source, example.wrong, example.right, message, suggestion];
      for (const text of texts) {
        expect([text.trim(), text === '']).toEqual([text, false]);
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      }
      expect(example.wrong).not.toBe(example.right);
      expect(name).not.toMatch(/[.:;]$/);
    }
    expect(new Set(told.map(({ name }) => name)).size).toBe(reportRules.length);
  }
});
