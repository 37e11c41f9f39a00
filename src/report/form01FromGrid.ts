/** Figures from a grid where nobody can be asked: all of them, or a refusal that says what to correct. */
import type { Form01Layout } from '../campaign';
import { formatFigure } from '../language/numbers';
import { InputError } from '../texts/inputError';
import { figuresFrom, mapGrid, type ImportedFigures, type ImportProposal, type UnreadableCell } from './form01Import';
import { YEAR } from './form01Headings';
import { yearLabel } from './form01Labels';
import { lettersOf, type Grid } from './grid';

/** More than these nobody corrects from one line on a screen. */
const CELLS_NAMED = 5;
const LONGEST_TEXT = 40;

export type StrictFigures = Pick<ImportedFigures, 'data' | 'differences'>;

/**
 * Reads figures out of a grid. Titles, notes, blank lines and totals are passed over.
 * @throws InputError `form01.*` that names places as the spreadsheet does, and `data.legacy`
 */
export function form01FromGrid(grid: Grid, layout: Form01Layout): StrictFigures {
  const proposal = mapGrid(grid, layout);
  refuseColumns(proposal, layout);
  refuseLines(proposal, layout);
  const { data, unreadable, differences } = figuresFrom(grid, proposal.mapping, layout);
  if (unreadable.length > 0)
    throw new InputError('form01.unreadable', {
      cells: unreadable.slice(0, CELLS_NAMED).map((cell) => described(cell, layout)),
      more: Math.max(0, unreadable.length - CELLS_NAMED),
    });
  if (data.rows.length === 0) throw new InputError('form01.noRows', undefined);
  return { data, differences };
}

function refuseColumns({ columns, missing }: ImportProposal, layout: Form01Layout): void {
  const headingOf = (id: string): string =>
    id === YEAR ? layout.yearColumn.heading : (layout.columns.find((column) => column.id === id)?.heading ?? id);
  const double = columns.find(({ reason, meaning }) => reason === 'double' && missing.includes(meaning ?? ''))?.meaning;
  if (double) throw new InputError('form01.doubleColumn', { column: headingOf(double) });
  if (missing.length > 0) throw new InputError('form01.missingColumn', { columns: missing.map(headingOf) });
}

function refuseLines({ lines, mapping }: ImportProposal, layout: Form01Layout): void {
  const all = layout.years.map(({ year }) => year);
  for (const { index, label, reason } of lines) {
    const row = index + 1;
    const column = mapping.orientation === 'yearsAcross' ? lettersOf(index) : null;
    if (reason === 'tooLong') throw new InputError('form01.rowTooLong', { row });
    if (reason === 'doubleYear')
      throw new InputError('form01.doubleYear', {
        row,
        column,
        year: yearLabel(label, layout.estimateMark)?.year ?? 0,
      });
    if (reason === 'otherYear' || reason === 'noYear')
      throw new InputError('form01.unknownYear', {
        row,
        column,
        text: short(label),
        first: Math.min(...all),
        last: Math.max(...all),
      });
  }
}

function described({ ref, columnId, text, reason, readings }: UnreadableCell, layout: Form01Layout) {
  const column = layout.columns.find(({ id }) => id === columnId)?.heading ?? columnId;
  return { ref, column, text: short(text), reason, readings: readings.map((value) => formatFigure(value)) };
}

/** For a message of one line. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}
