/** Rules on targets: that they are there, have results, and that II.2.2 compares the two and explains what was missed. */
import Big from 'big.js';
import { words } from '../../language/normalize';
import { cellParagraph } from '../cellPlace';
import { figureIn, type ComparisonCell, type TargetResult } from '../comparison';
import { comparisonTexts, verdictIn } from '../comparisonPlan';
import type { Finding, FindingLocation, Rule } from '../finding';
import { headingOf } from '../outlineMatch';
import { sectionContent } from '../outlineState';
import { reachedWords, targetWords } from '../targetWords';
import type { ReportContext } from './context';

const missing: Rule<ReportContext> = {
  id: 'target.missing',
  severity: 'blocker',
  run: ({ targets }) => ({
    examined: 1,
    findings:
      targets.length > 0
        ? []
        : [{ rule: 'target.missing', severity: 'blocker', section: null, location: null, params: {} }],
  }),
};

const unverified: Rule<ReportContext> = {
  id: 'target.unverified',
  severity: 'warning',
  run: ({ targets }) => ({
    examined: targets.length,
    findings: targets
      .filter(({ verified }) => !verified)
      .map(({ indicator }) => ({
        rule: 'target.unverified',
        severity: 'warning',
        section: null,
        location: null,
        params: { indicator },
      })),
  }),
};

const noActual: Rule<ReportContext> = {
  id: 'target.no-actual',
  severity: 'warning',
  run: ({ results, pack }) => ({
    examined: results.length,
    findings: results
      .filter(({ from }) => from === null)
      .map(({ target: { indicator } }) => ({
        rule: 'target.no-actual',
        severity: 'warning',
        section: pack.comparison?.section ?? null,
        location: null,
        params: { indicator },
      })),
  }),
};

/** Not asked while the section itself is missing: that is reported, and this would only follow from it. */
const notCompared: Rule<ReportContext> = {
  id: 'target.not-compared',
  severity: 'warning',
  run: (context) => {
    const section = context.pack.comparison?.section;
    const heading = section === undefined ? null : headingOf(context.outline, section);
    if (section === undefined || !heading) return { examined: 0, findings: [] };
    const sentences = writtenIn(context, [section])
      .flatMap(sentencesOf)
      .filter((text) => /\d/.test(text))
      .map(saying);
    const known = context.results.filter(({ from }) => from !== null);
    const open = known.filter((result) => {
      const { actual, comparison } = result.row?.cells ?? {};
      const inTable = [actual, comparison].some((cell) => cell !== undefined && verdictOrFigure(cell.text, result));
      return !inTable && !sentences.some((sentence) => names(sentence, result));
    });
    return {
      examined: known.length,
      findings: open.map(({ target, reached }) => ({
        rule: 'target.not-compared',
        severity: 'warning',
        section,
        location: { paragraph: heading.paragraph },
        params: { indicator: target.indicator, actual: reachedWords(target, reached) },
      })),
    };
  },
};

function verdictOrFigure(text: string, { target }: TargetResult): boolean {
  const verdict = verdictIn(text);
  return (verdict !== null && verdict !== 'noFigure') || figureIn(text, target) !== null;
}

/** Generous in what it takes for a reason, so that what it reports is not explained anywhere. */
const unexplained: Rule<ReportContext> = {
  id: 'target.unexplained',
  severity: 'warning',
  run: (context) => {
    const ids = context.pack.comparison?.explanations ?? [];
    const sections = context.outline.sections
      .map(({ section }) => section.id)
      .filter((id) => ids.some((one) => id === one || id.startsWith(`${one}.`)));
    const missed = context.results.filter(({ judgement }) => judgement.verdict === 'missed');
    const paragraphs = missed.length > 0 ? writtenIn(context, sections).map(saying) : [];
    if (paragraphs.length === 0 && !context.comparison) return { examined: 0, findings: [] };
    const open = missed.filter(
      (result) => words(result.row?.cells.remark?.text ?? '').length === 0 && !explained(result, paragraphs),
    );
    return {
      examined: missed.length,
      findings: open.map(({ target, reached, row }) => ({
        rule: 'target.unexplained',
        severity: 'warning',
        section: context.pack.comparison?.section ?? null,
        location: locationOf(context, row?.cells.comparison ?? row?.cells.actual),
        params: {
          indicator: target.indicator,
          actual: reachedWords(target, reached),
          target: targetWords(target),
        },
      })),
    };
  },
};

const REASON = /(?<!\p{L})(?:nguyên nhân|lý do|lí do|do|vì|bởi|nên chưa|xuất phát từ)(?!\p{L})/iu;
/** "Nguyên nhân các chỉ tiêu chưa đạt: …" speaks of all that were missed. */
const FOR_ALL = /chỉ tiêu[^.;]{0,40}(?:chưa|không) đạt|(?:chưa|không) đạt[^.;]{0,40}chỉ tiêu/iu;

/** A reason beside the words of the indicator: in the same paragraph, or in the one before or after. */
function explained(result: TargetResult, paragraphs: readonly Saying[]): boolean {
  return paragraphs.some(({ text }, index) => {
    if (!REASON.test(text)) return false;
    const around = paragraphs.slice(Math.max(index - 1, 0), index + 2);
    return around.some((one) => names(one, result) || FOR_ALL.test(one.text));
  });
}

/** The table says another figure or another verdict than the figures that are there now. */
const staleComparison: Rule<ReportContext> = {
  id: 'target.stale-comparison',
  severity: 'warning',
  run: (context) => {
    const rows = context.results.filter(({ row, reached }) => row !== null && reached.exact !== null);
    return { examined: rows.length, findings: rows.flatMap((result) => staleIn(context, result)) };
  },
};

function staleIn(context: ReportContext, result: TargetResult): Finding[] {
  const { target, reached, judgement, row } = result;
  const { actual, comparison } = row?.cells ?? {};
  const written = actual && figureIn(actual.text, target);
  const verdict = comparison && verdictIn(comparison.text);
  const otherFigure = written !== undefined && written !== null && !agrees(written, result);
  const otherVerdict = verdict !== undefined && verdict !== null && verdict !== judgement.verdict;
  const cell = otherFigure ? actual : otherVerdict ? comparison : undefined;
  if (!cell) return [];
  const texts = comparisonTexts(result);
  const column = cell === actual ? 'actual' : 'comparison';
  // An entered figure may be the wrong one of the two; one out of Form 01, or a verdict on the row's own figure, is not.
  const certain = reached.measure !== null || !otherFigure;
  const edits = [...(otherFigure ? ['actual' as const] : []), 'comparison' as const].flatMap((one) => {
    const place = row?.cells[one];
    return place && place.text !== texts[one]
      ? [{ row: place.row, cell: place.cell, was: place.text, text: texts[one] }]
      : [];
  });
  return [
    {
      rule: 'target.stale-comparison',
      severity: 'warning',
      section: context.pack.comparison?.section ?? null,
      location: locationOf(context, cell),
      params: { indicator: target.indicator, written: cell.text.trim(), current: texts[column] },
      ...(certain && { fix: { kind: 'cells', table: cell.table, edits } as const }),
    },
  ];
}

/** The same figure, or the same after rounding to the decimals that the table gives. */
function agrees(written: string, { reached: { exact } }: TargetResult): boolean {
  if (!exact) return false;
  const decimals = written.split('.')[1]?.length ?? 0;
  const Rounding = Big();
  Rounding.DP = decimals;
  Rounding.RM = Big.roundHalfUp;
  return new Rounding(exact.numerator).div(exact.denominator).eq(written);
}

function locationOf({ snapshot }: ReportContext, cell: ComparisonCell | undefined): FindingLocation | null {
  if (!cell) return null;
  const paragraph = cellParagraph(snapshot, cell.table, cell.row, cell.cell);
  return { table: cell.table, row: cell.row, ...(paragraph !== null && { paragraph }) };
}

/** The paragraphs of sections outside tables that say something. */
function writtenIn({ snapshot, outline }: ReportContext, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const heading = headingOf(outline, id);
    if (!heading) return [];
    const { paragraphs } = sectionContent(snapshot, outline, heading);
    return paragraphs.filter(({ table, text }) => table === null && text.trim() !== '').map(({ text }) => text);
  });
}

function sentencesOf(text: string): string[] {
  return text.split(/[.;!?](?=\s|$)/u);
}

/** A text with its words, to be asked about several targets. */
interface Saying {
  /** NFC. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

function saying(text: string): Saying {
  return { text: text.normalize('NFC'), words: new Set(words(text)) };
}

/** Share of an indicator's words that a text must have to be about it. */
const LEAST_NAMED = 0.75;
const LITTLE = new Set(words('tỷ lệ số có được đạt và các của là với cho trong'));

function names(said: Saying, { target: { indicator } }: TargetResult): boolean {
  const wanted = [...new Set(words(indicator))].filter((word) => !LITTLE.has(word));
  return wanted.length > 0 && wanted.filter((word) => said.words.has(word)).length >= LEAST_NAMED * wanted.length;
}

/** The rules, in the order in which their findings read best. */
export const targetRules: readonly Rule<ReportContext>[] = [
  missing,
  unverified,
  noActual,
  notCompared,
  unexplained,
  staleComparison,
];
