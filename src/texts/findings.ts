import type { Language } from './language';

/**
 * What the check says. Each rule has, in both languages: `message` (what is wrong), `suggestion` (what to do),
 * `explanation` (why it is asked) and `source` (the clause it comes from). A rule without text does not compile,
 * because rule ids are the keys of this table.
 */
interface Row {
  /** Label of the row as it stands in the table: "2014", "2020 (ước)", "Tổng cộng". */
  row: string;
}

/** The clause a rule comes from, given the section it is about: each campaign numbers its own outline. */
type Source = (section: string | null) => string;
const outline: Source = (section) => (section === null ? 'Đề cương báo cáo' : `Đề cương báo cáo, mục ${section}`);
const outlineEn: Source = (section) => (section === null ? 'Report outline' : `Report outline, section ${section}`);
const form: Source = (section) => `${outline(section)}, biểu mẫu số 01`;
const formEn: Source = (section) => `${outlineEn(section)}, Form 01`;
const targets: Source = () => 'Kế hoạch tổng kết: so sánh, đối chiếu kết quả với mục tiêu Nghị quyết đề ra';
const targetsEn: Source = () => 'Plan of the review: results compared with the targets of the resolution';
const schedule: Source = () => 'Kế hoạch tổng kết, phần thời gian';
const scheduleEn: Source = () => 'Plan of the review, part on dates';

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
  'form01.missing': {
    message: () => 'Chưa có biểu mẫu số 01: thống kê số liệu đào tạo, bồi dưỡng',
    suggestion: () => 'Bấm “Chèn biểu 01” và nhập số liệu từng năm.',
    explanation: 'Đề cương yêu cầu thống kê số liệu đào tạo, bồi dưỡng từng năm theo biểu mẫu số 01.',
    source: form,
  },
  'form01.missing-year': {
    message: (p: { year: number }) => `Biểu 01 thiếu năm ${p.year}`,
    suggestion: (p: { year: number }) => `Thêm một dòng cho năm ${p.year} vào biểu.`,
    explanation: 'Biểu phải có mỗi năm một dòng, để cấp trên cộng được.',
    source: form,
  },
  'form01.double-year': {
    message: (p: { year: number }) => `Biểu 01 có nhiều dòng cho năm ${p.year}`,
    suggestion: (p: { year: number }) => `Giữ một dòng cho năm ${p.year}, gộp hoặc xóa dòng kia.`,
    explanation: 'Một năm có hai dòng thì không biết số nào đúng, và khi cộng sẽ bị tính hai lần.',
    source: form,
  },
  'form01.empty-year': {
    message: (p: { year: number }) => `Biểu 01: năm ${p.year} chưa có số liệu`,
    suggestion: () => 'Nhập số liệu của năm; nếu năm đó không có hoạt động, ghi 0 hoặc dấu “-”.',
    explanation: 'Dòng để trống không cho biết là chưa nhập hay không có hoạt động.',
    source: form,
  },
  'form01.estimate-mark': {
    message: (p: { year: number }) => `Biểu 01: năm ${p.year} chưa ghi “ước”`,
    suggestion: (p: { year: number }) => `Ghi tên dòng là “${p.year} (ước)”.`,
    explanation: 'Số liệu năm này là ước thực hiện; người đọc phải thấy đó chưa phải số chính thức.',
    source: form,
  },
  'form01.unreadable': {
    message: (p: Row & { column: string; text: string; readings: readonly string[] }) =>
      p.readings.length > 0
        ? `Biểu 01, dòng ${p.row}, cột ${p.column}: “${p.text}” có thể hiểu là ${p.readings.join(' hoặc ')}`
        : `Biểu 01, dòng ${p.row}, cột ${p.column}: “${p.text}” không phải là số`,
    suggestion: () => 'Ghi số theo cách viết Việt Nam: dấu chấm tách hàng nghìn, dấu phẩy tách phần thập phân.',
    explanation: 'Ô không đọc được thành một số thì không kiểm tra và không cộng được.',
    source: form,
  },
  'form01.row-sum': {
    message: (p: Row & { total: string; value: string; parts: string; sum: string }) =>
      `Biểu 01, dòng ${p.row}: ${p.total} ghi ${p.value} nhưng ${p.parts} cộng lại là ${p.sum}`,
    suggestion: () => 'Xem lại các số của dòng này, sửa số sai.',
    explanation: 'Cột tổng phải bằng tổng các cột thành phần.',
    source: form,
  },
  'form01.column-total': {
    message: (p: Row & { column: string; value: string; sum: string }) =>
      `Biểu 01, dòng ${p.row}, cột ${p.column}: ghi ${p.value} nhưng cộng các năm là ${p.sum}`,
    suggestion: (p: { sum: string }) => `Sửa số tổng thành ${p.sum}, hoặc sửa số của năm bị sai.`,
    explanation: 'Dòng tổng phải bằng tổng các năm.',
    source: form,
  },
  'form01.part-above-whole': {
    message: (p: Row & { part: string; partValue: string; whole: string; wholeValue: string }) =>
      `Biểu 01, dòng ${p.row}: ${p.part} (${p.partValue}) lớn hơn ${p.whole} (${p.wholeValue})`,
    suggestion: () => 'Xem lại hai số này, sửa số sai.',
    explanation: 'Một phần không thể lớn hơn toàn bộ.',
    source: form,
  },
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
  'send.deadline': {
    message: (p: { deadline: string; level: string; late: boolean }) =>
      p.late
        ? `Đã quá hạn gửi báo cáo của ${p.level}: ${p.deadline}`
        : `Hôm nay là ngày cuối để báo cáo của ${p.level} đến nơi: ${p.deadline}`,
    suggestion: () => 'Gửi báo cáo ngay; nếu đã trễ, báo cho cấp trên biết.',
    explanation: '“Trước ngày” nghĩa là báo cáo phải đến chậm nhất vào ngày liền trước.',
    source: schedule,
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
  'form01.missing': {
    message: () => 'Form 01 (statistics of training) is missing',
    suggestion: () => 'Choose “Insert Form 01” and enter the figures of each year.',
    explanation: 'The outline asks for the training statistics of each year in Form 01.',
    source: formEn,
  },
  'form01.missing-year': {
    message: (p) => `Form 01 lacks the year ${p.year}`,
    suggestion: (p) => `Add a row for ${p.year} to the table.`,
    explanation: 'The form needs one row for each year, so that the level above can add it up.',
    source: formEn,
  },
  'form01.double-year': {
    message: (p) => `Form 01 has several rows for the year ${p.year}`,
    suggestion: (p) => `Keep one row for ${p.year}; merge or delete the other.`,
    explanation: 'With two rows for a year nobody knows which is right, and adding up counts it twice.',
    source: formEn,
  },
  'form01.empty-year': {
    message: (p) => `Form 01: the year ${p.year} has no figures yet`,
    suggestion: () => 'Enter the figures of the year; if nothing took place, write 0 or “-”.',
    explanation: 'A row left empty does not say whether it was forgotten or nothing took place.',
    source: formEn,
  },
  'form01.estimate-mark': {
    message: (p) => `Form 01: the year ${p.year} is not marked “ước” (estimate)`,
    suggestion: (p) => `Label the row “${p.year} (ước)”.`,
    explanation: 'The figures of this year are expected, not final; the reader must see that.',
    source: formEn,
  },
  'form01.unreadable': {
    message: (p) =>
      p.readings.length > 0
        ? `Form 01, row ${p.row}, column ${p.column}: “${p.text}” can be read as ${p.readings.join(' or ')}`
        : `Form 01, row ${p.row}, column ${p.column}: “${p.text}” is not a number`,
    suggestion: () => 'Write numbers the Vietnamese way: dot between thousands, comma before decimals.',
    explanation: 'A cell that cannot be read as one number can be neither checked nor added up.',
    source: formEn,
  },
  'form01.row-sum': {
    message: (p) => `Form 01, row ${p.row}: ${p.total} says ${p.value}, but ${p.parts} add up to ${p.sum}`,
    suggestion: () => 'Look at the figures of this row again and correct the wrong one.',
    explanation: 'The total column must equal the sum of its parts.',
    source: formEn,
  },
  'form01.column-total': {
    message: (p) => `Form 01, row ${p.row}, column ${p.column}: says ${p.value}, but the years add up to ${p.sum}`,
    suggestion: (p) => `Change the total to ${p.sum}, or correct the year that is wrong.`,
    explanation: 'The total row must equal the sum of the years.',
    source: formEn,
  },
  'form01.part-above-whole': {
    message: (p) => `Form 01, row ${p.row}: ${p.part} (${p.partValue}) is more than ${p.whole} (${p.wholeValue})`,
    suggestion: () => 'Look at both figures again and correct the wrong one.',
    explanation: 'A part cannot be more than the whole.',
    source: formEn,
  },
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
  'send.deadline': {
    message: (p) =>
      p.late
        ? `The deadline for the report of ${p.level} has passed: ${p.deadline}`
        : `Today is the last day for the report of ${p.level} to arrive: ${p.deadline}`,
    suggestion: () => 'Send the report now; if it is late, tell the level above.',
    explanation: '“Trước ngày” (before the date) means that the report arrives no later than the day before.',
    source: scheduleEn,
  },
};

export const findingTexts = { vi, en };

/** `area.kind`; the areas are outline, prompt, form01, target, figure, format, send. */
export type RuleId = keyof typeof vi;
type MessageArguments<R extends RuleId> = Parameters<(typeof vi)[R]['message']>;
/** The values that a rule's sentences need; an empty object where they need none. */
export type FindingParams<R extends RuleId> = MessageArguments<R> extends [infer P] ? P : Record<string, never>;

export interface FindingSentences {
  readonly message: string;
  readonly suggestion: string;
  readonly explanation: string;
  readonly source: string;
}

type Describable<R extends RuleId = RuleId> = {
  [K in R]: { readonly rule: K; readonly section: string | null; readonly params: FindingParams<K> };
}[R];

/** What a user reads about a finding. */
export function describeFinding({ rule, section, params }: Describable, language: Language): FindingSentences {
  // One entry's functions take one rule's values; that `params` are those of `rule` is what Describable says.
  const texts = findingTexts[language][rule] as {
    message: (params: unknown) => string;
    suggestion: (params: unknown) => string;
    explanation: string;
    source: Source;
  };
  return {
    message: texts.message(params),
    suggestion: texts.suggestion(params),
    explanation: texts.explanation,
    source: texts.source(section),
  };
}
