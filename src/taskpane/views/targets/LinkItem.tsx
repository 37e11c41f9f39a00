import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Form01Layout } from '../../../campaign';
import type { TargetResult } from '../../../report/comparison';
import type { LinkPlace, LinkState } from '../../../report/links';
import type { LinkSource } from '../../../report/measure';
import type { Language } from '../../../texts/language';
import { paneLinksTexts, type PaneLinksTexts } from '../../../texts/paneLinks';
import { freezeFigures, linkProblemText } from '../../actions/links';
import type { Reading } from '../../reading';
import { usePageStyles } from '../../styles';
import { measureText } from '../../targetWording';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '0 8px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

/** What a link is, in words. */
export function linkName(
  source: LinkSource | null,
  results: readonly TargetResult[],
  layout: Form01Layout,
  texts: PaneLinksTexts,
  language: Language,
): string {
  if (source === null) return texts.unknown;
  if (source.kind === 'measure') return texts.measure({ measure: measureText(source.measure, layout, language) });
  const indicator = results.find(({ target }) => target.id === source.target)?.target.indicator ?? source.target;
  return source.kind === 'target' ? texts.ofTarget({ indicator }) : texts.ofActual({ indicator });
}

/** Characters of a sentence that are shown on each side of a figure. */
const AROUND = 32;

export interface LinkItemProps {
  readonly link: LinkState;
  readonly reading: Reading;
  readonly results: readonly TargetResult[];
  /** @param handEdited writes over what someone changed as well */
  readonly onRefresh: (handEdited: boolean) => void;
  /** Gives the focus to what stays when the link goes. */
  readonly onGone: () => void;
}

export function LinkItem({ link, reading, results, onRefresh, onGone }: LinkItemProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneLinksTexts);
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const { pack } = session;
  const { places, state, source, value, last, problem } = link;
  const name = linkName(source, results, pack.form01, texts, wording.language);
  const off = activity !== null || readOnly;
  const has = (wanted: LinkPlace['state']): boolean =>
    places.some((place) => place.state === wanted && !place.holdsMore);
  const shown = [...new Set(places.map(({ text }) => text))];
  return (
    <li className={styles.item}>
      <strong>{name}</strong>
      <dl className={styles.facts}>
        {shown.length > 0 && (
          <>
            <dt>{texts.now}</dt>
            <dd lang="vi">{shown.join('; ')}</dd>
          </>
        )}
        {state !== 'current' && value !== null && (
          <>
            <dt>{texts.wanted}</dt>
            <dd lang="vi">{value}</dd>
          </>
        )}
        {state === 'handEdited' && last !== null && (
          <>
            <dt>{texts.last}</dt>
            <dd lang="vi">{last}</dd>
          </>
        )}
      </dl>
      {problem && (
        <p className={page.note}>{texts.none01({ problem: linkProblemText(problem, pack, wording.language) })}</p>
      )}
      {places.map((place, index) => (
        <Place key={index} place={place} reading={reading} name={name} number={places.length > 1 ? index + 1 : null} />
      ))}
      <div className={page.actions}>
        {has('stale') && (
          <Button
            size="small"
            aria-label={texts.refreshNamed({ name })}
            disabledFocusable={off}
            onClick={() => onRefresh(false)}
          >
            {texts.refresh}
          </Button>
        )}
        {has('handEdited') && (
          <Button
            size="small"
            aria-label={texts.overwriteNamed({ name })}
            disabledFocusable={off}
            onClick={() => onRefresh(true)}
          >
            {texts.overwrite}
          </Button>
        )}
        <Button
          size="small"
          aria-label={places.length > 0 ? texts.freezeNamed({ name }) : texts.forgetNamed({ name })}
          disabledFocusable={off}
          onClick={() => {
            onGone();
            void freezeFigures(session, [link.name]);
          }}
        >
          {places.length > 0 ? texts.freeze : texts.forget}
        </Button>
      </div>
    </li>
  );
}

interface PlaceProps {
  readonly place: LinkPlace;
  readonly reading: Reading;
  readonly name: string;
  /** From 1; null for the only place. */
  readonly number: number | null;
}

function Place({ place: { paragraph, start, text }, reading, name, number }: PlaceProps): ReactElement | null {
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneLinksTexts);
  const session = useSession();
  const { activity } = useSessionState();
  const whole = paragraph === undefined ? undefined : reading.snapshot.paragraphs[paragraph]?.text;
  if (paragraph === undefined || whole === undefined) return null;
  const from = Math.max(0, (start ?? 0) - AROUND);
  const to = (start ?? 0) + text.length + AROUND;
  const cut = `${from > 0 ? '…' : ''}${whole.slice(from, to).trim()}${to < whole.length ? '…' : ''}`;
  const label = number === null ? wording.pane.goTo : texts.goToPlace({ n: number });
  return (
    <div>
      <p className={page.note} lang="vi">
        {cut}
      </p>
      <Button
        size="small"
        aria-label={`${label}: ${name}`}
        disabledFocusable={activity !== null}
        onClick={() => void session.goTo(paragraph)}
      >
        {label}
      </Button>
    </div>
  );
}
