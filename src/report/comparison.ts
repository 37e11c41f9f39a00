/** The table that compares the results with the targets (II.2.2): finding it in a document, and reading it by target. */
import type { Form01Layout, Target } from '../campaign';
import { parseFigure } from '../language/numbers';
import { rememberedOf } from '../language/memo';
import { normalize, tidy, words } from '../language/normalize';
import type { Form01 } from './form01';
import type { CellSnapshot, DocumentSnapshot, TableSnapshot } from './snapshot';
import { judge, reachedFor, type Actuals, type Judgement, type Reached } from './targets';
import { targetWords } from './targetWords';

export type ComparisonColumn = 'indicator' | 'target' | 'actual' | 'comparison' | 'remark';
/** What we write; remarks, and whatever other columns there are, are the user's. */
export const OUR_COLUMNS = ['indicator', 'target', 'actual', 'comparison'] as const satisfies ComparisonColumn[];
export type OurColumn = (typeof OUR_COLUMNS)[number];

export interface ComparisonCell {
  /** Table, row and cell as they stand in the file. */
  readonly table: number;
  readonly row: number;
  readonly cell: number;
  /** As typed. */
  readonly text: string;
}

export interface ComparisonRow {
  readonly row: number;
  /** Id of the target that the row is about; null for a row that is about none of them. */
  readonly target: string | null;
  readonly cells: Readonly<Partial<Record<ComparisonColumn, ComparisonCell>>>;
}

export interface Comparison {
  /** Index of the table in the snapshot. */
  readonly table: number;
  /** Whether our mark is on it: then every cell of {@link OUR_COLUMNS} was written by us once. */
  readonly ours: boolean;
  /** Cells that a row of the body has, for rows to be added. */
  readonly width: number;
  /** Which cell of such a row is which column. */
  readonly places: Readonly<Partial<Record<ComparisonColumn, number>>>;
  readonly rows: readonly ComparisonRow[];
}

/** Tag of the content control around a table that we inserted. */
const OUR_TAG = /^tk1:tbl:/;
const HEADER_ROWS = 3;

/**
 * The comparison table, null where there is none: a table headed indicator, result, and target or comparison, in which
 * at least one row is about one of the targets. Of several, one of ours, then the one with the most such rows.
 */
export function readComparison(snapshot: DocumentSnapshot, targets: readonly Target[]): Comparison | null {
  const found = snapshot.tables.flatMap((table) => readTable(table, targets) ?? []);
  const rank = ({ ours, rows }: Comparison): number =>
    (ours ? 100_000 : 0) + rows.filter(({ target }) => target !== null).length;
  return found.reduce<Comparison | null>((best, next) => (best && rank(best) >= rank(next) ? best : next), null);
}

function readTable(table: TableSnapshot, targets: readonly Target[]): Comparison | null {
  for (const [header, cells] of table.rows.slice(0, HEADER_ROWS).entries()) {
    const columns = columnsOf(cells);
    if (!columns) continue;
    const body = table.rows.slice(header + 1).flatMap((row, index) => {
      const read = readRow(table.index, header + 1 + index, row, columns);
      return read ? [read] : [];
    });
    const rows = assign(body, targets);
    const ours = OUR_TAG.test(table.tag ?? '');
    if (!rows.some(({ target }) => target !== null)) return null;
    const places = [...columns].map(
      ([column, grid]) => [column, cells.findIndex((cell) => covers(cell, grid))] as const,
    );
    return { table: table.index, ours, width: cells.length, places: Object.fromEntries(places), rows };
  }
  return null;
}

const PHRASES: readonly (readonly [ComparisonColumn, readonly string[]])[] = [
  ['comparison', ['so sánh', 'đối chiếu', 'so với', 'đánh giá', 'mức độ hoàn thành', 'mức độ đạt']],
  ['remark', ['ghi chú', 'giải trình', 'nguyên nhân', 'lý do']],
  ['actual', ['kết quả', 'đạt được', 'thực hiện', 'thực tế']],
  ['target', ['nghị quyết', 'đề ra', 'kế hoạch', 'giao', 'phấn đấu']],
  ['indicator', ['chỉ tiêu', 'mục tiêu', 'nội dung', 'tiêu chí']],
];
const KEYS = PHRASES.map(([column, phrases]) => [column, phrases.map((text) => ` ${words(text).join(' ')} `)] as const);
/** A longer text is a sentence, no heading. */
const LONGEST_HEADING = 60;

/** The grid column of each heading; null where the row is not the header of a comparison. */
const columnsOf = rememberedOf((cells: readonly CellSnapshot[]): ReadonlyMap<ComparisonColumn, number> | null => {
  const columns = new Map<ComparisonColumn, number>();
  for (const { text, column } of cells) {
    if (text.length > LONGEST_HEADING) return null;
    const heading = ` ${words(text).join(' ')} `;
    const named = KEYS.find(([, keys]) => keys.some((key) => heading.includes(key)))?.[0];
    // "Chỉ tiêu | Mục tiêu": what is to be measured stands first.
    const meant = named === 'indicator' && columns.has('indicator') ? 'target' : named;
    if (meant !== undefined && !columns.has(meant)) columns.set(meant, column);
  }
  const complete = columns.has('indicator') && columns.has('actual');
  return complete && (columns.has('target') || columns.has('comparison')) ? columns : null;
});

function covers(cell: CellSnapshot, grid: number): boolean {
  return cell.column <= grid && grid < cell.column + cell.columnSpan;
}

function readRow(
  table: number,
  row: number,
  cells: readonly CellSnapshot[],
  columns: ReadonlyMap<ComparisonColumn, number>,
): ComparisonRow | null {
  const read: Partial<Record<ComparisonColumn, ComparisonCell>> = {};
  for (const [column, grid] of columns) {
    const cell = cells.findIndex((one) => covers(one, grid));
    const found = cells[cell];
    const shared = [...columns.values()].filter((other) => found && covers(found, other)).length > 1;
    // A cell merged over several columns is a title; one merged downwards belongs to several rows.
    if (!found || shared || found.merge === 'continued') continue;
    read[column] = { table, row, cell, text: found.text };
  }
  return read.indicator ? { row, target: null, cells: read } : null;
}

/** Least share of words in common for a row whose indicator is not worded as the target's. */
const LEAST_ALIKE = 0.75;

/** Less than what the same words in another order lack: the target's text only decides between equals. */
const SAME_TARGET = 0.005;

/** Which row is about which target: the same words first, then the most alike; of equal ones the same target text. */
function assign(rows: readonly ComparisonRow[], targets: readonly Target[]): ComparisonRow[] {
  const wanted = targets.map((target) => ({
    target,
    words: words(target.indicator),
    text: plain(targetWords(target)),
  }));
  const pairs = rows.flatMap((row) => {
    const indicator = words(row.cells.indicator?.text ?? '');
    const text = plain(row.cells.target?.text ?? '');
    return wanted.flatMap((one) => {
      const alike = likeness(indicator, one.words);
      if (alike < LEAST_ALIKE) return [];
      const same = text === one.text ? SAME_TARGET : sameFigures(text, one.target) ? SAME_TARGET / 2 : 0;
      return [{ row, target: one.target.id, score: alike + same }];
    });
  });
  const byRow = new Map<ComparisonRow, string>();
  const taken = new Set<string>();
  for (const { row, target } of pairs.sort((a, b) => b.score - a.score)) {
    if (byRow.has(row) || taken.has(target)) continue;
    byRow.set(row, target);
    taken.add(target);
  }
  return rows.map((row) => ({ ...row, target: byRow.get(row) ?? null }));
}

const NEGATIONS = new Set(words('không chưa ngoài'));

/** Share of words in common, 1 for the same words in the same order. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a.join(' ') === b.join(' ')) return 1;
  const left = [...b];
  const common = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  const negated = (list: readonly string[]): number => list.filter((word) => NEGATIONS.has(word)).length;
  // "chuyên trách" and "không chuyên trách" differ by one word.
  return negated(a) === negated(b) ? (0.99 * 2 * common) / (a.length + b.length) : 0;
}

/** Whether a text names the figures of a target, however it is worded. */
export function sameFigures(text: string, { value, valueTo }: Target): boolean {
  const figures = Array.from(text.matchAll(/\d+(?:[., ]\d+)*/g), ([number]) => parseFigure(number)).flatMap((figure) =>
    figure.kind === 'value' ? [figure.value] : figure.kind === 'ambiguous' ? figure.readings : [],
  );
  return [value, ...(valueTo === undefined ? [] : [valueTo])].every((one) => figures.includes(one));
}

/** One form for texts that say the same. */
export function plain(text: string): string {
  return normalize(text);
}

/**
 * The figure that a cell of results says, a decimal string: "72,5 %", "Đạt 1.250 lượt người (ước)"; null where it says
 * none, or one of another kind than the target's.
 */
export function figureIn(text: string, { unit }: Pick<Target, 'unit'>): string | null {
  const clean = tidy(text).replace(/^(?:đã )?(?:đạt|được|là|có)(?: được)?:? /iu, '');
  const [, number = '', rest = ''] = /^(-?\d+(?:[., ]\d+)*)\s?(.*)$/u.exec(clean) ?? [];
  const figure = parseFigure(number);
  const percent = /^(?:%|phần trăm)/iu.test(rest);
  if (rest !== '' && !/^[(;,]/u.test(rest) && percent !== /^(?:%|phần trăm)/iu.test(unit)) return null;
  return figure.kind === 'value' ? figure.value : null;
}

/** A target with what was reached, and where the document compares the two. */
export interface TargetResult {
  readonly target: Target;
  readonly reached: Reached;
  readonly judgement: Judgement;
  /** Where the figure comes from: entered (typed or out of Form 01), or only written in the table. */
  readonly from: 'entered' | 'table' | null;
  /** The row of the document's table. */
  readonly row: ComparisonRow | null;
}

export interface TargetSources {
  readonly actuals: Actuals;
  readonly form01: Form01 | null;
  readonly layout: Form01Layout;
  readonly comparison: Comparison | null;
}

/** All targets with their results. What nobody entered is taken from the document's own comparison table. */
export function targetResults(targets: readonly Target[], sources: TargetSources): TargetResult[] {
  const { actuals, form01, layout, comparison } = sources;
  return targets.map((target) => {
    const row = comparison?.rows.find((one) => one.target === target.id) ?? null;
    const actual = actuals[target.id];
    const entered = reachedFor(target, actual, form01, layout);
    const written = actual ? null : figureIn(row?.cells.actual?.text ?? '', target);
    const reached =
      written === null ? entered : reachedFor(target, { kind: 'typed', value: written, note: null }, form01, layout);
    const from = reached.exact === null ? null : written === null ? 'entered' : 'table';
    return { target, reached, judgement: judge(target, reached), from, row };
  });
}
