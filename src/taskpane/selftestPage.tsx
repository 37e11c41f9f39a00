import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactElement } from 'react';
// eslint-disable-next-line tong-ket/rooms -- see selftestRun.ts
import { allPrograms, type ConformanceResult, type Json } from '../../tests/conformance';
import type { Language } from '../texts/language';
import { selfTestTexts, type SelfTestTexts } from '../texts/selftest';
import type { Door } from '../word/door';
import { focusTarget } from './focusTarget';
import { isEmptyDocument, runSelfTest, selfTestReport } from './selftestRun';
import { wordingIn } from './wording';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', padding: '12px', minHeight: '100vh' },
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', alignContent: 'start' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  message: { whiteSpace: 'normal' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: '8px', overflowWrap: 'anywhere' },
  values: { margin: 0, '& dd': { margin: 0, fontFamily: tokens.fontFamilyMonospace } },
  json: { width: '100%', boxSizing: 'border-box', minHeight: '160px', fontFamily: tokens.fontFamilyMonospace },
});

type Phase = 'before' | 'running' | 'after';

/** Runs the conformance programs in the Word that holds this page, and shows where it differs from what we expect. */
export function SelfTestPage({ door, language }: { readonly door: Door; readonly language: Language }): ReactElement {
  const styles = useStyles();
  const texts = selfTestTexts[language];
  const [phase, setPhase] = useState<Phase>('before');
  const [results, setResults] = useState<readonly ConformanceResult[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const stopper = useRef<AbortController>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const run = async (): Promise<void> => {
    const controller = new AbortController();
    stopper.current = controller;
    setRefusal(null);
    setPhase('running');
    try {
      if (!(await isEmptyDocument(door))) {
        setRefusal(texts.notEmpty);
        setPhase('before');
        return;
      }
    } catch (error) {
      setRefusal(wordingIn(language).problem(error));
      setPhase('before');
      return;
    }
    await runSelfTest(door, allPrograms, (result) => setResults((all) => [...all, result]), controller.signal);
    setPhase('after');
    heading.current?.focus();
  };

  const total = allPrograms.length;
  const done = results.length;
  const progress = texts.running({ done, total, name: allPrograms[done]?.name ?? '' });
  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <h1 ref={heading} {...focusTarget} className={styles.heading}>
          {texts.heading}
        </h1>
        <p className={styles.text}>{texts.intro({ n: total })}</p>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.message}>{texts.warning}</MessageBarBody>
        </MessageBar>
        {refusal !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody className={styles.message}>{refusal}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.actions}>
          {phase === 'before' && (
            <Button appearance="primary" onClick={() => void run()}>
              {texts.run}
            </Button>
          )}
          {phase === 'running' && <Button onClick={() => stopper.current?.abort()}>{texts.stop}</Button>}
          {/* The pane is the page before this one, whichever of its addresses it was opened by. */}
          {phase !== 'running' && <Button onClick={() => globalThis.history.back()}>{texts.back}</Button>}
        </div>
        {phase === 'running' && (
          <>
            <ProgressBar value={done} max={total} aria-label={progress} />
            <p className={styles.text}>{progress}</p>
          </>
        )}
        {phase === 'after' && <Outcome door={door} texts={texts} total={total} results={results} />}
      </div>
    </main>
  );
}

interface OutcomeProps {
  readonly door: Door;
  readonly texts: SelfTestTexts;
  readonly total: number;
  readonly results: readonly ConformanceResult[];
}

function Outcome({ door, texts, total, results }: OutcomeProps): ReactElement {
  const styles = useStyles();
  const report = useMemo(() => selfTestReport(door, total, results), [door, total, results]);
  const json = JSON.stringify(report, null, 2);
  const differences = results.filter(({ passed }) => !passed);
  return (
    <>
      <p role="status" className={styles.text}>
        {results.length < total && <>{texts.stopped({ done: results.length, total })} </>}
        {texts.result({ passed: results.length - differences.length, failed: differences.length })}
      </p>
      <h2 className={styles.subheading}>{texts.differences}</h2>
      {differences.length === 0 ? (
        <p className={styles.text}>{texts.noDifferences}</p>
      ) : (
        <ul className={styles.list}>
          {differences.map((result) => (
            <li key={result.name}>
              <Difference result={result} texts={texts} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button onClick={() => download(`tong-ket-self-test-${report.date.slice(0, 10)}.json`, json)}>
          {texts.exportFile}
        </Button>
      </div>
      <details>
        <summary tabIndex={0}>{texts.exportText}</summary>
        <p className={styles.text}>{texts.exportNote}</p>
        <textarea readOnly aria-label={texts.exportText} className={styles.json} value={json} />
      </details>
    </>
  );
}

function Difference({
  result,
  texts,
}: {
  readonly result: ConformanceResult;
  readonly texts: SelfTestTexts;
}): ReactElement {
  const styles = useStyles();
  const show = (value: Json): string => JSON.stringify(value);
  return (
    <>
      <strong lang="en">{result.name}</strong> ({result.requires}). {texts.basis[known(result.basis)]}.
      <dl className={styles.values}>
        <dt>{texts.expected}</dt>
        <dd>{show(result.expected)}</dd>
        <dt>{texts.got}</dt>
        <dd>{show(result.got)}</dd>
      </dl>
    </>
  );
}

function known(basis: string): keyof SelfTestTexts['basis'] {
  return basis === 'documented' ? 'documented' : 'assumed';
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
