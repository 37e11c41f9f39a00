import type { DocumentSnapshot } from '../report/snapshot';
import { plainText } from './wordText';

/** What is needed of a `Word.Paragraph`. */
interface WordParagraph {
  readonly text: string;
  readonly tableNestingLevel: number;
}

/**
 * Word's paragraph for each paragraph of a snapshot read in the same round trip; undefined where the two do not show the
 * same. Those outside tables are counted by themselves: whether the hidden part of a merged cell counts as a paragraph
 * is not known of every Word.
 */
export function lineUp<P extends WordParagraph>(
  snapshot: DocumentSnapshot,
  paragraphs: readonly P[],
): (P | undefined)[] {
  const outside = paragraphs.filter((paragraph) => paragraph.tableNestingLevel === 0);
  const outsideAgrees = snapshot.paragraphs.filter(({ table }) => table === null).length === outside.length;
  const allAgree = snapshot.paragraphs.length === paragraphs.length;
  let seen = 0;
  return snapshot.paragraphs.map(({ table, text }, index) => {
    const inTable = allAgree ? paragraphs[index] : undefined;
    const candidate = table !== null ? inTable : outsideAgrees ? outside[seen++] : undefined;
    return candidate && contains(plainText(candidate.text), text) ? candidate : undefined;
  });
}

interface WordTable {
  readonly rowCount: number;
  readonly nestingLevel: number;
}

/** Word's table for each table of a snapshot that stands in the body itself; undefined for those within a cell, or in doubt. */
export function lineUpTables<T extends WordTable>(snapshot: DocumentSnapshot, tables: readonly T[]): (T | undefined)[] {
  const outside = tables.filter((table) => table.nestingLevel === 1);
  const agree = snapshot.tables.filter(({ nesting }) => nesting === 1).length === outside.length;
  let seen = 0;
  return snapshot.tables.map(({ nesting, rows }) => {
    const candidate = nesting === 1 && agree ? outside[seen++] : undefined;
    return candidate?.rowCount === rows.length ? candidate : undefined;
  });
}

/** Whether `whole` is `part` with something added: Word's texts include tracked deletions in some views. */
function contains(whole: string, part: string): boolean {
  if (whole === part) return true;
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at);
    if (at === -1) return false;
    at += character.length;
  }
  return true;
}
