/** What can be wrong inside Form 01. Pure checks over the table as read; whether there is one at all is asked elsewhere. */
import type { Form01Layout } from '../campaign';
import { compareDecimals, formatFigure, sumOf } from '../language/numbers';
import type { FindingParams, RuleId } from '../texts/findings';
import { valueOf, type Form01, type Form01Line } from './form01';
import type { Finding, FindingLocation, Rule, Severity } from './finding';

export interface Form01Context {
  /** Null: the document has no Form 01, and these rules examine nothing. */
  readonly form01: Form01 | null;
  readonly layout: Form01Layout;
}

/** What one check says before the rule's id and severity are put to it. */
interface Checked<R extends RuleId> {
  readonly examined: number;
  readonly faults: readonly { readonly location: FindingLocation; readonly params: FindingParams<R> }[];
}
type Check<R extends RuleId> = (form01: Form01, layout: Form01Layout) => Checked<R>;
type Fault<R extends RuleId> = Checked<R>['faults'][number];

const missingYear: Check<'form01.missing-year'> = (form01, layout) => ({
  examined: layout.years.length,
  faults: layout.years
    .filter(({ year }) => !form01.rows.some((row) => row.year === year))
    .map(({ year }) => ({ location: at(form01), params: { year } })),
});

const doubleYear: Check<'form01.double-year'> = (form01) => ({
  examined: form01.rows.length,
  faults: form01.rows
    .filter((row, index) => form01.rows.findIndex(({ year }) => year === row.year) < index)
    .map((row) => ({ location: at(form01, row), params: { year: row.year } })),
});

/** A year in which no cell says anything; a dash or a 0 says that there was nothing. */
const emptyYear: Check<'form01.empty-year'> = (form01) => ({
  examined: form01.rows.length,
  faults: form01.rows
    .filter(({ cells }) => Object.values(cells).every(({ text }) => text.trim() === ''))
    .map((row) => ({ location: at(form01, row), params: { year: row.year } })),
});

const estimateMark: Check<'form01.estimate-mark'> = (form01, layout) => {
  const expected = form01.rows.filter(({ year }) => layout.years.some((one) => one.year === year && one.estimate));
  const unmarked = expected.filter(({ estimate }) => !estimate);
  return {
    examined: expected.length,
    faults: unmarked.map((row) => ({ location: at(form01, row), params: { year: row.year } })),
  };
};

const unreadable: Check<'form01.unreadable'> = (form01) => {
  const faults: Fault<'form01.unreadable'>[] = [];
  const lines = linesOf(form01);
  for (const line of lines) {
    for (const [id, { text, figure }] of Object.entries(line.cells)) {
      if (figure.kind !== 'invalid' && figure.kind !== 'ambiguous') continue;
      const readings = figure.kind === 'ambiguous' ? figure.readings.map((value) => formatFigure(value)) : [];
      const params = { row: line.label, column: headingOf(form01, id), text, readings };
      faults.push({ location: at(form01, line, id), params });
    }
  }
  return { examined: lines.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0), faults };
};

/**
 * Total column against its parts. The total row is looked at only where a column of it could not be compared with the
 * years: otherwise its mismatch is a consequence of a year's row or of a column's total, which are reported themselves.
 */
const rowSum: Check<'form01.row-sum'> = (form01, layout) => {
  const faults: Fault<'form01.row-sum'>[] = [];
  let examined = 0;
  for (const { total, parts } of layout.sums) {
    const lines = [total, ...parts].every((id) => columnComparison(form01, id)) ? form01.rows : linesOf(form01);
    for (const line of lines) {
      const value = valueOf(line.cells[total]);
      const values = parts.map((id) => valueOf(line.cells[id]));
      if (value === null || !values.every((part) => part !== null)) continue;
      examined++;
      const sum = sumOf(values);
      if (sum === value) continue;
      const params = {
        row: line.label,
        total: headingOf(form01, total),
        value: formatFigure(value),
        parts: parts.map((id) => headingOf(form01, id)).join(' + '),
        sum: formatFigure(sum),
      };
      faults.push({ location: at(form01, line, total), params });
    }
  }
  return { examined, faults };
};

const columnTotal: Check<'form01.column-total'> = (form01) => {
  const faults: Fault<'form01.column-total'>[] = [];
  let examined = 0;
  for (const { id, heading } of form01.columns) {
    const compared = columnComparison(form01, id);
    if (!compared || !form01.total) continue;
    examined++;
    if (compared.sum === compared.value) continue;
    const { value, sum } = compared;
    const params = { row: form01.total.label, column: heading, value: formatFigure(value), sum: formatFigure(sum) };
    faults.push({ location: at(form01, form01.total, id), params });
  }
  return { examined, faults };
};

/** The total that a column states, and the sum of its years; null where one of the two cannot be known. */
function columnComparison(form01: Form01, id: string): { value: string; sum: string } | null {
  const value = valueOf(form01.total?.cells[id]);
  const cells = form01.rows.flatMap((row) => row.cells[id] ?? []);
  const known = cells.flatMap((cell) => valueOf(cell) ?? []);
  const readable = cells.every(({ figure }) => figure.kind === 'value' || figure.kind === 'blank');
  return value === null || !readable || known.length === 0 ? null : { value, sum: sumOf(known) };
}

/** Part against whole. In the total row only where no year shows the same fault, which would be its cause. */
const partAboveWhole: Check<'form01.part-above-whole'> = (form01, layout) => {
  const faults: Fault<'form01.part-above-whole'>[] = [];
  let examined = 0;
  for (const { id, partOf } of layout.columns) {
    if (partOf === undefined) continue;
    let seen = false;
    for (const line of linesOf(form01)) {
      const part = valueOf(line.cells[id]);
      const whole = valueOf(line.cells[partOf]);
      if (part === null || whole === null) continue;
      examined++;
      if (compareDecimals(part, whole) <= 0 || (line === form01.total && seen)) continue;
      seen = true;
      const params = {
        row: line.label,
        part: headingOf(form01, id),
        partValue: formatFigure(part),
        whole: headingOf(form01, partOf),
        wholeValue: formatFigure(whole),
      };
      faults.push({ location: at(form01, line, id), params });
    }
  }
  return { examined, faults };
};

/** The rules, in the order in which their findings read best. */
export const form01Rules: readonly Rule<Form01Context>[] = [
  rule('form01.missing-year', 'blocker', missingYear),
  rule('form01.double-year', 'blocker', doubleYear),
  rule('form01.empty-year', 'blocker', emptyYear),
  rule('form01.estimate-mark', 'warning', estimateMark),
  rule('form01.unreadable', 'blocker', unreadable),
  rule('form01.row-sum', 'blocker', rowSum),
  rule('form01.column-total', 'blocker', columnTotal),
  rule('form01.part-above-whole', 'blocker', partAboveWhole),
];

function rule<R extends RuleId>(id: R, severity: Severity, check: Check<R>): Rule<Form01Context> {
  return {
    id,
    severity,
    run: ({ form01, layout }) => {
      if (!form01) return { examined: 0, findings: [] };
      const { examined, faults } = check(form01, layout);
      const findings = faults.map((fault) => ({ rule: id, severity, section: layout.section, ...fault }) as Finding);
      return { examined, findings };
    },
  };
}

/** The years, then the total row. */
function linesOf(form01: Form01): Form01Line[] {
  return form01.total ? [...form01.rows, form01.total] : [...form01.rows];
}

function at(form01: Form01, line?: Form01Line, column?: string): FindingLocation {
  return { table: form01.table, ...(line && { row: line.row }), ...(column !== undefined && { column }) };
}

function headingOf(form01: Form01, id: string): string {
  return form01.columns.find((column) => column.id === id)?.heading ?? id;
}
