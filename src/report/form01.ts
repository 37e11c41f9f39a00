/** Form 01 as it stands in a document: figures by year and column id, never by position. */
import type { Form01Column as LayoutColumn, Form01Layout } from '../campaign';
import { isWhole, normalDecimal, parseFigure, type Figure } from '../language/numbers';
import { compareUnits, inUnit, splitUnit } from '../language/units';

export interface Form01Cell {
  /** As typed. */
  readonly text: string;
  /** The text without raised footnote marks, where that is another text. */
  readonly unraised?: string;
  readonly figure: Figure;
  /** Index of the table in the snapshot: a form that a page break split stands in several. */
  readonly table: number;
  /** Place in the file, both from 0: a cell merged sideways is one cell. */
  readonly row: number;
  readonly cell: number;
}

export interface Form01Line {
  /** As typed: "2020 (ước)", "Tổng cộng". */
  readonly label: string;
  readonly table: number;
  /** Of the label's cell; where years stand side by side, that is the heading row for all of them. */
  readonly row: number;
  readonly cell: number;
  /** By column id; only the columns that the table has. */
  readonly cells: Readonly<Record<string, Form01Cell>>;
}

export interface Form01Row extends Form01Line {
  readonly year: number;
  readonly estimate: boolean;
}

export interface Form01Column {
  readonly id: string;
  /** Grid column from 0; where years stand side by side, the row. */
  readonly column: number;
  /** As typed in the document, a merged heading before the one under it: "Số lượt người / Tổng". */
  readonly heading: string;
}

export interface UnknownColumn {
  readonly column: number;
  readonly heading: string;
  /** Id of the layout's column that it would be, were its unit not another: "Kinh phí (đồng)" for triệu đồng. */
  readonly otherUnitOf?: string;
}

/** Years one below the other, or side by side. */
export type Orientation = 'yearsDown' | 'yearsAcross';

/** How the table was found, in the order of trust: the user's choice, our tag, our bookmark, its caption, its headings. */
export type FoundBy = 'choice' | 'tag' | 'bookmark' | 'caption' | 'headings';

export interface Form01 {
  /** Index in the snapshot of the first table that holds it. */
  readonly table: number;
  /** Indices of all tables that hold it, in order; more than one where it was split over pages. */
  readonly tables: readonly number[];
  readonly foundBy: FoundBy;
  readonly orientation: Orientation;
  readonly columns: readonly Form01Column[];
  /** Columns that are no column of the layout; they are never touched. */
  readonly unknownColumns: readonly UnknownColumn[];
  /** As they stand in the table; a year may be missing or stand there twice. */
  readonly rows: readonly Form01Row[];
  readonly total: Form01Line | null;
  /** Other tables that could be the form, the most likely first. */
  readonly alternatives: readonly Form01Alternative[];
}

export interface Form01Alternative {
  readonly table: number;
  readonly foundBy: FoundBy;
  /** How many columns of the layout, and how many years it has. */
  readonly columns: number;
  readonly years: number;
}

/**
 * What a cell of this column says. A whole-number column has no decimals: "1,234" there is asked about, "1,5" refused.
 * A unit typed behind the number may be the column's own; another size of it ("1,2 tỷ" among triệu đồng) is asked about,
 * another quantity ("85%" among people) refused.
 */
export function columnFigure(column: Pick<LayoutColumn, 'kind' | 'unit'>, text: string): Figure {
  const figure = parseFigure(text);
  if (figure.kind !== 'invalid') return ofKind(column.kind, figure, text);
  // A unit may stand on the next line, a second number may not.
  const [, ...further] = text.split(/[\r\n\v\t]+/).filter((line) => line.trim() !== '');
  const split = further.some((line) => /\d/.test(line)) ? null : splitUnit(text.replace(/\s+/g, ' '), column.unit);
  if (!split) return figure;
  const amount = ofKind(column.kind, parseFigure(split.amount), split.amount);
  switch (column.unit === undefined ? 'same' : compareUnits(split.unit, column.unit)) {
    case 'same':
      return amount;
    case 'different':
      return { kind: 'invalid', because: 'unit' };
    case 'scaled':
      return inOtherUnit(parseFigure(split.amount), split.unit, column);
  }
}

function ofKind(kind: LayoutColumn['kind'], figure: Figure, text: string): Figure {
  if (figure.kind !== 'value' || kind !== 'whole' || isWhole(figure.value)) return figure;
  const english = /^([-\u2212]?)(\d{1,3}),(\d{3})$/.exec(text.trim());
  if (!english) return { kind: 'invalid' };
  return {
    kind: 'ambiguous',
    readings: [figure.value, normalDecimal(`${english[1] ? '-' : ''}${english[2]}${english[3]}`)],
  };
}

/** The figure in the column's unit, or as it stands, were the unit a slip. */
function inOtherUnit(figure: Figure, unit: string, column: Pick<LayoutColumn, 'unit'>): Figure {
  if (figure.kind !== 'value') return { kind: 'invalid', because: 'unit' };
  const converted = inUnit(figure.value, unit, column.unit ?? unit) ?? figure.value;
  const readings = [...new Set([converted, figure.value])];
  return { kind: 'ambiguous', readings, because: 'unit' };
}

/** The figures as `tongket.check/1` has them. Null: blank, a dash, unreadable, or a column that the table lacks. */
export interface Form01Values {
  readonly found: boolean;
  readonly table: number | null;
  readonly rows: readonly {
    readonly year: number;
    readonly estimate: boolean;
    readonly values: Readonly<Record<string, string | null>>;
  }[];
}

export function form01Values(form01: Form01 | null, layout: Form01Layout): Form01Values {
  const rows = (form01?.rows ?? []).map(({ year, estimate, cells }) => ({
    year,
    estimate,
    values: Object.fromEntries(layout.columns.map(({ id }) => [id, valueOf(cells[id])])),
  }));
  return { found: form01 !== null, table: form01?.table ?? null, rows };
}

export function valueOf(cell: Form01Cell | undefined): string | null {
  return cell?.figure.kind === 'value' ? cell.figure.value : null;
}
