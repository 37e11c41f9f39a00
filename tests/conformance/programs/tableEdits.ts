import { valuesOf, withTable } from '../exampleTable';
import { filledTexts, fresh, paragraphAt, texts, type ConformanceProgram } from '../program';

export const programs: ConformanceProgram[] = [
  {
    name: 'tables: values can be set all at once',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      table.values = [
        ['x', 'y', 'z'],
        ['4', '', '6'],
      ];
      return valuesOf(context, table);
    },
    expected: [
      ['x', 'y', 'z'],
      ['4', '', '6'],
    ],
  },
  {
    name: 'tables: getCell and the value of one cell',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      table.getCell(1, 1).value = 'new';
      return valuesOf(context, table);
    },
    expected: [
      ['a', 'b', 'c'],
      ['1', 'new', '3'],
    ],
  },
  {
    name: 'tables: addRows at the end, with values',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      table.addRows('End', 2, [
        ['4', '5', '6'],
        ['7', '8', '9'],
      ]);
      return valuesOf(context, table);
    },
    expected: [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8', '9'],
    ],
  },
  {
    name: 'tables: addRows at the start',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      table.addRows('Start', 1, [['x', 'y', 'z']]);
      return valuesOf(context, table);
    },
    expected: [
      ['x', 'y', 'z'],
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  },
  {
    name: 'tables: row.insertRows After',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      table.rows.getFirst().insertRows('After', 1, [['x', 'y', 'z']]);
      return valuesOf(context, table);
    },
    expected: [
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
      ['1', '2', '3'],
    ],
  },
  {
    name: 'tables: deleteRows and row.delete',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      table.addRows('End', 2, [
        ['4', '5', '6'],
        ['7', '8', '9'],
      ]);
      table.deleteRows(1, 2);
      table.rows.getFirst().delete();
      return valuesOf(context, table);
    },
    expected: [['7', '8', '9']],
  },
  {
    name: 'tables: addColumns at the end',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      table.addColumns('End', 1, [['d'], ['4']]);
      return valuesOf(context, table);
    },
    expected: [
      ['a', 'b', 'c', 'd'],
      ['1', '2', '3', '4'],
    ],
  },
  {
    name: 'tables: headerRowCount is set and read',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      table.headerRowCount = 1;
      table.load('headerRowCount');
      table.rows.load('items/isHeader');
      await context.sync();
      return [table.headerRowCount, table.rows.items.map(({ isHeader }) => isHeader)];
    },
    expected: [1, [true, false]],
  },
  {
    name: 'tables: delete takes the whole table and nothing else',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      (await withTable(context)).delete();
      const { tables } = context.document.body;
      tables.load('items');
      const all = await filledTexts(context);
      return [tables.items.length, ...all];
    },
    expected: [0, 'before', 'after'],
  },
  {
    name: 'tables: text can be put into the body of a cell',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = await withTable(context);
      table.getCell(0, 0).body.insertText('!', 'End');
      return valuesOf(context, table);
    },
    expected: [
      ['a!', 'b', 'c'],
      ['1', '2', '3'],
    ],
  },
  {
    name: 'tables: Vietnamese values and signs come back as they went in',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const values = [
        ['Tổng số', 'Nữ', '< 30 & > 20'],
        ['1.234,5', '–', '35%'],
      ];
      return valuesOf(context, fresh(context, 'before').insertTable(2, 3, 'End', values));
    },
    expected: [
      ['Tổng số', 'Nữ', '< 30 & > 20'],
      ['1.234,5', '–', '35%'],
    ],
  },
  {
    name: 'tables: a control around a table is found with its table',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      (await withTable(context)).insertContentControl().tag = 'cc-table';
      const found = context.document.contentControls.getByTag('cc-table');
      found.load('items/tables/items/rowCount');
      await context.sync();
      return found.items.map(({ tables }) => tables.items.map(({ rowCount }) => rowCount));
    },
    expected: [[2]],
  },
  {
    name: 'tables: deleting a paragraph before a table leaves the table',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      await withTable(context);
      (await paragraphAt(context, 0)).delete();
      return (await texts(context)).filter((text) => text !== '');
    },
    expected: ['a', 'b', 'c', '1', '2', '3', 'after'],
  },
];
