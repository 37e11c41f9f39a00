import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import { NAMESPACES } from '../../src/ooxml/namespaces';
import type { DocumentSnapshot, PageNumberSnapshot, ParagraphSnapshot } from '../../src/report/snapshot';
import { buildDocx, docxParts, NORMAL_STYLE, p, zipParts, type DocxParts } from '../support/docx';

/** What only OOXML tells of how a document looks: distances, colours, lines, page numbers. */

const read = (spec: DocxParts): DocumentSnapshot => readSnapshot(openDocument(buildDocx(spec)));
const first = (spec: DocxParts): ParagraphSnapshot | undefined => read(spec).paragraphs[0];

describe('indents and distances', () => {
  const style = (inner: string): string =>
    `${NORMAL_STYLE}<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:basedOn w:val="Normal"/><w:pPr>${inner}</w:pPr></w:style>`;
  const styled = (inStyle: string, direct: string): ParagraphSnapshot | undefined =>
    first({ styles: style(inStyle), body: p('a', `<w:pStyle w:val="S"/>${direct}`) });

  it('are inherited attribute by attribute', () => {
    const paragraph = styled(
      '<w:spacing w:before="120" w:after="60" w:line="360" w:lineRule="auto"/><w:ind w:left="720" w:firstLine="567"/>',
      '<w:spacing w:after="0"/><w:ind w:left="0"/>',
    );
    expect(paragraph?.spacing).toEqual({
      before: 6,
      after: 0,
      contextual: false,
      line: { rule: 'multiple', value: 1.5 },
    });
    expect(paragraph?.indent).toEqual({ left: 0, firstLine: 28.35 });
  });

  it('take a hanging first line for a negative one, and a first line of its own before it', () => {
    expect(styled('<w:ind w:left="720" w:hanging="360"/>', '')?.indent).toEqual({ left: 36, firstLine: -18 });
    expect(styled('<w:ind w:hanging="360"/>', '<w:ind w:firstLine="567"/>')?.indent?.firstLine).toBe(28.35);
    expect(styled('<w:ind w:firstLine="567"/>', '<w:ind w:hanging="0"/>')?.indent?.firstLine).toBe(0);
  });

  it.each([
    ['<w:spacing w:line="360" w:lineRule="exact"/>', { rule: 'exact', value: 18 }],
    ['<w:spacing w:line="360" w:lineRule="atLeast"/>', { rule: 'atLeast', value: 18 }],
    ['<w:spacing w:line="276"/>', { rule: 'multiple', value: 1.15 }],
    ['', { rule: 'multiple', value: 1 }],
  ])('line spacing %s', (direct, line) => {
    expect(styled('', direct)?.spacing?.line).toEqual(line);
  });

  it('say what automatic distances come to, and which ones do not count between alike paragraphs', () => {
    const spacing = styled('<w:contextualSpacing/>', '<w:spacing w:before="0" w:beforeAutospacing="1"/>')?.spacing;
    expect(spacing).toMatchObject({ before: 14, contextual: true });
  });
});

describe('the look of text', () => {
  it('is left out where it is plain: black, as typed, not underlined', () => {
    expect(first({ body: p('a', '', '<w:color w:val="auto"/><w:u w:val="none"/>') })).not.toHaveProperty('look');
    expect(first({ body: p('a') })).not.toHaveProperty('ruled');
  });

  it.each([
    ['<w:color w:val="FF0000"/>', { color: '#ff0000', capitals: false, underlined: false }],
    ['<w:caps/>', { color: '#000000', capitals: true, underlined: false }],
    ['<w:u w:val="single"/>', { color: '#000000', capitals: false, underlined: true }],
  ])('%s', (run, look) => {
    expect(first({ body: p('a', '', run) })?.look).toEqual(look);
  });

  it('is mixed where the runs differ; white space does not count', () => {
    const run = (text: string, color: string): string =>
      `<w:r><w:rPr><w:color w:val="${color}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = (...runs: string[]): DocxParts => ({ body: `<w:p>${runs.join('')}</w:p>` });
    expect(first(body(run('a', 'FF0000'), run('b', '000000')))?.look?.color).toBeNull();
    expect(first(body(run('a', '000000'), run(' ', 'FF0000')))?.look).toBeUndefined();
  });

  it('comes from the style as well', () => {
    const styles = `${NORMAL_STYLE}<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:rPr><w:caps/><w:color w:val="333333"/></w:rPr></w:style>`;
    expect(first({ styles, body: p('a', '<w:pStyle w:val="S"/>') })?.look).toMatchObject({
      color: '#333333',
      capitals: true,
    });
  });

  it('tells of lines drawn: borders above and below, drawings', () => {
    const border = (side: string, value: string): string =>
      `<w:pBdr><w:${side} w:val="${value}" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>`;
    expect(first({ body: p('', border('bottom', 'single')) })?.ruled).toBe(true);
    expect(first({ body: p('', border('bottom', 'nil')) })?.ruled).toBeUndefined();
    expect(first({ body: p('', border('left', 'single')) })?.ruled).toBeUndefined();
    expect(first({ body: '<w:p><w:r><w:pict><v:line/></w:pict></w:r></w:p>' })?.ruled).toBe(true);
  });
});

describe('page numbers', () => {
  const field = (jc = '', before = ''): string =>
    `<w:p><w:pPr>${jc}</w:pPr>${before}<w:r><w:fldChar w:fldCharType="begin"/></w:r>` +
    '<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  const CENTRED = '<w:jc w:val="center"/>';
  const headers = (
    content: string | null,
    section: string,
    more = '',
  ): readonly (readonly PageNumberSnapshot[] | undefined)[] => {
    const parts = docxParts({
      body: `${more}${p('a')}<w:sectPr>${section}</w:sectPr>`,
      relations: [['header', 'header1.xml']],
      parts: {
        'word/header1.xml':
          content === null ? null : `<w:hdr xmlns:w="${NAMESPACES.w}" xmlns:r="${NAMESPACES.r}">${content}</w:hdr>`,
      },
    });
    return (readSnapshot(openDocument(zipParts(parts))).sections ?? []).map(({ pageNumbers }) => pageNumbers);
  };
  const reference = (type = 'default'): string => `<w:headerReference w:type="${type}" r:id="rId2"/>`;

  it.each([
    ['a complex field', field(CENTRED), 'centered'],
    ['behind one tab', field('', '<w:r><w:tab/></w:r>'), 'centered'],
    ['behind two tabs', field('', '<w:r><w:tab/><w:tab/></w:r>'), 'right'],
    ['in a frame', field('<w:framePr w:wrap="around" w:xAlign="center"/>'), 'centered'],
    ['in a control', `<w:sdt><w:sdtContent>${field(CENTRED)}</w:sdtContent></w:sdt>`, 'centered'],
  ])('%s', (_, content, alignment) => {
    expect(headers(content, reference())).toEqual([
      [{ where: 'header', pages: 'default', alignment, size: 13, italic: false }],
    ]);
  });

  it('a simple field; a number of pages is none', () => {
    const simple = (name: string): string =>
      `<w:p><w:fldSimple w:instr=" ${name} "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>`;
    expect(headers(simple('PAGE'), reference())[0]).toHaveLength(1);
    expect(headers(simple('NUMPAGES'), reference())).toEqual([[]]);
    expect(headers(simple('PAGEREF x'), reference())).toEqual([[]]);
  });

  it('a section without a header has that of the section before it', () => {
    const above = p('b', `<w:sectPr>${reference()}</w:sectPr>`);
    const [one, two] = headers(field(CENTRED), '<w:titlePg/>', above);
    expect(two).toEqual(one);
    expect(two).toHaveLength(1);
  });

  it('are not known where the header is not in the package', () => {
    expect(headers(null, reference())).toEqual([undefined]);
    expect(headers(null, '')).toEqual([[]]);
  });
});
