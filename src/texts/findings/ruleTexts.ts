/** A made-up case in a few words: as it should not be, and as it should. */
export interface RuleExample {
  readonly wrong: string;
  readonly right: string;
}

/** What every rule has to say, in each language; the tables of the areas are checked against it. */
export interface RuleTexts {
  /** A short noun phrase: what the rule is about. */
  readonly name: string;
  /** What is wrong, from a finding's values. */
  readonly message: (params: never) => string;
  /** What to do about it. */
  readonly suggestion: (params: never) => string;
  /** Why it is asked. */
  readonly explanation: string;
  /** In the language of its table; Vietnamese wording that the rule is about stays Vietnamese, in quotation marks. */
  readonly example: RuleExample;
  /** The clause it comes from. */
  readonly source: (section: string | null, params?: never) => string;
}

export type RuleTable = Readonly<Record<string, RuleTexts>>;
