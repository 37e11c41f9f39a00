/**
 * Sheets of paper. docx-preview makes one long sheet of each section of the document; here what does not fit on a sheet
 * goes to a new one. The browser lays out and paints only the sheets that are near the screen, so that typing stays as
 * quick in a report of 300 pages as in one of three.
 */

/** Class of a sheet that the browser may leave out. */
const LAZY = 'far';

/**
 * Lets the browser leave out sheets that are far from the screen. Only those: a sheet is left out from the moment that it
 * may be, until the browser has looked whether it can be seen; what is typed then would land on another sheet.
 */
export function watchSheets(scroller: HTMLElement): IntersectionObserver {
  const look = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) target.classList.toggle(LAZY, !isIntersecting);
  };
  return new IntersectionObserver(look, { root: scroller, rootMargin: '100% 0px' });
}

/** Where blocks of given heights break into sheets: the index of the first block of each sheet but the first. */
export function breaksOf(
  blocks: readonly { readonly top: number; readonly bottom: number }[],
  limit: number,
): number[] {
  const breaks: number[] = [];
  let start = blocks[0]?.top ?? 0;
  for (const [index, { top, bottom }] of blocks.entries()) {
    if (top === start || bottom - start <= limit) continue;
    breaks.push(index);
    start = top;
  }
  return breaks;
}

/** Spreads the content of sheets that are too full over more sheets. */
export function spread(sheets: Iterable<HTMLElement>): void {
  const measured = [...sheets].map((sheet) => ({ sheet, plan: planOf(sheet) }));
  for (const { sheet, plan } of measured) if (plan) apply(sheet, plan);
}

interface Plan {
  readonly article: HTMLElement;
  /** Blocks of each further sheet. */
  readonly groups: readonly (readonly Element[])[];
  /** Height of a whole sheet, in CSS pixels. */
  readonly height: number;
}

function planOf(sheet: HTMLElement): Plan | null {
  const articles = sheet.querySelectorAll<HTMLElement>(':scope > article');
  const article = articles[0];
  const style = getComputedStyle(sheet);
  const height = parseFloat(style.minHeight);
  // Columns and several sections on one sheet stay as docx-preview has drawn them.
  if (!article || articles.length > 1 || article.style.columnCount !== '' || !(height > 0)) return null;
  const scale = sheet.getBoundingClientRect().width / sheet.offsetWidth;
  const limit = (height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)) * scale;
  const blocks = [...article.children];
  const breaks = breaksOf(
    blocks.map((block) => block.getBoundingClientRect()),
    limit,
  );
  return { article, height, groups: breaks.map((from, index) => blocks.slice(from, breaks[index + 1])) };
}

function apply(sheet: HTMLElement, { article, groups, height }: Plan): void {
  let last = sheet;
  for (const group of groups) {
    const next = sheet.cloneNode(false) as HTMLElement;
    next.classList.remove(LAZY);
    const content = article.cloneNode(false) as HTMLElement;
    content.append(...group);
    const [header, footer] = [last.querySelector(':scope > header'), last.querySelector(':scope > footer')];
    const notes = last.querySelectorAll(':scope > ol');
    next.append(...copies(header), content, ...notes, ...copies(footer));
    last.after(next);
    keepHeight(last, height);
    last = next;
  }
  keepHeight(last, height);
}

/** How high a sheet counts while it is left out and was never laid out. */
function keepHeight(sheet: HTMLElement, height: number): void {
  sheet.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
}

function copies(element: Element | null): Node[] {
  return element ? [element.cloneNode(true)] : [];
}
