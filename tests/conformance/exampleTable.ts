import { fresh, paragraphAt } from './program';

/** What the table of {@link withTable} holds. */
export const VALUES = [
  ['a', 'b', 'c'],
  ['1', '2', '3'],
];

/** 'before', a table with {@link VALUES}, 'after'. Syncs. */
export async function withTable(context: Word.RequestContext): Promise<Word.Table> {
  fresh(context, 'before', 'after');
  const table = (await paragraphAt(context, 0)).insertTable(2, 3, 'After', VALUES);
  await context.sync();
  return table;
}

/** All values of a table, loaded anew. Syncs. */
export async function valuesOf(context: Word.RequestContext, table: Word.Table): Promise<string[][]> {
  table.load('values');
  await context.sync();
  return table.values;
}
