import {
  deleteSelection,
  joinWithNext,
  joinWithPrevious,
  replaceText,
  typeLines,
  wordText,
  type History,
  type HostDocument,
  type Point,
  type Span,
} from '../host';
import { textChange } from './diff';
import { comparable, domText, offsetOf } from './domText';
import type { Pages } from './pages';
import { caretIn, caretIntoView, showSelection } from './selection';

export interface EditorOptions {
  readonly document: HostDocument;
  readonly history: History;
  readonly pages: Pages;
  /** The element that is edited. */
  readonly holder: HTMLElement;
  /** Says what could not be done. */
  readonly onError: (error: unknown) => void;
}

export interface Editor {
  /** Whether the page already shows the edit that is being made, because the browser made it there first. */
  readonly isAhead: () => boolean;
  /** Whether what is being selected in the document follows from an edit here. */
  readonly isBusy: () => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly stop: () => void;
}

/** What the browser may do by itself inside one paragraph; the document then follows. */
const NATIVE: ReadonlySet<string> = new Set([
  'insertText',
  'insertReplacementText',
  'insertCompositionText',
  'deleteContentBackward',
  'deleteContentForward',
  'deleteWordBackward',
  'deleteWordForward',
  'deleteSoftLineBackward',
  'deleteSoftLineForward',
  'deleteHardLineBackward',
  'deleteHardLineForward',
]);
const PASTES: ReadonlySet<string> = new Set(['insertFromPaste', 'insertFromDrop', 'insertFromYank']);

/**
 * Typing into the pages. Inside a paragraph the browser types (so that every input method works) and the document takes
 * over the difference; everything else is prevented and made on the document, which the pages then follow.
 */
export function startEditor({ document: doc, history, pages, holder, onError }: EditorOptions): Editor {
  let ahead = false;
  let busy = 0;
  /** Selects in the document as a part of an edit; the page shows it by itself. */
  const select = (span: Span): void => {
    busy += 1;
    doc.select(span);
    busy -= 1;
  };
  let followUp: Promise<void> = Promise.resolve();
  const listeners = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void): void =>
    holder.addEventListener(type, listener, { signal: listeners.signal });

  const selection = (): Span | null => {
    const range = caretIn(holder);
    if (!range) return null;
    const start = pages.toPoint({ node: range.startContainer, offset: range.startOffset }, 'start');
    const end = pages.toPoint({ node: range.endContainer, offset: range.endOffset }, 'end');
    if (!start || !end) return null;
    return range.collapsed ? { start, end: start, mark: false } : { start, end, mark: false };
  };

  /** Makes an edit on the document, and puts the cursor where it leads when the page has followed. */
  const edit = (key: string | null, action: (at: Span) => Point | null): void => {
    const at = selection();
    if (!at) return;
    select(at);
    try {
      const point = history.edit(key, () => action(at));
      if (point) select({ start: point, end: point, mark: false });
    } catch (error) {
      onError(error);
    }
    place();
  };

  const place = (): void => {
    followUp = pages.settled.then(() => showSelection(pages, doc.selection)).catch(onError);
  };

  const removed = (at: Span): Point => (isEmpty(at) ? at.start : deleteSelection(doc, at));

  const type = (text: string): void => edit(null, (at) => typeLines(doc, removed(at), text));

  const erase = (forward: boolean): void =>
    edit(null, (at) => {
      if (!isEmpty(at)) return deleteSelection(doc, at);
      return forward ? joinWithNext(doc, at.start) : joinWithPrevious(doc, at.start);
    });

  /** What the browser has just typed into a paragraph, done in the document too. */
  const follow = (): void => {
    const caret = caretIn(holder);
    const inside = caret && pages.paragraphAt(caret.startContainer);
    if (!caret || !inside) {
      // The browser went beyond a paragraph: what it shows is worth nothing, the document is as it was.
      void pages.drawAll().then(place, onError);
      return;
    }
    const { paragraph, shown } = inside;
    const before = wordText(paragraph);
    const offset = offsetOf(shown, { node: caret.startContainer, offset: caret.startOffset });
    const change = textChange(comparable(before), domText(shown), offset);
    if (!change) return;
    ahead = true;
    try {
      history.edit('typing', () =>
        replaceText(doc, { paragraph, offset: change.from }, change.to, change.text.replaceAll('\n', '\v')),
      );
    } catch (error) {
      onError(error);
      ahead = false;
      void pages.drawAll().then(place, onError);
      return;
    } finally {
      ahead = false;
    }
    const end = { paragraph, offset };
    select({ start: end, end, mark: false });
    if (before === '') redrawn = paragraph;
    if (redrawn === paragraph && !composing) {
      redrawn = null;
      void pages.drawChanges(new Map([[paragraph, () => undefined]]));
      place();
    }
  };
  /** The first characters of an empty paragraph have no run yet; they are drawn again to look as they will in Word. */
  let redrawn: Point['paragraph'] | null = null;
  let composing = false;

  const isWithinOne = (event: InputEvent): boolean => {
    const [target] = event.getTargetRanges();
    if (!target) return false;
    const start = pages.paragraphAt(target.startContainer);
    return start !== null && start.shown === pages.paragraphAt(target.endContainer)?.shown;
  };

  const before = (event: InputEvent): void => {
    const { inputType } = event;
    if (pages.isBehind && event.cancelable) {
      // What is typed while the page is being drawn is typed into the document when that is done.
      event.preventDefault();
      const { data } = event;
      if (inputType === 'insertText' && data !== null) void followUp.then(() => type(data));
      return;
    }
    if (NATIVE.has(inputType) && isWithinOne(event)) return;
    event.preventDefault();
    if (inputType === 'insertParagraph') type('\n');
    else if (inputType === 'insertLineBreak') type('\v');
    else if (PASTES.has(inputType)) type(plainText(event));
    else if (inputType === 'insertText' || inputType === 'insertReplacementText') type(event.data ?? plainText(event));
    else if (inputType === 'historyUndo') undo();
    else if (inputType === 'historyRedo') redo();
    else if (inputType.startsWith('delete')) erase(inputType.endsWith('Forward'));
  };

  const travel = (go: () => void): void => {
    busy += 1;
    try {
      go();
    } catch (error) {
      onError(error);
    } finally {
      busy -= 1;
    }
    place();
    followUp = followUp.then(() => caretIntoView(holder));
  };
  const undo = (): void => travel(() => history.undo());
  const redo = (): void => travel(() => history.redo());

  on('beforeinput', before);
  on('input', follow);
  on('compositionstart', () => {
    composing = true;
    const at = selection();
    // An input method types over what is selected without asking; beyond one paragraph the browser would do that badly.
    if (at && at.start.paragraph !== at.end.paragraph) erase(false);
  });
  on('compositionend', () => {
    composing = false;
    follow();
  });
  // A link in a report must not carry the page, and the open document with it, away.
  on('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
  });
  on('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z') (event.shiftKey ? redo : undo)();
    else if (key === 'y') redo();
    else return;
    event.preventDefault();
  });

  return { isAhead: () => ahead, isBusy: () => busy > 0, undo, redo, stop: () => listeners.abort() };
}

function isEmpty({ start, end }: Span): boolean {
  return start.paragraph === end.paragraph && start.offset === end.offset;
}

function plainText(event: InputEvent): string {
  // A line end at the very end is how programs copy whole paragraphs; it is not meant as one more paragraph.
  return (event.dataTransfer?.getData('text/plain') ?? '').replace(/\r?\n$/, '');
}
