import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState, type ReactElement, type ReactNode } from 'react';
import { usePageStyles } from './styles';
import { useWording } from './wording';

const useStyles = makeStyles({
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '4px' },
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', padding: '4px 0 8px' },
  heading: { display: 'inline', margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export interface UnfoldProps {
  readonly heading: string;
  /** Open from the start. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A part of a view that is loaded once it is opened. */
export function Unfold({ heading, open = false, children }: UnfoldProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { pane } = useWording();
  const [shown, setShown] = useState(open);
  return (
    <details className={styles.part} open={shown} onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary tabIndex={0} className={page.summary}>
        <h3 className={styles.heading}>{heading}</h3>
      </summary>
      {shown && (
        <div className={styles.content}>
          <Suspense fallback={<p className={page.note}>{pane.busy.open}</p>}>{children}</Suspense>
        </div>
      )}
    </details>
  );
}
