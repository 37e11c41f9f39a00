/** What the rules on the document's form say. The clause comes with the finding, because the regulation is data. */
import {
  decimalEn,
  decimalVi,
  faultEn,
  faultVi,
  partNames,
  rangeOf,
  type FormatFault,
  type PartId,
  type Side,
} from './formatFaults';
import type { RuleTable, RuleTexts } from './ruleTexts';

interface Cited {
  readonly clause: { readonly vi: string; readonly en: string };
}

type PartFaults = Cited & { part: PartId; faults: readonly FormatFault[]; n: number };
type Margins = Cited & { sides: readonly { side: Side; found: number; from: number; to: number }[]; n: number };

const SIDES_VI: Readonly<Record<Side, string>> = { top: 'trên', bottom: 'dưới', left: 'trái', right: 'phải' };

const placesVi = (n: number): string => (n > 1 ? ` (${n} chỗ)` : '');
const placesEn = (n: number): string => (n > 1 ? ` (${n} places)` : '');
const partFaultsVi = ({ part, faults, n }: PartFaults): string =>
  `${partNames.vi[part]}${placesVi(n)}: ${faults.map(faultVi).join(', ')}`;
const partFaultsEn = ({ part, faults, n }: PartFaults): string =>
  `${partNames.en[part]}${placesEn(n)}: ${faults.map(faultEn).join(', ')}`;

/** The finding carries the words of the regulation's clause; of a rule by itself only its kind of source is known. */
const clauseVi = (_section: string | null, cited?: Cited): string => cited?.clause.vi ?? 'Quy định về thể thức văn bản';
const clauseEn = (_section: string | null, cited?: Cited): string =>
  cited?.clause.en ?? 'Regulation on document format';

const lowerVi = (part: PartId): string => partNames.vi[part].charAt(0).toLowerCase() + partNames.vi[part].slice(1);
const lowerEn = (part: PartId): string => partNames.en[part].charAt(0).toLowerCase() + partNames.en[part].slice(1);

type ElementTexts = Pick<RuleTexts, 'name' | 'explanation' | 'example'>;

const reformatVi = (_: PartFaults): string => 'Chỉnh lại theo quy định; nơi sửa được an toàn, bấm “Sửa” để xem trước.';
const reformatEn = (_: PartFaults): string => 'Set it as asked for; where it is safe, “Fix” shows the change first.';

/** A rule on how one element looks or is worded: such rules differ only in what they are about and why they are asked. */
function elementVi(texts: ElementTexts) {
  return { ...texts, message: partFaultsVi, suggestion: reformatVi, source: clauseVi };
}
function elementEn(texts: ElementTexts) {
  return { ...texts, message: partFaultsEn, suggestion: reformatEn, source: clauseEn };
}

const vi = {
  'format.paper': {
    name: 'Khổ giấy',
    message: (p: Cited & { name: string; width: number; height: number; n: number }) =>
      `Khổ giấy ${decimalVi(p.width)} × ${decimalVi(p.height)} mm${placesVi(p.n)}, không phải khổ ${p.name}`,
    suggestion: (p: { name: string }) => `Vào Bố trí (Layout) › Cỡ (Size), chọn ${p.name}.`,
    explanation:
      'Văn bản hành chính dùng khổ A4, trình bày theo chiều dài; trang có bảng rộng được trình bày theo chiều ngang.',
    example: { wrong: 'Khổ Letter, 216 × 279 mm', right: 'Khổ A4, 210 × 297 mm' },
    source: clauseVi,
  },
  'format.margins': {
    name: 'Lề trang',
    message: (p: Margins) =>
      `Lề trang${placesVi(p.n)}: ${p.sides.map(({ side, found, ...range }) => `lề ${SIDES_VI[side]} ${decimalVi(found)} mm (quy định ${rangeOf(range, decimalVi)} mm)`).join(', ')}`,
    suggestion: () =>
      'Vào Bố trí (Layout) › Lề (Margins) › Lề Tùy chỉnh, đặt lại các lề; Word không cho phần mềm sửa lề thay.',
    explanation: 'Mỗi lề có một khoảng cho phép, không phải một con số duy nhất.',
    example: { wrong: 'Lề trái 20 mm', right: 'Lề trái 30 mm' },
    source: clauseVi,
  },
  'format.font': {
    name: 'Phông chữ',
    message: (p: Cited & { fonts: readonly string[]; family: string; n: number; legacy: boolean }) =>
      p.legacy
        ? `Phông chữ mã cũ ${p.fonts.join(', ')}${placesVi(p.n)}: không phải bộ mã Unicode`
        : `Phông chữ ${p.fonts.join(', ')}${placesVi(p.n)}, không phải ${p.family}`,
    suggestion: (p: { family: string; legacy: boolean }) =>
      p.legacy
        ? 'Chuyển mã đoạn chữ này sang Unicode bằng công cụ chuyển mã, rồi mới đổi phông.'
        : `Đổi phông sang ${p.family}.`,
    explanation: 'Một phông chữ, bộ mã Unicode (TCVN 6909:2001), để nơi nhận mở được và đọc được.',
    example: { wrong: 'Một đoạn bằng phông Arial', right: 'Cả văn bản bằng phông Times New Roman' },
    source: clauseVi,
  },
  'format.color': {
    name: 'Màu chữ',
    message: (p: Cited & { n: number }) => `Có chữ không phải màu đen${placesVi(p.n)}`,
    suggestion: () => 'Đổi màu chữ về màu đen trước khi gửi.',
    explanation: 'Chữ màu thường là chỗ đánh dấu khi soạn thảo còn sót lại.',
    example: { wrong: 'Một câu còn màu đỏ', right: 'Cả văn bản màu đen' },
    source: clauseVi,
  },
  'format.page-number': {
    name: 'Số trang',
    message: (p: Cited & { faults: readonly FormatFault[] }) => `Số trang: ${p.faults.map(faultVi).join(', ')}`,
    suggestion: () =>
      'Vào Chèn (Insert) › Số trang › Đầu trang, chọn kiểu ở giữa, rồi đánh dấu “Trang đầu khác biệt” (Different First Page).',
    explanation: 'Số trang bằng chữ số Ả Rập, ở giữa lề trên, không hiện ở trang thứ nhất.',
    example: { wrong: 'Số trang ở góc phải cuối trang', right: 'Số trang ở giữa lề trên, không hiện ở trang thứ nhất' },
    source: clauseVi,
  },
  'format.missing': {
    name: 'Đủ các thành phần thể thức',
    message: (p: Cited & { parts: readonly PartId[] }) => `Chưa thấy: ${p.parts.map(lowerVi).join('; ')}`,
    suggestion: () => 'Bấm “Chèn phần đầu, chữ ký, nơi nhận”; phần đã có được giữ nguyên.',
    explanation: 'Đây là các thành phần thể thức mà văn bản hành chính nào cũng phải có.',
    example: { wrong: 'Văn bản không có “Nơi nhận:”', right: 'Có “Nơi nhận:” và danh sách bên dưới' },
    source: clauseVi,
  },
  'format.national-name': elementVi({
    name: 'Quốc hiệu và tiêu ngữ',
    explanation: 'Quốc hiệu và tiêu ngữ có lời văn và kiểu chữ cố định.',
    example: { wrong: '“Độc lập-Tự do-Hạnh phúc”', right: '“Độc lập - Tự do - Hạnh phúc”' },
  }),
  'format.issuing-body': elementVi({
    name: 'Tên cơ quan',
    explanation: 'Tên cơ quan ban hành in đậm để phân biệt với cơ quan chủ quản ở trên.',
    example: { wrong: 'Tên cơ quan ban hành chưa in đậm', right: 'Tên cơ quan ban hành in hoa, in đậm' },
  }),
  'format.number': elementVi({
    name: 'Số, ký hiệu',
    explanation: 'Số, ký hiệu để đăng ký và viện dẫn văn bản; số nhỏ hơn 10 ghi thêm số 0.',
    example: { wrong: '“Số: 5/BC-LĐLĐ”', right: '“Số: 05/BC-LĐLĐ”' },
  }),
  'format.date': elementVi({
    name: 'Địa danh và ngày tháng',
    explanation: 'Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước.',
    example: { wrong: '“Lai Châu, ngày 5 tháng 2 năm 2020”', right: '“Lai Châu, ngày 05 tháng 02 năm 2020”' },
  }),
  'format.title': elementVi({
    name: 'Tên loại và trích yếu',
    explanation: 'Tên loại và trích yếu ở giữa trang, in đậm, để thấy ngay đây là văn bản gì.',
    example: { wrong: '“BÁO CÁO” canh trái', right: '“BÁO CÁO” canh giữa, in đậm' },
  }),
  'format.line': {
    name: 'Đường kẻ dưới tiêu ngữ, tên cơ quan, trích yếu',
    message: (p: Cited & { parts: readonly PartId[] }) =>
      `Chưa thấy đường kẻ ngang bên dưới: ${p.parts.map(lowerVi).join('; ')}`,
    suggestion: () => 'Kẻ một đường nét liền bên dưới, ở giữa dòng chữ.',
    explanation: 'Dưới tiêu ngữ: dài bằng dòng chữ; dưới tên cơ quan ban hành và trích yếu: 1/3 đến 1/2 dòng chữ.',
    example: { wrong: 'Dưới tiêu ngữ không có đường kẻ', right: 'Dưới tiêu ngữ có đường kẻ dài bằng dòng chữ' },
    source: clauseVi,
  },
  'format.section-title': elementVi({
    name: 'Tiêu đề của các mục',
    explanation: 'Tiêu đề in đậm, mục lớn in hoa, để thấy rõ bố cục.',
    example: { wrong: '“I. Đặc điểm tình hình”', right: '“I. ĐẶC ĐIỂM TÌNH HÌNH”, in đậm' },
  }),
  'format.body': elementVi({
    name: 'Cỡ chữ và canh lề của nội dung',
    explanation: 'Phần nội dung có cỡ chữ trong khoảng cho phép và canh đều hai lề.',
    example: { wrong: 'Cỡ chữ 12, canh trái', right: 'Cỡ chữ 13 hoặc 14, canh đều hai lề' },
  }),
  'format.indent': elementVi({
    name: 'Lùi đầu dòng',
    explanation: 'Chữ đầu dòng lùi vào để thấy chỗ bắt đầu của mỗi đoạn.',
    example: { wrong: 'Đoạn văn bắt đầu sát lề trái', right: 'Chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm' },
  }),
  'format.spacing': elementVi({
    name: 'Khoảng cách đoạn và dòng',
    explanation: 'Khoảng cách đoạn và dòng giữ cho văn bản dễ đọc.',
    example: { wrong: 'Các đoạn sát nhau, không có khoảng cách', right: 'Các đoạn cách nhau 6 pt' },
  }),
  'format.signature': elementVi({
    name: 'Chữ ký',
    explanation: 'Quyền hạn, chức vụ và họ tên người ký in đậm.',
    example: { wrong: 'Họ tên người ký chưa in đậm', right: 'Họ tên người ký in đậm' },
  }),
  'format.recipients': elementVi({
    name: 'Nơi nhận',
    explanation: 'Mỗi nơi nhận một dòng; dòng cuối là nơi lưu.',
    example: { wrong: '“- Như trên” (không có dấu chấm phẩy)', right: '“- Như trên;”, dòng cuối “- Lưu: VT.”' },
  }),
} satisfies RuleTable;

const en: typeof vi = {
  'format.paper': {
    name: 'Paper',
    message: (p) => `Paper ${decimalEn(p.width)} × ${decimalEn(p.height)} mm${placesEn(p.n)}, not ${p.name}`,
    suggestion: (p) => `Choose ${p.name} under Layout › Size.`,
    explanation: 'Administrative documents are on A4, upright; pages with wide tables may lie across.',
    example: { wrong: 'Letter, 216 × 279 mm', right: 'A4, 210 × 297 mm' },
    source: clauseEn,
  },
  'format.margins': {
    name: 'Margins',
    message: (p) =>
      `Margins${placesEn(p.n)}: ${p.sides.map(({ side, found, ...range }) => `${side} ${decimalEn(found)} mm (asked for: ${rangeOf(range, decimalEn)} mm)`).join(', ')}`,
    suggestion: () => 'Set them under Layout › Margins › Custom Margins; Word does not let us do it.',
    explanation: 'Each margin has a range, not a single value.',
    example: { wrong: 'Left margin 20 mm', right: 'Left margin 30 mm' },
    source: clauseEn,
  },
  'format.font': {
    name: 'Font',
    message: (p) =>
      p.legacy
        ? `Legacy font ${p.fonts.join(', ')}${placesEn(p.n)}: not Unicode`
        : `Font ${p.fonts.join(', ')}${placesEn(p.n)}, not ${p.family}`,
    suggestion: (p) =>
      p.legacy
        ? 'Convert this text to Unicode with a converter before changing its font.'
        : `Change it to ${p.family}.`,
    explanation: 'One font, in Unicode (TCVN 6909:2001), so that whoever receives it can read it.',
    example: { wrong: 'A paragraph in Arial', right: 'The whole document in Times New Roman' },
    source: clauseEn,
  },
  'format.color': {
    name: 'Colour of the text',
    message: (p) => `Text that is not black${placesEn(p.n)}`,
    suggestion: () => 'Make it black before sending.',
    explanation: 'Coloured text is mostly a mark left over from drafting.',
    example: { wrong: 'A sentence that is still red', right: 'The whole text in black' },
    source: clauseEn,
  },
  'format.page-number': {
    name: 'Page numbers',
    message: (p) => `Page numbers: ${p.faults.map(faultEn).join(', ')}`,
    suggestion: () => 'Insert › Page Number › Top of Page, the centred one; then tick Different First Page.',
    explanation: 'Arabic numerals, centred in the top margin, none on the first page.',
    example: {
      wrong: 'Page number at the lower right',
      right: 'Page number centred in the top margin, none on the first page',
    },
    source: clauseEn,
  },
  'format.missing': {
    name: 'All parts of the document format',
    message: (p) => `Not found: ${p.parts.map(lowerEn).join('; ')}`,
    suggestion: () => 'Choose “Insert header block, signature, recipients”; what is there stays as it is.',
    explanation: 'Every administrative document must have these parts.',
    example: { wrong: 'The document has no “Nơi nhận:” (recipients)', right: 'It has “Nơi nhận:” with the list below' },
    source: clauseEn,
  },
  'format.national-name': elementEn({
    name: 'National name and motto',
    explanation: 'National name and motto have fixed words and a fixed look.',
    example: { wrong: '“Độc lập-Tự do-Hạnh phúc”', right: '“Độc lập - Tự do - Hạnh phúc”' },
  }),
  'format.issuing-body': elementEn({
    name: 'Names of the bodies',
    explanation: 'The issuing body is bold, to tell it from the parent body above.',
    example: { wrong: 'The issuing body is not bold', right: 'The issuing body in bold capitals' },
  }),
  'format.number': elementEn({
    name: 'Number and symbol',
    explanation: 'The document is registered and cited by it; numbers below 10 get a zero.',
    example: { wrong: '“Số: 5/BC-LĐLĐ”', right: '“Số: 05/BC-LĐLĐ”' },
  }),
  'format.date': elementEn({
    name: 'Place and date',
    explanation: 'Days below 10 and months 1 and 2 are written with a leading zero.',
    example: { wrong: '“Lai Châu, ngày 5 tháng 2 năm 2020”', right: '“Lai Châu, ngày 05 tháng 02 năm 2020”' },
  }),
  'format.title': elementEn({
    name: 'Type and abstract',
    explanation: 'Type and abstract are centred and bold, to show at once what it is.',
    example: { wrong: '“BÁO CÁO” (report) aligned left', right: '“BÁO CÁO” centred and bold' },
  }),
  'format.line': {
    name: 'Lines below motto, issuing body and abstract',
    message: (p) => `No line found below: ${p.parts.map(lowerEn).join('; ')}`,
    suggestion: () => 'Draw a solid line below, centred under the text.',
    explanation: 'Below the motto as long as its text; below issuing body and abstract a third to a half of it.',
    example: { wrong: 'No line below the motto', right: 'A line below the motto, as long as its text' },
    source: clauseEn,
  },
  'format.section-title': elementEn({
    name: 'Titles of the sections',
    explanation: 'Titles are bold, those of parts in capitals, to show the structure.',
    example: { wrong: '“I. Đặc điểm tình hình”', right: '“I. ĐẶC ĐIỂM TÌNH HÌNH” in bold' },
  }),
  'format.body': elementEn({
    name: 'Size and alignment of the text',
    explanation: 'The text has a size within the range and is justified.',
    example: { wrong: 'Size 12, aligned left', right: 'Size 13 or 14, justified' },
  }),
  'format.indent': elementEn({
    name: 'Indent of the first line',
    explanation: 'The first line is indented to show where a paragraph begins.',
    example: { wrong: 'The paragraph begins at the left margin', right: 'The first line is indented by 1 or 1.27 cm' },
  }),
  'format.spacing': elementEn({
    name: 'Spacing of paragraphs and lines',
    explanation: 'Distances between paragraphs and lines keep the text readable.',
    example: { wrong: 'No distance between paragraphs', right: '6 pt between paragraphs' },
  }),
  'format.signature': elementEn({
    name: 'Signature',
    explanation: 'Authority, position and name of the signatory are bold.',
    example: { wrong: 'The name of the signatory is not bold', right: 'The name of the signatory in bold' },
  }),
  'format.recipients': elementEn({
    name: 'Recipients',
    explanation: 'One line for each recipient; the last says where it is filed.',
    example: { wrong: '“- Như trên” (without the semicolon)', right: '“- Như trên;”, the last line “- Lưu: VT.”' },
  }),
};

export const formatFindings = { vi, en };
