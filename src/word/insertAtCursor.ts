import { sectionsOf, type CampaignPack } from '../campaign';
import { bodyLook, type BodyLook } from '../report/bodyLook';
import { isGuidance } from '../report/guidance';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Door, RunOptions, Session } from './door';
import { requireWritable } from './writable';
import { plainText } from './wordText';

export const requires = 'WordApi 1.3';

export interface CursorOptions extends Pick<RunOptions, 'signal'> {
  /** The document as it was last read, for the look of its text; without it a new paragraph looks as "Normal" says. */
  readonly snapshot?: DocumentSnapshot;
}

/**
 * Puts text behind what is selected, or at the cursor, and the cursor behind it; where the cursor stands in guidance,
 * which is removed again, in a paragraph of its own below it, with the look of the report's text. Nothing is replaced.
 * Two round trips: what stands at the cursor, and the insertion.
 * @throws WordFault
 */
export async function insertAtCursor(
  door: Door,
  pack: CampaignPack,
  text: string,
  { signal, snapshot }: CursorOptions = {},
): Promise<void> {
  requireWritable(door, 'starter');
  await door.run(
    'starter',
    async (session) => {
      const cursor = queueCursor(session);
      await session.sync();
      queueTexts(cursor, pack, [text], snapshot);
      await session.sync('write');
    },
    signal ? { signal } : {},
  );
}

/** What stands at the cursor. */
export interface Cursor {
  readonly selection: Word.Range;
  /** The paragraph in which the selection ends. */
  readonly paragraph: Word.Paragraph;
}

/** Queues what {@link queueTexts} has to know; its request must be back before that. */
export function queueCursor({ context }: Session): Cursor {
  const selection = context.document.getSelection();
  const paragraph = selection.paragraphs.getLast();
  paragraph.load('text,style');
  return { selection, paragraph };
}

/** Queues texts, one behind the other, as {@link insertAtCursor} says. @returns where each of them stands */
export function queueTexts(
  { selection, paragraph }: Cursor,
  pack: CampaignPack,
  texts: readonly [string, ...string[]],
  snapshot?: DocumentSnapshot,
): Word.Range[] {
  const sections = sectionsOf(pack);
  const [text, ...more] = texts;
  const guidance = isGuidance({ text: plainText(paragraph.text), style: paragraph.style }, sections);
  const below = guidance ? paragraph.insertParagraph(text, 'After') : null;
  let last = below ? below.getRange('Content') : selection.getRange('End').insertText(text, 'End');
  const ranges = [last, ...more.map((next) => (last = last.insertText(next, 'After')))];
  if (below) dress(below, snapshot ? bodyLook(snapshot, sections) : {});
  last.select('End');
  return ranges;
}

const ALIGNMENTS = { left: 'Left', centered: 'Centered', right: 'Right', justified: 'Justified' } as const;

/** Takes the look of guidance off a new paragraph, and gives it that of the report's text. */
function dress(paragraph: Word.Paragraph, { font, size, alignment, indent, spacing }: BodyLook): void {
  paragraph.styleBuiltIn = 'Normal';
  paragraph.font.bold = false;
  paragraph.font.italic = false;
  if (font) paragraph.font.name = font;
  if (size) paragraph.font.size = size;
  if (alignment) paragraph.alignment = ALIGNMENTS[alignment];
  if (indent) {
    paragraph.leftIndent = indent.left;
    paragraph.firstLineIndent = indent.firstLine;
  }
  if (spacing) {
    paragraph.spaceBefore = spacing.before;
    paragraph.spaceAfter = spacing.after;
    // Word's API counts a single line as 12 points, and cannot say "exactly" or "at least".
    if (spacing.line.rule === 'multiple') paragraph.lineSpacing = spacing.line.value * 12;
  }
}
