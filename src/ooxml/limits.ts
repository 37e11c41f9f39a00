/** What a file may hold before we refuse it. Real reports stay far below; a file that wants more means harm or is not one. */
const MB = 1024 * 1024;

export const LIMITS = {
  /** Entries in the zip. */
  entries: 5000,
  /** One XML part, unpacked. Ten times the longest report we know. */
  xmlPart: 32 * MB,
  /** One picture or other part, unpacked. */
  binaryPart: 128 * MB,
  /** All parts together, unpacked. */
  total: 256 * MB,
  /** Nesting of XML elements; Word's own documents stay below 100. */
  depth: 256,
} as const;

export function megabytes(bytes: number): number {
  return bytes / MB;
}

/** Whether a part is XML by its name; such parts are checked when a package is opened. */
export function isXmlName(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}
