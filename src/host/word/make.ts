import type { XmlElement } from '../../ooxml/xml';
import type { HostDocument } from './document';
import type {
  BodyObject,
  CollectionKind,
  CollectionObject,
  ContentControlObject,
  FontObject,
  ParagraphObject,
  RangeObject,
  TableCellObject,
  TableObject,
  TableRowObject,
  WordObject,
} from './objects';
import type { Span } from './spans';

/** Makes the objects of Word's model: one for each element and kind, so that each has one reference id for its life. */

export function paragraphObject(document: HostDocument, element: XmlElement): ParagraphObject {
  return document.of('Paragraph', element, (referenceId, id) => ({ kind: 'Paragraph', referenceId, id, element }));
}

export function bodyObject(document: HostDocument, element: XmlElement, type: BodyObject['type']): BodyObject {
  return document.of('Body', element, (referenceId, id) => ({ kind: 'Body', referenceId, id, element, type }));
}

export function controlObject(document: HostDocument, element: XmlElement): ContentControlObject {
  return document.of('ContentControl', element, (referenceId, id) => ({
    kind: 'ContentControl',
    referenceId,
    id,
    element,
  }));
}

export function tableObject(document: HostDocument, element: XmlElement): TableObject {
  return document.of('Table', element, (referenceId, id) => ({ kind: 'Table', referenceId, id, element }));
}

export function rowObject(document: HostDocument, element: XmlElement): TableRowObject {
  return document.of('TableRow', element, (referenceId, id) => ({ kind: 'TableRow', referenceId, id, element }));
}

export function cellObject(document: HostDocument, element: XmlElement): TableCellObject {
  return document.of('TableCell', element, (referenceId, id) => ({ kind: 'TableCell', referenceId, id, element }));
}

/** A range of its own, which stays on its text when the document is edited. */
export function rangeObject(document: HostDocument, span: Span): RangeObject {
  const own = { ...span };
  document.spans.add(own);
  return document.fresh('Range', (referenceId) => ({ kind: 'Range', referenceId, span: own }));
}

export function fontObject(document: HostDocument, owner: FontObject['owner']): FontObject {
  return document.owned(owner, 'Font', (referenceId) => ({ kind: 'Font', referenceId, owner }));
}

/** The collection that a navigation property leads to; it looks its items up at each use. */
export function collection(
  document: HostDocument,
  owner: WordObject,
  name: string,
  kind: CollectionKind,
  items: () => readonly WordObject[],
): CollectionObject {
  return document.owned(owner, kind, (referenceId) => ({ kind, referenceId, items }), name);
}

/** A collection that is the result of a call: its items are what was found then. */
export function found(document: HostDocument, kind: CollectionKind, items: readonly WordObject[]): CollectionObject {
  return document.fresh(kind, (referenceId) => ({ kind, referenceId, items: () => items }));
}
