import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFill16Regular } from '@fluentui/react-icons/svg/circle-half-fill';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  icon: { flexShrink: 0, marginTop: '2px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  plain: { color: tokens.colorNeutralForeground2 },
});

const LOOKS = {
  complete: [CheckmarkCircle16Filled, 'good'],
  draft: [CircleHalfFill16Regular, 'plain'],
  empty: [Circle16Regular, 'plain'],
  missing: [ErrorCircle16Filled, 'bad'],
  covered: [CheckmarkCircle16Filled, 'good'],
  uncovered: [Circle16Regular, 'plain'],
  notApplicable: [SubtractCircle16Regular, 'plain'],
  blocker: [ErrorCircle16Filled, 'bad'],
  warning: [Warning16Filled, 'warn'],
  advice: [Info16Regular, 'plain'],
  nothing: [SubtractCircle16Regular, 'plain'],
} as const;

/** A state's sign. Each has a shape of its own, and stands beside its name in words: it says nothing by itself. */
export function StatusIcon({ state }: { readonly state: keyof typeof LOOKS }): ReactElement {
  const styles = useStyles();
  const [Icon, tone] = LOOKS[state];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />;
}
