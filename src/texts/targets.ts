/** What is said of a target that was recognised in a text, and of a result that is missing; loaded by the pane's targets view. */
import type { Language } from './language';

/** The values that these sentences may need. */
interface Words {
  readonly text: string;
  readonly readings: readonly string[];
  readonly unit: string | null;
  readonly wanted: string;
}

const vi = {
  reasons: {
    value: (p: Words) => `Giá trị: “${p.text}”`,
    yearHere: (p: Words) => `Thời hạn nêu ngay trong câu: “${p.text}”`,
    yearAbove: (p: Words) => `Thời hạn lấy từ dòng trên: “${p.text}”`,
    aim: (p: Words) => `Có từ nêu mục tiêu: “${p.text}”`,
    citation: (p: Words) => `Nằm ở ${p.text}`,
  },
  doubts: {
    noYear: () => 'Không thấy năm phải đạt',
    noCitation: () => 'Chưa rõ nằm ở điểm, khoản nào; hãy ghi trích dẫn',
    noAim: () => 'Không có từ nêu mục tiêu, như “phấn đấu”, “chỉ tiêu”',
    bareValue: () => 'Chỉ có con số, không có “ít nhất”, “trở lên”…: được hiểu là đúng bằng',
    approximate: () => 'Con số chỉ là khoảng chừng',
    ambiguous: (p: Words) => `Con số có thể hiểu là ${p.readings.join(' hoặc ')}`,
    borrowed: (p: Words) => `Lấy thêm chữ ở vế bên cạnh: “${p.text}”`,
    refersBack: () => 'Câu nhắc tới điều đã nêu trước đó; hãy viết rõ chỉ tiêu của ai, của việc gì',
    past: () => 'Câu có nói về kết quả đã qua; có thể không phải mục tiêu',
  },
  reached: {
    noActual: () => 'Chưa nhập kết quả',
    notDecimal: (p: Words) => `“${p.text}” không phải là số`,
    unit: (p: Words) => `Biểu số 01 tính bằng ${p.unit ?? 'đơn vị khác'}, chỉ tiêu tính bằng ${p.wanted}`,
    period: () => 'Chỉ tiêu tính cho từng năm, số liệu là của nhiều năm cộng lại',
  },
};

const en: typeof vi = {
  reasons: {
    value: (p) => `Value: “${p.text}”`,
    yearHere: (p) => `The sentence names the time: “${p.text}”`,
    yearAbove: (p) => `The time comes from a line above: “${p.text}”`,
    aim: (p) => `A word announces an aim: “${p.text}”`,
    citation: (p) => `It stands in ${p.text}`,
  },
  doubts: {
    noYear: () => 'No year by which it is to be reached',
    noCitation: () => 'It is not known under which point it stands; give the citation',
    noAim: () => 'No word announces an aim, such as “phấn đấu”, “chỉ tiêu”',
    bareValue: () => 'The number alone, without “at least” and the like: taken as exactly that',
    approximate: () => 'The number is only approximate',
    ambiguous: (p) => `The number can be read as ${p.readings.join(' or ')}`,
    borrowed: (p) => `Words were taken from the clause beside it: “${p.text}”`,
    refersBack: () => 'The sentence refers to something before it; write out whose target this is',
    past: () => 'The sentence tells of past results; it may be no target',
  },
  reached: {
    noActual: () => 'No result entered yet',
    notDecimal: (p) => `“${p.text}” is no number`,
    unit: (p) => `Form 01 counts ${p.unit ?? 'something else'}, the target ${p.wanted}`,
    period: () => 'The target is for each year, the figure is for several years together',
  },
};

const texts = { vi, en };
type Texts = typeof vi;

/** A code with those of its values that it has. */
type Coded<K extends keyof Texts> = Partial<Words> & { readonly code: keyof Texts[K] };

const wordsOf = ({ text = '', readings = [], unit = null, wanted = '' }: Partial<Words>): Words => ({
  text,
  readings,
  unit,
  wanted,
});

export function describeTargetReason(reason: Coded<'reasons'>, language: Language): string {
  return texts[language].reasons[reason.code](wordsOf(reason));
}

export function describeTargetDoubt(doubt: Coded<'doubts'>, language: Language): string {
  return texts[language].doubts[doubt.code](wordsOf(doubt));
}

/** Why a target has no figure, as far as the reason does not lie in Form 01 itself (src/texts/measure.ts). */
export function describeReachedProblem(problem: Coded<'reached'>, language: Language): string {
  return texts[language].reached[problem.code](wordsOf(problem));
}
