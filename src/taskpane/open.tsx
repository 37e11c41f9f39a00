import { builtInPack } from '../campaign';
import type { Door } from '../word/door';
import { wordIsDark } from '../word/events';
import { App } from './App';
import { createSession } from './session';
import type { Opening } from './Shell';
import { Themed } from './Themed';

/** The pane for the document behind the door; reading it has begun. */
export function openPane(door: Door): Opening {
  const session = createSession(door, builtInPack());
  globalThis.addEventListener('pagehide', session.stop);
  void session.start();
  return {
    kind: 'pane',
    render: (language, onLanguage) => (
      <Themed wordIsDark={() => wordIsDark(door)}>
        <App session={session} language={language} onLanguage={onLanguage} />
      </Themed>
    ),
  };
}
