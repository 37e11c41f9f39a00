import { OoxmlPackage } from '../ooxml/package';
import { readSnapshot } from '../ooxml/snapshot';
import type { Alignment, DocumentSnapshot, ParagraphSnapshot, TableSnapshot } from '../report/snapshot';
import type { Session } from './door';
import { WordFault } from './faults';
import {
  endOfPlainTable,
  nextInTable,
  nextOutside,
  placeTables,
  type FlatParagraphs,
  type KnownTable,
} from './placeTables';
import { canonicalStyleName } from './styleNames';
import { plainText } from './wordText';

/** Second rung: Word's collections, for documents whose OOXML Word cannot give. */
export const requires = 'WordApi 1.3';

const PARAGRAPH_FIELDS = [
  'text',
  'style',
  'styleBuiltIn',
  'outlineLevel',
  'alignment',
  'tableNestingLevel',
  'isListItem',
  'listItemOrNullObject/level',
  'listItemOrNullObject/listString',
  'font/name',
  'font/size',
  'font/bold',
  'font/italic',
]
  .map((field) => `items/${field}`)
  .join(',');

/** A snapshot with Word's own paragraphs and tables beside it, as the collections list them. */
export interface CollectionsReading {
  readonly snapshot: DocumentSnapshot;
  readonly paragraphs: readonly Word.Paragraph[];
  readonly tables: readonly Word.Table[];
}

/**
 * Reads with the collections alone: one round trip, and a second one when a table has merged cells, nested tables or
 * blank lines in its cells, which the collections cannot describe; such tables are read as OOXML, all in that one trip.
 * Against the OOXML reader it lacks what `essentials` leaves out, and it knows a style of the user's by the name on screen.
 * @throws WordFault `TableLayout` when the tables do not fit the paragraphs
 */
export async function readCollections(session: Session): Promise<CollectionsReading> {
  const { body, contentControls } = session.context.document;
  const { paragraphs, tables } = body;
  paragraphs.load(PARAGRAPH_FIELDS);
  tables.load('items/values,items/isUniform,items/rowCount,items/nestingLevel');
  contentControls.load('items/tag,items/title,items/text');
  await session.sync();

  const flat: FlatParagraphs = {
    texts: paragraphs.items.map((paragraph) => plainText(paragraph.text)),
    nesting: paragraphs.items.map((paragraph) => paragraph.tableNestingLevel),
  };
  const outside = tables.items.filter((table) => table.nestingLevel === 1);
  const known = await knowTables(session, outside, flat);
  const placed = placeTables(known, flat);
  if (!placed) throw new WordFault({ kind: 'host', code: 'TableLayout', operation: 'read' });
  return {
    snapshot: {
      paragraphs: paragraphs.items.map((paragraph, index) => ({
        index,
        ...readParagraph(paragraph),
        table: placed.tableOf[index] ?? null,
      })),
      tables: placed.tables,
      controls: contentControls.items.map(({ tag, title, text }) => ({ tag, title, text: plainText(text) })),
    },
    paragraphs: paragraphs.items,
    tables: tables.items,
  };
}

async function knowTables(
  session: Session,
  tables: readonly Word.Table[],
  flat: FlatParagraphs,
): Promise<KnownTable[]> {
  let cursor = 0;
  const plain = tables.map((table) => {
    const first = table.isUniform ? nextInTable(cursor, flat) : null;
    const end = first === null ? null : endOfPlainTable(table.values, first, flat);
    // How long a table in doubt is we learn from its OOXML; until then it counts up to the next text outside tables.
    cursor = end ?? nextOutside(nextInTable(cursor, flat) ?? cursor, flat);
    return end === null ? null : table.values;
  });
  const ooxml = tables.map((table, index) => (plain[index] ? null : table.getRange('Whole').getOoxml()));
  if (ooxml.some((entry) => entry !== null)) await session.sync();
  return tables.map((_, index): KnownTable => {
    const cells = plain[index];
    return cells ? { cells } : { parsed: parseTable(ooxml[index]?.value ?? '') };
  });
}

/** The first table of a package and those nested in it. */
function parseTable(flatOpc: string): [TableSnapshot, ...TableSnapshot[]] {
  const [top, ...others] = readSnapshot(OoxmlPackage.fromFlatOpc(flatOpc)).tables;
  if (!top) throw new WordFault({ kind: 'host', code: 'TableLayout', operation: 'read' });
  const end = top.firstParagraph + top.paragraphCount;
  return [top, ...others.filter((table) => table.firstParagraph < end)];
}

function readParagraph(paragraph: Word.Paragraph): Omit<ParagraphSnapshot, 'index' | 'table'> {
  const { font, outlineLevel } = paragraph;
  const listItem = paragraph.isListItem ? paragraph.listItemOrNullObject : null;
  return {
    text: plainText(paragraph.text),
    style: canonicalStyleName(paragraph.styleBuiltIn, paragraph.style),
    outlineLevel: outlineLevel >= 1 && outlineLevel <= 9 ? outlineLevel : null,
    list: listItem && !listItem.isNullObject ? { label: listItem.listString, level: listItem.level } : null,
    alignment: ALIGNMENTS[paragraph.alignment] ?? 'other',
    font: {
      // '' and null both mean: mixed.
      name: font.name || null,
      size: font.size,
      bold: font.bold,
      italic: font.italic,
    },
  };
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  Left: 'left',
  Centered: 'centered',
  Right: 'right',
  Justified: 'justified',
};
