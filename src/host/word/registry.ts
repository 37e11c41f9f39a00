import { body } from './body';
import { collections } from './collections';
import { contentControl } from './contentControl';
import type { HostDocument } from './document';
import { documentSpec } from './documentSpec';
import { HostError, notFound } from './errors';
import { font } from './font';
import { list, listItem } from './list';
import type { Argument, Json, Kind, TypeSpec, WordObject } from './objects';
import { paragraph } from './paragraph';
import { customProperty, properties } from './properties';
import { range } from './range';
import { searchOptions } from './search';
import { section } from './section';
import { table } from './table';
import { tableCell } from './tableCell';
import { tableRow } from './tableRow';

/** The table of each Word class. */
const SPECS: Readonly<Record<Kind, TypeSpec<WordObject>>> = {
  ...collections,
  Document: documentSpec,
  Body: body,
  Paragraph: paragraph,
  Range: range,
  ContentControl: contentControl,
  Table: table,
  TableRow: tableRow,
  TableCell: tableCell,
  Section: section,
  Font: font,
  List: list,
  ListItem: listItem,
  DocumentProperties: properties,
  CustomProperty: customProperty,
  SearchOptions: searchOptions,
  // Only tells the host that the add-in listens to commands; there is nothing to do.
  AddinInternalService: { methods: { NotifyActionHandlerReady: () => null } },
  Application: {},
};

export function specOf(object: WordObject): TypeSpec<WordObject> {
  return SPECS[object.kind];
}

/** A member of a table by its name; names such as `constructor` that every object has do not count. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** What goes with every result about an object. */
export function identity(object: WordObject, document: HostDocument): Record<string, Json> {
  return { _ReferenceId: object.referenceId, ...specOf(object).ids?.(object, document) };
}

/** What is not in a table is refused by its name, never passed over. */
export function notServed(name: string): HostError {
  return new HostError('NotImplemented', `This host does not serve ${name}.`);
}

/** `Paragraph.insertText`, as error locations name a member. */
export function memberName(object: WordObject, name: string): string {
  return name === '' ? object.kind : `${object.kind}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** A new service object by the server's name for its type. @throws HostError NotImplemented */
export function createService(name: string, document: HostDocument): WordObject {
  switch (name.slice(name.lastIndexOf('.') + 1)) {
    case 'SearchOptions':
      return document.fresh('SearchOptions', (referenceId) => ({
        kind: 'SearchOptions',
        referenceId,
        options: new Map(),
      }));
    case 'AddinInternalService':
      return document.fresh('AddinInternalService', (referenceId) => ({ kind: 'AddinInternalService', referenceId }));
    case 'Application':
      return document.fresh('Application', (referenceId) => ({ kind: 'Application', referenceId }));
    default:
      throw notServed(name);
  }
}

const OR_NULL = 'OrNullObject';

/** Calls a method. @throws HostError NotImplemented by name; ItemNotFound when there is no such object */
export function callMember(
  object: WordObject,
  name: string,
  args: readonly Argument[],
  document: HostDocument,
): unknown {
  const methods = specOf(object).methods;
  const orNull = name.endsWith(OR_NULL);
  const method = own(methods, name) ?? (orNull ? own(methods, name.slice(0, -OR_NULL.length)) : undefined);
  if (!method) throw notServed(memberName(object, name));
  document.requireAlive(object);
  // eslint-disable-next-line @typescript-eslint/no-confusing-void-expression -- methods without a result answer nothing
  const answer: unknown = method(object, document, args);
  // Methods that look for an object start with Get; null from one of them means "there is none".
  if ((answer ?? null) === null && !orNull && name.startsWith('Get')) throw notFound();
  return answer ?? null;
}

/** Follows a navigation property. @throws HostError NotImplemented by name; ItemNotFound when there is no such object */
export function navigate(object: WordObject, name: string, document: HostDocument): WordObject | null {
  const navigation = specOf(object).navigation;
  const orNull = name.endsWith(OR_NULL);
  const getter = own(navigation, name) ?? (orNull ? own(navigation, name.slice(0, -OR_NULL.length)) : undefined);
  if (!getter) throw notServed(memberName(object, name));
  document.requireAlive(object);
  const target = getter(object, document);
  if (target === null && !orNull) throw notFound();
  return target;
}
