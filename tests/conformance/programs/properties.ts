import { fresh, type ConformanceProgram, type Json } from '../program';

/** The custom properties of the document, emptied. */
function emptied(context: Word.RequestContext): Word.CustomPropertyCollection {
  const { customProperties } = context.document.properties;
  customProperties.deleteAll();
  return customProperties;
}

/** Word types the value of a custom property as `any`. */
const valueOf = (item: Word.CustomProperty): Json => item.value as Json;

export const programs: ConformanceProgram[] = [
  {
    name: 'properties: title and subject are set and read',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'one');
      const { properties } = context.document;
      properties.title = 'Báo cáo tổng kết';
      properties.subject = 'Nghị quyết 4a';
      properties.load('title,subject');
      await context.sync();
      return [properties.title, properties.subject];
    },
    expected: ['Báo cáo tổng kết', 'Nghị quyết 4a'],
  },
  {
    name: 'properties: a custom property is added and read',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const properties = emptied(context);
      properties.add('unit', 'Công đoàn');
      const item = properties.getItem('unit');
      item.load('key,value,type');
      await context.sync();
      return [item.key, valueOf(item), item.type];
    },
    expected: ['unit', 'Công đoàn', 'String'],
  },
  {
    name: 'properties: numbers and truth values keep their type',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const properties = emptied(context);
      properties.add('count', 42);
      properties.add('done', true);
      properties.load('items/key,items/value,items/type');
      await context.sync();
      return Object.fromEntries(properties.items.map((item) => [item.key, [valueOf(item), item.type]]));
    },
    expected: { count: [42, 'Number'], done: [true, 'Boolean'] },
  },
  {
    name: 'properties: adding again overwrites',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const properties = emptied(context);
      properties.add('unit', 'old');
      properties.add('unit', 'new');
      const count = properties.getCount();
      const item = properties.getItem('unit');
      item.load('value');
      await context.sync();
      return [count.value, valueOf(item)];
    },
    expected: [1, 'new'],
  },
  {
    name: 'properties: keys do not depend on case',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const properties = emptied(context);
      properties.add('Unit', 'x');
      const item = properties.getItemOrNullObject('UNIT');
      item.load('value');
      await context.sync();
      return item.isNullObject ? null : valueOf(item);
    },
    expected: 'x',
  },
  {
    name: 'properties: an unknown key is a null object',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const item = emptied(context).getItemOrNullObject('unknown');
      item.load('value');
      await context.sync();
      return item.isNullObject;
    },
    expected: true,
  },
  {
    name: 'properties: delete',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const properties = emptied(context);
      properties.add('a', '1');
      properties.add('b', '2');
      properties.getItem('a').delete();
      properties.load('items/key');
      await context.sync();
      return properties.items.map(({ key }) => key);
    },
    expected: ['b'],
  },
];
