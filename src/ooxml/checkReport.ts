import { sectionsOf, type CampaignPack, type Level } from '../campaign';
import type { CheckResult } from '../report/check';
import type { Finding, Severity } from '../report/finding';
import type { NewTable } from '../report/plan';
import { checkReportTexts } from '../texts/checkReport';
import { describeFinding, describeRule } from '../texts/findings';
import type { Language } from '../texts/language';
import { writeDocx } from './docx';
import { insertionPackage, paragraphXml, type ParagraphLook } from './fragment';
import { tableXml } from './fragmentTable';
import { OoxmlPackage } from './package';
import { bodyOf } from './parts';
import { parseFragment } from './xml';

/** What a check report says besides the check's own result. */
export interface CheckReportFacts {
  /** Name of the document that was checked. */
  readonly document: string;
  /** The unit's name, null where nobody has said. */
  readonly unit: string | null;
  readonly level: Level | null;
  /** "09:30"; null leaves it out. The day is that of the check. */
  readonly time: string | null;
}

/** A4 with the margins of Nghị định 30/2020 (30 mm on the left, 20 mm elsewhere), in twips. */
const PAGE = { width: 11906, height: 16838, left: 1701, other: 1134 };
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.other;
const FONT: ParagraphLook = { font: 'Times New Roman', size: 13 };
const TABLE = { width: TEXT_WIDTH, font: 'Times New Roman', size: 11 };
const SEVERITIES: readonly Severity[] = ['blocker', 'warning', 'advice'];

/** The check report (phiếu kiểm tra): a .docx file to print or to send along. It says all that the check found. */
export function checkReportFile(
  result: CheckResult,
  pack: CampaignPack,
  facts: CheckReportFacts,
  language: Language,
): Uint8Array {
  const texts = checkReportTexts[language];
  const { findings, dismissed } = result;
  const blockers = findings.filter(({ severity }) => severity === 'blocker').length;
  const verdict = result.complete ? texts.ready : blockers > 0 ? texts.blocked({ blockers }) : texts.unfinished;
  const waived = result.sections.flatMap(({ prompts }) => prompts.filter(({ status }) => status === 'notApplicable'));
  const promptText = new Map(sectionsOf(pack).flatMap(({ prompts }) => prompts.map(({ id, text }) => [id, text])));
  const say = (finding: Finding) => describeFinding(finding, language);

  const body = [
    line(texts.title, { bold: true, alignment: 'centered', size: 14 }),
    line(texts.subtitle, { bold: true, alignment: 'centered' }),
    line('', {}),
    ...factLines(result, pack, facts, language).map(([name, value]) => line(`${name}: ${value}`, {})),
    line(`${texts.verdict}: ${verdict}`, { bold: true }),
    heading(texts.sections),
    table(
      [texts.section, texts.sectionTitle, texts.status],
      [1, 6, 2],
      result.sections.map(({ id, title, status }) => [id, title, texts.statuses[status]]),
    ),
    ...SEVERITIES.flatMap((severity) => {
      const own = findings.filter((finding) => finding.severity === severity).map(say);
      return [
        heading(texts.severity[severity]({ n: own.length })),
        own.length === 0
          ? line(texts.none, {})
          : table(
              [texts.finding, texts.suggestion, texts.source],
              [4, 4, 3],
              own.map(({ message, suggestion, source }) => [message, suggestion, source]),
            ),
      ];
    }),
    ...reasons(
      texts.dismissed({ n: dismissed.length }),
      [texts.finding, texts.reason],
      dismissed.map(({ finding, reason }) => [say(finding).message, reason]),
    ),
    ...reasons(
      texts.notApplicable({ n: waived.length }),
      [texts.prompt, texts.reason],
      waived.map(({ id, reason }) => [promptText.get(id) ?? id, reason ?? '']),
    ),
    heading(texts.rules),
    table([texts.rule, texts.examined, texts.found, texts.code], [11, 4, 4, 8], ruleRows(result, language)),
    line('', {}),
    line(texts.checker, { bold: true, alignment: 'right' }),
    line(texts.signHere, { italic: true, alignment: 'right' }),
  ].join('');
  return documentOf(body);
}

function factLines(
  { asOf }: CheckResult,
  pack: CampaignPack,
  { document, unit, level, time }: CheckReportFacts,
  language: Language,
): (readonly [string, string])[] {
  const texts = checkReportTexts[language];
  const deadline = level?.deadline ? `${level.deadline.text}, ${level.recipients}` : texts.noDeadline;
  return [
    [texts.document, document],
    [texts.campaign, pack.title],
    [texts.unit, [unit ?? [], level?.name ?? []].flat().join(', ') || texts.unitUnknown],
    ...(level ? [[texts.deadline, deadline] as const] : []),
    [texts.day, texts.dayText({ day: asOf.split('-').reverse().join('/'), time })],
  ];
}

/** Each rule with how much it looked at, so that a rule without anything to look at is not taken for passed. */
function ruleRows({ examined, findings, dismissed }: CheckResult, language: Language): string[][] {
  const texts = checkReportTexts[language];
  const all = [...findings, ...dismissed.map(({ finding }) => finding)];
  return Object.entries(examined).map(([id, count]) => [
    describeRule(id as Finding['rule'], language).name,
    count === 0 ? texts.nothingExamined : String(count),
    String(all.filter(({ rule }) => rule === id).length),
    id,
  ]);
}

function reasons(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [heading(title), table(headings, [3, 2], rows)];
}

function line(text: string, look: ParagraphLook): string {
  return paragraphXml(text, { ...FONT, bold: false, italic: false, ...look });
}

function heading(text: string): string {
  return line('', {}) + line(text, { bold: true });
}

function table(headings: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const content: NewTable = {
    caption: headings.join(', '),
    unitLine: null,
    headerRows: [headings],
    bodyRows: rows,
    widths,
    alignments: headings.map(() => 'left'),
  };
  return tableXml(content, TABLE);
}

function documentOf(body: string): Uint8Array {
  const pkg = OoxmlPackage.fromFlatOpc(insertionPackage({ body }));
  const { left, other } = PAGE;
  bodyOf(pkg).insert(
    parseFragment(
      `<w:sectPr><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${other}" w:right="${other}" w:bottom="${other}" w:left="${left}" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`,
    ),
  );
  return writeDocx(pkg);
}
