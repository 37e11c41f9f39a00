/**
 * The arithmetic of Form 01: parts and wholes, rows and totals, units. One slip shows in several places; here they are
 * looked at together, so that a slip is found once and the rest is told as what follows from it.
 */
import Big from 'big.js';
import { compareDecimals, formatFigure, normalDecimal, sumOf } from '../../../language/numbers';
import type { Fix } from '../../fix';
import { valueOf, type Form01, type Form01Cell, type Form01Line } from '../../form01';
import { figureFix } from '../../form01Fix';
import { jumpsOf } from './jumps';
import { openLedger, type Cause, type Found, type Ledger, type SumRule } from './ledger';
import {
  amountOf,
  at,
  headingOf,
  isComplete,
  layoutColumn,
  linesOf,
  type Checked,
  type Fault,
  type Form01Table,
} from './rule';

export type Arithmetic = { readonly [R in SumRule]: Checked<R> };

/** The rules of one check ask one after the other about the same table. */
const known = new WeakMap<Form01, { readonly table: Form01Table; readonly arithmetic: Arithmetic }>();

export function arithmeticOf(table: Form01Table): Arithmetic {
  const last = known.get(table.form01);
  if (last?.table.layout === table.layout && last.table.snapshot === table.snapshot) return last.arithmetic;
  const arithmetic = workOut(table);
  known.set(table.form01, { table, arithmetic });
  return arithmetic;
}

function workOut(table: Form01Table): Arithmetic {
  const ledger = openLedger(table);
  findJumps(ledger);
  const relations = table.layout.sums.map((sum) => findRowSums(ledger, sum));
  findColumnTotals(ledger, relations);
  for (const relation of relations) findTotalRowSum(ledger, relation);
  findParts(ledger, relations);
  const { examined, faults } = ledger;
  // What blocks by itself still blocks when it follows from something else.
  const severe = faults['form01.unit-jump'].map((one): Fault<'form01.unit-jump'> =>
    one.consequences?.length ? { ...one, severity: 'blocker' } : one,
  );
  const checked = <R extends SumRule>(rule: R): Checked<R> => ({ examined: examined[rule], faults: faults[rule] });
  return {
    'form01.unit-jump': { examined: examined['form01.unit-jump'], faults: severe },
    'form01.row-sum': checked('form01.row-sum'),
    'form01.column-total': checked('form01.column-total'),
    'form01.part-above-whole': checked('form01.part-above-whole'),
  };
}

/** A jump is certain, and blocks, where the total row was added up with the figure that would fit. */
function findJumps(ledger: Ledger): void {
  const { table, totals, add } = ledger;
  for (const { id } of table.form01.columns) {
    const column = layoutColumn(table.layout, id);
    if (!column) continue;
    const { jumps, examined } = jumpsOf(table.form01, column);
    ledger.examined['form01.unit-jump'] += examined;
    const much = jumps.reduce((sum, { value, likely }) => sum.plus(value).minus(likely), new Big(0));
    const certain = jumps.length > 0 && totals.get(id)?.excess.eq(much) === true;
    for (const jump of jumps) {
      const { row, value, likely, least, most } = jump;
      const cell = row.cells[id];
      const cause = add('form01.unit-jump', {
        location: at(table, row, id),
        severity: certain ? 'blocker' : 'warning',
        params: {
          row: row.label,
          column: headingOf(table.form01, id),
          value: formatFigure(value),
          likely: formatFigure(likely),
          least: formatFigure(least),
          most: formatFigure(most),
        },
        fix: certain && cell ? figureFix(column, cell, likely) : undefined,
      });
      ledger.jumps.push(jump);
      ledger.causeOfJump.set(jump, cause);
      if (certain && !ledger.causeOfTotal.has(id)) ledger.causeOfTotal.set(id, cause);
    }
  }
}

/** The jump in one of these cells of a line, where the line is right with the figure that would fit. */
function jumpBehind(
  ledger: Ledger,
  line: Form01Line,
  ids: readonly string[],
  isRight: (value: (id: string) => string) => boolean,
): Cause | undefined {
  const own = ledger.jumps.filter(({ row, column }) => row === line && ids.includes(column.id));
  const value = (id: string): string =>
    own.find(({ column }) => column.id === id)?.likely ?? amountOf(line.cells[id]) ?? '0';
  const [first] = own;
  return first && isRight(value) ? ledger.causeOfJump.get(first) : undefined;
}

interface SumRow {
  readonly line: Form01Line;
  readonly value: string;
  readonly sum: string;
  /** How much the total column says above its parts. */
  readonly excess: Big;
}

/** A sum of the layout, and the rows in which it is wrong by itself. */
interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
  readonly wrongYears: readonly (SumRow & { readonly cause: Cause })[];
  readonly totalRow: SumRow | null;
}

/** Total column against its parts, year by year. */
function findRowSums(ledger: Ledger, { total, parts }: { total: string; parts: string[] }): Relation {
  const { table, totals, causeOfTotal, add, follow } = ledger;
  const { form01, layout } = table;
  const members = [total, ...parts];
  const rows = linesOf(form01).flatMap((line) => sumRow(line, total, parts) ?? []);
  ledger.examined['form01.row-sum'] += rows.length;
  const wrong = rows.filter(({ line, excess }) => line !== form01.total && !excess.eq(0));
  const own = wrong.filter((row) => {
    const jump = jumpBehind(ledger, row.line, members, (value) => new Big(value(total)).eq(sumOf(parts.map(value))));
    if (jump) follow(jump, 'form01.row-sum', rowSumFault(table, row, total, parts));
    return !jump;
  });
  // A column whose stated total is off by as much as its rows are is the one that holds the slips.
  const excess = own.reduce((sum, row) => sum.plus(row.excess), new Big(0));
  const sign = (id: string): number => (id === total ? 1 : -1);
  const candidates = members.filter(
    (id) => !excess.eq(0) && !causeOfTotal.has(id) && totals.get(id)?.excess.eq(excess.times(sign(id))),
  );
  const slip = candidates.length === 1 && isComplete(form01, layout) ? candidates[0] : undefined;
  const wrongYears = own.map((row) => ({
    ...row,
    cause: add('form01.row-sum', {
      ...rowSumFault(table, row, total, parts),
      fix:
        slip === undefined ? undefined : correction(table, row.line.cells[slip], slip, row.excess.times(-sign(slip))),
    }),
  }));
  if (slip !== undefined && wrongYears[0]) causeOfTotal.set(slip, wrongYears[0].cause);
  return { total, parts, wrongYears, totalRow: rows.find(({ line }) => line === form01.total) ?? null };
}

function sumRow(line: Form01Line, total: string, parts: readonly string[]): SumRow[] | null {
  const value = amountOf(line.cells[total]);
  const amounts = parts.map((id) => amountOf(line.cells[id]));
  if (value === null || !amounts.every((amount) => amount !== null)) return null;
  // Nothing but dashes is nothing to look at.
  if ([total, ...parts].every((id) => valueOf(line.cells[id]) === null)) return null;
  const sum = sumOf(amounts);
  return [{ line, value, sum, excess: new Big(value).minus(sum) }];
}

function rowSumFault(
  table: Form01Table,
  row: SumRow,
  total: string,
  parts: readonly string[],
): Found<'form01.row-sum'> {
  return {
    location: at(table, row.line, total),
    params: {
      row: row.line.label,
      total: headingOf(table.form01, total),
      value: formatFigure(row.value),
      parts: parts.map((id) => headingOf(table.form01, id)).join(' + '),
      sum: formatFigure(row.sum),
    },
  };
}

/** The figure of a cell changed by so much; none where that cannot be. */
function correction({ layout }: Form01Table, cell: Form01Cell | undefined, id: string, change: Big): Fix | undefined {
  const column = layoutColumn(layout, id);
  const old = amountOf(cell);
  if (!column || !cell || old === null) return undefined;
  const wanted = new Big(old).plus(change);
  return wanted.lt(0) ? undefined : figureFix(column, cell, normalDecimal(wanted.toFixed()));
}

function findColumnTotals(ledger: Ledger, relations: readonly Relation[]): void {
  const { table, totals, causeOfTotal, add, follow } = ledger;
  const { total } = table.form01;
  if (!total) return;
  for (const [id, { value, sum, excess }] of totals) {
    ledger.examined['form01.column-total'] += 1;
    if (excess.eq(0)) continue;
    const found: Found<'form01.column-total'> = {
      location: at(table, total, id),
      params: {
        row: total.label,
        column: headingOf(table.form01, id),
        value: formatFigure(value),
        sum: formatFigure(sum),
      },
    };
    const cause = causeOfTotal.get(id);
    if (cause) {
      follow(cause, 'form01.column-total', found);
      continue;
    }
    const column = layoutColumn(table.layout, id);
    const cell = total.cells[id];
    const fix = column && cell && areYearsCertain(ledger, relations, id) ? figureFix(column, cell, sum) : undefined;
    causeOfTotal.set(id, add('form01.column-total', { ...found, fix }));
  }
}

/** Whether nothing speaks against the years of a column, and nothing but them for its stated total. */
function areYearsCertain({ table, totals, jumps }: Ledger, relations: readonly Relation[], id: string): boolean {
  const { form01, layout } = table;
  const touching = relations.filter(({ total, parts }) => total === id || parts.includes(id));
  const whole = layoutColumn(layout, id)?.partOf;
  return (
    isComplete(form01, layout) &&
    form01.rows.every(({ cells }) => {
      const [amount, most] = [amountOf(cells[id]), whole === undefined ? null : amountOf(cells[whole])];
      if (amount === null || compareDecimals(amount, '0') < 0) return false;
      // A dash may stand where the figure belongs that the total has and the years lack.
      if (valueOf(cells[id]) === null && totals.get(id)?.excess.lt(0) === true) return false;
      return most === null || compareDecimals(amount, most) <= 0;
    }) &&
    jumps.every(({ column }) => column.id !== id) &&
    touching.every(({ wrongYears, totalRow }) => wrongYears.length === 0 && totalRow?.excess.eq(0) !== true)
  );
}

/** The total row's own parts: a finding only as far as years and column totals do not explain it. */
function findTotalRowSum({ table, totals, causeOfTotal, add, follow }: Ledger, relation: Relation): void {
  const { total, parts, wrongYears, totalRow } = relation;
  if (!totalRow || totalRow.excess.eq(0)) return;
  const columnExcess = (id: string): Big => totals.get(id)?.excess ?? new Big(0);
  const expected = parts
    .reduce((sum, id) => sum.plus(columnExcess(id)), new Big(0))
    .minus(columnExcess(total))
    .plus(wrongYears.reduce((sum, { excess }) => sum.plus(excess), new Big(0)));
  const columns = [total, ...parts].flatMap((id) => causeOfTotal.get(id) ?? []);
  const cause = expected.eq(totalRow.excess) ? (wrongYears[0]?.cause ?? columns[0]) : undefined;
  const found = rowSumFault(table, totalRow, total, parts);
  if (cause) follow(cause, 'form01.row-sum', found);
  else add('form01.row-sum', found);
}

/** Part against whole. */
function findParts(ledger: Ledger, relations: readonly Relation[]): void {
  const { table, totals, causeOfTotal, add, follow } = ledger;
  const { form01, layout } = table;
  for (const { id, partOf } of layout.columns) {
    if (partOf === undefined) continue;
    const inSum = relations.find(({ total, parts }) => total === partOf && parts.includes(id));
    let year: Cause | undefined;
    for (const line of linesOf(form01)) {
      const [part, whole] = [valueOf(line.cells[id]), valueOf(line.cells[partOf])];
      if (part === null || whole === null) continue;
      ledger.examined['form01.part-above-whole'] += 1;
      if (compareDecimals(part, whole) <= 0) continue;
      const found: Found<'form01.part-above-whole'> = {
        location: at(table, line, id),
        params: {
          row: line.label,
          part: headingOf(form01, id),
          partValue: formatFigure(part),
          whole: headingOf(form01, partOf),
          wholeValue: formatFigure(whole),
        },
      };
      const byYears = [totals.get(id)?.sum ?? part, totals.get(partOf)?.sum ?? whole] as const;
      const cause =
        line === form01.total
          ? (year ??
            (compareDecimals(...byYears) <= 0 ? (causeOfTotal.get(id) ?? causeOfTotal.get(partOf)) : undefined))
          : (inSum?.wrongYears.find((row) => row.line === line)?.cause ??
            jumpBehind(ledger, line, [id, partOf], (value) => compareDecimals(value(id), value(partOf)) <= 0));
      if (cause) follow(cause, 'form01.part-above-whole', found);
      const one = cause ?? add('form01.part-above-whole', found);
      if (line !== form01.total) year ??= one;
    }
  }
}
