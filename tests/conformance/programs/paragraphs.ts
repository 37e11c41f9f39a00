import { at, filledTexts, fresh, paragraphAt, texts, type ConformanceProgram } from '../program';

export const programs: ConformanceProgram[] = [
  {
    name: 'paragraphs: body.paragraphs lists them in order, without their marks',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      return texts(context);
    },
    expected: ['one', 'two', 'three'],
  },
  {
    name: 'paragraphs: body.insertParagraph at Start and End',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'middle');
      body.insertParagraph('first', 'Start');
      body.insertParagraph('last', 'End');
      return texts(context);
    },
    expected: ['first', 'middle', 'last'],
  },
  {
    name: 'paragraphs: paragraph.insertParagraph Before and After',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two');
      const one = await paragraphAt(context, 0);
      one.insertParagraph('before', 'Before');
      one.insertParagraph('after', 'After');
      return texts(context);
    },
    expected: ['before', 'one', 'after', 'two'],
  },
  {
    name: 'paragraphs: several insertions After the same paragraph stand in reverse order',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'end');
      const one = await paragraphAt(context, 0);
      one.insertParagraph('a', 'After');
      one.insertParagraph('b', 'After');
      return texts(context);
    },
    expected: ['one', 'b', 'a', 'end'],
  },
  {
    name: 'paragraphs: an inserted paragraph can be used before any sync',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      body.insertParagraph('two', 'End').insertParagraph('three', 'After').insertText('!', 'End');
      return texts(context);
    },
    expected: ['one', 'two', 'three!'],
  },
  {
    name: 'paragraphs: a paragraph inserted After takes the style of its neighbour',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const body = fresh(context, 'title', 'end');
      const title = body.paragraphs.getFirst();
      title.styleBuiltIn = 'Heading2';
      const next = title.insertParagraph('next', 'After');
      next.load('styleBuiltIn');
      await context.sync();
      return next.styleBuiltIn;
    },
    expected: 'Heading2',
  },
  {
    name: 'paragraphs: delete takes the paragraph away',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      (await paragraphAt(context, 1)).delete();
      return texts(context);
    },
    expected: ['one', 'three'],
  },
  {
    name: 'paragraphs: clear leaves an empty paragraph',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      (await paragraphAt(context, 1)).clear();
      return texts(context);
    },
    expected: ['one', '', 'three'],
  },
  {
    name: 'paragraphs: body.clear leaves nothing to read',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two').clear();
      return filledTexts(context);
    },
    expected: [],
  },
  {
    name: 'paragraphs: getFirst, getLast, getNext and getPrevious',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'one', 'two', 'three');
      const found = [
        paragraphs.getFirst(),
        paragraphs.getLast(),
        paragraphs.getFirst().getNext(),
        paragraphs.getLast().getPrevious(),
      ];
      for (const paragraph of found) paragraph.load('text');
      await context.sync();
      return found.map((paragraph) => paragraph.text);
    },
    expected: ['one', 'three', 'two', 'two'],
  },
  {
    name: 'paragraphs: no neighbour beyond the ends',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'one', 'two');
      const before = paragraphs.getFirst().getPreviousOrNullObject();
      const after = paragraphs.getLast().getNextOrNullObject();
      const inside = paragraphs.getFirst().getNextOrNullObject();
      for (const paragraph of [before, after, inside]) paragraph.load('text');
      await context.sync();
      return [before.isNullObject, after.isNullObject, inside.isNullObject];
    },
    expected: [true, true, false],
  },
  {
    name: 'paragraphs: isLastParagraph',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'one', 'two');
      paragraphs.load('items/isLastParagraph');
      await context.sync();
      return paragraphs.items.map((paragraph) => paragraph.isLastParagraph);
    },
    expected: [false, true],
  },
  {
    name: 'paragraphs: alignment is set and read',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three', 'end');
      const alignments = ['Centered', 'Right', 'Justified'] as const;
      for (const [index, alignment] of alignments.entries()) (await paragraphAt(context, index)).alignment = alignment;
      const { paragraphs } = context.document.body;
      paragraphs.load('items/alignment');
      await context.sync();
      return paragraphs.items.slice(0, 3).map((paragraph) => paragraph.alignment);
    },
    expected: ['Centered', 'Right', 'Justified'],
  },
  {
    name: 'paragraphs: indents are in points',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'end');
      const one = await paragraphAt(context, 0);
      one.leftIndent = 36;
      one.rightIndent = 18;
      one.firstLineIndent = 28;
      one.load('leftIndent,rightIndent,firstLineIndent');
      await context.sync();
      return [one.leftIndent, one.rightIndent, one.firstLineIndent];
    },
    expected: [36, 18, 28],
  },
  {
    name: 'paragraphs: a negative first line indent hangs',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'end');
      const one = await paragraphAt(context, 0);
      one.leftIndent = 36;
      one.firstLineIndent = -18;
      one.load('leftIndent,firstLineIndent');
      await context.sync();
      return [one.leftIndent, one.firstLineIndent];
    },
    expected: [36, -18],
  },
  {
    name: 'paragraphs: spacing is in points',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'end');
      const one = await paragraphAt(context, 0);
      one.spaceBefore = 6;
      one.spaceAfter = 12;
      one.lineSpacing = 18;
      one.load('spaceBefore,spaceAfter,lineSpacing');
      await context.sync();
      return [one.spaceBefore, one.spaceAfter, one.lineSpacing];
    },
    expected: [6, 12, 18],
  },
  {
    name: 'paragraphs: outlineLevel is 10 for body text and follows the heading style',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'heading', 'text');
      paragraphs.getFirst().styleBuiltIn = 'Heading3';
      paragraphs.load('items/outlineLevel');
      await context.sync();
      return paragraphs.items.map((paragraph) => paragraph.outlineLevel);
    },
    expected: [3, 10],
  },
  {
    name: 'paragraphs: outlineLevel can be set without a style',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'one', 'end');
      const one = await paragraphAt(context, 0);
      one.outlineLevel = 2;
      one.load('outlineLevel,styleBuiltIn');
      await context.sync();
      return [one.outlineLevel, one.styleBuiltIn];
    },
    expected: [2, 'Normal'],
  },
  {
    name: 'paragraphs: a plain paragraph is no list item and in no table',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one');
      const one = await paragraphAt(context, 0);
      one.load('isListItem,tableNestingLevel');
      await context.sync();
      return [one.isListItem, one.tableNestingLevel];
    },
    expected: [false, 0],
  },
  {
    name: 'paragraphs: getTextRanges cuts at the marks given',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'One. Two. Three.');
      const ranges = paragraphs.getFirst().getTextRanges(['.'], true);
      ranges.load('items/text');
      await context.sync();
      return ranges.items.map((range) => range.text);
    },
    expected: ['One.', 'Two.', 'Three.'],
  },
  {
    name: 'paragraphs: a range over two paragraphs has both',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text');
      await context.sync();
      const range = at(paragraphs.items, 0).getRange().expandTo(at(paragraphs.items, 1).getRange());
      range.paragraphs.load('items/text');
      await context.sync();
      return range.paragraphs.items.map((paragraph) => paragraph.text);
    },
    expected: ['one', 'two'],
  },
];
