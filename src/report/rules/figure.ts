/** Rules on the figures in a report's sentences. */
import { formatFigure } from '../../language/numbers';
import type { ProseFigure } from '../../language/proseFigures';
import type { FindingParams } from '../../texts/findings';
import { contradictions, type Contradiction } from '../contradictions';
import { numbersSaidTwice, sharesAbove100, wrongShares } from '../figureChecks';
import type { Finding, FindingLocation, Rule } from '../finding';
import type { Form01Cell } from '../form01';
import type { ReportParagraph } from '../proseFigures';
import { targetContradictions } from '../targetFigures';
import type { ReportContext } from './context';

const contradiction: Rule<ReportContext> = {
  id: 'figure.contradiction',
  severity: 'warning',
  run: ({ paragraphs, form01, layout, results }) => {
    const own = contradictions(paragraphs, form01, layout);
    const targets = targetContradictions(paragraphs, results);
    const headings = new Map(form01?.columns.map(({ id, heading }) => [id, heading]));
    return {
      examined: own.examined + targets.examined,
      findings: [
        ...own.contradictions.map((one) => contradictionFinding(one, headings)),
        ...targets.contradictions.map(({ place, figure, value, what }): Finding => {
          const params = { ...paramsOf(place, figure), against: 'target' as const, value, what };
          return findingAt(place, { params, location: { paragraph: place.paragraph } });
        }),
      ],
    };
  },
};

interface Told {
  readonly params: FindingParams<'figure.contradiction'>;
  readonly location: FindingLocation;
}

function findingAt(place: ReportParagraph, { params, location }: Told): Finding<'figure.contradiction'> {
  return { rule: 'figure.contradiction', severity: 'warning', section: place.section, location, params };
}

function contradictionFinding({ claim, against }: Contradiction, headings: ReadonlyMap<string, string>): Finding {
  const { place, figure } = claim;
  const params = paramsOf(place, figure);
  if (against.in === 'text') {
    const { place: other, figure: said } = against.claim;
    return findingAt(place, {
      params: { ...params, against: 'text', value: asWritten(other, said), otherSection: other.section },
      location: { paragraph: place.paragraph, other: { paragraph: other.paragraph } },
    });
  }
  const { statement, years, column, cell, table, fix } = against;
  const span = years.kind === 'year' ? { from: years.year, to: years.year } : years.kind === 'period' ? years : null;
  const finding = findingAt(place, {
    params: {
      ...params,
      against: 'form01',
      value: formatFigure(statement.value),
      what: headings.get(column) ?? column,
      years: span && { from: span.from, to: span.to },
    },
    location: { paragraph: place.paragraph, other: cellLocation(cell, table, column) },
  });
  return fix ? { ...finding, fix: { kind: 'texts', edits: [fix] } } : finding;
}

function cellLocation(cell: Form01Cell | null, table: number, column: string): FindingLocation {
  return cell ? { table: cell.table, row: cell.row, column } : { table, column };
}

function paramsOf(place: ReportParagraph, figure: ProseFigure): FindingParams<'figure.contradiction'> {
  const text = asWritten(place, figure);
  return { text, section: place.section, against: 'text', value: '', what: '', years: null, otherSection: null };
}

/** The figure with its unit, as it stands in the document. */
function asWritten({ text }: ReportParagraph, { start, unitEnd }: ProseFigure): string {
  return text.slice(start, unitEnd);
}

const share: Rule<ReportContext> = {
  id: 'figure.share',
  severity: 'warning',
  run: ({ paragraphs }) => {
    const { examined, faults } = wrongShares(paragraphs);
    return {
      examined,
      findings: faults.map(({ place, figure, fault }) => ({
        rule: 'figure.share',
        severity: 'warning',
        section: place.section,
        location: { paragraph: place.paragraph },
        params: {
          text: figure.text,
          part: formatFigure(fault.part),
          whole: formatFigure(fault.whole),
          share: formatFigure(fault.share),
        },
      })),
    };
  },
};

const above100: Rule<ReportContext> = {
  id: 'figure.percent-over-100',
  severity: 'warning',
  run: ({ paragraphs }) => {
    const { examined, faults } = sharesAbove100(paragraphs);
    return {
      examined,
      findings: faults.map(({ place, figure }) => ({
        rule: 'figure.percent-over-100',
        severity: 'warning',
        section: place.section,
        location: { paragraph: place.paragraph },
        params: { text: figure.text },
      })),
    };
  },
};

const wordsDisagree: Rule<ReportContext> = {
  id: 'figure.words-disagree',
  severity: 'warning',
  run: ({ paragraphs }) => {
    const { examined, faults } = numbersSaidTwice(paragraphs);
    return {
      examined,
      findings: faults.map(({ place, fault: { first, second, secondValue } }) => ({
        rule: 'figure.words-disagree',
        severity: 'warning',
        section: place.section,
        location: { paragraph: place.paragraph },
        params: { first, second, secondValue: formatFigure(secondValue) },
      })),
    };
  },
};

export const figureRules: readonly Rule<ReportContext>[] = [contradiction, share, above100, wordsDisagree];
