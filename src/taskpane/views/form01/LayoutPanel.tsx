import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { Form01Layout } from '../../../campaign';
import { PROVENANCE } from '../../../report/form01Layout';
import { paneForm01LayoutTexts, type PaneForm01LayoutTexts } from '../../../texts/paneForm01Layout';
import { saveLayout } from '../../actions/form01Layout';
import { Field, TextInput } from '../../Field';
import { focusTarget } from '../../focusTarget';
import { setWork, workOf } from '../../form01Work';
import { finishedLayout, layoutProblems } from '../../layoutEdit';
import type { Reading } from '../../reading';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';
import { LayoutColumns } from './LayoutColumns';
import { LayoutYears } from './LayoutYears';
import { LearnLayout } from './LearnLayout';

/** The layout of Form 01: where it comes from, its columns and years to be changed, and learning another one. */
export default function LayoutPanel({ reading }: { readonly reading: Reading }): ReactElement {
  const page = usePageStyles();
  const texts = useWording().of(paneForm01LayoutTexts);
  const session = useSession();
  const { stored, activity, readOnly } = useSessionState();
  const saved = session.pack.form01;
  const changed = workOf(session).layout;
  const layout = changed ?? saved;
  const own = (stored?.content.layout ?? null) !== null;
  const problems = changed ? layoutProblems(changed) : [];
  const off = readOnly || activity !== null || stored?.newer === true;
  const onChange = (next: Form01Layout): void => setWork(session, { layout: next });
  const origin = useRef<HTMLParagraphElement>(null);
  /** Gives the focus to what stays when the buttons that led here are gone. */
  const onDone = (): void => origin.current?.focus();
  return (
    <>
      <div>
        <p ref={origin} {...focusTarget} className={page.text}>
          {provenanceText(layout, texts)}
        </p>
        <p className={page.note}>{own ? texts.own : texts.fromPack}</p>
      </div>
      <LayoutColumns layout={layout} onChange={onChange} />
      <LayoutYears layout={layout} onChange={onChange} />
      <details>
        <summary tabIndex={0} className={page.summary}>
          {texts.names}
        </summary>
        <Field label={texts.title}>
          {(control) => (
            <TextInput
              {...control}
              lang="vi"
              value={layout.title}
              onChange={({ target }) => onChange({ ...layout, title: target.value })}
            />
          )}
        </Field>
        <Field label={texts.unitLine}>
          {(control) => (
            <TextInput
              {...control}
              lang="vi"
              value={layout.unitLine ?? ''}
              onChange={({ target }) => onChange({ ...layout, unitLine: target.value })}
            />
          )}
        </Field>
      </details>
      {changed && (
        <div className={page.card}>
          <div role="status">
            {problems.map((problem) => (
              <p key={JSON.stringify(problem)} className={page.text}>
                {problem.code === 'noTitle'
                  ? texts.problems.noTitle
                  : problem.code === 'noHeading'
                    ? texts.problems.noHeading(problem)
                    : texts.problems[problem.code](problem)}
              </p>
            ))}
            <p className={page.note}>{texts.tableStays}</p>
          </div>
          <div className={page.actions}>
            <Button
              appearance="primary"
              disabledFocusable={off || problems.length > 0}
              onClick={() => {
                onDone();
                void saveLayout(session, finishedLayout(changed, saved));
              }}
            >
              {texts.save}
            </Button>
            <Button
              onClick={() => {
                onDone();
                setWork(session, { layout: null });
              }}
            >
              {texts.drop}
            </Button>
          </div>
        </div>
      )}
      {own && <Reset off={off} texts={texts} onDone={onDone} />}
      <LearnLayout reading={reading} off={off} onDone={onDone} />
    </>
  );
}

function provenanceText({ provenance }: Form01Layout, texts: PaneForm01LayoutTexts): string {
  switch (provenance) {
    case PROVENANCE.reconstructed:
      return texts.provenance.reconstructed;
    case PROVENANCE.learned:
      return texts.provenance.learned;
    case PROVENANCE.entered:
      return texts.provenance.entered;
    default:
      return texts.provenance.other({ text: provenance });
  }
}

interface ResetProps {
  readonly off: boolean;
  readonly texts: PaneForm01LayoutTexts;
  readonly onDone: () => void;
}

/** Back to the campaign's layout, once the user has confirmed it. */
function Reset({ off, texts, onDone }: ResetProps): ReactElement {
  const page = usePageStyles();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <div className={page.actions}>
        <Button size="small" disabledFocusable={off} aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {texts.reset}
        </Button>
      </div>
      {asking && (
        <div role="alert">
          <p className={page.text}>{texts.resetAsk}</p>
          <div className={page.actions}>
            <Button
              disabledFocusable={off}
              onClick={() => {
                setAsking(false);
                onDone();
                void saveLayout(session, null);
              }}
            >
              {texts.resetYes}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
                onDone();
              }}
            >
              {texts.resetNo}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
