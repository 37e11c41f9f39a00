import { escapeAttr, parseFragment, parseXml, type XmlDocument, type XmlElement } from '../ooxml/xml';
import type { CustomXmlSnapshot } from '../report/snapshot';
import { InputError } from '../texts/inputError';
import type { StoreContent, StoredAnchor } from './storeContent';

/** Namespace of the part; the version of the schema stands in the root as well, so that a newer one is recognised. */
export const STORE_NAMESPACE = 'urn:tong-ket:store:1';
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

export function contentOf({ document: { root } }: StorePart): StoreContent {
  const unit = child(root, 'unit');
  const anchors: Record<string, StoredAnchor> = {};
  for (const entry of entries(root, 'anchors', 'anchor')) {
    const name = entry.attr('name');
    const kind = entry.attr('kind');
    if (name === undefined || (kind !== 'section' && kind !== 'table')) continue;
    anchors[name] = { kind, section: entry.attr('section') ?? '' };
  }
  const form01: Record<string, string> = {};
  for (const entry of entries(root, 'form01', 'value')) {
    const key = entry.attr('key');
    if (key !== undefined) form01[key] = entry.attr('figure') ?? '';
  }
  return {
    unit: { level: unit?.attr('level') ?? null, name: unit?.attr('name') ?? null },
    anchors,
    form01,
  };
}

/**
 * The XML of a part with other content and the next revision. Elements and attributes that this version does not know
 * stay where they are: the file may be going back to a newer build.
 */
export function withContent(part: StorePart, content: StoreContent): string {
  const root = parseXml(part.document.toString(), 'customXml').root;
  root.setAttr('schemaVersion', String(STORE_SCHEMA));
  root.setAttr('revision', String(part.revision + 1));
  const { level, name } = content.unit;
  if (level !== null || name !== null || child(root, 'unit')) {
    setAttributes(group(root, 'unit'), { level: level ?? undefined, name: name ?? undefined });
  }
  const anchors = Object.entries(content.anchors).map(([key, anchor]) => [key, { ...anchor }] as const);
  mergeEntries(root, 'anchors', 'anchor', 'name', new Map(anchors), (entry) =>
    ['section', 'table'].includes(entry.attr('kind') ?? ''),
  );
  const figures = Object.entries(content.form01).map(([key, figure]) => [key, { figure }] as const);
  mergeEntries(root, 'form01', 'value', 'key', new Map(figures), () => true);
  return root.toString();
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** Brings the entries of a group to what is wanted: changed in place, added at the end, our own removed. */
function mergeEntries(
  root: XmlElement,
  groupName: string,
  entryName: string,
  keyName: string,
  wanted: ReadonlyMap<string, Attributes>,
  isOurs: (entry: XmlElement) => boolean,
): void {
  if (wanted.size === 0 && !child(root, groupName)) return;
  const holder = group(root, groupName);
  const present = new Set<string>();
  for (const entry of entries(root, groupName, entryName)) {
    const key = entry.attr(keyName);
    const attributes = key === undefined ? undefined : wanted.get(key);
    if (key !== undefined && attributes && !present.has(key)) {
      present.add(key);
      setAttributes(entry, attributes);
    } else if (isOurs(entry)) entry.remove();
  }
  for (const [key, attributes] of wanted) {
    if (present.has(key)) continue;
    const entry = append(holder, entryName);
    setAttributes(entry, { [keyName]: key, ...attributes });
  }
}

function setAttributes(element: XmlElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.attr(name) !== value) element.setAttr(name, value);
  }
}

function canonical(local: string): string {
  return `{${STORE_NAMESPACE}}:${local}`;
}

function child(parent: XmlElement, local: string): XmlElement | undefined {
  return parent.child(canonical(local));
}

function entries(root: XmlElement, groupName: string, entryName: string): XmlElement[] {
  return child(root, groupName)?.elements(canonical(entryName)) ?? [];
}

function group(root: XmlElement, local: string): XmlElement {
  return child(root, local) ?? append(root, local);
}

/** Adds an empty element of our namespace under whatever prefix the part binds to it. */
function append(parent: XmlElement, local: string): XmlElement {
  const prefix = [...parent.scope].find(([, uri]) => uri === STORE_NAMESPACE)?.[0] ?? '';
  const written = prefix === '' ? local : `${prefix}:${local}`;
  const declaration =
    prefix === '' && parent.scope.get('') !== STORE_NAMESPACE ? ` xmlns="${escapeAttr(STORE_NAMESPACE)}"` : '';
  parent.insert(parseFragment(`<${written}${declaration}/>`, parent.scope));
  const added = parent.elements(canonical(local)).at(-1);
  if (!added) throw new Error(`no ${local} after adding it`);
  return added;
}
