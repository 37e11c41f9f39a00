import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { View } from '../App';
import { countByStatus, nextStep, plannedHeadings, type Reading } from '../reading';
import { focusTarget } from '../focusTarget';
import { usePageStyles } from '../styles';
import { useSession, useSessionState } from '../useSession';
import { useWording } from '../wording';
import { Decisions } from './Decisions';
import { InsertPreview } from './InsertPreview';
import { PromptPanel } from './PromptPanel';
import { SectionTree } from './SectionTree';
import { insertMissingSections, removeAllGuidance } from '../actions/outline';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateRows: 'minmax(0, 1fr) auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
    minHeight: 0,
    // Too low for two parts that scroll by themselves: all scrolls together.
    '@media (max-height: 480px)': { display: 'block', overflowY: 'auto' },
  },
  progress: { display: 'grid', gap: '4px' },
  bar: { width: '100%', accentColor: tokens.colorCompoundBrandBackground },
});

export interface OutlineViewProps {
  readonly reading: Reading;
  readonly onView: (view: View) => void;
}

/** The sections of the outline and how far each is, what to do next, and the prompts of the section at the cursor. */
export function OutlineView({ reading, onView }: OutlineViewProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { pane } = useWording();
  const { outdated } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  const [previewing, setPreviewing] = useState(false);
  const counts = countByStatus(reading.sections);
  const total = reading.sections.length;
  const toHeading = (): void => heading.current?.focus();
  const progress = pane.outline.progress({ complete: counts.complete, total });
  return (
    <div className={styles.view}>
      <div className={page.page}>
        <h2 ref={heading} {...focusTarget} className={page.heading}>
          {progress}
        </h2>
        <div className={styles.progress}>
          <progress className={styles.bar} value={counts.complete} max={total} aria-label={progress} />
          <p className={page.note}>{pane.outline.counts(counts)}</p>
          {outdated && <p className={page.note}>{pane.outdated}</p>}
        </div>
        <NextStep
          reading={reading}
          onView={onView}
          previewing={previewing}
          onPreview={setPreviewing}
          onDone={toHeading}
        />
        {reading.withoutPlace.length > 0 && (
          <p className={page.text}>{pane.outline.noPlace({ sections: reading.withoutPlace })}</p>
        )}
        <Guidance reading={reading} onGone={toHeading} />
        <SectionTree sections={reading.sections} onGone={toHeading} />
        <Decisions onGone={toHeading} />
      </div>
      {!previewing && <PromptPanel reading={reading} />}
    </div>
  );
}

interface GuidanceProps {
  readonly reading: Reading;
  /** The button that was pressed is going to be gone. */
  readonly onGone: () => void;
}

/** Guidance that is still in the document, with the button that takes it out. */
function Guidance({ reading: { guidance }, onGone }: GuidanceProps): ReactElement | null {
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const { whole, edited } = guidance;
  if (whole.length === 0 && edited.length === 0) return null;
  return (
    <div className={page.card}>
      {whole.length > 0 && (
        <>
          <p className={page.text}>{pane.guidance.there({ n: whole.length })}</p>
          <Button
            disabledFocusable={readOnly || activity !== null}
            onClick={() => {
              onGone();
              void removeAllGuidance(session);
            }}
          >
            {pane.guidance.remove}
          </Button>
        </>
      )}
      {edited.length > 0 && <p className={page.text}>{pane.guidance.edited({ n: edited.length })}</p>}
    </div>
  );
}

interface NextStepProps extends OutlineViewProps {
  readonly previewing: boolean;
  readonly onPreview: (previewing: boolean) => void;
  /** The button that was pressed is gone. */
  readonly onDone: () => void;
}

/** The one thing to do next, with its button. */
function NextStep({ reading, onView, previewing, onPreview, onDone }: NextStepProps): ReactElement {
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const opener = useRef<HTMLElement>(null);
  const step = nextStep(reading);
  const busy = activity !== null;
  return (
    <section aria-label={pane.steps.label} className={page.card}>
      <h3 className={page.subheading}>{pane.steps.label}</h3>
      {step.kind === 'insert' && (
        <>
          <p className={page.text}>{pane.steps.insert}</p>
          <Button
            ref={(element: HTMLElement | null) => {
              opener.current = element;
            }}
            appearance={previewing ? 'secondary' : 'primary'}
            aria-expanded={previewing}
            disabledFocusable={readOnly || busy}
            onClick={() => onPreview(!previewing)}
          >
            {pane.outline.insert({ n: plannedHeadings(reading.plan).length })}
          </Button>
          {previewing && (
            <InsertPreview
              reading={reading}
              disabled={readOnly || busy}
              onConfirm={(guidance) => {
                onPreview(false);
                onDone();
                void insertMissingSections(session, guidance);
              }}
              onCancel={() => {
                onPreview(false);
                opener.current?.focus();
              }}
            />
          )}
        </>
      )}
      {step.kind === 'form01' && (
        <>
          <p className={page.text}>{pane.steps.form01}</p>
          <Button appearance="primary" onClick={() => onView('form01')}>
            {pane.steps.openForm01}
          </Button>
        </>
      )}
      {step.kind === 'write' && (
        <>
          <p className={page.text}>
            {pane.steps.write({ section: step.section.section.id })} <span lang="vi">{step.section.section.title}</span>
          </p>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void session.goTo(step.section.heading?.paragraph ?? 0)}
          >
            {pane.goTo}
          </Button>
        </>
      )}
      {step.kind === 'check' && (
        <>
          <p className={page.text}>{pane.steps.check}</p>
          <Button appearance="primary" onClick={() => onView('check')}>
            {pane.steps.openCheck}
          </Button>
        </>
      )}
    </section>
  );
}
