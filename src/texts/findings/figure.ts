import type { RuleTable } from './ruleTexts';
import { outline, outlineEn } from './source';

/** What a figure in a sentence is held against. */
interface Contradiction {
  /** The figure with its unit, as written. */
  text: string;
  section: string | null;
  against: 'form01' | 'target' | 'text';
  /** What the other place says, in Vietnamese writing. */
  value: string;
  /** Heading of the column, indicator of the target; empty for another sentence. */
  what: string;
  /** Years that the figure is of; null for a total or where no years are meant. */
  years: { from: number; to: number } | null;
  /** Section of the other sentence. */
  otherSection: string | null;
}

/** What is wrong with a linked figure. */
interface StaleLink {
  /** Opaque; tells the links apart. */
  name: string;
  state: 'stale' | 'handEdited' | 'orphan' | 'duplicate';
  /** As it stands in the document. */
  text: string;
  /** What it should say; null where that is not known. */
  value: string | null;
  /** How many places it stands in, and whether all of them are up to date. */
  n: number;
  agree: boolean;
}

const yearsVi = ({ years }: Contradiction): string =>
  years === null ? 'tổng cộng' : years.from === years.to ? `năm ${years.from}` : `${years.from}–${years.to}`;
const yearsEn = ({ years }: Contradiction): string =>
  years === null ? 'total' : years.from === years.to ? String(years.from) : `${years.from}–${years.to}`;

const vi = {
  'figure.contradiction': {
    name: 'Số liệu thống nhất giữa các chỗ',
    message: (p: Contradiction) => {
      const here = p.section === null ? `Ghi “${p.text}”` : `Mục ${p.section} ghi “${p.text}”`;
      if (p.against === 'form01') return `${here}, nhưng Biểu 01 ghi ${p.value} (${p.what}, ${yearsVi(p)})`;
      if (p.against === 'target') return `${here}, nhưng kết quả của chỉ tiêu “${p.what}” là ${p.value}`;
      return p.otherSection === null
        ? `${here}, nhưng chỗ trước ghi “${p.value}”`
        : `${here}, nhưng mục ${p.otherSection} ghi “${p.value}”`;
    },
    suggestion: (p: Contradiction) =>
      p.against === 'form01'
        ? `Nếu Biểu 01 đúng, sửa thành ${p.value}; nếu không, sửa Biểu 01.`
        : 'Xem lại hai chỗ, giữ số đúng ở cả hai.',
    explanation: 'Cùng một số liệu mà hai chỗ ghi khác nhau thì người đọc không biết số nào đúng.',
    example: {
      wrong: 'Câu văn ghi “120 lượt người”, Biểu 01 ghi tổng cộng 110',
      right: 'Câu văn và Biểu 01 cùng ghi 110',
    },
    source: outline,
  },
  'figure.share': {
    name: 'Tỷ lệ khớp với số trong câu',
    message: (p: { text: string; part: string; whole: string; share: string }) =>
      `Ghi “${p.text}”, nhưng ${p.part} trên ${p.whole} là ${p.share}%`,
    suggestion: () => 'Tính lại tỷ lệ, hoặc xem lại hai số dùng để tính.',
    explanation: 'Tỷ lệ phải khớp với các số nêu trong cùng câu.',
    example: { wrong: '“Có 45/60 đồng chí (70%).”', right: '“Có 45/60 đồng chí (75%).”' },
    source: outline,
  },
  'figure.percent-over-100': {
    name: 'Tỷ lệ không quá 100%',
    message: (p: { text: string }) => `“${p.text}” là tỷ lệ trên tổng số nên không thể lớn hơn 100%`,
    suggestion: () => 'Xem lại số này; nếu là mức tăng hoặc mức hoàn thành kế hoạch thì ghi rõ.',
    explanation: 'Một phần của tổng số không thể lớn hơn tổng số.',
    example: { wrong: '“Có 120% cán bộ được bồi dưỡng.”', right: '“Có 100% cán bộ được bồi dưỡng.”' },
    source: outline,
  },
  'figure.words-disagree': {
    name: 'Số và chữ khớp nhau',
    message: (p: { first: string; second: string; secondValue: string }) =>
      `Số và chữ không khớp: “${p.first}”, nhưng “${p.second}” là ${p.secondValue}`,
    suggestion: () => 'Sửa cho số và chữ giống nhau.',
    explanation: 'Khi số và chữ khác nhau, không ai biết con số nào đúng.',
    example: { wrong: '“Mở 05 (sáu) lớp.”', right: '“Mở 06 (sáu) lớp.”' },
    source: outline,
  },
  'figure.stale-link': {
    name: 'Số liên kết theo số liệu gốc',
    message: (p: StaleLink): string => {
      if (p.state === 'stale') return `Số liên kết “${p.text}” đã cũ: số liệu gốc nay là ${p.value}`;
      if (p.state === 'handEdited') return `Số liên kết “${p.text}” đã được sửa tay: số liệu gốc là ${p.value}`;
      if (p.state === 'orphan') return `Số liên kết “${p.text}” không còn số liệu gốc để đối chiếu`;
      return p.agree
        ? `Số liên kết “${p.text}” có ở ${p.n} chỗ`
        : `Số liên kết có ở ${p.n} chỗ, trong đó “${p.text}” chưa khớp với số liệu gốc là ${p.value}`;
    },
    suggestion: (p: StaleLink): string => {
      if (p.state === 'stale') return 'Cập nhật số liên kết này.';
      if (p.state === 'handEdited') return 'Nếu số liệu gốc đúng, cập nhật lại; nếu không, sửa số liệu gốc.';
      if (p.state === 'orphan') return 'Kiểm tra con số, rồi chuyển thành chữ thường hoặc chèn lại từ biểu.';
      return p.agree
        ? 'Nếu cố ý dùng lại thì giữ nguyên.'
        : 'Cập nhật tất cả các chỗ, hoặc chuyển chỗ thừa thành chữ thường.';
    },
    explanation: 'Số chèn từ Biểu 01 hoặc từ chỉ tiêu phải đổi theo khi số liệu gốc thay đổi.',
    example: {
      wrong: 'Biểu 01 đã sửa thành 110, số liên kết trong câu vẫn là 120',
      right: 'Biểu 01 và số liên kết cùng là 110',
    },
    source: outline,
  },
} satisfies RuleTable;

const en: typeof vi = {
  'figure.contradiction': {
    name: 'Figures that agree everywhere',
    message: (p) => {
      const here = p.section === null ? `It says “${p.text}”` : `Section ${p.section} says “${p.text}”`;
      if (p.against === 'form01') return `${here}, but Form 01 says ${p.value} (${p.what}, ${yearsEn(p)})`;
      if (p.against === 'target') return `${here}, but the result for the target “${p.what}” is ${p.value}`;
      return p.otherSection === null
        ? `${here}, but an earlier place says “${p.value}”`
        : `${here}, but section ${p.otherSection} says “${p.value}”`;
    },
    suggestion: (p) =>
      p.against === 'form01'
        ? `If Form 01 is right, change it to ${p.value}; if not, correct Form 01.`
        : 'Look at both places and keep the right figure in both.',
    explanation: 'When two places give the same figure differently, the reader cannot know which one is right.',
    example: { wrong: 'A sentence says “120 lượt người” (attendances), Form 01 a total of 110', right: 'Both say 110' },
    source: outlineEn,
  },
  'figure.share': {
    name: 'Shares that follow from their figures',
    message: (p) => `It says “${p.text}”, but ${p.part} of ${p.whole} is ${p.share}%`,
    suggestion: () => 'Work the share out again, or look at the two figures that it comes from.',
    explanation: 'A share has to follow from the figures in its own sentence.',
    example: { wrong: '“Có 45/60 đồng chí (70%).” (45 of 60 members)', right: '“Có 45/60 đồng chí (75%).”' },
    source: outlineEn,
  },
  'figure.percent-over-100': {
    name: 'Shares up to 100%',
    message: (p) => `“${p.text}” is a share of a whole and cannot be more than 100%`,
    suggestion: () => 'Look at it again; if growth or the fulfilment of a plan is meant, say so.',
    explanation: 'A part of a whole cannot be more than the whole.',
    example: {
      wrong: '“Có 120% cán bộ được bồi dưỡng.” (120% of the officials were trained)',
      right: '“Có 100% cán bộ được bồi dưỡng.”',
    },
    source: outlineEn,
  },
  'figure.words-disagree': {
    name: 'Digits and words that agree',
    message: (p) => `Digits and words disagree: “${p.first}”, but “${p.second}” is ${p.secondValue}`,
    suggestion: () => 'Make digits and words say the same.',
    explanation: 'When digits and words differ, nobody knows which of them is right.',
    example: { wrong: '“Mở 05 (sáu) lớp.” (held 05 (six) courses)', right: '“Mở 06 (sáu) lớp.”' },
    source: outlineEn,
  },
  'figure.stale-link': {
    name: 'Linked figures up to date',
    message: (p) => {
      if (p.state === 'stale') return `The linked figure “${p.text}” is out of date: its source now says ${p.value}`;
      if (p.state === 'handEdited')
        return `The linked figure “${p.text}” was changed by hand: its source says ${p.value}`;
      if (p.state === 'orphan') return `The linked figure “${p.text}” has no source any more to be held against`;
      return p.agree
        ? `The linked figure “${p.text}” stands in ${p.n} places`
        : `A linked figure stands in ${p.n} places, and “${p.text}” differs from its source, which says ${p.value}`;
    },
    suggestion: (p) => {
      if (p.state === 'stale') return 'Refresh this linked figure.';
      if (p.state === 'handEdited') return 'If the source is right, refresh it; if not, correct the source.';
      if (p.state === 'orphan') return 'Check the figure, then make it plain text or insert it from the table again.';
      return p.agree
        ? 'If it is meant to be repeated, leave it.'
        : 'Refresh all places, or make the spare ones plain text.';
    },
    explanation: 'A figure inserted from Form 01 or from a target has to follow when its source changes.',
    example: {
      wrong: 'Form 01 was changed to 110, the linked figure in a sentence still says 120',
      right: 'Form 01 and the linked figure both say 110',
    },
    source: outlineEn,
  },
};

export const figureFindings = { vi, en };
