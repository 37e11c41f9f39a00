import { parseXml, type XmlDocument } from '../ooxml/xml';
import type { CustomXmlSnapshot } from '../report/snapshot';
import { InputError } from '../texts/inputError';
import { readContent, writeContent, type StoreContent } from './storeContent';
import { canonical, STORE_NAMESPACE } from './storeEntries';

export { STORE_NAMESPACE } from './storeEntries';
export const STORE_SCHEMA = 1;

const EMPTY = `<store xmlns="${STORE_NAMESPACE}" schemaVersion="${STORE_SCHEMA}" revision="0"></store>`;

/** One custom XML part of ours, parsed. */
export interface StorePart {
  readonly document: XmlDocument;
  readonly revision: number;
  readonly schemaVersion: number;
}

export function emptyStore(): StorePart {
  return parseStore(EMPTY);
}

/** @throws InputError for XML that cannot be read */
export function parseStore(xml: string): StorePart {
  const document = parseXml(xml, 'customXml');
  const root = document.root;
  return {
    document,
    revision: wholeNumber(root.attr('revision')),
    schemaVersion: wholeNumber(root.attr('schemaVersion')),
  };
}

/** A part of ours, or null for XML that cannot be read or that has another root: that is not ours to touch. */
export function readStorePart(xml: string): StorePart | null {
  try {
    const part = parseStore(xml);
    return part.document.root.name === canonical('store') ? part : null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** What a file's custom XML parts say, without Word: the newest revision of ours; empty when there is none. */
export function storeInFile(parts: readonly CustomXmlSnapshot[]): StoreContent {
  const ours = parts
    .filter(({ namespace }) => namespace === STORE_NAMESPACE)
    .flatMap(({ xml }) => readStorePart(xml) ?? []);
  return contentOf(ours.reduce((newest, part) => (part.revision > newest.revision ? part : newest), emptyStore()));
}

function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

export function contentOf({ document }: StorePart): StoreContent {
  return readContent(document.root);
}

/**
 * The XML of a part with other content and the next revision. Elements and attributes that this version does not know
 * stay where they are: the file may be going back to a newer build.
 */
export function withContent(part: StorePart, content: StoreContent): string {
  const root = parseXml(part.document.toString(), 'customXml').root;
  root.setAttr('schemaVersion', String(STORE_SCHEMA));
  root.setAttr('revision', String(part.revision + 1));
  writeContent(root, content);
  return root.toString();
}
