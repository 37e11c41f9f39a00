import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { sectionsOf } from '../../campaign';
import { Choice } from '../Choice';
import { Field } from '../Field';
import { useSession, useSessionState } from '../useSession';
import { useWording } from '../wording';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'end', width: '100%' },
});

export interface SectionChoiceProps {
  readonly label: string;
  /** Name of the button. */
  readonly action: string;
  readonly onChoose: (section: string) => void;
}

/** A section of the outline to be chosen, and the button that makes it so. */
export function SectionChoice({ label, action, onChoose }: SectionChoiceProps): ReactElement {
  const styles = useStyles();
  const { pane } = useWording();
  const { pack } = useSession();
  const { activity, readOnly } = useSessionState();
  const [chosen, setChosen] = useState('');
  return (
    <div className={styles.row}>
      <Field label={label}>
        {(control) => (
          <Choice {...control} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{pane.recognition.choose}</option>
            {sectionsOf(pack).map(({ id, title }) => (
              <option key={id} value={id} lang="vi">
                {id} {title}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      <Button disabledFocusable={chosen === '' || readOnly || activity !== null} onClick={() => onChoose(chosen)}>
        {action}
      </Button>
    </div>
  );
}
