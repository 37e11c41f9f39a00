import { form, formEn } from './source';

interface Row {
  /** Label of the row as it stands in the table: "2014", "2020 (ước)", "Tổng cộng". */
  row: string;
}

const vi = {
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
};

const en: typeof vi = {
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
};

export const form01Findings = { vi, en };
