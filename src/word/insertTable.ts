import { controlXml, insertionPackage } from '../ooxml/fragment';
import { sectionEndXml, turned } from '../ooxml/fragmentSection';
import { tableTitleXml, tableXml } from '../ooxml/fragmentTable';
import type { Anchor, NewTable } from '../report/plan';
import type { DocumentSnapshot, PageSetup } from '../report/snapshot';
import type { Door } from './door';
import type { Reading } from './read';

export const requires = 'WordApi 1.3';

/** A tag for the control around a new table of ours: 18 characters, new each time. */
export function newTableTag(door: Door): string {
  return `tk1:tbl:${door.newName()}`;
}

export interface TableInsertion {
  /** A paragraph outside tables. */
  readonly anchor: Anchor;
  readonly table: NewTable;
  /** From {@link newTableTag}; the caller keeps it in the store. */
  readonly tag: string;
  /** What Word shows on the control around the table. */
  readonly title: string;
  /**
   * Put it on a page of its own with the paper on its side. Word makes the section break before it, which keeps headers
   * and footers as they are; the one after it comes with the table. Without effect where the document's pages are not
   * known, or lie on their side already.
   */
  readonly landscape?: boolean;
}

/**
 * Queues one `insertOoxml` with the table, its caption and unit line above it, and our control around the table alone.
 * @throws WordFault (stale) when the anchor is gone
 */
export function queueTable(reading: Reading, { anchor, table, tag, title, landscape = false }: TableInsertion): void {
  const upright = landscape ? reading.snapshot.sections?.find((section) => !section.landscape) : undefined;
  const page = upright && turned(upright);
  const width = page ? widthOf(page) : textWidth(reading.snapshot);
  const size = page ? 12 : sizeFor(table);
  const body =
    tableTitleXml(table) + controlXml(tag, title, tableXml(table, { width, size })) + (page ? sectionEndXml(page) : '');
  const paragraph = reading.paragraph(anchor.paragraph);
  const side = anchor.side === 'before' ? 'Before' : 'After';
  if (!page) {
    paragraph.getRange('Whole').insertOoxml(insertionPackage({ body }), side);
    return;
  }
  // The break comes first: what stands before it would else lose its page set-up and headers to the table's section.
  const holder = paragraph.insertParagraph('', side);
  holder.insertBreak('SectionNext', 'Before');
  holder.getRange('Whole').insertOoxml(insertionPackage({ body }), 'Before');
  holder.delete();
}

/** A4 with the margins of Nghị định 30/2020 where the document does not tell (left 30 mm, right 20 mm). */
const USUAL_TEXT_WIDTH = 160;
const TWIPS_PER_MM = 1440 / 25.4;

/** Twips; the narrowest of the document's sections, for the table's section is not known. */
export function textWidth({ sections = [] }: DocumentSnapshot): number {
  const widths = sections.map(widthOf).filter((width) => width > 0);
  return Math.min(...(widths.length > 0 ? widths : [Math.floor(USUAL_TEXT_WIDTH * TWIPS_PER_MM)]));
}

/** Twips. */
function widthOf({ width, left, right }: PageSetup): number {
  return Math.floor((width - left - right) * TWIPS_PER_MM);
}

/** Points: twelve columns on an upright page leave 13 mm each, and “Chuyên” should not break. */
function sizeFor({ widths }: NewTable): number {
  return widths.length > 8 ? 9 : 12;
}
