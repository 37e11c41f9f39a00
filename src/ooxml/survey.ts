import { visitContent } from './content';
import type { XmlElement } from './xml';

/** Where everything in a body stands, in document order, by the numbering of `DocumentSnapshot`. */
export interface Survey {
  readonly paragraphs: readonly SurveyedParagraph[];
  readonly tables: readonly SurveyedTable[];
  readonly controls: readonly XmlElement[];
  readonly bookmarks: readonly { readonly element: XmlElement; readonly paragraph: number }[];
}

export interface SurveyedParagraph {
  readonly element: XmlElement;
  /** Index of the innermost table around it. */
  readonly table: number | null;
  /** Index of the innermost block control around it. */
  readonly control: number | null;
}

export interface SurveyedTable {
  readonly element: XmlElement;
  readonly firstParagraph: number;
  readonly paragraphCount: number;
  readonly nesting: number;
  /** Index of the control that wraps the table inside its cell or the body. */
  readonly control: number | null;
}

/** Goes through a body once. */
export function survey(body: XmlElement): Survey {
  const paragraphs: SurveyedParagraph[] = [];
  const tables: SurveyedTable[] = [];
  const controls: XmlElement[] = [];
  const bookmarks: { element: XmlElement; paragraph: number }[] = [];
  const openControls: number[] = [];
  let table: number | null = null;
  let nesting = 0;
  // Controls that were open when the innermost cell began do not wrap the tables in that cell.
  let outerControls = 0;

  const enter = (control: XmlElement): void => void openControls.push(controls.push(control) - 1);
  const leave = (): void => void openControls.pop();
  const innermost = (from: number): number | null =>
    openControls.length > from ? (openControls[openControls.length - 1] ?? null) : null;

  const inParagraph = (element: XmlElement): void => {
    if (element.name === 'w:bookmarkStart') bookmarks.push({ element, paragraph: paragraphs.length - 1 });
  };
  const visit = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:p':
        paragraphs.push({ element, table, control: innermost(0) });
        visitContent(element, inParagraph, enter, leave);
        break;
      case 'w:tbl':
        visitTable(element);
        break;
      case 'w:tr':
        visitContent(element, visit, enter, leave);
        break;
      case 'w:tc': {
        const outer = outerControls;
        outerControls = openControls.length;
        visitContent(element, visit, enter, leave);
        outerControls = outer;
        break;
      }
      case 'w:bookmarkStart':
        bookmarks.push({ element, paragraph: paragraphs.length });
        break;
    }
  };
  const visitTable = (element: XmlElement): void => {
    const outerTable = table;
    const index = tables.length;
    const found = {
      element,
      firstParagraph: paragraphs.length,
      paragraphCount: 0,
      nesting: nesting + 1,
      control: innermost(outerControls),
    };
    tables.push(found);
    table = index;
    nesting += 1;
    visitContent(element, visit, enter, leave);
    nesting -= 1;
    table = outerTable;
    found.paragraphCount = paragraphs.length - found.firstParagraph;
  };

  visitContent(body, visit, enter, leave);
  // A bookmark between blocks starts in the paragraph that follows; at the very end, in the last one.
  const last = paragraphs.length - 1;
  return {
    paragraphs,
    tables,
    controls,
    bookmarks: bookmarks.map(({ element, paragraph }) => ({
      element,
      paragraph: Math.max(0, Math.min(paragraph, last)),
    })),
  };
}
