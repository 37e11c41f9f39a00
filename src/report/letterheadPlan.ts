/** What is missing around a report, and where it goes: header block, title, signature and recipients. */
import type { CampaignPack } from '../campaign';
import { builtInFormatProfile, type FormatProfile } from '../campaign/formatProfile';
import { normalize } from '../language/normalize';
import type { PartId } from '../texts/findings/formatFaults';
import type { TextEdit } from './fix';
import { isDrawnLine, readLetterhead, type LetterheadParts } from './format/letterheadParts';
import { isWhole, type Place } from './format/places';
import type { Letterhead } from './letterhead';
import { capitals, dateWords, numberLine, numberText, placeDateLine, recipientLines } from './letterheadLines';
import { asideParagraphs } from './outlineAside';
import type { Anchor } from './plan';
import type { DocumentSnapshot } from './snapshot';

export interface HeadBlock {
  readonly parentBody: string | null;
  readonly issuingBody: string;
  /** "Số: 05/BC-LĐLĐ" */
  readonly number: string;
  /** "Lai Châu, ngày 05 tháng 02 năm 2020" */
  readonly placeDate: string;
}

export interface TitleLines {
  readonly kind: string;
  readonly abstract: string;
}

/** Either side may be empty, where the document has it or nobody has said what it is. */
export interface ClosingBlock {
  readonly authority: readonly string[];
  readonly signatory: string | null;
  /** With dash and closing mark. */
  readonly recipients: readonly string[];
}

/** Paragraphs to put right below one that is there, in its cell; '' for an empty one. */
export interface LineInsertion {
  readonly part: PartId;
  readonly below: number;
  readonly lines: readonly string[];
}

export interface LetterheadPlan {
  readonly head: {
    readonly anchor: Anchor;
    readonly block: HeadBlock | null;
    readonly title: TitleLines | null;
  } | null;
  readonly closing: { readonly anchor: Anchor; readonly block: ClosingBlock } | null;
  readonly lines: readonly LineInsertion[];
  /** Blanks that can be filled in: "Số:     /BC-LĐLĐ". */
  readonly texts: readonly { readonly part: PartId; readonly edit: TextEdit }[];
  readonly present: readonly PartId[];
  readonly added: readonly PartId[];
  /** Missing, and not added: the set-up does not tell it, or the document has no sure place for it. */
  readonly left: readonly { readonly part: PartId; readonly reason: 'noData' | 'noPlace' }[];
}

/**
 * Plans what has to be added so that a report has its letterhead. What is there stays as it is, whatever it says; a
 * second plan, made from the document that the first one leads to, adds nothing.
 */
export function planLetterhead(
  snapshot: DocumentSnapshot,
  letterhead: Letterhead,
  pack: CampaignPack,
  profile: FormatProfile = builtInFormatProfile(),
): LetterheadPlan {
  const parts = readLetterhead(snapshot);
  const left: LetterheadPlan['left'][number][] = [];
  const head = planHead(snapshot, parts, letterhead, pack, left);
  const closing = planClosing(snapshot, parts, letterhead, left);
  const lines = [
    ...planHeadLines(snapshot, parts, letterhead, profile, left),
    ...planSignatory(snapshot, parts, letterhead, left),
  ];
  const texts = planBlanks(snapshot, parts, letterhead);
  return {
    head,
    closing,
    lines,
    texts,
    present: presentParts(parts),
    added: [
      ...addedAbove(head),
      ...addedBelow(closing?.block),
      ...lines.map(({ part }) => part),
      ...texts.map(({ part }) => part),
    ],
    left,
  };
}

type Left = LetterheadPlan['left'][number][];

function presentParts(parts: LetterheadParts): PartId[] {
  const { nationalName, motto, parentBody, issuingBody, number, placeDate } = parts;
  const { kind, abstract, authority, signatory, recipientsTitle, recipients } = parts;
  const all = { nationalName, motto, parentBody, issuingBody, number, placeDate, kind, abstract };
  const places: Partial<Record<PartId, Place | readonly unknown[] | null>> = {
    ...{ ...all, authority, signatory, recipientsTitle, recipient: recipients },
  };
  const ids = Object.keys(places) as PartId[];
  return ids.filter((id) => [places[id] ?? []].flat().length > 0);
}

function addedAbove(head: LetterheadPlan['head']): PartId[] {
  const block: PartId[] = ['nationalName', 'motto', 'issuingBody', 'number', 'placeDate'];
  return [
    ...(head?.block ? block : []),
    ...(head?.block?.parentBody ? (['parentBody'] as const) : []),
    ...(head?.title ? (['kind', 'abstract'] as const) : []),
  ];
}

function addedBelow(block: ClosingBlock | undefined): PartId[] {
  if (!block) return [];
  return [
    ...(block.authority.length > 0 ? (['authority'] as const) : []),
    ...(block.signatory === null ? [] : (['signatory'] as const)),
    ...(block.recipients.length > 0 ? (['recipientsTitle', 'recipient'] as const) : []),
  ];
}

function hasHeaderBlock({ nationalName, motto, number, issuingBody }: LetterheadParts): boolean {
  return nationalName !== null || motto !== null || number !== null || issuingBody.length > 0;
}

function planHead(
  snapshot: DocumentSnapshot,
  parts: LetterheadParts,
  letterhead: Letterhead,
  pack: CampaignPack,
  left: Left,
): LetterheadPlan['head'] {
  const hasBlock = hasHeaderBlock(parts);
  const issuingBody = capitals(letterhead.issuingBody);
  if (!hasBlock && issuingBody === null) left.push({ part: 'issuingBody', reason: 'noData' });
  const block =
    hasBlock || issuingBody === null
      ? null
      : {
          parentBody: capitals(letterhead.parentBody),
          issuingBody,
          number: numberLine(letterhead),
          placeDate: placeDateLine(letterhead),
        };
  const title = parts.kind ? null : { kind: 'BÁO CÁO', abstract: pack.title };
  if (!block && !title) return null;
  const anchor: Anchor = { paragraph: hasBlock ? parts.headEnd : 0, side: 'before' };
  if (isFree(snapshot, anchor.paragraph)) return { anchor, block, title };
  if (block) left.push({ part: 'issuingBody', reason: 'noPlace' });
  if (title) left.push({ part: 'kind', reason: 'noPlace' });
  return null;
}

/** Outside tables and content controls, where an insertion is what it looks like. */
function isFree({ paragraphs }: DocumentSnapshot, index: number): boolean {
  const paragraph = paragraphs[index];
  return paragraph?.table === null && (paragraph.control ?? null) === null;
}

function planClosing(
  snapshot: DocumentSnapshot,
  parts: LetterheadParts,
  letterhead: Letterhead,
  left: Left,
): LetterheadPlan['closing'] {
  const signed = parts.authority.length > 0 || parts.signatory !== null;
  const authority = [letterhead.authority, letterhead.position].flatMap((line) => capitals(line) ?? []);
  if (!signed && authority.length === 0) left.push({ part: 'authority', reason: 'noData' });
  const listed = parts.recipientsTitle !== null;
  if (!listed && letterhead.recipients.length === 0) left.push({ part: 'recipientsTitle', reason: 'noData' });
  const block: ClosingBlock = {
    authority: signed ? [] : authority,
    signatory: signed || authority.length === 0 ? null : letterhead.signatory,
    recipients: listed ? [] : recipientLines(letterhead.recipients),
  };
  const added = addedBelow(block);
  if (added.length === 0) return null;
  const anchor = endAnchor(snapshot, parts);
  if (anchor) return { anchor, block };
  left.push(...added.map((part) => ({ part, reason: 'noPlace' as const })));
  return null;
}

/** Behind the last text that is the report's own: above annexes, below a signature or a list that is there. */
function endAnchor(snapshot: DocumentSnapshot, parts: LetterheadParts): Anchor | null {
  const closing = [...parts.authority, parts.signatory, parts.recipientsTitle, ...parts.recipients.flat()];
  const known = Math.max(-1, ...closing.map((place) => place?.paragraph ?? -1));
  const last = known >= 0 ? known : lastOwn(snapshot, parts);
  if (isFree(snapshot, last)) return { paragraph: last, side: 'after' };
  const behind = snapshot.paragraphs.findIndex(({ index }) => index > last && isFree(snapshot, index));
  return behind < 0 ? null : { paragraph: behind, side: 'before' };
}

/** The last paragraph with something in it, annexes left out; the first one of an empty document. */
function lastOwn(snapshot: DocumentSnapshot, { headEnd }: LetterheadParts): number {
  const aside = asideParagraphs(snapshot);
  const filled = snapshot.paragraphs.filter(({ text, table }) => text.trim() !== '' || table !== null);
  const last = filled.at(-1)?.index ?? 0;
  const own = filled.findLast(({ index }) => !aside.has(index))?.index ?? 0;
  // Title lines are no text of the report either, but where nothing follows them there is no annex.
  return own < headEnd ? last : own;
}

/** Single lines that a header block lacks, below the line that they belong under. */
function planHeadLines(
  snapshot: DocumentSnapshot,
  parts: LetterheadParts,
  letterhead: Letterhead,
  { motto: { text: mottoText } }: FormatProfile,
  left: Left,
): LineInsertion[] {
  if (!hasHeaderBlock(parts)) return [];
  const { issuingBody, motto, nationalName, number, placeDate } = parts;
  const wanted: readonly (readonly [PartId, unknown, Place | null, string])[] = [
    ['number', number, issuingBody.at(-1) ?? null, numberLine(letterhead)],
    ['motto', motto, nationalName, mottoText],
    ['placeDate', placeDate, motto ?? nationalName, placeDateLine(letterhead)],
  ];
  const lines: LineInsertion[] = [];
  for (const [part, found, above, text] of wanted) {
    if (found !== null) continue;
    if (above && isWhole(above, snapshot)) lines.push({ part, below: lineBelow(above, snapshot), lines: [text] });
    else left.push({ part, reason: 'noPlace' });
  }
  for (const part of ['nationalName', 'issuingBody'] as const)
    if ([parts[part] ?? []].flat().length === 0) left.push({ part, reason: 'noPlace' });
  return lines;
}

/** A line drawn below a text belongs to it. */
function lineBelow({ paragraph }: Place, { paragraphs }: DocumentSnapshot): number {
  const [own, next] = [paragraphs[paragraph], paragraphs[paragraph + 1]];
  const drawn = next && (isDrawnLine(next.text.trim()) || (next.ruled === true && next.text.trim() === ''));
  return drawn && next.table === own?.table ? paragraph + 1 : paragraph;
}

/** Room for the signature itself. */
const ROOM: readonly string[] = ['', '', '', ''];

function planSignatory(
  snapshot: DocumentSnapshot,
  { authority, signatory, closingStart }: LetterheadParts,
  letterhead: Letterhead,
  left: Left,
): LineInsertion[] {
  const last = authority.at(-1);
  const name = letterhead.signatory?.trim() ?? '';
  if (!last || signatory) return [];
  if (name === '') {
    left.push({ part: 'signatory', reason: 'noData' });
    return [];
  }
  // A name that is written otherwise than names are, with a title before it, is there all the same.
  const there = snapshot.paragraphs.slice(closingStart).some(({ text }) => normalize(text).includes(normalize(name)));
  if (there) return [];
  if (isWhole(last, snapshot)) return [{ part: 'signatory', below: last.paragraph, lines: [...ROOM, name] }];
  left.push({ part: 'signatory', reason: 'noPlace' });
  return [];
}

/** Blanks that the user left for what the set-up now tells; whatever is filled in stays. */
function planBlanks(
  snapshot: DocumentSnapshot,
  { number, placeDate }: LetterheadParts,
  letterhead: Letterhead,
): LetterheadPlan['texts'][number][] {
  const value = numberText(letterhead.number);
  const { day, month, year } = dateWords(letterhead.date);
  const inNumber =
    number && value ? blankEdit(number, snapshot, /^(\P{L}*\p{L}+\s*:?)([\s.…_]+)(?=\/)/u, ` ${value}`) : null;
  const source = placeDate ? textOf(placeDate, snapshot) : '';
  const typed = (word: string): string =>
    new RegExp(`${word}\\s*(\\d+)`, 'iu').exec(source.normalize('NFC'))?.[1] ?? '';
  // A day belongs to the month and the year that stand beside it.
  const agrees = [
    [typed('tháng'), month],
    [typed('năm'), year],
    [typed('ngày'), day],
  ].every(([there, ours]) => there === '' || (ours !== null && Number(there) === Number(ours)));
  const wanted = [
    [/(ngày)([\s.…_]+)(?=tháng)/iu, day],
    [/(tháng)([\s.…_]+)(?=năm)/iu, month],
  ] as const;
  const inDate =
    placeDate && agrees
      ? wanted.flatMap(([pattern, text]) =>
          text === null ? [] : (blankEdit(placeDate, snapshot, pattern, ` ${text} `) ?? []),
        )
      : [];
  return [
    ...(inNumber ? [{ part: 'number' as const, edit: inNumber }] : []),
    ...inDate.map((edit) => ({ part: 'placeDate' as const, edit })),
  ];
}

function textOf({ paragraph, start, end }: Place, { paragraphs }: DocumentSnapshot): string {
  return (paragraphs[paragraph]?.text ?? '').slice(start, end);
}

/** The change of the blank that a pattern has as its second group. */
function blankEdit(place: Place, snapshot: DocumentSnapshot, pattern: RegExp, text: string): TextEdit | null {
  const found = pattern.exec(textOf(place, snapshot));
  const [, before = '', was = ''] = found ?? [];
  if (!found || was === '') return null;
  return { paragraph: place.paragraph, start: place.start + found.index + before.length, was, text };
}
