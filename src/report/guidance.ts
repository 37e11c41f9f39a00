/**
 * Guidance: the prompts of a section written under its heading, to be replaced by the user's own words. It is easy to
 * tell from the report's text, and never counts as such.
 */
import type { Prompt, Section } from '../campaign';
import { normalize } from '../language/normalize';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

/** Name of the style that guidance comes in. */
export const GUIDANCE_STYLE = 'Tổng Kết gợi ý';
/** Guidance begins with this, so that it is recognised where styles got lost. */
const MARKER = '[Gợi ý] ';
const MARKED = normalize(MARKER);

type Prompted = Pick<Section, 'prompts'>;
/** What tells guidance from other paragraphs. */
type Shown = Pick<ParagraphSnapshot, 'text' | 'style'>;

/** The paragraph of guidance for a prompt. */
export function guidanceText({ text }: Prompt): string {
  return MARKER + text;
}

/**
 * Whether a paragraph is guidance and not the report's text: as it was inserted, or beginning with its marker whatever
 * was done to it. What the user wrote over it, in its style, is the user's.
 * @param sections the campaign's, whose prompts guidance quotes
 */
export function isGuidance(paragraph: Shown, sections: readonly Prompted[]): boolean {
  return isMarked(paragraph) || promptOf(paragraph, sections) !== null;
}

export interface FoundGuidance {
  /** Guidance that stands as it was inserted: may be removed. */
  readonly whole: readonly { readonly paragraph: number; readonly prompt: string }[];
  /** Indices of paragraphs that have the marker but hold something else: someone wrote there, or put a picture in. */
  readonly edited: readonly number[];
}

/** All guidance in a document, in document order. */
export function findGuidance({ paragraphs }: DocumentSnapshot, sections: readonly Prompted[]): FoundGuidance {
  const like = paragraphs.filter(isLikeGuidance);
  const whole = like.flatMap((paragraph) => {
    const prompt = paragraph.holdsMore === true ? null : promptOf(paragraph, sections);
    return prompt ? [{ paragraph: paragraph.index, prompt: prompt.id }] : [];
  });
  const known = new Set(whole.map(({ paragraph }) => paragraph));
  const edited = like.filter((one) => !known.has(one.index) && isGuidance(one, sections));
  return { whole, edited: edited.map(({ index }) => index) };
}

/** The prompt that a paragraph quotes as guidance does: in its style or with its marker, and nothing else. */
function promptOf(paragraph: Shown, sections: readonly Prompted[]): Prompt | null {
  if (!isLikeGuidance(paragraph)) return null;
  const marked = isMarked(paragraph);
  const clean = normalize(paragraph.text);
  const said = marked ? clean.slice(MARKED.length).trim() : clean;
  return sections.flatMap(({ prompts }) => prompts).find(({ text }) => normalize(text) === said) ?? null;
}

/** Has the marker or the style, as no text of the report's own has. */
function isLikeGuidance(paragraph: Shown): boolean {
  return isMarked(paragraph) || paragraph.style === GUIDANCE_STYLE;
}

function isMarked({ text }: Shown): boolean {
  // Most paragraphs are dismissed by one character.
  return text.trimStart().startsWith('[') && normalize(text).startsWith(MARKED);
}
