import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Letterhead } from '../../../report/letterhead';
import { paneLetterheadTexts } from '../../../texts/paneLetterhead';
import { insertHeadAndClosing, saveLetterhead } from '../../actions/letterhead';
import { Field, TextInput } from '../../Field';
import { firstDraft } from '../../letterheadDraft';
import { CONTROL_LOOK, usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';
import { LetterheadPreview } from './LetterheadPreview';

const LINES = [
  'parentBody',
  'issuingBody',
  'number',
  'symbol',
  'place',
  'date',
  'authority',
  'position',
  'signatory',
] as const satisfies (keyof Letterhead)[];

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  lines: { ...CONTROL_LOOK, boxSizing: 'border-box', height: 'auto', paddingBlock: '4px', resize: 'vertical' },
});

/** What stands around the report: its data, and inserting what the document lacks of it, after a preview. */
export default function LetterheadPart(): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneLetterheadTexts);
  const session = useSession();
  const { stored, reading, letterheadDraft, activity, readOnly } = useSessionState();
  const [previewed, setPreviewed] = useState(false);
  const insert = useRef<HTMLElement>(null);
  const draft = letterheadDraft ?? firstDraft(stored?.content ?? null);
  const type = (change: Partial<Letterhead>): void => session.set({ letterheadDraft: { ...draft, ...change } });
  const off = readOnly || activity !== null || stored?.newer === true;
  const left = useRef(false);
  useEffect(() => {
    // The preview is gone, and with it what had the focus.
    if (left.current && !previewed) insert.current?.focus();
    left.current = previewed;
  }, [previewed]);
  return (
    <>
      <p className={page.note}>{texts.note}</p>
      <div role="group" aria-label={texts.heading} className={styles.fields}>
        {LINES.map((name) => (
          <Field key={name} label={texts.field[name]} hint={texts.hint[name]}>
            {(control) => (
              <TextInput
                {...control}
                lang="vi"
                type={name === 'date' ? 'date' : 'text'}
                value={draft[name] ?? ''}
                onChange={({ target }) => type({ [name]: target.value === '' ? null : target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={texts.field.recipients} hint={texts.hint.recipients}>
          {(control) => (
            <textarea
              {...control}
              lang="vi"
              rows={4}
              className={styles.lines}
              value={draft.recipients.join('\n')}
              onChange={({ target }) => type({ recipients: target.value === '' ? [] : target.value.split('\n') })}
            />
          )}
        </Field>
      </div>
      <div className={page.actions}>
        <Button disabledFocusable={off} onClick={() => void saveLetterhead(session, draft)}>
          {texts.save}
        </Button>
        <Button
          ref={(element: HTMLElement | null) => {
            insert.current = element;
          }}
          appearance="primary"
          aria-expanded={previewed}
          disabledFocusable={off}
          onClick={() => setPreviewed(!previewed)}
        >
          {texts.insert}
        </Button>
      </div>
      {previewed &&
        (reading ? (
          <LetterheadPreview
            letterhead={draft}
            reading={reading}
            onConfirm={() => {
              setPreviewed(false);
              void insertHeadAndClosing(session, draft);
            }}
            onCancel={() => setPreviewed(false)}
          />
        ) : (
          <p className={page.text}>{texts.unread}</p>
        ))}
    </>
  );
}
