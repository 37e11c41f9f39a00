import { targets, targetsEn } from './source';

const vi = {
  'target.missing': {
    message: () => 'Chưa có chỉ tiêu của Nghị quyết để so sánh, đối chiếu',
    suggestion: () => 'Nhập các chỉ tiêu từ văn bản Nghị quyết, kèm trích dẫn; hoặc mở tệp chỉ tiêu do cấp trên gửi.',
    explanation:
      'Đề cương yêu cầu so sánh kết quả với mục tiêu Nghị quyết, nhưng không nêu các mục tiêu đó; phần mềm không tự đặt ra số liệu.',
    source: targets,
  },
  'target.unverified': {
    message: (p: { indicator: string }) => `Chỉ tiêu “${p.indicator}” chưa được đối chiếu với văn bản Nghị quyết`,
    suggestion: () => 'Đối chiếu với văn bản gốc, rồi đánh dấu đã kiểm tra.',
    explanation: 'Chỉ tiêu nhập tay hoặc nhận dạng từ văn bản có thể sai; cần một người xác nhận.',
    source: targets,
  },
};

const en: typeof vi = {
  'target.missing': {
    message: () => 'The targets of the resolution, to compare the results with, have not been entered',
    suggestion: () =>
      'Enter the targets from the text of the resolution with a citation, or open the file of targets that the level above sent.',
    explanation:
      'The outline asks to compare the results with the targets but does not state them; the product never makes figures up.',
    source: targetsEn,
  },
  'target.unverified': {
    message: (p) => `The target “${p.indicator}” has not been checked against the text of the resolution`,
    suggestion: () => 'Compare it with the original text, then mark it as checked.',
    explanation: 'A target that was typed or recognised can be wrong; a person has to confirm it.',
    source: targetsEn,
  },
};

export const targetFindings = { vi, en };
