import { cellsOf, rowsOf, tablesOf } from '../../ooxml/content';
import { onOff } from '../../ooxml/measures';
import type { XmlElement } from '../../ooxml/xml';
import { choiceArg, countArg, grid, gridArg, numberValue, textArg, textValue } from './arguments';
import { removeBlock } from './blocks';
import { parents, partOf, selectPart } from './content';
import type { HostDocument } from './document';
import { insertParagraphs, insertTable } from './edits';
import { invalid } from './errors';
import { propertiesOf, setProperty } from './formatting';
import { insertContentControl } from './insertControl';
import {
  cellObject,
  collection,
  controlObject,
  fontObject,
  found,
  paragraphObject,
  rangeObject,
  rowObject,
  tableObject,
} from './make';
import type { ParagraphObject, Scalar, TableObject, TypeSpec } from './objects';
import { spanOf } from './places';
import { searchMembers } from './search';
import { builtInOf, idOfBuiltIn, idOfShown, shownName } from './styleNames';
import { addColumns, addRows, deleteColumns, isUniform, removeRows, setValues, valuesOf } from './tableModel';

const ALIGNMENTS: Readonly<Record<string, string>> = { Left: 'left', Centered: 'center', Right: 'right' };

function tblPrOf(self: TableObject, document: HostDocument): XmlElement {
  return propertiesOf(document.journal, self.element, 'w:tblPr');
}

function styleName(self: TableObject, document: HostDocument): string {
  const id = self.element.child('w:tblPr')?.child('w:tblStyle')?.attr('w:val');
  return id === undefined ? 'Normal Table' : document.styles.nameOf(id);
}

function setStyle(self: TableObject, document: HostDocument, id: string): void {
  setProperty(document.journal, tblPrOf(self, document), 'w:tblStyle', `<w:tblStyle w:val="${id}"/>`);
}

function headerRows(table: XmlElement): number {
  const rows = rowsOf(table);
  const first = rows.findIndex((row) => !isHeaderRow(row));
  return first < 0 ? rows.length : first;
}

export function isHeaderRow(row: XmlElement): boolean {
  return onOff(row.child('w:trPr')?.child('w:tblHeader')) ?? false;
}

const headerRowCount: Scalar<TableObject> = {
  get: (self) => headerRows(self.element),
  set(self, document, value) {
    const count = numberValue(value);
    const rows = rowsOf(self.element);
    if (!Number.isInteger(count) || count < 0 || count > rows.length) throw invalid();
    if (document.quirks.headerRowCountIgnored && count === 1) return;
    rows.forEach((row, index) => {
      if (isHeaderRow(row) === index < count) return;
      const trPr = propertiesOf(document.journal, row, 'w:trPr');
      setProperty(document.journal, trPr, 'w:tblHeader', index < count ? '<w:tblHeader/>' : undefined);
    });
  },
};

/** w:tblLook as switches, kept in the hexadecimal mask and, where the file has them, in single attributes. */
function look(attribute: string, bit: number, on: boolean): Scalar<TableObject> {
  return {
    get(self) {
      const element = self.element.child('w:tblPr')?.child('w:tblLook');
      const single = element?.attr(attribute);
      const set =
        single === undefined
          ? (parseInt(element?.attr('w:val') ?? '0', 16) & bit) !== 0
          : single === '1' || single === 'true';
      return set === on;
    },
    set(self, document, value) {
      const tblPr = tblPrOf(self, document);
      if (!tblPr.child('w:tblLook')) setProperty(document.journal, tblPr, 'w:tblLook', '<w:tblLook w:val="0000"/>');
      const element = tblPr.child('w:tblLook');
      if (!element || typeof value !== 'boolean') throw invalid();
      const set = value === on;
      const mask = parseInt(element.attr('w:val') ?? '0', 16);
      const next = set ? mask | bit : mask & ~bit;
      document.journal.setAttr(element, 'w:val', next.toString(16).toUpperCase().padStart(4, '0'));
      if (element.attr(attribute) !== undefined) document.journal.setAttr(element, attribute, set ? '1' : '0');
    },
  };
}

/** Paragraph right before or after a table, or null. */
function beside(self: TableObject, document: HostDocument, step: 1 | -1): ParagraphObject | null {
  const span = spanOf(self, document);
  const edge = step === 1 ? span.end.paragraph : span.start.paragraph;
  const story = document.storyOf(edge);
  const other = story && document.paragraphs(story)[document.indexOf(edge) + step];
  return other ? paragraphObject(document, other) : null;
}

function levelOf(table: XmlElement): number {
  let level = 1;
  for (let node = table.ancestor('w:tbl'); node; node = node.ancestor('w:tbl')) level += 1;
  return level;
}

export const table: TypeSpec<TableObject> = {
  ids: (self) => ({ _Id: self.id }),
  scalars: {
    Values: {
      get: (self, document) => valuesOf(self.element, document),
      set: (self, document, value) => setValues(rowsOf(self.element).map(cellsOf), grid(value), document),
    },
    RowCount: { get: (self) => rowsOf(self.element).length },
    HeaderRowCount: headerRowCount,
    IsUniform: { get: (self) => isUniform(self.element) },
    NestingLevel: { get: (self) => levelOf(self.element) },
    Style: {
      get: (self, document) => shownName(styleName(self, document), document),
      set: (self, document, value) => setStyle(self, document, idOfShown(document, textValue(value), 'table')),
    },
    StyleBuiltIn: {
      get: (self, document) => builtInOf(styleName(self, document)),
      set: (self, document, value) => setStyle(self, document, idOfBuiltIn(document, textValue(value), 'table')),
    },
    Alignment: {
      get(self) {
        const value = self.element.child('w:tblPr')?.child('w:jc')?.attr('w:val') ?? 'left';
        return Object.keys(ALIGNMENTS).find((name) => ALIGNMENTS[name] === value) ?? 'Unknown';
      },
      set(self, document, value) {
        const jc = ALIGNMENTS[textValue(value)];
        if (jc === undefined) throw invalid();
        setProperty(document.journal, tblPrOf(self, document), 'w:jc', `<w:jc w:val="${jc}"/>`);
      },
    },
    StyleTotalRow: look('w:lastRow', 0x40, true),
    StyleFirstColumn: look('w:firstColumn', 0x80, true),
    StyleLastColumn: look('w:lastColumn', 0x100, true),
    StyleBandedRows: look('w:noHBand', 0x200, false),
    StyleBandedColumns: look('w:noVBand', 0x400, false),
  },
  navigation: {
    ...parents,
    Font: (self, document) => fontObject(document, self),
    Rows: (self, document) =>
      collection(document, self, 'Rows', 'TableRowCollection', () =>
        rowsOf(self.element).map((row) => rowObject(document, row)),
      ),
    Tables: (self, document) =>
      collection(document, self, 'Tables', 'TableCollection', () =>
        tablesOf(self.element)
          .filter((inner) => inner.ancestor('w:tbl') === self.element)
          .map((inner) => tableObject(document, inner)),
      ),
  },
  methods: {
    ...searchMembers,
    GetCell(self, document, args) {
      const row = rowsOf(self.element)[countArg(args, 0)];
      const cell = row && cellsOf(row)[countArg(args, 1)];
      return cell ? cellObject(document, cell) : null;
    },
    AddRows(self, document, args) {
      const rows = rowsOf(self.element);
      const location = choiceArg(args, 0, ['Start', 'End'] as const);
      const model = location === 'Start' ? rows[0] : rows.at(-1);
      if (!model) throw invalid();
      const added = addRows(
        model,
        location === 'Start' ? 'Before' : 'After',
        countArg(args, 1),
        gridArg(args, 2),
        document,
      );
      return found(
        document,
        'TableRowCollection',
        added.map((row) => rowObject(document, row)),
      );
    },
    AddColumns(self, document, args) {
      const location = choiceArg(args, 0, ['Start', 'End'] as const);
      const first = rowsOf(self.element)[0];
      const last = first ? cellsOf(first).length - 1 : 0;
      const [column, side] = location === 'Start' ? [0, 'Before' as const] : [last, 'After' as const];
      addColumns(self.element, column, side, countArg(args, 1), gridArg(args, 2), document);
    },
    DeleteRows(self, document, args) {
      const [from, count] = [countArg(args, 0), countArg(args, 1, 1)];
      const rows = rowsOf(self.element).slice(from, from + count);
      if (rows.length !== count || count === 0) throw invalid();
      removeRows(self.element, rows, document);
    },
    DeleteColumns: (self, document, args) =>
      deleteColumns(self.element, countArg(args, 0), countArg(args, 1, 1), document),
    Delete: (self, document) => removeBlock(document, self.element),
    Clear: (self, document) => {
      const cells = rowsOf(self.element).map(cellsOf);
      setValues(
        cells,
        cells.map((row) => row.map(() => '')),
        document,
      );
    },
    GetRange: (self, document, args) =>
      rangeObject(
        document,
        partOf(spanOf(self, document), choiceArg(args, 0, ['Whole', 'Start', 'End', 'After'], 'Whole'), document),
      ),
    GetParagraphBefore: (self, document) => beside(self, document, -1),
    GetParagraphAfter: (self, document) => beside(self, document, 1),
    GetNext(self, document) {
      const all = tablesOf(document.storyOf(self.element) ?? document.body);
      const next = all.slice(all.indexOf(self.element) + 1).find((other) => levelOf(other) === levelOf(self.element));
      return next ? tableObject(document, next) : null;
    },
    InsertContentControl: (self, document) => controlObject(document, insertContentControl(self, document)),
    InsertParagraph: (self, document, args) =>
      paragraphObject(
        document,
        insertParagraphs(self, textArg(args, 0), choiceArg(args, 1, ['Before', 'After'] as const), document),
      ),
    InsertTable(self, document, args) {
      const location = choiceArg(args, 2, ['Before', 'After'] as const);
      const style = idOfBuiltIn(document, 'TableGrid', 'table');
      const [rows, columns] = [countArg(args, 0), countArg(args, 1)];
      return tableObject(document, insertTable(self, rows, columns, location, gridArg(args, 3), document, style));
    },
    Select: (self, document, args) => selectPart(spanOf(self, document), args[0], document),
  },
};
