/**
 * What real Word is known or suspected to do on some platforms (PLATFORM.md section 2), as switches: off, the host does
 * what the documentation says. `#n` is OfficeDev/office-js#n.
 */
export interface Quirks {
  /** insertOoxml: the last paragraph of the package loses its style (#2914). */
  readonly lastParagraphLosesStyle: boolean;
  /** insertOoxml: an empty paragraph follows what was inserted (PLATFORM.md 2.1). */
  readonly extraEmptyParagraph: boolean;
  /** insertOoxml: a plain empty last paragraph of the package merges into what follows, i.e. is not kept (PLATFORM.md 2.1). */
  readonly mergeLastEmptyParagraph: boolean;
  /** body.insertOoxml(End) goes into the content control that the body ends in (#866). */
  readonly bodyEndEntersControl: boolean;
  /** insertOoxml of a single paragraph ignores its paragraph properties (#3149). */
  readonly singleParagraphLosesProperties: boolean;
  /** insertOoxml adds no numbering: list paragraphs arrive as plain ones (#2991, #4684). */
  readonly numberingDropped: boolean;
  /** attachToList fails, as the documentation says it may ("if the paragraph cannot join the list"). */
  readonly attachToListThrows: boolean;
  /** insertOoxml drops content controls and keeps their content (DOMAIN of PLATFORM.md 2.2: other editors strip them). */
  readonly controlsStripped: boolean;
  /** insertOoxml drops section breaks; what Word does is not documented. */
  readonly sectionsDropped: boolean;
  /** insertOoxml drops bookmarks. */
  readonly bookmarksStripped: boolean;
  /** Loading cellIndex of a vertically merged cell fails the whole request (#3200). */
  readonly mergedCellIndexThrows: boolean;
  /** headerRowCount = 1 is not applied (#6411). */
  readonly headerRowCountIgnored: boolean;
  /** body.getOoxml fails with GeneralException (#6059, #5394, #1097). */
  readonly bodyGetOoxmlThrows: boolean;
  /** insertContentControl fails (#6046, #6103, #3594). */
  readonly insertContentControlThrows: boolean;
  /** `style` gives and takes the names of Vietnamese Word ("Đầu đề 1"). */
  readonly vietnameseStyleNames: boolean;
  /** A failing request is undone as a whole, not only its failing action. */
  readonly rollback: boolean;
}

export const NO_QUIRKS: Quirks = {
  lastParagraphLosesStyle: false,
  extraEmptyParagraph: false,
  mergeLastEmptyParagraph: false,
  bodyEndEntersControl: false,
  singleParagraphLosesProperties: false,
  numberingDropped: false,
  attachToListThrows: false,
  controlsStripped: false,
  sectionsDropped: false,
  bookmarksStripped: false,
  mergedCellIndexThrows: false,
  headerRowCountIgnored: false,
  bodyGetOoxmlThrows: false,
  insertContentControlThrows: false,
  vietnameseStyleNames: false,
  rollback: false,
};
