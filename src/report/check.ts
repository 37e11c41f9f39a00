import type { FormatProfile } from '../campaign/formatProfile';
import type { CampaignPack, Level, Target } from '../campaign';
import { describeFinding, type RuleId } from '../texts/findings';
import type { Language } from '../texts/language';
import { readComparison, targetResults } from './comparison';
import type { Decision } from './decisions';
import { findingKey, type Finding, type FindingLocation, type Severity } from './finding';
import { form01Values, type Form01Values } from './form01';
import { readForm01, type Form01Hints } from './form01Read';
import { formatContext } from './format';
import { matchOutline } from './outlineMatch';
import { outlineStates, type SectionStatus } from './outlineState';
import type { Links } from './links';
import type { NotApplicable, PromptState } from './prompts';
import { figureParagraphs } from './proseFigures';
import type { ReportContext } from './rules/context';
import { reportRules } from './rules';
import type { DocumentSnapshot } from './snapshot';
import type { Actuals } from './targets';

export interface CheckInput {
  readonly snapshot: DocumentSnapshot;
  readonly pack: CampaignPack;
  /** The targets entered for this report; left out, those of the pack. */
  readonly targets?: readonly Target[];
  /** What the unit reached, by the target's id. */
  readonly actuals?: Actuals;
  /** Day of the check, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The unit's level, null where nobody has said: then no deadline is checked. */
  readonly level?: Level['id'] | null;
  readonly notApplicable?: NotApplicable;
  /** What the user decided about headings. */
  readonly decisions?: readonly Decision[];
  /** What is known of the table of Form 01 besides what the document says. */
  readonly form01?: Form01Hints;
  /** The linked figures that the document's store knows; left out, they are not checked. */
  readonly links?: Links;
  /** The regulation on the document's form, whose rules that are off are not run; left out, the form is not checked. */
  readonly format?: FormatProfile;
  /** Findings that the user set aside, by {@link findingKey}, with the reason given. */
  readonly dismissed?: Readonly<Record<string, string>>;
}

export interface CheckedSection {
  readonly id: string;
  readonly title: string;
  readonly status: SectionStatus;
  readonly heading: { readonly paragraph: number; readonly text: string; readonly confidence: number } | null;
  readonly prompts: readonly PromptState[];
}

/** What `tongket.check/1` says, but with findings as values; {@link checkJson} adds the sentences. */
export interface CheckResult {
  readonly campaign: string;
  readonly asOf: string;
  /** No blocker, and every section complete. */
  readonly complete: boolean;
  readonly sections: readonly CheckedSection[];
  readonly form01: Form01Values;
  /** Blockers first, then warnings, then advice; within each in the order of the rules. */
  readonly findings: readonly Finding[];
  /** Findings that the user set aside, with the reason; they block nothing. */
  readonly dismissed: readonly { readonly finding: Finding; readonly reason: string }[];
  /** How many things each rule looked at; 0 means that it can vouch for nothing. */
  readonly examined: Readonly<Record<string, number>>;
}

/** Checks a report against its campaign. Pure; never throws for any document. */
export function checkReport(input: CheckInput): CheckResult {
  const { snapshot, pack, asOf } = input;
  const outline = matchOutline(snapshot, pack, input.decisions);
  const layout = pack.form01;
  const form01 = readForm01(snapshot, layout, input.form01);
  const states = outlineStates(snapshot, outline, form01 !== null, input.notApplicable ?? new Set());
  const targets = input.targets ?? pack.targets;
  const level = input.level ?? null;
  const comparison = readComparison(snapshot, targets);
  const results = targetResults(targets, { actuals: input.actuals ?? {}, form01, layout, comparison });
  const about = { snapshot, pack, outline, states, paragraphs: figureParagraphs(snapshot, outline), form01, layout };
  const format = input.format ? formatContext(snapshot, outline, input.format) : null;
  const links = input.links ?? null;
  const context: ReportContext = { ...about, targets, results, comparison, links, format, asOf, level };
  const off = new Set(input.format?.off.map(({ rule }) => rule));
  const checked = reportRules.filter(({ id }) => !off.has(id)).map((rule) => [rule.id, rule.run(context)] as const);
  const found = checked.flatMap(([, result]) => result.findings);
  const reasonOf = (finding: Finding): string | undefined => input.dismissed?.[findingKey(finding)];
  const findings = found.filter((finding) => reasonOf(finding) === undefined);
  const blocked = findings.some(({ severity }) => severity === 'blocker');
  return {
    campaign: pack.id,
    asOf,
    complete: !blocked && states.every(({ status }) => status === 'complete'),
    sections: states.map(({ section: { id, title }, status, heading, prompts }) => ({
      id,
      title,
      status,
      heading: heading && { paragraph: heading.paragraph, text: heading.text, confidence: heading.confidence },
      prompts,
    })),
    form01: form01Values(form01, layout),
    findings: SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    dismissed: found.flatMap((finding) => {
      const reason = reasonOf(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
    examined: Object.fromEntries(checked.map(([id, { examined }]) => [id, examined])),
  };
}

const SEVERITIES: readonly Severity[] = ['blocker', 'warning', 'advice'];

/** The JSON that `tongket check --json` prints; scripts rely on it (ARCHITECTURE.md). */
export interface CheckJson extends Omit<CheckResult, 'findings' | 'dismissed' | 'sections'> {
  readonly schema: 'tongket.check/1';
  readonly document: string;
  readonly sections: readonly (Omit<CheckedSection, 'prompts'> & {
    /** With the reason where the user gave one for "not applicable". */
    readonly prompts: readonly (Pick<PromptState, 'id' | 'status'> & { readonly reason?: string })[];
  })[];
  readonly findings: readonly FindingJson[];
  readonly dismissed: readonly (FindingJson & { readonly reason: string })[];
}

export interface FindingJson {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly section: string | null;
  readonly location: FindingLocation | null;
  readonly message: string;
  readonly suggestion: string;
  readonly source: string;
  /** What only follows from it; left out where nothing does. */
  readonly consequences?: readonly Pick<FindingJson, 'rule' | 'location' | 'message'>[];
}

export function checkJson(result: CheckResult, language: Language, documentName: string): CheckJson {
  const { campaign, asOf, complete, sections, form01, findings, dismissed, examined } = result;
  const told = (finding: Finding): FindingJson => {
    const { rule, severity, section, location, consequences = [] } = finding;
    const { message, suggestion, source } = describeFinding(finding, language);
    const following = consequences.map((one) => ({
      rule: one.rule,
      location: one.location,
      message: describeFinding(one, language).message,
    }));
    return {
      ...{ rule, severity, section, location, message, suggestion, source },
      ...(following.length > 0 && { consequences: following }),
    };
  };
  return {
    schema: 'tongket.check/1',
    document: documentName,
    campaign,
    asOf,
    complete,
    sections: sections.map((section) => ({
      ...section,
      prompts: section.prompts.map(({ id, status, reason }) => ({
        id,
        status,
        ...(reason === null ? {} : { reason }),
      })),
    })),
    form01,
    findings: findings.map(told),
    dismissed: dismissed.map(({ finding, reason }) => ({ ...told(finding), reason })),
    examined,
  };
}
