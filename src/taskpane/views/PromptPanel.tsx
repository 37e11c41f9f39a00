import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SectionState } from '../../report/outlineState';
import type { Reading } from '../reading';
import { StatusIcon } from '../Status';
import { usePageStyles } from '../styles';
import { useSessionState } from '../useSession';
import { useWording } from '../wording';

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
});

/** What the section at the cursor has to cover, beside the text while it is being written. */
export function PromptPanel({ reading }: { readonly reading: Reading }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { pane } = useWording();
  const { current } = useSessionState();
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
          {state ? <Prompts state={state} /> : <p className={page.note}>{pane.outline.currentNone}</p>}
        </div>
      </details>
    </aside>
  );
}

function Prompts({ state: { section, prompts } }: { readonly state: SectionState }): ReactElement {
  const page = usePageStyles();
  const { pane } = useWording();
  if (prompts.length === 0) return <p className={page.note}>{pane.outline.noPrompts}</p>;
  const covered = prompts.filter(({ status }) => status !== 'uncovered').length;
  return (
    <>
      <p className={page.note}>{pane.outline.promptsCovered({ covered, total: prompts.length })}</p>
      <ul className={page.list}>
        {prompts.map(({ id, status }) => (
          <li key={id} className={page.line}>
            <StatusIcon state={status} />
            <span>
              <strong>{pane.outline.prompt[status]}:</strong>{' '}
              <span lang="vi">{section.prompts.find((prompt) => prompt.id === id)?.text}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
