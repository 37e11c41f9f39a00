import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import { checkReport } from '../../report/check';
import { paneCheckTexts } from '../../texts/paneCheck';
import { checkInput } from '../../word/storedCheck';
import type { View } from '../App';
import { checkWorkOf, setCheckWork, type CheckPart } from '../checkWork';
import type { Reading } from '../reading';
import { StatusIcon } from '../Status';
import { usePageStyles } from '../styles';
import { panelId, TabBar, tabId } from '../TabBar';
import { today } from '../today';
import { useSession, useSessionState } from '../useSession';
import { verdictOf } from '../verdict';
import { useWording } from '../wording';
import { Deadline } from './check/Deadline';
import { FindingsPart } from './check/FindingsPart';

const SendPart = lazy(async () => ({ default: (await import('./check/SendPart')).SendPart }));

const useStyles = makeStyles({
  verdict: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', alignContent: 'start' },
});

const VERDICT_SIGN = { ready: 'complete', blocked: 'blocker', unfinished: 'draft', nothing: 'nothing' } as const;

export interface CheckViewProps {
  readonly reading: Reading;
  readonly onView: (view: View) => void;
}

/** The check before sending: a verdict in one line, the deadline, then the findings, or what is sent. */
export default function CheckView({ reading, onView }: CheckViewProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneCheckTexts);
  const session = useSession();
  const { pack } = session;
  const { stored } = useSessionState();
  const { part } = checkWorkOf(session);
  const content = stored?.content ?? null;
  const asOf = today();
  const { snapshot } = reading;
  const result = useMemo(
    () => checkReport(checkInput(snapshot, pack, content, { asOf })),
    [snapshot, pack, content, asOf],
  );
  const verdict = verdictOf(result);
  const blockers = result.findings.filter(({ severity }) => severity === 'blocker').length;
  const tabs: readonly { readonly id: CheckPart; readonly name: string }[] = [
    { id: 'findings', name: texts.parts.findings({ n: result.findings.length }) },
    { id: 'send', name: texts.parts.send },
  ];
  return (
    <div className={page.page}>
      <h2 className={page.heading}>{texts.heading}</h2>
      <p className={mergeClasses(page.line, styles.verdict)}>
        <StatusIcon state={VERDICT_SIGN[verdict]} />
        <span>{verdict === 'blocked' ? texts.blocked({ blockers }) : texts[verdict]}</span>
      </p>
      <Deadline level={pack.levels.find(({ id }) => id === content?.unit.level) ?? null} {...{ asOf, onView }} />
      <TabBar
        label={texts.parts.label}
        tabs={tabs}
        chosen={part}
        onChoose={(chosen) => setCheckWork(session, { part: chosen })}
      />
      <div role="tabpanel" id={panelId(part)} aria-labelledby={tabId(part)} className={styles.part}>
        {part === 'findings' ? (
          <FindingsPart {...{ result, reading, onView }} />
        ) : (
          <Suspense fallback={<p className={page.note}>{wording.pane.busy.open}</p>}>
            <SendPart result={result} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
