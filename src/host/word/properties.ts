import { NAMESPACES } from '../../ooxml/namespaces';
import { RELATIONSHIP } from '../../ooxml/package';
import { escapeAttr, escapeText, type XmlElement } from '../../ooxml/xml';
import { textValue } from './arguments';
import type { HostDocument } from './document';
import { collection } from './make';
import type { CustomPropertyObject, Json, PropertiesObject, Scalar, TypeSpec } from './objects';
import { addPart } from './packageParts';
import { fragment } from './text';
import { notFound } from './errors';

/** Document properties: docProps/core.xml, docProps/app.xml, docProps/custom.xml. */

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DC = 'http://purl.org/dc/elements/1.1/';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

interface PropertyPart {
  readonly part: string;
  readonly relationship: string;
  readonly contentType: string;
  readonly content: string;
}

const CORE_PART: PropertyPart = {
  part: 'docProps/core.xml',
  relationship: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  content: `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DC}" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`,
};

const APP_PART: PropertyPart = {
  part: 'docProps/app.xml',
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties',
  contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  content: `<Properties xmlns="${EXTENDED}"/>`,
};

const CUSTOM_PART: PropertyPart = {
  part: 'docProps/custom.xml',
  relationship: RELATIONSHIP.customProperties,
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  content: `<Properties xmlns="${NAMESPACES.cp}" xmlns:vt="${NAMESPACES.vt}"/>`,
};

function rootOf(document: HostDocument, kind: PropertyPart): XmlElement | undefined {
  const name = document.pkg.related('', kind.relationship);
  return name !== undefined && document.pkg.has(name) ? document.pkg.xml(name).root : undefined;
}

function rootToWrite(document: HostDocument, kind: PropertyPart): XmlElement {
  const found = rootOf(document, kind);
  if (found) return found;
  const { part: name, content, contentType, relationship } = kind;
  return document.pkg.xml(addPart(document, '', { name, content, contentType, relationship }).name).root;
}

/** A property that is the text of an element of core.xml or app.xml. */
function text(part: PropertyPart, namespace: string, local: string, writable: boolean): Scalar<PropertiesObject> {
  const names = [`{${namespace}}:${local}`, `cp:${local}`];
  const find = (root: XmlElement | undefined): XmlElement | undefined =>
    root?.elements().find((child) => names.includes(child.name));
  const get = (_self: PropertiesObject, document: HostDocument): Json => find(rootOf(document, part))?.text() ?? '';
  if (!writable) return { get };
  return {
    get,
    set(_self, document, value) {
      const content = escapeText(textValue(value));
      const root = rootToWrite(document, part);
      const old = find(root);
      document.journal.insert(
        root,
        [fragment(`<p:${local} xmlns:p="${namespace}">${content}</p:${local}>`)],
        old ?? null,
      );
      if (old) document.journal.remove(old);
    },
  };
}

/** A date of core.xml as ISO text, null when the file has none. */
function date(local: string): Scalar<PropertiesObject> {
  const { get } = text(CORE_PART, 'http://purl.org/dc/terms/', local, false);
  return { get: (self, document) => get(self, document) || null };
}

export const properties: TypeSpec<PropertiesObject> = {
  scalars: {
    Title: text(CORE_PART, DC, 'title', true),
    Subject: text(CORE_PART, DC, 'subject', true),
    Author: text(CORE_PART, DC, 'creator', true),
    Keywords: text(CORE_PART, CORE, 'keywords', true),
    Comments: text(CORE_PART, DC, 'description', true),
    Category: text(CORE_PART, CORE, 'category', true),
    LastAuthor: text(CORE_PART, CORE, 'lastModifiedBy', false),
    RevisionNumber: text(CORE_PART, CORE, 'revision', false),
    Format: text(CORE_PART, DC, 'format', true),
    Template: text(APP_PART, EXTENDED, 'Template', false),
    ApplicationName: text(APP_PART, EXTENDED, 'Application', false),
    Manager: text(APP_PART, EXTENDED, 'Manager', true),
    Company: text(APP_PART, EXTENDED, 'Company', true),
    CreationDate: date('created'),
    LastSaveTime: date('modified'),
    LastPrintDate: { get: () => null },
    Security: {
      get: (_self, document) => Number(text(APP_PART, EXTENDED, 'DocSecurity', false).get(_self, document) || 0),
    },
  },
  navigation: {
    CustomProperties: (self, document) =>
      collection(document, self, 'CustomProperties', 'CustomPropertyCollection', () =>
        entries(document).flatMap((entry) => propertyObject(document, entry.attr('name') ?? '') ?? []),
      ),
  },
};

function entries(document: HostDocument): XmlElement[] {
  return rootOf(document, CUSTOM_PART)?.elements('cp:property') ?? [];
}

/** Keys are compared without regard to case, as Word does. */
function entryOf(document: HostDocument, key: string): XmlElement | undefined {
  return entries(document).find((entry) => entry.attr('name')?.toLowerCase() === key.toLowerCase());
}

export function propertyObject(document: HostDocument, key: string): CustomPropertyObject | null {
  const entry = entryOf(document, key);
  if (!entry) return null;
  const name = entry.attr('name') ?? key;
  return document.owned(
    document.root,
    'CustomProperty',
    (referenceId) => ({ kind: 'CustomProperty', referenceId, key: name }),
    `CustomProperty ${name}`,
  );
}

/** Word keeps strings of custom properties to 255 UTF-16 units (PLATFORM.md 1.2). */
const LONGEST = 255;

function valueSource(value: Json): string {
  if (typeof value === 'boolean') return `<vt:bool>${String(value)}</vt:bool>`;
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
  return `<vt:lpwstr>${escapeText(textValue(value).slice(0, LONGEST))}</vt:lpwstr>`;
}

/** The format id that Office gives all its custom properties. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Adds a custom property, or gives the one of that name another value. */
export function addProperty(document: HostDocument, key: string, value: Json): CustomPropertyObject {
  const old = entryOf(document, key);
  const root = rootToWrite(document, CUSTOM_PART);
  const pids = entries(document).map((entry) => Number(entry.attr('pid') ?? 1));
  const pid = old?.attr('pid') ?? String(Math.max(1, ...pids) + 1);
  const name = old?.attr('name') ?? key;
  const entry = fragment(
    `<property xmlns="${NAMESPACES.cp}" fmtid="${FORMAT_ID}" pid="${pid}" name="${escapeAttr(name)}">${valueSource(value)}</property>`,
  );
  document.journal.insert(root, [entry], old ?? null);
  if (old) document.journal.remove(old);
  const object = propertyObject(document, name);
  if (!object) throw notFound();
  return object;
}

export function deleteAllProperties(document: HostDocument): void {
  for (const entry of entries(document)) document.journal.remove(entry);
}

function valueOf(entry: XmlElement): { value: Json; type: string } {
  const value = entry.elements()[0];
  const content = value?.text() ?? '';
  switch (value?.name) {
    case 'vt:bool':
      return { value: content.trim() === 'true' || content.trim() === '1', type: 'Boolean' };
    case 'vt:i4':
    case 'vt:r8':
      return { value: Number(content), type: 'Number' };
    case 'vt:filetime':
      return { value: content, type: 'Date' };
    default:
      return { value: content, type: 'String' };
  }
}

function requireEntry(self: CustomPropertyObject, document: HostDocument): XmlElement {
  const entry = entryOf(document, self.key);
  if (!entry) throw notFound();
  return entry;
}

export const customProperty: TypeSpec<CustomPropertyObject> = {
  scalars: {
    Key: { get: (self) => self.key },
    Value: {
      get: (self, document) => valueOf(requireEntry(self, document)).value,
      set: (self, document, value) =>
        void addProperty(document, requireEntry(self, document).attr('name') ?? self.key, value),
    },
    Type: { get: (self, document) => valueOf(requireEntry(self, document)).type },
  },
  methods: { Delete: (self, document) => document.journal.remove(requireEntry(self, document)) },
};
