import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { NAMESPACES } from '../../src/ooxml/namespaces';
import { readSheet } from '../../src/ooxml/spreadsheet';
import { escapeText } from '../../src/ooxml/xml';
import { buildDocx, refusal } from '../support/docx';

const OFFICE = NAMESPACES.r;

interface Sheet {
  readonly state?: string;
  readonly data: string;
}

function buildXlsx(sheets: readonly Sheet[], strings = ''): Uint8Array {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const rels = (content: string): string => `<Relationships xmlns="${NAMESPACES.rel}">${content}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${NAMESPACES.ct}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': rels(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${NAMESPACES.x}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ state }, index) =>
          `<sheet name="T${index}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
        relation(99, 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${NAMESPACES.x}">${strings}</sst>`,
  };
  sheets.forEach(({ data }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${NAMESPACES.x}"><sheetData>${data}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const read = (data: string, strings?: string): string[][] => readSheet(buildXlsx([{ data }], strings));

describe('readSheet', () => {
  it('keeps the very digits of numbers', () => {
    expect(read('<row><c><v>12345678901234567.89</v></c><c><v>35.50</v></c><c><v>1.2E3</v></c></row>')).toEqual([
      ['12345678901234567.89', '35.50', '1.2E3'],
    ]);
  });

  it('reads plain, rich and inline strings, booleans, cached values and errors', () => {
    const strings =
      '<si><t>Năm</t></si><si><r><t>Số </t></r><r><rPr><b/></rPr><t>lớp</t></r><rPh><t>x</t></rPh></si><si><t>a_x000A_b</t></si>';
    const row =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><t>ô</t></is></c><c t="b"><v>1</v></c>' +
      '<c><f>A1+1</f><v>7</v></c><c t="str"><f>A1</f><v>chữ</v></c><c t="e"><v>#N/A</v></c></row>';
    expect(read(row, strings)).toEqual([['Năm', 'Số lớp', 'a\nb', 'ô', 'TRUE', '7', 'chữ', '#N/A']]);
  });

  it('puts cells where they say they stand, and leaves out what is empty at the end', () => {
    expect(
      read('<row r="2"><c r="B2"><v>1</v></c><c r="AA2"/></row><row r="3"/><row r="900000"><c r="XFD900000"/></row>'),
    ).toEqual([[], ['', '1']]);
  });

  it('takes the first sheet that shows', () => {
    const data = (text: string): string => `<row><c><v>${text}</v></c></row>`;
    const sheets = [
      { state: 'hidden', data: data('1') },
      { state: 'veryHidden', data: data('2') },
      { data: data('3') },
    ];
    expect(readSheet(buildXlsx(sheets))).toEqual([['3']]);
    expect(() => readSheet(buildXlsx(sheets.slice(0, 2)))).toThrow(refusal('xlsx.noSheet'));
  });

  it('returns any table of texts as it was written', () => {
    const cell = fc.stringMatching(/^[a-zA-Z0-9àđĐỹ&<> .,%-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const data = rows.map(
          (row) =>
            `<row>${row.map((text) => `<c t="inlineStr"><is><t>${escapeText(text)}</t></is></c>`).join('')}</row>`,
        );
        const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));
        expect(read(data.join(''))).toEqual(trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1));
      }),
    );
  });

  it.each([
    ['text', strToU8('Năm;Số lớp'), 'xlsx.notZip'],
    ['an old .xls', new Uint8Array(Buffer.from('d0cf11e0a1b11ae10000', 'hex')), 'xlsx.oldXls'],
    [
      'a password',
      new Uint8Array(
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
      'xlsx.encrypted',
    ],
    ['a Word document', buildDocx(), 'xlsx.notZip'],
    ['a file cut short', buildXlsx([{ data: '' }]).subarray(0, 600), 'xlsx.damaged'],
    ['a cell far below', buildXlsx([{ data: '<row r="1048576"><c><v>1</v></c></row>' }]), 'xlsx.tooLarge'],
    ['a cell far to the right', buildXlsx([{ data: '<row><c r="XFD1"><v>1</v></c></row>' }]), 'xlsx.tooLarge'],
    ['a cell nowhere', buildXlsx([{ data: '<row><c r="?"><v>1</v></c></row>' }]), 'xlsx.damaged'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(() => readSheet(bytes)).toThrow(refusal(code));
  });
});
