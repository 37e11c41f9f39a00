import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { findingKey, type Finding } from '../../../report/finding';
import { findingTexts, sentencesOf } from '../../../texts/findings';
import { paneCheckTexts } from '../../../texts/paneCheck';
import { countAgain, setAside } from '../../actions/check';
import { checkWorkOf, typeReason } from '../../checkWork';
import { Field, TextInput } from '../../Field';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  all: { width: '100%' },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    justifyItems: 'start',
    paddingTop: '4px',
  },
  field: { width: '100%' },
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    justifyItems: 'start',
    paddingBlock: '6px',
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

export interface DismissProps {
  readonly finding: Finding;
  readonly message: string;
  /** Gives the focus to what stays. */
  readonly onDismiss: () => void;
}

/** Setting a finding aside: only with a reason. */
export function Dismiss({ finding, message, onDismiss }: DismissProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneCheckTexts).dismiss;
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const [tried, setTried] = useState(false);
  const key = findingKey(finding);
  const reason = checkWorkOf(session).reasons[key] ?? '';
  const given = reason.trim() !== '';
  const [shown, setShown] = useState(given);
  return (
    <details className={styles.all} open={shown} onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary tabIndex={0} className={page.summary}>
        {texts.open}
      </summary>
      <div className={styles.form}>
        <Field
          label={texts.reason}
          hint={texts.reasonHint}
          message={tried && !given ? { state: 'error', text: texts.needed } : null}
          className={styles.field}
        >
          {(control) => (
            <TextInput
              {...control}
              value={reason}
              onChange={({ target }) => typeReason(session, key, target.value === '' ? null : target.value)}
            />
          )}
        </Field>
        <Button
          size="small"
          aria-label={texts.saveNamed({ name: message })}
          disabledFocusable={readOnly || activity !== null}
          onClick={() => {
            setTried(true);
            if (!given) return;
            onDismiss();
            void setAside(session, finding, reason.trim());
          }}
        >
          {texts.save}
        </Button>
      </div>
    </details>
  );
}

export interface DismissedProps {
  readonly dismissed: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly onUndo: () => void;
}

/** What was set aside, why, and the way back. */
export function Dismissed({ dismissed, onUndo }: DismissedProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneCheckTexts).dismiss;
  const sentences = wording.of(findingTexts);
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  return (
    <details>
      <summary tabIndex={0} className={page.summary}>
        {texts.heading({ n: dismissed.length })}
      </summary>
      <ul className={page.list}>
        {dismissed.map(({ finding, reason }) => {
          const { message } = sentencesOf(finding, sentences);
          return (
            <li key={JSON.stringify([findingKey(finding), finding.location])} className={styles.one}>
              <p className={styles.text}>{message}</p>
              <p className={page.note}>
                {texts.reason}: <q lang="vi">{reason}</q>
              </p>
              <Button
                size="small"
                aria-label={texts.undoNamed({ name: message })}
                disabledFocusable={readOnly || activity !== null}
                onClick={() => {
                  onUndo();
                  void countAgain(session, finding);
                }}
              >
                {texts.undo}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
