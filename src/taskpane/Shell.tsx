import { useEffect, useState, type ReactElement } from 'react';
import type { Language } from '../texts/language';
import { paneTexts, type PaneTexts } from '../texts/pane';
import type { Connection } from '../word/start';
import { Elsewhere } from './Elsewhere';
import { chosenLanguage, keepLanguage } from './preferences';

/** What became of opening the pane. */
export type Opening =
  | { readonly kind: Exclude<Connection['kind'], 'word'> }
  | {
      readonly kind: 'pane';
      readonly render: (language: Language, onLanguage: (language: Language) => void) => ReactElement;
    };

/** Milliseconds after which starting counts as slow. */
const SLOW = 10_000;

/**
 * The page: its language, and what stands there until the pane does. Without Fluent, which comes with the pane, so that
 * there is something to see before it is loaded; its looks are in taskpane.html.
 */
export function Shell({ opening }: { readonly opening: Promise<Opening> }): ReactElement {
  const [language, setLanguage] = useState(chosenLanguage);
  const [opened, setOpened] = useState<Opening | 'failed' | null>(null);
  const texts = paneTexts[language];
  const pane = opened !== null && opened !== 'failed' && opened.kind === 'pane' ? opened : null;

  useEffect(() => {
    opening.then(setOpened, () => setOpened('failed'));
  }, [opening]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.name;
  }, [language, texts]);

  useEffect(() => {
    // The preview page around the pane has a choice of language as well.
    const follow = (): void => setLanguage(chosenLanguage());
    globalThis.addEventListener('storage', follow);
    return () => globalThis.removeEventListener('storage', follow);
  }, []);

  const onLanguage = (chosen: Language): void => {
    setLanguage(chosen);
    keepLanguage(chosen);
  };
  if (opened === null) return <Starting texts={texts} />;
  if (pane) return pane.render(language, onLanguage);
  return <Elsewhere texts={texts} reason={opened === 'failed' || opened.kind === 'pane' ? 'failed' : opened.kind} />;
}

function Starting({ texts }: { readonly texts: PaneTexts }): ReactElement {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="shell" aria-busy>
      <h1>{texts.name}</h1>
      <div className="spinner" />
      <p>{texts.starting}</p>
      {slow && <p role="status">{texts.startingLong}</p>}
    </main>
  );
}
