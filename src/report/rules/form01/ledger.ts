import Big from 'big.js';
import { sumOf } from '../../../language/numbers';
import type { Consequence } from '../../finding';
import { valueOf } from '../../form01';
import type { Jump } from './jumps';
import type { Fault, Form01Table } from './rule';

/** Rules whose findings can follow from each other. */
export type SumRule = 'form01.unit-jump' | 'form01.row-sum' | 'form01.column-total' | 'form01.part-above-whole';
/** A finding before it is known what follows from it. */
export type Found<R extends SumRule> = Omit<Fault<R>, 'consequences'>;

/** A finding to which what follows from it can still be added. */
export interface Cause {
  readonly consequences: Consequence[];
}

export interface Ledger {
  readonly table: Form01Table;
  /** Columns whose total can be compared with their years. */
  readonly totals: ReadonlyMap<string, ColumnTotal>;
  readonly jumps: Jump[];
  readonly causeOfJump: Map<Jump, Cause>;
  /** By column id: what makes the column's total differ from its years. */
  readonly causeOfTotal: Map<string, Cause>;
  readonly examined: Record<SumRule, number>;
  readonly faults: { readonly [R in SumRule]: Fault<R>[] };
  readonly add: <R extends SumRule>(rule: R, found: Found<R>) => Cause;
  readonly follow: <R extends SumRule>(cause: Cause, rule: R, found: Found<R>) => void;
}

export function openLedger(table: Form01Table): Ledger {
  const faults: Ledger['faults'] = {
    'form01.unit-jump': [],
    'form01.row-sum': [],
    'form01.column-total': [],
    'form01.part-above-whole': [],
  };
  return {
    table,
    totals: new Map(
      table.form01.columns.flatMap(({ id }) => {
        const total = columnTotal(table, id);
        return total ? [[id, total] as const] : [];
      }),
    ),
    jumps: [],
    causeOfJump: new Map(),
    causeOfTotal: new Map(),
    examined: { 'form01.unit-jump': 0, 'form01.row-sum': 0, 'form01.column-total': 0, 'form01.part-above-whole': 0 },
    faults,
    add: (rule, found) => {
      const consequences: Consequence[] = [];
      faults[rule].push({ ...found, consequences });
      return { consequences };
    },
    follow: (cause, rule, { location, params }) => {
      cause.consequences.push({ rule, section: table.layout.section, location, params } as Consequence);
    },
  };
}

export interface ColumnTotal {
  /** As the total row states it. */
  readonly value: string;
  readonly sum: string;
  /** How much the years are above the stated total. */
  readonly excess: Big;
}

/** Null where the stated total or the sum of the years cannot be known. A blank year counts for nothing. */
function columnTotal({ form01 }: Form01Table, id: string): ColumnTotal | null {
  const value = valueOf(form01.total?.cells[id]);
  const cells = form01.rows.flatMap((row) => row.cells[id] ?? []);
  const known = cells.flatMap((cell) => valueOf(cell) ?? []);
  const readable = cells.every(({ figure }) => figure.kind === 'value' || figure.kind === 'blank');
  if (value === null || !readable || known.length === 0) return null;
  const sum = sumOf(known);
  return { value, sum, excess: new Big(sum).minus(value) };
}
