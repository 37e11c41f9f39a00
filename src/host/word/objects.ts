import type { XmlElement } from '../../ooxml/xml';
import type { HostDocument } from './document';
import type { Span } from './spans';

/**
 * The objects of Word's model that a client can hold. An object says only where it stands in the document; what it can
 * do is in the table of its type ({@link TypeSpec}, one module for each Word class).
 */
interface Base<K extends string> {
  readonly kind: K;
  /** Stable for as long as the object lives; the client names the object by it. */
  readonly referenceId: string;
}

/** An object that is an element of the document: when the element goes, the object is gone. */
interface OfElement<K extends string> extends Base<K> {
  readonly element: XmlElement;
  /** Word's `_Id` or `Id`. */
  readonly id: number;
}

export type DocumentObject = Base<'Document'>;
/** `element`: w:body, a cell (w:tc), a header or footer (w:hdr, w:ftr), or a section's w:sectPr. */
export interface BodyObject extends OfElement<'Body'> {
  readonly type: 'MainDoc' | 'Section' | 'Header' | 'Footer' | 'TableCell';
}
export type ParagraphObject = OfElement<'Paragraph'>;
export type ContentControlObject = OfElement<'ContentControl'>;
export type TableObject = OfElement<'Table'>;
export type TableRowObject = OfElement<'TableRow'>;
export type TableCellObject = OfElement<'TableCell'>;
export interface SectionObject extends OfElement<'Section'> {
  readonly index: number;
}
export interface RangeObject extends Base<'Range'> {
  readonly span: Span;
}
export interface FontObject extends Base<'Font'> {
  readonly owner: TextObject | TableObject | TableRowObject;
}
/** `element`: the paragraph that is an item of a list. */
export type ListItemObject = OfElement<'ListItem'>;
export interface ListObject extends Base<'List'> {
  /** w:numId */
  readonly numId: string;
}
export type PropertiesObject = Base<'DocumentProperties'>;
export interface CustomPropertyObject extends Base<'CustomProperty'> {
  readonly key: string;
}
export interface SearchOptionsObject extends Base<'SearchOptions'> {
  readonly options: Map<string, boolean>;
}
export type ServiceObject = Base<'AddinInternalService' | 'Application'>;

export const COLLECTIONS = [
  'ParagraphCollection',
  'RangeCollection',
  'ContentControlCollection',
  'TableCollection',
  'TableRowCollection',
  'TableCellCollection',
  'SectionCollection',
  'ListCollection',
  'CustomPropertyCollection',
] as const;
export type CollectionKind = (typeof COLLECTIONS)[number];

/** A collection looks its items up whenever it is asked, so that it shows the document as it is. */
export interface CollectionObject extends Base<CollectionKind> {
  readonly items: () => readonly WordObject[];
}

/** Objects that hold text: everything that text, font, search and insertions work on. */
export type TextObject = BodyObject | ParagraphObject | ContentControlObject | RangeObject;

export type WordObject =
  | DocumentObject
  | TextObject
  | TableObject
  | TableRowObject
  | TableCellObject
  | SectionObject
  | FontObject
  | ListItemObject
  | ListObject
  | PropertiesObject
  | CustomPropertyObject
  | SearchOptionsObject
  | ServiceObject
  | CollectionObject;

export type Kind = WordObject['kind'];

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An argument of a call: plain data, or the object that an object path stands for. */
export type Argument = Json | WordObject | readonly Argument[] | undefined;

/** Result of a getter or method: an object, null for "no such object", or plain data. */
export type Answer = WordObject | Json | undefined;

/**
 * A member works on the type whose table it stands in. Written as a method's type so that tables of all types can stand
 * in one registry; the engine only ever calls a member with an object of the table's own kind.
 */
type Member<T, Rest extends unknown[], R> = { call(self: T, document: HostDocument, ...rest: Rest): R }['call'];

type Method<T> = Member<T, [args: readonly Argument[]], Answer> | Member<T, [args: readonly Argument[]], void>;

export interface Scalar<T> {
  readonly get: Member<T, [], Json>;
  readonly set?: Member<T, [value: Json], void>;
}

/**
 * What a Word class can do, by the names of the protocol. `…OrNullObject` members need no entry of their own: the engine
 * makes them from the entry without that ending, which answers null for "there is none".
 */
export interface TypeSpec<T> {
  /** Id keys that go with every result about the object. */
  readonly ids?: Member<T, [], Readonly<Record<string, Json>>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigation?: Readonly<Record<string, Member<T, [], WordObject | null>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
}

export function isWordObject(value: unknown): value is WordObject {
  return typeof value === 'object' && value !== null && 'kind' in value && 'referenceId' in value;
}
