import type { RuleTable } from './ruleTexts';
import { form, formEn } from './source';

interface Row {
  /** Label of the row as it stands in the table: "2014", "2020 (ước)", "Tổng cộng". */
  row: string;
}

const vi = {
  'form01.missing': {
    name: 'Biểu mẫu số 01',
    message: () => 'Chưa có biểu mẫu số 01: thống kê số liệu đào tạo, bồi dưỡng',
    suggestion: () => 'Bấm “Chèn biểu 01” và nhập số liệu từng năm.',
    explanation: 'Đề cương yêu cầu thống kê số liệu đào tạo, bồi dưỡng từng năm theo biểu mẫu số 01.',
    example: { wrong: 'Số liệu chỉ nằm trong câu văn, không có bảng', right: 'Một bảng thống kê, mỗi năm một dòng' },
    source: form,
  },
  'form01.missing-year': {
    name: 'Biểu 01 đủ các năm',
    message: (p: { year: number }) => `Biểu 01 thiếu năm ${p.year}`,
    suggestion: (p: { year: number }) => `Thêm một dòng cho năm ${p.year} vào biểu.`,
    explanation: 'Biểu phải có mỗi năm một dòng, để cấp trên cộng được.',
    example: { wrong: 'Các dòng 2010, 2011, 2013', right: 'Các dòng 2010, 2011, 2012, 2013' },
    source: form,
  },
  'form01.double-year': {
    name: 'Biểu 01 mỗi năm một dòng',
    message: (p: { year: number; differences: readonly string[] }) =>
      `Biểu 01 có nhiều dòng cho năm ${p.year}${p.differences.length === 0 ? '' : `, số liệu khác nhau (${p.differences.join('; ')})`}`,
    suggestion: (p: { year: number }) => `Giữ một dòng cho năm ${p.year}, gộp hoặc xóa dòng kia.`,
    explanation: 'Một năm có hai dòng thì không biết số nào đúng, và khi cộng sẽ bị tính hai lần.',
    example: { wrong: 'Hai dòng năm 2013: một dòng 5 lớp, một dòng 6 lớp', right: 'Một dòng năm 2013: 6 lớp' },
    source: form,
  },
  'form01.empty-year': {
    name: 'Số liệu của từng năm trong Biểu 01',
    message: (p: { year: number }) => `Biểu 01: năm ${p.year} chưa có số liệu`,
    suggestion: () => 'Nhập số liệu của năm; nếu năm đó không có hoạt động, ghi 0 hoặc dấu “-”.',
    explanation: 'Dòng để trống không cho biết là chưa nhập hay không có hoạt động.',
    example: { wrong: 'Dòng năm 2013 để trống', right: 'Dòng năm 2013 có số liệu, hoặc ghi 0 hay “-”' },
    source: form,
  },
  'form01.estimate-mark': {
    name: 'Năm ước thực hiện trong Biểu 01',
    message: (p: { year: number; mark: string }) => `Biểu 01: năm ${p.year} chưa ghi “${p.mark}”`,
    suggestion: (p: { year: number; mark: string }) => `Ghi tên dòng là “${p.year} (${p.mark})”.`,
    explanation: 'Số liệu năm này là ước thực hiện; người đọc phải thấy đó chưa phải số chính thức.',
    example: { wrong: '“2020”', right: '“2020 (ước)”' },
    source: form,
  },
  'form01.unreadable': {
    name: 'Số liệu đọc được trong Biểu 01',
    /** `unit`: that of the column, where another one stands in the cell. */
    message: (p: Row & { column: string; text: string; readings: readonly string[]; unit: string | null }) => {
      const unit = p.unit === null ? '' : ` (${p.unit})`;
      return p.readings.length > 0
        ? `Biểu 01, dòng ${p.row}, cột ${p.column}: “${p.text}” có thể hiểu là ${p.readings.join(' hoặc ')}${unit}`
        : p.unit === null
          ? `Biểu 01, dòng ${p.row}, cột ${p.column}: “${p.text}” không phải là số`
          : `Biểu 01, dòng ${p.row}, cột ${p.column}: “${p.text}” không tính bằng ${p.unit} như cả cột`;
    },
    suggestion: (p: { unit: string | null }) =>
      p.unit === null
        ? 'Ghi số theo cách viết Việt Nam: dấu chấm tách hàng nghìn, dấu phẩy tách phần thập phân.'
        : `Đổi số sang ${p.unit} rồi ghi lại, không ghi đơn vị trong ô.`,
    explanation: 'Ô không đọc được thành một số thì không kiểm tra và không cộng được.',
    example: { wrong: '“12.5”: mười hai phẩy năm hay một trăm hai mươi lăm?', right: '“12,5” hoặc “125”' },
    source: form,
  },
  'form01.negative': {
    name: 'Số âm trong Biểu 01',
    message: (p: Row & { column: string; value: string }) =>
      `Biểu 01, dòng ${p.row}, cột ${p.column}: số âm ${p.value}`,
    suggestion: () => 'Xem lại số này; số lớp, số người và kinh phí không thể âm.',
    explanation: 'Biểu thống kê những gì đã làm; số âm là lỗi gõ, khi cộng sẽ làm sai số tổng.',
    example: { wrong: 'Số lớp: “-5”', right: 'Số lớp: “5”' },
    source: form,
  },
  'form01.unit-column': {
    name: 'Đơn vị tính của cột trong Biểu 01',
    /** `least`: the least of the column's figures, where it is they that are too large for the unit. */
    message: (p: { column: string; unit: string; least: string | null }) =>
      p.least === null
        ? `Biểu 01: cột “${p.column}” không tính bằng ${p.unit}, nên chưa đọc được số liệu`
        : `Biểu 01: cột ${p.column} ghi từ ${p.least} trở lên; tính bằng ${p.unit} thì quá lớn, có thể là đồng`,
    suggestion: (p: { unit: string }) => `Đổi cả cột sang ${p.unit}, hoặc sửa đơn vị trong mẫu biểu.`,
    explanation: 'Cấp trên cộng số liệu của các đơn vị theo cùng một đơn vị tính.',
    example: { wrong: 'Cột Kinh phí (triệu đồng) ghi 35.000.000', right: 'Cột Kinh phí (triệu đồng) ghi 35' },
    source: form,
  },
  'form01.unit-jump': {
    name: 'Cùng đơn vị tính cho mọi năm trong Biểu 01',
    message: (p: Row & { column: string; value: string; likely: string; least: string; most: string }) =>
      `Biểu 01, dòng ${p.row}, cột ${p.column}: ghi ${p.value}, các năm khác từ ${p.least} đến ${p.most}; ` +
      `có thể là ${p.likely} ghi nhầm đơn vị tính`,
    suggestion: (p: { likely: string }) => `Nếu đúng là nhầm đơn vị, sửa thành ${p.likely}.`,
    explanation: 'Một số chênh nghìn lần, triệu lần so với các năm khác thường do ghi đồng thay cho triệu đồng.',
    example: {
      wrong: 'Kinh phí ba năm (triệu đồng): 30; 35; 40.000.000',
      right: 'Kinh phí ba năm (triệu đồng): 30; 35; 40',
    },
    source: form,
  },
  'form01.row-sum': {
    name: 'Tổng của mỗi dòng trong Biểu 01',
    message: (p: Row & { total: string; value: string; parts: string; sum: string }) =>
      `Biểu 01, dòng ${p.row}: ${p.total} ghi ${p.value} nhưng ${p.parts} cộng lại là ${p.sum}`,
    suggestion: () => 'Xem lại các số của dòng này, sửa số sai.',
    explanation: 'Cột tổng phải bằng tổng các cột thành phần.',
    example: {
      wrong: 'Tổng 120 lượt, chuyên trách 40, không chuyên trách 70',
      right: 'Tổng 110 lượt, chuyên trách 40, không chuyên trách 70',
    },
    source: form,
  },
  'form01.column-total': {
    name: 'Dòng tổng cộng của Biểu 01',
    message: (p: Row & { column: string; value: string; sum: string }) =>
      `Biểu 01, dòng ${p.row}, cột ${p.column}: ghi ${p.value} nhưng cộng các năm là ${p.sum}`,
    suggestion: (p: { sum: string }) => `Sửa số tổng thành ${p.sum}, hoặc sửa số của năm bị sai.`,
    explanation: 'Dòng tổng phải bằng tổng các năm.',
    example: { wrong: 'Ba năm 2; 3; 4 lớp, tổng cộng 10', right: 'Ba năm 2; 3; 4 lớp, tổng cộng 9' },
    source: form,
  },
  'form01.part-above-whole': {
    name: 'Phần và toàn bộ trong Biểu 01',
    message: (p: Row & { part: string; partValue: string; whole: string; wholeValue: string }) =>
      `Biểu 01, dòng ${p.row}: ${p.part} (${p.partValue}) lớn hơn ${p.whole} (${p.wholeValue})`,
    suggestion: () => 'Xem lại hai số này, sửa số sai.',
    explanation: 'Một phần không thể lớn hơn toàn bộ.',
    example: { wrong: 'Tổng 50 lượt, trong đó nữ 60', right: 'Tổng 50 lượt, trong đó nữ 30' },
    source: form,
  },
  'form01.given-twice': {
    name: 'Bảng khác ghi cùng số liệu với Biểu 01',
    message: (p: Row & { column: string; value: string; other: string; table: number }) =>
      `Biểu 01, dòng ${p.row}, cột ${p.column}: ghi ${p.value}, nhưng bảng thứ ${p.table} của văn bản ghi ${p.other}`,
    suggestion: () => 'Xem số nào đúng, sửa số kia, hoặc bỏ bảng lặp.',
    explanation: 'Hai bảng cùng một số liệu mà ghi khác nhau thì cấp trên không biết lấy số nào.',
    example: { wrong: 'Năm 2013: Biểu 01 ghi 5 lớp, bảng khác ghi 6 lớp', right: 'Năm 2013: cả hai bảng ghi 5 lớp' },
    source: form,
  },
  'form01.outlier': {
    name: 'Năm khác xa các năm khác trong Biểu 01',
    message: (p: Row & { column: string; value: string; middle: string; least: string; most: string }) =>
      `Biểu 01, dòng ${p.row}, cột ${p.column}: ${p.value} khác xa các năm còn lại ` +
      `(từ ${p.least} đến ${p.most}, năm ở giữa ${p.middle})`,
    suggestion: () => 'Xem lại số này; nếu đúng, nên nói rõ lý do trong báo cáo.',
    explanation: 'Một năm khác hẳn các năm khác có thể là lỗi gõ, và người đọc sẽ hỏi vì sao.',
    example: {
      wrong: 'Các năm từ 30 đến 40 lượt, năm 2015 ghi 350',
      right: 'Năm 2015 ghi 35; hoặc giữ 350 và nói rõ lý do',
    },
    source: form,
  },
} satisfies RuleTable;

const en: typeof vi = {
  'form01.missing': {
    name: 'Form 01',
    message: () => 'Form 01 (statistics of training) is missing',
    suggestion: () => 'Choose “Insert Form 01” and enter the figures of each year.',
    explanation: 'The outline asks for the training statistics of each year in Form 01.',
    example: { wrong: 'Figures only in sentences, without a table', right: 'A table with one row for each year' },
    source: formEn,
  },
  'form01.missing-year': {
    name: 'All years in Form 01',
    message: (p) => `Form 01 lacks the year ${p.year}`,
    suggestion: (p) => `Add a row for ${p.year} to the table.`,
    explanation: 'The form needs one row for each year, so that the level above can add it up.',
    example: { wrong: 'Rows 2010, 2011, 2013', right: 'Rows 2010, 2011, 2012, 2013' },
    source: formEn,
  },
  'form01.double-year': {
    name: 'One row for each year in Form 01',
    message: (p) =>
      `Form 01 has several rows for the year ${p.year}${p.differences.length === 0 ? '' : ` with different figures (${p.differences.join('; ')})`}`,
    suggestion: (p) => `Keep one row for ${p.year}; merge or delete the other.`,
    explanation: 'With two rows for a year nobody knows which is right, and adding up counts it twice.',
    example: { wrong: 'Two rows for 2013: one says 5 courses, one 6', right: 'One row for 2013: 6 courses' },
    source: formEn,
  },
  'form01.empty-year': {
    name: 'Figures of each year in Form 01',
    message: (p) => `Form 01: the year ${p.year} has no figures yet`,
    suggestion: () => 'Enter the figures of the year; if nothing took place, write 0 or “-”.',
    explanation: 'A row left empty does not say whether it was forgotten or nothing took place.',
    example: { wrong: 'The row of 2013 is empty', right: 'The row of 2013 has figures, or 0 or “-”' },
    source: formEn,
  },
  'form01.estimate-mark': {
    name: 'Mark of the estimate in Form 01',
    message: (p) => `Form 01: the year ${p.year} is not marked “${p.mark}” (estimate)`,
    suggestion: (p) => `Label the row “${p.year} (${p.mark})”.`,
    explanation: 'The figures of this year are expected, not final; the reader must see that.',
    example: { wrong: '“2020”', right: '“2020 (ước)” (estimate)' },
    source: formEn,
  },
  'form01.unreadable': {
    name: 'Readable figures in Form 01',
    message: (p) => {
      const unit = p.unit === null ? '' : ` (${p.unit})`;
      return p.readings.length > 0
        ? `Form 01, row ${p.row}, column ${p.column}: “${p.text}” can be read as ${p.readings.join(' or ')}${unit}`
        : p.unit === null
          ? `Form 01, row ${p.row}, column ${p.column}: “${p.text}” is not a number`
          : `Form 01, row ${p.row}, column ${p.column}: “${p.text}” is not in ${p.unit} like the column`;
    },
    suggestion: (p) =>
      p.unit === null
        ? 'Write numbers the Vietnamese way: dot between thousands, comma before decimals.'
        : `Convert the figure to ${p.unit} and write it without a unit.`,
    explanation: 'A cell that cannot be read as one number can be neither checked nor added up.',
    example: { wrong: '“12.5”: a dot separates thousands, so this can be 12.5 or 125', right: '“12,5” or “125”' },
    source: formEn,
  },
  'form01.negative': {
    name: 'Negative figures in Form 01',
    message: (p) => `Form 01, row ${p.row}, column ${p.column}: ${p.value} is negative`,
    suggestion: () => 'Look at the figure again; courses, people and money cannot be negative.',
    explanation: 'The form counts what was done; a negative figure is a slip and spoils the total.',
    example: { wrong: 'Courses: “-5”', right: 'Courses: “5”' },
    source: formEn,
  },
  'form01.unit-column': {
    name: 'Unit of a column in Form 01',
    message: (p) =>
      p.least === null
        ? `Form 01: the column “${p.column}” is not in ${p.unit}, so that its figures were not read`
        : `Form 01: the column ${p.column} says ${p.least} and more; in ${p.unit} that is too much, it may be đồng`,
    suggestion: (p) => `Convert the column to ${p.unit}, or change the unit in the layout of the form.`,
    explanation: 'The level above adds up the figures of its units in one and the same unit.',
    example: {
      wrong: 'The column Budget (million đồng) says 35.000.000',
      right: 'The column Budget (million đồng) says 35',
    },
    source: formEn,
  },
  'form01.unit-jump': {
    name: 'One unit for all years in Form 01',
    message: (p) =>
      `Form 01, row ${p.row}, column ${p.column}: says ${p.value}, the other years ${p.least} to ${p.most}; ` +
      `it may be ${p.likely} written in the wrong unit`,
    suggestion: (p) => `If the unit is wrong, change it to ${p.likely}.`,
    explanation: 'A figure a thousand or a million times off the other years is usually đồng instead of triệu đồng.',
    example: {
      wrong: 'Budget of three years (million đồng): 30; 35; 40.000.000',
      right: 'Budget of three years (million đồng): 30; 35; 40',
    },
    source: formEn,
  },
  'form01.row-sum': {
    name: 'Sum of each row in Form 01',
    message: (p) => `Form 01, row ${p.row}: ${p.total} says ${p.value}, but ${p.parts} add up to ${p.sum}`,
    suggestion: () => 'Look at the figures of this row again and correct the wrong one.',
    explanation: 'The total column must equal the sum of its parts.',
    example: {
      wrong: '120 attendances in all, 40 full-time, 70 part-time',
      right: '110 attendances in all, 40 full-time, 70 part-time',
    },
    source: formEn,
  },
  'form01.column-total': {
    name: 'Total row of Form 01',
    message: (p) => `Form 01, row ${p.row}, column ${p.column}: says ${p.value}, but the years add up to ${p.sum}`,
    suggestion: (p) => `Change the total to ${p.sum}, or correct the year that is wrong.`,
    explanation: 'The total row must equal the sum of the years.',
    example: {
      wrong: 'Three years with 2; 3; 4 courses, total 10',
      right: 'Three years with 2; 3; 4 courses, total 9',
    },
    source: formEn,
  },
  'form01.part-above-whole': {
    name: 'Part and whole in Form 01',
    message: (p) => `Form 01, row ${p.row}: ${p.part} (${p.partValue}) is more than ${p.whole} (${p.wholeValue})`,
    suggestion: () => 'Look at both figures again and correct the wrong one.',
    explanation: 'A part cannot be more than the whole.',
    example: { wrong: '50 attendances, of them 60 women', right: '50 attendances, of them 30 women' },
    source: formEn,
  },
  'form01.given-twice': {
    name: 'Another table with the figures of Form 01',
    message: (p) =>
      `Form 01, row ${p.row}, column ${p.column}: says ${p.value}, but table ${p.table} of the document says ${p.other}`,
    suggestion: () => 'Find out which is right and correct the other, or remove the repeated table.',
    explanation: 'With two tables that say different things the level above does not know which to take.',
    example: { wrong: '2013: Form 01 says 5 courses, another table 6', right: '2013: both tables say 5 courses' },
    source: formEn,
  },
  'form01.outlier': {
    name: 'Years unlike the others in Form 01',
    message: (p) =>
      `Form 01, row ${p.row}, column ${p.column}: ${p.value} is far off the other years ` +
      `(${p.least} to ${p.most}, the middle one ${p.middle})`,
    suggestion: () => 'Look at the figure again; if it is right, the report should say why.',
    explanation: 'A year quite unlike the others may be a slip, and readers will ask about it.',
    example: {
      wrong: '30 to 40 attendances a year, but 350 in 2015',
      right: '35 in 2015; or 350, with the reason in the report',
    },
    source: formEn,
  },
};

export const form01Findings = { vi, en };
