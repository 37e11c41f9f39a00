import type { Indent } from './snapshot';

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
  /** Left out, the style decides. */
  readonly indent?: Indent;
}

export interface HeadingInsertion {
  readonly sectionId: string;
  /** Text as it will stand in the document, its number included: "2.3. Kết quả …". */
  readonly text: string;
  /** Outline level 1–9. */
  readonly level: number;
  readonly look: HeadingLook;
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
  readonly headerRows: readonly (readonly string[])[];
  readonly bodyRows: readonly (readonly string[])[];
  /** Relative column widths. */
  readonly widths: readonly number[];
}

export type Form01Plan =
  | { readonly kind: 'insert'; readonly anchor: Anchor; readonly table: NewTable }
  | {
      readonly kind: 'update';
      readonly table: number;
      readonly edits: readonly CellEdit[];
      readonly notFound: readonly string[];
    };
