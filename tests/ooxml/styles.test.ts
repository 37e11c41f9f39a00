import fc from 'fast-check';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { ParagraphSnapshot } from '../../src/report/snapshot';
import { buildDocx, NORMAL_STYLE, p, type DocxParts } from '../support/docx';

const read = (spec: DocxParts): readonly ParagraphSnapshot[] => readSnapshot(openDocument(buildDocx(spec))).paragraphs;

const style = (id: string, content: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${content}</w:style>`;
const inStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const defaults = (run: string, paragraph = ''): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`;

describe('effective font', () => {
  it('comes from the nearest that says: run, character style, paragraph style, its base, document, Word', () => {
    const styles =
      defaults('<w:sz w:val="20"/><w:rFonts w:ascii="Nền"/>') +
      NORMAL_STYLE +
      style('A', '<w:rPr><w:sz w:val="24"/></w:rPr>') +
      style('B', '<w:basedOn w:val="A"/>') +
      style('C', '<w:rPr><w:sz w:val="28"/></w:rPr>', 'character');
    const sizes = read({
      styles,
      body:
        p('a') +
        p('b', inStyle('B')) +
        p('c', inStyle('B'), '<w:rStyle w:val="C"/>') +
        p('d', inStyle('B'), '<w:rStyle w:val="C"/><w:sz w:val="27"/>'),
    }).map(({ font }) => [font.name, font.size]);
    expect(sizes).toEqual([
      ['Nền', 10],
      ['Nền', 12],
      ['Nền', 14],
      ['Nền', 13.5],
    ]);
    expect(read({ body: p('a') })[0]?.font).toEqual({ name: 'Times New Roman', size: 10, bold: false, italic: false });
  });

  it('toggles: paragraph and character style flip one another, the run itself is final', () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const styles =
      NORMAL_STYLE +
      style('P', bold) +
      style('Q', '<w:basedOn w:val="P"/><w:rPr><w:b w:val="false"/></w:rPr>') +
      style('C', bold, 'character');
    const bolds = read({
      styles,
      body:
        p('a', inStyle('P')) +
        p('b', inStyle('P'), '<w:rStyle w:val="C"/>') +
        p('c', inStyle('P'), '<w:rStyle w:val="C"/><w:b/>') +
        p('d', inStyle('Q')) +
        p('e', inStyle('P'), '<w:b w:val="0"/>'),
    }).map(({ font }) => font.bold);
    expect(bolds).toEqual([true, false, true, false, false]);
  });

  it('is null where runs differ, and that of the mark where there is no text', () => {
    const run = (text: string, format: string): string =>
      `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const [mixed, spaced, empty] = read({
      body:
        `<w:p>${run('a', '<w:b/>')}${run('b', '')}</w:p>` +
        `<w:p>${run('a', '<w:b/>')}${run(' ', '')}</w:p>` +
        '<w:p><w:pPr><w:rPr><w:i/><w:sz w:val="40"/></w:rPr></w:pPr></w:p>',
    });
    expect(mixed?.font.bold).toBeNull();
    expect(mixed?.runs).toHaveLength(2);
    expect(spaced?.font.bold).toBe(true);
    expect(empty?.font).toMatchObject({ italic: true, size: 20 });
  });

  it('names fonts of the theme, and the plain name where there is no theme', () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>' +
      '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const body = p('a', '', '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/>');
    expect(read({ body, relations: [['theme', 'theme.xml']], parts: { 'word/theme.xml': theme } })[0]?.font.name).toBe(
      'Calibri',
    );
    expect(read({ body })[0]?.font.name).toBe('Arial');
  });

  it('takes the table style for paragraphs in a table', () => {
    const styles = NORMAL_STYLE + style('T', '<w:rPr><w:sz w:val="30"/></w:rPr>', 'table');
    const body = `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>${p('a')}</w:tc></w:tr></w:tbl>${p('b')}`;
    expect(read({ styles, body }).map(({ font }) => font.size)).toEqual([15, 10]);
  });
});

describe('outline level, alignment, style name', () => {
  it('go through the chain, the direct value first', () => {
    const styles =
      defaults('', '<w:jc w:val="both"/>') +
      NORMAL_STYLE +
      style('H', '<w:pPr><w:outlineLvl w:val="2"/><w:jc w:val="center"/></w:pPr>') +
      style('K', '<w:basedOn w:val="H"/>');
    const facts = read({
      styles,
      body:
        p('a') +
        p('b', inStyle('K')) +
        p('c', `${inStyle('K')}<w:jc w:val="distribute"/><w:outlineLvl w:val="9"/>`) +
        p('d', '<w:jc w:val="end"/><w:outlineLvl w:val="0"/>'),
    }).map(({ outlineLevel, alignment, style: name }) => [outlineLevel, alignment, name]);
    expect(facts).toEqual([
      [null, 'justified', 'Normal'],
      [3, 'centered', 'K'],
      [null, 'other', 'K'],
      [1, 'right', 'Normal'],
    ]);
  });

  it('know built-in headings by their name alone, in any spelling of it', () => {
    const heading = '<w:style w:type="paragraph" w:styleId="u2"><w:name w:val="Heading 2"/></w:style>';
    const [paragraph] = read({ styles: NORMAL_STYLE + heading, body: p('a', inStyle('u2')) });
    expect(paragraph).toMatchObject({ style: 'heading 2', outlineLevel: 2 });
  });

  it('take the default style for an unknown one, and do not hang on styles that are based on each other', () => {
    const circle = style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>');
    const [unknown, circular] = read({
      styles: NORMAL_STYLE + circle,
      body: p('a', inStyle('?')) + p('b', inStyle('A')),
    });
    expect(unknown?.style).toBe('Normal');
    expect(circular).toMatchObject({ style: 'A', outlineLevel: null });
  });

  it('hold for any tree of styles: a level is what the nearest ancestor says', () => {
    const level = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 6 }), (levels) => {
        const styles = levels.map((value, index) =>
          style(
            `S${index}`,
            `${index > 0 ? `<w:basedOn w:val="S${index - 1}"/>` : ''}<w:pPr>${value === undefined ? '' : `<w:outlineLvl w:val="${value}"/>`}</w:pPr>`,
          ),
        );
        const nearest = levels.findLast((value) => value !== undefined) ?? 9;
        const [paragraph] = read({
          styles: NORMAL_STYLE + styles.join(''),
          body: p('a', inStyle(`S${levels.length - 1}`)),
        });
        expect(paragraph?.outlineLevel).toBe(nearest === 9 ? null : nearest + 1);
      }),
    );
  });
});
