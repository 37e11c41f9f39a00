import { fresh, hit, paragraphAt, texts, type ConformanceProgram } from '../program';

export const programs: ConformanceProgram[] = [
  {
    name: 'selection: a range that is selected is the selection',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here');
      hit(context, 'word').select();
      await context.sync();
      const selection = context.document.getSelection();
      selection.load('text');
      await context.sync();
      return selection.text;
    },
    expected: 'word',
  },
  {
    name: 'selection: select Start and End put the cursor at an end',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here');
      hit(context, 'word').select('Start');
      context.document.getSelection().insertText('<', 'Start');
      hit(context, 'word').select('End');
      const selection = context.document.getSelection();
      selection.load('isEmpty');
      await context.sync();
      const { isEmpty } = selection;
      selection.insertText('>', 'End');
      return [isEmpty, ...(await texts(context))];
    },
    expected: [true, 'a <word> here'],
  },
  {
    name: 'selection: the paragraph of the selection',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'a word here', 'three');
      hit(context, 'word').select();
      const paragraph = context.document.getSelection().paragraphs.getFirst();
      paragraph.load('text');
      await context.sync();
      return paragraph.text;
    },
    expected: 'a word here',
  },
  {
    name: 'selection: a selected paragraph',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      (await paragraphAt(context, 1)).select();
      const selection = context.document.getSelection();
      selection.load('text');
      await context.sync();
      return selection.text.replace(/[\r\n]+$/, '');
    },
    expected: 'two',
  },
  {
    name: 'selection: replacing the selection',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here');
      hit(context, 'word').select();
      context.document.getSelection().insertText('phrase', 'Replace');
      return texts(context);
    },
    expected: ['a phrase here'],
  },
  {
    name: 'selection: the control around the selection',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      const control = (await paragraphAt(context, 1)).insertContentControl();
      control.tag = 'cc-selected';
      hit(context, 'wo').select();
      const inside = context.document.getSelection().parentContentControlOrNullObject;
      inside.load('tag');
      await context.sync();
      hit(context, 'one').select();
      const outside = context.document.getSelection().parentContentControlOrNullObject;
      outside.load('tag');
      await context.sync();
      return [inside.tag, outside.isNullObject];
    },
    expected: ['cc-selected', true],
  },
  {
    name: 'selection: selecting a table cell selects inside the table',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const table = fresh(context, 'one').insertTable(1, 2, 'End', [['x', 'y']]);
      table.getCell(0, 1).body.select('Start');
      const cell = context.document.getSelection().parentTableCellOrNullObject;
      cell.load('cellIndex');
      await context.sync();
      return [cell.isNullObject, cell.cellIndex];
    },
    expected: [false, 1],
  },
];
