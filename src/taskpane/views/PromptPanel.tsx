import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Section } from '../../campaign';
import { gapsAround, mayBecomeHeading, type Reading } from '../reading';
import { usePageStyles } from '../styles';
import { useSession, useSessionState } from '../useSession';
import { useWording } from '../wording';
import { Prompts } from './Prompts';
import { SectionChoice } from './SectionChoice';
import { decide, insertStarter } from '../actions/outline';

const useStyles = makeStyles({
  panel: {
    maxHeight: '30vh',
    overflowY: 'auto',
    padding: '4px 12px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-height: 480px)': { maxHeight: 'none' },
  },
  content: { display: 'grid', gap: '6px' },
  // A sentence is longer than a button's one line.
  starter: { justifyContent: 'start', textAlign: 'start', fontWeight: tokens.fontWeightRegular, width: '100%' },
});

/** What the section at the cursor has to cover, beside the text while it is being written. */
export function PromptPanel({ reading }: { readonly reading: Reading }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { pane } = useWording();
  const { current, cursor } = useSessionState();
  const state = reading.sections.find(({ section }) => section.id === current);
  return (
    <aside aria-label={pane.outline.currentHeading} className={styles.panel}>
      <details open>
        <summary tabIndex={0} className={page.summary}>
          <strong>{pane.outline.currentHeading}</strong>
          {state && (
            <span lang="vi">
              {' '}
              {state.section.number} {state.section.title}
            </span>
          )}
        </summary>
        <div className={styles.content}>
          <Gaps reading={reading} current={current} />
          {state ? (
            <Prompts key={state.section.id} state={state} />
          ) : (
            <p className={page.note}>{pane.outline.currentNone}</p>
          )}
          {state && state.section.starters.length > 0 && <Starters section={state.section} />}
          {cursor !== null && mayBecomeHeading(reading, cursor) && <CursorHeading key={cursor} paragraph={cursor} />}
        </div>
      </details>
    </aside>
  );
}

/** Ways to the next place that wants writing. */
function Gaps({ reading, current }: { readonly reading: Reading; readonly current: string | null }): ReactElement {
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const { activity } = useSessionState();
  const gaps = gapsAround(reading, current);
  return (
    <div className={page.actions}>
      {(['previous', 'next'] as const).map((way) => {
        const gap = gaps[way];
        return (
          <Button
            key={way}
            size="small"
            disabledFocusable={gap === null || activity !== null}
            onClick={() => void (gap && session.goTo(gap.paragraph))}
          >
            {pane.prompts[`${way}Gap`]}
          </Button>
        );
      })}
    </div>
  );
}

function Starters({ section: { starters } }: { readonly section: Section }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  return (
    <details>
      <summary tabIndex={0} className={page.summary}>
        {pane.prompts.starters}
      </summary>
      <ul className={page.list} lang="vi">
        {starters.map(({ text }) => (
          <li key={text}>
            <Button
              size="small"
              appearance="subtle"
              className={styles.starter}
              disabledFocusable={activity !== null || readOnly}
              onClick={() => void insertStarter(session, text)}
            >
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** For a heading that was not recognised: the user puts the cursor into it and says which it is. */
function CursorHeading({ paragraph }: { readonly paragraph: number }): ReactElement {
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const texts = pane.recognition;
  return (
    <details>
      <summary tabIndex={0} className={page.summary}>
        {texts.cursor}
      </summary>
      <SectionChoice
        label={texts.cursorIs}
        action={texts.cursorDo}
        onChoose={(section) => void decide(session, paragraph, section)}
      />
    </details>
  );
}
