/**
 * The document as the report's knowledge sees it: plain data, no XML, no Word. Two readers make it (from OOXML; from
 * Word's collections, which can tell less). What only OOXML tells is optional and named in {@link essentials}.
 *
 * Numbering follows Word's own collections: paragraphs from 0 in document order, those in tables and content controls
 * included, those in text boxes, headers, footers and notes not; tables from 0 in document order, nested ones included.
 */
export interface DocumentSnapshot {
  readonly paragraphs: readonly ParagraphSnapshot[];
  readonly tables: readonly TableSnapshot[];
  readonly controls: readonly ControlSnapshot[];
  /** Only from OOXML. */
  readonly bookmarks?: readonly BookmarkSnapshot[];
  /** Only from OOXML. */
  readonly sections?: readonly PageSetup[];
  /** Custom XML parts in the document, only from OOXML. Word's getOoxml may leave them out; the store reads them itself. */
  readonly customXml?: readonly CustomXmlSnapshot[];
  /** Protection against editing that is enforced (settings.xml), only from OOXML. */
  readonly readOnly?: boolean;
}

export type Alignment = 'left' | 'centered' | 'right' | 'justified' | 'other';

/** In points; `firstLine` counts from `left` and is negative for a hanging first line. */
export interface Indent {
  readonly left: number;
  readonly firstLine: number;
}

/** A property of characters over a whole paragraph: the value, or null where it is mixed or not set. */
export interface FontSnapshot {
  readonly name: string | null;
  /** Points. */
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

export interface RunSnapshot extends FontSnapshot {
  readonly text: string;
}

export interface ParagraphSnapshot {
  readonly index: number;
  /** Final text: tracked insertions in, tracked deletions out; tab as \t, line break as \n; no list label; NFC is not forced. */
  readonly text: string;
  /** Canonical style name (`w:name`: "heading 1", "Normal"), whatever the language of Word. From the collections: styleBuiltIn turned back into it, or the localised name for a style of the user's. */
  readonly style: string;
  /** 1–9 for a heading level (style inheritance and direct), null for body text. */
  readonly outlineLevel: number | null;
  /** The label that Word draws before an automatically numbered paragraph ("II.", "2.1.", "-"), and its level from 0. */
  readonly list: { readonly label: string; readonly level: number } | null;
  readonly alignment: Alignment;
  /** Effective indents, only from OOXML. */
  readonly indent?: Indent;
  /** Effective font of the visible runs. */
  readonly font: FontSnapshot;
  /** Index of the innermost table that holds the paragraph. */
  readonly table: number | null;
  /** Index of the innermost block content control that holds the paragraph; only from OOXML. */
  readonly control?: number | null;
  /** Visible runs, only from OOXML; neighbours with equal properties are joined. */
  readonly runs?: readonly RunSnapshot[];
  /** True where the text does not tell all: a picture, a note, a comment, a field, the end of a page setup. Only from OOXML. */
  readonly holdsMore?: true;
}

export interface TableSnapshot {
  readonly index: number;
  /** Index of the first paragraph inside, and how many there are (nested tables included). */
  readonly firstParagraph: number;
  readonly paragraphCount: number;
  /** 1 for a table in the body, 2 for one inside its cell, … */
  readonly nesting: number;
  /** Rows of cells as they stand in the file: a cell merged sideways is one cell. */
  readonly rows: readonly (readonly CellSnapshot[])[];
  /** Tag of the content control that wraps the table, if any. Only from OOXML. */
  readonly tag?: string | null;
}

export interface CellSnapshot {
  /** Texts of the cell's paragraphs joined by \n. */
  readonly text: string;
  /** First grid column from 0, and how many it covers (w:gridSpan). */
  readonly column: number;
  readonly columnSpan: number;
  /** 'none', 'start' of cells merged downwards, or 'continued' (w:vMerge). */
  readonly merge: 'none' | 'start' | 'continued';
}

export interface ControlSnapshot {
  readonly tag: string;
  readonly title: string;
  readonly text: string;
}

export interface BookmarkSnapshot {
  readonly name: string;
  /** Paragraph in which the bookmark starts. */
  readonly paragraph: number;
}

export interface PageSetup {
  /** All in millimetres. */
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly landscape: boolean;
}

export interface CustomXmlSnapshot {
  readonly namespace: string;
  readonly xml: string;
}

/** What both readers must agree on: a snapshot without what only OOXML can tell. */
export function essentials(snapshot: DocumentSnapshot): DocumentSnapshot {
  return {
    paragraphs: snapshot.paragraphs.map(
      ({ control: _control, runs: _runs, holdsMore: _more, indent: _indent, ...rest }) => rest,
    ),
    tables: snapshot.tables.map(({ tag: _tag, ...rest }) => rest),
    controls: snapshot.controls,
  };
}
