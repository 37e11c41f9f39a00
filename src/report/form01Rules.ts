/** What can be wrong inside Form 01. Pure checks over the table as read; whether there is one at all is asked elsewhere. */
import type { Rule } from './finding';
import { arithmeticOf } from './rules/form01/arithmetic';
import { cellRules, unitColumnRule } from './rules/form01/cells';
import type { SumRule } from './rules/form01/ledger';
import { outlierRule } from './rules/form01/outliers';
import { form01Rule, type Form01Context } from './rules/form01/rule';
import { twiceRule } from './rules/form01/twice';
import { yearRules } from './rules/form01/years';

export type { Form01Context } from './rules/form01/rule';

/** The rules, in the order in which their findings read best. */
export const form01Rules: readonly Rule<Form01Context>[] = [
  ...yearRules,
  ...cellRules,
  unitColumnRule,
  sumRule('form01.unit-jump'),
  sumRule('form01.row-sum'),
  sumRule('form01.column-total'),
  sumRule('form01.part-above-whole'),
  twiceRule,
  outlierRule,
];

function sumRule(id: SumRule): Rule<Form01Context> {
  return form01Rule(id, 'blocker', (table) => arithmeticOf(table)[id]);
}
