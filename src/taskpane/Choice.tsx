import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps, ReactElement } from 'react';

const useStyles = makeStyles({
  choice: {
    minWidth: 0,
    width: '100%',
    height: '32px',
    paddingInline: '8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The browser's own list of choices in the pane's looks. */
export function Choice({ children, ...rest }: Omit<ComponentProps<'select'>, 'className'>): ReactElement {
  const styles = useStyles();
  return (
    <select {...rest} className={styles.choice}>
      {children}
    </select>
  );
}
