import type { FormatProfile, PartLook } from '../../campaign/formatProfile';
import type { FormatFault } from '../../texts/findings/formatFaults';
import { isCapitals } from '../outlineCandidates';
import type { Fix, ParagraphFormat } from '../fix';
import type { DocumentSnapshot, ParagraphSnapshot } from '../snapshot';
import { fontAt, isWhole, type Place } from './places';

/** How far off an element is, and the paragraph format that would set it right; capitals are letters, not format. */
export interface LookCheck {
  readonly faults: readonly FormatFault[];
  readonly format: ParagraphFormat;
}

/** Compares the look of a place of a paragraph with what the regulation asks; what nobody knows (mixed, not told) is only a fault where it cannot be right. */
export function checkLook(
  place: Place,
  look: PartLook,
  paragraph: ParagraphSnapshot | undefined,
  { points }: FormatProfile['tolerance'],
): LookCheck {
  const faults: FormatFault[] = [];
  const format: { -readonly [K in keyof ParagraphFormat]: ParagraphFormat[K] } = {};
  const font = fontAt(place, paragraph);
  if (look.size) {
    const { from, to } = look.size;
    const out = font.sizes.filter((size) => size < from - points || size > to + points);
    if (out.length > 0) {
      faults.push({ kind: 'size', found: out, from, to });
      format.size = (out[0] ?? from) < from ? from : to;
    }
  }
  for (const kind of ['bold', 'italic'] as const) {
    const should = look[kind];
    if (should === undefined || font[kind] === should || (font[kind] === null && font.sizes.length === 0)) continue;
    faults.push({ kind, should });
    format[kind] = should;
  }
  if (look.capitals !== undefined && (isCapitals(place.text) || paragraph?.look?.capitals === true) !== look.capitals)
    faults.push({ kind: 'capitals', should: look.capitals });
  if (look.alignment && paragraph && place.column === 0 && !paragraph.text.includes('\t')) {
    if (paragraph.alignment !== look.alignment) {
      faults.push({ kind: 'alignment', should: look.alignment });
      format.alignment = look.alignment;
    }
  }
  return { faults, format };
}

/** The change of format for places that are whole paragraphs; undefined where there is nothing to change so. */
export function formatFix(
  checks: readonly { readonly place: Place; readonly format: ParagraphFormat }[],
  snapshot: DocumentSnapshot,
): Fix | undefined {
  const edits = checks.flatMap(({ place, format }) =>
    Object.keys(format).length > 0 && isWhole(place, snapshot)
      ? [{ paragraph: place.paragraph, was: snapshot.paragraphs[place.paragraph]?.text ?? '', format }]
      : [],
  );
  return edits.length > 0 ? { kind: 'format', edits } : undefined;
}
