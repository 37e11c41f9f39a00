import { InputError } from '../texts/inputError';
import { LIMITS } from './limits';
import { NAMESPACES } from './namespaces';
import { canonicalName, qualifiedNameOf, scopeOf, specialEnd, tagEnd, type Scope } from './xmlSource';
import { XmlDocument, XmlElement, XmlText, type XmlNode } from './xmlTree';

export { escapeAttr, escapeText, type Scope } from './xmlSource';
export { XmlDocument, XmlElement, XmlText, type XmlNode } from './xmlTree';

const ROOT_SCOPE: Scope = new Map([['xml', NAMESPACES.xml]]);

/**
 * Reads a part into a tree. Refuses DTDs, deep nesting and tags that do not match, but does not check all of XML's rules:
 * parts that come from outside go through `wellFormed.ts` first.
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
  const raw = (nodes: readonly XmlNode[]): string =>
    nodes.map((node) => (node instanceof XmlText ? node.raw : '')).join('');
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
  let names = new Map<string, { readonly name: string; readonly close: string }>();
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
      if (depth === 0) throw malformed('end tag');
      at = current.closeAt(source, lt);
      if (at === -1) throw malformed(source.slice(lt, lt + 40));
      current = current.parent ?? holder;
      depth -= 1;
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
    let known = names.get(written);
    if (!known) {
      known = { name: canonicalName(written, scope, part), close: `</${written}>` };
      names.set(written, known);
    }
    const element = new XmlElement(known.name, open, selfClosed ? '' : known.close, scope);
    append(element);
    at = end + 1;
    if (selfClosed) continue;
    depth += 1;
    if (depth > LIMITS.depth) throw new InputError('xml.tooDeep', { part, limit: LIMITS.depth });
    current = element;
  }
  if (depth !== 0) throw malformed('end of text');
}
