import fc from 'fast-check';
import { lettersOf, refOf } from '../../src/report/grid';
import { decodeText, gridFromText, gridFromTextFile } from '../../src/report/gridText';
import { faultOf } from '../support/fault';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textsOf = (text: string): string[][] => gridFromText(text).rows.map((row) => row.map((cell) => cell.text));

describe('gridFromText', () => {
  it.each(['\n', '\r\n', '\r'])('reads lines that end in %j, the last one in another way', (end) => {
    expect(textsOf(`Năm\tLớp${end}2010\t"3${end}4"${end}2011\t5\n`)).toEqual([
      ['Năm', 'Lớp'],
      ['2010', '3\n4'],
      ['2011', '5'],
    ]);
  });

  it.each([
    ['tabs, though commas are many', 'Năm\tNgoại ngữ, tin học, LLCT\n2010\t1,5', [2, 2]],
    ['semicolons, though commas make decimals', 'Năm;Số lớp;Kinh phí\n2010;3;35,5\n2011;4;39,75', [3, 3, 3]],
    ['commas, though a note has semicolons', 'Ghi chú; nháp; chưa xong;;;;;;\nNăm,Lớp\n2010,3\n2011,4', [1, 2, 2, 2]],
    ['bars', 'Năm|Lớp|Nữ\n2010|3|1,5', [3, 3]],
    ['commas with years side by side', 'Nội dung,2010,2011,2012\nSố lớp,3,4,5', [4, 4]],
  ])('finds %s', (_, text, widths) => {
    expect(textsOf(text).map(({ length }) => length)).toEqual(widths);
  });

  it('gives back what was pasted, whatever stands in the cells', () => {
    const cell = fc.stringMatching(/^[a-z0-9đă,;|"\n. ]{0,8}$/).map((text) => text.trim());
    const quoted = (text: string): string => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const all = [['Nội dung', '2010', '2011', '2012'], ...rows.map(([a, b]) => ['x', a, b, 'x'])];
        expect(textsOf(all.map((cells) => cells.map(quoted).join('\t')).join('\r\n'))).toEqual(all);
      }),
    );
  });

  it.each<[string, () => unknown, string]>([
    ['nothing', () => gridFromText(' \n\t\n'), 'data.empty'],
    ['a quotation mark that is not closed', () => gridFromText('Năm\tLớp\n"2010\t1'), 'form01.quotes'],
    ['more rows than any form', () => gridFromText('a\n'.repeat(10_001)), 'xlsx.tooLarge'],
    ['more columns than any form', () => gridFromText('a\t'.repeat(501)), 'xlsx.tooLarge'],
    ['10 MB', () => gridFromText('a'.repeat(10_000_000)), 'data.tooLarge'],
    ['a file of 10 MB', () => gridFromTextFile(new Uint8Array(10_000_000).fill(65)), 'data.tooLarge'],
    ['a web page', () => gridFromTextFile(utf8('\r\n<HTML><table><tr><td>2010</td></tr></table>')), 'data.html'],
    ['a sheet of 2003 as XML', () => gridFromTextFile(utf8('<?xml version="1.0"?><Workbook/>')), 'data.html'],
    [
      'a picture',
      () => gridFromTextFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0, 0)),
      'data.binary',
    ],
  ])('refuses %s', (_, run, code) => {
    expect(faultOf(run).code).toBe(code);
  });

  it('takes any bytes for data or refuses them, never with another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          gridFromTextFile(bytes);
        } catch (error) {
          expect(error).toHaveProperty('name', 'InputError');
        }
      }),
    );
  });
});

describe('decodeText', () => {
  const text = 'Năm;Số lớp;Kinh phí (triệu đồng)\r\n2010;3;35,5';
  const little = Buffer.from(text, 'utf16le');
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark, decomposed', utf8(`\uFEFF${text.normalize('NFD')}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', little],
    ['UTF-16 without a mark, big end first', Buffer.from(little).swap16()],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('reads Windows-1258, which writes the tone as a mark behind the letter', () => {
    // ô + acute, ơ + acute.
    const legacy = [78, 0xe3, 109, 59, 83, 0xf4, 0xec, 32, 108, 0xf5, 0xec, 112];
    expect(decodeText(Uint8Array.from(legacy))).toBe('Năm;Số lớp');
  });

  it('reads every Vietnamese letter out of Windows-1258', () => {
    const letters = 'aăâeêioôơuưyđ'.split('').flatMap((letter) => {
      const toned = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) =>
        (letter + tone).normalize('NFC'),
      );
      return letter === 'đ' ? [letter] : toned;
    });
    const all = [...letters, ...letters.map((letter) => letter.toUpperCase())].join('');
    expect(all).toHaveLength(2 * (12 * 6 + 1));
    expect(decodeText(windows1258(all))).toBe(all);
  });
});

/** Each letter with its hat, and the tone behind it. */
function windows1258(text: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
  );
  const bytes = Array.from(text).flatMap((letter) => {
    const [, base = '', tone = ''] = /^(.*?)([\u0300\u0301\u0303\u0309\u0323]?)$/su.exec(split(letter)) ?? [];
    return [...base.normalize('NFC'), ...tone].map((character) => table.get(character) ?? 0);
  });
  return Uint8Array.from(bytes);
}

/** Decomposed, the tone last: the dot below sorts before the hat. */
function split(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/(\u0323)([\u0302\u0306\u031b])/u, '$2$1')
    .replace(/([\u0300\u0301\u0303\u0309])(\u031b)/u, '$2$1');
}

describe('refOf', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i %s', (column, letters) => {
    expect(lettersOf(column)).toBe(letters);
    expect(refOf(6, column)).toBe(`${letters}7`);
  });
});
