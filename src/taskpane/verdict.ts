import type { CheckResult } from '../report/check';
import type { Finding, Severity } from '../report/finding';
import type { PaneCheckTexts } from '../texts/paneCheck';

export type Area = keyof PaneCheckTexts['area'];

export interface AreaSummary {
  readonly area: Area;
  /** 0: nothing could be looked at, and nothing is vouched for. */
  readonly examined: number;
  readonly findings: number;
  /** Of the gravest finding; null for none. */
  readonly worst: Severity | null;
}

const SEVERITIES: readonly Severity[] = ['blocker', 'warning', 'advice'];

export function bySeverity({ findings }: CheckResult): { severity: Severity; findings: Finding[] }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    findings: findings.filter((finding) => finding.severity === severity),
  }));
}

/** By the section of the outline, in its order; what is about the whole report (null) comes first. */
export function bySection({ findings, sections }: CheckResult): { section: string | null; findings: Finding[] }[] {
  const ids = sections.map(({ id }) => id);
  const own = (finding: Finding): string | null => ids.find((id) => id === finding.section) ?? null;
  return [null, ...ids].map((section) => ({
    section,
    findings: findings.filter((finding) => own(finding) === section),
  }));
}

/** What each area of rules looked at and found, in the order of the rules. */
export function areasOf({ examined, findings }: CheckResult): AreaSummary[] {
  const areas = new Map<string, AreaSummary>();
  for (const [rule, count] of Object.entries(examined)) {
    const area = rule.split('.')[0] as Area;
    const known = areas.get(area) ?? { area, examined: 0, findings: 0, worst: null };
    areas.set(area, { ...known, examined: known.examined + count });
  }
  return [...areas.values()].map((summary) => {
    const own = findings.filter(({ rule }) => rule.startsWith(`${summary.area}.`));
    const worst = SEVERITIES.find((severity) => own.some((finding) => finding.severity === severity)) ?? null;
    return { ...summary, findings: own.length, worst };
  });
}

/** `nothing` when no section was found: then not even a missing fault says anything good. */
export type Verdict = 'ready' | 'blocked' | 'unfinished' | 'nothing';

export function verdictOf({ complete, sections, findings }: CheckResult): Verdict {
  if (sections.every(({ status }) => status === 'missing')) return 'nothing';
  if (complete) return 'ready';
  return findings.some(({ severity }) => severity === 'blocker') ? 'blocked' : 'unfinished';
}
