import type { CampaignPack } from '../campaign';
import { builtInFormatProfile, type FormatProfile } from '../campaign/formatProfile';
import { insertionPackage, paragraphXml, type ParagraphLook } from '../ooxml/fragment';
import { closingXml, headBlockXml, partLook, titleXml } from '../ooxml/letterheadXml';
import type { Letterhead } from '../report/letterhead';
import { planLetterhead, type LetterheadPlan, type LineInsertion } from '../report/letterheadPlan';
import type { DocumentSnapshot } from '../report/snapshot';
import type { PartId } from '../texts/findings/formatFaults';
import type { Batch, Door, RunOptions } from './door';
import { WordFault } from './faults';
import { textWidth } from './insertTable';
import { queuePart, routeToPart } from './locate';
import { onLadder, readOn, readWithObjects, type Reading, type Rung } from './read';
import type { OperationResult } from './report';
import { requireUnprotected, requireWritable } from './writable';

export const requires = 'WordApi 1.3';

/**
 * Inserts what is missing of the letterhead: header block and title above, signature and recipients below, single lines
 * and blanks within what is there. Ids in the report are those of parts (`PartId`); `notFound` are those that the set-up
 * does not tell or that have no sure place. One round trip when nothing is missing, else three: read, write, read again.
 * Run again it changes nothing.
 * @throws WordFault; with `outcomeUnknown` some may have been inserted, and running it again completes it
 */
export async function insertLetterhead(
  door: Door,
  pack: CampaignPack,
  letterhead: Letterhead,
  { signal }: Pick<RunOptions, 'signal'> = {},
): Promise<OperationResult> {
  requireWritable(door, 'letterhead');
  const profile = builtInFormatProfile();
  // Kept over the tries of the door, so that what an earlier try inserted is reported as well.
  const asked = new Set<PartId>();

  const batchOn =
    (rung: Rung): Batch<DocumentSnapshot> =>
    async (session) => {
      const reading = await readWithObjects(rung, session, 'letterhead');
      requireUnprotected(reading.snapshot, 'letterhead');
      const plan = planLetterhead(reading.snapshot, letterhead, pack, profile);
      if (plan.added.length === 0) return reading.snapshot;
      queuePlan(reading, plan, profile);
      for (const part of plan.added) asked.add(part);
      await session.sync('write');
      return readOn(rung, session);
    };

  const options = { writes: true, replans: true, ...(signal ? { signal } : {}) };
  const snapshot = await onLadder(door, 'letterhead', options, batchOn);
  const { present, added, left } = planLetterhead(snapshot, letterhead, pack, profile);
  const failed = new Set(added);
  return {
    report: {
      updated: [...asked].filter((part) => !failed.has(part)),
      unchanged: present.filter((part) => !asked.has(part)),
      notFound: left.map(({ part }) => part),
      handEdited: [],
      failed: [...failed],
    },
    snapshot,
    store: null,
  };
}

/** All objects are those of the reading, so that no edit moves the place of another. */
function queuePlan(reading: Reading, { head, closing, lines, texts }: LetterheadPlan, profile: FormatProfile): void {
  const width = textWidth(reading.snapshot);
  for (const { edit } of texts) {
    const route = routeToPart(reading.snapshot.paragraphs[edit.paragraph]?.text ?? '', edit.start, edit.was);
    if (!route) throw new WordFault({ kind: 'unsupported', code: 'NotFindable', operation: 'letterhead' });
    queuePart(reading.paragraph(edit.paragraph), route).insertText(edit.text, 'Replace');
  }
  if (closing) {
    const body = paragraphXml('') + closingXml(closing.block, profile, width);
    queueBlock(reading, closing.anchor, body);
  }
  // After the block, which may hang on the same paragraph: what comes later stands nearer to it.
  for (const line of lines) queueLines(reading, line, profile);
  if (head) {
    const { block, title } = head;
    const above = block ? headBlockXml(block, profile, width) + paragraphXml('') : '';
    queueBlock(reading, head.anchor, above + (title ? titleXml(title, profile, width) : ''));
  }
}

function queueBlock(
  reading: Reading,
  { paragraph, side }: NonNullable<LetterheadPlan['head']>['anchor'],
  body: string,
): void {
  const place = reading.paragraph(paragraph).getRange('Whole');
  place.insertOoxml(insertionPackage({ body }), side === 'before' ? 'Before' : 'After');
}

const ALIGNMENTS = { left: 'Left', centered: 'Centered', right: 'Right', justified: 'Justified' } as const;

/** In the document's own paragraph format, except for what the regulation says of the part. */
function queueLines({ paragraph }: Reading, { part, below, lines }: LineInsertion, profile: FormatProfile): void {
  const anchor = paragraph(below);
  const look = partLook(profile[part], profile, part === 'signatory' ? 'to' : 'from', profile[part].alignment ?? null);
  // Each goes right below the anchor, so the last line goes first.
  for (const text of [...lines].reverse()) setLook(anchor.insertParagraph(text, 'After'), look);
}

function setLook(line: Word.Paragraph, { font, size, bold, italic, alignment }: ParagraphLook): void {
  if (font) line.font.name = font;
  if (size) line.font.size = size;
  if (bold !== undefined) line.font.bold = bold;
  if (italic !== undefined) line.font.italic = italic;
  if (alignment) line.alignment = ALIGNMENTS[alignment];
}
