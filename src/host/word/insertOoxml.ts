import { InputError } from '../../texts/inputError';
import { OoxmlPackage } from '../../ooxml/package';
import { XmlElement } from '../../ooxml/xml';
import { clearText } from './edits';
import { ensureParagraph } from './blocks';
import type { HostDocument } from './document';
import { invalid } from './errors';
import { mergeNumbering } from './importNumbering';
import { importRelationships } from './importRelationships';
import { importStyles } from './importStyles';
import { renewIdentities } from './importIdentities';
import type { TextObject } from './objects';
import { childBlocks, isInline, placeOf, spanOf, type Location } from './places';
import type { Span } from './spans';
import { fragment, lengthOf, openGap, startWithin } from './text';

/**
 * Inserts a flat OPC package (PLATFORM.md 2.1). Resident styles win over those of the package; lists, pictures and links come
 * along under new ids, and so do section breaks with their page set-up; defaults, settings, themes, headers and footers,
 * the page set-up at the end of the package, notes, comments and custom XML stay behind.
 * @returns what was inserted
 * @throws HostError InvalidArgument for text that is no package; nothing is changed then
 */
export function insertOoxml(object: TextObject, xml: string, location: Location, document: HostDocument): Span {
  const source = open(xml);
  const body = source.pkg.xml(source.main).root.child('w:body');
  if (!body) throw invalid('The package has no body.');
  body.child('w:sectPr')?.remove();
  const blocks = childBlocks(body);
  for (const block of blocks)
    for (const section of [...block.descendants('w:sectPr')]) arriveSection(section, document);
  applyQuirks(blocks, document);
  if (blocks.length === 0) throw invalid('The package has nothing to insert.');
  for (const block of blocks) {
    dropNotes(block);
    if (document.quirks.controlsStripped) unwrapControls(block);
  }
  const arriving = document.quirks.controlsStripped ? blocks.flatMap(unwrapped) : blocks;
  importStyles(document, source, arriving);
  if (document.quirks.numberingDropped) for (const block of arriving) dropAll(block, 'w:numPr');
  else mergeNumbering(document, source, arriving);
  importRelationships(document, source, arriving);
  renewIdentities(document, arriving);
  return place(object, arriving, location, document);
}

/** A section break arrives without headers and footers of its own: it shows those of the section before it. */
function arriveSection(section: XmlElement, document: HostDocument): void {
  if (document.quirks.sectionsDropped) section.remove();
  for (const name of ['w:headerReference', 'w:footerReference'])
    for (const reference of section.elements(name)) reference.remove();
}

/** A package to insert, and the name of its main part. */
export interface Source {
  readonly pkg: OoxmlPackage;
  readonly main: string;
}

function open(xml: string): Source {
  try {
    const pkg = OoxmlPackage.fromFlatOpc(xml);
    const main = pkg.has('_rels/.rels') ? pkg.mainPart : 'word/document.xml';
    if (pkg.has(main)) return { pkg, main };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw invalid(error.message);
  }
  throw invalid('The package has no main part.');
}

function applyQuirks(blocks: XmlElement[], document: HostDocument): void {
  const { quirks } = document;
  const last = blocks.at(-1);
  const only = blocks.length === 1;
  if (quirks.mergeLastEmptyParagraph && last?.name === 'w:p' && last.elements().length === 0 && !only) blocks.pop();
  if (quirks.singleParagraphLosesProperties && only && last?.name === 'w:p') last.child('w:pPr')?.remove();
  if (quirks.lastParagraphLosesStyle)
    blocks
      .findLast((block) => block.name === 'w:p')
      ?.child('w:pPr')
      ?.child('w:pStyle')
      ?.remove();
  if (quirks.extraEmptyParagraph) blocks.push(fragment('<w:p/>'));
}

/** Notes and comments stay behind with their parts. */
function dropNotes(block: XmlElement): void {
  for (const name of [
    'w:footnoteReference',
    'w:endnoteReference',
    'w:commentReference',
    'w:commentRangeStart',
    'w:commentRangeEnd',
  ]) {
    dropAll(block, name);
  }
}

function dropAll(block: XmlElement, name: string): void {
  for (const element of [...block.descendants(name)]) element.remove();
}

function unwrapControls(block: XmlElement): void {
  for (const control of [...block.descendants('w:sdt')].reverse())
    control.replaceWith(control.child('w:sdtContent')?.children ?? []);
}

function unwrapped(block: XmlElement): XmlElement[] {
  return block.name === 'w:sdt' ? (block.child('w:sdtContent')?.elements() ?? []) : [block];
}

function place(object: TextObject, blocks: readonly XmlElement[], location: Location, document: HostDocument): Span {
  const only = blocks[0];
  const inline = object.kind === 'ContentControl' && isInline(object.element);
  if (only && blocks.length === 1 && only.name === 'w:p' && (inline || !atEdge(object, location, document))) {
    return placeRuns(object, only, location, document);
  }
  if (inline) throw invalid('A control inside a paragraph cannot hold paragraphs or tables.');
  return placeBlocks(object, blocks, location, document);
}

/** Whether blocks at that location need no paragraph to be split. */
function atEdge(object: TextObject, location: Location, document: HostDocument): boolean {
  if (object.kind !== 'Range') return true;
  const { start, end, mark } = object.span;
  const whole = start.offset === 0 && end.offset >= lengthOf(end.paragraph);
  if (location === 'Replace') return whole && (mark || start.paragraph !== end.paragraph);
  if (location === 'Before' || location === 'Start') return start.offset === 0;
  return end.offset >= lengthOf(end.paragraph) && document.storyOf(end.paragraph) !== undefined;
}

/** A single paragraph inserted into the middle of another one brings its runs only. */
function placeRuns(object: TextObject, paragraph: XmlElement, location: Location, document: HostDocument): Span {
  if (location === 'Replace') clearText(object, document);
  const span = spanOf(object, document);
  const first = location !== 'After' && location !== 'End';
  const point = first ? span.start : span.end;
  const within = object.kind === 'ContentControl' ? object.element : point.paragraph;
  const base = within === point.paragraph ? 0 : startWithin(point.paragraph, within);
  const gap = openGap(document.journal, within, point.offset - base, first ? 'right' : 'left');
  const length = lengthOf(paragraph);
  const runs = paragraph.children.filter((node) => !(node instanceof XmlElement && node.name === 'w:pPr'));
  document.journal.insert(gap.parent, runs, gap.before);
  document.spans.textChanged(point.paragraph, point.offset, 0, length);
  const end = { paragraph: point.paragraph, offset: point.offset + length };
  if (object.kind === 'Range' && location === 'Replace') document.spans.move(object.span, point, end);
  return { start: point, end, mark: false };
}

function placeBlocks(
  object: TextObject,
  blocks: readonly XmlElement[],
  location: Location,
  document: HostDocument,
): Span {
  const journal = document.journal;
  if (location === 'Replace') return replaceByBlocks(object, blocks, document);
  const control = location === 'End' ? lastControl(object, document) : undefined;
  const target = control ? { parent: control, before: null } : placeOf(object, location, document);
  journal.insert(target.parent, blocks, target.before);
  ensureParagraph(document, target.parent);
  return spanOfBlocks(blocks, document);
}

/** With the quirk on, the content of the control that a body ends in. */
function lastControl(object: TextObject, document: HostDocument): XmlElement | undefined {
  if (!document.quirks.bodyEndEntersControl || object.kind !== 'Body') return undefined;
  const last = childBlocks(object.element).at(-1);
  return last?.name === 'w:sdt' ? last.child('w:sdtContent') : undefined;
}

/** The paragraph that is left of what is replaced marks the place, and goes unless it ends a section. */
function replaceByBlocks(object: TextObject, blocks: readonly XmlElement[], document: HostDocument): Span {
  const journal = document.journal;
  clearText(object, document);
  const { start, end } = spanOf(object, document);
  const left = start.paragraph;
  const emptied = start.paragraph === end.paragraph && lengthOf(left) === 0;
  const parent = left.parent;
  if (!parent) throw invalid();
  if (emptied && !left.child('w:pPr')?.child('w:sectPr')) {
    journal.insert(parent, blocks, left);
    const span = spanOfBlocks(blocks, document);
    if (object.kind === 'Range') document.spans.move(object.span, span.start, span.end);
    journal.remove(left);
    ensureParagraph(document, parent);
    return span;
  }
  const target = placeOf({ ...object, kind: 'Range', span: { start, end: start, mark: false } }, 'After', document);
  journal.insert(target.parent, blocks, target.before);
  ensureParagraph(document, target.parent);
  return spanOfBlocks(blocks, document);
}

function spanOfBlocks(blocks: readonly XmlElement[], document: HostDocument): Span {
  const paragraphs = blocks.flatMap((block) => (block.name === 'w:p' ? [block] : document.paragraphs(block)));
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  const [firstBlock, lastBlock] = [blocks[0], blocks.at(-1)];
  if (!first || !last || !firstBlock || !lastBlock) throw invalid('The package has no paragraph.');
  return {
    start: { paragraph: first, offset: 0 },
    end: { paragraph: last, offset: lengthOf(last) },
    mark: true,
    blocks: { first: firstBlock, last: lastBlock },
  };
}
