import { outline, outlineEn } from './source';

const vi = {
  'outline.missing': {
    message: (p: { id: string; title: string }) => `Thiếu mục ${p.id}: ${p.title}`,
    suggestion: () => 'Bấm “Chèn mục còn thiếu”, rồi viết nội dung vào dưới tiêu đề.',
    explanation: 'Đề cương yêu cầu báo cáo có đủ các mục; không tìm thấy tiêu đề nào khớp với mục này.',
    source: outline,
  },
  'outline.empty': {
    message: (p: { id: string; title: string }) => `Mục ${p.id} chưa có nội dung: ${p.title}`,
    suggestion: () => 'Viết nội dung vào dưới tiêu đề, theo các gợi ý của mục.',
    explanation: 'Có tiêu đề nhưng bên dưới chưa có chữ hay bảng nào.',
    source: outline,
  },
  'outline.order': {
    message: (p: { id: string; text: string; first: number | null }) =>
      p.first === null
        ? `Tiêu đề “${p.text}” giống mục ${p.id} nhưng nằm sai thứ tự đề cương`
        : `Tiêu đề “${p.text}” lặp lại mục ${p.id}, đã có ở đoạn ${p.first + 1}`,
    suggestion: () => 'Chuyển mục về đúng chỗ theo đề cương, gộp hoặc xóa mục lặp.',
    explanation: 'Cấp trên tổng hợp báo cáo theo đúng thứ tự của đề cương.',
    source: outline,
  },
  'outline.parent': {
    message: (p: { id: string; text: string; under: string | null; parent: string }) =>
      p.under === null
        ? `Mục ${p.id} “${p.text}” đứng trước mục ${p.parent} mà nó thuộc về`
        : `Mục ${p.id} “${p.text}” đang nằm trong mục ${p.under}, đúng ra thuộc mục ${p.parent}`,
    suggestion: (p: { parent: string }) => `Chuyển mục này cùng nội dung về dưới mục ${p.parent}.`,
    explanation: 'Nội dung đặt dưới mục khác sẽ bị bỏ sót khi cấp trên tổng hợp theo đề cương.',
    source: outline,
  },
  'prompt.uncovered': {
    message: (p: { section: string; prompt: string }) => `Mục ${p.section} chưa thấy nội dung: ${p.prompt}`,
    suggestion: () => 'Viết nội dung này vào mục, hoặc đánh dấu “không áp dụng” và ghi lý do.',
    explanation: 'Không tìm thấy trong mục những từ ngữ cho thấy nội dung bắt buộc này đã được nêu.',
    source: outline,
  },
  'outline.guidance': {
    message: (p: { n: number }) => `Văn bản còn ${p.n} đoạn gợi ý viết`,
    suggestion: () => 'Bấm “Xóa hết gợi ý”; đoạn gợi ý đã bị sửa thì tự xóa hoặc viết lại.',
    explanation: 'Gợi ý chỉ dành cho người viết, không phải nội dung báo cáo gửi cấp trên.',
    source: outline,
  },
};

const en: typeof vi = {
  'outline.missing': {
    message: (p) => `Section ${p.id} is missing: ${p.title}`,
    suggestion: () => 'Choose “Insert missing sections”, then write under the heading.',
    explanation: 'The outline asks for every section; no heading was found that matches this one.',
    source: outlineEn,
  },
  'outline.empty': {
    message: (p) => `Section ${p.id} has no content yet: ${p.title}`,
    suggestion: () => "Write under the heading, following the section's prompts.",
    explanation: 'The heading is there, but no text or table stands under it.',
    source: outlineEn,
  },
  'outline.order': {
    message: (p) =>
      p.first === null
        ? `The heading “${p.text}” looks like section ${p.id} but stands in the wrong order`
        : `The heading “${p.text}” repeats section ${p.id}, which stands at paragraph ${p.first + 1}`,
    suggestion: () => 'Move the section to its place in the outline; merge or delete a repeated one.',
    explanation: 'The level above puts reports together in the order of the outline.',
    source: outlineEn,
  },
  'outline.parent': {
    message: (p) =>
      p.under === null
        ? `Section ${p.id} “${p.text}” stands before section ${p.parent}, to which it belongs`
        : `Section ${p.id} “${p.text}” stands under section ${p.under} but belongs under ${p.parent}`,
    suggestion: (p) => `Move the section with its text to section ${p.parent}.`,
    explanation: 'Text that stands under another section is missed when the level above follows the outline.',
    source: outlineEn,
  },
  'prompt.uncovered': {
    message: (p) => `Section ${p.section} does not seem to say: ${p.prompt}`,
    suggestion: () => 'Write about it in the section, or mark it “not applicable” with a reason.',
    explanation: 'The section has no words that show that this mandatory content is covered.',
    source: outlineEn,
  },
  'outline.guidance': {
    message: (p) =>
      p.n === 1
        ? 'The document still holds 1 paragraph of guidance'
        : `The document still holds ${p.n} paragraphs of guidance`,
    suggestion: () => 'Choose “Remove all guidance”; delete or rewrite yourself what was edited.',
    explanation: 'Guidance is for the one who writes; it is no part of the report that is sent.',
    source: outlineEn,
  },
};

export const outlineFindings = { vi, en };
