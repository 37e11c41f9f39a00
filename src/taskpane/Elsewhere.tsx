import type { ReactElement } from 'react';
import type { PaneTexts } from '../texts/pane';

export interface ElsewhereProps {
  readonly texts: PaneTexts;
  readonly reason: 'elsewhere' | 'noOffice' | 'tooOld' | 'failed';
}

/** The pane's page where there is no Word to talk to: says so, and how to get on. */
export function Elsewhere({ texts, reason }: ElsewhereProps): ReactElement {
  const { elsewhere } = texts;
  const why = {
    elsewhere: elsewhere.text,
    noOffice: elsewhere.noOffice,
    tooOld: elsewhere.tooOld,
    failed: texts.unexpected,
  };
  return (
    <main className="shell">
      <h1>{texts.name}</h1>
      <h2>{elsewhere.heading}</h2>
      <p>{why[reason]}</p>
      <p>{elsewhere.inWord}</p>
      <p>
        {elsewhere.noWord}{' '}
        <a href="index.html" target="_top">
          {elsewhere.preview}
        </a>
      </p>
    </main>
  );
}
