import { rememberedOf } from '../language/memo';
import { numberParts, splitNumber, tidy, words, type NumberParts } from '../language/normalize';
import { asideParagraphs } from './outlineAside';
import { numberedSentences } from './outlineLists';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

/** One way to read a paragraph (or two) as a heading. */
export interface HeadingReading {
  /** As it stands in the document, number included where it was typed. */
  readonly text: string;
  /** Normalised words of the title, without its number. */
  readonly words: readonly string[];
  readonly kind: 'whole' | 'runIn' | 'twoLines';
  /** Ends like a sentence. */
  readonly sentence: boolean;
}

/** A paragraph that may be a heading: by its look and number, whatever it says. */
export interface HeadingCandidate {
  readonly paragraph: number;
  readonly number: NumberParts | null;
  /** Numbered with a small letter, as parts of a section are. */
  readonly lettered: boolean;
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
/** What has nothing but its words is no heading when it is longer, or when it is a sentence and not short. */
const MOST_UNMARKED = 260;
const SHORT = 60;
const BULLET = /^[-+*•·o–—]\s/u;
/** "Biểu số 01: …", "Bảng 2. …" name a table, whatever section they stand in. */
const CAPTION = /^(?:biểu|bảng|hình|sơ đồ|phụ lục)(?: đồ)?(?: (?:mẫu|số))* ?\d/iu;
/** Laws and rules are divided so, reports are not. */
const ARTICLE = /^(?:điều|chương|khoản) (?:\d|[ivx]+(?!\p{L}))/iu;
/** Bold or capitals tell nothing where most of the text has them; of a few paragraphs nobody can say. */
const MOST_SHARE = 0.5;
const LEAST_PARAGRAPHS = 40;

/**
 * All paragraphs that may be headings, in document order: not in tables, not empty, no list items of the body, no
 * captions and quotations, not the title block, contents and annexes.
 * @param skip paragraphs that are decided already
 */
export function headingCandidates(
  snapshot: DocumentSnapshot,
  skip: ReadonlySet<number> = new Set(),
): HeadingCandidate[] {
  const aside = asideParagraphs(snapshot);
  const tells = tellingLooks(snapshot);
  const points = numberedSentences(snapshot);
  return snapshot.paragraphs.flatMap((paragraph, index) => {
    if (paragraph.table !== null || aside.has(index) || skip.has(index) || isPlain(paragraph)) return [];
    if (isLastPoint(paragraph, snapshot.paragraphs[index - 1])) return [];
    const next = skip.has(index + 1) ? undefined : snapshot.paragraphs[index + 1];
    const candidate = candidateOf(paragraph, next, tells);
    if (!candidate || !points.has(index)) return candidate ?? [];
    // Only what stands before a colon can be a heading there.
    const readings = candidate.readings.filter(({ kind }) => kind === 'runIn');
    return readings.length === 0 ? [] : { ...candidate, readings };
  });
}

/** A paragraph as a candidate because the user says that it is a heading. */
export function candidateAt(snapshot: DocumentSnapshot, index: number): HeadingCandidate {
  const paragraph = snapshot.paragraphs[index];
  const text = tidy(paragraph?.text ?? '');
  const candidate = paragraph && candidateOf(paragraph, snapshot.paragraphs[index + 1], ALL_TELL);
  const readings: HeadingReading[] = [{ text, words: words(text), kind: 'whole', sentence: false }];
  return (
    candidate ?? {
      paragraph: index,
      number: null,
      lettered: false,
      level: null,
      bold: false,
      capitals: false,
      marked: false,
      readings,
    }
  );
}

interface TellingLooks {
  readonly bold: boolean;
  readonly capitals: boolean;
}
const ALL_TELL: TellingLooks = { bold: true, capitals: true };

function tellingLooks({ paragraphs }: DocumentSnapshot): TellingLooks {
  const text = paragraphs.filter((paragraph) => paragraph.table === null && !isBlank(paragraph));
  if (text.length < LEAST_PARAGRAPHS) return ALL_TELL;
  const most = MOST_SHARE * text.length;
  return {
    bold: text.filter(({ font }) => font.bold === true).length <= most,
    capitals: text.filter(inCapitals).length <= most,
  };
}

const isBlank = rememberedOf(({ text }: ParagraphSnapshot) => text.trim() === '');
const inCapitals = rememberedOf(({ text }: ParagraphSnapshot) => isCapitals(text));
/** No heading, whatever the text around it looks like. */
const isPlain = rememberedOf(
  (paragraph: ParagraphSnapshot) => isBody(paragraph) || signsOf(paragraph, ALL_TELL) === null,
);

/** Text by its own signs: a list item of the body, a caption, a quotation, one of several points. */
function isBody(paragraph: ParagraphSnapshot): boolean {
  if (paragraph.outlineLevel !== null) return false;
  const text = paragraph.text.trim();
  if (isBullet(paragraph, text) || text.endsWith(';') || /^["“”]/u.test(text)) return true;
  const clean = tidy(text.slice(0, SHORT));
  return CAPTION.test(clean) || ARTICLE.test(clean);
}

/** The last of several points: those before it end with a semicolon, it ends with a full stop. */
function isLastPoint({ text, font, outlineLevel }: ParagraphSnapshot, above: ParagraphSnapshot | undefined): boolean {
  const continued = above?.table === null && above.text.trimEnd().endsWith(';');
  return continued && outlineLevel === null && font.bold !== true && isSentence(text);
}

function isBullet(paragraph: ParagraphSnapshot, text: string): boolean {
  if (paragraph.list) return splitNumber(paragraph.list.label).number === null;
  return BULLET.test(text);
}

/** What speaks for a heading besides the words. */
interface Signs extends Pick<HeadingCandidate, 'bold' | 'capitals' | 'marked'> {
  /** The paragraph's text as far as a heading may reach, its number as typed, and what stands behind that. */
  readonly text: string;
  readonly typed: string | null;
  readonly rest: string;
  /** The number of its list. */
  readonly label: string | null;
}

/** Null where a paragraph is no heading, whatever stands below it. */
function signsOf(paragraph: ParagraphSnapshot, tells: TellingLooks): Signs | null {
  const text = paragraph.text.length > MOST_CHARACTERS ? paragraph.text.slice(0, MOST_CHARACTERS + 1) : paragraph.text;
  if (text.trim() === '') return null;
  const { number: typed, rest } = splitNumber(text);
  const label = paragraph.list ? splitNumber(paragraph.list.label).number : null;
  const numbered = typed !== null || label !== null;
  const bold = tells.bold && paragraph.font.bold === true;
  const capitals = tells.capitals && isCapitals(rest);
  const marked = paragraph.outlineLevel !== null || numbered || bold || capitals;
  const boldLead = paragraph.runs?.[0]?.bold === true && paragraph.font.bold === null;
  return !marked && !boldLead && isUnmarkedText(text) ? null : { text, typed, rest, label, bold, capitals, marked };
}

function candidateOf(
  paragraph: ParagraphSnapshot,
  next: ParagraphSnapshot | undefined,
  tells: TellingLooks,
): HeadingCandidate | null {
  const signs = signsOf(paragraph, tells);
  if (!signs) return null;
  const { text, typed, rest, label, bold, capitals, marked } = signs;
  const readings = readingsOf(paragraph, text, rest, typed !== null || label !== null, next);
  const shown = typed ?? label ?? '';
  const number = numberParts(shown);
  const lettered = number === null && /^\p{Ll}$/u.test(shown);
  return readings.length === 0
    ? null
    : { paragraph: paragraph.index, number, lettered, level: levelOf(paragraph), bold, capitals, marked, readings };
}

function isUnmarkedText(text: string): boolean {
  return text.length > MOST_UNMARKED || (text.length > SHORT && isSentence(text));
}

function isSentence(text: string): boolean {
  return /[.:,!?]$/u.test(text.trimEnd());
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
      readings.push({ text: tidy(shown), words: titleWords, kind, sentence: kind !== 'runIn' && isSentence(title) });
  };
  if (text.length <= MOST_CHARACTERS) add(text, rest, 'whole');
  for (const lead of leadsOf(paragraph, text, numbered)) add(lead, splitNumber(lead).rest, 'runIn');
  if (next && text.length <= MOST_CHARACTERS && continues(paragraph, rest, next)) {
    add(`${text} ${next.text}`, `${rest} ${next.text}`, 'twoLines');
  }
  return readings;
}

/** Where a title can end when text runs on behind it. */
const TITLE_END = /:|\.(?=\s)|\n|\s[-–—](?=\s)/gu;

/** A bold lead is closed by a mark or a line break; without one it is a stressed part of a sentence. */
const LEAD_END = /[:.]\s*$|\n\s*$|\s[-–—]\s*$/u;
const AFTER_LEAD = /^(?:\s*[:.\n]|\s+[-–—]\s)/u;

/** A heading whose text runs on in the same paragraph: what stands before a colon, a full stop, …, or in bold. */
function leadsOf(paragraph: ParagraphSnapshot, text: string, numbered: boolean): string[] {
  const first = paragraph.runs?.[0];
  const boldLead = first?.bold === true && paragraph.font.bold === null ? first.text : '';
  const closed = LEAD_END.test(boldLead) || AFTER_LEAD.test(paragraph.text.slice(boldLead.length));
  const leads = tidy(boldLead) === '' || !closed ? [] : [boldLead];
  if (!numbered && leads.length === 0 && paragraph.outlineLevel === null) return leads;
  TITLE_END.lastIndex = titleStart(text);
  const end = TITLE_END.exec(text)?.index ?? 0;
  if (end > 0 && tidy(text.slice(end + 1)) !== '') leads.push(text.slice(0, end));
  return leads;
}

/** Where the title starts, behind the number that was typed before it. */
function titleStart(text: string): number {
  const { number } = splitNumber(text);
  if (number === null) return 0;
  const close = /[.:/)-]+\s/u.exec(text);
  return close && close.index <= number.length + 3 ? close.index + close[0].length : number.length;
}

/** A title over two paragraphs: the number stands alone, or both are short, look the same and the second has no number. */
function continues(paragraph: ParagraphSnapshot, rest: string, next: ParagraphSnapshot): boolean {
  if (next.table !== null || next.text.length > MOST_CHARACTERS || tidy(next.text) === '') return false;
  if (next.list !== null || splitNumber(next.text).number !== null) return false;
  if (rest === '') return true;
  // Nobody breaks a title after its first word, or before its last one; single words in a row are something else.
  if (!rest.trim().includes(' ') || !next.text.trim().includes(' ')) return false;
  const looks = paragraph.style === next.style && isCapitals(rest) === isCapitals(next.text);
  return looks && paragraph.font.bold === next.font.bold && (next.font.bold === true || isCapitals(rest));
}

function levelOf(paragraph: ParagraphSnapshot): number | null {
  return paragraph.outlineLevel ?? (paragraph.list ? paragraph.list.level + 1 : null);
}

/** Most text has a small letter among its first ones, and is told by it at once. */
const SMALL = /[a-z]/;

export function isCapitals(text: string): boolean {
  return !SMALL.test(text) && text !== text.toLowerCase() && text === text.toUpperCase();
}
