import { NAMESPACES } from '../../ooxml/namespaces';
import { RELATIONSHIP } from '../../ooxml/package';
import { relatedRoot } from '../../ooxml/parts';
import type { XmlElement } from '../../ooxml/xml';
import type { HostDocument } from './document';
import type { Source } from './insertOoxml';
import { addPart } from './packageParts';

/** Brings along the lists that blocks, and styles that came with them, use; each gets new ids, so that no two lists become one. */
export function mergeNumbering(document: HostDocument, source: Source, blocks: readonly XmlElement[]): void {
  const used = blocks.flatMap((block) => [...block.descendants('w:numId')]);
  if (used.length === 0) return;
  const name = source.pkg.related(source.main, RELATIONSHIP.numbering);
  const lists = name !== undefined && source.pkg.has(name) ? source.pkg.xml(name).root : undefined;
  const known = new Map<string, string | undefined>();
  for (const reference of used) {
    const numId = reference.attr('w:val') ?? '';
    if (numId === '0') continue;
    if (!known.has(numId)) known.set(numId, lists && addList(document, lists, numId));
    const fresh = known.get(numId);
    if (fresh === undefined) reference.parent?.remove();
    else reference.setAttr('w:val', fresh);
  }
}

/** Copies a list with its definition. @returns its new id, undefined when the package does not define it */
function addList(document: HostDocument, lists: XmlElement, numId: string): string | undefined {
  const num = lists.elements('w:num').find((entry) => entry.attr('w:numId') === numId);
  const abstractId = num?.child('w:abstractNumId')?.attr('w:val');
  const abstract = lists.elements('w:abstractNum').find((entry) => entry.attr('w:abstractNumId') === abstractId);
  if (!num || !abstract) return undefined;
  const root = numberingRoot(document);
  const freshAbstract = nextId(root.elements('w:abstractNum'), 'w:abstractNumId');
  const freshNum = nextId(root.elements('w:num'), 'w:numId');
  const abstractCopy = abstract.clone();
  abstractCopy.setAttr('w:abstractNumId', freshAbstract);
  // Word takes two definitions with one nsid for the same list.
  abstractCopy.child('w:nsid')?.remove();
  // Levels that name styles of the package would renumber the document's own styles.
  for (const style of [...abstractCopy.descendants('w:pStyle')]) style.remove();
  const numCopy = num.clone();
  numCopy.setAttr('w:numId', freshNum);
  numCopy.child('w:abstractNumId')?.setAttr('w:val', freshAbstract);
  document.journal.insert(root, [abstractCopy], root.child('w:num') ?? root.child('w:numIdMacAtCleanup') ?? null);
  document.journal.insert(root, [numCopy], root.child('w:numIdMacAtCleanup') ?? null);
  return freshNum;
}

function nextId(entries: readonly XmlElement[], attribute: string): string {
  return String(Math.max(0, ...entries.map((entry) => Number(entry.attr(attribute) ?? 0))) + 1);
}

/** Root of the numbering part, which is added to a document that has none. */
function numberingRoot(document: HostDocument): XmlElement {
  const found = relatedRoot(document.pkg, RELATIONSHIP.numbering);
  if (found) return found;
  const { name } = addPart(document, document.pkg.mainPart, {
    name: 'word/numbering.xml',
    content: `<w:numbering xmlns:w="${NAMESPACES.w}"/>`,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml',
    relationship: RELATIONSHIP.numbering,
  });
  return document.pkg.xml(name).root;
}
