import { daysBetween } from '../../language/dates';
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

const targetMissing: Rule<ReportContext> = {
  id: 'target.missing',
  severity: 'blocker',
  run: ({ targets }) => ({
    examined: 1,
    findings:
      targets.length > 0
        ? []
        : [{ rule: 'target.missing', severity: 'blocker', section: null, location: null, params: {} }],
  }),
};

const targetUnverified: Rule<ReportContext> = {
  id: 'target.unverified',
  severity: 'warning',
  run: ({ targets }) => ({
    examined: targets.length,
    findings: targets
      .filter(({ verified }) => !verified)
      .map(({ indicator }) => ({
        rule: 'target.unverified',
        severity: 'warning',
        section: null,
        location: null,
        params: { indicator },
      })),
  }),
};

const deadline: Rule<ReportContext> = {
  id: 'send.deadline',
  severity: 'warning',
  run: ({ pack, level, asOf }) => {
    const sender = pack.levels.find(({ id }) => id === level);
    if (!sender?.deadline) return { examined: 0, findings: [] };
    // "Trước ngày" a day: the report is late on that day already, and the day before is the last one.
    const daysLeft = daysBetween(asOf, sender.deadline.before) - 1;
    if (daysLeft > 0) return { examined: 1, findings: [] };
    const late = daysLeft < 0;
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

export const campaignRules: readonly Rule<ReportContext>[] = [form01Missing, targetMissing, targetUnverified, deadline];
