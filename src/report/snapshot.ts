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

/** Effective distances above and below a paragraph and between its lines. */
export interface Spacing {
  /** Points. */
  readonly before: number;
  readonly after: number;
  /** Both count as nothing between paragraphs of one style. */
  readonly contextual: boolean;
  /** `multiple`: in lines; `exact` and `atLeast`: in points. */
  readonly line: { readonly rule: 'multiple' | 'exact' | 'atLeast'; readonly value: number };
}

/** How the visible runs of a paragraph are drawn, beyond their font. */
export interface TextLook {
  /** `#rrggbb`; automatic is black; null where it is mixed. */
  readonly color: string | null;
  /** All of it is shown in capitals, whatever its letters are (w:caps). */
  readonly capitals: boolean;
  /** All of it is underlined. */
  readonly underlined: boolean;
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
  /** Effective spacing, only from OOXML. */
  readonly spacing?: Spacing;
  /** Only from OOXML, and only where it is not {@link PLAIN_LOOK}. */
  readonly look?: TextLook;
  /** True where a line is drawn above or below the paragraph: a border, or a drawing in it. Only from OOXML. */
  readonly ruled?: true;
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
  /** Label that Word draws before the cell's first paragraph ("1.", "2010"), where it has one. Only from OOXML. */
  readonly listLabel?: string;
  /** The text without its raised characters (footnote marks), where that is another text. Only from OOXML. */
  readonly unraised?: string;
}

export interface ControlSnapshot {
  readonly tag: string;
  readonly title: string;
  readonly text: string;
  /** Where a control within a paragraph stands, only from OOXML; left out for one around paragraphs, rows or cells. */
  readonly inline?: InlinePlace;
}

export interface BookmarkSnapshot {
  readonly name: string;
  /** Paragraph in which the bookmark starts. */
  readonly paragraph: number;
  /** Left out for a bookmark that does not start and end within one paragraph. */
  readonly inline?: InlinePlace;
}

/** A part of a paragraph, marked in the document. */
export interface InlinePlace {
  readonly paragraph: number;
  /** Offset in the paragraph's text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  /** True where it holds more than its text tells: another control, a picture, a field, a change that is tracked. */
  readonly holdsMore?: true;
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
  /** The first page has a header and a footer of its own. */
  readonly titlePage: boolean;
  /** Page numbers in its headers and footers; left out where the document's headers and footers are not known. */
  readonly pageNumbers?: readonly PageNumberSnapshot[];
}

/** A field with the page's number in a header or footer. */
export interface PageNumberSnapshot {
  readonly where: 'header' | 'footer';
  readonly pages: 'default' | 'first' | 'even';
  readonly alignment: Alignment;
  /** Points. */
  readonly size: number;
  readonly italic: boolean;
}

export interface CustomXmlSnapshot {
  readonly namespace: string;
  readonly xml: string;
}

/** Black, as typed, without a line under it. */
export const PLAIN_LOOK: TextLook = { color: '#000000', capitals: false, underlined: false };

/** What both readers must agree on: a snapshot without what only OOXML can tell. */
export function essentials(snapshot: DocumentSnapshot): DocumentSnapshot {
  return {
    paragraphs: snapshot.paragraphs.map(
      ({
        control: _control,
        runs: _runs,
        holdsMore: _more,
        indent: _indent,
        spacing: _spacing,
        look: _look,
        ruled: _ruled,
        ...rest
      }) => rest,
    ),
    tables: snapshot.tables.map(({ tag: _tag, rows, ...rest }) => ({
      ...rest,
      rows: rows.map((row) => row.map(({ listLabel: _label, unraised: _unraised, ...cell }) => cell)),
    })),
    controls: snapshot.controls.map(({ inline: _inline, ...control }) => control),
  };
}
