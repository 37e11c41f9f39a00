/** What the comparison table says: part of the document, hence Vietnamese. The pane shows the same words. */
import type { Language } from './language';

export const comparisonTable = {
  caption: (p: { resolution: string }) => `Bảng so sánh kết quả thực hiện với mục tiêu của ${p.resolution}`,
  control: 'Bảng so sánh với mục tiêu (Tổng Kết)',
  headings: {
    indicator: 'Chỉ tiêu',
    target: 'Mục tiêu Nghị quyết',
    actual: 'Kết quả đạt được',
    comparison: 'So sánh',
    remark: 'Ghi chú, nguyên nhân',
  },
  /** Begins the explanation of a target that was missed; the reason is the writer's. */
  explanation: (p: { indicator: string; actual: string; target: string; comparison: string }) =>
    `Chỉ tiêu “${p.indicator}”: kết quả ${p.actual}, mục tiêu ${p.target}; ${p.comparison}. Nguyên nhân: …`,
};

const vi = {
  /** The bound, without its time. */
  atLeast: (p: { value: string }) => `Ít nhất ${p.value}`,
  atMost: (p: { value: string }) => `Không quá ${p.value}`,
  equal: (p: { value: string }) => p.value,
  range: (p: { from: string; to: string }) => `Từ ${p.from} đến ${p.to}`,
  growth: (p: { value: string; falls: boolean }) => `${p.falls ? 'Giảm' : 'Tăng'} ít nhất ${p.value}`,
  /** In brackets behind the bound. */
  by: (p: { year: number }) => `đến năm ${p.year}`,
  period: (p: { from: number; to: number }) => `giai đoạn ${p.from}-${p.to}`,
  yearly: 'hằng năm',
  unverified: 'chưa đối chiếu với văn bản',
  sample: 'số liệu mẫu',
  estimate: 'ước',
  points: (p: { value: string }) => `${p.value} điểm %`,
  relative: (p: { value: string }) => `${p.value}%`,
  exceeded: (p: { by: string }) => `Vượt ${p.by}`,
  met: 'Đạt',
  missedBelow: (p: { by: string }) => `Chưa đạt, thấp hơn ${p.by}`,
  missedAbove: (p: { by: string }) => `Chưa đạt, cao hơn ${p.by}`,
  noFigure: 'Chưa có số liệu',
};

const en: typeof vi = {
  atLeast: (p) => `At least ${p.value}`,
  atMost: (p) => `At most ${p.value}`,
  equal: (p) => p.value,
  range: (p) => `From ${p.from} to ${p.to}`,
  growth: (p) => `${p.falls ? 'Fall' : 'Growth'} of at least ${p.value}`,
  by: (p) => `by ${p.year}`,
  period: (p) => `${p.from}-${p.to}`,
  yearly: 'every year',
  unverified: 'not checked against the text',
  sample: 'sample data',
  estimate: 'estimate',
  points: (p) => `${p.value} percentage points`,
  relative: (p) => `${p.value}%`,
  exceeded: (p) => `Exceeded by ${p.by}`,
  met: 'Met',
  missedBelow: (p) => `Missed, ${p.by} below`,
  missedAbove: (p) => `Missed, ${p.by} above`,
  noFigure: 'No figure yet',
};

const words = { vi, en };
export const comparisonWords = (language: Language): typeof vi => words[language];
