import type { Language } from './language';

/** The pane's part for the table that compares the results with the targets. */
const vi = {
  heading: 'Bảng so sánh với mục tiêu',
  inDocument: 'Bảng so sánh đã có trong văn bản.',
  notInDocument: 'Văn bản chưa có bảng so sánh.',
  noSection: (p: { section: string }) =>
    `Văn bản chưa có mục ${p.section}, chỗ của bảng này; nên chèn mục ấy ở thẻ Đề cương trước.`,
  noPlace: 'Không tìm được chỗ ngoài bảng và ô nội dung để đặt bảng; hãy thêm một đoạn trống rồi đọc lại.',
  noTargets: 'Cần có ít nhất một mục tiêu.',
  upToDate: 'Bảng trong văn bản đã khớp với mục tiêu và kết quả.',
  previewInsert: 'Xem trước bảng',
  previewUpdate: (p: { n: number }) => `Xem ${p.n} thay đổi`,
  willInsert: (p: { n: number }) => `Sẽ chèn bảng có ${p.n} dòng`,
  willUpdate: (p: { n: number }) => `Sẽ sửa ${p.n} ô`,
  willAdd: (p: { n: number }) => `Sẽ thêm ${p.n} dòng vào cuối bảng`,
  table: 'Nội dung bảng sẽ chèn',
  change: (p: { column: string }) => `Cột ${p.column}`,
  old: 'Trong văn bản',
  new: 'Sẽ ghi',
  blank: 'để trống',
  byHand: 'Có người đã sửa ô này: sẽ hỏi bạn trước, không ghi đè.',
  note: 'Cột ghi chú và các cột khác là của bạn, không bao giờ bị ghi đè.',
  insert: 'Chèn vào văn bản',
  update: 'Cập nhật văn bản',
  close: 'Đóng xem trước',
  handEdits: {
    heading: (p: { n: number }) => `${p.n} ô có người đã sửa trong văn bản`,
    note: 'Chữ trong văn bản không phải chữ đã ghi lần cuối, cũng không phải chữ sẽ ghi. Chưa ô nào dưới đây bị thay.',
    cell: (p: { indicator: string; column: string }) => `${p.indicator} – ${p.column}`,
    last: 'Đã ghi lần cuối',
    document: 'Trong văn bản',
    wanted: 'Sẽ ghi',
    unknown: 'không rõ',
    blank: 'để trống',
    choice: (p: { cell: string }) => `Cách xử lý: ${p.cell}`,
    open: 'Chưa chọn',
    keep: 'Giữ như trong văn bản',
    take: 'Ghi theo khung này',
    adopt: 'Nhận như trong văn bản vào khung này',
    all: 'Cho tất cả các ô',
    explain:
      'Giữ: mục tiêu, kết quả ở khung này giữ nguyên; khi chúng đổi thì lại hỏi. Nhận: tên chỉ tiêu hoặc kết quả ở khung này đổi theo văn bản.',
    apply: (p: { n: number }) => `Thực hiện (${p.n} ô)`,
    later: 'Để sau',
  },
  told: {
    inserted: 'Đã chèn bảng so sánh vào văn bản.',
    nowhere: 'Chưa ghi gì: không tìm được chỗ ngoài bảng và ô nội dung để đặt bảng so sánh.',
    updated: (p: { n: number }) => (p.n === 0 ? 'Bảng đã đúng; không sửa ô nào.' : `Đã sửa ${p.n} ô của bảng so sánh.`),
    handEdited: (p: { n: number }) =>
      `Còn ${p.n} ô có người đã sửa trong văn bản: hãy chọn cách xử lý ở đầu khung này.`,
    notFound: (p: { n: number }) => `Bảng không có chỗ cho ${p.n} ô.`,
    failed: (p: { n: number }) => `Đã gửi nhưng chưa thấy ${p.n} ô trong văn bản.`,
  },
};

export type PaneComparisonTexts = typeof vi;

const en: PaneComparisonTexts = {
  heading: 'Comparison with the targets',
  inDocument: 'The comparison table is in the document.',
  notInDocument: 'The document has no comparison table yet.',
  noSection: (p) =>
    `The document lacks section ${p.section}, where this table belongs; better insert it in the Outline tab first.`,
  noPlace:
    'No place outside tables and content controls was found; add an empty paragraph and read the document again.',
  noTargets: 'At least one target is needed.',
  upToDate: 'The table in the document agrees with targets and results.',
  previewInsert: 'Preview the table',
  previewUpdate: (p) => `Show ${p.n} changes`,
  willInsert: (p) => `A table with ${p.n} rows will be inserted`,
  willUpdate: (p) => `${p.n} cells will be changed`,
  willAdd: (p) => `${p.n} rows will be added at the end of the table`,
  table: 'Content of the table to be inserted',
  change: (p) => `Column ${p.column}`,
  old: 'In the document',
  new: 'Will be',
  blank: 'left blank',
  byHand: 'Someone changed this cell: you will be asked first, it is not overwritten.',
  note: 'The remarks and any other columns are yours and are never overwritten.',
  insert: 'Insert into the document',
  update: 'Update the document',
  close: 'Close the preview',
  handEdits: {
    heading: (p) => `${p.n} cells were changed by hand in the document`,
    note: 'What stands there is neither what was written last nor what is to be written. None of these was replaced.',
    cell: (p) => `${p.indicator} – ${p.column}`,
    last: 'Written last',
    document: 'In the document',
    wanted: 'To be written',
    unknown: 'not known',
    blank: 'left blank',
    choice: (p) => `What to do: ${p.cell}`,
    open: 'Not chosen',
    keep: 'Keep what the document has',
    take: 'Write what this pane has',
    adopt: 'Take what the document has into this pane',
    all: 'For all cells',
    explain:
      'Keep: targets and results here stay; when they change you are asked again. Take: the indicator or the result here becomes what the document says.',
    apply: (p) => `Carry out (${p.n} cells)`,
    later: 'Later',
  },
  told: {
    inserted: 'The comparison table was inserted.',
    nowhere: 'Nothing was written: no place outside tables and content controls was found for the table.',
    updated: (p) =>
      p.n === 0 ? 'The table was right; no cell was changed.' : `${p.n} cells of the table were changed.`,
    handEdited: (p) => `${p.n} cells were changed by hand in the document: choose what to do at the top of this pane.`,
    notFound: (p) => `The table has no place for ${p.n} cells.`,
    failed: (p) => `${p.n} cells were sent but not found in the document.`,
  },
};

export const paneComparisonTexts: Readonly<Record<Language, PaneComparisonTexts>> = { vi, en };
