import { fresh, texts, type ConformanceProgram } from '../program';

/** A header or footer of the first section, emptied. */
function emptied(
  context: Word.RequestContext,
  which: 'getHeader' | 'getFooter',
  type: 'Primary' | 'FirstPage',
): Word.Body {
  const body = context.document.sections.getFirst()[which](type);
  body.clear();
  return body;
}

/** Text of a body without the ends of its lines. Syncs. */
async function textOf(context: Word.RequestContext, body: Word.Body): Promise<string> {
  body.load('text');
  await context.sync();
  return body.text.replace(/[\r\n]+/g, '');
}

export const programs: ConformanceProgram[] = [
  {
    name: 'sections: a document has at least one, with the text in its body',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'alpha');
      const { sections } = context.document;
      sections.load('items');
      await context.sync();
      const [first] = sections.items;
      return first ? (await textOf(context, first.body)).includes('alpha') : false;
    },
    expected: true,
  },
  {
    name: 'sections: the primary header takes text',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one');
      const header = emptied(context, 'getHeader', 'Primary');
      header.insertText('header text', 'Start');
      const read = await textOf(context, context.document.sections.getFirst().getHeader('Primary'));
      header.clear();
      return [read, ...(await texts(context))];
    },
    expected: ['header text', 'one'],
  },
  {
    name: 'sections: header and footer are different places',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one');
      const header = emptied(context, 'getHeader', 'Primary');
      const footer = emptied(context, 'getFooter', 'Primary');
      header.insertText('above', 'Start');
      footer.insertText('below', 'Start');
      const read = [await textOf(context, header), await textOf(context, footer)];
      header.clear();
      footer.clear();
      await context.sync();
      return read;
    },
    expected: ['above', 'below'],
  },
  {
    name: 'sections: the first page has a header of its own',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one');
      const primary = emptied(context, 'getHeader', 'Primary');
      const firstPage = emptied(context, 'getHeader', 'FirstPage');
      primary.insertText('all', 'Start');
      firstPage.insertText('first', 'Start');
      const read = [await textOf(context, primary), await textOf(context, firstPage)];
      primary.clear();
      firstPage.clear();
      await context.sync();
      return read;
    },
    expected: ['all', 'first'],
  },
  {
    name: 'sections: the type of a body',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      const header = emptied(context, 'getHeader', 'Primary');
      const footer = emptied(context, 'getFooter', 'Primary');
      for (const each of [body, header, footer]) each.load('type');
      await context.sync();
      return [body.type, header.type, footer.type];
    },
    expected: ['MainDoc', 'Header', 'Footer'],
  },
  {
    name: 'sections: search in the body does not find the header',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'alpha');
      const header = emptied(context, 'getHeader', 'Primary');
      header.insertText('alpha', 'Start');
      const hits = body.search('alpha');
      hits.load('items');
      await context.sync();
      header.clear();
      await context.sync();
      return hits.items.length;
    },
    expected: 1,
  },
];
