import type { RuleTable } from './ruleTexts';
import { targets, targetsEn } from './source';

interface Named {
  indicator: string;
}

const vi = {
  'target.missing': {
    name: 'Chỉ tiêu để so sánh',
    message: () => 'Chưa có chỉ tiêu của Nghị quyết để so sánh, đối chiếu',
    suggestion: () => 'Nhập các chỉ tiêu từ văn bản Nghị quyết, kèm trích dẫn; hoặc mở tệp chỉ tiêu do cấp trên gửi.',
    explanation:
      'Đề cương yêu cầu so sánh kết quả với mục tiêu Nghị quyết, nhưng không nêu các mục tiêu đó; phần mềm không tự đặt ra số liệu.',
    example: {
      wrong: 'Chưa nhập chỉ tiêu nào',
      right: 'Đã nhập các chỉ tiêu, mỗi chỉ tiêu có trích dẫn từ Nghị quyết',
    },
    source: targets,
  },
  'target.unverified': {
    name: 'Chỉ tiêu đã đối chiếu với Nghị quyết',
    message: (p: Named) => `Chỉ tiêu “${p.indicator}” chưa được đối chiếu với văn bản Nghị quyết`,
    suggestion: () => 'Đối chiếu với văn bản gốc, rồi đánh dấu đã kiểm tra.',
    explanation: 'Chỉ tiêu nhập tay hoặc nhận dạng từ văn bản có thể sai; cần một người xác nhận.',
    example: {
      wrong: 'Chỉ tiêu được nhận dạng từ văn bản, chưa ai xem lại',
      right: 'Có người đã so với văn bản gốc và đánh dấu đã kiểm tra',
    },
    source: targets,
  },
  'target.no-actual': {
    name: 'Kết quả của từng chỉ tiêu',
    message: (p: Named) => `Chỉ tiêu “${p.indicator}” chưa có kết quả đạt được`,
    suggestion: () => 'Nhập kết quả đạt được, hoặc chọn cách tính từ biểu số 01.',
    explanation: 'Không có kết quả thì không so sánh được với mục tiêu Nghị quyết.',
    example: {
      wrong: 'Chỉ tiêu đã có, ô kết quả để trống',
      right: 'Chỉ tiêu có kết quả nhập tay hoặc tính từ Biểu 01',
    },
    source: targets,
  },
  'target.not-compared': {
    name: 'So sánh kết quả với mục tiêu',
    message: (p: Named & { actual: string }) =>
      `Mục này chưa so sánh kết quả của chỉ tiêu “${p.indicator}” (${p.actual}) với mục tiêu Nghị quyết`,
    suggestion: () => 'Chèn hoặc cập nhật bảng so sánh, hoặc viết một câu nêu chỉ tiêu này kèm kết quả.',
    explanation: 'Kế hoạch yêu cầu từng kết quả có so sánh, đối chiếu với mục tiêu Nghị quyết đề ra.',
    example: {
      wrong: '“Công tác đào tạo đạt nhiều kết quả.”',
      right: '“Tỷ lệ cán bộ nữ được đào tạo đạt …%, mục tiêu là …%.”',
    },
    source: targets,
  },
  'target.unexplained': {
    name: 'Nguyên nhân của chỉ tiêu chưa đạt',
    message: (p: Named & { actual: string; target: string }) =>
      `Chỉ tiêu “${p.indicator}” chưa đạt (${p.actual}; mục tiêu: ${p.target}) nhưng chưa nêu nguyên nhân`,
    suggestion: () => 'Nêu nguyên nhân ở cột ghi chú của bảng so sánh, hoặc trong phần hạn chế, nguyên nhân.',
    explanation: 'Báo cáo phải nêu hạn chế và nguyên nhân; chỉ tiêu chưa đạt là hạn chế rõ nhất.',
    example: { wrong: '“Chỉ tiêu này chưa đạt.”', right: '“Chỉ tiêu này chưa đạt do kinh phí còn hạn hẹp.”' },
    source: targets,
  },
  'target.stale-comparison': {
    name: 'Bảng so sánh theo số liệu hiện có',
    message: (p: Named & { written: string; current: string }) =>
      `Bảng so sánh ghi “${p.written}” cho chỉ tiêu “${p.indicator}”, trong khi số liệu hiện có cho “${p.current}”`,
    suggestion: () => 'Cập nhật bảng so sánh, hoặc sửa lại kết quả đã nhập nếu bảng mới là đúng.',
    explanation: 'Bảng so sánh và số liệu mà nó dựa vào phải khớp nhau.',
    example: {
      wrong: 'Kết quả đã sửa thấp hơn mục tiêu, bảng vẫn ghi “Đạt”',
      right: 'Bảng ghi “Chưa đạt” theo kết quả mới',
    },
    source: targets,
  },
} satisfies RuleTable;

const en: typeof vi = {
  'target.missing': {
    name: 'Targets to compare with',
    message: () => 'The targets of the resolution, to compare the results with, have not been entered',
    suggestion: () =>
      'Enter the targets from the text of the resolution with a citation, or open the file of targets that the level above sent.',
    explanation:
      'The outline asks to compare the results with the targets but does not state them; the product never makes figures up.',
    example: {
      wrong: 'No target was entered',
      right: 'The targets were entered, each with a citation from the resolution',
    },
    source: targetsEn,
  },
  'target.unverified': {
    name: 'Targets checked against the resolution',
    message: (p) => `The target “${p.indicator}” has not been checked against the text of the resolution`,
    suggestion: () => 'Compare it with the original text, then mark it as checked.',
    explanation: 'A target that was typed or recognised can be wrong; a person has to confirm it.',
    example: {
      wrong: 'A target was recognised in a text and nobody looked at it',
      right: 'Somebody compared it with the original and marked it as checked',
    },
    source: targetsEn,
  },
  'target.no-actual': {
    name: 'Result of each target',
    message: (p) => `The target “${p.indicator}” has no result yet`,
    suggestion: () => 'Enter what was reached, or choose how Form 01 gives it.',
    explanation: 'Without a result there is nothing to compare with the target of the resolution.',
    example: {
      wrong: 'The target is there, its result is left empty',
      right: 'The target has a result, entered or from Form 01',
    },
    source: targetsEn,
  },
  'target.not-compared': {
    name: 'Results compared with the targets',
    message: (p) => `This section does not compare the result of “${p.indicator}” (${p.actual}) with the target`,
    suggestion: () =>
      'Insert or update the comparison table, or write a sentence that names the target and its result.',
    explanation: 'The plan asks for each result to be compared with the target that the resolution set.',
    example: {
      wrong: '“Training had many results.”',
      right: '“The share of women among those trained reached …%, the target is …%.”',
    },
    source: targetsEn,
  },
  'target.unexplained': {
    name: 'Reasons for targets that were missed',
    message: (p) => `The target “${p.indicator}” was missed (${p.actual}; target: ${p.target}) and no reason is given`,
    suggestion: () => 'Give the reason in the remarks of the comparison table, or among the limitations and causes.',
    explanation:
      'The report has to name limitations and their causes; a target that was missed is the plainest of them.',
    example: { wrong: '“This target was missed.”', right: '“This target was missed because money was short.”' },
    source: targetsEn,
  },
  'target.stale-comparison': {
    name: 'Comparison table up to date',
    message: (p) =>
      `The comparison table says “${p.written}” for the target “${p.indicator}”, where the figures now give “${p.current}”`,
    suggestion: () => 'Update the comparison table, or correct the result that was entered if the table is right.',
    explanation: 'The comparison table and the figures that it rests on have to agree.',
    example: {
      wrong: 'The result was corrected to below the target, the table still says “Đạt” (met)',
      right: 'The table says “Chưa đạt” (missed), as the new result does',
    },
    source: targetsEn,
  },
};

export const targetFindings = { vi, en };
