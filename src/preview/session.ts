import { attachFrame, History, Host } from '../host';
import { openDocument } from '../ooxml/open';
import type { PreviewTexts } from '../texts/preview';
import { startEditor, type Editor } from './editor';
import { make } from './elements';
import { Pages } from './pages';
import { followSelection, reveal, showSelection } from './selection';
import type { Shell } from './shell';

/** One open document with its pages and its pane. */
export interface Session {
  readonly host: Host;
  readonly history: History;
  readonly editor: Editor;
  readonly name: string;
  readonly isSample: boolean;
  /** The pane's frame. */
  readonly frame: HTMLIFrameElement;
  readonly focusPane: () => void;
  readonly close: () => void;
}

export interface OpenOptions {
  readonly shell: Shell;
  readonly texts: () => PreviewTexts;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly isSample: boolean;
  readonly locale: string;
  /** The document has changed, or was saved. */
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
  /** A key was pressed in the pane. */
  readonly onPaneKey: (event: KeyboardEvent) => void;
  /** Called before anything of the page changes: the document can be opened. */
  readonly onReady: () => void;
}

/** Address of the pane with the copy of office.js beside it, so that no request leaves this site. */
const PANE = 'taskpane-local.html';

/**
 * Opens a document: draws its pages, and starts the pane beside them.
 * @throws InputError for a file that is no document we can work with; the page is as it was then
 */
export async function openSession(options: OpenOptions): Promise<Session> {
  const { shell, bytes, name, isSample, onChange, onError } = options;
  const host = new Host(openDocument(bytes), { locale: options.locale, url: name });
  const doc = host.document;
  options.onReady();

  const history = new History(doc, () => performance.now());
  const pages = new Pages(doc, shell.pages, shell.styles);
  shell.scroller.scrollTop = 0;
  await pages.drawAll();

  shell.pages.contentEditable = String(!doc.readOnly);
  shell.pages.setAttribute('aria-readonly', String(doc.readOnly));
  shell.pages.tabIndex = 0;
  const editor = startEditor({ document: doc, history, pages, holder: shell.pages, onError });
  const following = followSelection(doc, pages, shell.pages);
  // What is redrawn around the cursor takes the cursor with it.
  const keepCaret = (): void => {
    if (document.activeElement === shell.pages) showSelection(pages, doc.selection);
  };
  const ends = [
    doc.onChanged((edited) => {
      if (!editor.isAhead()) void pages.drawChanges(edited).then(keepCaret).catch(onError);
      onChange();
    }),
    doc.onSelectionChanged(() => {
      // What the user selects is on the screen already; only an add-in's choice must be brought into sight.
      if (following.isOurs() || editor.isBusy()) return;
      void pages.settled.then(() => reveal(pages, doc.selection)).catch(onError);
    }),
  ];
  const frame = make('iframe', {
    title: options.texts().pane,
    sandbox: 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads',
  });
  // The pane is a page of this site; keys that are the whole window's must work inside of it too.
  frame.addEventListener('load', () => frame.contentWindow?.addEventListener('keydown', options.onPaneKey));
  const { detach, focus } = attachFrame(host, frame, {
    into: shell.pane,
    url: PANE,
    onExit: (backwards) => (backwards ? shell.divider : shell.open).focus(),
  });

  const close = (): void => {
    detach();
    for (const end of ends) end();
    following.stop();
    editor.stop();
    pages.stop();
    shell.pages.replaceChildren();
    shell.styles.replaceChildren();
  };
  return { host, history, editor, name, isSample, frame, focusPane: focus, close };
}
