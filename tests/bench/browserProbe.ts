/**
 * Clocks inside the pages that browser.bench.ts opens; they run in the browser, in every frame, before its own scripts.
 * All times are milliseconds of the frame's own clock, which begins with the navigation to it.
 */

export interface PaneTimes {
  /** The pane's shell was painted: its name and a turning ring. */
  shell?: number;
  /** `Office.onReady` has answered; it was asked as soon as office.js had run, before the pane asked. */
  office?: number;
  /** The row of tabs was painted. */
  tabs?: number;
  /** The outline of the document was painted. */
  content?: number;
}

/** What the benchmark reads through page.evaluate. */
export interface Probe {
  /** Forgets the keys so far; from now on keys are timed. */
  watchKeys(): void;
  /** For each key since then, from the press to the painted frame that shows what it did. */
  readonly keys: number[];
  readonly pane: PaneTimes;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Calls back when the frame that shows what is in the page now has been painted. */
function whenPainted(done: (at: number) => void): void {
  requestAnimationFrame(() => {
    // A frame's callbacks run before its layout and paint, a message posted by them after these.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done(performance.now());
    };
    port2.postMessage(null);
  });
}

const keys: number[] = [];
const pane: PaneTimes = {};

function watchKeys(): void {
  keys.length = 0;
  const pages = document.querySelector('.pages');
  if (!pages) throw new Error('no document is open');
  let pressed: number | null = null;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  new MutationObserver(() => {
    if (pressed === null) return;
    const from = pressed;
    pressed = null;
    whenPainted((at) => keys.push(at - from));
  }).observe(pages, { subtree: true, childList: true, characterData: true });
}

const MARKS = {
  shell: 'main.shell',
  tabs: '[role=tab]',
  content: '[role=tabpanel] h2',
} as const satisfies Partial<Record<keyof PaneTimes, string>>;

function watchPane(): void {
  const waiting = new Map(Object.entries(MARKS) as [keyof typeof MARKS, string][]);
  new MutationObserver(() => {
    for (const [mark, selector] of waiting) {
      if (!document.querySelector(selector)) continue;
      waiting.delete(mark);
      whenPainted((at) => (pane[mark] = at));
    }
  }).observe(document, { subtree: true, childList: true });
  const loaded = ({ target }: Event): void => {
    if (!(target instanceof HTMLScriptElement) || !target.src.endsWith('/office.js')) return;
    void Office.onReady(() => (pane.office = performance.now()));
  };
  document.addEventListener('load', loaded, true);
}

window.probe = { watchKeys, keys, pane };
if (location.pathname.endsWith('/taskpane-local.html')) watchPane();
