/** The clause a rule comes from, given the section it is about: each campaign numbers its own outline. */
export type Source = (section: string | null) => string;

export const outline: Source = (section) =>
  section === null ? 'Đề cương báo cáo' : `Đề cương báo cáo, mục ${section}`;
export const outlineEn: Source = (section) =>
  section === null ? 'Report outline' : `Report outline, section ${section}`;
export const form: Source = (section) => `${outline(section)}, biểu mẫu số 01`;
export const formEn: Source = (section) => `${outlineEn(section)}, Form 01`;
export const targets: Source = () => 'Kế hoạch tổng kết: so sánh, đối chiếu kết quả với mục tiêu Nghị quyết đề ra';
export const targetsEn: Source = () => 'Plan of the review: results compared with the targets of the resolution';
export const schedule: Source = () => 'Kế hoạch tổng kết, phần thời gian';
export const scheduleEn: Source = () => 'Plan of the review, part on dates';
