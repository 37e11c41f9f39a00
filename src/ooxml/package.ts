import { strToU8 } from 'fflate';
import { InputError } from '../texts/inputError';
import { decodeXml } from './encoding';
import { CONTENT_TYPES, isXmlType, readFlatOpc, RELS_TYPE, writeFlatOpc } from './flatOpc';
import { isXmlName } from './limits';
import { NAMESPACES } from './namespaces';
import { checkWellFormed } from './wellFormed';
import { escapeAttr, parseFragment, parseXml, type XmlDocument } from './xml';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name (`word/styles.xml`) for an internal target, the address as written for an external one. */
  readonly target: string;
  readonly external: boolean;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationship types, the last step of the address. */
export const RELATIONSHIP = {
  officeDocument: `${OFFICE}/officeDocument`,
  styles: `${OFFICE}/styles`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  theme: `${OFFICE}/theme`,
  numbering: `${OFFICE}/numbering`,
  settings: `${OFFICE}/settings`,
  customXml: `${OFFICE}/customXml`,
  customXmlProps: `${OFFICE}/customXmlProps`,
  customProperties: `${OFFICE}/custom-properties`,
} as const;

/** A part that was asked for as XML: its tree, the text it came from, and the way back to its encoding. */
interface ParsedPart {
  readonly document: XmlDocument;
  readonly source: string;
  readonly encode: (text: string) => Uint8Array;
}

/**
 * An Open Packaging package: named parts with content types and relationships. Parts are kept as bytes; a part that is
 * asked for as XML is parsed once and written back only if it was changed. Names are found without regard to case, as
 * OPC says, and kept as written.
 */
export class OoxmlPackage {
  private readonly parts: Map<string, Uint8Array>;
  /** Lower-cased name → name as written. */
  private readonly spelling = new Map<string, string>();
  private readonly documents = new Map<string, ParsedPart>();
  /** Parts whose bytes are known to be well-formed. */
  private readonly checked = new Set<string>();
  /** The file this package was read from, and its parts as they were then. */
  private readonly origin: { readonly bytes: Uint8Array; readonly parts: ReadonlyMap<string, Uint8Array> } | null;

  private constructor(parts: Map<string, Uint8Array>, file: Uint8Array | null) {
    this.parts = parts;
    this.origin = file && { bytes: file, parts: new Map(parts) };
    for (const name of parts.keys()) this.spelling.set(name.toLowerCase(), name);
  }

  /** A package of parts by name. `file` is what they were read from, to be given back as it is while nothing changes. */
  static ofParts(parts: Map<string, Uint8Array>, file: Uint8Array | null = null): OoxmlPackage {
    return new OoxmlPackage(parts, file);
  }

  /**
   * Opens a flat OPC document (`pkg:package`), the form that Word's getOoxml and insertOoxml use.
   * @throws InputError for what is not well-formed XML within our limits
   */
  static fromFlatOpc(xml: string): OoxmlPackage {
    return OoxmlPackage.ofParts(readFlatOpc(xml));
  }

  /** Part names without a leading slash, in the order of the package; directory entries of the zip are not parts. */
  partNames(): string[] {
    return [...this.parts.keys()].filter((name) => !name.endsWith('/'));
  }

  has(name: string): boolean {
    return this.spelling.has(name.toLowerCase());
  }

  /** Name of the main document part, usually `word/document.xml`. @throws InputError `docx.noPart` */
  get mainPart(): string {
    const name = this.related('', RELATIONSHIP.officeDocument);
    if (name === undefined) throw new InputError('docx.noPart', { part: 'word/document.xml' });
    return name;
  }

  /** Bytes of a part as they will be saved. @throws InputError `docx.noPart` */
  bytes(name: string): Uint8Array {
    const written = this.written(name);
    const parsed = this.documents.get(written);
    if (parsed) {
      const text = parsed.document.toString();
      if (text !== parsed.source) return parsed.encode(text);
    }
    const bytes = this.parts.get(written);
    if (!bytes) throw new InputError('docx.noPart', { part: name });
    return bytes;
  }

  /** A part as an editable tree; edits are saved with the package. @throws InputError */
  xml(name: string): XmlDocument {
    const written = this.written(name);
    const known = this.documents.get(written);
    if (known) return known.document;
    const { text, encode } = decodeXml(this.bytes(written), written);
    if (!this.checked.has(written)) checkWellFormed(text, written);
    const document = parseXml(text, written);
    this.documents.set(written, { document, source: text, encode });
    return document;
  }

  /** Replaces the content of a part, or adds it with a content type. */
  set(name: string, content: string | Uint8Array, contentType?: string): void {
    const written = this.written(name);
    this.forget(written);
    this.parts.set(written, typeof content === 'string' ? strToU8(content) : content);
    this.spelling.set(written.toLowerCase(), written);
    if (contentType !== undefined) this.override(written, contentType);
  }

  /** Takes a part, its content type, its relationships and those that lead to it out of the package. */
  remove(name: string): void {
    const written = this.written(name);
    for (const relsPart of this.partNames().filter(isRelsPart)) {
      const source = sourceOf(relsPart);
      for (const entry of this.xml(relsPart).root.elements('rel:Relationship')) {
        const internal = entry.attr('TargetMode') !== 'External';
        if (internal && sameName(resolveTarget(source, entry.attr('Target') ?? ''), written)) entry.remove();
      }
    }
    for (const entry of this.xml(CONTENT_TYPES).root.elements('ct:Override')) {
      if (sameName(entry.attr('PartName') ?? '', `/${written}`)) entry.remove();
    }
    this.drop(written);
    this.drop(this.written(relsPartOf(written)));
  }

  /**
   * Checks that every part that is XML by its name is well-formed, read or not.
   * @throws InputError for the first that is not
   */
  checkParts(): void {
    for (const name of this.partNames().filter(isXmlName)) {
      if (this.documents.has(name)) continue;
      checkWellFormed(decodeXml(this.bytes(name), name).text, name);
      this.checked.add(name);
    }
  }

  /** Content type of a part, by override or by its extension's default. */
  contentType(name: string): string | undefined {
    const types = this.xml(CONTENT_TYPES).root;
    const override = types.elements('ct:Override').find((entry) => sameName(entry.attr('PartName') ?? '', `/${name}`));
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const byExtension = types
      .elements('ct:Default')
      .find((entry) => entry.attr('Extension')?.toLowerCase() === extension);
    return (override ?? byExtension)?.attr('ContentType');
  }

  /** Relationships of a part ('' for the package itself). */
  relationships(source: string): Relationship[] {
    const name = relsPartOf(source);
    if (!this.has(name)) return [];
    return this.xml(name)
      .root.elements('rel:Relationship')
      .map((entry) => {
        const external = entry.attr('TargetMode') === 'External';
        const target = entry.attr('Target') ?? '';
        return {
          id: entry.attr('Id') ?? '',
          type: entry.attr('Type') ?? '',
          target: external ? target : resolveTarget(source, target),
          external,
        };
      });
  }

  /** The first part that a part relates to by a type (transitional or strict). */
  related(source: string, type: string): string | undefined {
    const kind = type.slice(type.lastIndexOf('/') + 1);
    return this.relationships(source).find((entry) => !entry.external && entry.type.endsWith(`/${kind}`))?.target;
  }

  /** Adds a relationship and returns its id. */
  relate(source: string, type: string, target: string): string {
    const name = relsPartOf(source);
    if (!this.has(name)) {
      this.set(name, `<Relationships xmlns="${NAMESPACES.rel}"></Relationships>`, RELS_TYPE);
    }
    const taken = new Set(this.relationships(source).map((entry) => entry.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const from = source.includes('/') ? source.slice(0, source.lastIndexOf('/') + 1) : '';
    const address = target.startsWith(from) ? target.slice(from.length) : `/${target}`;
    this.xml(name).root.insert(
      parseFragment(
        `<Relationship xmlns="${NAMESPACES.rel}" Id="${id}" Type="${escapeAttr(type)}" Target="${escapeAttr(address)}"/>`,
      ),
    );
    return id;
  }

  /** All entries as they will be saved, in the order of the package, directory entries of the zip included. */
  entries(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.parts.keys()].map((name) => [name, this.bytes(name)]));
  }

  /** The file that the package was read from, while every part is as it was; else null. */
  get unchangedFile(): Uint8Array | null {
    return this.origin && sameParts(this.entries(), this.origin.parts) ? this.origin.bytes : null;
  }

  /** The package as a flat OPC document. @throws InputError for an XML part that is not well-formed */
  toFlatOpc(): string {
    return writeFlatOpc(
      this.partNames()
        .filter((name) => name !== CONTENT_TYPES)
        .map((name) => {
          const contentType = this.contentType(name) ?? 'application/octet-stream';
          return isXmlType(contentType)
            ? { name, contentType, xml: this.xml(name).withoutDeclaration() }
            : { name, contentType, bytes: this.bytes(name) };
        }),
    );
  }

  private written(name: string): string {
    return this.spelling.get(name.toLowerCase()) ?? name;
  }

  private forget(name: string): void {
    this.documents.delete(name);
    this.checked.delete(name);
  }

  private drop(name: string): void {
    this.forget(name);
    this.parts.delete(name);
    this.spelling.delete(name.toLowerCase());
  }

  private override(name: string, contentType: string): void {
    if (this.contentType(name) === contentType) return;
    this.xml(CONTENT_TYPES).root.insert(
      parseFragment(
        `<Override xmlns="${NAMESPACES.ct}" PartName="/${escapeAttr(name)}" ContentType="${escapeAttr(contentType)}"/>`,
      ),
    );
  }
}

/** `word/document.xml` → `word/_rels/document.xml.rels`; '' → `_rels/.rels`. */
function relsPartOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The way back: the part whose relationships a part holds. */
function sourceOf(relsPart: string): string {
  return relsPart.replace(/_rels\/([^/]*)\.rels$/i, '$1');
}

function isRelsPart(name: string): boolean {
  return /(?:^|\/)_rels\/[^/]*\.rels$/i.test(name);
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function sameParts(one: ReadonlyMap<string, Uint8Array>, other: ReadonlyMap<string, Uint8Array>): boolean {
  const [names, otherNames] = [[...one.keys()], [...other.keys()]];
  return (
    names.length === otherNames.length &&
    names.every((name, index) => name === otherNames[index] && one.get(name) === other.get(name))
  );
}

function resolveTarget(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
