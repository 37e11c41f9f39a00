import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Target } from '../../../campaign';
import { paneTargetsTexts } from '../../../texts/paneTargets';
import { saveTarget } from '../../actions/targets';
import { Choice } from '../../Choice';
import { Field, TextInput } from '../../Field';
import { CONTROL_LOOK, usePageStyles } from '../../styles';
import { readTargetDraft, type TargetDraft, type TextField } from '../../targetDraft';
import { setDraft } from '../../targetsWork';
import { draftMessage } from '../../targetWording';
import { useSession } from '../../useSession';
import { useWording } from '../../wording';
import { useKeepable } from './useKeepable';

const COMPARATORS = ['atLeast', 'atMost', 'equal', 'range', 'growth'] as const satisfies Target['comparator'][];

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', justifySelf: 'stretch' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px', alignItems: 'start' },
  long: { ...CONTROL_LOOK, height: '52px', paddingBlock: '6px', boxSizing: 'border-box', resize: 'vertical' },
});

export interface TargetFormProps {
  /** Key of the draft. */
  readonly draftKey: string;
  readonly draft: TargetDraft;
  /** The target that is being changed; null for a new one. */
  readonly original: Target | null;
  /** Gives the focus to what stays when the form goes. */
  readonly onDone: () => void;
}

/** A target to be typed: every field stays as typed until it is saved or discarded. */
export function TargetForm({ draftKey, draft, original, onDone }: TargetFormProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneTargetsTexts);
  const session = useSession();
  const keepable = useKeepable();
  const first = useRef<HTMLTextAreaElement>(null);
  const { target, problems } = readTargetDraft(draft, original);
  const set = (change: Partial<TargetDraft>): void => setDraft(session, draftKey, { ...draft, ...change });
  const range = draft.comparator === 'range';
  useEffect(() => first.current?.focus(), []);

  const field = (name: TextField, label: string, hint: string | null = null): ReactElement => (
    <Field label={label} hint={hint} message={draftMessage(problems[name], draft.tried, texts)}>
      {(control) => (
        <TextInput
          {...control}
          value={draft[name]}
          autoComplete="off"
          onChange={({ target: { value } }) => set({ [name]: value })}
        />
      )}
    </Field>
  );
  return (
    // No form: one inside a sandboxed frame, as in the preview page, is not submitted.
    <div role="group" className={styles.form} aria-label={texts.target}>
      <Field
        label={texts.form.indicator}
        hint={texts.form.indicatorHint}
        message={draftMessage(problems.indicator, draft.tried, texts)}
      >
        {(control) => (
          <textarea
            {...control}
            ref={first}
            className={styles.long}
            value={draft.indicator}
            onChange={({ target: { value } }) => set({ indicator: value })}
          />
        )}
      </Field>
      <Field label={texts.form.comparator}>
        {(control) => (
          <Choice
            {...control}
            value={draft.comparator}
            onChange={({ target: { value } }) =>
              set({ comparator: COMPARATORS.find((one) => one === value) ?? draft.comparator })
            }
          >
            {COMPARATORS.map((one) => (
              <option key={one} value={one}>
                {texts.form.comparators[one]}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      <div className={styles.pair}>
        {field('value', range ? texts.form.valueFrom : texts.form.value)}
        {range && field('valueTo', texts.form.valueTo)}
        {field('unit', texts.form.unit, draft.comparator === 'growth' ? texts.form.growthHint : texts.form.unitHint)}
      </div>
      <div className={styles.pair}>
        {field('from', texts.form.from, texts.form.fromHint)}
        {field('year', texts.form.year)}
      </div>
      <label className={page.line}>
        <input
          type="checkbox"
          checked={draft.yearly}
          onChange={({ target: { checked } }) => set({ yearly: checked })}
        />
        <span>{texts.form.yearly}</span>
      </label>
      {field('citation', texts.form.citation)}
      <label className={page.line}>
        <input
          type="checkbox"
          checked={draft.verified}
          onChange={({ target: { checked } }) => set({ verified: checked })}
        />
        <span>{texts.form.verified}</span>
      </label>
      <div className={page.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!keepable}
          onClick={() => {
            if (!target) {
              set({ tried: true });
              return;
            }
            onDone();
            void saveTarget(session, draftKey, target);
          }}
        >
          {texts.form.save}
        </Button>
        <Button
          onClick={() => {
            onDone();
            setDraft(session, draftKey, null);
          }}
        >
          {texts.form.cancel}
        </Button>
      </div>
    </div>
  );
}
