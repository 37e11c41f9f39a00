import type { Language } from './language';

/** What Word was asked to do, as it stands in a sentence. */
const operationsVi = {
  read: 'đọc văn bản',
  outline: 'chèn các mục còn thiếu',
  guidance: 'xóa các gợi ý viết',
  letterhead: 'chèn phần đầu văn bản, chữ ký và nơi nhận',
  starter: 'chèn câu mẫu',
  form01: 'ghi Biểu số 01',
  comparison: 'ghi bảng so sánh với mục tiêu',
  link: 'ghi số liên kết',
  fix: 'sửa chỗ đã nêu',
  picture: 'chèn hình',
  file: 'lấy bản sao của văn bản',
  goTo: 'chuyển đến vị trí',
  selection: 'xem mục đang chọn',
  store: 'lưu thông tin kèm văn bản',
};
const operationsEn: typeof operationsVi = {
  read: 'read the document',
  outline: 'insert the missing sections',
  guidance: 'remove the writing guidance',
  letterhead: 'insert the header block, the signature and the recipients',
  starter: 'insert the sentence starter',
  form01: 'write Form 01',
  comparison: 'write the comparison with the targets',
  link: 'write the linked figures',
  fix: 'make the correction',
  picture: 'insert the picture',
  file: 'make a copy of the document',
  goTo: 'go to the place',
  selection: 'see the selected section',
  store: 'save information with the document',
};

/** One sentence or two for each way in which Word can fail: what happened, what to do. */
const faultsVi = {
  unsupported: (task: string) =>
    `Phiên bản Word này không ${task} được trong văn bản này; hãy mở văn bản bằng Word 2021 trở lên trên máy tính.`,
  stale: (task: string) => `Văn bản vừa thay đổi nên chưa ${task} được; hãy kiểm tra lại rồi làm lại.`,
  busy: (task: string) =>
    `Word đang bận nên chưa ${task} được; hãy đóng các hộp thoại đang mở, chờ một lát rồi làm lại.`,
  document: (task: string) =>
    `Văn bản không cho phép sửa nên không ${task} được; hãy bật chỉnh sửa hoặc bỏ bảo vệ (Xem lại > Hạn chế chỉnh sửa) rồi làm lại.`,
  host: (task: string) =>
    `Word báo lỗi và không cho biết lý do, nên chưa ${task} được; hãy lưu văn bản, mở lại rồi làm lại.`,
  timeout: (task: string) => `Word trả lời quá lâu nên việc ${task} đã được dừng; hãy làm lại khi Word rảnh.`,
  cancelled: (task: string) => `Đã dừng việc ${task} theo yêu cầu.`,
  newerStore: (task: string) =>
    `Không ${task} được vì văn bản mang thông tin của bản Tổng Kết mới hơn; hãy cập nhật Tổng Kết.`,
  outcomeUnknown: () => 'Chưa rõ phần ghi đã vào văn bản hay chưa: hãy kiểm tra lại văn bản trước khi làm tiếp.',
};
const faultsEn: typeof faultsVi = {
  unsupported: (task) => `This Word cannot ${task} in this document; open it in Word 2021 or later on a computer.`,
  stale: (task) => `The document has just changed, so Word could not ${task}; check again and repeat.`,
  busy: (task) => `Word is busy and could not ${task}; close open dialogs, wait a moment and repeat.`,
  document: (task) =>
    `The document does not allow changes, so Word could not ${task}; enable editing or remove the protection (Review > Restrict Editing) and repeat.`,
  host: (task) => `Word failed without saying why and could not ${task}; save the document, open it again and repeat.`,
  timeout: (task) => `Word took too long to ${task}, so this was stopped; repeat when Word is idle.`,
  cancelled: (task) => `Stopped, as you asked, before Word could ${task}.`,
  newerStore: (task) => `Could not ${task}: the document carries information of a newer Tổng Kết; update Tổng Kết.`,
  outcomeUnknown: () => 'It is not known whether the changes have arrived: check the document before going on.',
};

const texts = {
  vi: {
    operations: operationsVi,
    faults: faultsVi,
    form01Control: 'Biểu số 01 (Tổng Kết)',
  },
  en: {
    operations: operationsEn,
    faults: faultsEn,
    form01Control: 'Form 01 (Tổng Kết)',
  },
};

/** What this room needs to know of a fault; `WordFault` of src/word has it. */
interface DescribedFault {
  readonly kind: 'unsupported' | 'stale' | 'busy' | 'document' | 'host';
  readonly code: string;
  readonly operation: keyof typeof operationsVi;
  readonly outcomeUnknown: boolean;
}

const BY_CODE: Readonly<Record<string, 'timeout' | 'cancelled' | 'newerStore'>> = {
  Timeout: 'timeout',
  Cancelled: 'cancelled',
  NewerStore: 'newerStore',
};

/** What happened, and what the user can do about it. */
export function describeFault(fault: DescribedFault, language: Language): string {
  const { operations, faults } = texts[language];
  const sentence = faults[BY_CODE[fault.code] ?? fault.kind](operations[fault.operation]);
  return fault.outcomeUnknown ? `${sentence} ${faults.outcomeUnknown()}` : sentence;
}

/** The title that Word shows on the content control around the Form 01 table: part of the document, hence Vietnamese. */
export const form01ControlTitle = texts.vi.form01Control;
