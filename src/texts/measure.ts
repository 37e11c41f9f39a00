import type { Language } from './language';

/** Why Form 01 does not give a figure; columns by their heading. */
interface Words {
  readonly column: string;
  readonly year: number | null;
  readonly text: string;
}

const vi = {
  noTable: () => 'chưa có biểu 01',
  noColumn: (p: Words) => `biểu 01 không có cột “${p.column}”`,
  noYear: (p: Words) =>
    p.year === null ? 'biểu 01 không có năm nào trong giai đoạn này' : `biểu 01 thiếu năm ${p.year}`,
  doubleYear: (p: Words) => `biểu 01 có nhiều dòng cho năm ${p.year}`,
  noFigure: (p: Words) =>
    p.year === null ? `cột “${p.column}” chưa có số liệu` : `cột “${p.column}” chưa có số liệu năm ${p.year}`,
  unreadable: (p: Words) => `cột “${p.column}”, năm ${p.year}: “${p.text}” chưa đọc được thành số`,
  noWhole: (p: Words) => `cột “${p.column}” bằng 0 nên không tính được tỷ lệ`,
};

const en: typeof vi = {
  noTable: () => 'there is no Form 01 yet',
  noColumn: (p) => `Form 01 has no column “${p.column}”`,
  noYear: (p) => (p.year === null ? 'Form 01 has no year of this period' : `Form 01 lacks the year ${p.year}`),
  doubleYear: (p) => `Form 01 has several rows for ${p.year}`,
  noFigure: (p) =>
    p.year === null
      ? `the column “${p.column}” has no figures yet`
      : `the column “${p.column}” has no figure for ${p.year}`,
  unreadable: (p) => `column “${p.column}”, ${p.year}: “${p.text}” cannot be read as a number`,
  noWhole: (p) => `the column “${p.column}” is 0, so that there is no share of it`,
};

const measureTexts = { vi, en };

/** The values that the name of a measure may need; columns by their heading. */
interface Named {
  readonly column: string;
  readonly whole: string;
  readonly year: number | null;
  readonly period: string;
}

const namesVi = {
  year: (p: Named) => `${p.column}, năm ${p.year}`,
  sum: (p: Named) => `Tổng ${p.column}, ${p.period}`,
  average: (p: Named) => `Bình quân một năm của ${p.column}, ${p.period}`,
  last: (p: Named) => `${p.column}, năm gần nhất có số liệu`,
  share: (p: Named) => `Tỷ lệ ${p.column} trong ${p.whole}, ${p.year === null ? p.period : `năm ${p.year}`}`,
};
const namesEn: typeof namesVi = {
  year: (p) => `${p.column}, ${p.year}`,
  sum: (p) => `Sum of ${p.column}, ${p.period}`,
  average: (p) => `Yearly average of ${p.column}, ${p.period}`,
  last: (p) => `${p.column}, last year with a figure`,
  share: (p) => `Share of ${p.column} in ${p.whole}, ${p.year ?? p.period}`,
};
const measureNames = { vi: namesVi, en: namesEn };
const periodWords = {
  vi: (from?: number, to?: number) =>
    from === undefined && to === undefined
      ? 'cả giai đoạn'
      : to === undefined
        ? `từ năm ${from}`
        : from === undefined
          ? `đến năm ${to}`
          : `${from}–${to}`,
  en: (from?: number, to?: number) =>
    from === undefined && to === undefined
      ? 'whole period'
      : to === undefined
        ? `from ${from}`
        : from === undefined
          ? `until ${to}`
          : `${from}–${to}`,
};

/** What a figure out of Form 01 is: “Tổng Số lớp, cả giai đoạn”. `headingOf` gives a column's heading for its id. */
export function nameMeasure(
  measure: {
    readonly of: keyof typeof namesVi;
    readonly column?: string;
    readonly part?: string;
    readonly whole?: string;
    readonly year?: number;
    readonly from?: number;
    readonly to?: number;
  },
  headingOf: (column: string) => string,
  language: Language,
): string {
  const { of, column, part, whole, year, from, to } = measure;
  const heading = (id: string | undefined): string => (id === undefined ? '' : headingOf(id));
  return measureNames[language][of]({
    column: heading(column ?? part),
    whole: heading(whole),
    year: year ?? null,
    period: periodWords[language](from, to),
  });
}

/** Half a sentence, to stand behind a colon. `headingOf` gives a column's heading for its id. */
export function describeMeasureProblem(
  problem: {
    readonly code: keyof typeof vi;
    readonly column?: string;
    readonly year?: number | null;
    readonly text?: string;
  },
  headingOf: (column: string) => string,
  language: Language,
): string {
  const { code, column, year = null, text = '' } = problem;
  return measureTexts[language][code]({ column: column === undefined ? '' : headingOf(column), year, text });
}
