import type { Form01Column as LayoutColumn, Form01Layout } from '../../../campaign';
import type { FindingParams, RuleId } from '../../../texts/findings';
import { cellParagraph } from '../../cellPlace';
import type { Consequence, Finding, FindingLocation, Rule, Severity } from '../../finding';
import type { Fix } from '../../fix';
import type { Form01, Form01Cell, Form01Line } from '../../form01';
import type { DocumentSnapshot } from '../../snapshot';

/** What the rules of Form 01 look at. */
export interface Form01Context {
  readonly snapshot: DocumentSnapshot;
  /** Null: the document has no Form 01, and these rules examine nothing. */
  readonly form01: Form01 | null;
  readonly layout: Form01Layout;
}

/** The same where there is a Form 01. */
export interface Form01Table extends Form01Context {
  readonly form01: Form01;
}

/** A finding before the rule's id and section are put to it. */
export interface Fault<R extends RuleId> {
  readonly location: FindingLocation;
  readonly params: FindingParams<R>;
  /** Left out: that of the rule. */
  readonly severity?: Severity;
  readonly fix?: Fix | undefined;
  readonly consequences?: readonly Consequence[];
}

export interface Checked<R extends RuleId> {
  readonly examined: number;
  readonly faults: readonly Fault<R>[];
}

export function form01Rule<R extends RuleId>(
  id: R,
  severity: Severity,
  check: (table: Form01Table) => Checked<R>,
): Rule<Form01Context> {
  return {
    id,
    severity,
    run: (context) => {
      const { form01, layout } = context;
      if (!form01) return { examined: 0, findings: [] };
      const { examined, faults } = check({ ...context, form01 });
      const findings = faults.map(
        ({ fix, consequences = [], ...fault }) =>
          ({
            rule: id,
            severity,
            section: layout.section,
            ...fault,
            ...(fix && { fix }),
            ...(consequences.length > 0 && { consequences }),
          }) as Finding,
      );
      return { examined, findings };
    },
  };
}

/** The years, then the total row. */
export function linesOf(form01: Form01): Form01Line[] {
  return form01.total ? [...form01.rows, form01.total] : [...form01.rows];
}

/** Where to go: the table, the label of a line, or a cell of it. */
export function at({ snapshot, form01 }: Form01Table, line?: Form01Line, column?: string): FindingLocation {
  if (!line) return { table: form01.table, ...paragraphAt(snapshot, form01.table, 0, 0) };
  const cell: Pick<Form01Cell, 'table' | 'row' | 'cell'> = (column !== undefined && line.cells[column]) || line;
  return {
    ...paragraphAt(snapshot, cell.table, cell.row, cell.cell),
    table: cell.table,
    row: cell.row,
    ...(column !== undefined && { column }),
  };
}

function paragraphAt(snapshot: DocumentSnapshot, table: number, row: number, cell: number): FindingLocation {
  const paragraph = cellParagraph(snapshot, table, row, cell);
  return paragraph === null ? {} : { paragraph };
}

/** As it stands in the document. */
export function headingOf(form01: Form01, id: string): string {
  return form01.columns.find((column) => column.id === id)?.heading ?? id;
}

export function layoutColumn(layout: Form01Layout, id: string): LayoutColumn | undefined {
  return layout.columns.find((column) => column.id === id);
}

/** What a cell counts in a sum: a dash says that there was nothing; null where nobody can know. */
export function amountOf(cell: Form01Cell | undefined): string | null {
  if (cell?.figure.kind === 'value') return cell.figure.value;
  return cell?.figure.kind === 'blank' && cell.figure.dash ? '0' : null;
}

/** Whether every year of the layout stands in the table exactly once: only then a sum of the years can be certain. */
export function isComplete(form01: Form01, layout: Form01Layout): boolean {
  const years = form01.rows.map(({ year }) => year);
  return new Set(years).size === years.length && layout.years.every(({ year }) => years.includes(year));
}
