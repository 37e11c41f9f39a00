import { createContext, useContext } from 'react';
import { describeInputError, InputError } from '../texts/inputError';
import type { Language } from '../texts/language';
import { paneTexts, type PaneTexts } from '../texts/pane';
import { describeFault } from '../texts/word';
import { WordFault } from '../word/faults';

/** Everything the pane says, in one language. Components take their text from here and from the campaign pack only. */
export interface Wording {
  readonly language: Language;
  readonly pane: PaneTexts;
  /** A catalogue that a view loaded on its own brings along, in the pane's language. */
  readonly of: <T>(catalogue: Readonly<Record<Language, T>>) => T;
  /** What went wrong, and what to do. */
  readonly problem: (error: unknown) => string;
}

export function wordingIn(language: Language): Wording {
  const pane = paneTexts[language];
  return {
    language,
    pane,
    of: (catalogue) => catalogue[language],
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
