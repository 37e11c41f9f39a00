/** What shows in a section's text that a prompt is covered, and which words do. */
import type { EvidenceItem } from '../campaign';
import { MOST_TEXTS, remembered } from '../language/memo';
import { tidy, words, wordSpans } from '../language/normalize';

/** One paragraph of a section, prepared to be searched. */
export interface EvidenceParagraph {
  readonly paragraph: number;
  /** Tidy. */
  readonly text: string;
  readonly inTable: boolean;
  /** All words, one space around each, so that a search meets whole words only. */
  readonly line: string;
}

export interface Evidence {
  /** The words as they stand in the document, with single spaces; of a table its first cell. */
  readonly text: string;
  readonly paragraph: number;
}

export function evidenceParagraph(paragraph: number, raw: string, inTable: boolean): EvidenceParagraph {
  return { paragraph, inTable, ...(inTable ? { text: tidy(raw), line: '' } : searched(raw)) };
}

const searched = remembered(
  (raw: string): Pick<EvidenceParagraph, 'text' | 'line'> => ({ text: tidy(raw), line: ` ${words(raw).join(' ')} ` }),
  MOST_TEXTS,
);

/** The first place that shows the item; null where none does. Tables are looked at only for being there. */
export function findEvidence(item: EvidenceItem, paragraphs: readonly EvidenceParagraph[]): Evidence | null {
  if (typeof item !== 'string' && item.kind === 'years') return findYears(paragraphs);
  const show = shower(item);
  for (const entry of paragraphs) {
    const found = show(entry);
    if (found !== null) return { text: found, paragraph: entry.paragraph };
  }
  return null;
}

/** Finds in one paragraph the words that show an item; null where there are none. */
function shower(item: Exclude<EvidenceItem, { kind: 'years' }>): (entry: EvidenceParagraph) => string | null {
  if (typeof item === 'string') {
    const wanted = words(item);
    return (entry) => findTerm(wanted, entry);
  }
  if (item.kind === 'table') return ({ inTable, text }) => (inTable ? text : null);
  const find = item.kind === 'money' ? findMoney : findFigure;
  return ({ inTable, text }) => (inTable ? null : find(text));
}

function findTerm(wanted: readonly string[], { line, text }: EvidenceParagraph): string | null {
  const at = wanted.length === 0 ? -1 : line.indexOf(` ${wanted.join(' ')} `);
  if (at < 0) return null;
  const start = line.slice(0, at).split(' ').length - 1;
  let count = 0;
  let from: number | undefined;
  for (const span of wordSpans(text)) {
    count += span.words.length;
    if (from === undefined && count > start) from = span.from;
    if (count >= start + wanted.length) return text.slice(from, span.to);
  }
  return null;
}

const NUMBER = String.raw`\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const MONEY = new RegExp(
  String.raw`(?<![\d/.,])(?:${NUMBER}) ?(?:(?:nghìn|ngàn|triệu|tr|tỷ|tỉ)\.? ?(?:đồng|đ)|(?:triệu|tỷ|tỉ)|đồng(?! chí)|đ)(?!\p{L})`,
  'iu',
);
/** A number that stands alone: no date, period, document number, numbering, ordinal. */
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\d/.,:-])(?<!(?:số|năm|tháng|ngày|quý|khóa|khoá|thứ|điều|khoản|mục|phần) )(?:${NUMBER})(?![\d/:]|[.,]\d|[.)](?: |$)|-\d|\p{L}| ?- ?\d{4})`,
  'giu',
);
const YEAR = /^(?:19|20)\d\d$/;

function findMoney(text: string): string | null {
  return MONEY.exec(text)?.[0] ?? null;
}

function findFigure(text: string): string | null {
  for (const [figure] of text.matchAll(FIGURE)) if (!YEAR.test(figure)) return figure;
  return null;
}

const YEARS = /(?<![\d/.,])(?:19|20)\d\d(?![\d/.,]\d|\d)/gu;
const LEAST_YEARS = 3;

function findYears(paragraphs: readonly EvidenceParagraph[]): Evidence | null {
  const found = paragraphs.flatMap(({ text, paragraph }) =>
    Array.from(text.matchAll(YEARS), ([year]) => ({ text: year, paragraph })),
  );
  return new Set(found.map(({ text }) => text)).size >= LEAST_YEARS ? (found[0] ?? null) : null;
}
