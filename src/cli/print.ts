import type { Form01Layout } from '../campaign';
import { formatFigure } from '../language/numbers';
import type { CheckJson } from '../report/check';
import type { Form01 } from '../report/form01';
import { cliTexts } from '../texts/cli';
import type { Language } from '../texts/language';

/**
 * Form 01 as lines to read: a year to a line, the figures that it has with their headings, and in quotation marks what
 * is no readable figure.
 */
export function form01Lines({ rows }: Form01, layout: Form01Layout, language: Language): string {
  const texts = cliTexts[language];
  return rows
    .map(({ year, estimate, cells }) => {
      const figures = layout.columns.flatMap(({ id, heading }) => {
        const cell = cells[id];
        if (!cell || cell.figure.kind === 'blank') return [];
        return [`${heading}: ${cell.figure.kind === 'value' ? formatFigure(cell.figure.value) : `“${cell.text}” (?)`}`];
      });
      return `${estimate ? texts.estimateYear({ year }) : String(year)}  ${figures.join('; ')}`;
    })
    .join('\n');
}

/** The check as lines to read: sections with their state, findings by severity, the verdict last. */
export function checkLines({ sections, findings }: CheckJson, language: Language): string {
  const texts = cliTexts[language];
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const lines = [`${texts.sections}:`];
  for (const { id, status, heading } of sections) {
    lines.push(`  ${id.padEnd(7)} ${texts.status[status].padEnd(10)} ${heading?.text ?? ''}`.trimEnd());
  }
  if (findings.length > 0) lines.push(`${texts.findings}:`);
  for (const { severity, message, suggestion, consequences = [] } of findings) {
    lines.push(`  ${texts.severity[severity]}: ${message}`, `    → ${suggestion}`);
    lines.push(...consequences.map((one) => `    ${texts.consequence({ message: one.message })}`));
  }
  lines.push(texts.ready({ blockers: count('blocker'), warnings: count('warning'), advice: count('advice') }));
  return lines.join('\n');
}
