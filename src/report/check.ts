import type { CampaignPack, Level, Target } from '../campaign';
import { describeFinding, type RuleId } from '../texts/findings';
import type { Language } from '../texts/language';
import type { Decision } from './decisions';
import type { Finding, FindingLocation, RuleResult, Severity } from './finding';
import { form01Values, type Form01Values } from './form01';
import { readForm01 } from './form01Read';
import { form01Rules } from './form01Rules';
import { matchOutline } from './outlineMatch';
import { outlineStates, type SectionStatus } from './outlineState';
import type { NotApplicable, PromptState } from './prompts';
import { campaignRules } from './rules/campaign';
import type { ReportContext } from './rules/context';
import { guidanceRule } from './rules/guidance';
import { outlineRules } from './rules/outline';
import type { DocumentSnapshot } from './snapshot';

export interface CheckInput {
  readonly snapshot: DocumentSnapshot;
  readonly pack: CampaignPack;
  /** The targets entered for this report; left out, those of the pack. */
  readonly targets?: readonly Target[];
  /** Day of the check, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The unit's level, null where nobody has said: then no deadline is checked. */
  readonly level?: Level['id'] | null;
  readonly notApplicable?: NotApplicable;
  /** What the user decided about headings. */
  readonly decisions?: readonly Decision[];
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
  /** How many things each rule looked at; 0 means that it can vouch for nothing. */
  readonly examined: Readonly<Record<string, number>>;
}

/** Checks a report against its campaign. Pure; never throws for any document. */
export function checkReport(input: CheckInput): CheckResult {
  const { snapshot, pack, asOf } = input;
  const outline = matchOutline(snapshot, pack, input.decisions);
  const layout = pack.form01;
  const form01 = readForm01(snapshot, layout);
  const states = outlineStates(snapshot, outline, form01 !== null, input.notApplicable ?? new Set());
  const targets = input.targets ?? pack.targets;
  const context: ReportContext = { snapshot, pack, outline, states, form01, targets, asOf, level: input.level ?? null };
  const results: readonly (readonly [RuleId, RuleResult])[] = [
    ...[...outlineRules, guidanceRule, ...campaignRules].map((rule) => [rule.id, rule.run(context)] as const),
    ...form01Rules.map((rule) => [rule.id, rule.run({ form01, layout })] as const),
  ];
  const findings = results.flatMap(([, result]) => result.findings);
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
    examined: Object.fromEntries(results.map(([id, { examined }]) => [id, examined])),
  };
}

const SEVERITIES: readonly Severity[] = ['blocker', 'warning', 'advice'];

/** The JSON that `tongket check --json` prints; scripts rely on it (ARCHITECTURE.md). */
export interface CheckJson extends Omit<CheckResult, 'findings' | 'sections'> {
  readonly schema: 'tongket.check/1';
  readonly document: string;
  readonly sections: readonly (Omit<CheckedSection, 'prompts'> & {
    /** With the reason where the user gave one for "not applicable". */
    readonly prompts: readonly (Pick<PromptState, 'id' | 'status'> & { readonly reason?: string })[];
  })[];
  readonly findings: readonly {
    readonly rule: RuleId;
    readonly severity: Severity;
    readonly section: string | null;
    readonly location: FindingLocation | null;
    readonly message: string;
    readonly suggestion: string;
    readonly source: string;
  }[];
}

export function checkJson(result: CheckResult, language: Language, documentName: string): CheckJson {
  const { campaign, asOf, complete, sections, form01, findings, examined } = result;
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
    findings: findings.map((finding) => {
      const { rule, severity, section, location } = finding;
      const { message, suggestion, source } = describeFinding(finding, language);
      return { rule, severity, section, location, message, suggestion, source };
    }),
    examined,
  };
}
