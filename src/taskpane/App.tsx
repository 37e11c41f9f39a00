import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { lazy, Suspense, useEffect, useMemo, useState, type ReactElement } from 'react';
import type { Language } from '../texts/language';
import { Bar } from './Bar';
import { Boundary } from './Boundary';
import { Dock } from './Dock';
import type { PaneSession } from './session';
import { panelId, TabBar, tabId } from './TabBar';
import { SessionContext, useSession, useSessionState } from './useSession';
import { OutlineView } from './views/OutlineView';
import type { UnitDraft } from './views/SetupView';
import { useWording, WordingContext, wordingIn } from './wording';

const Form01View = lazy(() => import('./views/Form01View'));
const TargetsView = lazy(() => import('./views/TargetsView'));
const CheckView = lazy(() => import('./views/CheckView'));
const SetupView = lazy(() => import('./views/SetupView'));

const VIEWS = ['outline', 'form01', 'targets', 'check', 'setup'] as const;
export type View = (typeof VIEWS)[number];

const useStyles = makeStyles({
  pane: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: { display: 'flex', alignItems: 'center', gap: '8px', paddingInline: '12px 8px', paddingTop: '4px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  campaign: {
    flex: '1 1 0',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  main: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    minHeight: 0,
  },
  panel: { gridRow: 2, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', minHeight: 0 },
  banner: { gridRow: 1 },
  middle: {
    alignSelf: 'center',
    justifySelf: 'center',
    display: 'grid',
    gap: '12px',
    padding: '12px',
    justifyItems: 'center',
  },
});

export interface AppProps {
  readonly session: PaneSession;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** The task pane of an open document: five views under a row of tabs, and what goes on at the foot. */
export function App({ session, language, onLanguage }: AppProps): ReactElement {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void session.look();
    };
    globalThis.addEventListener('focus', look);
    return () => globalThis.removeEventListener('focus', look);
  }, [session]);
  const wording = useMemo(() => wordingIn(language), [language]);
  return (
    <WordingContext value={wording}>
      <SessionContext value={session}>
        <Pane onLanguage={onLanguage} />
      </SessionContext>
    </WordingContext>
  );
}

/** What App provides for, so that tests can provide otherwise. */
export function Pane({ onLanguage }: Pick<AppProps, 'onLanguage'>): ReactElement {
  const styles = useStyles();
  const { pane } = useWording();
  const session = useSession();
  const { reading, activity, readOnly } = useSessionState();
  const [view, setView] = useState<View>('outline');
  const [year, setYear] = useState(session.pack.form01.years[0]?.year ?? 0);
  const [unit, setUnit] = useState<UnitDraft>(null);
  return (
    <div className={styles.pane}>
      <header>
        <div className={styles.top}>
          <h1 className={styles.name}>{pane.name}</h1>
          <span className={styles.campaign} lang="vi" title={session.pack.title}>
            {session.pack.resolution.shortName}
          </span>
          <Button
            appearance="subtle"
            icon={<ArrowSync20Regular />}
            aria-label={pane.refresh}
            title={pane.refresh}
            disabledFocusable={activity !== null}
            onClick={() => void session.refresh()}
          />
        </div>
        <TabBar
          label={pane.tabs.label}
          tabs={VIEWS.map((id) => ({ id, name: pane.tabs[id] }))}
          chosen={view}
          onChoose={setView}
        />
      </header>
      <main className={styles.main}>
        {reading && readOnly && (
          <div className={styles.banner}>
            <Bar intent="warning">{pane.readOnly}</Bar>
          </div>
        )}
        <div role="tabpanel" id={panelId(view)} aria-labelledby={tabId(view)} className={styles.panel}>
          <Boundary key={view} message={pane.unexpected} className={styles.middle}>
            <Suspense fallback={<Waiting className={styles.middle} />}>
              {view === 'setup' ? (
                <SetupView unit={unit} onUnit={setUnit} onLanguage={onLanguage} />
              ) : !reading ? (
                <Unread className={styles.middle} />
              ) : view === 'outline' ? (
                <OutlineView reading={reading} onView={setView} />
              ) : view === 'form01' ? (
                <Form01View reading={reading} year={year} onYear={setYear} />
              ) : view === 'targets' ? (
                <TargetsView reading={reading} />
              ) : (
                <CheckView reading={reading} onView={setView} />
              )}
            </Suspense>
          </Boundary>
        </div>
      </main>
      <Dock />
    </div>
  );
}

/** Before the document is known: being read, or could not be read. */
function Unread({ className }: { readonly className: string }): ReactElement {
  const { pane } = useWording();
  const { activity } = useSessionState();
  return activity !== null ? <Waiting className={className} /> : <p className={className}>{pane.failedToRead}</p>;
}

/** The turning ring of taskpane.html, which is there before anything is loaded. */
function Waiting({ className }: { readonly className: string }): ReactElement {
  const { pane } = useWording();
  return (
    <div className={className}>
      <div className="spinner" />
      <span>{pane.busy.read}</span>
    </div>
  );
}
