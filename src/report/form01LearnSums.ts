/** Which columns of a learned table are parts of others: only where the headings say so and no figure contradicts. */
import type { Form01Layout } from '../campaign';
import { compareUnits } from '../language/units';
import { compareDecimals, sumOf } from '../language/numbers';
import type { ColumnDraft } from './form01LearnColumns';
import type { LearnReason } from './form01Learn';
import { keyOf } from './form01Headings';

export interface LearnedSums {
  /** Whole of each part, by ids. */
  readonly partOf: ReadonlyMap<string, string>;
  readonly sums: Form01Layout['sums'];
  readonly reasons: ReadonlyMap<string, readonly LearnReason[]>;
}

/** A sum is believed when it is right in this share of the rows, for the user's figures may be wrong in one, */
const RIGHT_SHARE = 0.8;
/** and when so many rows could be compared. */
const LEAST_ROWS = 3;

export function learnSums(drafts: readonly ColumnDraft[], base: Form01Layout): LearnedSums {
  const partOf = new Map<string, string>();
  const reasons = new Map<string, LearnReason[]>();
  const add = (id: string, reason: LearnReason): void => void reasons.set(id, [...(reasons.get(id) ?? []), reason]);
  const byId = new Map(drafts.map((draft) => [draft.column.id, draft]));

  for (const [at, draft] of drafts.entries()) {
    const known = base.columns.find(({ id }) => id === draft.column.id)?.partOf;
    const ofBase = known === undefined ? undefined : byId.get(known);
    const whole = ofBase ?? wholeOf(drafts, at);
    if (!whole) continue;
    const pairs = pairsOf([whole, draft]);
    const fits = pairs.every(([all = '0', part = '0']) => compareDecimals(part, all) <= 0);
    // The base layout's own relation stands, whatever the figures say: a contradiction is for the rules to report.
    if (!ofBase && (pairs.length === 0 || !fits)) continue;
    partOf.set(draft.column.id, whole.column.id);
    if (fits && pairs.length > 0)
      add(draft.column.id, { code: 'partOf', whole: whole.column.id, compared: pairs.length });
  }

  const sums = base.sums.filter(({ total, parts }) => [total, ...parts].every((id) => byId.has(id)));
  for (const whole of drafts) {
    const total = whole.column.id;
    if (sums.some((sum) => sum.total === total)) continue;
    const parts = drafts.filter(({ column }) => partOf.get(column.id) === total);
    const best = bestSum(whole, parts);
    if (!best) continue;
    sums.push({ total, parts: best.parts });
    add(total, { code: 'sumOf', ...best });
  }
  return { partOf, sums, reasons };
}

const IN_WHICH = /trong đó/iu;

/** The column that a heading says this one is a part of: the total under the same group, or the one before "Trong đó". */
function wholeOf(drafts: readonly ColumnDraft[], at: number): ColumnDraft | undefined {
  const draft = drafts[at];
  if (!draft) return undefined;
  const { group = '', heading, unit } = draft.column;
  const sameUnit = ({ column }: ColumnDraft): boolean =>
    unit === undefined || column.unit === undefined || compareUnits(unit, column.unit) === 'same';
  if (IN_WHICH.test(`${group} ${heading}`)) {
    return drafts.slice(0, at).findLast((one) => !IN_WHICH.test(`${one.column.group ?? ''} ${one.column.heading}`) && sameUnit(one)); // prettier-ignore
  }
  const siblings = drafts.filter((one) => one !== draft && group !== '' && one.column.group === group);
  return siblings.find((one) => TOTALS.has(keyOf(one.column.heading)) && sameUnit(one));
}

const TOTALS = new Set(['tổng', 'tổng số', 'tổng cộng', 'cộng'].map(keyOf));

/** Figures of several columns in the rows where all of them have one. */
function pairsOf(drafts: readonly ColumnDraft[]): string[][] {
  const [first] = drafts;
  return (first?.figures ?? []).flatMap((_, row) => {
    const values = drafts.flatMap(({ figures }) => figures[row] ?? []);
    return values.length === drafts.length ? [values] : [];
  });
}

interface Sum {
  readonly parts: string[];
  readonly equal: number;
  readonly compared: number;
}

/** The longest run of neighbouring parts that add up to the whole. */
function bestSum(whole: ColumnDraft, parts: readonly ColumnDraft[]): Sum | null {
  let best: Sum | null = null;
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 2; to <= parts.length; to++) {
      const run = parts.slice(from, to);
      const rows = pairsOf([whole, ...run]).filter(([all]) => all !== '0');
      const equal = rows.filter(([all, ...rest]) => sumOf(rest) === all).length;
      const isSum = rows.length >= LEAST_ROWS && equal >= rows.length * RIGHT_SHARE;
      if (isSum && (best === null || equal > best.equal || run.length > best.parts.length))
        best = { parts: run.map(({ column }) => column.id), equal, compared: rows.length };
    }
  }
  return best;
}
