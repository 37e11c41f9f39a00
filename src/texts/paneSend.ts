import type { Language } from './language';

/** What the pane says about sending: the check report and the clean copy. */
const vi = {
  state: 'Tình trạng',
  counts: (p: { blockers: number; warnings: number; advice: number; dismissed: number }) =>
    `Lỗi chặn ${p.blockers} · cảnh báo ${p.warnings} · gợi ý ${p.advice} · đã bỏ qua ${p.dismissed}`,
  report: {
    heading: 'Phiếu kiểm tra',
    note: 'Tệp .docx ghi kết quả kiểm tra, các phát hiện đã bỏ qua cùng lý do; để in hoặc gửi kèm.',
    download: 'Tải phiếu kiểm tra',
    open: 'Mở phiếu trong cửa sổ Word mới',
    name: (p: { document: string }) => `phieu-kiem-tra-${p.document}.docx`,
    downloaded: (p: { name: string }) => `Đã lập ${p.name}; xem trong thư mục tải về.`,
    opened: 'Phiếu kiểm tra đã mở trong cửa sổ mới; hãy lưu lại.',
  },
  clean: {
    heading: 'Bản sạch để gửi',
    note: 'Một bản sao; văn bản đang mở không bị đụng tới. Luôn bỏ: gợi ý viết, khung và dấu trang của Tổng Kết, thông tin lưu kèm. Số liệu liên kết thành chữ thường.',
    options: 'Bỏ thêm, nếu bạn chọn',
    revisions: 'Chấp nhận mọi thay đổi được theo dõi',
    comments: 'Bỏ các ý kiến nhận xét',
    properties: 'Bỏ tên tác giả và thuộc tính tệp',
    notReady: 'Báo cáo chưa đủ điều kiện gửi; bản sạch vẫn lập được.',
    download: 'Tải bản sạch',
    open: 'Mở bản sạch trong cửa sổ Word mới',
    name: (p: { document: string }) => `${p.document}-ban-gui.docx`,
    downloaded: (p: { name: string }) => `Đã lập ${p.name}; xem trong thư mục tải về.`,
    opened: 'Bản sạch đã mở trong cửa sổ mới; hãy lưu với tên khác.',
    made: (p: { name: string }) => `Trong bản sạch ${p.name}`,
  },
  document: 'bao-cao',
  noCopy: 'Phiên bản Word này không cho lấy bản sao của văn bản; hãy làm bằng tay như dưới đây.',
  byHand: {
    heading: 'Không tải được? Làm bằng tay trong Word',
    steps: [
      'Tệp > Lưu Thành (Save As): lưu văn bản với tên khác; từ đây chỉ làm trên bản sao đó.',
      'Xem lại (Review) > Chấp nhận tất cả thay đổi; xóa mọi ý kiến nhận xét.',
      'Tệp > Thông tin > Kiểm tra sự cố > Kiểm tra Tài liệu: bỏ thuộc tính tài liệu, dữ liệu XML tùy chỉnh và ngăn tác vụ.',
      'Xóa các đoạn gợi ý viết nếu còn; lưu và gửi bản sao.',
    ],
  },
};

const en: typeof vi = {
  state: 'State',
  counts: (p) => `${p.blockers} blockers · ${p.warnings} warnings · ${p.advice} advice · ${p.dismissed} set aside`,
  report: {
    heading: 'Check report',
    note: 'A .docx with the result of the check and what was set aside, with the reasons; to print or to send along.',
    download: 'Download the check report',
    open: 'Open the report in a new Word window',
    name: (p) => `check-report-${p.document}.docx`,
    downloaded: (p) => `${p.name} was made; look in your downloads.`,
    opened: 'The check report was opened in a new window; save it there.',
  },
  clean: {
    heading: 'Clean copy to send',
    note: 'A copy; the open document is not touched. Always removed: guidance, content controls and bookmarks of Tổng Kết, what it keeps in the file. Linked figures become plain text.',
    options: 'Also remove, if you choose',
    revisions: 'Accept all tracked changes',
    comments: 'Remove comments',
    properties: 'Remove author and file properties',
    notReady: 'The report is not ready to send; a clean copy can be made all the same.',
    download: 'Download the clean copy',
    open: 'Open the clean copy in a new Word window',
    name: (p) => `${p.document}-clean.docx`,
    downloaded: (p) => `${p.name} was made; look in your downloads.`,
    opened: 'The clean copy was opened in a new window; save it under another name.',
    made: (p) => `In the clean copy ${p.name}`,
  },
  document: 'report',
  noCopy: 'This Word does not give a copy of the document; do it by hand as told below.',
  byHand: {
    heading: 'No file? By hand in Word',
    steps: [
      'File > Save As: save the document under another name; from here on work on that copy only.',
      'Review > Accept All Changes; delete all comments.',
      'File > Info > Check for Issues > Inspect Document: remove document properties, custom XML data and task panes.',
      'Delete writing guidance that is left; save and send the copy.',
    ],
  },
};

export type PaneSendTexts = typeof vi;
export const paneSendTexts: Readonly<Record<Language, PaneSendTexts>> = { vi, en };
