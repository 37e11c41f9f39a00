import { bodyBlocks } from '../ooxml/content';
import { listLabels } from '../ooxml/numbering';
import { numberingOf } from '../ooxml/parts';
import type { XmlElement } from '../ooxml/xml';
import { wordText, type Edited, type HostDocument, type Point, type Span } from '../host';
import { comparable, domText, offsetOf, pointAt, prepare, type DomPoint } from './domText';
import { Drawing } from './drawing';
import { spread, watchSheets } from './sheets';

/** Glyphs of symbol fonts, which a browser does not have: bullets. */
const SYMBOL = /[\uf000-\uf0ff]/g;
/** Parts whose change alters how everything looks. */
const LOOKS = /^w:(styles|numbering|hdr|ftr|settings)$/;

/**
 * The document drawn as pages. The document is the truth: after each of its changes the pages follow, redrawing only the
 * blocks that changed where that will do.
 */
export class Pages {
  private drawing: Drawing | null = null;
  private blocks = new Map<XmlElement, HTMLElement>();
  private paragraphs = new Map<XmlElement, HTMLElement>();
  private readonly byDom = new WeakMap<Node, XmlElement>();
  private readonly watch: IntersectionObserver;
  private work: Promise<void> = Promise.resolve();
  private waiting = 0;

  /**
   * @param holder element that the pages go into
   * @param styles element that the styles go into
   */
  constructor(
    private readonly document: HostDocument,
    private readonly holder: HTMLElement,
    private readonly styles: HTMLElement,
  ) {
    this.watch = watchSheets(scrollerOf(holder));
  }

  stop(): void {
    this.watch.disconnect();
  }

  /** Whether the page is behind the document. */
  get isBehind(): boolean {
    return this.waiting > 0;
  }

  /** Resolves when the page shows the document as it is now. */
  get settled(): Promise<void> {
    return this.work;
  }

  /** Draws everything. */
  drawAll(): Promise<void> {
    return this.enqueue(() => this.redraw());
  }

  /** Draws what an edit has changed. */
  drawChanges(edited: Edited): Promise<void> {
    const body = this.document.body;
    const changed = new Set<XmlElement>();
    let all = this.drawing === null;
    for (const element of edited.keys()) {
      const path = pathOf(element);
      const root = path.at(-1) ?? element;
      if (LOOKS.test(root.name) || element.name === 'w:sectPr') all = true;
      if (path.includes(body)) for (const step of path) changed.add(step);
    }
    return this.enqueue(() => (all ? this.redraw() : this.patch(changed)));
  }

  /** The paragraph that a node of the page belongs to, with the element that shows it. */
  paragraphAt(node: Node): { readonly paragraph: XmlElement; readonly shown: HTMLElement } | null {
    for (let step: Node | null = node; step && step !== this.holder; step = step.parentNode) {
      const paragraph = this.byDom.get(step);
      if (paragraph && step instanceof HTMLElement) return { paragraph, shown: step };
    }
    return null;
  }

  shown(paragraph: XmlElement): HTMLElement | undefined {
    return this.paragraphs.get(paragraph);
  }

  /** The document's place for a place of the page; between paragraphs, the nearest in the direction of `side`. */
  toPoint(at: DomPoint, side: 'start' | 'end'): Point | null {
    if (!this.holder.contains(at.node)) return null;
    const inside = this.paragraphAt(at.node);
    if (inside) return { paragraph: inside.paragraph, offset: offsetOf(inside.shown, at) };
    const range = document.createRange();
    range.setStart(at.node, at.offset);
    const list = [...this.paragraphs];
    const next = list.find(([, element]) => range.comparePoint(element, 0) > 0);
    const previous = list.findLast(([, element]) => range.comparePoint(element, 0) <= 0);
    const [paragraph, element] = (side === 'start' ? (next ?? previous) : (previous ?? next)) ?? [];
    if (!paragraph || !element) return null;
    return { paragraph, offset: side === 'start' && next ? 0 : domText(element).length };
  }

  toDom(point: Point): DomPoint | null {
    const shown = this.paragraphs.get(point.paragraph);
    return shown ? pointAt(shown, point.offset) : null;
  }

  /** Elements that show the paragraphs of a span. */
  shownIn(span: Span): HTMLElement[] {
    const { start, end } = span;
    const story = this.document.storyOf(start.paragraph);
    if (!story || story !== this.document.storyOf(end.paragraph)) return [];
    const [from, to] = [this.document.indexOf(start.paragraph), this.document.indexOf(end.paragraph)];
    return this.document
      .paragraphs(story)
      .slice(from, to + 1)
      .flatMap((paragraph) => this.paragraphs.get(paragraph) ?? []);
  }

  private enqueue(draw: () => Promise<void>): Promise<void> {
    this.waiting += 1;
    // Without this shortcut every key would cost a turn of the queue before anything is drawn.
    const turn = this.waiting === 1 ? draw() : this.work.then(draw, draw);
    this.work = turn.finally(() => (this.waiting -= 1));
    return this.work;
  }

  private async redraw(): Promise<void> {
    const anchor = this.firstVisible();
    this.drawing = await Drawing.of(this.document.pkg);
    const list = bodyBlocks(this.document.body);
    const drawn = await this.drawing.all(list);
    this.blocks = new Map(list.flatMap((block, index) => entry(block, drawn.blocks[index])));
    this.paragraphs = new Map();
    this.adopt(drawn.paragraphs);
    for (const note of drawn.pages.querySelectorAll<HTMLElement>('header, footer, section > ol')) {
      note.contentEditable = 'false';
    }
    this.styles.replaceChildren(...drawn.styles);
    this.holder.replaceChildren(...drawn.pages.children);
    this.label();
    this.watch.disconnect();
    this.spread(this.sheets());
    if (anchor) this.keepAt(anchor);
  }

  private async patch(changed: ReadonlySet<XmlElement>): Promise<void> {
    const list = bodyBlocks(this.document.body);
    const drawing = this.drawing;
    const fresh = list.filter((block) => changed.has(block) || !this.blocks.has(block));
    const present = new Set(list);
    const gone = [...this.blocks].filter(([block]) => !present.has(block));
    // A drawing knows the pictures that there were when it was made.
    const newPicture = fresh.some((block) => !this.blocks.has(block) && holdsPicture(block));
    if (!drawing || newPicture || fresh.some(endsSection) || gone.some(([block]) => endsSection(block)))
      return this.redraw();
    const drawn = await drawing.some(fresh);
    const made = new Map(fresh.flatMap((block, index) => entry(block, drawn.blocks[index])));
    for (const [block, element] of gone) {
      element.remove();
      this.blocks.delete(block);
    }
    let previous: HTMLElement | null = null;
    const blocks = new Map<XmlElement, HTMLElement>();
    for (const block of list) {
      const old = this.blocks.get(block);
      const element = made.get(block) ?? old;
      if (!element) continue;
      if (element !== old) {
        if (old) old.replaceWith(element);
        else if (previous) previous.after(element);
        else this.holder.querySelector('article')?.prepend(element);
      }
      blocks.set(block, element);
      previous = element;
    }
    this.blocks = blocks;
    this.adopt(drawn.paragraphs);
    for (const paragraph of this.paragraphs.keys()) {
      if (!this.document.storyOf(paragraph)) this.paragraphs.delete(paragraph);
    }
    this.label();
    this.spread(new Set([...made.values()].flatMap((element) => element.closest('section') ?? [])));
  }

  private adopt(paragraphs: ReadonlyMap<XmlElement, HTMLElement>): void {
    for (const [paragraph, shown] of paragraphs) {
      prepare(shown);
      this.paragraphs.set(paragraph, shown);
      this.byDom.set(shown, paragraph);
      // What is not shown character for character cannot be edited here; the text is safe before it is editable.
      if (domText(shown) !== comparable(wordText(paragraph))) shown.contentEditable = 'false';
    }
  }

  private spread(sheets: Iterable<HTMLElement>): void {
    spread(sheets);
    // Observing a sheet again is nothing to an observer that has it already.
    for (const sheet of this.sheets()) this.watch.observe(sheet);
  }

  private sheets(): NodeListOf<HTMLElement> {
    return this.holder.querySelectorAll(':scope > section');
  }

  /** Gives list items the labels that Word would draw. */
  private label(): void {
    const { body, pkg, styles } = this.document;
    const list = this.document.paragraphs(body);
    for (const [index, item] of listLabels(list, styles, numberingOf(pkg)).entries()) {
      const paragraph = list[index];
      const shown = paragraph && this.paragraphs.get(paragraph);
      if (!shown || (!item && shown.dataset.label === undefined)) continue;
      if (item) shown.dataset.label = item.label.replace(SYMBOL, '\u2022');
      else delete shown.dataset.label;
    }
  }

  /** The first paragraph that can be seen, and where. */
  private firstVisible(): { readonly paragraph: XmlElement; readonly top: number } | null {
    const edge = scrollerOf(this.holder).getBoundingClientRect().top;
    // The sheet first: what stands on sheets far away is not laid out, and should not be for this.
    const sheet = [...this.sheets()].find((candidate) => candidate.getBoundingClientRect().bottom > edge);
    for (const shown of sheet?.querySelectorAll<HTMLElement>('p') ?? []) {
      const { bottom, top } = shown.getBoundingClientRect();
      const paragraph = this.byDom.get(shown);
      if (bottom > edge && paragraph) return { paragraph, top };
    }
    return null;
  }

  private keepAt({ paragraph, top }: { readonly paragraph: XmlElement; readonly top: number }): void {
    const shown = this.paragraphs.get(paragraph);
    if (shown) scrollerOf(this.holder).scrollTop += shown.getBoundingClientRect().top - top;
  }
}

function entry(block: XmlElement, element: HTMLElement | undefined): [XmlElement, HTMLElement][] {
  return element ? [[block, element]] : [];
}

/** An element and all that it stands in, outwards. */
function pathOf(element: XmlElement): XmlElement[] {
  const path: XmlElement[] = [];
  for (let step: XmlElement | null = element; step; step = step.parent) path.push(step);
  return path;
}

function endsSection(block: XmlElement): boolean {
  return block.name === 'w:p' && block.child('w:pPr')?.child('w:sectPr') !== undefined;
}

function holdsPicture(element: XmlElement): boolean {
  return element.name === 'w:drawing' || element.name === 'w:pict' || element.elements().some(holdsPicture);
}

/** The element around the pages that scrolls. */
function scrollerOf(holder: HTMLElement): HTMLElement {
  return holder.closest<HTMLElement>('[data-scroller]') ?? document.documentElement;
}
