import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useMemo, type ReactElement } from 'react';
import { checkReport } from '../../report/check';
import type { Finding } from '../../report/finding';
import { paragraphOf, type Reading } from '../reading';
import { StatusIcon } from '../Status';
import { usePageStyles } from '../styles';
import { today } from '../today';
import { useSession, useSessionState } from '../useSession';
import { areasOf, bySeverity, verdictOf, type AreaSummary } from '../verdict';
import { useWording } from '../wording';

const useStyles = makeStyles({
  verdict: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  finding: {
    '& details[open] > summary > svg:last-child': { transform: 'rotate(180deg)' },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: '6px',
    padding: '8px 0',
    overflowWrap: 'anywhere',
    // The native triangle would take a line of its own; the chevron stands for it.
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
  },
  details: { display: 'grid', gap: '8px', justifyItems: 'start', padding: '0 0 12px 22px' },
  facts: { margin: 0, '& dt': { fontWeight: tokens.fontWeightSemibold }, '& dd': { margin: '0 0 6px' } },
});

const VERDICT_SIGN = { ready: 'complete', blocked: 'blocker', unfinished: 'draft', nothing: 'nothing' } as const;

/** The check before sending: a verdict, the findings by severity, and what was looked at. */
export default function CheckView({ reading }: { readonly reading: Reading }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { pane } = useWording();
  const { pack } = useSession();
  const { stored } = useSessionState();
  const chosen = stored?.content.unit.level ?? null;
  const level = pack.levels.find(({ id }) => id === chosen)?.id ?? null;
  const result = useMemo(
    () => checkReport({ snapshot: reading.snapshot, pack, asOf: today(), level, ...reading.remembered }),
    [reading, pack, level],
  );
  const verdict = verdictOf(result);
  const groups = bySeverity(result).filter(({ findings }) => findings.length > 0);
  const blockers = result.findings.filter(({ severity }) => severity === 'blocker').length;
  return (
    <div className={page.page}>
      <h2 className={page.heading}>{pane.check.heading}</h2>
      <p className={mergeClasses(page.line, styles.verdict)}>
        <StatusIcon state={VERDICT_SIGN[verdict]} />
        <span>{verdict === 'blocked' ? pane.check.blocked({ blockers }) : pane.check[verdict]}</span>
      </p>
      {groups.map(({ severity, findings }) => (
        <section key={severity}>
          <h3 className={page.subheading}>{pane.check.severity[severity]({ n: findings.length })}</h3>
          <ul className={page.list}>
            {findings.map((finding) => (
              <FindingItem key={keyOf(finding)} finding={finding} reading={reading} />
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h3 className={page.subheading}>{pane.check.examinedHeading}</h3>
        <ul className={page.list}>
          {areasOf(result).map((area) => (
            <li key={area.area} className={page.line}>
              <StatusIcon state={signOf(area)} />
              <span>
                {pane.check.area[area.area]}: {pane.check.examined({ n: area.examined, findings: area.findings })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function signOf({ examined, worst }: AreaSummary): 'blocker' | 'warning' | 'advice' | 'nothing' | 'complete' {
  return worst ?? (examined === 0 ? 'nothing' : 'complete');
}

function keyOf({ rule, section, location, params }: Finding): string {
  return JSON.stringify([rule, section, location, params]);
}

function FindingItem({ finding, reading }: { readonly finding: Finding; readonly reading: Reading }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { pane, finding: describe } = useWording();
  const session = useSession();
  const { activity } = useSessionState();
  const { message, suggestion, explanation, source } = describe(finding);
  const paragraph = paragraphOf(reading, finding.location);
  return (
    <li className={styles.finding}>
      <details>
        <summary tabIndex={0} className={mergeClasses(page.summary, styles.summary)}>
          <StatusIcon state={finding.severity} />
          <span>{message}</span>
          <ChevronDown16Regular aria-hidden />
        </summary>
        <div className={styles.details}>
          <dl className={styles.facts}>
            <dt>{pane.check.what.suggestion}</dt>
            <dd>{suggestion}</dd>
            <dt>{pane.check.what.explanation}</dt>
            <dd>{explanation}</dd>
            <dt>{pane.check.what.source}</dt>
            <dd>{source}</dd>
          </dl>
          {paragraph !== null && (
            <Button
              size="small"
              aria-label={pane.goToNamed({ name: message })}
              disabledFocusable={activity !== null}
              onClick={() => void session.goTo(paragraph)}
            >
              {pane.goTo}
            </Button>
          )}
        </div>
      </details>
    </li>
  );
}
