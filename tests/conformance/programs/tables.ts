import { VALUES, valuesOf, withTable } from '../exampleTable';
import { at, errorCode, filledTexts, fresh, paragraphAt, type ConformanceProgram } from '../program';

export const programs: ConformanceProgram[] = [
  {
    name: 'tables: insertTable after a paragraph, values read back',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => valuesOf(context, await withTable(context)),
    expected: VALUES,
  },
  {
    name: 'tables: body.insertTable at the end',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'before');
      body.insertTable(1, 2, 'End', [['x', 'y']]);
      body.tables.load('items/values');
      await context.sync();
      return body.tables.items.map(({ values }) => values);
    },
    expected: [[['x', 'y']]],
  },
  {
    name: 'tables: the shape of a new table',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      table.load('rowCount,isUniform,nestingLevel');
      await context.sync();
      return [table.rowCount, table.isUniform, table.nestingLevel];
    },
    expected: [2, true, 1],
  },
  {
    name: 'tables: without values the cells are empty',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => valuesOf(context, fresh(context, 'before').insertTable(1, 2, 'End')),
    expected: [['', '']],
  },
  {
    name: 'tables: a cell knows where it is',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const cell = (await withTable(context)).getCell(1, 2);
      cell.load('rowIndex,cellIndex,value');
      await context.sync();
      return [cell.rowIndex, cell.cellIndex, cell.value];
    },
    expected: [1, 2, '3'],
  },
  {
    name: 'tables: no cell outside the table',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      const outside = table.getCellOrNullObject(7, 7);
      const inside = table.getCellOrNullObject(0, 0);
      outside.load('value');
      inside.load('value');
      await context.sync();
      return [outside.isNullObject, inside.isNullObject];
    },
    expected: [true, false],
  },
  {
    name: 'tables: getCell outside the table raises an error',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const cell = (await withTable(context)).getCell(7, 7);
      cell.load('value');
      return errorCode(() => context.sync());
    },
    expected: 'ItemNotFound',
  },
  {
    name: 'tables: rows and their values',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const { rows } = await withTable(context);
      rows.load('items/values,items/rowIndex,items/cellCount');
      await context.sync();
      return rows.items.map(({ values, rowIndex, cellCount }) => ({ values, rowIndex, cellCount }));
    },
    expected: [
      { values: [['a', 'b', 'c']], rowIndex: 0, cellCount: 3 },
      { values: [['1', '2', '3']], rowIndex: 1, cellCount: 3 },
    ],
  },
  {
    name: 'tables: the cells of a row',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const { cells } = (await withTable(context)).rows.getFirst();
      cells.load('items/value');
      await context.sync();
      return cells.items.map(({ value }) => value);
    },
    expected: ['a', 'b', 'c'],
  },
  {
    name: 'tables: paragraphs in cells count among those of the body',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      await withTable(context);
      return filledTexts(context);
    },
    expected: ['before', 'a', 'b', 'c', '1', '2', '3', 'after'],
  },
  {
    name: 'tables: a paragraph in a cell knows its table and cell',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      await withTable(context);
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text,items/tableNestingLevel');
      await context.sync();
      const inside = paragraphs.items.filter(({ tableNestingLevel }) => tableNestingLevel === 1);
      const cell = at(inside, 4).parentTableCell;
      const table = at(inside, 4).parentTable;
      cell.load('rowIndex,cellIndex');
      table.load('rowCount');
      await context.sync();
      return [inside.length, at(inside, 4).text, cell.rowIndex, cell.cellIndex, table.rowCount];
    },
    expected: [6, '2', 1, 1, 2],
  },
  {
    name: 'tables: a paragraph outside has no table',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      await withTable(context);
      const outside = await paragraphAt(context, 0);
      const table = outside.parentTableOrNullObject;
      const cell = outside.parentTableCellOrNullObject;
      table.load('rowCount');
      cell.load('rowIndex');
      await context.sync();
      return [table.isNullObject, cell.isNullObject];
    },
    expected: [true, true],
  },
  {
    name: 'tables: the paragraphs before and after',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      const before = table.getParagraphBefore();
      before.load('text');
      await context.sync();
      table.insertParagraph('next', 'After');
      const after = table.getParagraphAfter();
      after.load('text');
      await context.sync();
      return [before.text, after.text];
    },
    expected: ['before', 'next'],
  },
  {
    name: 'tables: search inside a table',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const hits = (await withTable(context)).search('b');
      hits.load('items/text');
      await context.sync();
      return hits.items.map(({ text }) => text);
    },
    expected: ['b'],
  },
  {
    name: 'tables: two tables in document order',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      (await paragraphAt(context, 1)).insertTable(1, 1, 'After', [['second']]);
      (await paragraphAt(context, 0)).insertTable(1, 1, 'After', [['first']]);
      const { tables } = context.document.body;
      tables.load('items/values');
      await context.sync();
      return tables.items.map(({ values }) => values);
    },
    expected: [[['first']], [['second']]],
  },
];
