import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { StatusIcon } from './Status';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: '4px 8px',
    alignItems: 'start',
    padding: '8px 12px',
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  text: { maxHeight: '30vh', overflowY: 'auto', overflowWrap: 'anywhere' },
  offers: { gridColumn: '2 / -1', display: 'flex', gap: '8px' },
});

const SIGN = { success: 'complete', warning: 'warning', error: 'blocker' } as const;

export interface BarProps {
  readonly intent: keyof typeof SIGN;
  readonly children: ReactNode;
  /** A button beside the text. */
  readonly corner?: ReactNode;
  /** Buttons below the text. */
  readonly offers?: ReactNode;
}

/** A message over the pane's whole width. Fluent's MessageBar would bring its motion library along (12 kB gzip). */
export function Bar({ intent, children, corner, offers }: BarProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.bar, styles[intent])}>
      <StatusIcon state={SIGN[intent]} />
      <div className={styles.text}>{children}</div>
      {corner}
      {offers !== undefined && <div className={styles.offers}>{offers}</div>}
    </div>
  );
}
