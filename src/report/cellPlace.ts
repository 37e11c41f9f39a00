import type { DocumentSnapshot, TableSnapshot } from './snapshot';

const places = new WeakMap<TableSnapshot, readonly (readonly number[])[]>();

/**
 * The first paragraph of a table's cell, row and cell as they stand in the file; the table's first one where the
 * snapshot's paragraphs and cells do not add up, and null where there is no such table.
 */
export function cellParagraph(snapshot: DocumentSnapshot, table: number, row: number, cell: number): number | null {
  const found = snapshot.tables[table];
  if (!found) return null;
  const known = places.get(found) ?? placesOf(found, snapshot.paragraphs);
  places.set(found, known);
  return known[row]?.[cell] ?? found.firstParagraph;
}

/** Counted through the cells: a cell's text is that of its paragraphs, which may hold line breaks of their own. */
function placesOf({ firstParagraph, rows }: TableSnapshot, paragraphs: DocumentSnapshot['paragraphs']): number[][] {
  const found: number[][] = [];
  let at = firstParagraph;
  for (const row of rows) {
    const line: number[] = [];
    found.push(line);
    for (const { text } of row) {
      const first = at;
      let taken = paragraphs[at++]?.text;
      while (taken !== undefined && taken.length < text.length) taken += `\n${paragraphs[at++]?.text ?? ''}`;
      if (taken !== text) return found;
      line.push(first);
    }
  }
  return found;
}
