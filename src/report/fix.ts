import type { CellEdit } from './plan';
import type { Alignment } from './snapshot';

/**
 * A change that removes the cause of a finding, exactly as it will be made: what a preview shows is what is written.
 * Paragraphs and tables are numbered as in DocumentSnapshot, and each edit carries what the snapshot showed, so that a
 * change made meanwhile is noticed and nothing of the user's is written over.
 */
export type Fix =
  | { readonly kind: 'cells'; readonly table: number; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'texts'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'format'; readonly edits: readonly FormatEdit[] };

/** Another text for a part of a paragraph; its formatting stays. */
export interface TextEdit {
  readonly paragraph: number;
  /** Offset in the paragraph's snapshot text, in UTF-16 units. */
  readonly start: number;
  readonly was: string;
  readonly text: string;
}

/** Another format for a whole paragraph; its text stays. */
export interface FormatEdit {
  readonly paragraph: number;
  /** Text of the paragraph in the snapshot. */
  readonly was: string;
  readonly format: ParagraphFormat;
}

/** Only what is to change. Lengths in points. */
export interface ParagraphFormat {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#000000" */
  readonly color?: string;
  readonly alignment?: Exclude<Alignment, 'other'>;
  readonly firstLine?: number;
  readonly spaceBefore?: number;
  readonly spaceAfter?: number;
  /** Points from line to line, as Word's own API has it: 12 is single spacing. */
  readonly lineSpacing?: number;
}
