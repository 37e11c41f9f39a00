/** The parts of a document that a regulation on form names, and what can be out of form about them, in words. */

/** Parts of a document that the regulation names. */
export type PartId =
  | 'nationalName'
  | 'motto'
  | 'parentBody'
  | 'issuingBody'
  | 'number'
  | 'placeDate'
  | 'kind'
  | 'abstract'
  | 'sectionTitle'
  | 'clauseTitle'
  | 'body'
  | 'authority'
  | 'signatory'
  | 'recipientsTitle'
  | 'recipient';

export type Side = 'top' | 'bottom' | 'left' | 'right';

/** One way in which an element is out of form. Sizes in points, lengths in millimetres. */
export type FormatFault =
  | { readonly kind: 'size'; readonly found: readonly number[]; readonly from: number; readonly to: number }
  | { readonly kind: 'bold' | 'italic' | 'capitals'; readonly should: boolean }
  | { readonly kind: 'alignment'; readonly should: 'left' | 'centered' | 'right' | 'justified' }
  | { readonly kind: 'wording' | 'leadingZero'; readonly text: string }
  | { readonly kind: 'firstLine'; readonly allowed: readonly number[] }
  | { readonly kind: 'between'; readonly least: number }
  | { readonly kind: 'lines'; readonly from: number; readonly to: number }
  | {
      readonly kind:
        | 'blank'
        | 'date'
        | 'colon'
        | 'comma'
        | 'symbolCase'
        | 'symbolSpace'
        | 'dash'
        | 'semicolon'
        | 'fullStop'
        | 'archive'
        | 'noPageNumber'
        | 'notInHeader'
        | 'onFirstPage';
    };

const PARTS_VI: Readonly<Record<PartId, string>> = {
  nationalName: 'Quốc hiệu',
  motto: 'Tiêu ngữ',
  parentBody: 'Tên cơ quan chủ quản',
  issuingBody: 'Tên cơ quan ban hành',
  number: 'Số, ký hiệu',
  placeDate: 'Địa danh và thời gian ban hành',
  kind: 'Tên loại văn bản',
  abstract: 'Trích yếu nội dung',
  sectionTitle: 'Tiêu đề phần, mục lớn',
  clauseTitle: 'Tiêu đề mục, khoản',
  body: 'Đoạn văn nội dung',
  authority: 'Quyền hạn, chức vụ người ký',
  signatory: 'Họ tên người ký',
  recipientsTitle: 'Từ “Nơi nhận”',
  recipient: 'Danh sách nơi nhận',
};

const PARTS_EN: Readonly<Record<PartId, string>> = {
  nationalName: 'National name',
  motto: 'Motto',
  parentBody: 'Name of the parent body',
  issuingBody: 'Name of the issuing body',
  number: 'Number and symbol',
  placeDate: 'Place and date',
  kind: 'Type of document',
  abstract: 'Abstract',
  sectionTitle: 'Titles of parts',
  clauseTitle: 'Titles of sections',
  body: 'Paragraphs of text',
  authority: 'Authority and position of the signatory',
  signatory: 'Name of the signatory',
  recipientsTitle: 'The words “Nơi nhận”',
  recipient: 'List of recipients',
};

/** The parts' names, at the beginning of a sentence. */
export const partNames = { vi: PARTS_VI, en: PARTS_EN };

/** To a tenth: files keep lengths in odd fractions of a millimetre. */
export const decimalEn = (value: number): string => String(Math.round(value * 10) / 10);
export const decimalVi = (value: number): string => decimalEn(value).replace('.', ',');

/** “13–14”, or one figure where both ends are the same. */
export function rangeOf({ from, to }: { from: number; to: number }, decimal: (value: number) => string): string {
  return from === to ? decimal(from) : `${decimal(from)}–${decimal(to)}`;
}

const ALIGNED_VI = { left: 'canh trái', centered: 'canh giữa', right: 'canh phải', justified: 'canh đều hai lề' };
const ALIGNED_EN = { left: 'aligned left', centered: 'centred', right: 'aligned right', justified: 'justified' };

/** What is wrong, to follow the part's name: “cỡ chữ 12 (quy định 13–14)”. */
export function faultVi(fault: FormatFault): string {
  switch (fault.kind) {
    case 'size':
      return `cỡ chữ ${fault.found.map(decimalVi).join('; ')} (quy định ${rangeOf(fault, decimalVi)})`;
    case 'bold':
      return fault.should ? 'chưa in đậm' : 'không in đậm';
    case 'italic':
      return fault.should ? 'chưa in nghiêng' : 'phải là chữ đứng';
    case 'capitals':
      return fault.should ? 'chưa viết in hoa' : 'phải là chữ in thường';
    case 'alignment':
      return `chưa ${ALIGNED_VI[fault.should]}`;
    case 'wording':
      return `phải ghi đúng “${fault.text}”`;
    case 'leadingZero':
      return `phải thêm số 0 phía trước: ${fault.text}`;
    case 'firstLine':
      return `chữ đầu dòng chưa lùi vào ${fault.allowed.map((mm) => `${String(mm / 10).replace('.', ',')} cm`).join(' hoặc ')}`;
    case 'between':
      return `khoảng cách giữa các đoạn dưới ${decimalVi(fault.least)} pt`;
    case 'lines':
      return `giãn dòng ngoài khoảng từ dòng đơn đến ${decimalVi(fault.to)} dòng`;
    case 'blank':
      return 'còn chỗ chưa điền';
    case 'date':
      return 'không có ngày này trên lịch';
    case 'colon':
      return 'thiếu dấu hai chấm sau từ “Số”';
    case 'comma':
      return 'thiếu dấu phẩy sau địa danh';
    case 'symbolCase':
      return 'ký hiệu chưa viết in hoa';
    case 'symbolSpace':
      return 'thừa dấu cách trong số, ký hiệu';
    case 'dash':
      return 'chưa có gạch đầu dòng';
    case 'semicolon':
      return 'cuối dòng chưa có dấu chấm phẩy';
    case 'fullStop':
      return 'dòng cuối chưa kết thúc bằng dấu chấm';
    case 'archive':
      return 'thiếu dòng “Lưu: VT, …” ở cuối';
    case 'noPageNumber':
      return 'chưa đánh số trang';
    case 'notInHeader':
      return 'số trang chưa đặt ở phần lề trên';
    case 'onFirstPage':
      return 'trang thứ nhất hiện số trang';
  }
}

export function faultEn(fault: FormatFault): string {
  switch (fault.kind) {
    case 'size':
      return `size ${fault.found.map(decimalEn).join('; ')} (asked for: ${rangeOf(fault, decimalEn)})`;
    case 'bold':
      return fault.should ? 'not bold' : 'must not be bold';
    case 'italic':
      return fault.should ? 'not italic' : 'must be upright';
    case 'capitals':
      return fault.should ? 'not in capitals' : 'must not be in capitals';
    case 'alignment':
      return `not ${ALIGNED_EN[fault.should]}`;
    case 'wording':
      return `must read “${fault.text}”`;
    case 'leadingZero':
      return `a leading zero is asked for: ${fault.text}`;
    case 'firstLine':
      return `first line not indented by ${fault.allowed.map((mm) => `${mm / 10} cm`).join(' or ')}`;
    case 'between':
      return `less than ${decimalEn(fault.least)} pt between paragraphs`;
    case 'lines':
      return `line spacing not between single and ${decimalEn(fault.to)} lines`;
    case 'blank':
      return 'not filled in';
    case 'date':
      return 'there is no such day';
    case 'colon':
      return 'no colon after “Số”';
    case 'comma':
      return 'no comma after the place';
    case 'symbolCase':
      return 'symbol not in capitals';
    case 'symbolSpace':
      return 'spaces in the number and symbol';
    case 'dash':
      return 'lines do not begin with a dash';
    case 'semicolon':
      return 'lines do not end with a semicolon';
    case 'fullStop':
      return 'the last line does not end with a full stop';
    case 'archive':
      return 'the last line “Lưu: VT, …” is missing';
    case 'noPageNumber':
      return 'no page numbers';
    case 'notInHeader':
      return 'page number not in the top margin';
    case 'onFirstPage':
      return 'page number shown on the first page';
  }
}
