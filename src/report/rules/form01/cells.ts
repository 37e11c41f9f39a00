/** What a single cell says, and in which unit a column is written. */
import Big from 'big.js';
import type { Form01Column as LayoutColumn } from '../../../campaign';
import { compareDecimals, formatFigure, isWhole, sumOf } from '../../../language/numbers';
import { inUnit } from '../../../language/units';
import type { Fix } from '../../fix';
import { valueOf, type Form01Line } from '../../form01';
import { figureFix } from '../../form01Fix';
import {
  amountOf,
  at,
  form01Rule,
  headingOf,
  isComplete,
  layoutColumn,
  linesOf,
  type Fault,
  type Form01Table,
} from './rule';

const unreadable = form01Rule('form01.unreadable', 'blocker', (table) => {
  const faults: Fault<'form01.unreadable'>[] = [];
  const lines = linesOf(table.form01);
  for (const line of lines) {
    for (const [id, { text, figure }] of Object.entries(line.cells)) {
      if (figure.kind !== 'invalid' && figure.kind !== 'ambiguous') continue;
      const readings = figure.kind === 'ambiguous' ? figure.readings : [];
      const column = layoutColumn(table.layout, id);
      faults.push({
        location: at(table, line, id),
        params: {
          row: line.label,
          column: headingOf(table.form01, id),
          text,
          readings: readings.map((value) => formatFigure(value)),
          unit: figure.because === 'unit' ? (column?.unit ?? null) : null,
        },
        fix: column && readingFix(table, line, column, readings),
      });
    }
  }
  return { examined: lines.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0), faults };
});

/** The one reading with which the years add up to the stated total. */
function readingFix(
  { form01, layout }: Form01Table,
  line: Form01Line,
  column: LayoutColumn,
  readings: readonly string[],
): Fix | undefined {
  const cell = line.cells[column.id];
  const stated = line === form01.total ? null : valueOf(form01.total?.cells[column.id]);
  const others = form01.rows.filter((row) => row !== line).map(({ cells }) => amountOf(cells[column.id]));
  if (!cell || stated === null || !isComplete(form01, layout)) return undefined;
  if (!others.every((amount) => amount !== null)) return undefined;
  const rest = new Big(stated).minus(sumOf(others));
  const [reading] = readings.filter((one) => rest.eq(one));
  return reading === undefined ? undefined : figureFix(column, cell, reading);
}

const negative = form01Rule('form01.negative', 'blocker', (table) => {
  const faults: Fault<'form01.negative'>[] = [];
  let examined = 0;
  for (const line of linesOf(table.form01)) {
    for (const id of Object.keys(line.cells)) {
      const value = valueOf(line.cells[id]);
      if (value === null) continue;
      examined += 1;
      if (!value.startsWith('-')) continue;
      const params = { row: line.label, column: headingOf(table.form01, id), value: formatFigure(value) };
      faults.push({ location: at(table, line, id), params });
    }
  }
  return { examined, faults };
});

/** A thousand thousand million đồng in each year is no unit's budget: the figures are in a smaller unit than the column's. */
const IMPOSSIBLE = '1000000000000';

/** A column that is written in another unit than the form asks for: its heading says so, or all its figures do. */
const unitColumn = form01Rule('form01.unit-column', 'warning', (table) => {
  const { form01, layout } = table;
  const headed = form01.unknownColumns.flatMap(({ heading, otherUnitOf }) => {
    const column = otherUnitOf === undefined ? undefined : layoutColumn(layout, otherUnitOf);
    return column ? [{ location: at(table), params: { column: heading, unit: column.unit ?? '', least: null } }] : [];
  });
  const money = layout.columns.filter(({ unit }) => unit !== undefined && inUnit('1', unit, 'đồng') !== null);
  const large = money.flatMap(({ id, unit = '' }): Fault<'form01.unit-column'>[] => {
    const figures = form01.rows.flatMap((row) => {
      const value = valueOf(row.cells[id]);
      return value !== null && compareDecimals(value, '0') > 0 ? [{ row, value }] : [];
    });
    const [first] = figures;
    const all = figures.every(({ value }) => compareDecimals(inUnit(value, unit, 'đồng') ?? '0', IMPOSSIBLE) >= 0);
    if (!first || figures.length < 2 || !all || !figures.every(({ value }) => isWhole(value))) return [];
    const least = figures.reduce((one, { value }) => (compareDecimals(value, one) < 0 ? value : one), first.value);
    const params = { column: headingOf(form01, id), unit, least: formatFigure(least) };
    return [{ location: at(table, first.row, id), params }];
  });
  const present = money.filter(({ id }) => form01.columns.some((column) => column.id === id));
  return { examined: present.length + headed.length, faults: [...headed, ...large] };
});

export const cellRules = [unreadable, negative] as const;
export const unitColumnRule = unitColumn;
