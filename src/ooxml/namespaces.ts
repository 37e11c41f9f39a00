/**
 * Canonical prefixes. Whatever prefix a document binds, our code names an element by these, e.g. `w:p`; the strict
 * (ISO 29500) namespaces read as their transitional twins.
 */
export const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  v: 'urn:schemas-microsoft-com:vml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  pkg: 'http://schemas.microsoft.com/office/2006/xmlPackage',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  ds: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  cp: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  vt: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const;

const STRICT: Readonly<Record<string, string>> = {
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/officeDocument/customXml': 'ds',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'cp',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
};

const CANONICAL = new Map<string, string>([
  ...Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix] as const),
  ...Object.entries(STRICT),
]);

/** The canonical prefix of a namespace, or the namespace itself in braces when it is none of ours. */
export function canonicalPrefix(uri: string): string {
  return CANONICAL.get(uri) ?? `{${uri}}`;
}
