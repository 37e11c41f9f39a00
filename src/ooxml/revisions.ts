/** Tracked changes: accepting all of them, as Word does, in a package that is a copy. */
import { textParts } from './clean';
import type { OoxmlPackage } from './package';
import type { XmlElement } from './xml';

/** Where `w:ins` and `w:del` are a mark on what holds them, and do not hold content themselves. */
const MARKED: ReadonlySet<string> = new Set(['w:rPr', 'm:ctrlPr', 'w:trPr', 'w:numPr']);
const CONTENT: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:del', 'w:moveFrom']);
const GONE: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
/** How something was before, and where a moved text begins and ends. */
const NOTE =
  /^w:(?:\w+PrChange|tblGridChange|numberingChange|cellIns|cellMerge|(?:move(?:From|To)|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End))$/;

/** How many tracked changes a package holds, in every part. */
export function countRevisions(pkg: OoxmlPackage): number {
  let count = 0;
  for (const name of textParts(pkg)) {
    visit(pkg.xml(name).root, (element) => {
      if (
        CONTENT.has(element.name) ||
        element.name === 'w:cellDel' ||
        (NOTE.test(element.name) && !/Range/.test(element.name))
      )
        count += 1;
    });
  }
  return count;
}

/**
 * Accepts every tracked change, in every part: what was inserted stays, what was deleted goes, formats are as they are
 * now. @returns how many there were
 */
export function acceptRevisions(pkg: OoxmlPackage): number {
  const count = countRevisions(pkg);
  if (count === 0) return 0;
  for (const name of textParts(pkg)) acceptIn(pkg.xml(name).root);
  return count;
}

function acceptIn(root: XmlElement): void {
  const all: XmlElement[] = [];
  visit(root, (element) => all.push(element));
  const deletedMarks: XmlElement[] = [];
  for (const element of all) {
    if (NOTE.test(element.name)) element.remove();
    else if (element.name === 'w:cellDel') element.ancestor('w:tc')?.remove();
    else if (CONTENT.has(element.name)) {
      const { parent } = element;
      if (!parent || !MARKED.has(parent.name)) {
        if (GONE.has(element.name)) element.remove();
        else element.replaceWith([...element.children]);
        continue;
      }
      const paragraph = GONE.has(element.name) && parent.parent?.name === 'w:pPr' ? parent.parent.parent : null;
      if (paragraph) deletedMarks.push(paragraph);
      if (parent.name === 'w:trPr' && GONE.has(element.name)) parent.parent?.remove();
      element.remove();
    }
  }
  // From the last to the first, so that a row of deleted marks ends up in one paragraph.
  for (const paragraph of deletedMarks.reverse()) joinWithNext(paragraph);
  for (const table of [...root.descendants('w:tbl')])
    if (!table.elements().some(({ name }) => name !== 'w:tblPr' && name !== 'w:tblGrid')) table.remove();
}

/** Without its mark a paragraph runs on into the next one, whose format holds for both. */
function joinWithNext(paragraph: XmlElement): void {
  const { parent } = paragraph;
  if (!parent) return;
  const siblings = parent.elements();
  const next = siblings[siblings.indexOf(paragraph) + 1];
  // The end of a page setup hangs on its paragraph; before a table or at an end there is nothing to run on into.
  if (next?.name !== 'w:p' || paragraph.child('w:pPr')?.child('w:sectPr')) return;
  const content = paragraph.children.filter((node) => node !== paragraph.child('w:pPr'));
  const properties = next.child('w:pPr');
  next.insert(content, properties ? next.indexOf(properties) + 1 : 0);
  paragraph.remove();
}

function visit(element: XmlElement, found: (element: XmlElement) => void): void {
  for (const child of element.elements()) {
    found(child);
    visit(child, found);
  }
}
