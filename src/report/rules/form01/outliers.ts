/** A year that is far off the others: often right, sometimes a slip of the keyboard. Advice only. */
import Big from 'big.js';
import { formatFigure, normalDecimal } from '../../../language/numbers';
import type { Consequence } from '../../finding';
import { valueOf, type Form01Row } from '../../form01';
import { jumpsOf } from './jumps';
import { at, form01Rule, headingOf, type Fault, type Form01Table } from './rule';

/** Fewer years say nothing of what is usual. */
const FEWEST = 5;
/** Standard deviations, estimated from the median distance to the median (× 1.4826 were the figures normally spread). */
const FAR = 6;
const TO_DEVIATION = '1.4826';
/** However alike the years, a tenth of the usual figure is no news; nor is what chance does to a small count. */
const USUAL_CHANGE = '0.1';
/** A series that grows or falls steadily is not far off itself: the year must stand out from its neighbours too. */
const BESIDE = 3;

interface Outlier {
  readonly row: Form01Row;
  readonly value: Big;
  readonly middle: Big;
  readonly least: Big;
  readonly most: Big;
}

export const outlierRule = form01Rule('form01.outlier', 'advice', (table) => {
  const { form01, layout } = table;
  let examined = 0;
  const perColumn = layout.columns.map((column) => {
    const jumps = jumpsOf(form01, column).jumps.map(({ row }) => row);
    const figures = form01.rows.flatMap((row) => {
      const value = valueOf(row.cells[column.id]);
      return value === null || jumps.includes(row) ? [] : [{ row, value: new Big(value) }];
    });
    if (figures.length < FEWEST) return { column, outliers: [] };
    examined += figures.length;
    return { column, outliers: outliersAmong(figures) };
  });
  const found = perColumn.flatMap(({ column, outliers }) =>
    outliers.map((one) => ({ column, one, fault: faultOf(table, column.id, one) })),
  );
  // Where the whole stands out in a year, its parts do so because of it.
  const wholeOf = ({ column, one }: (typeof found)[number]): (typeof found)[number] | undefined =>
    found.find((other) => other.column.id === column.partOf && other.one.row === one.row);
  const faults = found.flatMap((entry): Fault<'form01.outlier'>[] => {
    if (wholeOf(entry)) return [];
    const consequences = found
      .filter((other) => wholeOf(other) === entry)
      .map(({ fault: { location, params } }): Consequence => ({
        rule: 'form01.outlier',
        section: layout.section,
        location,
        params,
      }));
    return [{ ...entry.fault, consequences }];
  });
  return { examined, faults };
});

function outliersAmong(figures: readonly { readonly row: Form01Row; readonly value: Big }[]): Outlier[] {
  const values = figures.map(({ value }) => value);
  const middle = median(values);
  const spread = median(values.map((value) => value.minus(middle).abs())).times(TO_DEVIATION);
  // Where most years have nothing, no year is usual.
  if (middle.lte(0)) return [];
  const unusual = [spread, middle.times(USUAL_CHANGE), middle.sqrt()].reduce((a, b) => (a.gt(b) ? a : b)).times(FAR);
  const byYear = [...figures].sort((a, b) => a.row.year - b.row.year);
  return byYear.flatMap(({ row, value }, index) => {
    const beside = [byYear[index - 1], byYear[index + 1]].flatMap((one) => one?.value ?? []);
    const standsOut =
      beside.every((one) => value.gte(one.times(BESIDE))) || beside.every((one) => value.times(BESIDE).lte(one));
    if (!standsOut || value.minus(middle).abs().lte(unusual)) return [];
    const others = byYear.filter((one) => one.row !== row).map((one) => one.value);
    const [least, ...rest] = [...others].sort((a, b) => a.cmp(b));
    return least ? [{ row, value, middle: median(others), least, most: rest.at(-1) ?? least }] : [];
  });
}

function median(values: readonly Big[]): Big {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low && high ? low.plus(high).div(2) : new Big(0);
}

function faultOf(
  table: Form01Table,
  id: string,
  { row, value, middle, least, most }: Outlier,
): Fault<'form01.outlier'> {
  const text = (figure: Big): string => formatFigure(normalDecimal(figure.toFixed()));
  const params = {
    row: row.label,
    column: headingOf(table.form01, id),
    value: text(value),
    middle: text(middle),
    least: text(least),
    most: text(most),
  };
  return { location: at(table, row, id), params };
}
