import type { RuleTable } from './ruleTexts';
import { outline, outlineEn } from './source';

const vi = {
  'outline.missing': {
    name: 'Đủ các mục của đề cương',
    message: (p: { id: string; title: string }) => `Thiếu mục ${p.id}: ${p.title}`,
    suggestion: () => 'Bấm “Chèn mục còn thiếu”, rồi viết nội dung vào dưới tiêu đề.',
    explanation: 'Đề cương yêu cầu báo cáo có đủ các mục; không tìm thấy tiêu đề nào khớp với mục này.',
    example: { wrong: 'Báo cáo có mục I, II và IV, không có mục III', right: 'Báo cáo có đủ mục I, II, III và IV' },
    source: outline,
  },
  'outline.empty': {
    name: 'Nội dung của từng mục',
    message: (p: { id: string; title: string }) => `Mục ${p.id} chưa có nội dung: ${p.title}`,
    suggestion: () => 'Viết nội dung vào dưới tiêu đề, theo các gợi ý của mục.',
    explanation: 'Có tiêu đề nhưng bên dưới chưa có chữ hay bảng nào.',
    example: {
      wrong: 'Tiêu đề mục III, ngay dưới là tiêu đề mục IV',
      right: 'Tiêu đề mục III, nội dung của mục, rồi tiêu đề mục IV',
    },
    source: outline,
  },
  'outline.order': {
    name: 'Thứ tự các mục',
    message: (p: { id: string; text: string; first: number | null }) =>
      p.first === null
        ? `Tiêu đề “${p.text}” giống mục ${p.id} nhưng nằm sai thứ tự đề cương`
        : `Tiêu đề “${p.text}” lặp lại mục ${p.id}, đã có ở đoạn ${p.first + 1}`,
    suggestion: () => 'Chuyển mục về đúng chỗ theo đề cương, gộp hoặc xóa mục lặp.',
    explanation: 'Cấp trên tổng hợp báo cáo theo đúng thứ tự của đề cương.',
    example: { wrong: 'Các mục theo thứ tự I, III, II, IV', right: 'Các mục theo thứ tự I, II, III, IV' },
    source: outline,
  },
  'outline.parent': {
    name: 'Mục con nằm đúng mục lớn',
    message: (p: { id: string; text: string; under: string | null; parent: string }) =>
      p.under === null
        ? `Mục ${p.id} “${p.text}” đứng trước mục ${p.parent} mà nó thuộc về`
        : `Mục ${p.id} “${p.text}” đang nằm trong mục ${p.under}, đúng ra thuộc mục ${p.parent}`,
    suggestion: (p: { parent: string }) => `Chuyển mục này cùng nội dung về dưới mục ${p.parent}.`,
    explanation: 'Nội dung đặt dưới mục khác sẽ bị bỏ sót khi cấp trên tổng hợp theo đề cương.',
    example: { wrong: 'Mục 2.4 nằm giữa mục 3.1 và 3.2', right: 'Mục 2.4 nằm sau mục 2.3, trước mục 3' },
    source: outline,
  },
  'prompt.uncovered': {
    name: 'Nội dung bắt buộc của mục',
    message: (p: { section: string; prompt: string }) => `Mục ${p.section} chưa thấy nội dung: ${p.prompt}`,
    suggestion: () => 'Viết nội dung này vào mục, hoặc đánh dấu “không áp dụng” và ghi lý do.',
    explanation: 'Không tìm thấy trong mục những từ ngữ cho thấy nội dung bắt buộc này đã được nêu.',
    example: {
      wrong: '“Kinh phí đào tạo được quan tâm bố trí.”',
      right: '“Kinh phí đào tạo trong mười năm là 120 triệu đồng.”',
    },
    source: outline,
  },
  'outline.guidance': {
    name: 'Gợi ý viết đã xóa hết',
    message: (p: { n: number }) => `Văn bản còn ${p.n} đoạn gợi ý viết`,
    suggestion: () => 'Bấm “Xóa hết gợi ý”; đoạn gợi ý đã bị sửa thì tự xóa hoặc viết lại.',
    explanation: 'Gợi ý chỉ dành cho người viết, không phải nội dung báo cáo gửi cấp trên.',
    example: {
      wrong: '“[Gợi ý] Kinh phí đào tạo trong mười năm”',
      right: '“Kinh phí đào tạo trong mười năm là 120 triệu đồng.”',
    },
    source: outline,
  },
} satisfies RuleTable;

const en: typeof vi = {
  'outline.missing': {
    name: 'All sections of the outline',
    message: (p) => `Section ${p.id} is missing: ${p.title}`,
    suggestion: () => 'Choose “Insert missing sections”, then write under the heading.',
    explanation: 'The outline asks for every section; no heading was found that matches this one.',
    example: {
      wrong: 'The report has sections I, II and IV, but no III',
      right: 'The report has sections I, II, III and IV',
    },
    source: outlineEn,
  },
  'outline.empty': {
    name: 'Content of each section',
    message: (p) => `Section ${p.id} has no content yet: ${p.title}`,
    suggestion: () => "Write under the heading, following the section's prompts.",
    explanation: 'The heading is there, but no text or table stands under it.',
    example: {
      wrong: 'The heading of section III, and right below it that of IV',
      right: 'The heading of section III, its text, then the heading of IV',
    },
    source: outlineEn,
  },
  'outline.order': {
    name: 'Order of the sections',
    message: (p) =>
      p.first === null
        ? `The heading “${p.text}” looks like section ${p.id} but stands in the wrong order`
        : `The heading “${p.text}” repeats section ${p.id}, which stands at paragraph ${p.first + 1}`,
    suggestion: () => 'Move the section to its place in the outline; merge or delete a repeated one.',
    explanation: 'The level above puts reports together in the order of the outline.',
    example: { wrong: 'Sections in the order I, III, II, IV', right: 'Sections in the order I, II, III, IV' },
    source: outlineEn,
  },
  'outline.parent': {
    name: 'Sections under their own parent',
    message: (p) =>
      p.under === null
        ? `Section ${p.id} “${p.text}” stands before section ${p.parent}, to which it belongs`
        : `Section ${p.id} “${p.text}” stands under section ${p.under} but belongs under ${p.parent}`,
    suggestion: (p) => `Move the section with its text to section ${p.parent}.`,
    explanation: 'Text that stands under another section is missed when the level above follows the outline.',
    example: { wrong: 'Section 2.4 stands between 3.1 and 3.2', right: 'Section 2.4 stands after 2.3 and before 3' },
    source: outlineEn,
  },
  'prompt.uncovered': {
    name: 'Mandatory content of a section',
    message: (p) => `Section ${p.section} does not seem to say: ${p.prompt}`,
    suggestion: () => 'Write about it in the section, or mark it “not applicable” with a reason.',
    explanation: 'The section has no words that show that this mandatory content is covered.',
    example: { wrong: '“Money for training was provided.”', right: '“Training cost 120 million đồng in ten years.”' },
    source: outlineEn,
  },
  'outline.guidance': {
    name: 'Writing guidance removed',
    message: (p) =>
      p.n === 1
        ? 'The document still holds 1 paragraph of guidance'
        : `The document still holds ${p.n} paragraphs of guidance`,
    suggestion: () => 'Choose “Remove all guidance”; delete or rewrite yourself what was edited.',
    explanation: 'Guidance is for the one who writes; it is no part of the report that is sent.',
    example: {
      wrong: '“[Gợi ý] Kinh phí đào tạo trong mười năm” (guidance: money for training in ten years)',
      right: '“Kinh phí đào tạo trong mười năm là 120 triệu đồng.” (training cost 120 million đồng in ten years)',
    },
    source: outlineEn,
  },
};

export const outlineFindings = { vi, en };
