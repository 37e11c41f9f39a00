import { parseAsync, renderDocument, type Options } from 'docx-preview';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { OoxmlPackage } from '../ooxml/package';
import { bodyOf } from '../ooxml/parts';
import type { XmlElement } from '../ooxml/xml';
import { emptyMainPart, renderSource } from './renderXml';

/**
 * docx-preview, as far as we use it. It is untyped and parts of it are internal, so the version is pinned and everything
 * that we know of it stands in this file. It draws what we write for it (`renderXml.ts`), never the document itself.
 */
interface Wml {
  readonly type: string;
  readonly children?: readonly Wml[];
  className?: string;
  pageBreakBefore?: boolean;
}

interface Body extends Wml {
  readonly children: readonly Wml[];
}

interface Loaded {
  readonly _parser: { readonly parseBodyElements: (body: Element) => Wml[] };
  readonly documentPart: { readonly body: Body };
}

const OPTIONS: Partial<Options> = {
  className: 'docx',
  inWrapper: true,
  useBase64URL: true,
  renderChanges: true,
  renderComments: false,
  renderAltChunks: false,
};
/** For single blocks: the page around them is there already. */
const BLOCK_OPTIONS: Partial<Options> = {
  ...OPTIONS,
  ignoreFonts: true,
  renderHeaders: false,
  renderFooters: false,
  renderFootnotes: false,
  renderEndnotes: false,
};

/** What was drawn: nodes of the page, and which of our paragraphs each drawn one is. */
export interface Drawn {
  /** One for each block, in order. */
  readonly blocks: readonly HTMLElement[];
  readonly paragraphs: ReadonlyMap<XmlElement, HTMLElement>;
}

export interface DrawnDocument extends Drawn {
  readonly styles: readonly HTMLStyleElement[];
  readonly pages: HTMLElement;
}

/** Draws the blocks of one document as it is when this is made: its styles, lists, headers and page sizes. */
export class Drawing {
  private constructor(
    private readonly loaded: Loaded,
    private readonly body: XmlElement,
  ) {}

  static async of(pkg: OoxmlPackage): Promise<Drawing> {
    const main = pkg.mainPart;
    const body = bodyOf(pkg);
    const zip: Zippable = {};
    for (const name of pkg.partNames()) zip[name] = name === main ? strToU8(emptyMainPart(body)) : pkg.bytes(name);
    const bytes = zipSync(zip, { level: 0, mtime: new Date(1980, 0, 1) });
    return new Drawing((await parseAsync(new Blob([bytes]), OPTIONS)) as Loaded, body);
  }

  /** Draws the whole document. */
  async all(blocks: readonly XmlElement[]): Promise<DrawnDocument> {
    const { nodes, ...drawn } = await this.draw(blocks, OPTIONS);
    const styles = nodes.filter((node): node is HTMLStyleElement => node instanceof HTMLStyleElement);
    return { ...drawn, styles, pages: wrapperOf(nodes) };
  }

  /** Draws some blocks, to be put into the page where they belong. */
  async some(blocks: readonly XmlElement[]): Promise<Drawn> {
    return this.draw(blocks, BLOCK_OPTIONS);
  }

  private async draw(
    blocks: readonly XmlElement[],
    options: Partial<Options>,
  ): Promise<Drawn & { readonly nodes: readonly Node[] }> {
    const source = renderSource(blocks, this.body.scope);
    const root = new DOMParser().parseFromString(source.xml, 'application/xml').documentElement;
    const children = this.loaded._parser.parseBodyElements(root);
    const models = paragraphsOf(children);
    for (const [index, model] of models.entries()) model.className = [model.className, mark(index)].join(' ').trim();
    breakPages(children);
    const { documentPart } = this.loaded;
    const body = { ...documentPart.body, children };
    const part = inheriting(documentPart, { body });
    const nodes = await renderDocument(inheriting(this.loaded, { documentPart: part }), options);
    return { nodes, ...find(wrapperOf(nodes), source.paragraphs) };
  }
}

/** The same object with other values of some fields. */
function inheriting<T extends object>(original: T, fields: Partial<T>): T {
  return Object.assign(Object.create(original) as T, fields);
}

function paragraphsOf(models: readonly Wml[]): Wml[] {
  return models.flatMap((model) =>
    model.type === 'paragraph' ? [model] : model.children ? paragraphsOf(model.children) : [],
  );
}

const mark = (index: number): string => `tongket-p-${index}`;

/** A paragraph that ends with a page break is followed by a new page. */
function breakPages(blocks: readonly Wml[]): void {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const last = block.children?.filter((child) => (child.children?.length ?? 0) > 0).at(-1);
    const breaks = last && 'styleName' in last && last.styleName === 'tongketpagebreak';
    if (breaks === true && next?.type === 'paragraph') next.pageBreakBefore = true;
  }
}

function wrapperOf(nodes: readonly Node[]): HTMLElement {
  const wrapper = nodes.find((node) => node instanceof HTMLElement && node.classList.contains('docx-wrapper'));
  if (!(wrapper instanceof HTMLElement)) throw new Error('docx-preview has drawn no pages');
  return wrapper;
}

function find(wrapper: HTMLElement, paragraphs: readonly XmlElement[]): Drawn {
  const found = new Map<XmlElement, HTMLElement>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const [element] = wrapper.getElementsByClassName(mark(index));
    if (!(element instanceof HTMLElement)) throw new Error(`docx-preview has not drawn paragraph ${index}`);
    found.set(paragraph, element);
  }
  for (const [index, element] of [...found.values()].entries()) element.classList.remove(mark(index));
  const blocks = [...wrapper.querySelectorAll<HTMLElement>(':scope > section > article > *')];
  return { blocks, paragraphs: found };
}
