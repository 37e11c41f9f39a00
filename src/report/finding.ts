import type { FindingParams, RuleId } from '../texts/findings';
import type { Fix } from './fix';

/** A blocker keeps the report from being complete; a warning should be looked at; advice may be ignored. */
export type Severity = 'blocker' | 'warning' | 'advice';

/** Where to go: numbered as in DocumentSnapshot; `row` as it stands in the file, `column` the id of Form 01's column. */
export interface FindingLocation {
  readonly paragraph?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: string;
  /** Paragraphs with the same fault, the first one included, where one finding speaks of several. */
  readonly places?: readonly number[];
  /** The second place, where one finding is about two that contradict each other. */
  readonly other?: FindingLocation;
}

/** One thing that is wrong. It carries values, not sentences: src/texts/findings.ts makes the sentences. */
export type Finding<R extends RuleId = RuleId> = {
  [K in R]: {
    readonly rule: K;
    readonly severity: Severity;
    /** Id of the section it belongs to, null for the whole report. */
    readonly section: string | null;
    readonly location: FindingLocation | null;
    readonly params: FindingParams<K>;
    /** A change that is certain to be right; left out where only the writer can know. */
    readonly fix?: Fix;
    /** What other rules would find and only follows from this: it goes when the cause goes, so that it is no finding. */
    readonly consequences?: readonly Consequence[];
  };
}[R];

/** What follows from a finding, told by the sentences of the rule that sees it. */
export type Consequence<R extends RuleId = RuleId> = {
  [K in R]: {
    readonly rule: K;
    readonly section: string | null;
    readonly location: FindingLocation | null;
    readonly params: FindingParams<K>;
  };
}[R];

/** What one rule says: how many things it looked at (0 means that it can vouch for nothing) and what it found. */
export interface RuleResult {
  readonly examined: number;
  readonly findings: readonly Finding[];
}

/**
 * A rule is data with code behind it; `C` is what it looks at. Its sentences, and the clause of the source it comes
 * from, stand in src/texts/findings.ts under the same id.
 */
export interface Rule<C> {
  readonly id: RuleId;
  /** Of its findings, unless a finding has reason to say otherwise. */
  readonly severity: Severity;
  readonly run: (context: C) => RuleResult;
}

/**
 * What a finding is known by when the document changes elsewhere: rule, section and values, not its place. The same
 * fault with another value is another finding.
 */
export function findingKey({ rule, section, params }: Finding): string {
  return JSON.stringify([rule, section, params]);
}
