/**
 * The little of a browser page that office.js asks for when it starts (OFFICE-PROTOCOL.md, section 8). Nothing here
 * draws or loads from the network: a script that office.js adds to the page is run from the package by `runScript`.
 */

/** Address of the stand-in page; only its origin means something, being the host's as well. */
export const PAGE = 'https://localhost/taskpane.html';
const ORIGIN = 'https://localhost';

/** A message event as office.js reads it. */
type Listener = (event: { readonly data: string; readonly origin: string; readonly source: unknown }) => void;

export interface StandInWindow {
  /** The global object to make a vm context of. */
  readonly global: Record<string, unknown>;
  /** Hands a host's message to the page. */
  readonly deliver: (message: string) => void;
  /** Ends all timers of the page. */
  readonly stop: () => void;
}

/**
 * @param name the window's name, which carries the launch (`frameName`)
 * @param post takes the page's messages to its host
 * @param runScript runs a file of the package's `dist` folder in the page
 */
export function standInWindow(
  name: string,
  post: (message: string) => void,
  runScript: (file: string) => void,
): StandInWindow {
  const listeners = new Set<Listener>();
  const timers = pageTimers();
  const host = { postMessage: (message: string) => post(message) };
  const location = {
    href: PAGE,
    origin: ORIGIN,
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    port: '',
    pathname: '/taskpane.html',
    search: '',
    hash: '',
  };
  const global: Record<string, unknown> = {
    name,
    location,
    console,
    performance,
    navigator: { userAgent: 'Node', language: 'en-US', platform: 'Node', appVersion: '' },
    history: {},
    URL,
    sessionStorage: storage(),
    localStorage: storage(),
    parent: host,
    opener: null,
    document: page(location, runScript, timers.setTimeout),
    addEventListener: (type: string, listener: Listener) => type === 'message' && listeners.add(listener),
    removeEventListener: (_type: string, listener: Listener) => listeners.delete(listener),
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clear,
    setInterval: timers.setInterval,
    clearInterval: timers.clear,
  };
  global.window = global;
  global.self = global;
  global.top = host;
  const deliver = (data: string): void => {
    for (const listener of listeners) listener({ data, origin: ORIGIN, source: host });
  };
  return { global, deliver, stop: timers.stop };
}

function page(
  location: object,
  runScript: (file: string) => void,
  later: (run: () => void, ms: number) => unknown,
): object {
  const element = (): Record<string, unknown> => ({ style: {}, setAttribute: ignore, appendChild: ignore });
  const scripts = [{ ...element(), src: `${ORIGIN}/office.js`, getAttribute: () => `${ORIGIN}/office.js` }];
  const head = {
    appendChild: (script: { src: string; onload?: () => void }) => {
      later(() => {
        runScript(script.src.slice(ORIGIN.length + 1));
        script.onload?.();
      }, 0);
    },
  };
  return {
    readyState: 'complete',
    URL: PAGE,
    domain: 'localhost',
    location,
    cookie: '',
    head,
    body: element(),
    documentElement: element(),
    addEventListener: ignore,
    removeEventListener: ignore,
    createElement: element,
    getElementById: () => null,
    querySelectorAll: () => [],
    getElementsByTagName: (tag: string) => ({ script: scripts, head: [head] })[tag.toLowerCase()] ?? [],
  };
}

/** The page does not use what these would do. */
function ignore(): void {
  return undefined;
}

function storage(): object {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => items.set(key, String(value)),
    removeItem: (key: string) => items.delete(key),
    clear: () => items.clear(),
  };
}

/** Timers that can all be ended; those that repeat do not keep Node alive, because office.js never ends its own. */
function pageTimers(): {
  setTimeout: (run: () => void, ms: number) => NodeJS.Timeout;
  setInterval: (run: () => void, ms: number) => NodeJS.Timeout;
  clear: (timer: NodeJS.Timeout | undefined) => void;
  stop: () => void;
} {
  const running = new Set<NodeJS.Timeout>();
  const clear = (timer: NodeJS.Timeout | undefined): void => {
    clearTimeout(timer);
    if (timer) running.delete(timer);
  };
  return {
    setTimeout: (run, ms) => {
      const timer = setTimeout(() => {
        running.delete(timer);
        run();
      }, ms);
      running.add(timer);
      return timer;
    },
    setInterval: (run, ms) => {
      const timer = setInterval(run, ms).unref();
      running.add(timer);
      return timer;
    },
    clear,
    stop: () => running.forEach(clear),
  };
}
