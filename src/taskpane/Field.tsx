import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import type { FieldMessage } from './fieldMessage';
import { StatusIcon } from './Status';
import { CONTROL_LOOK } from './styles';

const useStyles = makeStyles({
  field: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px', alignItems: 'center' },
  below: {
    gridColumn: '1 / -1',
    display: 'flex',
    gap: '4px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  input: {
    boxSizing: 'border-box',
    ...CONTROL_LOOK,
    ':disabled': {
      color: tokens.colorNeutralForegroundDisabled,
      border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
    },
    '&[aria-invalid="true"]': { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  },
});

/** What ties a control to its label and to what is said about it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: string | null;
  readonly message?: FieldMessage | null;
  readonly className?: string | undefined;
  readonly children: (control: FieldControl) => ReactElement;
}

/** A control of the browser's with its label, and below it what there is to say about it. */
export function Field({ label, hint = null, message = null, className, children }: FieldProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const described = [...(message ? [`${id}message`] : []), ...(hint === null ? [] : [`${id}hint`])].join(' ');
  const wrong = message?.state === 'error';
  return (
    <div className={mergeClasses(styles.field, className)}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': wrong ? true : undefined,
      })}
      {message && (
        <p id={`${id}message`} role={wrong ? 'alert' : undefined} className={styles.below}>
          {message.state !== 'none' && <StatusIcon state={wrong ? 'blocker' : 'warning'} />}
          <span>{message.text}</span>
        </p>
      )}
      {hint !== null && (
        <p id={`${id}hint`} className={styles.below}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** The browser's own line of text in the pane's looks. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>): ReactElement {
  const styles = useStyles();
  return <input type="text" {...rest} className={mergeClasses(styles.input, className)} />;
}
