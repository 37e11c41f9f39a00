import type { Language } from '../language';
import { form01Findings } from './form01';
import { outlineFindings } from './outline';
import { sendFindings } from './send';
import type { Source } from './source';
import { targetFindings } from './target';

/**
 * What the check says, one file for each area of rules. Each rule has, in both languages: `message` (what is wrong),
 * `suggestion` (what to do), `explanation` (why it is asked) and `source` (the clause it comes from). A rule without
 * text does not compile, because rule ids are the keys of these tables.
 */
const vi = { ...outlineFindings.vi, ...form01Findings.vi, ...targetFindings.vi, ...sendFindings.vi };
const en: typeof vi = { ...outlineFindings.en, ...form01Findings.en, ...targetFindings.en, ...sendFindings.en };

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

type Describable<R extends RuleId = RuleId> = {
  [K in R]: { readonly rule: K; readonly section: string | null; readonly params: FindingParams<K> };
}[R];

/** What a user reads about a finding. */
export function describeFinding({ rule, section, params }: Describable, language: Language): FindingSentences {
  // One entry's functions take one rule's values; that `params` are those of `rule` is what Describable says.
  const texts = findingTexts[language][rule] as {
    message: (params: unknown) => string;
    suggestion: (params: unknown) => string;
    explanation: string;
    source: Source;
  };
  return {
    message: texts.message(params),
    suggestion: texts.suggestion(params),
    explanation: texts.explanation,
    source: texts.source(section),
  };
}
