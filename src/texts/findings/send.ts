import type { RuleTable } from './ruleTexts';
import { schedule, scheduleEn } from './source';

const vi = {
  'send.deadline': {
    name: 'Thời hạn gửi',
    message: (p: { deadline: string; level: string; late: boolean }) =>
      p.late
        ? `Đã quá hạn gửi báo cáo của ${p.level}: ${p.deadline}`
        : `Hôm nay là ngày cuối để báo cáo của ${p.level} đến nơi: ${p.deadline}`,
    suggestion: () => 'Gửi báo cáo ngay; nếu đã trễ, báo cho cấp trên biết.',
    explanation: '“Trước ngày” nghĩa là báo cáo phải đến chậm nhất vào ngày liền trước.',
    example: { wrong: 'Hạn là “trước ngày 30/4”, gửi ngày 30/4', right: 'Gửi để báo cáo đến nơi chậm nhất ngày 29/4' },
    source: schedule,
  },
} satisfies RuleTable;

const en: typeof vi = {
  'send.deadline': {
    name: 'Deadline for sending',
    message: (p) =>
      p.late
        ? `The deadline for the report of ${p.level} has passed: ${p.deadline}`
        : `Today is the last day for the report of ${p.level} to arrive: ${p.deadline}`,
    suggestion: () => 'Send the report now; if it is late, tell the level above.',
    explanation: '“Trước ngày” (before the date) means that the report arrives no later than the day before.',
    example: {
      wrong: 'The deadline is “trước ngày 30/4” (before 30 April), it is sent on 30 April',
      right: 'It is sent so that it arrives on 29 April at the latest',
    },
    source: scheduleEn,
  },
};

export const sendFindings = { vi, en };
