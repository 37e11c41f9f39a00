import { countArg, textArg } from './arguments';
import { controlId } from './contentControl';
import type { HostDocument } from './document';
import { invalid } from './errors';
import { collection } from './make';
import type { Argument, CollectionKind, CollectionObject, TypeSpec, WordObject } from './objects';
import { addProperty, deleteAllProperties, propertyObject } from './properties';

/** Members of every collection. */
const common: NonNullable<TypeSpec<CollectionObject>['methods']> = {
  GetFirst: (self) => self.items()[0] ?? null,
  /** What the client calls for an item that it knows by index or id. */
  GetItem(self, _document, args) {
    const key = args[0];
    if (typeof key === 'number') return self.items()[key] ?? byId(self, key);
    return null;
  },
};

function byId(self: CollectionObject, id: number): WordObject | null {
  return (
    self
      .items()
      .find((item) => ('id' in item && item.id === id) || (item.kind === 'ContentControl' && controlId(item) === id)) ??
    null
  );
}

function controls(
  self: CollectionObject,
  document: HostDocument,
  name: string,
  matches: (control: WordObject & { kind: 'ContentControl' }) => boolean,
): CollectionObject {
  return collection(document, self, name, 'ContentControlCollection', () =>
    self.items().filter((item) => item.kind === 'ContentControl' && matches(item)),
  );
}

const own: Partial<Record<CollectionKind, TypeSpec<CollectionObject>['methods']>> = {
  ParagraphCollection: { GetLast: (self) => self.items().at(-1) ?? null },
  ContentControlCollection: {
    GetById: (self, _document, args) => {
      const id = args[0];
      if (typeof id !== 'number') throw invalid();
      return self.items().find((item) => item.kind === 'ContentControl' && controlId(item) === id) ?? null;
    },
    GetByTag(self, document, args) {
      const tag = textArg(args, 0);
      return controls(self, document, `tag ${tag}`, (control) => sdtValue(control, 'w:tag') === tag);
    },
    GetByTitle(self, document, args) {
      const title = textArg(args, 0);
      return controls(self, document, `title ${title}`, (control) => sdtValue(control, 'w:alias') === title);
    },
  },
  ListCollection: {
    GetById(self, _document, args) {
      const id = String(countArg(args, 0));
      return self.items().find((item) => item.kind === 'List' && item.numId === id) ?? null;
    },
  },
  CustomPropertyCollection: {
    GetItem: (_self, document, args) => propertyObject(document, textArg(args, 0)),
    GetCount: (self) => self.items().length,
    Add: (_self, document, args) => addProperty(document, textArg(args, 0), plainValue(args[1])),
    DeleteAll: (_self, document) => deleteAllProperties(document),
  },
  RangeCollection: {
    GetCount: (self) => self.items().length,
    GetItemAt: (self, _document, args) => self.items()[countArg(args, 0)] ?? null,
  },
};

function sdtValue(control: WordObject & { kind: 'ContentControl' }, name: string): string {
  return control.element.child('w:sdtPr')?.child(name)?.attr('w:val') ?? '';
}

function plainValue(value: Argument): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalid();
}

function specFor(kind: CollectionKind): TypeSpec<CollectionObject> {
  return { methods: { ...common, ...own[kind] } };
}

export const collections = {
  ParagraphCollection: specFor('ParagraphCollection'),
  RangeCollection: specFor('RangeCollection'),
  ContentControlCollection: specFor('ContentControlCollection'),
  TableCollection: specFor('TableCollection'),
  TableRowCollection: specFor('TableRowCollection'),
  TableCellCollection: specFor('TableCellCollection'),
  SectionCollection: specFor('SectionCollection'),
  ListCollection: specFor('ListCollection'),
  CustomPropertyCollection: specFor('CustomPropertyCollection'),
};
