import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { lazy, Suspense, useId, useState, type ReactElement } from 'react';
import type { SectionMatch } from '../../report/outlineMatch';
import type { SectionState } from '../../report/outlineState';
import { StatusIcon } from '../Status';
import { useHidden, usePageStyles } from '../styles';
import { useSession, useSessionState } from '../useSession';
import { useWording } from '../wording';

const Recognition = lazy(() => import('./Recognition'));

const useStyles = makeStyles({
  // The button beside the row is as high as one line of it.
  withWhy: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
  children: { paddingInlineStart: '12px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: '6px',
    alignItems: 'start',
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 8px',
    border: 'none',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    // With forced colours a transparent border would be drawn like any other.
    '@media (forced-colors: active)': { borderInlineStartColor: 'Canvas' },
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    '@media (forced-colors: active)': { borderInlineStartColor: 'Highlight' },
  },
  status: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

export interface SectionTreeProps {
  readonly sections: readonly SectionState[];
  /** What was used in the tree is going to disappear from it. */
  readonly onGone: () => void;
}

/** The outline as nested lists. A section that is in the document is a button that goes there. */
export function SectionTree({ sections, onGone }: SectionTreeProps): ReactElement {
  const { pane } = useWording();
  return (
    <nav aria-label={pane.outline.list}>
      <Branch sections={sections} parent={null} onGone={onGone} />
    </nav>
  );
}

function Branch({
  sections,
  parent,
  onGone,
}: SectionTreeProps & {
  readonly parent: string | null;
}): ReactElement {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <ul className={mergeClasses(page.list, parent !== null && styles.children)}>
      {sections
        .filter(({ section }) => section.parent === parent)
        .map((state) => (
          <li key={state.section.id}>
            {state.heading ? (
              <RecognisedRow state={state} heading={state.heading} onGone={onGone} />
            ) : (
              <Row state={state} />
            )}
            {state.section.hasChildren && <Branch sections={sections} parent={state.section.id} onGone={onGone} />}
          </li>
        ))}
    </ul>
  );
}

interface RecognisedRowProps {
  readonly state: SectionState;
  readonly heading: SectionMatch;
  readonly onGone: () => void;
}

/** A row with what made us think that the section is there, on request. */
function RecognisedRow({ state, heading, onGone }: RecognisedRowProps): ReactElement {
  const styles = useStyles();
  const { pane } = useWording();
  const id = useId();
  const [open, setOpen] = useState(false);
  const why = pane.recognition.why({ section: state.section.id });
  return (
    <>
      <div className={styles.withWhy}>
        <Row state={state} />
        <Button
          appearance="subtle"
          icon={<Info16Regular />}
          aria-label={why}
          title={why}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div id={id}>
        {open && (
          <Suspense fallback={null}>
            <Recognition heading={heading} onGone={onGone} />
          </Suspense>
        )}
      </div>
    </>
  );
}

function Row({ state }: { readonly state: SectionState }): ReactElement {
  const styles = useStyles();
  const hidden = useHidden();
  const { pane } = useWording();
  const session = useSession();
  const { current } = useSessionState();
  const { section, status, heading } = state;
  const isCurrent = section.id === current;
  const className = mergeClasses(styles.row, heading !== null && styles.button, isCurrent && styles.current);
  const content = (
    <>
      <StatusIcon state={status} />
      <span lang="vi">
        {section.number} {section.title}
      </span>
      <span className={styles.status}>{pane.outline.status[status]}</span>
      {isCurrent && <span className={hidden}>{pane.outline.current}</span>}
    </>
  );
  return heading ? (
    <button
      type="button"
      className={className}
      aria-current={isCurrent ? 'location' : undefined}
      title={pane.goTo}
      onClick={() => void session.goTo(heading.paragraph)}
    >
      {content}
    </button>
  ) : (
    <div className={className}>{content}</div>
  );
}
