/** Deciding how the comparison gets into the document: as a new table, or as the changed cells of the one there. */
import type { CampaignPack, Target } from '../campaign';
import { tidy } from '../language/normalize';
import { comparisonTable } from '../texts/comparison';
import {
  figureIn,
  OUR_COLUMNS,
  plain,
  readComparison,
  sameFigures,
  type Comparison,
  type ComparisonColumn,
  type ComparisonRow,
  type OurColumn,
  type TargetResult,
} from './comparison';
import { matchOutline } from './outlineMatch';
import { sectionEnd } from './outlinePlan';
import type { CellEdit, NewTable, TablePlan } from './plan';
import type { DocumentSnapshot } from './snapshot';
import { judgementWords, reachedWords, targetWords } from './targetWords';

/** The section that the comparison belongs to. */
export function comparisonSection(pack: CampaignPack): string {
  return pack.comparison?.section ?? pack.form01.section;
}

/** What our cells of a row are to say. */
export function comparisonTexts({ target, reached, judgement }: TargetResult): Record<OurColumn, string> {
  return {
    indicator: target.indicator,
    target: targetWords(target),
    actual: reachedWords(target, reached),
    comparison: judgementWords(target, judgement),
  };
}

/**
 * An update where the document has the table: only cells that say something else, and a new row for each target without
 * one. Else a new table at the end of its section; null where there is no place for one. Remarks, further columns, and
 * rows about other things are never touched.
 */
export function planComparison(
  snapshot: DocumentSnapshot,
  pack: CampaignPack,
  results: readonly TargetResult[],
): TablePlan | null {
  const comparison = readComparison(
    snapshot,
    results.map(({ target }) => target),
  );
  if (comparison) return updateOf(comparison, results);
  const anchor = sectionEnd(snapshot, matchOutline(snapshot, pack), comparisonSection(pack));
  return anchor && results.length > 0 ? { kind: 'insert', anchor, table: newComparison(pack, results) } : null;
}

/** Begins the explanation that a missed target asks for, with … for the reason; null for any other verdict. */
export function explanationStarter(result: TargetResult): string | null {
  if (result.judgement.verdict !== 'missed') return null;
  const { indicator, actual, target, comparison } = comparisonTexts(result);
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return comparisonTable.explanation({ indicator, actual, target: lower(target), comparison: lower(comparison) });
}

const COLUMNS: readonly ComparisonColumn[] = [...OUR_COLUMNS, 'remark'];

/** The whole table: a row for each target, with room for remarks. */
export function newComparison(pack: CampaignPack, results: readonly TargetResult[]): NewTable {
  const { caption, headings } = comparisonTable;
  return {
    caption: caption({ resolution: pack.resolution.shortName }),
    unitLine: null,
    headerRows: [COLUMNS.map((column) => headings[column])],
    bodyRows: results.map((result) => [...OUR_COLUMNS.map((column) => comparisonTexts(result)[column]), '']),
    widths: [34, 22, 16, 22, 20],
    alignments: ['left', 'centered', 'centered', 'centered', 'left'],
  };
}

function updateOf(comparison: Comparison, results: readonly TargetResult[]): TablePlan {
  const rowOf = (target: Target): ComparisonRow | undefined => comparison.rows.find((row) => row.target === target.id);
  const edits = results.flatMap((result): CellEdit[] => {
    const cells = rowOf(result.target)?.cells;
    const texts = comparisonTexts(result);
    return OUR_COLUMNS.flatMap((column) => {
      const cell = cells?.[column];
      if (!cell || says(cell.text, column, result, comparison.ours)) return [];
      return [{ row: cell.row, cell: cell.cell, text: texts[column], was: cell.text }];
    });
  });
  const missing = results.filter(({ target }) => !rowOf(target));
  const newRows = missing.map((result) => {
    const texts: Readonly<Partial<Record<ComparisonColumn, string>>> = comparisonTexts(result);
    return Array.from({ length: comparison.width }, (_, cell) => {
      const column = COLUMNS.find((one) => comparison.places[one] === cell);
      return column === undefined ? '' : (texts[column] ?? '');
    });
  });
  return { kind: 'update', table: comparison.table, edits, notFound: [], ...(newRows.length > 0 && { newRows }) };
}

/** Whether a cell says what it should. In a table that the user made, their wording stays while it says the same. */
function says(text: string, column: OurColumn, result: TargetResult, ours: boolean): boolean {
  const { target, reached, judgement } = result;
  if (comparisonValue(column, text, target) === comparisonValue(column, comparisonTexts(result)[column], target))
    return true;
  if (ours) return false;
  switch (column) {
    case 'indicator':
      return true;
    case 'target':
      return sameFigures(text, target);
    case 'actual':
      return reached.value === null;
    case 'comparison':
      return verdictIn(text) === judgement.verdict;
  }
}

/** The verdict that a cell states in words; null where it states none. */
export function verdictIn(text: string): TargetResult['judgement']['verdict'] | null {
  const line = tidy(text).toLowerCase();
  if (/(?<!\p{L})(?:chưa|không) đạt(?!\p{L})/u.test(line)) return 'missed';
  if (/(?<!\p{L})(?:chưa|không) có(?!\p{L})/u.test(line)) return 'noFigure';
  if (/(?<!\p{L})vượt(?!\p{L})/u.test(line)) return 'exceeded';
  return /(?<!\p{L})đạt(?!\p{L})/u.test(line) ? 'met' : null;
}

/** What a text says in a cell, so that two ways of writing the same are the same; figures as decimals. */
export function comparisonValue(column: OurColumn, text: string, target: Pick<Target, 'unit'>): string {
  const figure = column === 'actual' ? figureIn(text, target) : null;
  const estimate = /\((?:ước|estimate)[^)]*\)/iu.test(text.normalize('NFC')) ? ' (ước)' : '';
  return figure === null ? plain(text) : figure + estimate;
}
