/** What one imported cell says for a column of Form 01. */
import type { Form01Column as LayoutColumn } from '../campaign';
import { compareDecimals, isWhole, normalDecimal, type Figure } from '../language/numbers';
import { inUnit } from '../language/units';
import { columnFigure } from './form01';
import type { GridCell, GridCellKind } from './grid';

/** Which way numbers are written: "1.234,5" or "1,234.5". */
export type NumberWriting = 'vi' | 'en';

export type UnreadableReason =
  | Exclude<GridCellKind, 'text' | 'number'>
  | 'notNumber'
  | 'notWhole'
  | 'negative'
  /** Another unit stands behind it: "85%" among people. */
  | 'unit'
  /** It can mean several values; all are given. */
  | 'ambiguous'
  /** It is merged over several cells and belongs to none of them alone. */
  | 'merged';

export type CellReading =
  /** Exact decimal; null for blank. */
  { readonly value: string | null } | { readonly reason: UnreadableReason; readonly readings: readonly string[] };

/** Numbers that can only be meant one way: "1.234.567", "1.234,5", "12,5"; "1,234,567", "1,234.5". */
const ONLY_VIETNAMESE = /\d\.\d{3}\.\d{3}(?!\d)|\d\.\d{3},\d|\d,(?:\d{1,2}|\d{4,})(?!\d)/;
const ONLY_ENGLISH = /\d,\d{3},\d{3}(?!\d)|\d,\d{3}\.\d/;

/** How a block of texts writes its numbers, where one of them shows it; "both" where they contradict each other. */
export function writingOf(texts: readonly string[]): NumberWriting | 'both' | null {
  const english = texts.some((text) => ONLY_ENGLISH.test(text));
  const vietnamese = texts.some((text) => !ONLY_ENGLISH.test(text) && ONLY_VIETNAMESE.test(text));
  return english ? (vietnamese ? 'both' : 'en') : vietnamese ? 'vi' : null;
}

/**
 * @param writing null: not known; then the Vietnamese way, and what could be meant otherwise is asked about
 * @param unit in which the cell counts, another size of the column's own; null: the column's own
 */
export function readCell(
  cell: GridCell,
  column: LayoutColumn,
  writing: NumberWriting | null,
  unit: string | null = null,
): CellReading {
  if (unit === null) return readOwn(cell, column, writing);
  const inOwn = (value: string): string => inUnit(value, unit, column.unit ?? unit) ?? value;
  const reading = readOwn(cell, { ...column, unit }, writing);
  if ('reason' in reading) return { ...reading, readings: reading.readings.map(inOwn) };
  return { value: reading.value === null ? null : inOwn(reading.value) };
}

function readOwn(cell: GridCell, column: LayoutColumn, writing: NumberWriting | null): CellReading {
  if (cell.merged && cell.text.trim() !== '') return unreadable('merged');
  switch (cell.kind) {
    case 'text': {
      const figure = textFigure(cell.text, column, writing);
      // What is a number in another column has decimals where none belong.
      const number = figure.kind === 'invalid' && textFigure(cell.text, { ...column, kind: 'decimal' }, writing);
      return number && number.kind === 'value' ? unreadable('notWhole') : readingOf(figure, column);
    }
    case 'number':
      return readingOf(storedFigure(cell, writing), column);
    case 'percent':
      return column.unit === '%' ? readingOf(storedFigure(withoutSign(cell), 'en'), column) : unreadable('percent');
    default:
      return unreadable(cell.kind);
  }
}

function unreadable(reason: UnreadableReason, readings: readonly string[] = []): CellReading {
  return { reason, readings };
}

/** The English way is the Vietnamese with the two marks exchanged. */
function textFigure(text: string, column: LayoutColumn, writing: NumberWriting | null): Figure {
  const swapped = text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'));
  return columnFigure(column, writing === 'en' ? swapped : text);
}

/**
 * A number as a workbook stores it: a float with up to 17 digits, of which Excel shows 15. Where it was typed and has
 * three digits behind the dot, a count may be meant that someone typed the Vietnamese way into an English Excel.
 */
function storedFigure({ text, typed }: GridCell, writing: NumberWriting | null): Figure {
  const clean = text.trim();
  if (clean === '') return { kind: 'blank' };
  if (!/^-?\d+(\.\d+)?(E[-+]?\d{1,3})?$/i.test(clean)) return { kind: 'invalid' };
  if (typed && writing !== 'en' && /^-?[1-9]\d{0,2}\.\d{3}$/.test(clean))
    return { kind: 'ambiguous', readings: [normalDecimal(clean), normalDecimal(clean.replace('.', ''))] };
  return { kind: 'value', value: /[.E]/i.test(clean) ? normalDecimal(clean, 15) : normalDecimal(clean) };
}

function withoutSign(cell: GridCell): GridCell {
  return { ...cell, text: cell.text.replace('%', '') };
}

function readingOf(figure: Figure, column: LayoutColumn): CellReading {
  switch (figure.kind) {
    case 'value':
      if (column.kind === 'whole' && !isWhole(figure.value)) return unreadable('notWhole');
      return compareDecimals(figure.value, '0') < 0 ? unreadable('negative') : { value: figure.value };
    case 'ambiguous': {
      if (figure.readings.every((value) => value.startsWith('-'))) return unreadable('negative');
      const possible = figure.readings.filter((value) => column.kind === 'decimal' || isWhole(value));
      return unreadable('ambiguous', possible);
    }
    case 'invalid':
      return unreadable(figure.because ?? 'notNumber');
    default:
      return { value: null };
  }
}
