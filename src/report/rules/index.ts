import { form01Rules } from '../form01Rules';
import type { Rule } from '../finding';
import { formatRules } from '../format';
import { campaignRules } from './campaign';
import type { ReportContext } from './context';
import { figureRules } from './figure';
import { guidanceRule } from './guidance';
import { linkRules } from './links';
import { outlineRules } from './outline';
import { targetRules } from './target';

const onForm = formatRules.map((rule): Rule<ReportContext> => ({
  ...rule,
  run: ({ format }) => (format ? rule.run(format) : { examined: 0, findings: [] }),
}));

/** Every rule of the check, in the order in which their findings read best. */
export const reportRules: readonly Rule<ReportContext>[] = [
  ...outlineRules,
  guidanceRule,
  ...campaignRules,
  ...targetRules,
  ...form01Rules,
  ...figureRules,
  ...linkRules,
  ...onForm,
];
