import { Button } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { usePageStyles } from '../styles';
import { useSession, useSessionState } from '../useSession';
import { useWording } from '../wording';
import { undecide } from '../actions/outline';

/** All that the user decided about headings, each to be taken back. */
export function Decisions({ onGone }: { readonly onGone: () => void }): ReactElement | null {
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const { stored, activity, readOnly } = useSessionState();
  const summary = useRef<HTMLElement>(null);
  const texts = pane.recognition;
  const decisions = stored?.content.decisions ?? [];
  if (decisions.length === 0) return null;
  return (
    <details>
      <summary ref={summary} tabIndex={0} className={page.summary}>
        {texts.decisions({ n: decisions.length })}
      </summary>
      <ul className={page.list}>
        {decisions.map((decision) => (
          <li key={JSON.stringify(decision)} className={page.line}>
            <span>
              <span lang="vi">“{decision.text}”</span>{' '}
              {decision.section === null ? texts.isNone : texts.isSection({ section: decision.section })}
            </span>
            <Button
              size="small"
              aria-label={texts.undoNamed({ text: decision.text })}
              disabledFocusable={activity !== null || readOnly}
              onClick={() => {
                // The button goes with its line.
                if (decisions.length === 1) onGone();
                else summary.current?.focus();
                void undecide(session, decision);
              }}
            >
              {texts.undo}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
