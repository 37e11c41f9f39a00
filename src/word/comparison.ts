import type { CampaignPack, Target } from '../campaign';
import {
  figureIn,
  OUR_COLUMNS,
  readComparison,
  targetResults,
  type OurColumn,
  type TargetResult,
} from '../report/comparison';
import { comparisonSection, comparisonValue, planComparison } from '../report/comparisonPlan';
import { readForm01 } from '../report/form01Read';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Actuals } from '../report/targets';
import { comparisonTable } from '../texts/comparison';
import type { Door } from './door';
import {
  writeTable,
  type CellKey,
  type KeyedCell,
  type TableKind,
  type TableOptions,
  type TableResult,
} from './writeTable';

export const requires = 'WordApi 1.3';

/** What the comparison is made from; figures that follow from Form 01 are taken from the document's own table. */
export interface ComparisonData {
  readonly targets: readonly Target[];
  readonly actuals: Actuals;
}

/**
 * Writes the comparison with the targets into its table in the document: cells that say something else, and a row for
 * each target without one; or inserts the table at the end of its section. Keys are `<target id>.<column>`. One round
 * trip when all is as it should be, else three. Remarks and further columns are never written.
 * @throws WordFault; with `outcomeUnknown` some cells may have been written, and running it again completes them
 */
export function insertComparison(
  door: Door,
  pack: CampaignPack,
  data: ComparisonData,
  options: TableOptions = {},
): Promise<TableResult> {
  return writeTable(door, comparisonKind(pack, data.targets), data, options);
}

/** The results as a document shows them: entered figures, those out of its Form 01, and those only in its table. */
export function resultsIn(snapshot: DocumentSnapshot, pack: CampaignPack, data: ComparisonData): TargetResult[] {
  const layout = pack.form01;
  const comparison = readComparison(snapshot, data.targets);
  return targetResults(data.targets, {
    actuals: data.actuals,
    form01: readForm01(snapshot, layout),
    layout,
    comparison,
  });
}

/** The comparison as a table that is kept current. */
export function comparisonKind(pack: CampaignPack, targets: readonly Target[]): TableKind<ComparisonData> {
  return {
    name: 'comparison',
    anchor: { kind: 'comparison', section: comparisonSection(pack) },
    title: comparisonTable.control,
    cells: (snapshot) => cellsOf(snapshot, targets),
    plan: (snapshot, data) => planComparison(snapshot, pack, resultsIn(snapshot, pack, data)),
    keys: (data) => data.targets.flatMap(({ id }) => OUR_COLUMNS.map((column) => keyOf(id, column))),
    value: (key, text) => {
      const target = targets.find(({ id }) => OUR_COLUMNS.some((column) => keyOf(id, column) === key));
      const column = OUR_COLUMNS.find((one) => key.endsWith(`.${one}`));
      return target && column ? comparisonValue(column, text, target) : text;
    },
    withPresent: (data, snapshot, keys) => {
      const cells = cellsOf(snapshot, targets);
      const present = targets.flatMap((target) => {
        const key = keyOf(target.id, 'actual');
        const value = keys.has(key) ? figureIn(cells?.get(key)?.text ?? '', target) : null;
        return value === null ? [] : [[target.id, { kind: 'typed', value, note: null }] as const];
      });
      return { ...data, actuals: { ...data.actuals, ...Object.fromEntries(present) } };
    },
  };
}

function keyOf(target: string, column: OurColumn): CellKey {
  return `${target}.${column}`;
}

function cellsOf(snapshot: DocumentSnapshot, targets: readonly Target[]): Map<CellKey, KeyedCell> | null {
  const comparison = readComparison(snapshot, targets);
  if (!comparison) return null;
  const keyed = comparison.rows.flatMap(({ target, cells }) =>
    OUR_COLUMNS.flatMap((column) => {
      const cell = cells[column];
      return target !== null && cell ? [[keyOf(target, column), cell] as const] : [];
    }),
  );
  return new Map(keyed);
}
