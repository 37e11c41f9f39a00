import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf } from '../../src/ooxml/content';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { parseFragment, type XmlElement } from '../../src/ooxml/xml';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { buildDocx, p, type DocxParts } from '../support/docx';

const cases = join(__dirname, '../fixtures/cases');
const readCase = (name: string): DocumentSnapshot =>
  readSnapshot(openDocument(new Uint8Array(readFileSync(join(cases, `${name}.docx`)))));
const read = (spec: DocxParts): DocumentSnapshot => readSnapshot(openDocument(buildDocx(spec)));
const textsOf = (body: string): string[] => read({ body }).paragraphs.map((paragraph) => paragraph.text);
const run = (content: string): string => `<w:r>${content}</w:r>`;
/** A section that says nothing of its pages: portrait, no headers and footers. */
const UPRIGHT = { landscape: false, titlePage: false, pageNumbers: [] };
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

describe('the snapshot of a real case', () => {
  it('branch report from Vietnamese Word: styles by canonical name, list labels, tracked changes, control, merged cells', () => {
    const { paragraphs, tables, controls, sections, readOnly } = readCase('bao-cao-nganh-word-tieng-viet');
    const headings = paragraphs.filter((paragraph) => paragraph.outlineLevel !== null);
    expect(headings.slice(0, 6).map(({ list, style, outlineLevel }) => [list?.label, style, outlineLevel])).toEqual([
      ['I.', 'Mục lớn riêng', 1],
      ['II.', 'heading 1', 1],
      ['1.', 'heading 2', 2],
      ['2.', 'heading 2', 2],
      ['2.1.', 'heading 3', 3],
      ['2.2.', 'heading 3', 3],
    ]);
    expect(headings[0]).toMatchObject({ index: 11, font: { bold: true, size: 13 }, alignment: 'left' });
    expect(headings[4]?.font).toEqual({ name: 'Times New Roman', size: 13, bold: true, italic: true });
    expect(paragraphs[12]?.text).toBe(
      'Công đoàn ngành hiện có 43 công đoàn cơ sở, 1.876 đoàn viên, trong đó nữ 1.204 người.',
    );
    expect(paragraphs[12]).toMatchObject({ alignment: 'justified', runs: [{ text: paragraphs[12]?.text }] });
    expect(controls).toEqual([{ tag: 'other-addin:unit', title: 'Tên đơn vị', text: 'Công đoàn ngành Mẫu' }]);
    expect(paragraphs[10]?.control).toBe(0);
    expect(tables).toHaveLength(2);
    expect(tables[1]).toMatchObject({ firstParagraph: 19, paragraphCount: 63, nesting: 1, tag: null });
    expect(tables[1]?.rows[0]).toEqual([
      { text: 'Năm', column: 0, columnSpan: 1, merge: 'start' },
      { text: 'Số lớp', column: 1, columnSpan: 1, merge: 'start' },
      { text: 'Số lượt người', column: 2, columnSpan: 3, merge: 'none' },
    ]);
    expect(tables[1]?.rows[1]?.[1]).toEqual({ text: '', column: 1, columnSpan: 1, merge: 'continued' });
    expect(sections).toEqual([{ width: 210.01, height: 297, top: 20, bottom: 20, left: 30, right: 20, ...UPRIGHT }]);
    expect(readOnly).toBe(false);
  });

  it('district report: typed headings in bold, a table of figures', () => {
    const { paragraphs, tables } = readCase('bao-cao-huyen-dang-soan');
    expect(paragraphs[11]).toMatchObject({
      text: 'I/ ĐẶC ĐIỂM TÌNH HÌNH',
      outlineLevel: null,
      list: null,
      font: { bold: true, size: 14 },
    });
    expect(tables[1]?.rows).toHaveLength(13);
    expect(tables[1]?.rows[1]?.map((cell) => cell.text)).toEqual(['2010', '3', '158', '8', '150', '60', '35,50']);
    expect(paragraphs[31]).toMatchObject({ text: '2010', table: 1 });
  });

  it('grassroots report, just begun', () => {
    const { paragraphs, tables, sections } = readCase('bao-cao-cdcs-moi-mo');
    expect(paragraphs).toHaveLength(11);
    expect(tables).toHaveLength(1);
    expect(sections?.[0]?.left).toBe(24.99);
  });

  it('Decree 30/2020 as published: deep styles, bookmarks, custom XML', () => {
    const { paragraphs, bookmarks, customXml } = readCase('nghi-dinh-30-2020');
    expect(paragraphs[0]).toMatchObject({
      text: 'CHÍNH PHỦ',
      style: 'heading 2',
      font: { name: 'Times New Roman', size: 13, bold: true },
    });
    expect(paragraphs[7]).toMatchObject({ font: { italic: true, size: 14 }, alignment: 'centered', table: 0 });
    expect(bookmarks?.map((bookmark) => bookmark.name)).toEqual(['dieu_11', '_Hlk478599302', '_GoBack']);
    expect(paragraphs[bookmarks?.[0]?.paragraph ?? -1]?.text).toMatch(/^2\. Việc sao, chụp tài liệu/);
    expect(customXml?.map((part) => part.namespace)).toContain(
      'http://schemas.openxmlformats.org/officeDocument/2006/bibliography',
    );
    expect(customXml?.every((part) => part.xml.startsWith('<') && !part.xml.startsWith('<?'))).toBe(true);
  });

  it.each(readdirSync(cases))('%s: indices agree with one another', (file) => {
    const { paragraphs, tables } = readCase(file.replace('.docx', ''));
    paragraphs.forEach((paragraph, index) => {
      expect(paragraph.index).toBe(index);
      expect((paragraph.runs ?? []).map((entry) => entry.text).join('')).toBe(paragraph.text);
    });
    for (const table of tables) {
      const inside = paragraphs.slice(table.firstParagraph, table.firstParagraph + table.paragraphCount);
      expect(inside.every((paragraph) => paragraph.table !== null && paragraph.table >= table.index)).toBe(true);
      expect(
        table.rows
          .flat()
          .map((cell) => cell.text)
          .join('\n'),
      ).toBe(inside.map((paragraph) => paragraph.text).join('\n'));
    }
  });
});

describe('text of a paragraph', () => {
  it('has tracked insertions and no tracked deletions or moved-away text', () => {
    const body =
      `<w:p><w:ins>${run(t('a'))}</w:ins><w:del>${run('<w:delText>b</w:delText>')}</w:del><w:moveFrom>${run(t('c'))}</w:moveFrom>` +
      `<w:moveTo>${run(t('d'))}</w:moveTo></w:p>`;
    expect(textsOf(body)).toEqual(['ad']);
  });

  it('leaves tracked deletions out of what stands in a paragraph', () => {
    const [paragraph] = parseFragment(`<w:p><w:del>${run('')}</w:del><w:ins>${run('')}</w:ins><w:moveFrom/></w:p>`);
    expect(contentOf(paragraph as XmlElement).map((element) => element.name)).toEqual(['w:r']);
  });

  it('looks through controls, links, simple fields and custom markup', () => {
    const body =
      `<w:p><w:sdt><w:sdtContent>${run(t('a'))}</w:sdtContent></w:sdt><w:hyperlink>${run(t('b'))}</w:hyperlink>` +
      `<w:fldSimple w:instr="PAGE">${run(t('3'))}</w:fldSimple><w:smartTag>${run(t('c'))}</w:smartTag></w:p>`;
    expect(textsOf(body)).toEqual(['ab3c']);
  });

  it('has results of fields and not their instructions, nested ones neither', () => {
    const mark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const inner = mark('begin') + run('<w:instrText>PAGE</w:instrText>') + mark('separate') + run(t('9')) + mark('end');
    const body = `<w:p>${mark('begin')}${run('<w:instrText>IF</w:instrText>')}${inner}${mark('separate')}${run(t('kết quả'))}${mark('end')}${run(t('!'))}</w:p>`;
    expect(textsOf(body)).toEqual(['kết quả!']);
  });

  it('has tabs, breaks, special hyphens and no picture glyphs', () => {
    const body = `<w:p>${run(`${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:noBreakHyphen/><w:softHyphen/><w:cr/><w:sym w:char="F0B7"/><w:sym w:char="2022"/>`)}</w:p>`;
    expect(textsOf(body)).toEqual(['a\tb\nc\u2011\u00ad\n\u2022']);
  });

  it('keeps white space at the ends only where the file says so', () => {
    expect(textsOf(`<w:p>${run('<w:t> a </w:t>')}${run(t(' b '))}</w:p>`)).toEqual(['a b ']);
  });

  it('reads one alternative and no text boxes', () => {
    const box = `<w:drawing><w:txbxContent>${p('trong hộp')}</w:txbxContent></w:drawing>`;
    const body = `<w:p>${run(`<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${t('thay')}</mc:Fallback></mc:AlternateContent>`)}${run(t('a'))}</w:p>`;
    expect(textsOf(body)).toEqual(['a']);
  });
});

describe('structure', () => {
  const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

  it('numbers nested tables and controls', () => {
    const nested = `<w:tbl><w:tr>${cell(p('trong'))}</w:tr></w:tbl>`;
    const control = (tag: string, content: string): string =>
      `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const outer = `<w:tbl><w:tr>${cell(p('ngoài') + nested + p('sau'))}${cell(control('ô', p('x')))}</w:tr></w:tbl>`;
    const { paragraphs, tables, controls } = read({ body: control('bảng', outer) + p('cuối') });
    expect(paragraphs.map(({ text, table, control: index }) => [text, table, index])).toEqual([
      ['ngoài', 0, 0],
      ['trong', 1, 0],
      ['sau', 0, 0],
      ['x', 0, 1],
      ['cuối', null, null],
    ]);
    expect(
      tables.map(({ nesting, firstParagraph, paragraphCount, tag }) => [nesting, firstParagraph, paragraphCount, tag]),
    ).toEqual([
      [1, 0, 4, 'bảng'],
      [2, 1, 1, null],
    ]);
    expect(controls.map(({ tag, text }) => [tag, text])).toEqual([
      ['bảng', 'ngoài\ntrong\nsau\nx'],
      ['ô', 'x'],
    ]);
  });

  it('tells of what a cell draws and its text does not: a list number before it, raised marks in it', () => {
    const raised = `<w:p>${run(t('12'))}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${t('1')}</w:r></w:p>`;
    const numbered = p('Năm 2010', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const cells = [raised, numbered, p('m') + raised, p('12')].map((content) => `<w:tc>${content}</w:tc>`);
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const { tables } = read({ body: `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl><w:p/>`, numbering });
    expect(tables[0]?.rows[0]).toEqual([
      { text: '121', column: 0, columnSpan: 1, merge: 'none', unraised: '12' },
      { text: 'Năm 2010', column: 1, columnSpan: 1, merge: 'none', listLabel: '1.' },
      { text: 'm\n121', column: 2, columnSpan: 1, merge: 'none', unraised: 'm\n12' },
      { text: '12', column: 3, columnSpan: 1, merge: 'none' },
    ]);
  });

  it('finds grid columns behind cells that span and rows that begin late', () => {
    const row = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('a'), '<w:gridSpan w:val="2"/>')}${cell(p('b'))}</w:tr>`;
    expect(read({ body: `<w:tbl>${row}</w:tbl><w:p/>` }).tables[0]?.rows[0]).toMatchObject([
      { column: 1, columnSpan: 2 },
      { column: 3, columnSpan: 1 },
    ]);
  });

  it('places bookmarks between paragraphs, in them, and after the last', () => {
    const mark = (id: number): string => `<w:bookmarkStart w:id="${id}" w:name="b${id}"/>`;
    const { bookmarks } = read({ body: `${mark(1)}${p('a')}<w:p>${mark(2)}</w:p>${mark(3)}` });
    expect(bookmarks).toEqual([
      { name: 'b1', paragraph: 0 },
      { name: 'b2', paragraph: 1 },
      { name: 'b3', paragraph: 1 },
    ]);
  });

  it('reads page set-up of each section, in millimetres, with strict units too', () => {
    const inner =
      '<w:sectPr><w:pgSz w:w="297mm" w:h="21cm" w:orient="landscape"/><w:pgMar w:top="-720" w:bottom="1440" w:left="0" w:right="1in"/></w:sectPr>';
    const { sections } = read({ body: `${p('a', inner)}${p('b')}<w:sectPr/>` });
    expect(sections).toEqual([
      { width: 297, height: 210, top: 12.7, bottom: 25.4, left: 0, right: 25.4, ...UPRIGHT, landscape: true },
      { width: 215.9, height: 279.4, top: 25.4, bottom: 25.4, left: 25.4, right: 25.4, ...UPRIGHT },
    ]);
  });

  it.each([
    ['<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', true],
    ['<w:documentProtection w:edit="forms" w:enforcement="on"/>', true],
    ['<w:documentProtection w:edit="comments" w:enforcement="true"/>', true],
    ['<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>', false],
    ['<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', false],
    ['<w:documentProtection w:edit="readOnly"/>', false],
    ['', false],
  ])('protection %s locks: %s', (settings, locked) => {
    expect(read({ settings }).readOnly).toBe(locked);
  });

  it('a document marked as final is read-only', () => {
    const rels = (target: string, type: string): string =>
      `<Relationship Id="r${type}" Type="urn:x/${type}" Target="${target}"/>`;
    const custom = (value: string): DocxParts => ({
      parts: {
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels('word/document.xml', 'officeDocument')}${rels('docProps/custom.xml', 'custom-properties')}</Relationships>`,
        'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="_MarkAsFinal"><vt:bool>${value}</vt:bool></property></Properties>`,
      },
    });
    expect(read(custom('true')).readOnly).toBe(true);
    expect(read(custom('false')).readOnly).toBe(false);
  });
});
