import type { FormatProfile } from '../../campaign/formatProfile';
import { GUIDANCE_STYLE } from '../guidance';
import { asideParagraphs } from '../outlineAside';
import type { OutlineMatch } from '../outlineMatch';
import type { DocumentSnapshot, ParagraphSnapshot } from '../snapshot';
import { readLetterhead, type LetterheadParts } from './letterheadParts';

/** What the rules on form look at. */
export interface FormatContext {
  readonly snapshot: DocumentSnapshot;
  readonly profile: FormatProfile;
  readonly parts: LetterheadParts;
  /** Titles of the outline's sections that stand in paragraphs of their own, with the section's level. */
  readonly titles: readonly { readonly paragraph: ParagraphSnapshot; readonly level: number }[];
  /** Paragraphs of running text: long enough to fill a line, neither title nor table, caption or closing block. */
  readonly body: readonly ParagraphSnapshot[];
}

/** About a line and a half of text at size 14: below that, left and justified look the same. */
const LEAST_BODY = 100;

export function formatContext(
  snapshot: DocumentSnapshot,
  outline: OutlineMatch,
  profile: FormatProfile,
): FormatContext {
  const parts = readLetterhead(snapshot);
  const matches = outline.sections.flatMap(({ section, match }) => (match ? [{ level: section.level, match }] : []));
  const titles = matches.flatMap(({ level, match }) => {
    const paragraph = snapshot.paragraphs[match.paragraph];
    return paragraph && match.kind !== 'runIn' ? [{ paragraph, level }] : [];
  });
  const headings = new Set(titles.map(({ paragraph }) => paragraph.index));
  const aside = asideParagraphs(snapshot);
  const isBody = (paragraph: ParagraphSnapshot): boolean =>
    paragraph.table === null &&
    paragraph.text.length >= LEAST_BODY &&
    paragraph.index >= parts.headEnd &&
    paragraph.index < parts.closingStart &&
    paragraph.outlineLevel === null &&
    paragraph.font.bold !== true &&
    paragraph.style !== GUIDANCE_STYLE &&
    (paragraph.alignment === 'left' || paragraph.alignment === 'justified') &&
    !headings.has(paragraph.index) &&
    !aside.has(paragraph.index);
  return { snapshot, profile, parts, titles, body: snapshot.paragraphs.filter(isBody) };
}

/** A clause as a finding cites it, with the regulation's name. */
export function cite(
  { name }: FormatProfile,
  { clause }: { readonly clause: { readonly vi: string; readonly en: string } },
): { readonly vi: string; readonly en: string } {
  return { vi: `${name.vi}, ${clause.vi}`, en: `${name.en}, ${clause.en}` };
}
