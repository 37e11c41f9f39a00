import { createContext, useContext } from 'react';
import type { Finding } from '../report/finding';
import { describeFinding, type FindingSentences } from '../texts/findings';
import { describeInputError, InputError } from '../texts/inputError';
import type { Language } from '../texts/language';
import { paneTexts, type PaneTexts } from '../texts/pane';
import { describeFault } from '../texts/word';
import { WordFault } from '../word/faults';

/** Everything the pane says, in one language. Components take their text from here and from the campaign pack only. */
export interface Wording {
  readonly language: Language;
  readonly pane: PaneTexts;
  readonly finding: (finding: Finding) => FindingSentences;
  /** What went wrong, and what to do. */
  readonly problem: (error: unknown) => string;
}

export function wordingIn(language: Language): Wording {
  const pane = paneTexts[language];
  return {
    language,
    pane,
    finding: (finding) => describeFinding(finding, language),
    problem: (error) => {
      if (error instanceof WordFault) return describeFault(error, language);
      return error instanceof InputError ? describeInputError(error as InputError, language) : pane.unexpected;
    },
  };
}

export const WordingContext = createContext<Wording>(wordingIn('vi'));

export function useWording(): Wording {
  return useContext(WordingContext);
}
