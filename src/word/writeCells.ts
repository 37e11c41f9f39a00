import type { CellEdit } from '../report/plan';
import type { Session } from './door';
import type { FigureKey } from './form01Keys';

export const requires = 'WordApi 1.3';

export interface KeyedEdit extends CellEdit {
  readonly key: FigureKey;
}

/**
 * Gives cells another text: one round trip. Each cell is read in the same trip just before it is written; where it was
 * not what the plan was made from (a co-author was faster, or Word counts merged cells otherwise) the text found is
 * queued to be put back with the caller's next sync.
 * @returns the figures that were put back
 */
export async function writeCells(
  session: Session,
  table: Word.Table,
  edits: readonly KeyedEdit[],
): Promise<FigureKey[]> {
  const cells = edits.map((edit) => {
    const cell = table.getCell(edit.row, edit.cell);
    cell.load('value');
    cell.value = edit.text;
    return { cell, edit };
  });
  await session.sync('write');
  const surprises = cells.filter(({ cell, edit }) => solid(cell.value) !== solid(edit.was));
  for (const { cell } of surprises) {
    const found = cell.value;
    cell.value = found;
  }
  return surprises.map(({ edit }) => edit.key);
}

/** How a cell's value separates its paragraphs differs between hosts. */
function solid(text: string): string {
  return text.replace(/\s+/g, '');
}
