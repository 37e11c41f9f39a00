/**
 * Sheets of paper. docx-preview makes one long sheet of each section of the document; here what does not fit on a sheet
 * goes to a new one. The browser lays out and paints only the sheets that are near the screen, so that typing stays as
 * quick in a report of 300 pages as in one of three.
 */

/** Class of a sheet that the browser may leave out. */
const LAZY = 'far';
/** Class of a sheet that goes on from the one before it. */
const FURTHER = 'further';
/** So that a line typed on the first of 300 full sheets does not move the others. */
const REACH = 8;

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

/**
 * Spreads the content of sheets that are too full over more sheets. What goes over goes to the top of the sheet that was
 * made for it earlier, and so on: a sheet of its own for each line that is typed on a full one would be wrong.
 * @param sheets in the order of the document
 * @param reach over how many sheets content is handed on; beyond, only to one with room, else to a new one
 */
export function spread(sheets: Iterable<HTMLElement>, reach = REACH): void {
  const measured = [...sheets].map((sheet) => ({ sheet, plan: planOf(sheet, reach > 0) }));
  const fuller = measured.flatMap(({ sheet, plan }) => (plan && apply(sheet, plan)) ?? []);
  if (fuller.length > 0) spread(fuller, reach - 1);
}

interface Plan {
  readonly article: HTMLElement;
  /** Blocks of each further sheet. */
  readonly groups: readonly (readonly Element[])[];
  /** The sheet that the last of them goes to; null: a new one. */
  readonly next: HTMLElement | null;
  /** Height of a whole sheet, in CSS pixels. */
  readonly height: number;
}

function planOf(sheet: HTMLElement, handsOn: boolean): Plan | null {
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
  const groups = breaks.map((from, index) => blocks.slice(from, breaks[index + 1]));
  const next = sheet.nextElementSibling;
  const last = groups.at(-1);
  const takes =
    last !== undefined &&
    next instanceof HTMLElement &&
    next.classList.contains(FURTHER) &&
    (handsOn || heightOf(last) + heightOf([...next.querySelectorAll(':scope > article > *')]) <= limit);
  return { article, height, groups, next: takes ? next : null };
}

function heightOf(blocks: readonly Element[]): number {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? last.getBoundingClientRect().bottom - first.getBoundingClientRect().top : 0;
}

/** @returns the sheet that there was, which may be too full now */
function apply(sheet: HTMLElement, { article, groups, next: follower, height }: Plan): HTMLElement | null {
  let last = sheet;
  for (const group of follower ? groups.slice(0, -1) : groups) {
    const next = sheet.cloneNode(false) as HTMLElement;
    next.classList.remove(LAZY);
    next.classList.add(FURTHER);
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
  follower?.querySelector(':scope > article')?.prepend(...(groups.at(-1) ?? []));
  return follower;
}

/** How high a sheet counts while it is left out and was never laid out. */
function keepHeight(sheet: HTMLElement, height: number): void {
  sheet.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
}

function copies(element: Element | null): Node[] {
  return element ? [element.cloneNode(true)] : [];
}
