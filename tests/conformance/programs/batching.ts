import { at, fresh, texts, type ConformanceProgram } from '../program';

export const programs: ConformanceProgram[] = [
  {
    name: 'batching: a load after a write in the same batch sees the write',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      body.insertText('!', 'End');
      body.load('text');
      await context.sync();
      return body.text.replace(/[\r\n]+/g, '');
    },
    expected: 'one!',
  },
  {
    name: 'batching: a load before a write in the same batch does not see it',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      body.load('text');
      body.insertText('!', 'End');
      await context.sync();
      return body.text.replace(/[\r\n]+/g, '');
    },
    expected: 'one',
  },
  {
    name: 'batching: what was loaded stays until it is loaded again',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      body.load('text');
      await context.sync();
      body.insertText('!', 'End');
      await context.sync();
      const old = body.text.replace(/[\r\n]+/g, '');
      body.load('text');
      await context.sync();
      return [old, body.text.replace(/[\r\n]+/g, '')];
    },
    expected: ['one', 'one!'],
  },
  {
    name: 'batching: the items of a list stay until it is loaded again',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one', 'two');
      const { paragraphs } = body;
      paragraphs.load('items/text');
      await context.sync();
      body.insertParagraph('three', 'End');
      await context.sync();
      const old = paragraphs.items.length;
      return [old, (await texts(context)).length];
    },
    expected: [2, 3],
  },
  {
    name: 'batching: nothing happens before the sync',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      body.load('text');
      await context.sync();
      const before = body.text.replace(/[\r\n]+/g, '');
      body.insertText('a', 'End');
      body.insertText('b', 'End');
      body.insertText('c', 'End');
      return [before, ...(await texts(context))];
    },
    expected: ['one', 'oneabc'],
  },
  {
    name: 'batching: load of properties of a property',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'one', 'two');
      paragraphs.load('items/text,items/font/italic');
      await context.sync();
      return paragraphs.items.map(({ text, font }) => [text, font.italic]);
    },
    expected: [
      ['one', false],
      ['two', false],
    ],
  },
  {
    name: 'batching: load with top and skip',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'one', 'two', 'three', 'four');
      paragraphs.load({ select: 'text', top: 2, skip: 1 });
      await context.sync();
      return paragraphs.items.map(({ text }) => text);
    },
    expected: ['two', 'three'],
  },
  {
    name: 'batching: load by an object of names',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'one', 'two');
      paragraphs.load({ text: true, font: { bold: true } });
      await context.sync();
      return paragraphs.items.map(({ text, font }) => [text, font.bold]);
    },
    expected: [
      ['one', false],
      ['two', false],
    ],
  },
  {
    name: 'batching: toJSON has what was loaded and nothing else',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'one');
      paragraphs.load('items/text,items/alignment');
      await context.sync();
      const { text, alignment } = at(paragraphs.items, 0).toJSON();
      return {
        text: text ?? null,
        alignment: alignment ?? null,
        keys: Object.keys(at(paragraphs.items, 0).toJSON()).length,
      };
    },
    expected: { text: 'one', alignment: 'Left', keys: 2 },
  },
  {
    name: 'batching: a fresh proxy for the same paragraph sees what another proxy wrote',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      const a = body.paragraphs.getFirst();
      const b = body.paragraphs.getFirst();
      a.insertText('!', 'End');
      b.load('text');
      await context.sync();
      return b.text;
    },
    expected: 'one!',
  },
  {
    name: 'batching: two hundred paragraphs from one text',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      const body = fresh(context, 'first');
      body.insertText(Array.from({ length: 200 }, (_, index) => `\nline ${index}`).join(''), 'End');
      const all = await texts(context);
      return [all.length, at(all, 200)];
    },
    expected: [201, 'line 199'],
  },
];
