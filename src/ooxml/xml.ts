import { InputError } from '../texts/inputError';
import { canonicalPrefix, NAMESPACES } from './namespaces';

/**
 * A lossless, editable XML tree. Every node keeps the source text it came from, so that whatever is not edited is
 * written back character for character: quotes, white space, character references, `<w:p></w:p>` against `<w:p/>`.
 * No DOM library does that (see LIBRARIES.md, "byte identity").
 *
 * The tree refuses DTDs, deep nesting and tags that do not match. It does not check all of XML's rules: parts that come from outside go
 * through `wellFormed.ts` first.
 */

/** Deepest nesting that is read; Word's own documents stay below 100. */
export const MAX_DEPTH = 256;

/** Prefix → namespace URI, as in force at an element. '' is the default namespace. */
export type Scope = ReadonlyMap<string, string>;

const ROOT_SCOPE: Scope = new Map([['xml', NAMESPACES.xml]]);

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
}

export type XmlNode = XmlElement | XmlText;

/** An attribute as it stands in the start tag: its source, where that begins, and its decoded value. */
interface Attribute {
  readonly source: string;
  readonly start: number;
  readonly value: string;
}

export class XmlElement {
  parent: XmlElement | null = null;
  readonly children: XmlNode[] = [];
  private attributes: Map<string, Attribute> | null = null;

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

  /** Whether an end tag as written closes this element; its spelling (`</w:p >`) is kept. */
  closeWith(tag: string): boolean {
    if (tag === this.close) return true;
    if (`</${tag.slice(2, -1).trimEnd()}>` !== this.close) return false;
    this.close = tag;
    return true;
  }

  /** Value of an attribute by canonical name (`w:val`; no prefix for attributes in no namespace). */
  attr(name: string): string | undefined {
    return this.readAttributes().get(name)?.value;
  }

  /** Canonical names of the attributes, namespace declarations left out. */
  attrNames(): string[] {
    return [...this.readAttributes().keys()];
  }

  /** Sets or (with undefined) removes one attribute; the other attributes keep their source text. */
  setAttr(name: string, value: string | undefined): void {
    const old = this.readAttributes().get(name);
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
    for (const node of this.children) if (node instanceof XmlElement && node.name === name) return node;
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
    return this.children.map((node) => (node instanceof XmlElement ? node.text() : node.value)).join('');
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
    copy.insertCopies(this.children);
    return copy;
  }

  private insertCopies(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      const copy = node instanceof XmlElement ? node.clone() : new XmlText(node.raw);
      copy.parent = this;
      this.children.push(copy);
    }
  }

  /** Declares a namespace on this element, so that it can stand in a tree that does not bind the prefix. */
  declare(prefix: string, uri: string): void {
    const end = this.open.length - (this.open.endsWith('/>') ? 2 : 1);
    const attribute = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    this.open = `${this.open.slice(0, end).trimEnd()} ${attribute}="${escapeAttr(uri)}"${this.open.slice(end)}`;
    this.attributes = null;
  }

  /** Prefixes that this element's own tag and attributes use, as written. */
  usedPrefixes(): string[] {
    const prefixes = [prefixOf(qualifiedNameOf(this.open))];
    for (const { source } of this.readAttributes().values()) {
      const prefix = prefixOf(source.slice(0, source.indexOf('=')).trim());
      if (prefix !== '') prefixes.push(prefix);
    }
    return prefixes;
  }

  /** Source text of this element and all below it. */
  toString(): string {
    const out: string[] = [];
    this.write(out);
    return out.join('');
  }

  private write(out: string[]): void {
    out.push(this.open);
    for (const node of this.children) {
      if (node instanceof XmlElement) node.write(out);
      else out.push(node.raw);
    }
    out.push(this.close);
  }

  private readAttributes(): Map<string, Attribute> {
    if (this.attributes) return this.attributes;
    const found = new Map<string, Attribute>();
    for (const { source, start, name, quoted } of attributesOf(this.open)) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
      const prefix = prefixOf(name);
      const uri = prefix === '' ? undefined : this.scope.get(prefix);
      const canonical = uri === undefined ? name : `${canonicalPrefix(uri)}:${name.slice(prefix.length + 1)}`;
      found.set(canonical, { source, start, value: decodeEntities(quoted) });
    }
    this.attributes = found;
    return found;
  }
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
}

/**
 * Reads a part.
 * @param part name of the part, for error messages
 * @throws InputError `xml.doctype`, `xml.tooDeep`, `xml.malformed`
 */
export function parseXml(source: string, part: string): XmlDocument {
  const holder = new XmlElement('', '', '', ROOT_SCOPE);
  parseInto(holder, source, part);
  const roots = holder.elements();
  const root = roots[0];
  if (!root || roots.length > 1) throw new InputError('xml.malformed', { part, detail: 'root' });
  const at = holder.indexOf(root);
  const raw = (nodes: readonly XmlNode[]): string => nodes.map((node) => (node instanceof XmlText ? node.raw : '')).join('');
  root.parent = null;
  return new XmlDocument(raw(holder.children.slice(0, at)), root, raw(holder.children.slice(at + 1)));
}

/** Reads nodes that use our canonical prefixes (or those of `scope`), to be inserted into a tree. */
export function parseFragment(source: string, scope?: Scope): XmlNode[] {
  const holder = new XmlElement('', '', '', scope ?? CANONICAL_SCOPE);
  parseInto(holder, source, 'fragment');
  for (const node of holder.children) node.parent = null;
  return [...holder.children];
}

const CANONICAL_SCOPE: Scope = new Map(Object.entries(NAMESPACES));

function parseInto(holder: XmlElement, source: string, part: string): void {
  const malformed = (detail: string): InputError => new InputError('xml.malformed', { part, detail });
  let current = holder;
  let depth = 0;
  let at = 0;
  // Names repeat by the thousand; the tag as written and the scope decide the canonical name.
  let names = new Map<string, string>();
  let namesScope: Scope = holder.scope;

  const append = (node: XmlNode): void => {
    node.parent = current;
    current.children.push(node);
  };

  while (at < source.length) {
    const lt = source.indexOf('<', at);
    if (lt !== at) {
      const end = lt === -1 ? source.length : lt;
      append(new XmlText(source.slice(at, end)));
      at = end;
      continue;
    }
    const next = source.charCodeAt(lt + 1);
    if (next === 0x21 /* ! */ || next === 0x3f /* ? */) {
      const end = specialEnd(source, lt, part);
      append(new XmlText(source.slice(lt, end)));
      at = end;
      continue;
    }
    if (next === 0x2f /* / */) {
      const end = source.indexOf('>', lt);
      if (end === -1 || depth === 0) throw malformed('end tag');
      const tag = source.slice(lt, end + 1);
      if (!current.closeWith(tag)) throw malformed(tag);
      current = current.parent ?? holder;
      depth -= 1;
      at = end + 1;
      continue;
    }
    const end = tagEnd(source, lt);
    if (end === -1) throw malformed('start tag');
    const open = source.slice(lt, end + 1);
    const selfClosed = source.charCodeAt(end - 1) === 0x2f;
    const written = qualifiedNameOf(open);
    const scope = open.includes('xmlns') ? scopeOf(open, current.scope) : current.scope;
    if (scope !== namesScope) {
      names = new Map();
      namesScope = scope;
    }
    let name = names.get(written);
    if (name === undefined) {
      name = canonicalName(written, scope, part);
      names.set(written, name);
    }
    const element = new XmlElement(name, open, selfClosed ? '' : `</${written}>`, scope);
    append(element);
    at = end + 1;
    if (selfClosed) continue;
    depth += 1;
    if (depth > MAX_DEPTH) throw new InputError('xml.tooDeep', { part, limit: MAX_DEPTH });
    current = element;
  }
  if (depth !== 0) throw malformed('end of text');
}

function tagEnd(source: string, from: number): number {
  let at = source.indexOf('>', from);
  // A '>' may stand inside an attribute value: then the quotes before it do not pair up.
  while (at !== -1 && !quotesPair(source, from, at)) at = source.indexOf('>', at + 1);
  return at;
}

function quotesPair(source: string, from: number, to: number): boolean {
  let quote = 0;
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
  }
  return quote === 0;
}

function specialEnd(source: string, from: number, part: string): number {
  const [close] = source.startsWith('<!--', from)
    ? ['-->']
    : source.startsWith('<![CDATA[', from)
      ? [']]>']
      : source.startsWith('<?', from)
        ? ['?>']
        : [undefined];
  if (close === undefined) throw new InputError('xml.doctype', { part });
  const end = source.indexOf(close, from + 2);
  if (end === -1) throw new InputError('xml.malformed', { part, detail: close });
  return end + close.length;
}

function qualifiedNameOf(open: string): string {
  let end = 1;
  for (; end < open.length; end += 1) {
    const code = open.charCodeAt(end);
    if (code <= 0x20 || code === 0x2f || code === 0x3e) break;
  }
  return open.slice(1, end);
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? '' : name.slice(0, colon);
}

function canonicalName(written: string, scope: Scope, part: string): string {
  const prefix = prefixOf(written);
  const uri = scope.get(prefix);
  if (uri === undefined) {
    if (prefix === '') return written;
    throw new InputError('xml.malformed', { part, detail: written });
  }
  return `${canonicalPrefix(uri)}:${prefix === '' ? written : written.slice(prefix.length + 1)}`;
}

/** The prefix that a scope binds to the namespace of a canonical name; the canonical prefix itself if none. */
function qualify(name: string, scope: Scope): string {
  const prefix = prefixOf(name);
  if (prefix === '' || prefix === 'xml') return name;
  for (const [bound, uri] of scope) {
    if (bound !== '' && canonicalPrefix(uri) === prefix) return `${bound}:${name.slice(prefix.length + 1)}`;
  }
  return name;
}

function scopeOf(open: string, outer: Scope): Scope {
  const scope = new Map(outer);
  for (const { name, quoted } of attributesOf(open)) {
    if (name === 'xmlns') scope.set('', decodeEntities(quoted));
    else if (name.startsWith('xmlns:')) scope.set(name.slice(6), decodeEntities(quoted));
  }
  return scope;
}

const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function* attributesOf(open: string): Generator<{ source: string; start: number; name: string; quoted: string }> {
  for (const match of open.matchAll(ATTRIBUTE)) {
    yield { source: match[0], start: match.index, name: match[1] ?? '', quoted: match[2] ?? match[3] ?? '' };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the five entities of XML and character references. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));/g, (whole, hex?: string, dec?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (dec !== undefined) return String.fromCodePoint(parseInt(dec, 10));
    return ENTITIES[name ?? ''] ?? whole;
  });
}

// XML 1.0 allows no other control characters, not even as references.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for element content; characters that XML cannot hold are left out. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text for a double-quoted attribute value. */
export function escapeAttr(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;').replace(/\r/g, '&#13;');
}
