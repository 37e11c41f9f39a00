import { isGuidance } from './guidance';
import type { Section } from '../campaign';
import type { HeadingLook } from './plan';
import type { DocumentSnapshot } from './snapshot';

/** How the report's own text looks; what is left out is left to the style "Normal". */
export type BodyLook = Partial<Pick<HeadingLook, 'font' | 'size' | 'alignment' | 'indent' | 'spacing'>>;

/** Shorter paragraphs are titles, lines of the letterhead, and the like. */
const LEAST_CHARACTERS = 60;

/**
 * The look that most paragraphs of running text share; empty where the document has none.
 * @param sections the campaign's, whose prompts guidance quotes
 */
export function bodyLook({ paragraphs }: DocumentSnapshot, sections: readonly Pick<Section, 'prompts'>[]): BodyLook {
  const looks = new Map<string, { readonly look: BodyLook; count: number }>();
  for (const paragraph of paragraphs) {
    const { text, table, outlineLevel, list, font, alignment, indent, spacing } = paragraph;
    const runs = text.length >= LEAST_CHARACTERS && table === null && outlineLevel === null && list === null;
    // A long title, or a heading.
    if (font.bold === true || alignment === 'centered' || alignment === 'right') continue;
    if (!runs || isGuidance(paragraph, sections)) continue;
    const look: BodyLook = {
      font: font.name,
      size: font.size,
      alignment: alignment === 'other' ? null : alignment,
      ...(indent && { indent }),
      ...(spacing && { spacing }),
    };
    const key = JSON.stringify(look);
    const seen = looks.get(key) ?? { look, count: 0 };
    seen.count += 1;
    looks.set(key, seen);
  }
  return [...looks.values()].reduce<{ look: BodyLook; count: number }>(
    (most, one) => (one.count > most.count ? one : most),
    { look: {}, count: 0 },
  ).look;
}
