import { Button } from '@fluentui/react-components';
import { lazy, useMemo, useRef, type ReactElement } from 'react';
import { readComparison, targetResults } from '../../report/comparison';
import { comparisonTable } from '../../texts/comparison';
import { paneComparisonTexts } from '../../texts/paneComparison';
import { paneTargetsTexts } from '../../texts/paneTargets';
import { answer, answersFor, cellOf, leaveHandEdits, resolveHandEdits } from '../actions/comparison';
import { actualsOf } from '../actions/targets';
import { focusTarget } from '../focusTarget';
import type { Reading } from '../reading';
import { StatusIcon } from '../Status';
import { usePageStyles } from '../styles';
import { NEW_TARGET } from '../targetDraft';
import { NEW, setDraft, targetsWorkOf, type ComparisonHandEdits } from '../targetsWork';
import { useSession, useSessionState } from '../useSession';
import { useWording } from '../wording';
import { Unfold } from '../Unfold';
import { HandEditList } from './HandEditList';
import { ComparisonPanel } from './targets/ComparisonPanel';
import { TargetForm } from './targets/TargetForm';
import { TargetItem } from './targets/TargetItem';

const PastePanel = lazy(() => import('./targets/PastePanel'));
const LinksPanel = lazy(() => import('./targets/LinksPanel'));
const PackPanel = lazy(() => import('./targets/PackPanel'));

/** The targets of the resolution, what was reached for them, and the table that compares the two. */
export default function TargetsView({ reading }: { readonly reading: Reading }): ReactElement {
  const page = usePageStyles();
  const { pane, of } = useWording();
  const texts = of(paneTargetsTexts);
  const session = useSession();
  const { stored } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pack } = session;
  const { targets, form01: layout } = pack;
  const actuals = actualsOf(session);
  const { snapshot, form01 } = reading;
  const { comparison, results } = useMemo(() => {
    const found = readComparison(snapshot, targets);
    return { comparison: found, results: targetResults(targets, { actuals, form01, layout, comparison: found }) };
  }, [snapshot, form01, targets, layout, actuals]);
  const { drafts, pasted, proposals, opened, handEdits, link } = targetsWorkOf(session);
  const onDone = (): void => heading.current?.focus();
  const draft = drafts[NEW];
  return (
    <div className={page.page}>
      <h2 ref={heading} {...focusTarget} className={page.heading}>
        {texts.heading}
      </h2>
      {handEdits && <HandEdits handEdits={handEdits} onDone={onDone} />}
      {(stored === null || stored.newer) && (
        <div className={page.line}>
          <StatusIcon state="warning" />
          <span>{stored === null ? pane.setup.storedUnreadable : pane.setup.storedNewer}</span>
        </div>
      )}
      {targets.length === 0 ? (
        <div className={page.card}>
          <p className={page.text}>{texts.none}</p>
          <p className={page.text}>{texts.begin}</p>
        </div>
      ) : (
        <>
          <Summary
            counts={[
              targets.length,
              results.filter(({ reached }) => reached.value !== null).length,
              targets.filter(({ verified }) => !verified).length,
              targets.filter(({ sample }) => sample === true).length,
            ]}
          />
          <ul className={page.list}>
            {results.map((result) => (
              <TargetItem key={result.target.id} result={result} reading={reading} onGone={onDone} />
            ))}
          </ul>
        </>
      )}
      {draft ? (
        <div className={page.card}>
          <TargetForm draftKey={NEW} draft={draft} original={null} onDone={onDone} />
        </div>
      ) : (
        <div className={page.actions}>
          <Button onClick={() => setDraft(session, NEW, NEW_TARGET)}>{texts.add}</Button>
        </div>
      )}
      {stored && <ComparisonPanel reading={reading} results={results} inDocument={comparison !== null} />}
      <Unfold heading={texts.pack.heading} open={opened !== null}>
        <PackPanel />
      </Unfold>
      <Unfold heading={texts.paste.heading} open={pasted !== '' || proposals !== null}>
        <PastePanel />
      </Unfold>
      {stored && (
        <Unfold heading={texts.links} open={link !== null}>
          <LinksPanel reading={reading} results={results} />
        </Unfold>
      )}
    </div>
  );
}

interface SummaryProps {
  readonly counts: readonly [all: number, figures: number, unverified: number, sample: number];
}

function Summary({ counts: [n, figures, unverified, sample] }: SummaryProps): ReactElement {
  const page = usePageStyles();
  const texts = useWording().of(paneTargetsTexts);
  const warnings = [
    ...(unverified > 0 ? [texts.unverifiedCount({ n: unverified })] : []),
    ...(sample > 0 ? [texts.sampleCount({ n: sample })] : []),
  ];
  return (
    <div>
      <p className={page.text}>{texts.counts({ n, figures })}</p>
      {warnings.map((text) => (
        <div key={text} className={page.line}>
          <StatusIcon state="warning" />
          <span>{text}</span>
        </div>
      ))}
    </div>
  );
}

interface HandEditsProps {
  readonly handEdits: ComparisonHandEdits;
  readonly onDone: () => void;
}

function HandEdits({ handEdits: { conflicts, answers }, onDone }: HandEditsProps): ReactElement {
  const texts = useWording().of(paneComparisonTexts).handEdits;
  const session = useSession();
  const nameOf = (key: string): string => {
    const cell = cellOf(key);
    const target = session.pack.targets.find(({ id }) => id === cell?.target);
    return cell
      ? texts.cell({ indicator: target?.indicator ?? cell.target, column: comparisonTable.headings[cell.column] })
      : key;
  };
  return (
    <HandEditList
      texts={texts}
      conflicts={conflicts}
      answers={answers}
      nameOf={nameOf}
      offers={answersFor}
      written={(value) => value.replace('.', ',')}
      onAnswer={(keys, given) => answer(session, keys, given)}
      onApply={() => {
        onDone();
        void resolveHandEdits(session);
      }}
      onLater={() => {
        onDone();
        leaveHandEdits(session);
      }}
    />
  );
}
