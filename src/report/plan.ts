import type { Indent, Spacing } from './snapshot';

/**
 * Plans of edits: pure decisions from a snapshot, which the word layer carries out, and which the command line, the
 * tests and a preview show. Positions are paragraph indices of the snapshot the plan was made from.
 */
export interface Anchor {
  readonly paragraph: number;
  readonly side: 'before' | 'after';
}

/** How a heading looks, in terms that OOXML direct formatting and styles can say. */
export interface HeadingLook {
  /** Canonical style name to put the heading in, e.g. "heading 1", or null for the document's plain text style. */
  readonly style: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string | null;
  /** Points; null leaves it to the style. */
  readonly size: number | null;
  readonly alignment: 'left' | 'centered' | 'right' | 'justified' | null;
  /** Left out, the style decides; so for the spacing. */
  readonly indent?: Indent;
  readonly spacing?: Spacing;
}

export interface HeadingInsertion {
  readonly sectionId: string;
  /** Text as it will stand in the document, its number included: "2.3. Kết quả …". */
  readonly text: string;
  /** Outline level 1–9. */
  readonly level: number;
  readonly look: HeadingLook;
  /** Left out, the number is typed. */
  readonly list?: HeadingList;
}

/** A heading that is to take its number from the list that numbers the document's headings of its level. */
export interface HeadingList {
  /** A paragraph of the snapshot that the list numbers. */
  readonly like: number;
  /** Level in the list, from 0. */
  readonly level: number;
  /** The heading's text without the number. */
  readonly title: string;
}

export interface OutlineInsertion {
  readonly anchor: Anchor;
  /** In order; each is followed by an empty paragraph to write in. */
  readonly headings: readonly HeadingInsertion[];
}

export interface OutlinePlan {
  /** In document order; empty when nothing is missing. */
  readonly insertions: readonly OutlineInsertion[];
}

/** One cell of a table to be given another text; row and cell count from 0 as they stand in the file. */
export interface CellEdit {
  /** Only where the cell stands in another table than the plan's: a form may be split into several tables. */
  readonly table?: number;
  readonly row: number;
  readonly cell: number;
  readonly text: string;
  /** Text that the snapshot shows, to notice that someone else changed it meanwhile. */
  readonly was: string;
}

/** A table that does not exist yet: header rows, then body rows, all with the same number of cells. */
export interface NewTable {
  readonly caption: string;
  readonly unitLine: string | null;
  /** A blank cell of the first row is merged into the one on its left, of a later row into the one above it. */
  readonly headerRows: readonly (readonly string[])[];
  readonly bodyRows: readonly (readonly string[])[];
  /** Relative column widths. */
  readonly widths: readonly number[];
  /** Of the body's cells, by column; centred where left out. */
  readonly alignments?: readonly NonNullable<HeadingLook['alignment']>[];
}

/** What to do so that a table of ours says what it should: put it into the document, or change cells of the one there. */
export type TablePlan =
  | { readonly kind: 'insert'; readonly anchor: Anchor; readonly table: NewTable }
  | {
      readonly kind: 'update';
      readonly table: number;
      readonly edits: readonly CellEdit[];
      readonly notFound: readonly string[];
      /** To be added at the end of the table, each with as many cells as its rows have. */
      readonly newRows?: readonly (readonly string[])[];
    };

export type Form01Plan = TablePlan;
