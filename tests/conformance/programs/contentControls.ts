import { errorCode, fresh, hit, paragraphAt, texts, type ConformanceProgram } from '../program';

/** 'one', then 'two' in a control with a tag, then 'three'. Syncs. */
async function withControl(context: Word.RequestContext, tag: string): Promise<Word.ContentControl> {
  fresh(context, 'one', 'two', 'three');
  const control = (await paragraphAt(context, 1)).insertContentControl();
  control.tag = tag;
  control.title = 'A title';
  await context.sync();
  return control;
}

export const programs: ConformanceProgram[] = [
  {
    name: 'controls: a paragraph in a control is found by tag',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      await withControl(context, 'cc-tag');
      const found = context.document.contentControls.getByTag('cc-tag');
      found.load('items/tag,items/title,items/text');
      await context.sync();
      return found.items.map(({ tag, title, text }) => [tag, title, text]);
    },
    expected: [['cc-tag', 'A title', 'two']],
  },
  {
    name: 'controls: found by title',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      await withControl(context, 'cc-title');
      const found = context.document.contentControls.getByTitle('A title');
      found.load('items/tag');
      await context.sync();
      return found.items.map(({ tag }) => tag);
    },
    expected: ['cc-title'],
  },
  {
    name: 'controls: found by id',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const control = await withControl(context, 'cc-id');
      control.load('id');
      await context.sync();
      const found = context.document.contentControls.getById(control.id);
      found.load('tag');
      await context.sync();
      return found.tag;
    },
    expected: 'cc-id',
  },
  {
    name: 'controls: an unknown tag gives an empty list',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      await withControl(context, 'cc-known');
      const found = context.document.contentControls.getByTag('cc-unknown');
      found.load('items');
      await context.sync();
      return found.items.length;
    },
    expected: 0,
  },
  {
    name: 'controls: the type and the locks of a new control',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const control = await withControl(context, 'cc-new');
      control.load('type,cannotDelete,cannotEdit,appearance,removeWhenEdited');
      await context.sync();
      const { type, cannotDelete, cannotEdit, appearance, removeWhenEdited } = control;
      return { type, cannotDelete, cannotEdit, appearance, removeWhenEdited };
    },
    expected: {
      type: 'RichText',
      cannotDelete: false,
      cannotEdit: false,
      appearance: 'BoundingBox',
      removeWhenEdited: false,
    },
  },
  {
    name: 'controls: locks and appearance can be set',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const control = await withControl(context, 'cc-locks');
      control.cannotDelete = true;
      control.appearance = 'Hidden';
      control.load('cannotDelete,appearance');
      await context.sync();
      const read = [control.cannotDelete, control.appearance];
      control.cannotDelete = false;
      await context.sync();
      return read;
    },
    expected: [true, 'Hidden'],
  },
  {
    name: 'controls: insertText Replace, Start and End write inside',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const control = await withControl(context, 'cc-text');
      control.insertText('2', 'Replace');
      control.insertText('<', 'Start');
      control.insertText('>', 'End');
      control.load('text');
      const all = await texts(context);
      return [control.text, ...all];
    },
    expected: ['<2>', 'one', '<2>', 'three'],
  },
  {
    name: 'controls: insertParagraph End stays inside',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const control = await withControl(context, 'cc-paragraph');
      control.insertParagraph('more', 'End');
      control.paragraphs.load('items/text');
      const all = await texts(context);
      return [control.paragraphs.items.map(({ text }) => text), all];
    },
    expected: [
      ['two', 'more'],
      ['one', 'two', 'more', 'three'],
    ],
  },
  {
    name: 'controls: insertParagraph After stands outside',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const control = await withControl(context, 'cc-after');
      control.insertParagraph('next', 'After');
      control.paragraphs.load('items/text');
      const all = await texts(context);
      return [control.paragraphs.items.map(({ text }) => text), all];
    },
    expected: [['two'], ['one', 'two', 'next', 'three']],
  },
  {
    name: 'controls: delete(true) keeps what is inside',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const control = await withControl(context, 'cc-keep');
      control.delete(true);
      const { contentControls } = context.document;
      contentControls.load('items');
      const all = await texts(context);
      return [contentControls.items.length, ...all];
    },
    expected: [0, 'one', 'two', 'three'],
  },
  {
    name: 'controls: delete(false) takes what is inside with it',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const control = await withControl(context, 'cc-gone');
      control.delete(false);
      const { contentControls } = context.document;
      contentControls.load('items');
      const all = await texts(context);
      return [contentControls.items.length, all.includes('two')];
    },
    expected: [0, false],
  },
  {
    name: 'controls: a control around some words of a paragraph',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      const control = hit(context, 'word').insertContentControl();
      control.tag = 'cc-inline';
      control.load('text');
      const all = await texts(context);
      return [control.text, ...all];
    },
    expected: ['word', 'a word here', 'end'],
  },
  {
    name: 'controls: replacing the text of a control around some words',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      const control = hit(context, 'word').insertContentControl();
      control.insertText('phrase', 'Replace');
      control.load('text');
      const all = await texts(context);
      return [control.text, ...all];
    },
    expected: ['phrase', 'a phrase here', 'end'],
  },
  {
    name: 'controls: parentContentControl of what is inside',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      await withControl(context, 'cc-parent');
      const parent = (await paragraphAt(context, 1)).parentContentControl;
      parent.load('tag');
      await context.sync();
      return parent.tag;
    },
    expected: 'cc-parent',
  },
  {
    name: 'controls: parentContentControl of what is outside raises ItemNotFound',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      await withControl(context, 'cc-outside');
      const parent = (await paragraphAt(context, 0)).parentContentControl;
      parent.load('tag');
      return errorCode(() => context.sync());
    },
    expected: 'ItemNotFound',
  },
  {
    name: 'controls: parentContentControlOrNullObject',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      await withControl(context, 'cc-or-null');
      const outside = (await paragraphAt(context, 0)).parentContentControlOrNullObject;
      const inside = (await paragraphAt(context, 1)).parentContentControlOrNullObject;
      outside.load('tag');
      inside.load('tag');
      await context.sync();
      return [outside.isNullObject, inside.isNullObject];
    },
    expected: [true, false],
  },
  {
    name: 'controls: a control inside a control belongs to both',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const outer = await withControl(context, 'cc-outer');
      const inner = hit(context, 'two').insertContentControl();
      inner.tag = 'cc-inner';
      await context.sync();
      outer.contentControls.load('items/tag');
      await context.sync();
      return outer.contentControls.items.map(({ tag }) => tag).includes('cc-inner');
    },
    expected: true,
  },
  {
    name: 'controls: document.contentControls are in document order',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'two', 'three');
      (await paragraphAt(context, 1)).insertContentControl().tag = 'b';
      (await paragraphAt(context, 0)).insertContentControl().tag = 'a';
      const { contentControls } = context.document;
      contentControls.load('items/tag');
      await context.sync();
      return contentControls.items.map(({ tag }) => tag);
    },
    expected: ['a', 'b'],
  },
  {
    name: 'controls: clear empties the control and keeps it',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      const control = await withControl(context, 'cc-clear');
      control.clear();
      const found = context.document.contentControls.getByTag('cc-clear');
      found.load('items');
      const all = await texts(context);
      return [found.items.length, all.includes('two')];
    },
    expected: [1, false],
  },
  {
    name: 'controls: getRange Content is the text inside',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const range = (await withControl(context, 'cc-range')).getRange('Content');
      range.load('text');
      await context.sync();
      return range.text;
    },
    expected: 'two',
  },
  {
    name: 'controls: search inside a control',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const control = await withControl(context, 'cc-search');
      const hits = control.search('o');
      hits.load('items');
      await context.sync();
      return hits.items.length;
    },
    expected: 1,
  },
  {
    name: 'controls: the tag survives edits around the control',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      await withControl(context, 'cc-edits');
      (await paragraphAt(context, 0)).delete();
      context.document.body.insertParagraph('zero', 'Start');
      const found = context.document.contentControls.getByTag('cc-edits');
      found.load('items/text');
      await context.sync();
      return found.items.map(({ text }) => text);
    },
    expected: ['two'],
  },
];
