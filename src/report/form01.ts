/** Form 01 as it stands in a document: figures by year and column id, never by position. */
import type { Form01Column as LayoutColumn, Form01Layout } from '../campaign';
import { isWhole, normalDecimal, parseFigure, type Figure } from '../language/numbers';

export interface Form01Cell {
  /** As typed. */
  readonly text: string;
  readonly figure: Figure;
  /** Place in the file, both from 0: a cell merged sideways is one cell. */
  readonly row: number;
  readonly cell: number;
}

export interface Form01Line {
  /** As typed: "2020 (ước)", "Tổng cộng". */
  readonly label: string;
  readonly row: number;
  /** By column id; only the columns that the table has. */
  readonly cells: Readonly<Record<string, Form01Cell>>;
}

export interface Form01Row extends Form01Line {
  readonly year: number;
  readonly estimate: boolean;
}

export interface Form01Column {
  readonly id: string;
  /** Grid column from 0. */
  readonly column: number;
  /** As typed in the document, a merged heading before the one under it: "Số lượt người / Tổng". */
  readonly heading: string;
}

export interface Form01 {
  /** Index of the table in the snapshot. */
  readonly table: number;
  readonly columns: readonly Form01Column[];
  /** Columns that are no column of the layout; they are never touched. */
  readonly unknownColumns: readonly { readonly column: number; readonly heading: string }[];
  /** As they stand in the table; a year may be missing or stand there twice. */
  readonly rows: readonly Form01Row[];
  readonly total: Form01Line | null;
}

/** What a cell of this column says. A whole-number column has no decimals: "1,234" there is asked about, "1,5" refused. */
export function columnFigure(column: LayoutColumn, text: string): Figure {
  const figure = parseFigure(text);
  if (figure.kind !== 'value' || column.kind !== 'whole' || isWhole(figure.value)) return figure;
  const english = /^([-\u2212]?)(\d{1,3}),(\d{3})$/.exec(text.trim());
  if (!english) return { kind: 'invalid' };
  return {
    kind: 'ambiguous',
    readings: [figure.value, normalDecimal(`${english[1] ? '-' : ''}${english[2]}${english[3]}`)],
  };
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
