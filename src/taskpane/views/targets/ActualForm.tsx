import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { TargetResult } from '../../../report/comparison';
import { judge, reachedFor } from '../../../report/targets';
import { judgementWords, reachedWords } from '../../../report/targetWords';
import { paneTargetsTexts } from '../../../texts/paneTargets';
import { readActualDraft, type ActualDraft } from '../../actualDraft';
import { actualsOf, saveActual } from '../../actions/targets';
import { Choice } from '../../Choice';
import { Field, TextInput } from '../../Field';
import type { Reading } from '../../reading';
import { usePageStyles } from '../../styles';
import { setActualDraft } from '../../targetsWork';
import { draftMessage, missingText } from '../../targetWording';
import { useSession } from '../../useSession';
import { useWording } from '../../wording';
import { MeasureFields } from './MeasureFields';
import { useKeepable } from './useKeepable';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', justifySelf: 'stretch' },
});

const SOURCES = ['typed', 'form01'] as const satisfies ActualDraft['source'][];

export interface ActualFormProps {
  readonly result: TargetResult;
  readonly draft: ActualDraft;
  readonly reading: Reading;
  /** Gives the focus to what stays when the form goes. */
  readonly onDone: () => void;
}

/** What was reached for a target: a figure, or a reckoning over Form 01, with the verdict that it will have. */
export function ActualForm({ result: { target }, draft, reading, onDone }: ActualFormProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, of } = useWording();
  const texts = of(paneTargetsTexts);
  const session = useSession();
  const keepable = useKeepable();
  const first = useRef<HTMLDivElement>(null);
  const layout = session.pack.form01;
  const { actual, problem } = readActualDraft(draft);
  const reached = reachedFor(target, actual ?? undefined, reading.form01, layout);
  const set = (change: Partial<ActualDraft>): void => setActualDraft(session, target.id, { ...draft, ...change });
  useEffect(() => first.current?.querySelector('select')?.focus(), []);
  const saves = keepable && actual !== null;
  return (
    <div ref={first} role="group" className={styles.form} aria-label={texts.actual}>
      <Field label={texts.actualForm.source}>
        {(control) => (
          <Choice
            {...control}
            value={draft.source}
            onChange={({ target: { value } }) => set({ source: SOURCES.find((one) => one === value) ?? draft.source })}
          >
            {SOURCES.map((one) => (
              <option key={one} value={one}>
                {texts.actualForm.sources[one]}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      {draft.source === 'typed' ? (
        <>
          <Field label={texts.actualForm.value({ unit: target.unit })} message={draftMessage(problem, false, texts)}>
            {(control) => (
              <TextInput
                {...control}
                value={draft.value}
                autoComplete="off"
                onChange={({ target: { value } }) => set({ value })}
              />
            )}
          </Field>
          <Field label={texts.actualForm.note}>
            {(control) => (
              <TextInput
                {...control}
                value={draft.note}
                autoComplete="off"
                onChange={({ target: { value } }) => set({ note: value })}
              />
            )}
          </Field>
        </>
      ) : (
        <MeasureFields draft={draft} layout={layout} onChange={set} />
      )}
      <p role="status" className={page.text}>
        {texts.actualForm.result}:{' '}
        {reached.problem ? (
          missingText(reached.problem, layout, texts, language)
        ) : (
          <strong>
            {reachedWords(target, reached, language)}. {judgementWords(target, judge(target, reached), language)}
          </strong>
        )}
      </p>
      <div className={page.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!saves}
          onClick={() => {
            if (!actual) return;
            onDone();
            void saveActual(session, target.id, actual);
          }}
        >
          {texts.actualForm.save}
        </Button>
        {actualsOf(session)[target.id] && (
          <Button
            disabledFocusable={!keepable}
            onClick={() => {
              onDone();
              void saveActual(session, target.id, null);
            }}
          >
            {texts.actualForm.remove}
          </Button>
        )}
        <Button
          onClick={() => {
            onDone();
            setActualDraft(session, target.id, null);
          }}
        >
          {texts.actualForm.cancel}
        </Button>
      </div>
    </div>
  );
}
