import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { TargetResult } from '../../../report/comparison';
import { explanationStarter } from '../../../report/comparisonPlan';
import { judgementWords, reachedWords, targetWords } from '../../../report/targetWords';
import { paneTargetsTexts } from '../../../texts/paneTargets';
import { actualDraftOf } from '../../actualDraft';
import { actualsOf, deleteTarget, insertExplanation, markVerified } from '../../actions/targets';
import { focusTarget } from '../../focusTarget';
import type { Reading } from '../../reading';
import { StatusIcon } from '../../Status';
import { usePageStyles } from '../../styles';
import { targetDraftOf } from '../../targetDraft';
import { setActualDraft, setDraft, targetsWorkOf } from '../../targetsWork';
import { missingText, sourceText } from '../../targetWording';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';
import { ActualForm } from './ActualForm';
import { TargetForm } from './TargetForm';
import { useKeepable } from './useKeepable';

const VERDICT_SIGN = { exceeded: 'complete', met: 'complete', missed: 'warning', noFigure: 'nothing' } as const;

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '6px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(4.5em, auto) minmax(0, 1fr)',
    gap: '2px 8px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

export interface TargetItemProps {
  readonly result: TargetResult;
  readonly reading: Reading;
  /** Gives the focus to what stays when the target goes. */
  readonly onGone: () => void;
}

/** A target: what is wanted, what was reached, from where, and how the two compare. */
export function TargetItem({ result, reading, onGone }: TargetItemProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneTargetsTexts);
  const session = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const { target } = result;
  const { drafts, actuals } = targetsWorkOf(session);
  const draft = drafts[target.id];
  const actualDraft = actuals[target.id];
  const onDone = (): void => heading.current?.focus();
  return (
    <li className={styles.item}>
      <h3 ref={heading} {...focusTarget} className={page.subheading} lang="vi">
        {target.indicator}
      </h3>
      {draft ? (
        <TargetForm draftKey={target.id} draft={draft} original={target} onDone={onDone} />
      ) : (
        <>
          <Facts result={result} />
          <div className={page.line}>
            <StatusIcon state={target.verified ? 'complete' : 'warning'} />
            <span>{target.verified ? texts.verified : texts.unverified}</span>
          </div>
          {target.sample === true && (
            <div className={page.line}>
              <StatusIcon state="warning" />
              <span>{texts.sample}</span>
            </div>
          )}
        </>
      )}
      {actualDraft && <ActualForm result={result} draft={actualDraft} reading={reading} onDone={onDone} />}
      {!draft && !actualDraft && <Actions result={result} onDone={onDone} onGone={onGone} />}
    </li>
  );
}

function Facts({ result }: { readonly result: TargetResult }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, of } = useWording();
  const texts = of(paneTargetsTexts);
  const { target, reached, judgement } = result;
  const { form01: layout } = useSession().pack;
  return (
    <dl className={styles.facts}>
      <dt>{texts.target}</dt>
      {/* Whether it was checked is said below, with a sign. */}
      <dd>{targetWords({ ...target, verified: true, sample: false }, language)}</dd>
      <dt>{texts.citation}</dt>
      <dd lang="vi">{target.citation}</dd>
      <dt>{texts.actual}</dt>
      <dd>
        {reached.problem
          ? missingText(reached.problem, layout, texts, language)
          : reachedWords(target, reached, language)}
      </dd>
      {!reached.problem && (
        <>
          <dt>{texts.from}</dt>
          <dd>{sourceText(result, layout, texts, language)}</dd>
          <dt>{texts.verdict}</dt>
          <dd className={page.line}>
            <StatusIcon state={VERDICT_SIGN[judgement.verdict]} />
            <span>{judgementWords(target, judgement, language)}</span>
          </dd>
        </>
      )}
    </dl>
  );
}

interface ActionsProps {
  readonly result: TargetResult;
  readonly onDone: () => void;
  readonly onGone: () => void;
}

function Actions({ result, onDone, onGone }: ActionsProps): ReactElement {
  const page = usePageStyles();
  const texts = useWording().of(paneTargetsTexts);
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const keepable = useKeepable();
  const [asking, setAsking] = useState(false);
  const { target } = result;
  const { id, indicator, verified } = target;
  const actual = actualsOf(session)[id];
  const explanation = explanationStarter(result);
  if (asking)
    return (
      <div role="alert">
        <p className={page.text}>{texts.removeAsk({ hasActual: actual !== undefined })}</p>
        <div className={page.actions}>
          <Button
            size="small"
            disabledFocusable={!keepable}
            onClick={() => {
              onGone();
              void deleteTarget(session, id);
            }}
          >
            {texts.removeYes}
          </Button>
          <Button
            size="small"
            onClick={() => {
              onDone();
              setAsking(false);
            }}
          >
            {texts.keep}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={page.actions}>
      <Button
        size="small"
        aria-label={texts.enterActualNamed({ indicator })}
        onClick={() => setActualDraft(session, id, actualDraftOf(actual, session.pack.form01))}
      >
        {texts.enterActual}
      </Button>
      {explanation !== null && (
        <Button
          size="small"
          aria-label={texts.explainNamed({ indicator })}
          disabledFocusable={activity !== null || readOnly}
          onClick={() => void insertExplanation(session, explanation)}
        >
          {texts.explain}
        </Button>
      )}
      <Button
        size="small"
        aria-label={verified ? texts.unverifyNamed({ indicator }) : texts.verifyNamed({ indicator })}
        disabledFocusable={!keepable}
        onClick={() => void markVerified(session, id, !verified)}
      >
        {verified ? texts.unverify : texts.verify}
      </Button>
      <Button
        size="small"
        aria-label={texts.editNamed({ indicator })}
        onClick={() => setDraft(session, id, targetDraftOf(target))}
      >
        {texts.edit}
      </Button>
      <Button size="small" aria-label={texts.removeNamed({ indicator })} onClick={() => setAsking(true)}>
        {texts.remove}
      </Button>
    </div>
  );
}
