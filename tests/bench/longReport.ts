import { builtInPack, sectionsOf } from '../../src/campaign';
import { buildDocx, NORMAL_STYLE, p } from '../support/docx';

/** What stands on one page of a report: a heading, paragraphs of several runs as Word splits them, a row of figures. */
const SENTENCE =
  'Ban Thường vụ đã chỉ đạo các cấp công đoàn tổ chức đào tạo, bồi dưỡng cán bộ công đoàn theo Nghị quyết 4a/NQ-TLĐ, ';
const RUN = '<w:rFonts w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>';

function bodyParagraph(page: number, index: number): string {
  const run = (text: string, format = ''): string =>
    `<w:r w:rsidRPr="00FA4D7E"><w:rPr>${format}${RUN}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const ids = `w:rsidR="00${page.toString(16).padStart(6, '0')}" w:rsidRDefault="00420211" w:rsidP="000E4CC5"`;
  return (
    `<w:p ${ids}><w:pPr><w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/><w:rPr>${RUN}</w:rPr></w:pPr>` +
    `${run(SENTENCE)}${run(`năm ${2010 + (index % 10)} `, '<w:b/>')}${run(`đạt ${page}.${index} lượt người.`)}</w:p>`
  );
}

function figures(page: number): string {
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>${p(text, '<w:jc w:val="center"/>', RUN)}</w:tc>`;
  const cells = Array.from({ length: 11 }, (_, column) => cell(String(page * 10 + column))).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tr>${cells}</w:tr></w:tbl>`;
}

/** A report with headings, text and tables; about nine blocks make a page. */
export function longReport(pages: number): Uint8Array {
  const styles =
    NORMAL_STYLE +
    '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>';
  const body = Array.from({ length: pages }, (_, page) => {
    const heading = p(`${page + 1}. Kết quả thực hiện`, '<w:pStyle w:val="u1"/>');
    return heading + Array.from({ length: 7 }, (__, index) => bodyParagraph(page, index)).join('') + figures(page);
  });
  return buildDocx({ styles, body: body.join('') });
}

const DRAFT = { paragraphs: 9_000, tables: 60, cells: 11 };

/** A draft of 9,000 paragraphs and 60 tables (300 pages) with the outline's headings in bold. */
export function draftReport(): Uint8Array {
  const heads = sectionsOf(builtInPack());
  const texts = DRAFT.paragraphs - heads.length - DRAFT.tables * DRAFT.cells;
  const upTo = (total: number, section: number): number => Math.floor((total * section) / heads.length);
  const share = (total: number, section: number): number[] =>
    Array.from({ length: upTo(total, section + 1) - upTo(total, section) }, (_, index) => index);
  const body = heads.map(
    ({ number, title }, section) =>
      p(`${number} ${title}`, '', '<w:b/>') +
      share(texts, section)
        .map((index) => bodyParagraph(section, index))
        .join('') +
      share(DRAFT.tables, section)
        .map((index) => figures(section * 10 + index))
        .join(''),
  );
  return buildDocx({ body: body.join('') });
}
