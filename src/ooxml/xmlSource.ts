import { InputError } from '../texts/inputError';
import { canonicalPrefix } from './namespaces';

/** The source text of XML: where tags end, names, attributes, namespaces, escaping. Knows no tree. */

/** Prefix → namespace URI, as in force at an element. '' is the default namespace. */
export type Scope = ReadonlyMap<string, string>;

/** Index of the '>' that ends the start tag at `from`, or -1; one inside an attribute's value does not count. */
export function tagEnd(source: string, from: number): number {
  let quote = 0;
  for (let at = from, end = source.indexOf('>', from); end !== -1; end = source.indexOf('>', end + 1)) {
    for (; at < end; at += 1) {
      const code = source.charCodeAt(at);
      if (quote === 0 && (code === 0x22 || code === 0x27)) quote = code;
      else if (code === quote) quote = 0;
    }
    if (quote === 0) return end;
  }
  return -1;
}

const SPECIALS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Index behind the comment, CDATA section or processing instruction at `from`. @throws InputError */
export function specialEnd(source: string, from: number, part: string): number {
  const special = SPECIALS.find(([open]) => source.startsWith(open, from));
  if (!special) throw new InputError('xml.doctype', { part });
  const [open, close] = special;
  const end = source.indexOf(close, from + open.length);
  if (end === -1) throw new InputError('xml.malformed', { part, detail: close });
  return end + close.length;
}

/** Name as written in the start tag `<w:p …>`. */
export function qualifiedNameOf(open: string): string {
  let end = 1;
  for (; end < open.length; end += 1) {
    const code = open.charCodeAt(end);
    if (code <= 0x20 || code === 0x2f || code === 0x3e) break;
  }
  return open.slice(1, end);
}

/** Prefix of a name, '' for none. */
export function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? '' : name.slice(0, colon);
}

/** Canonical name of an element as written, under a scope. @throws InputError for a prefix that is not bound */
export function canonicalName(written: string, scope: Scope, part: string): string {
  const prefix = prefixOf(written);
  const uri = scope.get(prefix);
  if (uri === undefined || uri === '') {
    if (prefix === '') return written;
    throw new InputError('xml.malformed', { part, detail: written });
  }
  return `${canonicalPrefix(uri)}:${prefix === '' ? written : written.slice(prefix.length + 1)}`;
}

/** The prefix that a scope binds to the namespace of a canonical name; the canonical prefix itself if none. */
export function qualify(name: string, scope: Scope): string {
  const prefix = prefixOf(name);
  if (prefix === '' || prefix === 'xml') return name;
  for (const [bound, uri] of scope) {
    if (bound !== '' && canonicalPrefix(uri) === prefix) return `${bound}:${name.slice(prefix.length + 1)}`;
  }
  return name;
}

/** Scope inside a start tag. */
export function scopeOf(open: string, outer: Scope): Scope {
  const scope = new Map(outer);
  for (const { name, quoted } of attributesOf(open)) {
    if (name === 'xmlns') scope.set('', decodeEntities(quoted));
    else if (name.startsWith('xmlns:')) scope.set(name.slice(6), decodeEntities(quoted));
  }
  return scope;
}

/** An attribute as it stands in a start tag: its source and where that begins, its name, its value still escaped. */
export interface SourceAttribute {
  readonly source: string;
  readonly start: number;
  readonly name: string;
  readonly quoted: string;
}

/** Attributes of a well-formed start tag as they stand there, namespace declarations included. */
export function attributesOf(open: string): SourceAttribute[] {
  const found: SourceAttribute[] = [];
  let at: number;
  for (let equals = open.indexOf('='); equals !== -1; equals = open.indexOf('=', at)) {
    const [start, nameEnd] = wordBefore(open, equals);
    const from = skipSpace(open, equals + 1) + 1;
    const to = open.indexOf(open.charAt(from - 1), from);
    if (to === -1) break;
    at = to + 1;
    found.push({
      source: open.slice(start, at),
      start,
      name: open.slice(start, nameEnd),
      quoted: open.slice(from, to),
    });
  }
  return found;
}

/** Start and end of the name that stands before a place, white space between them left out. */
function wordBefore(text: string, place: number): readonly [start: number, end: number] {
  let end = place;
  while (text.charCodeAt(end - 1) <= 0x20) end -= 1;
  let start = end;
  while (text.charCodeAt(start - 1) > 0x20) start -= 1;
  return [start, end];
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
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
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for element content; characters that XML cannot hold are left out. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text for a double-quoted attribute value. */
export function escapeAttr(text: string): string {
  return escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;')
    .replace(/\t/g, '&#9;')
    .replace(/\r/g, '&#13;');
}
