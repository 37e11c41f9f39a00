import { filledTexts, fresh, hit, paragraphAt, texts, type ConformanceProgram } from '../program';

export const programs: ConformanceProgram[] = [
  {
    name: 'text: body.insertText at Start and End joins the first and the last paragraph',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one', 'two');
      body.insertText('>', 'Start');
      body.insertText('<', 'End');
      return texts(context);
    },
    expected: ['>one', 'two<'],
  },
  {
    name: 'text: body.insertText Replace takes the place of everything',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two').insertText('new', 'Replace');
      return filledTexts(context);
    },
    expected: ['new'],
  },
  {
    name: 'text: paragraph.insertText at Start, End and Replace',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      (await paragraphAt(context, 0)).insertText('>', 'Start');
      (await paragraphAt(context, 1)).insertText('<', 'End');
      (await paragraphAt(context, 2)).insertText('3', 'Replace');
      return texts(context);
    },
    expected: ['>one', 'two<', '3'],
  },
  {
    name: 'text: insertText gives the range of the new text',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const range = fresh(context, 'one').insertText(' two', 'End');
      range.load('text');
      await context.sync();
      return range.text;
    },
    expected: ' two',
  },
  {
    name: 'text: range.insertText Before and After stand outside the range',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here');
      const word = hit(context, 'word');
      word.insertText('<', 'Before');
      word.insertText('>', 'After');
      word.load('text');
      const all = await texts(context);
      return [word.text, ...all];
    },
    expected: ['word', 'a <word> here'],
  },
  {
    name: 'text: range.insertText Start and End are part of the range',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here');
      const word = hit(context, 'word');
      word.insertText('<', 'Start');
      word.insertText('>', 'End');
      word.load('text');
      const all = await texts(context);
      return [word.text, ...all];
    },
    expected: ['<word>', 'a <word> here'],
  },
  {
    name: 'text: range.insertText Replace',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here');
      hit(context, 'word').insertText('phrase', 'Replace');
      return texts(context);
    },
    expected: ['a phrase here'],
  },
  {
    name: 'text: a line feed in inserted text starts a paragraph',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'one').insertText('\ntwo', 'End');
      return texts(context);
    },
    expected: ['one', 'two'],
  },
  {
    name: 'text: range.insertParagraph stands before or after the whole paragraph',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      hit(context, 'word').insertParagraph('next', 'After');
      return texts(context);
    },
    expected: ['a word here', 'next', 'end'],
  },
  {
    name: 'text: range.delete takes the text and leaves the paragraph',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      hit(context, ' word').delete();
      return texts(context);
    },
    expected: ['a here', 'end'],
  },
  {
    name: 'text: range.clear takes the text',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here');
      hit(context, ' word').clear();
      return texts(context);
    },
    expected: ['a here'],
  },
  {
    name: 'text: text that looks like markup is text',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, '<b>A & B</b> "q" \u2028');
      return (await texts(context)).map((text) => text.replace('\u2028', ''));
    },
    expected: ['<b>A & B</b> "q" '],
  },
  {
    name: 'text: spaces at the ends are kept',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, '  one  ', 'end');
      return texts(context);
    },
    expected: ['  one  ', 'end'],
  },
  {
    name: 'text: Vietnamese text comes back as it went in, composed or decomposed',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'Nghị quyết', 'Nghi\u0323 quye\u0302\u0301t');
      return texts(context);
    },
    expected: ['Nghị quyết', 'Nghi\u0323 quye\u0302\u0301t'],
  },
  {
    name: 'text: a tab is part of the text',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a\tb');
      return texts(context);
    },
    expected: ['a\tb'],
  },
  {
    name: 'text: a page break does not harm the text around it',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'one', 'two');
      (await paragraphAt(context, 0)).insertBreak('Page', 'After');
      return (await filledTexts(context)).map((text) => text.replace('\f', ''));
    },
    expected: ['one', 'two'],
  },
  {
    name: 'text: a line break stays inside the paragraph',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      const body = fresh(context, 'one');
      body.insertBreak('Line', 'End');
      body.insertText('two', 'End');
      return (await texts(context)).map((text) => text.replace(/[\v\n\r]/g, '|'));
    },
    expected: ['one|two'],
  },
  {
    name: 'text: body.text has the text of all paragraphs',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one', 'two');
      body.load('text');
      await context.sync();
      return body.text.split(/[\r\n]+/).filter((line) => line !== '');
    },
    expected: ['one', 'two'],
  },
];
