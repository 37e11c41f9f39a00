import type { XmlElement } from '../../ooxml/xml';
import type { HostDocument } from './document';
import type { Source } from './insertOoxml';
import { addPart, relateExternally } from './packageParts';

/** Brings along what blocks refer to by relationship: pictures, links, charts, with all that these refer to in turn. */
export function importRelationships(document: HostDocument, source: Source, blocks: readonly XmlElement[]): void {
  const relationships = new Map(source.pkg.relationships(source.main).map((entry) => [entry.id, entry]));
  const known = new Map<string, string | undefined>();
  const parts = new Map<string, string>();
  const main = document.pkg.mainPart;
  const visit = (element: XmlElement): void => {
    for (const attribute of element.attrNames()) {
      if (!attribute.startsWith('r:')) continue;
      const id = element.attr(attribute) ?? '';
      const entry = relationships.get(id);
      if (!known.has(id) && entry) {
        known.set(
          id,
          entry.external
            ? relateExternally(document, main, entry.type, entry.target)
            : bring(document, source, main, entry.type, entry.target, parts),
        );
      }
      const fresh = known.get(id);
      if (fresh !== undefined) element.setAttr(attribute, fresh);
      else if (id !== '') element.setAttr(attribute, undefined);
    }
    for (const child of element.elements()) visit(child);
  };
  for (const block of blocks) visit(block);
}

/** Copies a part and what it relates to. @returns the id of the relationship from `from` to it */
function bring(
  document: HostDocument,
  source: Source,
  from: string,
  type: string,
  part: string,
  parts: Map<string, string>,
): string | undefined {
  if (!source.pkg.has(part)) return undefined;
  const content = source.pkg.bytes(part);
  const contentType = source.pkg.contentType(part) ?? 'application/octet-stream';
  const added = addPart(document, from, { name: part, content, contentType, relationship: type });
  parts.set(part, added.name);
  for (const entry of source.pkg.relationships(part)) {
    // Ids inside a part stay as they are: its relationships are copied in their order under the ids they had.
    if (entry.external || parts.has(entry.target)) continue;
    bring(document, source, added.name, entry.type, entry.target, parts);
  }
  return added.id;
}
