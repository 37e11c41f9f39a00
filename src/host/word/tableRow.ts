import { cellsOf, rowsOf } from '../../ooxml/content';
import { choiceArg, countArg, grid, gridArg } from './arguments';
import type { HostDocument } from './document';
import { notFound } from './errors';
import { selectPart } from './content';
import { cellObject, collection, fontObject, found, rowObject, tableObject } from './make';
import type { TableRowObject, TypeSpec } from './objects';
import type { XmlElement } from '../../ooxml/xml';
import { spanOf } from './places';
import { searchMembers } from './search';
import { isHeaderRow } from './table';
import { addRows, cellText, removeRows, setValues } from './tableModel';

export function tableOf(element: XmlElement): XmlElement {
  const table = element.ancestor('w:tbl');
  if (!table) throw notFound();
  return table;
}

export function rowIndexOf(row: XmlElement): number {
  return rowsOf(tableOf(row)).indexOf(row);
}

export const tableRow: TypeSpec<TableRowObject> = {
  ids: (self) => ({ _Id: self.id }),
  scalars: {
    CellCount: { get: (self) => cellsOf(self.element).length },
    RowIndex: { get: (self) => rowIndexOf(self.element) },
    Values: {
      get: (self, document) => [cellsOf(self.element).map((cell) => cellText(cell, document))],
      set: (self, document, value) => setValues([cellsOf(self.element)], grid(value), document),
    },
    IsHeader: { get: (self) => isHeaderRow(self.element) },
  },
  navigation: {
    Cells: (self, document) =>
      collection(document, self, 'Cells', 'TableCellCollection', () =>
        cellsOf(self.element).map((cell) => cellObject(document, cell)),
      ),
    Font: (self, document) => fontObject(document, self),
    ParentTable: (self, document) => tableObject(document, tableOf(self.element)),
  },
  methods: {
    ...searchMembers,
    InsertRows(self, document, args) {
      const location = choiceArg(args, 0, ['Before', 'After'] as const);
      const rows = addRows(self.element, location, countArg(args, 1), gridArg(args, 2), document);
      return found(
        document,
        'TableRowCollection',
        rows.map((row) => rowObject(document, row)),
      );
    },
    Delete: (self, document) => removeRows(tableOf(self.element), [self.element], document),
    Clear: (self, document) => clear(self, document),
    GetNext(self, document) {
      const next = rowsOf(tableOf(self.element))[rowIndexOf(self.element) + 1];
      return next ? rowObject(document, next) : null;
    },
    Select: (self, document, args) => selectPart(spanOf(self, document), args[0], document),
  },
};

function clear(self: TableRowObject, document: HostDocument): void {
  const cells = cellsOf(self.element);
  setValues([cells], [cells.map(() => '')], document);
}
