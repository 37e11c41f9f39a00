import { makeStyles } from '@fluentui/react-components';
import type { ComponentProps, ReactElement } from 'react';
import { CONTROL_LOOK } from './styles';

const useStyles = makeStyles({
  choice: {
    ...CONTROL_LOOK,
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
