import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useRef, useState, type ReactElement } from 'react';
import type { CheckResult } from '../../../report/check';
import { findingKey, type Finding } from '../../../report/finding';
import { paneCheckTexts } from '../../../texts/paneCheck';
import type { View } from '../../App';
import { checkWorkOf, setCheckWork, type Grouping } from '../../checkWork';
import { Choice } from '../../Choice';
import { Field } from '../../Field';
import { focusTarget } from '../../focusTarget';
import { paragraphOf, type Reading } from '../../reading';
import { StatusIcon } from '../../Status';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { areasOf, bySection, bySeverity, type AreaSummary } from '../../verdict';
import { useWording } from '../../wording';
import { Dismissed } from './Dismiss';
import { FindingItem } from './FindingItem';

const GROUPINGS: readonly Grouping[] = ['severity', 'section'];

const useStyles = makeStyles({
  // Always at hand, however long the list is.
  walk: {
    position: 'sticky',
    top: '-12px',
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingBlock: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  position: {
    flex: '1 1 0',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
  },
  grouping: { gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '8px' },
});

export interface FindingsPartProps {
  readonly result: CheckResult;
  readonly reading: Reading;
  readonly onView: (view: View) => void;
}

/** What the check found, to walk through one by one; what was set aside; and what was looked at. */
export function FindingsPart({ result, reading, onView }: FindingsPartProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneCheckTexts);
  const session = useSession();
  const { activity } = useSessionState();
  const { grouping } = checkWorkOf(session);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<{ readonly key: string; readonly index: number } | null>(null);
  const focusHeading = (): void => heading.current?.focus();

  const groups = (grouping === 'severity' ? bySeverity(result) : bySection(result))
    .filter(({ findings }) => findings.length > 0)
    .map(({ findings, ...by }) => ({
      findings,
      title:
        'severity' in by
          ? texts.severity[by.severity]({ n: findings.length })
          : by.section === null
            ? texts.wholeReport({ n: findings.length })
            : texts.section({ id: by.section, n: findings.length }),
    }));
  const shown = groups.flatMap(({ findings }) => findings);
  const n = shown.length;
  const at = current ? shown.findIndex((finding) => placeKey(finding) === current.key) : -1;

  const show = (index: number): void => {
    const finding = shown[index];
    const item = list.current?.querySelectorAll<HTMLDetailsElement>('details[data-finding]')[index];
    if (!finding || !item) return;
    setCurrent({ key: placeKey(finding), index });
    item.open = true;
    item.querySelector<HTMLElement>('summary')?.focus();
    const paragraph = paragraphOf(reading, finding.location);
    if (paragraph !== null && activity === null) void session.goTo(paragraph);
  };
  // Of a finding that is gone, the next one stands in its place now.
  const next = at >= 0 ? at + 1 : (current?.index ?? 0);
  const previous = (at >= 0 ? at : (current?.index ?? 0)) - 1;

  return (
    <>
      <div className={styles.walk}>
        <h3 ref={heading} {...focusTarget} className={styles.position}>
          {texts.position({ at: at + 1, n })}
        </h3>
        <Button
          appearance="subtle"
          icon={<ChevronUp20Regular />}
          aria-label={texts.previous}
          title={texts.previous}
          disabledFocusable={previous < 0}
          onClick={() => show(previous)}
        />
        <Button
          appearance="subtle"
          icon={<ChevronDown20Regular />}
          aria-label={texts.next}
          title={texts.next}
          disabledFocusable={next >= n}
          onClick={() => show(next)}
        />
      </div>
      {n === 0 ? (
        <p className={page.text}>{texts.noFindings}</p>
      ) : (
        <Field label={texts.grouping} className={styles.grouping}>
          {(control) => (
            <Choice
              {...control}
              value={grouping}
              onChange={({ target }) => {
                setCurrent(null);
                setCheckWork(session, { grouping: GROUPINGS.find((one) => one === target.value) ?? grouping });
              }}
            >
              <option value="severity">{texts.bySeverity}</option>
              <option value="section">{texts.bySection}</option>
            </Choice>
          )}
        </Field>
      )}
      <div ref={list}>
        {groups.map(({ title, findings }) => (
          <section key={title}>
            <h4 className={page.subheading}>{title}</h4>
            <ul className={page.list}>
              {findings.map((finding) => (
                <FindingItem
                  key={placeKey(finding)}
                  {...{ finding, reading, onView }}
                  onGone={() => {
                    setCurrent({ key: placeKey(finding), index: shown.indexOf(finding) });
                    focusHeading();
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {result.dismissed.length > 0 && <Dismissed dismissed={result.dismissed} onUndo={focusHeading} />}
      <section>
        <h3 className={page.subheading}>{texts.examinedHeading}</h3>
        <ul className={page.list}>
          {areasOf(result).map((area) => (
            <li key={area.area} className={page.line}>
              <StatusIcon state={signOf(area)} />
              <span>
                {texts.area[area.area]}: {texts.examined({ n: area.examined, findings: area.findings })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Tells two findings that say the same of different places apart. */
function placeKey(finding: Finding): string {
  return JSON.stringify([findingKey(finding), finding.location]);
}

function signOf({ examined, worst }: AreaSummary): 'blocker' | 'warning' | 'advice' | 'nothing' | 'complete' {
  return worst ?? (examined === 0 ? 'nothing' : 'complete');
}
