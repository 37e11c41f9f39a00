/** What the rows of Form 01 say: every year once, with figures, and marked where they are expected. */
import { formatFigure } from '../../../language/numbers';
import { estimateFix } from '../../form01Fix';
import { valueOf, type Form01Row } from '../../form01';
import { at, form01Rule, headingOf, type Form01Table } from './rule';

const missingYear = form01Rule('form01.missing-year', 'blocker', (table) => ({
  examined: table.layout.years.length,
  faults: table.layout.years
    .filter(({ year }) => !table.form01.rows.some((row) => row.year === year))
    .map(({ year }) => ({ location: at(table), params: { year } })),
}));

const doubleYear = form01Rule('form01.double-year', 'blocker', (table) => {
  const first = new Map<number, Form01Row>();
  for (const row of table.form01.rows) if (!first.has(row.year)) first.set(row.year, row);
  return {
    examined: table.form01.rows.length,
    faults: table.form01.rows.flatMap((row) => {
      const before = first.get(row.year);
      if (!before || before === row) return [];
      const params = { year: row.year, differences: differences(table, before, row) };
      return [{ location: at(table, row), params }];
    }),
  };
});

/** Columns for which two rows of one year say different things. */
function differences({ form01 }: Form01Table, first: Form01Row, second: Form01Row): string[] {
  return form01.columns.flatMap(({ id }) => {
    const [one, other] = [valueOf(first.cells[id]), valueOf(second.cells[id])];
    if (one === null || other === null || one === other) return [];
    return [`${headingOf(form01, id)}: ${formatFigure(one)} / ${formatFigure(other)}`];
  });
}

/** A year in which no cell says anything; a dash or a 0 says that there was nothing. */
const emptyYear = form01Rule('form01.empty-year', 'blocker', (table) => ({
  examined: table.form01.rows.length,
  faults: table.form01.rows
    .filter(({ cells }) => Object.values(cells).every(({ text }) => text.trim() === ''))
    .map((row) => ({ location: at(table, row), params: { year: row.year } })),
}));

const estimateMark = form01Rule('form01.estimate-mark', 'warning', (table) => {
  const { form01, layout } = table;
  const expected = form01.rows.filter(({ year }) => layout.years.some((one) => one.year === year && one.estimate));
  return {
    examined: expected.length,
    faults: expected
      .filter(({ estimate }) => !estimate)
      .map((row) => ({
        location: at(table, row),
        params: { year: row.year, mark: layout.estimateMark },
        fix: estimateFix(row, layout),
      })),
  };
});

export const yearRules = [missingYear, doubleYear, emptyYear, estimateMark] as const;
