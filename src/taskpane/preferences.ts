import { LANGUAGES, type Language } from '../texts/language';

const LANGUAGE_KEY = 'tongket.language';

/** The language chosen on this machine; Vietnamese where nobody chose, or where the browser keeps nothing for us. */
export function chosenLanguage(): Language {
  const kept = read(LANGUAGE_KEY);
  return LANGUAGES.find((language) => language === kept) ?? 'vi';
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Storage can be blocked in a frame of another site; then the choice lasts as long as the pane.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Blocked, see above.
    return null;
  }
}
