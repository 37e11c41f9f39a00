import { daysLeft } from '../deadline';
import type { Rule } from '../finding';
import type { ReportContext } from './context';

const form01Missing: Rule<ReportContext> = {
  id: 'form01.missing',
  severity: 'blocker',
  run: ({ form01, pack }) => ({
    examined: 1,
    findings: form01
      ? []
      : [{ rule: 'form01.missing', severity: 'blocker', section: pack.form01.section, location: null, params: {} }],
  }),
};

const deadline: Rule<ReportContext> = {
  id: 'send.deadline',
  severity: 'warning',
  run: ({ pack, level, asOf }) => {
    const sender = pack.levels.find(({ id }) => id === level);
    if (!sender?.deadline) return { examined: 0, findings: [] };
    const left = daysLeft(sender, asOf) ?? 0;
    if (left > 0) return { examined: 1, findings: [] };
    const late = left < 0;
    return {
      examined: 1,
      findings: [
        {
          rule: 'send.deadline',
          severity: late ? 'warning' : 'advice',
          section: null,
          location: null,
          params: { deadline: sender.deadline.text, level: sender.name, late },
        },
      ],
    };
  },
};

export const campaignRules: readonly Rule<ReportContext>[] = [form01Missing, deadline];
