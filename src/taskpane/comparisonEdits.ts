/** What bringing the comparison table up to date would change, by target and column. Pure. */
import type { Target } from '../campaign';
import { OUR_COLUMNS, type OurColumn, type TargetResult } from '../report/comparison';
import { comparisonValue } from '../report/comparisonPlan';
import type { TablePlan } from '../report/plan';
import { comparisonTable } from '../texts/comparison';

export interface ComparisonEdit {
  readonly target: Target;
  readonly column: OurColumn;
  /** The column's heading in a table of ours. */
  readonly heading: string;
  /** What the cell says, and what it will say. */
  readonly was: string;
  readonly text: string;
}

export function editsIn(plan: TablePlan, results: readonly TargetResult[]): ComparisonEdit[] {
  if (plan.kind === 'insert') return [];
  return results.flatMap(({ target, row }) =>
    OUR_COLUMNS.flatMap((column) => {
      const cell = row?.cells[column];
      const edit = cell && plan.edits.find((one) => one.row === cell.row && one.cell === cell.cell);
      return edit
        ? [{ target, column, heading: comparisonTable.headings[column], was: edit.was, text: edit.text }]
        : [];
    }),
  );
}

/** @param last what we wrote last, as the document's store has it */
export function changedByHand(
  { target, column, was }: ComparisonEdit,
  last: Readonly<Record<string, string>>,
): boolean {
  const written = last[`${target.id}.${column}`];
  return written !== undefined && comparisonValue(column, was, target) !== written;
}
