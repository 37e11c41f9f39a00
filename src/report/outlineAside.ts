/** What stands in the file and quotes the outline without being the report's text: title lines, contents, annexes. */
import { rememberedOf } from '../language/memo';
import { normalize, splitNumber, tidy, words } from '../language/normalize';
import { closingBlockStart } from './closing';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

const TITLE = new RegExp(`^(?:${normalize('dự thảo')}\\s+)?${normalize('báo cáo')}(?!\\p{L})`, 'u');
const REPORT = new RegExp(`^(?:${normalize('dự thảo')}\\s+)?${normalize('báo cáo')}$`, 'u');
/** Other kinds of documents have title lines as well (Nghị định 30/2020, Điều 7). */
const KINDS = new Set(
  [
    ...['kế hoạch', 'quy chế', 'quy định', 'hướng dẫn', 'chương trình', 'phương án', 'đề án', 'tờ trình', 'thông báo'],
    ...['nghị quyết', 'quyết định', 'chỉ thị', 'biên bản', 'công văn', 'thông tư', 'nghị định', 'đề cương'],
  ].map(normalize),
);
const CONTENTS = normalize('mục lục');
const ANNEX = new RegExp(`^(?:${normalize('phụ lục')}|${normalize('đề cương')})(?!\\p{L})`, 'u');
const CONTENTS_STYLE = /^toc /i;
/** Dots, or a tab, up to a page number. */
const CONTENTS_LINE = /(?:\t|[.…_]{3,}|(?: \.){3,})\s*\d{1,3}$/u;
const MOST_CHARACTERS = 120;
/** An uncentred title has no sure end; so many lines below it at most belong to it. */
const MOST_TITLE_LINES = 4;

/** Whether a normalised line is the name of a kind of document by itself: "báo cáo", "nghị định". */
export function isKindOfDocument(line: string): boolean {
  return REPORT.test(line) || KINDS.has(line);
}

/** Whether a normalised line begins as a report's title does: "báo cáo tổng kết". */
export function isReportTitle(line: string): boolean {
  return TITLE.test(line);
}

/** Indices of the paragraphs that are no headings of the report, whatever they say. */
export const asideParagraphs = rememberedOf((snapshot: DocumentSnapshot): ReadonlySet<number> => {
  const { paragraphs } = snapshot;
  const aside = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) aside.add(index);
  };
  const reports: number[] = [];
  const annexes: number[] = [];
  for (const paragraph of paragraphs) {
    const { index, text, table } = paragraph;
    if (isContentsLine(paragraph)) aside.add(index);
    if (table !== null || text.length > MOST_CHARACTERS) continue;
    const clean = lineOf(paragraph);
    const centred = paragraph.alignment === 'centered';
    if (clean === CONTENTS) add(index, contentsEnd(paragraphs, index));
    if ((centred && (TITLE.test(clean) || KINDS.has(clean))) || REPORT.test(clean))
      add(index, titleEnd(paragraphs, index));
    if (REPORT.test(clean)) reports.push(index);
    if (centred && ANNEX.test(clean)) annexes.push(index);
  }
  const closing = closingBlockStart(snapshot);
  for (const annex of annexes) {
    const report = reports.find((index) => index > annex);
    // The outline itself, filled in, is a report: only one that stands before or behind a report is an annex.
    if (report !== undefined) add(annex, report);
    else if (annex >= closing || reports.length > 0) add(annex, paragraphs.length);
  }
  return aside;
});

const isContentsLine = rememberedOf(
  ({ text, style }: ParagraphSnapshot) => CONTENTS_STYLE.test(style) || CONTENTS_LINE.test(text.trimEnd()),
);
const lineOf = rememberedOf(({ text }: ParagraphSnapshot) => normalize(text));

/** Where the lines under "BÁO CÁO" end: they quote the resolution's title and so share many words with the outline. */
function titleEnd(paragraphs: readonly ParagraphSnapshot[], start: number): number {
  const alignment = paragraphs[start]?.alignment;
  let index = start + 1;
  for (; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.table !== null || paragraph.outlineLevel !== null) break;
    if (tidy(paragraph.text) === '') {
      if (alignment !== 'centered') break;
      continue;
    }
    const plain = paragraph.list === null && splitNumber(paragraph.text).number === null;
    if (!plain || paragraph.alignment !== alignment) break;
    if (alignment !== 'centered' && index - start > MOST_TITLE_LINES) break;
  }
  return index;
}

/** Typed contents end where their first entry stands again, as a heading, or as one whose number stands above it. */
function contentsEnd(paragraphs: readonly ParagraphSnapshot[], start: number): number {
  const entry = (text: string): string => words(splitNumber(text.trimEnd().replace(CONTENTS_LINE, '')).rest).join(' ');
  const first = paragraphs.findIndex(({ index, text }) => index > start && entry(text) !== '');
  const title = entry(paragraphs[first]?.text ?? '');
  const again = paragraphs.findIndex(
    ({ index, text }) => index > first && text.length <= MOST_CHARACTERS && entry(text) === title,
  );
  if (first < 0 || again < 0) return start + 1;
  const above = splitNumber(paragraphs[again - 1]?.text ?? '');
  return above.number !== null && above.rest === '' ? again - 1 : again;
}
