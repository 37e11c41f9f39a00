import { strToU8 } from 'fflate';
import { InputError } from '../texts/inputError';
import { LIMITS, megabytes } from './limits';
import { NAMESPACES } from './namespaces';
import { checkWellFormed } from './wellFormed';
import { escapeAttr, parseXml, type XmlElement } from './xml';

/** Flat OPC: a whole package as one XML document, XML parts as they are and other parts in base64. */

export const CONTENT_TYPES = '[Content_Types].xml';
export const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const LINE_OF_BASE64 = 76;

export type FlatPart = { readonly name: string; readonly contentType: string } & (
  { readonly xml: string } | { readonly bytes: Uint8Array }
);

export function isXmlType(contentType: string): boolean {
  return /[/+]xml$/i.test(contentType);
}

/** Writes parts as flat OPC; the content types go with the parts, so [Content_Types].xml is not one of them. */
export function writeFlatOpc(parts: readonly FlatPart[]): string {
  const written = parts.map((part) => {
    const attributes = `pkg:name="/${escapeAttr(part.name)}" pkg:contentType="${escapeAttr(part.contentType)}"`;
    return 'xml' in part
      ? `<pkg:part ${attributes}><pkg:xmlData>${part.xml}</pkg:xmlData></pkg:part>`
      : `<pkg:part ${attributes} pkg:compression="store"><pkg:binaryData>${toBase64(part.bytes)}</pkg:binaryData></pkg:part>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>' +
    `<pkg:package xmlns:pkg="${NAMESPACES.pkg}">${written.join('')}</pkg:package>`
  );
}

/**
 * Reads flat OPC into parts with a [Content_Types].xml.
 * @throws InputError
 */
export function readFlatOpc(xml: string): Map<string, Uint8Array> {
  if (xml.length > LIMITS.total) throw new InputError('docx.totalTooLarge', { limitMb: megabytes(LIMITS.total) });
  checkWellFormed(xml, 'flat OPC');
  const { root } = parseXml(xml, 'flat OPC');
  const parts = new Map<string, Uint8Array>([[CONTENT_TYPES, new Uint8Array()]]);
  const types = [`<Default Extension="rels" ContentType="${RELS_TYPE}"/>`];
  for (const part of root.elements('pkg:part')) {
    const name = (part.attr('pkg:name') ?? '').replace(/^\//, '');
    parts.set(name, contentOfPart(part, name));
    const contentType = part.attr('pkg:contentType') ?? '';
    if (contentType === RELS_TYPE) continue;
    types.push(`<Override PartName="/${escapeAttr(name)}" ContentType="${escapeAttr(contentType)}"/>`);
  }
  parts.set(CONTENT_TYPES, strToU8(`${DECLARATION}<Types xmlns="${NAMESPACES.ct}">${types.join('')}</Types>`));
  return parts;
}

function contentOfPart(part: XmlElement, name: string): Uint8Array {
  const data = part.child('pkg:xmlData');
  if (!data) return fromBase64(part.child('pkg:binaryData')?.text() ?? '', name);
  for (const root of data.elements()) {
    // A prefix may be bound further out than the part's own root; the part must stand alone.
    for (const [prefix, uri] of data.scope) {
      if (prefix !== 'xml' && prefix !== 'pkg' && !root.declares(prefix)) root.declare(prefix, uri);
    }
  }
  return strToU8(DECLARATION + data.children.map(String).join('').trim());
}

function toBase64(bytes: Uint8Array): string {
  const lines: string[] = [];
  const step = (LINE_OF_BASE64 / 4) * 3;
  for (let at = 0; at < bytes.length; at += step) {
    lines.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  }
  return lines.join('\n');
}

function fromBase64(text: string, part: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (character) => character.charCodeAt(0));
  } catch {
    throw new InputError('xml.malformed', { part, detail: 'base64' });
  }
}
