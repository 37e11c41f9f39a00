/** The figures in a report's sentences, each with the section it stands in. */
import { MOST_TEXTS, remembered } from '../language/memo';
import { normalize } from '../language/normalize';
import { proseFigures, type ProseFigure } from '../language/proseFigures';
import { readLetterhead } from './format/letterheadParts';
import { isGuidance } from './guidance';
import { lastLine, type OutlineMatch } from './outlineMatch';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

export interface ReportParagraph {
  /** Index in the snapshot. */
  readonly paragraph: number;
  readonly text: string;
  /** Id of the section whose heading stands above it; null before the first one. */
  readonly section: string | null;
  /** The last words of the letterhead's issuing body, normalised: "huyện phong thổ"; null where none is named so. */
  readonly issuer: string | null;
  readonly figures: readonly ProseFigure[];
}

/**
 * The paragraphs of a report's content that hold figures: outside tables, without guidance, up to the closing block.
 * What stands above the first heading (letterhead, title) is left out where there are headings.
 */
export function figureParagraphs(snapshot: DocumentSnapshot, outline: OutlineMatch): ReportParagraph[] {
  const sections = outline.sections.map(({ section }) => section);
  const headings = [...outline.sections.flatMap(({ match }) => match ?? []), ...outline.repeated].sort(
    (a, b) => a.paragraph - b.paragraph,
  );
  const isHeading = new Set(
    headings.flatMap((match) =>
      match.kind === 'runIn'
        ? []
        : Array.from({ length: lastLine(match) - match.paragraph + 1 }, (_, line) => match.paragraph + line),
    ),
  );
  const first = headings[0]?.paragraph ?? 0;
  let section: string | null = null;
  let next = 0;
  const leadFor = leadReader();
  const issuer = issuerOf(snapshot);
  return snapshot.paragraphs.flatMap((paragraph): ReportParagraph[] => {
    const { index, text, table } = paragraph;
    for (let heading = headings[next]; heading && heading.paragraph <= index; heading = headings[next]) {
      section = heading.id;
      next += 1;
    }
    if (table !== null) return [];
    const lead = leadFor(paragraph, isHeading.has(index));
    if (index < first || index >= outline.contentEnd || isHeading.has(index)) return [];
    const figures = figuresUnder(lead, text);
    return figures.length === 0 || isGuidance(paragraph, sections)
      ? []
      : [{ paragraph: index, text, section, issuer, figures }];
  });
}

const NAMED_BODY = new RegExp(
  `(?:^| )((?:${['huyện', 'tỉnh', 'thành phố', 'thị xã', 'ngành'].map(normalize).join('|')}) .+)$`,
  'u',
);

function issuerOf(snapshot: DocumentSnapshot): string | null {
  const body = readLetterhead(snapshot).issuingBody.map(({ text }) => text);
  return NAMED_BODY.exec(normalize(body.join(' ')))?.[1] ?? null;
}

const LIST_ITEM = /^\s*[-\u2010-\u2015\u2022\u00b7\u25cf+*]/u;
const ANNOUNCES = /:\s*$/u;
/** A heading that names the time of what stands under it, which is all that goes on: "giai đoạn 2010 - 2020". */
const DATED = /(?:\S+ \S+ )?(?:19|20)\d\d(?:.{1,10}(?:19|20)\d\d)?|10 n\u0103m/u;

/**
 * Reads paragraphs in order. @returns what was said above a paragraph and goes on in it: of a list the line that
 * announces it ("Kết quả năm 2018:"), else a heading with years; with what stands between them and the paragraph
 */
function leadReader(): (paragraph: ParagraphSnapshot, isHeading: boolean) => string {
  let heading = '';
  let announced = '';
  return ({ text, list }, isHeading) => {
    if (isHeading) heading = withBreak(DATED.exec(text.normalize('NFC'))?.[0]);
    const isItem = !isHeading && (list !== null || LIST_ITEM.test(text));
    const lead = isItem && announced !== '' ? announced : heading;
    if (ANNOUNCES.test(text)) announced = `${lastSentence(text)}\n`;
    else if (!isItem && text.trim() !== '') announced = '';
    return lead;
  };
}

function withBreak(text: string | undefined): string {
  return text === undefined ? '' : `${text}\n`;
}

function lastSentence(text: string): string {
  return text.trimEnd().replace(/^.*[.;!?]\s/su, '');
}

/** The figures of a text as they read behind its lead, at their places in the text. */
function figuresUnder(lead: string, text: string): readonly ProseFigure[] {
  // Reading twice costs twice: a line without a digit has few figures, and those in words.
  return lead === '' || !/\d/.test(text) ? proseFigures(text) : figuresFrom(JSON.stringify([lead, text]));
}

/** Kept, as {@link proseFigures} keeps what it reads: what is made of a paragraph's figures is found by them again. */
const figuresFrom = remembered((leadAndText: string): readonly ProseFigure[] => {
  const [lead = '', text = ''] = JSON.parse(leadAndText) as string[];
  const by = lead.length;
  const moved = <T extends { readonly start: number; readonly end: number }>(place: T): T => ({
    ...place,
    start: place.start - by,
    end: place.end - by,
  });
  return proseFigures(lead + text)
    .filter(({ start }) => start >= by)
    .map((figure) => ({
      ...moved(figure),
      unitEnd: figure.unitEnd - by,
      digits: figure.digits && moved(figure.digits),
      ...(figure.again && { again: moved(figure.again) }),
    }));
}, MOST_TEXTS);
