import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { Bar } from './Bar';
import { noticeText } from './noticeText';
import type { Action } from './session';
import { useHidden } from './styles';
import { useSession, useSessionState } from './useSession';
import { useWording } from './wording';

const useStyles = makeStyles({
  dock: { boxShadow: tokens.shadow8 },
  busy: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    // What is done at once shows nothing.
    animationName: { from: { opacity: 0 }, to: { opacity: 0 } },
    animationDuration: '300ms',
  },
  bar: { gridColumn: '1 / -1', width: '100%', accentColor: tokens.colorCompoundBrandBackground },
});

/** Too short to be cancelled, and never sent in part. */
const STORING: readonly Action[] = ['setup', 'decide', 'layout', 'targets', 'open', 'dismiss'];

/**
 * What goes on and how it ended, at the foot of the pane, so that nothing above moves. Always there for screen readers
 * to listen to.
 */
export function Dock(): ReactElement {
  const styles = useStyles();
  const hidden = useHidden();
  const { pane } = useWording();
  const session = useSession();
  const { activity, notice } = useSessionState();
  const wording = useWording();
  const text = notice && noticeText(notice, wording);
  return (
    <section aria-label={pane.messages} className={styles.dock}>
      {activity !== null && (
        <div className={styles.busy}>
          <progress className={styles.bar} aria-label={pane.busy[activity]} />
          <span>{pane.busy[activity]}</span>
          {!STORING.includes(activity) && (
            <Button size="small" onClick={session.cancel}>
              {pane.cancel}
            </Button>
          )}
        </div>
      )}
      <div role="status">
        {text?.quiet === true && <span className={hidden}>{text.sentences.join(' ')}</span>}
        {text?.quiet === false && (
          <Bar
            intent={text.intent}
            corner={
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={pane.close}
                onClick={session.dismiss}
              />
            }
            offers={
              text.offer === 'retry' ? (
                <Button size="small" onClick={() => void session.retry()}>
                  {pane.retry}
                </Button>
              ) : undefined
            }
          >
            {text.sentences.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </Bar>
        )}
      </div>
    </section>
  );
}
