import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { frameName } from './office/appContext';
import { Host } from './office/host';
import { PAGE, standInWindow } from './office/standInWindow';

export { Host };

/** What an add-in's page has when office.js is ready. */
export interface OfficeRuntime {
  readonly Word: typeof Word;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Ends the page: no timer of it keeps Node alive, and the host's events reach it no more. */
  readonly stop: () => void;
}

let launches = 0;

/**
 * Starts Microsoft's office.js, as it comes in the npm package `@microsoft/office-js`, in a page of its own that talks
 * to a host by plain calls. Each start is a fresh page, as after opening the task pane.
 *
 * What it gives comes from another realm: `instanceof Error` fails outside, `error instanceof runtime.OfficeExtension.Error` works.
 * @returns when Office.onReady has fired
 */
export async function startOffice(host: Host): Promise<OfficeRuntime> {
  launches += 1;
  const conversation = `conversation-${launches}`;
  const name = frameName({ conversation, control: `control-${launches}`, hostUrl: PAGE, locale: host.locale });
  const deliver = (message: string | null): void => {
    if (message !== null) window.deliver(message);
  };
  const window = standInWindow(
    name,
    (message) => void host.handle(message).then(deliver),
    (file) => void script(file).runInContext(context),
  );
  const unsubscribe = host.onEvent((message) => {
    if (message.includes(`"_conversationId":"${conversation}"`)) deliver(message);
  });
  const context = createContext(window.global);
  script('office.js').runInContext(context);
  const globals = window.global as OfficeGlobals;
  await globals.Office.onReady();
  const { Word, Office, OfficeExtension } = globals;
  return {
    Word,
    Office,
    OfficeExtension,
    stop: () => {
      unsubscribe();
      window.stop();
    },
  };
}

/** What office.js's scripts leave in their global object. */
interface OfficeGlobals extends Record<string, unknown> {
  Word: typeof Word;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
}

const compiled = new Map<string, Script>();

/** A file of the package, compiled once for all pages. */
function script(file: string): Script {
  const known = compiled.get(file);
  if (known) return known;
  const fresh = new Script(readFileSync(join(dist(), file), 'utf8'), { filename: file });
  compiled.set(file, fresh);
  return fresh;
}

function dist(): string {
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}
