/** How the document writes its headings, so that new ones look as if the user had typed them. */
import type { Section } from '../campaign';
import { numberParts, splitNumber } from '../language/normalize';
import type { OutlineMatch } from './outlineMatch';
import type { HeadingList, HeadingLook } from './plan';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

/** How numbers are written at one level: "I/" is `printed` with "/", "II.2.1." is `full`, "2.2.1." is `decimal`. */
interface NumberManner {
  readonly form: 'printed' | 'full' | 'decimal';
  readonly mark: string;
  /** "PHẦN " or "". */
  readonly prefix: string;
}

/** By level. */
export type HeadingManner = ReadonlyMap<number, NumberManner>;

const AS_PRINTED: NumberManner = { form: 'printed', mark: '.', prefix: '' };

/** The manner in use at each level: that of most headings found there. */
export function headingManner(snapshot: DocumentSnapshot, outline: OutlineMatch): HeadingManner {
  const votes = new Map<number, NumberManner[]>();
  for (const { section, match } of outline.sections) {
    const paragraph = match ? snapshot.paragraphs[match.paragraph] : undefined;
    const manner = paragraph ? mannerOf(paragraph, section) : null;
    if (manner) votes.set(section.level, [...(votes.get(section.level) ?? []), manner]);
  }
  return new Map([...votes].map(([level, manners]) => [level, commonest(manners)] as const));
}

function mannerOf(paragraph: ParagraphSnapshot, section: Section): NumberManner | null {
  const typed = splitNumber(paragraph.text);
  const { number, mark } = typed.number === null && paragraph.list ? splitNumber(paragraph.list.label) : typed;
  const parsed = number === null ? null : numberParts(number);
  if (number === null || parsed === null) return null;
  const named = /^(phần) /iu.exec(number)?.[1];
  const prefix = named ? `${named} ` : '';
  const whole = parsed.parts.length === section.level;
  const closing = named && mark === '' ? '.' : mark;
  if (section.level === 1) return { form: parsed.roman ? 'printed' : 'decimal', mark: closing, prefix };
  return { form: whole ? (parsed.roman ? 'full' : 'decimal') : 'printed', mark, prefix: '' };
}

function commonest(manners: readonly NumberManner[]): NumberManner {
  const keys = manners.map((manner) => JSON.stringify(manner));
  const count = (key: string): number => keys.filter((other) => other === key).length;
  return manners.reduce(
    (best, manner) => (count(JSON.stringify(manner)) > count(JSON.stringify(best)) ? manner : best),
    manners[0] ?? AS_PRINTED,
  );
}

/** The heading as it will stand in the document, in the document's manner of numbering: "2.3. Kết quả …". */
export function headingText(section: Section, manner: HeadingManner): string {
  const { form, mark, prefix } = manner.get(section.level) ?? mannerFromOthers(section.level, manner);
  const parts = numberParts(section.id)?.parts ?? [];
  const number =
    form === 'decimal' ? parts.join('.') : form === 'full' ? section.id : splitNumber(`${section.number} `).number;
  return `${prefix}${number ?? section.id}${mark} ${section.title}`;
}

function mannerFromOthers(level: number, manner: HeadingManner): NumberManner {
  if (level === 1) return AS_PRINTED;
  const decimal = manner.get(1)?.form === 'decimal';
  return manner.get(level === 2 ? 3 : 2) ?? (decimal ? { ...AS_PRINTED, form: 'decimal' } : AS_PRINTED);
}

/** A new document's headings: Nghị định 30/2020/NĐ-CP, Phụ lục I (Times New Roman, bold, 13–14). */
const DEFAULT_LOOK = { bold: true, italic: false, font: 'Times New Roman', size: 14, alignment: null } as const;
const HEADING_STYLE = /^heading \d$/i;

/** A heading of the document to take a new one's look from, and the level of its section. */
interface Model {
  readonly level: number;
  readonly paragraph: ParagraphSnapshot;
}

/** How a section's heading is to look at a place of the document, and the list that is to number it, if any. */
export function headingForm(
  snapshot: DocumentSnapshot,
  outline: OutlineMatch,
  section: Section,
  place: number,
): { readonly look: HeadingLook; readonly list?: HeadingList } {
  const model = nearestHeading(snapshot, outline, section, place);
  const list = model?.level === section.level ? listOf(model.paragraph, section) : null;
  return { look: lookLike(model, section), ...(list && { list }) };
}

/** The nearest heading of the section's level above the place, else below it, else of the nearest level. */
function nearestHeading(
  snapshot: DocumentSnapshot,
  outline: OutlineMatch,
  section: Section,
  place: number,
): Model | null {
  const examples = outline.sections.flatMap(({ section: { level }, match }) =>
    match && match.kind !== 'runIn' ? [{ level, match }] : [],
  );
  const distance = ({ level, match }: (typeof examples)[number]): number[] => [
    Math.abs(level - section.level),
    match.paragraph < place ? 0 : 1,
    Math.abs(match.paragraph - place),
  ];
  const [nearest] = examples.sort((a, b) => compareLists(distance(a), distance(b)));
  const paragraph = nearest && snapshot.paragraphs[nearest.match.paragraph];
  return paragraph ? { level: nearest.level, paragraph } : null;
}

function lookLike(model: Model | null, section: Section): HeadingLook {
  if (!model) return { style: `heading ${section.level}`, ...DEFAULT_LOOK };
  const { style, font, list, indent, spacing, alignment } = model.paragraph;
  if (model.level !== section.level) {
    const ranked = HEADING_STYLE.test(style) ? `heading ${section.level}` : null;
    return { ...DEFAULT_LOOK, style: ranked, font: font.name, size: font.size };
  }
  return {
    style: style === 'Normal' ? null : style,
    bold: font.bold === true,
    italic: font.italic === true,
    font: font.name,
    size: font.size,
    alignment: alignment === 'other' ? null : alignment,
    // The indent of a list's paragraph makes room for its label: the list gives it, and a typed number does not need it.
    ...(indent && !list && { indent }),
    ...(spacing && { spacing }),
  };
}

/** The list that numbers a heading; null where its number is typed, or it has none. */
function listOf({ index, text, list }: ParagraphSnapshot, section: Section): HeadingList | null {
  if (!list || splitNumber(text).number !== null || splitNumber(list.label).number === null) return null;
  return { like: index, level: list.level, title: section.title };
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
