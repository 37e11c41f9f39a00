/** The parts around a report that a regulation names: header block, title, signature, recipients; where each stands. */
import { fold, normalize, splitNumber } from '../../language/normalize';
import { closingBlockStart, isAuthority, isPosition, isRecipientsTitle } from '../closing';
import { isKindOfDocument, isReportTitle } from '../outlineAside';
import { isCapitals } from '../outlineCandidates';
import type { DocumentSnapshot, ParagraphSnapshot } from '../snapshot';
import { cellNumbers, fontAt, piecesOf, type Place } from './places';

export interface LetterheadParts {
  readonly nationalName: Place | null;
  readonly motto: Place | null;
  /** One for each line. */
  readonly parentBody: readonly Place[];
  readonly issuingBody: readonly Place[];
  readonly number: Place | null;
  readonly placeDate: Place | null;
  readonly kind: Place | null;
  readonly abstract: readonly Place[];
  /** On whose authority, and the position: one for each line. */
  readonly authority: readonly Place[];
  readonly signatory: Place | null;
  readonly recipientsTitle: Place | null;
  /** Lines of each recipient. */
  readonly recipients: readonly (readonly Place[])[];
  /** Index of the first paragraph after the header block and the title. */
  readonly headEnd: number;
  /** Index of the first paragraph of signature and recipients; the number of paragraphs where there are none. */
  readonly closingStart: number;
}

/** A header block and a title stand at the very beginning; a closing block is no longer than this. */
const HEAD = 45;
const CLOSING = 120;
const NATIONAL_NAME = 'conghoaxahoichunghiavietnam';
const MOTTO = 'doclaptudohanhphuc';
const NUMBER = /^số\s*:?\s*[\d.…_\s]*\p{L}?\s*\//iu;
const PLACE_DATE = new RegExp(`${normalize('ngày')}.{0,12}${normalize('tháng')}.{0,12}${normalize('năm')}`, 'u');
/** What stands in capitals above a document besides the names of bodies. */
const STAMP = new RegExp(
  `^(?:${['dự thảo', 'mật', 'tối mật', 'tuyệt mật', 'khẩn', 'hỏa tốc', 'thượng khẩn'].map(normalize).join('|')})$`,
  'u',
);
/** What may stand right below a title without being part of it, besides what is numbered. */
const AFTER_TITLE = new RegExp(
  `^(?:\\(|${normalize('mục lục')}$|(?:${normalize('điều')}|${normalize('chương')}) )`,
  'u',
);
const DASHED = /^[-+•*–]\s*/u;
/** Two to six words, each with a capital letter, as a person's name. */
const NAME = /^\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*){1,5}$/u;

const isNumbered = (text: string): boolean => splitNumber(text).number !== null;
const letters = (text: string): string => fold(text).replace(/[^\p{L}]/gu, '');

/** Whether a line is drawn with characters: "_______", "-----". */
export function isDrawnLine(text: string): boolean {
  return /^[\s_*=–—-]{3,}$/u.test(text);
}

/** Finds the parts of a letterhead; purely from the text and its place, however it is laid out. */
export function readLetterhead(snapshot: DocumentSnapshot): LetterheadParts {
  const closingStart = closingBlockStart(snapshot);
  const head = snapshot.paragraphs.slice(0, Math.min(HEAD, closingStart)).flatMap(piecesOf);
  const kindAt = head.findIndex((place) => isKindLine(place, snapshot));
  const title = kindAt < 0 ? { kind: null, abstract: [] } : readTitle(head.slice(kindAt), snapshot);
  const block = readHeaderBlock(kindAt < 0 ? head : head.slice(0, kindAt), snapshot);
  const last = [...Object.values(block).flat(), title.kind, ...title.abstract].flatMap((place) => place ?? []);
  return {
    ...block,
    ...title,
    ...readClosing(snapshot, closingStart),
    headEnd: Math.max(0, ...last.map(({ paragraph }) => paragraph + 1)),
    closingStart,
  };
}

function isKindLine({ paragraph, text, column }: Place, { paragraphs }: DocumentSnapshot): boolean {
  const { alignment = 'left', table = null } = paragraphs[paragraph] ?? {};
  if (column > 0 || table !== null) return false;
  const line = normalize(text);
  if (isKindOfDocument(line)) return alignment === 'centered' || isCapitals(text);
  // Kind and abstract on one line: only where it is set as a title.
  return alignment === 'centered' && isCapitals(text) && isReportTitle(line);
}

type Title = Pick<LetterheadParts, 'kind' | 'abstract'>;

/** The abstract: the lines right under the kind of document, set as it is, up to an empty or drawn line. */
function readTitle([kind, ...below]: readonly Place[], snapshot: DocumentSnapshot): Title {
  const { paragraphs } = snapshot;
  if (!kind) return { kind: null, abstract: [] };
  const alignment = paragraphs[kind.paragraph]?.alignment;
  const abstract: Place[] = [];
  let expected = kind.paragraph;
  for (const place of below) {
    const { table = null, list = null, outlineLevel = null, alignment: own } = paragraphs[place.paragraph] ?? {};
    // An empty line or two may stand between the kind and its abstract, none within the abstract.
    const reach = abstract.length === 0 ? expected + 2 : expected + 1;
    // A bold line belongs to the title even where it was not set as it should be, unless it is a heading.
    const alike =
      own === alignment ||
      (list === null && outlineLevel === null && fontAt(place, paragraphs[place.paragraph]).bold === true);
    if (table !== null || !alike || place.paragraph > reach) break;
    if (isDrawnLine(place.text) || AFTER_TITLE.test(normalize(place.text)) || isNumbered(place.text)) break;
    abstract.push(place);
    expected = place.paragraph;
  }
  return { kind, abstract };
}

type HeaderBlock = Pick<
  LetterheadParts,
  'nationalName' | 'motto' | 'parentBody' | 'issuingBody' | 'number' | 'placeDate'
>;

function readHeaderBlock(places: readonly Place[], snapshot: DocumentSnapshot): HeaderBlock {
  const find = (fits: (place: Place) => boolean): Place | null => places.find(fits) ?? null;
  const nationalName = find(({ text }) => letters(text) === NATIONAL_NAME);
  const motto = find(({ text }) => letters(text) === MOTTO);
  const number = find(({ text }) => NUMBER.test(text));
  const known = [nationalName, motto, number].flatMap((place) => place ?? []);
  if (known.length === 0) {
    return { nationalName, motto, number, placeDate: null, parentBody: [], issuingBody: [] };
  }
  const end = Math.max(...known.map(({ paragraph }) => paragraph)) + 3;
  const placeDate = find(({ text, paragraph }) => paragraph <= end && PLACE_DATE.test(normalize(text)));
  const bodies = places.filter(
    (place) =>
      place.paragraph <= end &&
      !known.includes(place) &&
      place !== placeDate &&
      isCapitals(place.text) &&
      !STAMP.test(normalize(place.text)) &&
      (number === null || isBefore(place, number) || place.paragraph === number.paragraph),
  );
  return { nationalName, motto, number, placeDate, ...splitBodies(bodies, snapshot) };
}

function isBefore(a: Place, b: Place): boolean {
  return a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.start < b.start);
}

/** The issuing body stands below its parent and is bold; where all or nothing is bold, it is the last line. */
function splitBodies(
  bodies: readonly Place[],
  snapshot: DocumentSnapshot,
): Pick<LetterheadParts, 'parentBody' | 'issuingBody'> {
  const bold = bodies.map((place) => fontAt(place, snapshot.paragraphs[place.paragraph]).bold === true);
  const firstBold = bold.indexOf(true);
  const settled = firstBold > 0 && bold.slice(firstBold).every(Boolean);
  const start = settled ? firstBold : Math.max(0, bodies.length - 1);
  return { parentBody: bodies.slice(0, start), issuingBody: bodies.slice(start) };
}

type Closing = Pick<LetterheadParts, 'authority' | 'signatory' | 'recipientsTitle' | 'recipients'>;

function readClosing(snapshot: DocumentSnapshot, start: number): Closing {
  const paragraphs = snapshot.paragraphs.slice(start, start + CLOSING);
  const places = paragraphs.flatMap(piecesOf).filter(({ text }) => !isDrawnLine(text));
  const columnOf = columns(snapshot, paragraphs);
  const titleAt = places.findIndex(({ text }) => isRecipientsTitle(text));
  const recipientsTitle = places[titleAt] ?? null;
  const recipients = recipientsTitle ? readRecipients(places.slice(titleAt), snapshot, columnOf) : [];
  const listed = new Set([recipientsTitle, ...recipients.flat()]);
  const others = places.filter((place) => !listed.has(place));
  const firstAt = others.findIndex(({ text }) => isAuthority(text) || isPosition(text));
  const first = others[firstAt];
  if (!first) return { authority: [], signatory: null, recipientsTitle, recipients };
  const column = others.slice(firstAt).filter((place) => columnOf(place) === columnOf(first));
  // The lines of the authority stand together; what follows in capitals after a gap is something else, as an annex.
  const lines = column.findIndex(
    ({ text, paragraph }, at) => !isCapitals(text) || paragraph > (column[at - 1]?.paragraph ?? paragraph) + 2,
  );
  const authority = lines < 0 ? column : column.slice(0, lines);
  const signatory = lines < 0 ? null : (column.slice(lines).find(({ text }) => NAME.test(text)) ?? null);
  return { authority, signatory, recipientsTitle, recipients };
}

/** What tells left from right at the end of a document: the cell, the tabs before a piece, or how it is set. */
function columns(snapshot: DocumentSnapshot, paragraphs: readonly ParagraphSnapshot[]): (place: Place) => string {
  const cells = new Map(
    [...new Set(paragraphs.flatMap(({ table }) => table ?? []))].map((table) => [table, cellNumbers(snapshot, table)]),
  );
  return ({ paragraph, column }) => {
    const { table = null, alignment = 'left' } = snapshot.paragraphs[paragraph] ?? {};
    if (table !== null) return `${table} ${cells.get(table)?.get(paragraph)}`;
    const aside = alignment === 'right' || alignment === 'centered';
    return column > 0 || aside ? 'right' : 'left';
  };
}

/** The recipients below their title, in its column; a line without a dash continues the one above it. */
function readRecipients(
  [title, ...below]: readonly Place[],
  { paragraphs }: DocumentSnapshot,
  columnOf: (place: Place) => string,
): Place[][] {
  if (!title) return [];
  const inTable = paragraphs[title.paragraph]?.table !== null;
  const isDashed = ({ text, paragraph }: Place): boolean =>
    DASHED.test(text) || (paragraphs[paragraph]?.list ?? null) !== null;
  const own = below.filter((place) => columnOf(place) === columnOf(title));
  const end = own.findIndex((place, at) => {
    if (isAuthority(place.text) || isCapitals(place.text)) return true;
    // Outside a table the list ends with its full stop, and an empty line ends what has no dashes.
    const above = own[at - 1] ?? title;
    return !inTable && (/\.$/u.test(above.text) || (!isDashed(place) && place.paragraph > above.paragraph + 1));
  });
  const lines = end < 0 ? own : own.slice(0, end);
  if (!lines.some(isDashed)) return lines.map((line) => [line]);
  const items: Place[][] = [];
  for (const line of lines) {
    const open = items.at(-1);
    if (open && !isDashed(line) && !/[.;]$/u.test(open.at(-1)?.text ?? '')) open.push(line);
    else items.push([line]);
  }
  return items;
}
