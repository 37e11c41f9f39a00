import type { XmlElement } from '../../ooxml/xml';
import type { HostDocument } from './document';

/** Gives what arrives its own identities: ids of bookmarks, controls and drawings; a bookmark's name moves to the newcomer. */
export function renewIdentities(document: HostDocument, blocks: readonly XmlElement[]): void {
  const inside = [...document.body.descendants('w:bookmarkStart')];
  const arriving = blocks.flatMap((block) => [...all(block, 'w:bookmarkStart')]);
  if (document.quirks.bookmarksStripped) {
    for (const name of ['w:bookmarkStart', 'w:bookmarkEnd']) {
      for (const block of blocks) for (const marker of [...block.descendants(name)]) marker.remove();
    }
  } else renewBookmarks(document, inside, arriving, blocks);
  renew(document, blocks, 'w:sdtPr', (sdtPr) => sdtPr.child('w:id'), 'w:val');
  renew(document, blocks, 'wp:docPr', (docPr) => docPr, 'id');
  for (const block of blocks) forgetParagraphIds(block);
}

function renewBookmarks(
  document: HostDocument,
  inside: readonly XmlElement[],
  arriving: readonly XmlElement[],
  blocks: readonly XmlElement[],
): void {
  const names = new Set(arriving.map((start) => start.attr('w:name')));
  const replaced = inside.filter((start) => names.has(start.attr('w:name')));
  const ends = replaced.length === 0 ? [] : [...document.body.descendants('w:bookmarkEnd')];
  for (const start of replaced) {
    const end = ends.find((candidate) => candidate.attr('w:id') === start.attr('w:id'));
    document.journal.remove(start);
    if (end) document.journal.remove(end);
  }
  let next = Math.max(0, ...inside.map((start) => Number(start.attr('w:id') ?? 0)).filter(Number.isFinite)) + 1;
  const ids = new Map<string, string>();
  for (const start of arriving) {
    ids.set(start.attr('w:id') ?? '', String(next));
    next += 1;
  }
  for (const name of ['w:bookmarkStart', 'w:bookmarkEnd']) {
    for (const marker of blocks.flatMap((block) => [...all(block, name)])) {
      const fresh = ids.get(marker.attr('w:id') ?? '');
      if (fresh !== undefined) marker.setAttr('w:id', fresh);
    }
  }
}

function renew(
  document: HostDocument,
  blocks: readonly XmlElement[],
  holder: string,
  idElement: (element: XmlElement) => XmlElement | undefined,
  attribute: string,
): void {
  const arriving = blocks.flatMap((block) => [...all(block, holder)]);
  if (arriving.length === 0) return;
  const taken = [...document.body.descendants(holder)].map((element) =>
    Number(idElement(element)?.attr(attribute) ?? 0),
  );
  let next = Math.max(0, ...taken.filter(Number.isFinite)) + 1;
  for (const element of arriving) {
    idElement(element)?.setAttr(attribute, String(next));
    next += 1;
  }
}

/** Ids of paragraphs (w14:paraId) belong to the document they came from. */
function forgetParagraphIds(element: XmlElement): void {
  element.setAttr('w14:paraId', undefined);
  element.setAttr('w14:textId', undefined);
  for (const child of element.elements()) forgetParagraphIds(child);
}

function* all(element: XmlElement, name: string): Generator<XmlElement> {
  if (element.name === name) yield element;
  yield* element.descendants(name);
}
