import { cellsOf } from '../../ooxml/content';
import { twips } from '../../ooxml/measures';
import type { XmlElement } from '../../ooxml/xml';
import { choiceArg, countArg, gridArg, numberValue, textValue } from './arguments';
import { HostError, notFound } from './errors';
import { propertiesOf, setProperty } from './formatting';
import { bodyObject, cellObject, found, rowObject, tableObject } from './make';
import type { TableCellObject, TypeSpec } from './objects';
import { rowIndexOf, tableOf } from './tableRow';
import { addColumns, addRows, cellText, deleteColumns, removeRows, setCellText } from './tableModel';

function rowOf(cell: XmlElement): XmlElement {
  const row = cell.ancestor('w:tr');
  if (!row) throw notFound();
  return row;
}

function indexOf(cell: XmlElement): number {
  return cellsOf(rowOf(cell)).indexOf(cell);
}

/** Twips in a point. */
const POINT = 20;

export const tableCell: TypeSpec<TableCellObject> = {
  ids: (self) => ({ _Id: self.id }),
  scalars: {
    Value: {
      get: (self, document) => cellText(self.element, document),
      set: (self, document, value) => setCellText(self.element, textValue(value), document),
    },
    RowIndex: { get: (self) => rowIndexOf(rowOf(self.element)) },
    CellIndex: {
      get(self, document) {
        const merged = self.element.child('w:tcPr')?.child('w:vMerge');
        if (merged && document.quirks.mergedCellIndexThrows) throw new HostError('GeneralException');
        return indexOf(self.element);
      },
    },
    ColumnWidth: {
      get: (self) => (twips(self.element.child('w:tcPr')?.child('w:tcW')?.attr('w:w')) ?? 0) / POINT,
      set(self, document, value) {
        const width = Math.round(numberValue(value) * POINT);
        const tcPr = propertiesOf(document.journal, self.element, 'w:tcPr');
        setProperty(document.journal, tcPr, 'w:tcW', `<w:tcW w:w="${width}" w:type="dxa"/>`);
      },
    },
    Width: { get: (self) => (twips(self.element.child('w:tcPr')?.child('w:tcW')?.attr('w:w')) ?? 0) / POINT },
  },
  navigation: {
    Body: (self, document) => bodyObject(document, self.element, 'TableCell'),
    ParentRow: (self, document) => rowObject(document, rowOf(self.element)),
    ParentTable: (self, document) => tableObject(document, tableOf(self.element)),
  },
  methods: {
    DeleteRow: (self, document) => removeRows(tableOf(self.element), [rowOf(self.element)], document),
    DeleteColumn: (self, document) => deleteColumns(tableOf(self.element), indexOf(self.element), 1, document),
    InsertRows(self, document, args) {
      const location = choiceArg(args, 0, ['Before', 'After'] as const);
      const rows = addRows(rowOf(self.element), location, countArg(args, 1), gridArg(args, 2), document);
      return found(
        document,
        'TableRowCollection',
        rows.map((row) => rowObject(document, row)),
      );
    },
    InsertColumns(self, document, args) {
      const location = choiceArg(args, 0, ['Before', 'After'] as const);
      addColumns(tableOf(self.element), indexOf(self.element), location, countArg(args, 1), gridArg(args, 2), document);
    },
    GetNext(self, document) {
      const table = tableOf(self.element);
      const cells = [...table.descendants('w:tr')]
        .filter((row) => row.ancestor('w:tbl') === table)
        .flatMap((row) => cellsOf(row));
      const next = cells[cells.indexOf(self.element) + 1];
      return next ? cellObject(document, next) : null;
    },
  },
};
