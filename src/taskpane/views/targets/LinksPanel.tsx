import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { TargetResult } from '../../../report/comparison';
import { linkStates, planRefresh, type LinkEdit, type LinkState } from '../../../report/links';
import { paneLinksTexts } from '../../../texts/paneLinks';
import { refreshFigures } from '../../actions/links';
import { Choice } from '../../Choice';
import { Field } from '../../Field';
import { focusTarget } from '../../focusTarget';
import type { Reading } from '../../reading';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';
import { LinkInsert } from './LinkInsert';
import { LinkItem, linkName } from './LinkItem';

/** What wants doing comes first. */
const STATES = [
  'stale',
  'handEdited',
  'duplicate',
  'orphan',
  'lost',
  'current',
] as const satisfies LinkState['state'][];

const useStyles = makeStyles({
  card: { justifyItems: 'stretch' },
});

export interface LinksPanelProps {
  readonly reading: Reading;
  readonly results: readonly TargetResult[];
}

/** Linked figures: inserting one, and all of them by state. */
export default function LinksPanel({ reading, results }: LinksPanelProps): ReactElement {
  const page = usePageStyles();
  const { language, of } = useWording();
  const texts = of(paneLinksTexts);
  const session = useSession();
  const { stored } = useSessionState();
  const heading = useRef<HTMLParagraphElement>(null);
  const [chosen, setChosen] = useState<LinkState['state'] | null>(null);
  const [planned, setPlanned] = useState<Planned | null>(null);
  const layout = session.pack.form01;
  const links = stored?.content.links;
  const states = useMemo(
    () => linkStates(reading.snapshot, links ?? {}, { form01: reading.form01, layout, results }),
    [reading, links, layout, results],
  );
  const count = (state: LinkState['state']): number => states.filter((one) => one.state === state).length;
  const first = STATES.find((state) => count(state) > 0);
  const state = chosen !== null && count(chosen) > 0 ? chosen : first;
  const all = planRefresh(states, 'all');
  const edits = planned ? planRefresh(states, planned.names, { handEdited: planned.handEdited }) : [];
  const onDone = (): void => heading.current?.focus();
  return (
    <>
      <p ref={heading} {...focusTarget} className={page.note}>
        {texts.note}
      </p>
      <LinkInsert reading={reading} results={results} />
      {state === undefined ? (
        <p className={page.text}>{texts.none}</p>
      ) : (
        <>
          {edits.length > 0 ? (
            <Preview
              edits={edits}
              nameOf={(name) =>
                linkName(states.find((one) => one.name === name)?.source ?? null, results, layout, texts, language)
              }
              onConfirm={() => {
                onDone();
                setPlanned(null);
                void refreshFigures(session, edits);
              }}
              onCancel={() => {
                onDone();
                setPlanned(null);
              }}
            />
          ) : (
            all.length > 0 && (
              <div className={page.actions}>
                <Button
                  appearance="primary"
                  onClick={() => setPlanned({ names: all.map(({ name }) => name), handEdited: false })}
                >
                  {texts.refreshAll({ n: all.length })}
                </Button>
              </div>
            )
          )}
          <Field label={texts.state} hint={texts.explain[state]}>
            {(control) => (
              <Choice
                {...control}
                value={state}
                onChange={({ target }) => setChosen(STATES.find((one) => one === target.value) ?? null)}
              >
                {STATES.map((one) => (
                  <option key={one} value={one} disabled={count(one) === 0}>
                    {texts.states[one]({ n: count(one) })}
                  </option>
                ))}
              </Choice>
            )}
          </Field>
          <ul className={page.list}>
            {states
              .filter((one) => one.state === state)
              .map((one) => (
                <LinkItem
                  key={one.name}
                  link={one}
                  reading={reading}
                  results={results}
                  onRefresh={(handEdited) => setPlanned({ names: [one.name], handEdited })}
                  onGone={onDone}
                />
              ))}
          </ul>
        </>
      )}
    </>
  );
}

interface Planned {
  readonly names: readonly string[];
  readonly handEdited: boolean;
}

interface PreviewProps {
  readonly edits: readonly LinkEdit[];
  readonly nameOf: (name: string) => string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Old → new of every place, before any is replaced. */
function Preview({ edits, nameOf, onConfirm, onCancel }: PreviewProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneLinksTexts);
  const { activity, readOnly } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={`${page.card} ${styles.card}`}>
      <h4 ref={heading} {...focusTarget} className={page.subheading}>
        {texts.preview({ n: edits.length })}
      </h4>
      <ul className={page.list}>
        {edits.map(({ name, place, was, text }) => (
          <li key={`${name}.${place}`}>
            {nameOf(name)}: <del lang="vi">{was}</del> → <ins lang="vi">{text}</ins>
          </li>
        ))}
      </ul>
      <div className={page.actions}>
        <Button appearance="primary" disabledFocusable={readOnly || activity !== null} onClick={onConfirm}>
          {texts.confirm}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
