import { errorCode, fresh, hit, paragraphAt, texts, type ConformanceProgram } from '../program';

export const programs: ConformanceProgram[] = [
  {
    name: 'ranges: a range stays with its text when paragraphs come before it',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one', 'two', 'three');
      const two = hit(context, 'two');
      two.load('text');
      await context.sync();
      body.insertParagraph('zero', 'Start');
      await context.sync();
      two.insertText('!', 'End');
      return texts(context);
    },
    expected: ['zero', 'one', 'two!', 'three'],
  },
  {
    name: 'ranges: a range stays with its text when text comes before it in the same paragraph',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here');
      const here = hit(context, 'here');
      hit(context, 'word').insertText('much longer phrase', 'Replace');
      here.insertText('there', 'Replace');
      return texts(context);
    },
    expected: ['a much longer phrase there'],
  },
  {
    name: 'ranges: all hits of a search can be replaced in one batch',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const hits = fresh(context, 'x and x and x', 'end').search('x');
      hits.load('items');
      await context.sync();
      hits.items.forEach((range, index) => range.insertText(`[${index}]`, 'Replace'));
      return texts(context);
    },
    expected: ['[0] and [1] and [2]', 'end'],
  },
  {
    name: 'ranges: a paragraph is the same one after others came and went',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one', 'two', 'three');
      const three = await paragraphAt(context, 2);
      (await paragraphAt(context, 0)).delete();
      body.insertParagraph('new', 'Start');
      three.insertText('3', 'Replace');
      return texts(context);
    },
    expected: ['new', 'two', '3'],
  },
  {
    name: 'ranges: a deleted paragraph is not found again',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      const two = await paragraphAt(context, 1);
      two.delete();
      await context.sync();
      return errorCode(async () => {
        two.insertText('x', 'End');
        await context.sync();
      });
    },
    expected: 'ItemNotFound',
  },
  {
    name: 'ranges: expandTo covers both and what is between',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one two three four');
      const range = hit(context, 'two').expandTo(hit(context, 'three'));
      range.load('text');
      await context.sync();
      return range.text;
    },
    expected: 'two three',
  },
  {
    name: 'ranges: expandToOrNullObject covers both',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one two three four');
      const range = hit(context, 'three').expandToOrNullObject(hit(context, 'one'));
      range.load('text');
      await context.sync();
      return range.text;
    },
    expected: 'one two three',
  },
  {
    name: 'ranges: compareLocationWith tells order and containment',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one two three');
      const [one, two, three] = [hit(context, 'one'), hit(context, 'two'), hit(context, 'three')];
      const both = one.expandTo(two);
      const results = [
        one.compareLocationWith(three),
        three.compareLocationWith(one),
        two.compareLocationWith(hit(context, 'two')),
      ];
      const inside = hit(context, 'wo').compareLocationWith(both);
      await context.sync();
      return [...results.map((result) => result.value), inside.value.startsWith('Inside')];
    },
    expected: ['Before', 'After', 'Equal', true],
  },
  {
    name: 'ranges: getRange Start and End are empty places',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here');
      const word = hit(context, 'word');
      const start = word.getRange('Start');
      const end = word.getRange('End');
      start.load('isEmpty');
      end.load('isEmpty');
      word.load('isEmpty');
      await context.sync();
      start.insertText('<', 'Start');
      end.insertText('>', 'Start');
      return [start.isEmpty, end.isEmpty, word.isEmpty, ...(await texts(context))];
    },
    expected: [true, true, false, 'a <word> here'],
  },
  {
    name: 'ranges: getRange Content of a paragraph is its text',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const content = fresh(context, 'one', 'two').paragraphs.getFirst().getRange('Content');
      content.load('text');
      await context.sync();
      return content.text;
    },
    expected: 'one',
  },
  {
    name: 'ranges: range.paragraphs is the paragraph around a hit',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'a word here', 'three');
      const { paragraphs } = hit(context, 'word');
      paragraphs.load('items/text');
      await context.sync();
      return paragraphs.items.map((paragraph) => paragraph.text);
    },
    expected: ['a word here'],
  },
  {
    name: 'ranges: body.getRange covers the document',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'one', 'two').getRange('Content');
      paragraphs.load('items/text');
      await context.sync();
      return paragraphs.items.map((paragraph) => paragraph.text);
    },
    expected: ['one', 'two'],
  },
  {
    name: 'ranges: search inside a range does not look outside',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'x one x', 'x two');
      const hits = (await paragraphAt(context, 0)).search('x');
      hits.load('items');
      await context.sync();
      return hits.items.length;
    },
    expected: 2,
  },
];
