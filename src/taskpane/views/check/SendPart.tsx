import { Button, makeStyles } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { CleanOptions } from '../../../ooxml/cleanCopy';
import type { CheckResult } from '../../../report/check';
import type { Severity } from '../../../report/finding';
import { cleanLines } from '../../../texts/clean';
import { paneSendTexts } from '../../../texts/paneSend';
import { makeCheckReport, makeCleanCopy, type Delivery } from '../../actions/send';
import { checkWorkOf, setCheckWork } from '../../checkWork';
import { StatusIcon } from '../../Status';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';

const OPTIONS = ['revisions', 'comments', 'properties'] as const satisfies (keyof CleanOptions)[];

const useStyles = makeStyles({
  options: { margin: 0, padding: 0, border: 'none', minWidth: 0, display: 'grid', gap: '4px' },
  option: { display: 'flex', gap: '6px', alignItems: 'baseline' },
  lines: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
});

/** What is sent: whether it can be, the check report, and a clean copy. */
export function SendPart({ result }: { readonly result: CheckResult }): ReactElement {
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneSendTexts);
  const session = useSession();
  const { caps } = session.door;
  const count = (severity: Severity): number => result.findings.filter((one) => one.severity === severity).length;
  const counts = { blockers: count('blocker'), warnings: count('warning'), advice: count('advice') };
  return (
    <>
      <section>
        <h3 className={page.subheading}>{texts.state}</h3>
        <p className={page.text}>{texts.counts({ ...counts, dismissed: result.dismissed.length })}</p>
      </section>
      <section className={page.card}>
        <h3 className={page.subheading}>{texts.report.heading}</h3>
        <p className={page.note}>{texts.report.note}</p>
        <Deliveries
          texts={texts.report}
          onChoose={(delivery) => void makeCheckReport(session, result, wording.language, delivery)}
        />
      </section>
      <CleanCopyCard ready={result.complete} />
      <details open={!caps.compressedFile || undefined}>
        <summary tabIndex={0} className={page.summary}>
          {texts.byHand.heading}
        </summary>
        <ol>
          {texts.byHand.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </>
  );
}

function CleanCopyCard({ ready }: { readonly ready: boolean }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneSendTexts).clean;
  const { noCopy } = wording.of(paneSendTexts);
  const session = useSession();
  const { clean, made } = checkWorkOf(session);
  const id = useId();
  return (
    <section className={page.card}>
      <h3 className={page.subheading}>{texts.heading}</h3>
      <p className={page.note}>{texts.note}</p>
      {!session.door.caps.compressedFile ? (
        <div className={page.line}>
          <StatusIcon state="warning" />
          <span>{noCopy}</span>
        </div>
      ) : (
        <>
          <fieldset className={styles.options}>
            <legend>{texts.options}</legend>
            {OPTIONS.map((option) => (
              <label key={option} className={styles.option} htmlFor={`${id}${option}`}>
                <input
                  id={`${id}${option}`}
                  type="checkbox"
                  checked={clean[option]}
                  onChange={({ target }) => setCheckWork(session, { clean: { ...clean, [option]: target.checked } })}
                />
                <span>{texts[option]}</span>
              </label>
            ))}
          </fieldset>
          {!ready && (
            <div className={page.line}>
              <StatusIcon state="warning" />
              <span>{texts.notReady}</span>
            </div>
          )}
          <Deliveries texts={texts} onChoose={(delivery) => void makeCleanCopy(session, wording.language, delivery)} />
        </>
      )}
      {made && (
        <section aria-labelledby={`${id}made`}>
          <h4 id={`${id}made`} className={page.subheading}>
            {texts.made({ name: made.name })}
          </h4>
          <ul className={styles.lines}>
            {cleanLines(made, wording.language).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

interface DeliveriesProps {
  readonly texts: { readonly download: string; readonly open: string };
  readonly onChoose: (delivery: Delivery) => void;
}

/** The ways to get a file, the surest first. */
function Deliveries({ texts, onChoose }: DeliveriesProps): ReactElement {
  const page = usePageStyles();
  const session = useSession();
  const { activity } = useSessionState();
  const ways: readonly Delivery[] = session.door.caps.newWindow ? ['window', 'download'] : ['download'];
  return (
    <div className={page.actions}>
      {ways.map((delivery, index) => (
        <Button
          key={delivery}
          appearance={index === 0 ? 'primary' : 'secondary'}
          disabledFocusable={activity !== null}
          onClick={() => onChoose(delivery)}
        >
          {delivery === 'window' ? texts.open : texts.download}
        </Button>
      ))}
    </div>
  );
}
