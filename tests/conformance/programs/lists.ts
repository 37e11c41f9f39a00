import { flatOpc, p } from '../flatOpc';
import { errorOf, fresh, type ConformanceProgram } from '../program';

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

function item(text: string, level: number): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A document with a list "I. first, II. second", a paragraph "new" between the two, and one after them. Syncs. */
async function withList(context: Word.RequestContext): Promise<Word.Paragraph[]> {
  const body = item('first', 0) + p('new') + item('second', 0) + p('') + p('');
  fresh(context, 'end').insertOoxml(flatOpc(body, { numbering: NUMBERING }), 'Start');
  const { paragraphs } = context.document.body;
  paragraphs.load('items');
  await context.sync();
  return paragraphs.items.slice(0, 3);
}

/** The id of the list that a paragraph belongs to. Syncs. */
async function listId(context: Word.RequestContext, paragraph: Word.Paragraph | undefined): Promise<number> {
  const list = paragraph?.listOrNullObject;
  list?.load('id');
  await context.sync();
  return list && !list.isNullObject ? list.id : -1;
}

/** "I. first" for an item of a list, the text alone for another paragraph. Syncs. */
async function shown(context: Word.RequestContext): Promise<string[]> {
  const { paragraphs } = context.document.body;
  paragraphs.load('items/text,items/isListItem,items/listItemOrNullObject/listString');
  await context.sync();
  return paragraphs.items
    .filter(({ text }) => text !== '')
    .map(({ text, isListItem, listItemOrNullObject }) =>
      isListItem ? `${listItemOrNullObject.listString} ${text}` : text,
    );
}

export const programs: ConformanceProgram[] = [
  {
    name: 'lists: attachToList numbers a paragraph in its place, and the later items anew',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const [first, between] = await withList(context);
      between?.attachToList(await listId(context, first), 0);
      return shown(context);
    },
    expected: ['I. first', 'II. new', 'III. second', 'end'],
  },
  {
    name: 'lists: attachToList at a deeper level',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const [first, between] = await withList(context);
      between?.attachToList(await listId(context, first), 1);
      return shown(context);
    },
    expected: ['I. first', '1. new', 'II. second', 'end'],
  },
  {
    name: 'lists: detachFromList takes the number away, and the later items are numbered anew',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const [first] = await withList(context);
      first?.detachFromList();
      return shown(context);
    },
    expected: ['first', 'new', 'I. second', 'end'],
  },
  {
    name: 'lists: a paragraph that is in a list joins no other',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const [first, , second] = await withList(context);
      const id = await listId(context, first);
      const { code } = await errorOf(async () => {
        second?.attachToList(id, 0);
        await context.sync();
      });
      return code !== 'none';
    },
    expected: true,
  },
  {
    name: 'lists: listOrNullObject of a paragraph outside lists is a null object',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => listId(context, (await withList(context))[1]),
    expected: -1,
  },
  {
    name: 'lists: the range that insertOoxml returns has the inserted paragraphs, which can join a list',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const [first, between] = await withList(context);
      const id = await listId(context, first);
      const { paragraphs } = between?.getRange('Whole').insertOoxml(flatOpc(p('late') + p('')), 'After') ?? {};
      paragraphs?.load('items/text,items/isListItem');
      await context.sync();
      const late = paragraphs?.items.find(({ text, isListItem }) => text === 'late' && !isListItem);
      late?.attachToList(id, 0);
      return shown(context);
    },
    expected: ['I. first', 'new', 'II. late', 'III. second', 'end'],
  },
];
