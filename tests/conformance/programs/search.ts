import { errorCode, filledTexts, fresh, hit, type ConformanceProgram } from '../program';

type Options = Parameters<Word.Body['search']>[1];

/** Texts of the hits in a document of one paragraph per line. Syncs. */
async function hits(context: Word.RequestContext, lines: string[], text: string, options?: Options): Promise<string[]> {
  const found = fresh(context, ...lines).search(text, options);
  found.load('items/text');
  await context.sync();
  return found.items.map((range) => range.text);
}

export const programs: ConformanceProgram[] = [
  {
    name: 'search: all hits, whatever their case',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['One one', 'ONE two'], 'one'),
    expected: ['One', 'one', 'ONE'],
  },
  {
    name: 'search: matchCase',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['One one', 'ONE two'], 'one', { matchCase: true }),
    expected: ['one'],
  },
  {
    name: 'search: within a range the hits begin to be counted where the range does',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const paragraph = fresh(context, 'aaaa', 'last').paragraphs.getFirst();
      const rest = paragraph.search('a').getFirst().getRange('End').expandTo(paragraph.getRange('End'));
      rest.search('aa').getFirst().insertText('-', 'Replace');
      return filledTexts(context);
    },
    expected: ['a-a', 'last'],
  },
  {
    name: 'search: what replaces a hit looks as it did, whatever stands behind it',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      const paragraph = fresh(context, 'one', 'last').paragraphs.getFirst();
      paragraph.insertText('two', 'End').font.superscript = true;
      const now = hit(context, 'one').insertText('1', 'Replace');
      now.load('text,font/superscript');
      await context.sync();
      return [now.text, now.font.superscript];
    },
    expected: ['1', false],
  },
  {
    name: 'search: a text that is loaded before it is replaced is the old one',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one two');
      const range = hit(context, 'two');
      range.load('text');
      range.insertText('three', 'Replace');
      return [await filledTexts(context), range.text];
    },
    expected: [['one three'], 'two'],
  },
  {
    name: 'search: matchWholeWord',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['one someone oneself one'], 'one', { matchWholeWord: true }),
    expected: ['one', 'one'],
  },
  {
    name: 'search: matchPrefix',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['one someone oneself'], 'one', { matchPrefix: true }),
    expected: ['one', 'one'],
  },
  {
    name: 'search: matchSuffix',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['one someone oneself'], 'one', { matchSuffix: true }),
    expected: ['one', 'one'],
  },
  {
    name: 'search: ignorePunct',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['well, done'], 'well done', { ignorePunct: true }),
    expected: ['well, done'],
  },
  {
    name: 'search: ignoreSpace',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['well  done'], 'well done', { ignoreSpace: true }),
    expected: ['well  done'],
  },
  {
    name: 'search: wildcards',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['cat cot cut coat'], 'c?t', { matchWildcards: true }),
    expected: ['cat', 'cot', 'cut'],
  },
  {
    name: 'search: without wildcards a question mark is a question mark',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['cat c?t'], 'c?t'),
    expected: ['c?t'],
  },
  {
    name: 'search: no hit gives an empty list',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['one'], 'two'),
    expected: [],
  },
  {
    name: 'search: hits do not overlap',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['aaaa'], 'aa'),
    expected: ['aa', 'aa'],
  },
  {
    name: 'search: a hit runs over a change of formatting',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one two three', 'end');
      hit(context, 'two').font.bold = true;
      const found = body.search('one two three');
      found.load('items/text');
      await context.sync();
      return found.items.map((range) => range.text);
    },
    expected: ['one two three'],
  },
  {
    name: 'search: a hit does not run over the end of a paragraph',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['one', 'two'], 'onetwo'),
    expected: [],
  },
  {
    name: 'search: Vietnamese letters, whatever their case',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: (context) => hits(context, ['Nghị quyết và NGHỊ QUYẾT'], 'nghị quyết'),
    expected: ['Nghị quyết', 'NGHỊ QUYẾT'],
  },
  {
    name: 'search: text longer than 255 characters is refused',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      await context.sync();
      return errorCode(async () => {
        body.search('x'.repeat(256)).load('items');
        await context.sync();
      });
    },
    expected: 'SearchStringInvalidOrTooLong',
  },
  {
    name: 'search: getFirstOrNullObject of no hits',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      const none = body.search('two').getFirstOrNullObject();
      const some = body.search('one').getFirstOrNullObject();
      none.load('text');
      some.load('text');
      await context.sync();
      return [none.isNullObject, some.isNullObject];
    },
    expected: [true, false],
  },
  {
    name: 'search: deleting all hits',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const found = fresh(context, '-a-b-', 'c').search('-');
      found.load('items');
      await context.sync();
      for (const range of found.items) range.delete();
      return filledTexts(context);
    },
    expected: ['ab', 'c'],
  },
];
