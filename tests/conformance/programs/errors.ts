import { errorCode, errorOf, fresh, hit, paragraphAt, texts, type ConformanceProgram } from '../program';

export const programs: ConformanceProgram[] = [
  {
    name: 'errors: getFirst of an empty list raises ItemNotFound',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one');
      await context.sync();
      const first = context.document.contentControls.getByTag('none').getFirst();
      first.load('tag');
      return errorCode(() => context.sync());
    },
    expected: 'ItemNotFound',
  },
  {
    name: 'errors: the location names the class and the member',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'one');
      await context.sync();
      const first = context.document.contentControls.getByTag('none').getFirst();
      first.load('tag');
      return (await errorOf(() => context.sync())).location;
    },
    expected: 'ContentControlCollection.getFirst',
  },
  {
    name: 'errors: a property that was not loaded',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      return errorCode(async () => {
        await context.sync();
        return body.text;
      });
    },
    expected: 'PropertyNotLoaded',
  },
  {
    name: 'errors: a property of a list item that was not asked for',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one');
      const one = await paragraphAt(context, 0);
      return errorCode(() => one.alignment);
    },
    expected: 'PropertyNotLoaded',
  },
  {
    name: 'errors: a result that is read before the sync',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const xml = fresh(context, 'one').getOoxml();
      const code = await errorCode(() => xml.value);
      await context.sync();
      return code;
    },
    expected: 'ValueNotLoaded',
  },
  {
    name: 'errors: a place that a method does not know',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      await context.sync();
      return errorCode(async () => {
        body.insertParagraph('x', 'After' as 'End');
        await context.sync();
      });
    },
    expected: 'InvalidArgument',
  },
  {
    name: 'errors: an alignment that there is not',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one', 'end');
      const one = await paragraphAt(context, 0);
      return errorCode(async () => {
        one.alignment = 'Diagonal' as 'Left';
        await context.sync();
      });
    },
    expected: 'InvalidArgument',
  },
  {
    name: 'errors: getNext of the last paragraph raises ItemNotFound',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const next = fresh(context, 'one').paragraphs.getLast().getNext();
      next.load('text');
      return errorCode(() => context.sync());
    },
    expected: 'ItemNotFound',
  },
  {
    name: 'errors: an id that no control has',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one');
      const control = context.document.contentControls.getById(123456);
      control.load('tag');
      return errorCode(() => context.sync());
    },
    expected: 'ItemNotFound',
  },
  {
    name: 'errors: a context can be used again after an error',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      await context.sync();
      const code = await errorCode(async () => {
        context.document.contentControls.getById(123456).load('tag');
        await context.sync();
      });
      body.insertText('!', 'End');
      return [code, ...(await texts(context))];
    },
    expected: ['ItemNotFound', 'one!'],
  },
  {
    name: 'errors: what stands after the failing action is not executed',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      const body = fresh(context, 'one');
      await context.sync();
      const code = await errorCode(async () => {
        context.document.contentControls.getById(123456).load('tag');
        body.insertText(' never', 'End');
        await context.sync();
      });
      return [code, ...(await texts(context))];
    },
    expected: ['ItemNotFound', 'one'],
  },
  {
    name: 'null objects: the control that no id has',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one');
      const control = context.document.contentControls.getByIdOrNullObject(123456);
      await context.sync();
      return control.isNullObject;
    },
    expected: true,
  },
  {
    name: 'null objects: what belongs to a null object is null as well',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'one');
      const control = context.document.contentControls.getByTag('none').getFirstOrNullObject();
      const paragraph = control.paragraphs.getFirstOrNullObject();
      paragraph.load('text');
      await context.sync();
      return [control.isNullObject, paragraph.isNullObject];
    },
    expected: [true, true],
  },
  {
    name: 'null objects: isNullObject of an object that is there needs no load',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const first = fresh(context, 'one').paragraphs.getFirstOrNullObject();
      const none = hit(context, 'one').parentTableOrNullObject;
      await context.sync();
      return [first.isNullObject, none.isNullObject];
    },
    expected: [false, true],
  },
];
