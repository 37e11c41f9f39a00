import { canonicalPrefix } from './namespaces';
import { attributesOf, decodeEntities, escapeAttr, prefixOf, qualifiedNameOf, qualify, type Scope } from './xmlSource';

/**
 * A lossless, editable XML tree. Every node keeps the source text it came from, so that whatever is not edited is
 * written back character for character: quotes, white space, character references, `<w:p></w:p>` against `<w:p/>`.
 * No DOM library does that.
 */

/** Text, CDATA, comments and processing instructions: source text that we carry along. */
export class XmlText {
  parent: XmlElement | null = null;

  /** @param raw source text, markup characters still escaped */
  constructor(public raw: string) {}

  /** The characters that the text stands for; '' for comments and processing instructions. */
  get value(): string {
    if (this.raw.startsWith('<![CDATA[')) return this.raw.slice(9, -3);
    return this.raw.startsWith('<') ? '' : decodeEntities(this.raw);
  }

  toString(): string {
    return this.raw;
  }
}

export type XmlNode = XmlElement | XmlText;

export class XmlElement {
  parent: XmlElement | null = null;
  /** Made when first needed: half of all elements have no children, and a long report has 100 000 elements. */
  private nodes: XmlNode[] | null = null;
  /** Values by canonical name, once they have been asked for. */
  private attributes: ReadonlyMap<string, string> | null = null;

  /**
   * @param name canonical name (`w:p`), whatever prefix the document uses
   * @param open source of the start tag, `<w:p w:rsidR="…">` or `<w:p/>`
   * @param close source of the end tag, '' when the element is self-closed
   * @param scope namespaces in force inside this element
   */
  constructor(
    readonly name: string,
    private open: string,
    private close: string,
    readonly scope: Scope,
  ) {}

  /** Source of the start tag. */
  get startTag(): string {
    return this.open;
  }

  get children(): XmlNode[] {
    return (this.nodes ??= []);
  }

  /** Index behind the end tag of this element that stands at `from`, its spelling (`</w:p >`) kept; -1 for another tag. */
  closeAt(source: string, from: number): number {
    if (source.startsWith(this.close, from)) return from + this.close.length;
    const end = source.indexOf('>', from) + 1;
    const tag = source.slice(from, end);
    if (`</${tag.slice(2, -1).trimEnd()}>` !== this.close) return -1;
    this.close = tag;
    return end;
  }

  /** Value of an attribute by canonical name (`w:val`; no prefix for attributes in no namespace). */
  attr(name: string): string | undefined {
    // Most questions are about attributes that are not there: then the tag does not hold the name at all.
    if (!this.attributes && !this.open.includes(name.slice(name.lastIndexOf(':') + 1))) return undefined;
    return this.readAttributes().get(name);
  }

  /** Canonical names of the attributes, namespace declarations left out. */
  attrNames(): string[] {
    return [...this.readAttributes().keys()];
  }

  /** Sets or (with undefined) removes one attribute; the other attributes keep their source text. */
  setAttr(name: string, value: string | undefined): void {
    const old = attributesOf(this.open).find((attribute) => this.canonicalAttribute(attribute.name) === name);
    const fresh = value === undefined ? '' : `${qualify(name, this.scope)}="${escapeAttr(value)}"`;
    if (old) {
      const from = fresh === '' ? old.start - 1 : old.start;
      this.open = this.open.slice(0, from) + fresh + this.open.slice(old.start + old.source.length);
    } else if (fresh !== '') {
      const end = this.open.length - (this.open.endsWith('/>') ? 2 : 1);
      this.open = `${this.open.slice(0, end).trimEnd()} ${fresh}${this.open.slice(end)}`;
    }
    this.attributes = null;
  }

  /** First child element with that name. */
  child(name: string): XmlElement | undefined {
    if (this.nodes) for (const node of this.nodes) if (node instanceof XmlElement && node.name === name) return node;
    return undefined;
  }

  /** Child elements, all or those with that name. */
  elements(name?: string): XmlElement[] {
    return this.children.filter(
      (node): node is XmlElement => node instanceof XmlElement && (name === undefined || node.name === name),
    );
  }

  /** Descendants with that name in document order, depth first. */
  *descendants(name: string): Generator<XmlElement> {
    for (const node of this.children) {
      if (!(node instanceof XmlElement)) continue;
      if (node.name === name) yield node;
      yield* node.descendants(name);
    }
  }

  /** All text below this element. */
  text(): string {
    let text = '';
    for (const node of this.nodes ?? []) text += node instanceof XmlElement ? node.text() : node.value;
    return text;
  }

  /** Nearest ancestor with that name. */
  ancestor(name: string): XmlElement | undefined {
    let node = this.parent;
    while (node && node.name !== name) node = node.parent;
    return node ?? undefined;
  }

  indexOf(node: XmlNode): number {
    return this.children.indexOf(node);
  }

  /** Inserts nodes at a child index (default: the end), taking them out of where they were. */
  insert(nodes: readonly XmlNode[], index = this.children.length): void {
    for (const node of nodes) node.parent = this;
    this.children.splice(index, 0, ...nodes);
    if (this.close === '' && this.children.length > 0) {
      this.open = `${this.open.slice(0, -2).trimEnd()}>`;
      this.close = `</${qualifiedNameOf(this.open)}>`;
    }
  }

  /** Takes this element out of its parent. */
  remove(): void {
    const parent = this.parent;
    if (!parent) return;
    parent.children.splice(parent.indexOf(this), 1);
    this.parent = null;
  }

  /** Puts nodes where this element stands and takes it out. */
  replaceWith(nodes: readonly XmlNode[]): void {
    const parent = this.parent;
    if (!parent) return;
    const index = parent.indexOf(this);
    this.remove();
    parent.insert(nodes, index);
  }

  /** A deep copy outside any tree. */
  clone(): XmlElement {
    const copy = new XmlElement(this.name, this.open, this.close, this.scope);
    if (this.nodes) copy.insertCopies(this.nodes);
    return copy;
  }

  private insertCopies(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      const copy = node instanceof XmlElement ? node.clone() : new XmlText(node.raw);
      copy.parent = this;
      this.children.push(copy);
    }
  }

  /** Notes this element's own tag and list of children; the function that comes back puts them back. */
  remember(): () => void {
    const { open, close } = this;
    const children = [...this.children];
    return () => {
      this.open = open;
      this.close = close;
      this.attributes = null;
      this.children.splice(0, this.children.length, ...children);
      for (const node of children) node.parent = this;
    };
  }

  /** Declares a namespace on this element, so that it can stand in a tree that does not bind the prefix. */
  declare(prefix: string, uri: string): void {
    const end = this.open.length - (this.open.endsWith('/>') ? 2 : 1);
    const attribute = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    if (new RegExp(`\\s${attribute}\\s*=`).test(this.open)) return;
    this.open = `${this.open.slice(0, end).trimEnd()} ${attribute}="${escapeAttr(uri)}"${this.open.slice(end)}`;
    this.attributes = null;
  }

  /** Whether this element's own tag binds a prefix ('' for the default namespace). */
  declares(prefix: string): boolean {
    const attribute = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    for (const { name } of attributesOf(this.open)) if (name === attribute) return true;
    return false;
  }

  /** Prefixes that this element's own tag and attributes use, as written. */
  usedPrefixes(): string[] {
    const prefixes = [prefixOf(qualifiedNameOf(this.open))];
    for (const { name } of attributesOf(this.open)) {
      const prefix = prefixOf(name);
      if (prefix !== '' && !isDeclaration(name)) prefixes.push(prefix);
    }
    return prefixes;
  }

  /** Namespace address of this element, '' when it is in none. */
  get namespace(): string {
    return this.scope.get(prefixOf(qualifiedNameOf(this.open))) ?? '';
  }

  /** Source text of this element and all below it. */
  toString(): string {
    if (!this.nodes) return this.open + this.close;
    const out: string[] = [];
    this.write(out);
    return out.join('');
  }

  private write(out: string[]): void {
    out.push(this.open);
    for (const node of this.nodes ?? []) {
      if (node instanceof XmlElement) node.write(out);
      else out.push(node.raw);
    }
    out.push(this.close);
  }

  private readAttributes(): ReadonlyMap<string, string> {
    if (this.attributes) return this.attributes;
    const found = new Map<string, string>();
    for (const { name, quoted } of attributesOf(this.open)) {
      if (!isDeclaration(name)) found.set(this.canonicalAttribute(name), decodeEntities(quoted));
    }
    this.attributes = found.size > 0 ? found : NO_ATTRIBUTES;
    return this.attributes;
  }

  private canonicalAttribute(name: string): string {
    const prefix = prefixOf(name);
    const uri = prefix === '' ? undefined : this.scope.get(prefix);
    return uri === undefined ? name : `${canonicalPrefix(uri)}:${name.slice(prefix.length + 1)}`;
  }
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function isDeclaration(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:');
}

/** A whole part: what stands before the root element (declaration, comments), the root, what stands after it. */
export class XmlDocument {
  constructor(
    private readonly prolog: string,
    readonly root: XmlElement,
    private readonly epilog: string,
  ) {}

  toString(): string {
    return this.prolog + this.root.toString() + this.epilog;
  }

  /** As it can stand inside another document. */
  withoutDeclaration(): string {
    return this.prolog.replace(/^<\?xml\s[^>]*\?>\s*/, '') + this.root.toString() + this.epilog;
  }
}
