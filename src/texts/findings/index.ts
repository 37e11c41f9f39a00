import type { Language } from '../language';
import { figureFindings } from './figure';
import { form01Findings } from './form01';
import { formatFindings } from './format';
import { outlineFindings } from './outline';
import type { RuleExample } from './ruleTexts';
import { sendFindings } from './send';
import { targetFindings } from './target';

export type { RuleExample } from './ruleTexts';

/**
 * What the check says, one file for each area of rules. What each rule has to say, in both languages, is
 * `RuleTexts`; a rule without one of its texts does not compile, because rule ids are the keys of these tables.
 */
const vi = {
  ...outlineFindings.vi,
  ...form01Findings.vi,
  ...figureFindings.vi,
  ...targetFindings.vi,
  ...sendFindings.vi,
  ...formatFindings.vi,
};
const en: typeof vi = {
  ...outlineFindings.en,
  ...form01Findings.en,
  ...figureFindings.en,
  ...targetFindings.en,
  ...sendFindings.en,
  ...formatFindings.en,
};

export const findingTexts = { vi, en };

/** `area.kind`; the areas are outline, prompt, form01, target, figure, format, send. */
export type RuleId = keyof typeof vi;
type MessageArguments<R extends RuleId> = Parameters<(typeof vi)[R]['message']>;
/** The values that a rule's sentences need; an empty object where they need none. */
export type FindingParams<R extends RuleId> = MessageArguments<R> extends [infer P] ? P : Record<string, never>;

export interface FindingSentences {
  readonly message: string;
  readonly suggestion: string;
  readonly explanation: string;
  readonly source: string;
}

/** What the sentences of a finding need of it. */
export type Describable<R extends RuleId = RuleId> = {
  [K in R]: { readonly rule: K; readonly section: string | null; readonly params: FindingParams<K> };
}[R];

/** What a user reads about a finding. */
export function describeFinding(finding: Describable, language: Language): FindingSentences {
  return sentencesOf(finding, findingTexts[language]);
}

/** The same in a catalogue that is at hand. */
export function sentencesOf({ rule, section, params }: Describable, catalogue: typeof vi): FindingSentences {
  // One entry's functions take one rule's values; that `params` are those of `rule` is what Describable says.
  const texts = catalogue[rule] as {
    message: (params: unknown) => string;
    suggestion: (params: unknown) => string;
    explanation: string;
    source: (section: string | null, params: unknown) => string;
  };
  return {
    message: texts.message(params),
    suggestion: texts.suggestion(params),
    explanation: texts.explanation,
    source: texts.source(section, params),
  };
}

export interface RuleDescription {
  /** A short noun phrase: what the rule is about. */
  readonly name: string;
  /** Why it is asked. */
  readonly explanation: string;
  readonly example: RuleExample;
  readonly source: string;
}

/** What a user reads about a rule itself, whatever it found. */
export function describeRule(rule: RuleId, language: Language): RuleDescription {
  return ruleDescription(rule, findingTexts[language]);
}

/** The same in a catalogue that is at hand. */
export function ruleDescription(rule: RuleId, catalogue: typeof vi): RuleDescription {
  const { name, explanation, example, source } = catalogue[rule];
  return { name, explanation, example, source: source(null) };
}
