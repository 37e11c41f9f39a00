import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { HeadingInsertion, HeadingLook, NewTable } from '../../src/report/plan';
import { bookmarkXml, controlXml, headingXml, insertionPackage, paragraphXml } from '../../src/ooxml/fragment';
import { tableTitleXml, tableXml } from '../../src/ooxml/fragmentTable';
import { openDocument } from '../../src/ooxml/open';
import { OoxmlPackage } from '../../src/ooxml/package';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { parseFragment, type XmlElement } from '../../src/ooxml/xml';
import { itOpens, LIBREOFFICE_TIMEOUT, opensInLibreOffice } from '../support/libreoffice';
import { itValidates, validate } from '../support/validator';
import { writeDocx } from '../../src/ooxml/docx';

const look: HeadingLook = {
  style: 'heading 2',
  bold: true,
  italic: false,
  font: 'Times New Roman',
  size: 14,
  alignment: 'left',
};
const heading: HeadingInsertion = { sectionId: 'II.1', text: '1. Đánh giá <công tác> & “triển khai”', level: 2, look };
const table: NewTable = {
  caption: 'Biểu mẫu số 01: Thống kê số liệu',
  unitLine: 'Đơn vị tính: người',
  headerRows: [['Năm', 'Số lớp', 'Kinh phí\n(triệu đồng)']],
  bodyRows: [
    ['2010', '3', '35,5'],
    ['2020 (ước)', '', ''],
  ],
  widths: [2, 1, 4],
};
const everything =
  headingXml(heading, { name: '_tk1_II_1', id: 1 }) +
  paragraphXml('') +
  headingXml({ text: 'Mục riêng', level: 3, look: { ...look, style: 'Mục lớn riêng' } }, { name: '_tk1_II_2', id: 2 }) +
  headingXml({
    text: 'Không kiểu',
    level: 1,
    look: { ...look, style: null, size: null, font: null, alignment: null },
  }) +
  paragraphXml('Cột\tmột\nhai', { italic: true, alignment: 'justified' }) +
  tableTitleXml(table) +
  controlXml('tk1:tbl:form01', 'Biểu mẫu số 01', tableXml(table, { width: 9071 }));
const flat = insertionPackage({ body: everything, customStyles: ['Mục lớn riêng'] });

const inserted = (): OoxmlPackage => openDocument(writeDocx(OoxmlPackage.fromFlatOpc(flat)));
const firstElement = (xml: string): XmlElement => parseFragment(xml)[0] as XmlElement;

describe('a package to insert', () => {
  it('reads back as what was asked for', () => {
    const { paragraphs, tables, controls, bookmarks } = readSnapshot(inserted());
    expect(paragraphs.slice(0, 5).map(({ text, style, outlineLevel }) => [text, style, outlineLevel])).toEqual([
      [heading.text, 'heading 2', 2],
      ['', 'Normal', null],
      ['Mục riêng', 'Mục lớn riêng', 3],
      ['Không kiểu', 'Normal', 1],
      ['Cột\tmột\nhai', 'Normal', null],
    ]);
    expect(paragraphs[0]?.font).toEqual({ name: 'Times New Roman', size: 14, bold: true, italic: false });
    expect(paragraphs[4]).toMatchObject({ alignment: 'justified', font: { bold: false, italic: true } });
    expect(bookmarks).toMatchObject([
      { name: '_tk1_II_1', paragraph: 0 },
      { name: '_tk1_II_2', paragraph: 2 },
    ]);
    expect(paragraphs.slice(5, 7).map(({ text, alignment }) => [text, alignment])).toEqual([
      [table.caption, 'centered'],
      [table.unitLine, 'right'],
    ]);
    expect(controls.map(({ tag, title }) => [tag, title])).toEqual([['tk1:tbl:form01', 'Biểu mẫu số 01']]);
    expect(controls[0]?.text).toContain('2010');
    expect(tables[0]).toMatchObject({ tag: 'tk1:tbl:form01', firstParagraph: 7, paragraphCount: 9 });
    expect(tables[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ...table.headerRows,
      ...table.bodyRows,
    ]);
  });

  it('ends with a plain paragraph and has a style table, as Word needs', () => {
    const pkg = OoxmlPackage.fromFlatOpc(insertionPackage({ body: paragraphXml('Một đoạn') }));
    const blocks = pkg.xml('word/document.xml').root.child('w:body')?.elements() ?? [];
    expect(blocks).toHaveLength(2);
    expect(blocks[1]?.toString()).toBe('<w:p/>');
    expect(pkg.has('word/styles.xml')).toBe(true);
  });

  it('brings font and size of its styles when told', () => {
    const pkg = OoxmlPackage.fromFlatOpc(insertionPackage({ body: paragraphXml('x'), font: 'Arial', size: 13 }));
    expect(readSnapshot(pkg).paragraphs[0]?.font).toMatchObject({ name: 'Arial', size: 13 });
  });

  it('refuses a style that would come without its definition', () => {
    expect(() => insertionPackage({ body: paragraphXml('x', { style: 'Của tôi' }) })).toThrow(RangeError);
  });

  it('refuses bookmarks that share an id or a name', () => {
    const one = headingXml(heading, { name: '_tk1_a', id: 1 });
    expect(() => insertionPackage({ body: one + headingXml(heading, { name: '_tk1_b', id: 1 }) })).toThrow(/id 1/);
    expect(() => insertionPackage({ body: one + headingXml(heading, { name: '_tk1_A', id: 2 }) })).toThrow(/_tk1_a/);
  });

  itValidates('is valid for the Open XML SDK', async () => {
    expect(await validate(writeDocx(OoxmlPackage.fromFlatOpc(flat)))).toEqual([]);
  });

  itValidates('the planted fault: the validator sees properties in the wrong order', async () => {
    const wrong = flat.replace('<w:cantSplit/><w:tblHeader/>', '<w:tblHeader w:val="maybe"/>');
    expect(await validate(writeDocx(OoxmlPackage.fromFlatOpc(wrong)))).not.toEqual([]);
  });

  itOpens(
    'opens in LibreOffice',
    async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'tong-ket-fragment-'));
      try {
        const file = path.join(folder, 'inserted.docx');
        await writeFile(file, writeDocx(inserted()));
        expect(await opensInLibreOffice([file])).toEqual([true]);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    LIBREOFFICE_TIMEOUT,
  );
});

describe('builders', () => {
  it('keep any text, escaped, but for characters that XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pkg = OoxmlPackage.fromFlatOpc(insertionPackage({ body: paragraphXml(text) }));
        // eslint-disable-next-line no-control-regex -- the characters that XML cannot hold
        const kept = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
        expect(readSnapshot(pkg).paragraphs[0]?.text).toBe(kept);
      }),
    );
  });

  it('share a table width out to the last twip', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 2000, max: 20000 }), (widths, width) => {
        const cells = widths.map(() => 'x');
        const built = firstElement(tableXml({ ...table, headerRows: [cells], bodyRows: [], widths }, { width }));
        const grid = [...built.descendants('w:gridCol')].map((column) => Number(column.attr('w:w')));
        expect(grid.reduce((sum, column) => sum + column, 0)).toBe(width);
        expect([...built.descendants('w:tcW')].map((cell) => Number(cell.attr('w:w')))).toEqual(grid);
      }),
    );
  });

  it('repeat header rows, keep rows whole, name the table', () => {
    const built = firstElement(tableXml(table, { width: 9000 }));
    const rows = built.elements('w:tr');
    expect(rows.map((row) => [...row.descendants('w:tblHeader')].length)).toEqual([1, 0, 0]);
    expect(rows.every((row) => [...row.descendants('w:cantSplit')].length === 1)).toBe(true);
    expect(built.child('w:tblPr')?.child('w:tblCaption')?.attr('w:val')).toBe(table.caption);
  });

  it('refuse what Word would not keep', () => {
    expect(() => bookmarkXml({ name: 'tk', id: 1 }, '')).toThrow(RangeError);
    expect(() => bookmarkXml({ name: `_tk1_${'a'.repeat(36)}`, id: 1 }, '')).toThrow(RangeError);
    expect(bookmarkXml({ name: `_tk1_${'a'.repeat(35)}`, id: 1 }, '')).toContain('w:bookmarkStart');
    expect(() => controlXml('', '', '')).toThrow(RangeError);
    expect(() => controlXml('t'.repeat(65), '', '')).toThrow(RangeError);
    expect(() => tableXml({ ...table, bodyRows: [['một ô']] }, { width: 9000 })).toThrow(RangeError);
  });
});
