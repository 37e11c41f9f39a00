/** Taking out of a document what this product put in to find its way, for a copy that is sent. The text stays. */
import { GUIDANCE_STYLE } from '../report/guidance';
import { RELATIONSHIP, type OoxmlPackage } from './package';
import { bodyOf } from './parts';
import { survey } from './survey';
import { isXmlName } from './limits';
import type { XmlElement } from './xml';

/** Tags and bookmark names of ours begin with these, whatever version wrote them. */
const OUR_TAG = /^tk\d+:/;
const OUR_BOOKMARK = /^_tk\d+_/;
const OUR_NAMESPACE = /^urn:tong-ket:/;
/** `Id` in manifest.xml: Word notes under it in a file that the pane was open. */
export const ADD_IN_ID = '9b7e5cb5-f4a5-4e41-b91c-37d8f98e47d2';

/** How many of each were taken out. */
export interface Cleaned {
  /** Content controls; what they held stays, as plain text and tables. */
  readonly controls: number;
  readonly bookmarks: number;
  /** Paragraphs of guidance. */
  readonly guidance: number;
  /** Custom XML parts with what the document could not say. */
  readonly stores: number;
  readonly styles: number;
  /** Notes of Word that this add-in's pane belongs to the file. */
  readonly panes: number;
}

/**
 * Takes everything of ours out of a package, in every part.
 * @param guidance indices, as in DocumentSnapshot, of the paragraphs of guidance that stand as they were inserted
 */
export function removeTraces(pkg: OoxmlPackage, guidance: readonly number[]): Cleaned {
  const { paragraphs } = survey(bodyOf(pkg));
  const doomed = guidance.flatMap((index) => paragraphs[index]?.element ?? []);
  for (const paragraph of doomed) removeParagraph(paragraph);
  const roots = textParts(pkg).map((name) => pkg.xml(name).root);
  return {
    guidance: doomed.length,
    controls: sum(roots.map(unwrapControls)),
    bookmarks: sum(roots.map(removeBookmarks)),
    styles: removeUnusedStyle(pkg, roots),
    stores: removeStores(pkg),
    panes: removePanes(pkg),
  };
}

/** Parts that can hold text of the document: body, headers, footers, notes, comments, text kept for building blocks. */
export function textParts(pkg: OoxmlPackage): string[] {
  return pkg
    .partNames()
    .filter((name) => isXmlName(name) && /wordprocessingml\..*\+xml$|\.main\+xml$/.test(pkg.contentType(name) ?? ''));
}

/** Marks of a range that may begin or end in a paragraph and belong to something that stays. */
const RANGE_MARK =
  /^w:(bookmark|commentRange|perm|moveFromRange|moveToRange|customXml(Ins|Del|MoveFrom|MoveTo)Range)(Start|End)$/;

/** A cell must end with a paragraph, and Word wants one behind a table: there an empty one stays. */
function removeParagraph(paragraph: XmlElement): void {
  const { parent } = paragraph;
  if (!parent) return;
  const blocks = parent.elements().filter(({ name }) => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt');
  const at = blocks.indexOf(paragraph);
  const needed = at === blocks.length - 1 && blocks[at - 1]?.name !== 'w:p';
  if (needed) {
    for (const child of paragraph.elements())
      if (child.name !== 'w:pPr' && !RANGE_MARK.test(child.name)) child.remove();
    paragraph.child('w:pPr')?.child('w:pStyle')?.remove();
  } else {
    paragraph.replaceWith([...paragraph.elements().flatMap((child) => (RANGE_MARK.test(child.name) ? [child] : []))]);
  }
}

function unwrapControls(root: XmlElement): number {
  const ours = [...root.descendants('w:sdt')].filter((control) =>
    OUR_TAG.test(control.child('w:sdtPr')?.child('w:tag')?.attr('w:val') ?? ''),
  );
  for (const control of ours) control.replaceWith([...(control.child('w:sdtContent')?.children ?? [])]);
  return ours.length;
}

/** An end belongs to the nearest start before it with its id: a copied file may use an id twice. */
function removeBookmarks(root: XmlElement): number {
  const ends = new Map<string, XmlElement[]>();
  for (const end of root.descendants('w:bookmarkEnd'))
    ends.set(end.attr('w:id') ?? '', [...(ends.get(end.attr('w:id') ?? '') ?? []), end]);
  const starts = [...root.descendants('w:bookmarkStart')];
  let removed = 0;
  for (const start of starts) {
    const end = ends.get(start.attr('w:id') ?? '')?.shift();
    if (!OUR_BOOKMARK.test(start.attr('w:name') ?? '')) continue;
    start.remove();
    end?.remove();
    removed += 1;
  }
  return removed;
}

/** The style of guidance, unless someone wrote a paragraph in it. */
function removeUnusedStyle(pkg: OoxmlPackage, roots: readonly XmlElement[]): number {
  const name = pkg.related(pkg.mainPart, RELATIONSHIP.styles);
  if (name === undefined || !pkg.has(name)) return 0;
  const styles = pkg.xml(name).root.elements('w:style');
  const ours = styles.filter((style) => style.child('w:name')?.attr('w:val') === GUIDANCE_STYLE);
  const unused = ours.filter((style) => {
    const id = style.attr('w:styleId') ?? '';
    const uses = (element: XmlElement): boolean => element.attr('w:val') === id;
    return (
      !roots.some((root) => [...root.descendants('w:pStyle')].some(uses)) &&
      !styles.some((other) =>
        ['w:basedOn', 'w:next', 'w:link'].some(
          (kind) => other !== style && other.child(kind) && uses(other.child(kind) as XmlElement),
        ),
      )
    );
  });
  for (const style of unused) style.remove();
  return unused.length;
}

function removeStores(pkg: OoxmlPackage): number {
  const ours = pkg
    .relationships(pkg.mainPart)
    .filter(({ type, external, target }) => !external && type.endsWith('/customXml') && pkg.has(target))
    .map(({ target }) => target)
    .filter((name) => OUR_NAMESPACE.test(pkg.xml(name).root.namespace));
  for (const name of ours) {
    const properties = pkg.related(name, RELATIONSHIP.customXmlProps);
    if (properties !== undefined && pkg.has(properties)) pkg.remove(properties);
    pkg.remove(name);
  }
  return ours.length;
}

/** Word writes down which panes were open: `taskpanes.xml` lists them, one part each says which add-in it is. */
function removePanes(pkg: OoxmlPackage): number {
  const list = pkg.related('', 'webextensiontaskpanes');
  if (list === undefined || !pkg.has(list)) return 0;
  const ours = pkg
    .relationships(list)
    .filter(({ external, target }) => !external && pkg.has(target))
    .filter(({ target }) => pkg.xml(target).toString().toLowerCase().includes(ADD_IN_ID));
  const ids = new Set(ours.map(({ id }) => id));
  const root = pkg.xml(list).root;
  for (const pane of root.elements())
    if (pane.elements().some((child) => ids.has(child.attr('r:id') ?? ''))) pane.remove();
  for (const { target } of ours) pkg.remove(target);
  if (root.elements().length === 0 && ours.length > 0) pkg.remove(list);
  return ours.length;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
