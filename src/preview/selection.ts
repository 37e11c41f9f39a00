import type { HostDocument, Span } from '../host';
import type { Pages } from './pages';

/** How long the cursor rests in a paragraph before an add-in hears of it. */
const REST_MS = 150;

/** The selected range of the page, if it lies in an element. */
export function caretIn(holder: HTMLElement): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return holder.contains(range.startContainer) && holder.contains(range.endContainer) ? range : null;
}

/** Shows in the page what is selected in the document. */
export function showSelection(pages: Pages, span: Span): void {
  const start = pages.toDom(span.start);
  const end = pages.toDom(span.end);
  if (start && end) document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

/** Scrolls no further than it must for the cursor to be seen. */
export function caretIntoView(holder: HTMLElement): void {
  const node = caretIn(holder)?.startContainer;
  const element = node instanceof Element ? node : node?.parentElement;
  element?.scrollIntoView({ block: 'nearest' });
}

/** Tells the document what the user selects in the page. @returns ends that */
export function followSelection(
  doc: HostDocument,
  pages: Pages,
  holder: HTMLElement,
): { stop: () => void; isOurs: () => boolean } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ours = false;
  const tell = (): void => {
    const range = caretIn(holder);
    if (!range || pages.isBehind) return;
    const start = pages.toPoint({ node: range.startContainer, offset: range.startOffset }, 'start');
    const end = range.collapsed ? start : pages.toPoint({ node: range.endContainer, offset: range.endOffset }, 'end');
    if (!start || !end) return;
    const old = doc.selection;
    if (samePlace(old.start, start) && samePlace(old.end, end)) return;
    ours = true;
    doc.select({ start, end, mark: false });
    ours = false;
  };
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, REST_MS);
  };
  document.addEventListener('selectionchange', listen);
  return {
    stop: () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', listen);
    },
    isOurs: () => ours,
  };
}

function samePlace(a: Span['start'], b: Span['start']): boolean {
  return a.paragraph === b.paragraph && a.offset === b.offset;
}

/** Brings what an add-in has selected into sight and marks it for a moment. */
export function reveal(pages: Pages, span: Span): void {
  const shown = pages.shownIn(span);
  const [first] = shown;
  if (!first) return;
  showSelection(pages, span);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  first.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  for (const element of shown) {
    element.classList.remove('flash');
    // The same element can be shown twice in a row; its animation must begin anew.
    element.getBoundingClientRect();
    element.classList.add('flash');
    element.addEventListener('animationend', () => element.classList.remove('flash'), { once: true });
  }
}
