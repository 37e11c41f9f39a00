import fc from 'fast-check';
import { formatNumber } from '../../src/ooxml/numbering';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { buildDocx, NORMAL_STYLE, p, type DocxParts } from '../support/docx';

/** Labels of a document's paragraphs, null for those without. */
const labels = (spec: DocxParts): (string | null)[] =>
  readSnapshot(openDocument(buildDocx(spec))).paragraphs.map((paragraph) => paragraph.list?.label ?? null);

const lvl = (ilvl: number, format: string, text: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, content: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
const num = (id: number, of: number, content = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${content}</w:num>`;
const item = (numId: number | string, ilvl = 0): string =>
  p('x', `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);
const items = (numId: number, ...levels: number[]): string => levels.map((level) => item(numId, level)).join('');

const THREE = abstract(1, lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%2.') + lvl(2, 'decimal', '%2.%3.'));

describe('list labels', () => {
  it('count on each level and start deeper levels anew', () => {
    const body = items(1, 0, 1, 2, 2, 1, 2, 0, 1) + p('giữa') + items(1, 1, 0);
    const expected = ['I.', '1.', '1.1.', '1.2.', '2.', '2.1.', 'II.', '1.', null, '2.', 'III.'];
    expect(labels({ numbering: THREE + num(1, 1), body })).toEqual(expected);
  });

  it('go on across lists of one definition, unless a list starts anew', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = abstract(1, lvl(0, 'decimal', '%1)')) + num(1, 1) + num(2, 1) + num(3, 1, restart);
    expect(labels({ numbering, body: items(1, 0, 0) + items(2, 0) + items(3, 0, 0) + items(1, 0) })).toEqual([
      ...['1)', '2)', '3)'],
      ...['5)', '6)', '7)'],
    ]);
  });

  it('take a level that a list replaces', () => {
    const override = `<w:lvlOverride w:ilvl="0">${lvl(0, 'lowerLetter', '%1)', '', 3)}</w:lvlOverride>`;
    expect(labels({ numbering: THREE + num(1, 1, override), body: items(1, 0, 0) })).toEqual(['c)', 'd)']);
  });

  it('show the start of levels that have not been used', () => {
    expect(labels({ numbering: THREE + num(1, 1), body: items(1, 2, 2) })).toEqual(['1.1.', '1.2.']);
  });

  it('obey w:lvlRestart and w:isLgl', () => {
    const never = abstract(
      1,
      lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>'),
    );
    expect(labels({ numbering: never + num(1, 1), body: items(1, 0, 1, 0, 1) })).toEqual(['I.', '1.1', 'II.', '2.2']);
  });

  it('draw bullets as characters of Unicode', () => {
    const bullets = abstract(
      1,
      lvl(0, 'bullet', '\uf0b7') + lvl(1, 'bullet', '-') + lvl(2, 'bullet', 'o') + lvl(3, 'none', ''),
    );
    expect(labels({ numbering: bullets + num(1, 1), body: items(1, 0, 1, 2, 3) })).toEqual(['\u2022', '-', 'o', '']);
  });

  it('come from styles: number and level each inherited, a linked level first, numId 0 takes them away', () => {
    const style = (id: string, base: string, content: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/><w:pPr>${content}</w:pPr></w:style>`;
    const styles =
      NORMAL_STYLE +
      style('H1', 'Normal', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('H2', 'H1', '<w:numPr><w:ilvl w:val="1"/></w:numPr>') +
      style('H3', 'H1', '') +
      style('K', 'H2', '');
    const numbering =
      abstract(
        1,
        lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%2.') + lvl(2, 'lowerLetter', '%3)', '<w:pStyle w:val="H3"/>'),
      ) + num(1, 1);
    const body = ['H1', 'H2', 'K', 'H3'].map((id) => p('x', `<w:pStyle w:val="${id}"/>`)).join('');
    const without = p('x', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(labels({ styles, numbering, body: body + without })).toEqual(['I.', '1.', '2.', 'a)', null]);
  });

  it('follow a definition that links to a list style', () => {
    const numbering =
      abstract(1, '<w:numStyleLink w:val="S"/>') +
      abstract(2, `<w:styleLink w:val="S"/>${lvl(0, 'decimal', 'Điều %1.')}`) +
      num(1, 1);
    expect(labels({ numbering, body: items(1, 0, 0) })).toEqual(['Điều 1.', 'Điều 2.']);
  });

  it('are absent for lists and levels that do not exist', () => {
    expect(labels({ numbering: THREE + num(1, 1), body: item(7) + item('x') + item(1, 8) })).toEqual([
      null,
      null,
      null,
    ]);
    expect(labels({ body: item(1) })).toEqual([null]);
  });

  it('on one level are the numbers from the start, whatever the paragraphs between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 50 }),
        (numbered, start) => {
          const numbering = abstract(1, lvl(0, 'decimal', '%1', '', start)) + num(1, 1);
          let next = start;
          const expected = numbered.map((is) => (is ? String(next++) : null));
          expect(labels({ numbering, body: numbered.map((is) => (is ? item(1) : p('x'))).join('') })).toEqual(expected);
        },
      ),
    );
  });
});

it.each([
  [4, 'upperRoman', 'IV'],
  [1949, 'lowerRoman', 'mcmxlix'],
  [26, 'upperLetter', 'Z'],
  [28, 'lowerLetter', 'bb'],
  [0, 'lowerLetter', ''],
  [7, 'decimalZero', '07'],
  [17, 'decimalZero', '17'],
  [3, 'none', ''],
  [3, 'chicago', '3'],
])('%d in %s is "%s"', (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text);
});
