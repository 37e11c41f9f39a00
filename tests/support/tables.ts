/** The labelled tables in tests/fixtures/tables, and how each is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { Form01, Form01Cell } from '../../src/report/form01';
import { readForm01 } from '../../src/report/form01Read';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import type { ExpectedForm01, TableLabels } from '../fixtures/tables/make';

const FOLDER = join(__dirname, '..', 'fixtures', 'tables');

export interface LabelledTable {
  readonly name: string;
  readonly labels: TableLabels;
  readonly snapshot: DocumentSnapshot;
}

export const labelledTableNames = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.docx'))
  .map((file) => file.replace(/\.docx$/, ''))
  .sort();

export function labelledTable(name: string): LabelledTable {
  const labels = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as TableLabels;
  return { name, labels, snapshot: readSnapshot(readDocx(readFileSync(join(FOLDER, `${name}.docx`)))) };
}

/** The form as the labels write it down, in the columns that they name; what the labels leave out is left out. */
export function asLabelled({ snapshot, labels }: LabelledTable): ExpectedForm01 | null {
  const form01 = readForm01(snapshot, builtInPack().form01);
  return form01 && writtenDown(form01, labels.form01);
}

function writtenDown(form01: Form01, labels: ExpectedForm01 | null): ExpectedForm01 {
  const columns = form01.columns.map(({ id }) => id);
  const inOrder = labels && columns.toSorted().join() === labels.columns.toSorted().join() ? labels.columns : columns;
  const values = (cells: Readonly<Record<string, Form01Cell>>): string[] => inOrder.map((id) => shown(cells[id]));
  return {
    tables: form01.tables,
    ...(labels?.foundBy !== undefined && { foundBy: form01.foundBy }),
    columns: inOrder,
    rows: form01.rows.map(({ year, estimate, cells }) => [`${year}${estimate ? '~' : ''}`, ...values(cells)].join(' ')),
    total: form01.total && values(form01.total.cells).join(' '),
    ...(labels?.alternatives && { alternatives: form01.alternatives.map(({ table }) => table) }),
  };
}

function shown(cell: Form01Cell | undefined): string {
  switch (cell?.figure.kind) {
    case 'value':
      return cell.figure.value;
    case 'ambiguous':
      return '?';
    case 'invalid':
      return '!';
    default:
      return cell?.figure.dash ? '-' : '.';
  }
}
