import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { Target } from '../../../campaign';
import { targetWords } from '../../../report/targetWords';
import { paneTargetsTexts } from '../../../texts/paneTargets';
import { actualsOf, closeFile, openFile, packFile, savePackFile, takeFile } from '../../actions/targets';
import { Choice } from '../../Choice';
import { Field } from '../../Field';
import { focusTarget } from '../../focusTarget';
import { StatusIcon } from '../../Status';
import { CONTROL_LOOK, usePageStyles } from '../../styles';
import { takeOver, type TakeOver } from '../../targetsMerge';
import { targetsWorkOf, type OpenedTargets } from '../../targetsWork';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';
import { useKeepable } from './useKeepable';

const HOWS = ['replace', 'add'] as const satisfies TakeOver[];

const useStyles = makeStyles({
  file: { ...CONTROL_LOOK, boxSizing: 'border-box', paddingBlock: '3px' },
  content: {
    ...CONTROL_LOOK,
    height: '96px',
    paddingBlock: '6px',
    boxSizing: 'border-box',
    resize: 'vertical',
    fontFamily: 'monospace',
  },
  card: { justifyItems: 'stretch' },
});

/** Pack files: targets that someone else entered, and these passed on. */
export default function PackPanel(): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneTargetsTexts).pack;
  const session = useSession();
  useSessionState();
  const { opened } = targetsWorkOf(session);
  const label = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <p ref={label} {...focusTarget} className={page.note}>
        {texts.note}
      </p>
      {opened ? (
        <Opened opened={opened} onDone={() => label.current?.focus()} />
      ) : (
        <Field label={texts.open}>
          {(control) => (
            <input
              {...control}
              className={styles.file}
              type="file"
              accept=".json,application/json"
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                // So that the same file can be chosen again once it was corrected.
                if (file) void openFile(session, file).finally(() => (target.value = ''));
              }}
            />
          )}
        </Field>
      )}
      <Save />
    </>
  );
}

function Opened({
  opened: { file, targets: incoming },
  onDone,
}: {
  readonly opened: OpenedTargets;
  readonly onDone: () => void;
}): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, of } = useWording();
  const texts = of(paneTargetsTexts).pack;
  const session = useSession();
  const keepable = useKeepable();
  const [how, setHow] = useState<TakeOver>('replace');
  const { targets } = session.pack;
  const change = takeOver(targets, actualsOf(session), incoming, how);
  const { added, changed, removed, actualsLost } = change;
  const same = added.length + changed.length + removed.length === 0;
  const warnings = [
    [texts.unverified, incoming.filter(({ verified }) => !verified).length],
    [texts.sample, incoming.filter(({ sample }) => sample === true).length],
    [texts.actualsLost, actualsLost.length],
  ] as const;
  return (
    <div className={`${page.card} ${styles.card}`}>
      <h4 className={page.subheading}>
        {incoming.length > 0 ? texts.opened({ file, n: incoming.length }) : texts.openedNone({ file })}
      </h4>
      {warnings.map(([text, n], index) =>
        n === 0 ? null : (
          <div key={index} className={page.line}>
            <StatusIcon state="warning" />
            <span>{text({ n })}</span>
          </div>
        ),
      )}
      {incoming.length > 0 && (
        <>
          {targets.length > 0 && (
            <Field label={texts.how}>
              {(control) => (
                <Choice
                  {...control}
                  value={how}
                  onChange={({ target }) => setHow(HOWS.find((one) => one === target.value) ?? how)}
                >
                  {HOWS.map((one) => (
                    <option key={one} value={one}>
                      {texts.hows[one]}
                    </option>
                  ))}
                </Choice>
              )}
            </Field>
          )}
          <Part heading={texts.added({ n: added.length })} targets={added} />
          {changed.length > 0 && (
            <section>
              <h5 className={page.subheading}>{texts.changed({ n: changed.length })}</h5>
              <ul className={page.list}>
                {changed.map(({ from, to }) => (
                  <li key={from.id}>
                    <span lang="vi">{to.indicator}</span>: <del>{targetWords(from, language)}</del>{' '}
                    <ins>{targetWords(to, language)}</ins>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Part heading={texts.removed({ n: removed.length })} targets={removed} />
          {same && <p className={page.text}>{texts.same}</p>}
        </>
      )}
      <div className={page.actions}>
        {incoming.length > 0 && !same && (
          <Button
            appearance="primary"
            disabledFocusable={!keepable}
            onClick={() => {
              onDone();
              void takeFile(session, how);
            }}
          >
            {texts.take}
          </Button>
        )}
        <Button
          onClick={() => {
            onDone();
            closeFile(session);
          }}
        >
          {texts.close}
        </Button>
      </div>
    </div>
  );
}

function Part({ heading, targets }: { readonly heading: string; readonly targets: readonly Target[] }): ReactElement {
  const page = usePageStyles();
  const { language } = useWording();
  if (targets.length === 0) return <></>;
  return (
    <section>
      <h5 className={page.subheading}>{heading}</h5>
      <ul className={page.list}>
        {targets.map((target) => (
          <li key={target.id}>
            <span lang="vi">{target.indicator}</span>: {targetWords(target, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As a file; where none arrives, as text to copy. */
function Save(): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneTargetsTexts).pack;
  const session = useSession();
  const content = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  if (session.pack.targets.length === 0) return <p className={page.note}>{texts.nothing}</p>;
  const { name, text } = packFile(session);
  const copy = async (): Promise<void> => {
    content.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Frames are often not allowed to; the content is selected for the user to copy.
      setCopied(false);
    }
  };
  return (
    <>
      <div className={page.actions}>
        <Button onClick={() => savePackFile(session)}>{texts.save}</Button>
      </div>
      <details>
        <summary tabIndex={0} className={page.summary}>
          {texts.byHand}
        </summary>
        <p className={page.text}>
          {texts.byHandNote} <code>{name}</code>
        </p>
        <Field label={texts.content}>
          {(control) => <textarea {...control} ref={content} className={styles.content} readOnly value={text} />}
        </Field>
        <div className={page.actions}>
          <Button size="small" onClick={() => void copy()}>
            {texts.copy}
          </Button>
          <span role="status">{copied === null ? '' : copied ? texts.copied : texts.notCopied}</span>
        </div>
      </details>
    </>
  );
}
