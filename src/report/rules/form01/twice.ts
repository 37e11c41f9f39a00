import { formatFigure } from '../../../language/numbers';
import { valueOf } from '../../form01';
import { readForm01 } from '../../form01Read';
import { at, form01Rule, headingOf, type Fault, type Form01Table } from './rule';

/** A document with more tables like the form is a collection of forms, not one form that stands there twice. */
const MOST_TABLES = 3;

/** Figures for which another table of the document, which is clearly the same one again, says something else. */
export const twiceRule = form01Rule('form01.given-twice', 'warning', (table) => {
  const compared = table.form01.alternatives.slice(0, MOST_TABLES).map((other) => compare(table, other.table));
  return {
    examined: compared.reduce((sum, { examined }) => sum + examined, 0),
    faults: compared.flatMap(({ faults }) => faults),
  };
});

function compare(
  table: Form01Table,
  otherTable: number,
): { examined: number; faults: readonly Fault<'form01.given-twice'>[] } {
  const { snapshot, form01, layout } = table;
  const other = readForm01(snapshot, layout, { table: otherTable });
  if (other?.table !== otherTable) return { examined: 0, faults: [] };
  let equal = 0;
  const faults: Fault<'form01.given-twice'>[] = [];
  for (const row of form01.rows) {
    const twin = other.rows.find(({ year }) => year === row.year);
    for (const { id } of form01.columns) {
      const [one, two] = [valueOf(row.cells[id]), valueOf(twin?.cells[id])];
      if (one === null || two === null) continue;
      if (one === two) equal += 1;
      else {
        faults.push({
          location: at(table, row, id),
          params: {
            row: row.label,
            column: headingOf(form01, id),
            value: formatFigure(one),
            other: formatFigure(two),
            table: otherTable + 1,
          },
        });
      }
    }
  }
  // Tables that mostly differ are about different things.
  return equal > faults.length ? { examined: equal + faults.length, faults } : { examined: 0, faults: [] };
}
