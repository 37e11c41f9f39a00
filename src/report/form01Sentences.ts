/** Sentences of the report that the figures of Form 01 complete; their wording is data of the campaign pack. */
import type { CampaignPack, FigureSentence, Form01Layout } from '../campaign';
import { formatFigure } from '../language/numbers';
import type { Form01 } from './form01';
import { measureValue, type Measure, type MeasureProblem } from './measure';

/** A figure in a sentence, and where it comes from, so that it can be kept up to date. */
export interface SentenceFigure {
  /** In Vietnamese writing. */
  readonly text: string;
  readonly measure: Measure;
}
export type SentencePart = string | SentenceFigure;

export interface Form01Sentence {
  /** Section that the sentence belongs to. */
  readonly section: string;
  /** The parts joined; null where a figure is missing that the sentence cannot do without. */
  readonly text: string | null;
  readonly parts: readonly SentencePart[];
  /** What kept the sentence, or one of its details, from being written. */
  readonly problems: readonly MeasureProblem[];
}

/**
 * The sentences that the table can write: always Vietnamese, figures as {@link measureValue} gives them, with the period
 * and with what is only expected. A sentence about a column that the table does not have is left out.
 */
export function form01Sentences(
  form01: Form01 | null,
  layout: Form01Layout,
  { sentences = [] }: Pick<CampaignPack, 'sentences'>,
): Form01Sentence[] {
  if (!form01) return [];
  return sentences.flatMap((sentence) => {
    const { text, including = '', details = [] } = sentence;
    const main = clauseOf(text, (name) => fill(name, sentence, form01, layout));
    if (main.problems.some(({ code }) => code === 'noColumn')) return [];
    const clauses = details.map((detail) => clauseOf(detail, (name) => fill(name, sentence, form01, layout)));
    const known = clauses.filter(({ problems }) => problems.length === 0);
    const withDetails = known.flatMap(({ parts }, index) => [index === 0 ? `, ${including}` : ', ', ...parts]);
    const problems = [main, ...clauses].flatMap((clause) => clause.problems.filter(({ code }) => code !== 'noColumn'));
    const parts = main.problems.length > 0 ? [] : joined([...main.parts, ...withDetails, '.']);
    return [
      {
        section: sentence.section,
        text: parts.length > 0 ? parts.map((part) => (typeof part === 'string' ? part : part.text)).join('') : null,
        parts,
        problems: distinct(problems),
      },
    ];
  });
}

interface Clause {
  readonly parts: readonly SentencePart[];
  readonly problems: readonly MeasureProblem[];
}

/** A template with each name in braces put in. */
function clauseOf(template: string, put: (name: string) => Clause): Clause {
  // Split at its own brackets, a template gives texts at even places and names at odd ones.
  const clauses = template.split(/\{([^{}]*)\}/).map((piece, index) => (index % 2 === 0 ? just(piece) : put(piece)));
  return { parts: clauses.flatMap(({ parts }) => parts), problems: clauses.flatMap(({ problems }) => problems) };
}

function just(text: string): Clause {
  return { parts: [text], problems: [] };
}

function fill(name: string, sentence: FigureSentence, form01: Form01, layout: Form01Layout): Clause {
  const all = [...layout.years, ...form01.rows];
  const years = all.map(({ year }) => year);
  if (name === 'from') return just(String(Math.min(...years)));
  if (name === 'to') return just(String(Math.max(...years)));
  if (name !== 'estimate') {
    const { id, of } = nameOf(name);
    return figure(id, of, { of: of === 'average' ? 'average' : 'sum', column: id }, form01, layout);
  }
  const expected = [...new Set(all.filter(({ estimate }) => estimate).map(({ year }) => year))].sort((a, b) => a - b);
  const clauses = expected.map((year) =>
    clauseOf(sentence.estimate ?? '', (inner) => {
      if (inner === 'year') return just(String(year));
      const { id, of } = nameOf(inner);
      return figure(id, of, { of: 'year', column: id, year }, form01, layout);
    }),
  );
  return { parts: clauses.flatMap(({ parts }) => parts), problems: clauses.flatMap(({ problems }) => problems) };
}

/** "budget", "budget.average", "budget.unit". */
function nameOf(name: string): { id: string; of: string } {
  const [id = '', of = ''] = name.split('.');
  return { id, of };
}

function figure(id: string, of: string, measure: Measure, form01: Form01, layout: Form01Layout): Clause {
  const { value, unit, problem } = measureValue(measure, form01, layout);
  if (of === 'unit') return just(unit ?? '');
  if (value === null) return { parts: [], problems: [problem ?? { code: 'noColumn', column: id }] };
  return { parts: [{ text: formatFigure(value), measure }], problems: [] };
}

/** Neighbouring texts as one. */
function joined(parts: readonly SentencePart[]): SentencePart[] {
  return parts.reduce<SentencePart[]>((all, part) => {
    const last = all.at(-1);
    if (typeof last !== 'string' || typeof part !== 'string') return [...all, part];
    return [...all.slice(0, -1), last + part];
  }, []);
}

function distinct(problems: readonly MeasureProblem[]): MeasureProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
