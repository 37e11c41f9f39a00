import { numberParts, splitNumber, tidy, words, type NumberParts } from '../language/normalize';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

/** One way to read a paragraph (or two) as a heading. */
export interface HeadingReading {
  /** As it stands in the document, number included where it was typed. */
  readonly text: string;
  /** Normalised words of the title, without its number. */
  readonly words: readonly string[];
  readonly kind: 'whole' | 'runIn' | 'twoLines';
}

/** A paragraph that may be a heading: by its look and number, whatever it says. */
export interface HeadingCandidate {
  readonly paragraph: number;
  readonly number: NumberParts | null;
  /** Outline level, or the level of its list; null where the paragraph has neither. */
  readonly level: number | null;
  readonly bold: boolean;
  readonly capitals: boolean;
  /** Something besides its words speaks for a heading: level, number, bold or capitals. */
  readonly marked: boolean;
  readonly readings: readonly HeadingReading[];
}

/** The outline's longest title has 45 words; a paragraph much longer than that is text. */
const MOST_WORDS = 60;
const MOST_CHARACTERS = 500;
const BULLET = /^[-+*•·o–—]\s/u;

/** All paragraphs that may be headings, in document order: not in tables, not empty, no list items of the body, not the title block. */
export function headingCandidates(snapshot: DocumentSnapshot): HeadingCandidate[] {
  const block = titleBlock(snapshot);
  return snapshot.paragraphs.flatMap((paragraph, index) => {
    if (paragraph.table !== null || block.has(index)) return [];
    const candidate = candidateOf(paragraph, snapshot.paragraphs[index + 1]);
    return candidate ? [candidate] : [];
  });
}

function candidateOf(paragraph: ParagraphSnapshot, next: ParagraphSnapshot | undefined): HeadingCandidate | null {
  const text = paragraph.text.length > MOST_CHARACTERS ? paragraph.text.slice(0, MOST_CHARACTERS + 1) : paragraph.text;
  const { number: typed, rest } = splitNumber(text);
  const label = paragraph.list ? splitNumber(paragraph.list.label).number : null;
  if (tidy(text) === '' || (paragraph.outlineLevel === null && isBullet(paragraph, text))) return null;
  const bold = paragraph.font.bold === true;
  const capitals = isCapitals(rest);
  const number = numberParts(typed ?? label ?? '');
  const marked = paragraph.outlineLevel !== null || number !== null || bold || capitals;
  const readings = readingsOf(paragraph, text, rest, number !== null, next);
  return readings.length === 0
    ? null
    : { paragraph: paragraph.index, number, level: levelOf(paragraph), bold, capitals, marked, readings };
}

function readingsOf(
  paragraph: ParagraphSnapshot,
  text: string,
  rest: string,
  numbered: boolean,
  next: ParagraphSnapshot | undefined,
): HeadingReading[] {
  const readings: HeadingReading[] = [];
  const add = (shown: string, title: string, kind: HeadingReading['kind']): void => {
    const titleWords = words(title);
    if (titleWords.length > 0 && titleWords.length <= MOST_WORDS)
      readings.push({ text: tidy(shown), words: titleWords, kind });
  };
  if (text.length <= MOST_CHARACTERS) add(text, rest, 'whole');
  const lead = leadOf(paragraph, numbered);
  if (lead !== null) add(lead, splitNumber(lead).rest, 'runIn');
  if (next && text.length <= MOST_CHARACTERS && continues(paragraph, rest, next)) {
    add(`${text} ${next.text}`, `${rest} ${next.text}`, 'twoLines');
  }
  return readings;
}

/** A heading whose text runs on in the same paragraph: what stands before the colon, or the bold words it starts with. */
function leadOf(paragraph: ParagraphSnapshot, numbered: boolean): string | null {
  const first = paragraph.runs?.[0];
  const boldLead = first?.bold === true && paragraph.font.bold === null ? first.text : '';
  const colon = paragraph.text.indexOf(':', splitMark(paragraph.text));
  if ((numbered || boldLead !== '') && colon > 0 && tidy(paragraph.text.slice(colon + 1)) !== '') {
    return paragraph.text.slice(0, colon);
  }
  return tidy(boldLead) === '' ? null : boldLead;
}

/** Where the title can start at the earliest: a colon may also close the number ("PHẦN I: …"). */
function splitMark(text: string): number {
  const { mark } = splitNumber(text);
  return mark === ':' ? text.indexOf(':') + 1 : 0;
}

/** A title over two paragraphs: the number stands alone, or both are short, look the same and the second has no number. */
function continues(paragraph: ParagraphSnapshot, rest: string, next: ParagraphSnapshot): boolean {
  if (next.table !== null || next.text.length > MOST_CHARACTERS || tidy(next.text) === '') return false;
  if (next.list !== null || splitNumber(next.text).number !== null) return false;
  if (rest === '') return true;
  const alike = paragraph.font.bold === true && next.font.bold === true && paragraph.style === next.style;
  return alike && isCapitals(rest) === isCapitals(next.text);
}

function isBullet(paragraph: ParagraphSnapshot, text: string): boolean {
  if (paragraph.list) return splitNumber(paragraph.list.label).number === null;
  return BULLET.test(text.trimStart());
}

function levelOf(paragraph: ParagraphSnapshot): number | null {
  return paragraph.outlineLevel ?? (paragraph.list ? paragraph.list.level + 1 : null);
}

export function isCapitals(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}

/**
 * "BÁO CÁO" and the centred lines under it, which quote the resolution's title and so share many words with the
 * outline.
 */
function titleBlock(snapshot: DocumentSnapshot): ReadonlySet<number> {
  const start = snapshot.paragraphs.findIndex(
    ({ text, table, alignment }) => table === null && alignment === 'centered' && TITLE.test(text.normalize('NFC')),
  );
  const block = new Set<number>();
  for (let index = start; index >= 0 && index < snapshot.paragraphs.length; index += 1) {
    const paragraph = snapshot.paragraphs[index];
    if (!paragraph || paragraph.table !== null) break;
    const blank = tidy(paragraph.text) === '';
    const plain =
      paragraph.alignment === 'centered' && paragraph.list === null && splitNumber(paragraph.text).number === null;
    if (!blank && !plain) break;
    if (index > start && paragraph.outlineLevel !== null) break;
    block.add(index);
  }
  return block;
}

const TITLE = /^\s*(dự thảo\s+)?báo cáo(?!\p{L})/iu;
