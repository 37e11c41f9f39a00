import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useState, type ReactElement } from 'react';
import type { Finding } from '../../../report/finding';
import { findingTexts, sentencesOf, type RuleId } from '../../../texts/findings';
import { paneCheckTexts } from '../../../texts/paneCheck';
import type { View } from '../../App';
import { paragraphOf, type Reading } from '../../reading';
import { StatusIcon } from '../../Status';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';
import { Dismiss } from './Dismiss';
import { FixPreview } from './FixPreview';

const useStyles = makeStyles({
  finding: {
    '& > details[open] > summary > svg:last-child': { transform: 'rotate(180deg)' },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: '6px',
    padding: '8px 0',
    overflowWrap: 'anywhere',
    // Below what sticks to the top of the list.
    scrollMarginTop: '48px',
    // The native triangle would take a line of its own; the chevron stands for it.
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
  },
  details: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    justifyItems: 'start',
    padding: '0 0 12px 22px',
    overflowWrap: 'anywhere',
  },
  facts: { margin: 0, '& dt': { fontWeight: tokens.fontWeightSemibold }, '& dd': { margin: '0 0 6px' } },
  following: { margin: 0, paddingInlineStart: '18px' },
});

/** Where in the pane the user can do something about it. */
function viewFor(rule: RuleId): View | null {
  if (rule === 'format.missing') return 'setup';
  if (rule === 'figure.stale-link') return 'targets';
  const area = rule.slice(0, rule.indexOf('.'));
  return AREA_VIEWS.get(area) ?? null;
}

const AREA_VIEWS: ReadonlyMap<string, View> = new Map([
  ['outline', 'outline'],
  ['prompt', 'outline'],
  ['form01', 'form01'],
  ['target', 'targets'],
]);

export interface FindingItemProps {
  readonly finding: Finding;
  readonly reading: Reading;
  readonly onView: (view: View) => void;
  /** Gives the focus to what stays when the finding goes. */
  readonly onGone: () => void;
}

/** One finding: what is wrong; unfolded, what to do about it and what can be done here. */
export function FindingItem({ finding, reading, onView, onGone }: FindingItemProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const { pane } = wording;
  const texts = wording.of(paneCheckTexts);
  const sentences = wording.of(findingTexts);
  const [previewed, setPreviewed] = useState(false);
  const { message, suggestion, explanation, source } = sentencesOf(finding, sentences);
  const { fix, consequences = [], rule } = finding;
  const view = viewFor(rule);
  return (
    <li className={styles.finding}>
      <details data-finding>
        <summary tabIndex={0} className={mergeClasses(page.summary, styles.summary)}>
          <StatusIcon state={finding.severity} />
          <span>{message}</span>
          <ChevronDown16Regular aria-hidden />
        </summary>
        <div className={styles.details}>
          <dl className={styles.facts}>
            <dt>{texts.what.suggestion}</dt>
            <dd>{suggestion}</dd>
            <dt>{texts.what.explanation}</dt>
            <dd>{explanation}</dd>
            <dt>{texts.what.source}</dt>
            <dd>{source}</dd>
            {consequences.length > 0 && (
              <>
                <dt>{texts.consequences}</dt>
                <dd>
                  <ul className={styles.following}>
                    {consequences.map((one) => (
                      <li key={JSON.stringify([one.rule, one.location])}>{sentencesOf(one, sentences).message}</li>
                    ))}
                  </ul>
                </dd>
              </>
            )}
          </dl>
          <div className={page.actions}>
            <Places finding={finding} reading={reading} message={message} />
            {fix && (
              <Button size="small" aria-expanded={previewed} onClick={() => setPreviewed(!previewed)}>
                {texts.fix.preview({ n: fix.edits.length })}
              </Button>
            )}
            {view && (
              <Button size="small" onClick={() => onView(view)}>
                {texts.openView({ view: pane.tabs[view] })}
              </Button>
            )}
          </div>
          {fix && previewed && <FixPreview fix={fix} reading={reading} onApply={onGone} />}
          <Dismiss finding={finding} message={message} onDismiss={onGone} />
        </div>
      </details>
    </li>
  );
}

interface PlacesProps {
  readonly finding: Finding;
  readonly reading: Reading;
  readonly message: string;
}

/** Buttons that lead to the finding's place, to each of its places in turn, and to what it contradicts. */
function Places({ finding: { location }, reading, message }: PlacesProps): ReactElement {
  const wording = useWording();
  const { pane } = wording;
  const texts = wording.of(paneCheckTexts);
  const session = useSession();
  const { activity } = useSessionState();
  const [at, setAt] = useState(0);
  const first = paragraphOf(reading, location);
  const places = location?.places ?? (first === null ? [] : [first]);
  const other = location?.other ? paragraphOf(reading, location.other) : null;
  const n = places.length;
  const next = at % Math.max(n, 1);
  const busy = activity !== null;
  return (
    <>
      {n > 0 && (
        <Button
          size="small"
          aria-label={n > 1 ? texts.placesNamed({ at: next + 1, n, name: message }) : pane.goToNamed({ name: message })}
          disabledFocusable={busy}
          onClick={() => {
            const paragraph = places[next];
            if (paragraph === undefined) return;
            setAt(next + 1);
            void session.goTo(paragraph);
          }}
        >
          {n > 1 ? texts.places({ at: next + 1, n }) : pane.goTo}
        </Button>
      )}
      {other !== null && (
        <Button
          size="small"
          aria-label={texts.otherNamed({ name: message })}
          disabledFocusable={busy}
          onClick={() => void session.goTo(other)}
        >
          {texts.other}
        </Button>
      )}
    </>
  );
}
