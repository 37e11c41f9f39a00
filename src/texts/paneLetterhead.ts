import type { Language } from './language';

/** What the set-up says about what stands around a report: head, title, signature, recipients. */
const vi = {
  heading: 'Phần đầu, chữ ký, nơi nhận',
  note: 'Theo thể thức của Nghị định 30/2020/NĐ-CP. Ô để trống thì chừa chỗ hoặc không chèn.',
  field: {
    parentBody: 'Cơ quan cấp trên',
    issuingBody: 'Cơ quan ban hành',
    number: 'Số văn bản',
    symbol: 'Ký hiệu',
    place: 'Địa danh',
    date: 'Ngày ban hành',
    authority: 'Thẩm quyền ký',
    position: 'Chức vụ người ký',
    signatory: 'Họ tên người ký',
    recipients: 'Nơi nhận, mỗi dòng một nơi',
  },
  hint: {
    parentBody: 'Ví dụ: Liên đoàn Lao động tỉnh Lai Châu',
    issuingBody: 'Ví dụ: Liên đoàn Lao động huyện Than Uyên',
    number: 'Để trống nếu chưa có số',
    symbol: 'Ví dụ: BC-LĐLĐ',
    place: 'Ví dụ: Than Uyên',
    date: 'Để trống nếu chưa biết ngày',
    authority: 'Ví dụ: TM. BAN THƯỜNG VỤ',
    position: 'Ví dụ: CHỦ TỊCH',
    signatory: 'Chỉ họ tên, không ghi học hàm, học vị',
    recipients: 'Không cần gạch đầu dòng và dấu chấm phẩy; dòng “Lưu” được thêm nếu thiếu.',
  },
  save: 'Lưu vào văn bản',
  insert: 'Chèn phần đầu, chữ ký, nơi nhận',
  previewHeading: (p: { n: number }) => (p.n === 0 ? 'Không có gì phải chèn' : `Sẽ chèn ${p.n} thành phần`),
  previewNote: 'Chỉ chèn phần còn thiếu; phần đã có giữ nguyên. Word hoàn tác được (Ctrl+Z).',
  atTop: 'Ở đầu văn bản',
  title: 'Tên loại và trích yếu',
  atEnd: 'Ở cuối văn bản',
  below: (p: { text: string }) => `Dưới “${p.text}”`,
  fill: (p: { was: string; text: string }) => `Điền “${p.text}” vào chỗ trống`,
  present: (p: { parts: readonly string[] }) => `Đã có: ${p.parts.join('; ')}.`,
  left: {
    noData: (p: { parts: readonly string[] }) => `Chưa chèn vì chưa khai: ${p.parts.join('; ')}.`,
    noPlace: (p: { parts: readonly string[] }) => `Không có chỗ chắc chắn, hãy tự thêm: ${p.parts.join('; ')}.`,
  },
  confirm: 'Chèn vào văn bản',
  unread: 'Chưa đọc được văn bản.',
  done: (p: { parts: readonly string[] }) =>
    p.parts.length === 0 ? 'Văn bản đã có đủ; không chèn gì.' : `Đã chèn: ${p.parts.join('; ')}.`,
  failed: (p: { parts: readonly string[] }) => `Chưa chèn được: ${p.parts.join('; ')}.`,
  saved: 'Đã lưu vào văn bản.',
};

const en: typeof vi = {
  heading: 'Head, signature, recipients',
  note: 'In the form of Nghị định 30/2020/NĐ-CP. For an empty field room is left, or nothing is inserted.',
  field: {
    parentBody: 'Body above',
    issuingBody: 'Issuing body',
    number: 'Number',
    symbol: 'Symbol',
    place: 'Place',
    date: 'Date of issue',
    authority: 'Authority of the signatory',
    position: 'Position of the signatory',
    signatory: 'Name of the signatory',
    recipients: 'Recipients, one a line',
  },
  hint: {
    parentBody: 'For example: Liên đoàn Lao động tỉnh Lai Châu',
    issuingBody: 'For example: Liên đoàn Lao động huyện Than Uyên',
    number: 'Empty if there is none yet',
    symbol: 'For example: BC-LĐLĐ',
    place: 'For example: Than Uyên',
    date: 'Empty if it is not known yet',
    authority: 'For example: TM. BAN THƯỜNG VỤ',
    position: 'For example: CHỦ TỊCH',
    signatory: 'The name alone, without titles',
    recipients: 'Without dashes and semicolons; the line “Lưu” is added where it is missing.',
  },
  save: 'Save in the document',
  insert: 'Insert head, signature, recipients',
  previewHeading: (p) =>
    p.n === 0 ? 'There is nothing to insert' : p.n === 1 ? '1 part will be inserted' : `${p.n} parts will be inserted`,
  previewNote: 'Only what is missing; what is there stays as it is. Word can undo it (Ctrl+Z).',
  atTop: 'At the top of the document',
  title: 'Type and abstract',
  atEnd: 'At the end of the document',
  below: (p) => `Below “${p.text}”`,
  fill: (p) => `“${p.text}” is filled in`,
  present: (p) => `There already: ${p.parts.join('; ')}.`,
  left: {
    noData: (p) => `Not inserted because nobody has said it: ${p.parts.join('; ')}.`,
    noPlace: (p) => `No sure place, add it yourself: ${p.parts.join('; ')}.`,
  },
  confirm: 'Insert into the document',
  unread: 'The document could not be read yet.',
  done: (p) =>
    p.parts.length === 0 ? 'The document has all of it; nothing was inserted.' : `Inserted: ${p.parts.join('; ')}.`,
  failed: (p) => `Could not insert: ${p.parts.join('; ')}.`,
  saved: 'Saved in the document.',
};

export type PaneLetterheadTexts = typeof vi;
export const paneLetterheadTexts: Readonly<Record<Language, PaneLetterheadTexts>> = { vi, en };
