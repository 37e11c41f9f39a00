import type { Language } from './language';

/** What the self-test page says. */
const vi = {
  heading: 'Tự kiểm tra phần mềm',
  intro: (p: { n: number }) =>
    `Trang này chạy ${p.n} phép thử lệnh của Word rồi so kết quả với kết quả mong đợi, để biết Tổng Kết chạy đúng với bản Word này hay không.`,
  warning: 'Các phép thử xóa và ghi lại nội dung của văn bản đang mở. Chỉ chạy với một văn bản trống, vừa tạo.',
  notEmpty: 'Văn bản đang mở có nội dung nên không chạy. Hãy mở một văn bản trống rồi chạy từ đó.',
  run: 'Chạy các phép thử',
  stop: 'Dừng',
  back: 'Trở về khung làm việc',
  running: (p: { done: number; total: number; name: string }) => `Đang chạy ${p.done}/${p.total}: ${p.name}`,
  stopped: (p: { done: number; total: number }) => `Đã dừng sau ${p.done}/${p.total} phép thử.`,
  result: (p: { passed: number; failed: number }) => `${p.passed} đạt, ${p.failed} khác kết quả mong đợi.`,
  differences: 'Các chỗ khác',
  noDifferences: 'Không có chỗ nào khác.',
  basis: { documented: 'Tài liệu của Microsoft nêu rõ', assumed: 'Tài liệu không nói; đây là điều chúng tôi giả định' },
  expected: 'Mong đợi',
  got: 'Nhận được',
  exportFile: 'Tải kết quả (.json)',
  exportText: 'Kết quả dưới dạng JSON',
  exportNote: 'Nếu Word không tải được tệp, hãy chép nội dung ô này.',
};

const en: typeof vi = {
  heading: 'Self-test',
  intro: (p) =>
    `This page runs ${p.n} tests of Word's commands and compares what they give with what they should, to tell whether Tổng Kết works with this Word.`,
  warning: 'The tests clear and rewrite the content of the open document. Run them only in an empty, new document.',
  notEmpty: 'The open document has content, so nothing was run. Open an empty document and run the tests there.',
  run: 'Run the tests',
  stop: 'Stop',
  back: 'Back to the pane',
  running: (p) => `Running ${p.done} of ${p.total}: ${p.name}`,
  stopped: (p) => `Stopped after ${p.done} of ${p.total} tests.`,
  result: (p) => `${p.passed} passed, ${p.failed} differ from what was expected.`,
  differences: 'Differences',
  noDifferences: 'No differences.',
  basis: {
    documented: "Stated in Microsoft's documentation",
    assumed: 'Documentation is silent; this is what we assume',
  },
  expected: 'Expected',
  got: 'Got',
  exportFile: 'Download the results (.json)',
  exportText: 'Results as JSON',
  exportNote: 'If Word cannot download the file, copy the content of this box.',
};

export type SelfTestTexts = typeof vi;
export const selfTestTexts: Readonly<Record<Language, SelfTestTexts>> = { vi, en };
