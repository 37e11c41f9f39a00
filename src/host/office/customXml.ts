import { decodeXml } from '../../ooxml/encoding';
import { NAMESPACES } from '../../ooxml/namespaces';
import { RELATIONSHIP, type OoxmlPackage } from '../../ooxml/package';
import { checkWellFormed } from '../../ooxml/wellFormed';
import { escapeAttr, parseXml, type XmlElement } from '../../ooxml/xml';
import { InputError } from '../../texts/inputError';
import { COMMON_ERROR, CommonApiError } from './commonError';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Word on the web takes no more than 1 MB per part (office-js #2408). */
const LARGEST_PART = 1024 * 1024;

interface Part {
  /** `{GUID}`, as in the part's properties. */
  readonly id: string;
  /** Name of the part in the package. */
  readonly name: string;
}

/**
 * The custom XML parts of a document (`Office.context.document.customXmlParts`): read from the package at every call, so
 * that what others change in the package is seen. A part is an item, its properties with the id, and two relationships.
 */
export class CustomXmlParts {
  constructor(private readonly pkg: OoxmlPackage) {}

  /** Ids of the parts whose root element is in a namespace, in the order of the document's relationships. */
  withNamespace(namespace: string): string[] {
    return this.parts()
      .filter((part) => namespaceOf(this.root(part)) === namespace)
      .map((part) => part.id);
  }

  /** @returns the id itself. @throws CommonApiError when there is no such part */
  find(id: string): string {
    return this.get(id).id;
  }

  /** Text of a part, as it was given. @throws CommonApiError when there is no such part */
  xml(id: string): string {
    const { name } = this.get(id);
    return decodeXml(this.pkg.bytes(name), name).text;
  }

  /**
   * Adds a part.
   * @param xml one element, without an XML declaration (office-js #1643), in UTF-8 at most 1 MB
   * @returns the new part's id
   * @throws CommonApiError 6100 for text that is not well-formed or too large
   */
  add(xml: string): string {
    if (xml.startsWith('<?xml') || new TextEncoder().encode(xml).length > LARGEST_PART) {
      throw new CommonApiError(COMMON_ERROR.customXml);
    }
    const namespace = namespaceOf(parsed(xml));
    const number = this.freeNumber();
    const id = guid(`${number}:${this.pkg.partNames().length}:${xml}`);
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    const schema = namespace === '' ? '' : `<ds:schemaRef ds:uri="${escapeAttr(namespace)}"/>`;
    this.pkg.set(item, xml, 'application/xml');
    this.pkg.set(
      properties,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n` +
        `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${NAMESPACES.ds}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
      PROPERTIES_TYPE,
    );
    this.pkg.relate(this.pkg.mainPart, RELATIONSHIP.customXml, item);
    this.pkg.relate(item, RELATIONSHIP.customXmlProps, properties);
    return id;
  }

  /** Takes a part and its properties out of the package. @throws CommonApiError when there is no such part */
  delete(id: string): void {
    const { name } = this.get(id);
    const properties = this.pkg.related(name, RELATIONSHIP.customXmlProps);
    if (properties !== undefined) this.pkg.remove(properties);
    this.pkg.remove(name);
  }

  private get(id: string): Part {
    const part = this.parts().find((entry) => entry.id.toUpperCase() === id.toUpperCase());
    if (!part) throw new CommonApiError(COMMON_ERROR.customXmlNodeNotFound);
    return part;
  }

  private parts(): Part[] {
    return this.pkg
      .relationships(this.pkg.mainPart)
      .filter((entry) => !entry.external && entry.type.endsWith('/customXml') && this.pkg.has(entry.target))
      .map(({ target }) => ({ id: this.idOf(target), name: target }));
  }

  private idOf(name: string): string {
    const properties = this.pkg.related(name, RELATIONSHIP.customXmlProps);
    const written = properties === undefined ? undefined : this.pkg.xml(properties).root.attr('ds:itemID');
    // Word gives an id to a part that came without properties.
    return written ?? guid(name);
  }

  /** A part of the document that is not well-formed is nobody's by namespace; its text is still served. */
  private root(part: Part): XmlElement | null {
    try {
      return this.pkg.xml(part.name).root;
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  }

  private freeNumber(): number {
    let number = 1;
    while (this.pkg.has(`customXml/item${number}.xml`) || this.pkg.has(`customXml/itemProps${number}.xml`)) number += 1;
    return number;
  }
}

function parsed(xml: string): XmlElement {
  try {
    checkWellFormed(xml, 'customXml');
    return parseXml(xml, 'customXml').root;
  } catch (error) {
    if (error instanceof InputError) throw new CommonApiError(COMMON_ERROR.customXml);
    throw error;
  }
}

/** The namespace of an element, read from its scope by the prefix it is written with. */
function namespaceOf(element: XmlElement | null): string {
  if (!element) return '';
  return element.scope.get(element.usedPrefixes()[0] ?? '') ?? '';
}

/**
 * A GUID that depends on nothing but the text, so that the same edits give the same file.
 * FNV-1a over the text with four seeds; ids need to differ, not to be secret.
 */
function guid(source: string): string {
  const words = [0x811c9dc5, 0x01234567, 0x89abcdef, 0x2545f491].map((seed) => {
    let hash = seed;
    for (let at = 0; at < source.length; at += 1) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
  });
  const digits = words.join('');
  const [a, b, c, d, e] = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(13, 16),
    digits.slice(17, 20),
    digits.slice(20),
  ];
  return `{${a}-${b}-4${c}-A${d}-${e}}`;
}
