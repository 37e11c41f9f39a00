import { escapeAttr, parseFragment, parseXml, type XmlDocument, type XmlElement } from '../ooxml/xml';
import type { Decision } from '../report/decisions';
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
  const notApplicable: Record<string, string> = {};
  for (const entry of entries(root, 'notApplicable', 'prompt')) {
    const id = entry.attr('id');
    if (id !== undefined) notApplicable[id] = entry.attr('reason') ?? '';
  }
  return {
    unit: { level: unit?.attr('level') ?? null, name: unit?.attr('name') ?? null },
    anchors,
    form01,
    decisions: entries(root, 'decisions', 'decision').flatMap((entry) => decisionOf(entry) ?? []),
    notApplicable,
  };
}

/** Without `section` the paragraph is no section's heading. */
function decisionOf(entry: XmlElement): Decision | null {
  const text = entry.attr('text');
  if (text === undefined) return null;
  const around = { before: entry.attr('before') ?? '', after: entry.attr('after') ?? '' };
  return { section: entry.attr('section') ?? null, text, ...around };
}

/** A decision is known by the texts that it was made on. */
function placeKey({ text, before, after }: Omit<Decision, 'section'>): string {
  return JSON.stringify([text, before, after]);
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
  mergeEntries(root, {
    group: 'anchors',
    entry: 'anchor',
    wanted: Object.entries(content.anchors).map(([name, anchor]) => [name, { name, ...anchor }]),
    keyOf: (entry) => entry.attr('name'),
    isOurs: (entry) => ['section', 'table'].includes(entry.attr('kind') ?? ''),
  });
  mergeEntries(root, {
    group: 'form01',
    entry: 'value',
    wanted: Object.entries(content.form01).map(([key, figure]) => [key, { key, figure }]),
    keyOf: (entry) => entry.attr('key'),
  });
  mergeEntries(root, {
    group: 'decisions',
    entry: 'decision',
    wanted: content.decisions.map((decision) => [
      placeKey(decision),
      { ...decision, section: decision.section ?? undefined },
    ]),
    keyOf: (entry) => {
      const decision = decisionOf(entry);
      return decision ? placeKey(decision) : undefined;
    },
  });
  mergeEntries(root, {
    group: 'notApplicable',
    entry: 'prompt',
    wanted: Object.entries(content.notApplicable).map(([id, reason]) => [id, { id, reason }]),
    keyOf: (entry) => entry.attr('id'),
  });
  return root.toString();
}

/** Undefined: no such attribute. */
type Attributes = Readonly<Record<string, string | undefined>>;

interface Merge {
  readonly group: string;
  readonly entry: string;
  /** The entries that there shall be, by what tells them apart. */
  readonly wanted: readonly (readonly [key: string, attributes: Attributes])[];
  readonly keyOf: (entry: XmlElement) => string | undefined;
  /** Whether an entry that is not wanted may be removed; left out: all may. */
  readonly isOurs?: (entry: XmlElement) => boolean;
}

/** Brings the entries of a group to what is wanted: changed in place, added at the end, our own removed. */
function mergeEntries(root: XmlElement, { group: name, entry: entryName, wanted, keyOf, isOurs }: Merge): void {
  if (wanted.length === 0 && !child(root, name)) return;
  const holder = group(root, name);
  const left = new Map(wanted);
  for (const entry of entries(root, name, entryName)) {
    const key = keyOf(entry);
    const attributes = key === undefined ? undefined : left.get(key);
    if (key !== undefined && attributes) {
      left.delete(key);
      setAttributes(entry, attributes);
    } else if (isOurs?.(entry) ?? true) entry.remove();
  }
  for (const attributes of left.values()) setAttributes(append(holder, entryName), attributes);
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
