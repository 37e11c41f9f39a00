import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { InputError } from '../texts/inputError';
import { NAMESPACES } from './namespaces';
import { escapeAttr, parseFragment, parseXml, type XmlDocument } from './xml';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name (`word/styles.xml`) for an internal target, the address as written for an external one. */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = '[Content_Types].xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationship types, the last step of the address. */
export const RELATIONSHIP = {
  officeDocument: `${OFFICE}/officeDocument`,
  styles: `${OFFICE}/styles`,
  numbering: `${OFFICE}/numbering`,
  settings: `${OFFICE}/settings`,
  customXml: `${OFFICE}/customXml`,
  customXmlProps: `${OFFICE}/customXmlProps`,
  customProperties: `${OFFICE}/custom-properties`,
} as const;

/**
 * An Open Packaging package: named parts with content types and relationships. Parts are kept as bytes; a part that is
 * asked for as XML is parsed once and written back only if it was changed.
 */
export class OoxmlPackage {
  private readonly parts: Map<string, Uint8Array>;
  private readonly documents = new Map<string, { readonly document: XmlDocument; readonly source: string }>();

  private constructor(parts: Map<string, Uint8Array>) {
    this.parts = parts;
  }

  /** Opens a .docx. @throws InputError for whatever is not a usable package */
  static fromDocx(bytes: Uint8Array): OoxmlPackage {
    return new OoxmlPackage(new Map(Object.entries(unzipSync(bytes))));
  }

  /** Opens a flat OPC document (`pkg:package`), the form that Word's getOoxml and insertOoxml use. */
  static fromFlatOpc(xml: string): OoxmlPackage {
    const root = parseXml(xml, 'flat OPC').root;
    const parts = new Map<string, Uint8Array>();
    const types: string[] = [];
    for (const part of root.elements('pkg:part')) {
      const name = (part.attr('pkg:name') ?? '').replace(/^\//, '');
      const data = part.child('pkg:xmlData');
      parts.set(name, strToU8(data ? data.children.map(String).join('') : ''));
      types.push(`<Override PartName="/${name}" ContentType="${escapeAttr(part.attr('pkg:contentType') ?? '')}"/>`);
    }
    parts.set(CONTENT_TYPES, strToU8(`<Types xmlns="${NAMESPACES.ct}">${types.join('')}</Types>`));
    return new OoxmlPackage(parts);
  }

  /** Part names without a leading slash, in the order of the package. */
  partNames(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** Name of the main document part, usually `word/document.xml`. @throws InputError `docx.noPart` */
  get mainPart(): string {
    const name = this.related('', RELATIONSHIP.officeDocument);
    if (name === undefined) throw new InputError('docx.noPart', { part: 'word/document.xml' });
    return name;
  }

  /** Bytes of a part as they will be saved. @throws InputError `docx.noPart` */
  bytes(name: string): Uint8Array {
    const parsed = this.documents.get(name);
    if (parsed) {
      const text = parsed.document.toString();
      if (text !== parsed.source) return strToU8(text);
    }
    const bytes = this.parts.get(name);
    if (!bytes) throw new InputError('docx.noPart', { part: name });
    return bytes;
  }

  /** A part as an editable tree; edits are saved with the package. @throws InputError */
  xml(name: string): XmlDocument {
    const known = this.documents.get(name);
    if (known) return known.document;
    const source = strFromU8(this.bytes(name));
    const document = parseXml(source, name);
    this.documents.set(name, { document, source });
    return document;
  }

  /** Replaces the content of a part, or adds it with a content type. */
  set(name: string, content: string | Uint8Array, contentType?: string): void {
    this.documents.delete(name);
    this.parts.set(name, typeof content === 'string' ? strToU8(content) : content);
    if (contentType !== undefined) this.override(name, contentType);
  }

  /** Takes a part, its content type and the relationships that lead to it out of the package. */
  remove(name: string): void {
    this.documents.delete(name);
    this.parts.delete(name);
  }

  /** Content type of a part, by override or by its extension's default. */
  contentType(name: string): string | undefined {
    const types = this.xml(CONTENT_TYPES).root;
    const override = types.elements('ct:Override').find((entry) => entry.attr('PartName') === `/${name}`);
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const byExtension = types.elements('ct:Default').find((entry) => entry.attr('Extension')?.toLowerCase() === extension);
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

  /** The package as a .docx: the order of the parts is kept and the result depends on nothing but the content. */
  toDocx(): Uint8Array {
    const entries: Zippable = {};
    for (const name of this.parts.keys()) entries[name] = [this.bytes(name), { mtime: new Date(1980, 0, 1) }];
    return zipSync(entries);
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

const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** `word/document.xml` → `word/_rels/document.xml.rels`; '' → `_rels/.rels`. */
function relsPartOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
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

