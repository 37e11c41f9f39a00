import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { paneForm01Texts } from '../../../texts/paneForm01';
import { rereadForm01, writeForm01 } from '../../actions/form01';
import { toWrite, type YearFields } from '../../form01Draft';
import type { Reading } from '../../reading';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';

export interface WritingProps {
  readonly years: readonly YearFields[];
  readonly reading: Reading;
  /** Gives the focus to what stays when a question is answered. */
  readonly onDone: () => void;
}

/** From how many columns on the table is too narrow on an upright page for letters of the usual size. */
const WIDE = 8;

/** Into the document, and back from it. */
export function Writing({ years, reading, onDone }: WritingProps): ReactElement {
  const page = usePageStyles();
  const texts = useWording().of(paneForm01Texts);
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const [asking, setAsking] = useState(false);
  const [landscape, setLandscape] = useState(false);
  const { count, faulty } = toWrite(years);
  const inDocument = reading.form01 !== null;
  const nothing = inDocument && count === 0;
  const off = readOnly || activity !== null;
  const mayTurn =
    !inDocument &&
    session.pack.form01.columns.length >= WIDE &&
    reading.snapshot.sections?.some((section) => !section.landscape) === true;
  return (
    <div className={page.card}>
      <div role="status">
        {faulty.length > 0 && <p className={page.text}>{texts.fix({ years: faulty })}</p>}
        {nothing && <p className={page.note}>{texts.nothingToUpdate}</p>}
      </div>
      {mayTurn && (
        <label className={page.line}>
          <input type="checkbox" checked={landscape} onChange={({ target }) => setLandscape(target.checked)} />
          <span>
            {texts.landscape}
            <span className={page.note}> {texts.landscapeNote}</span>
          </span>
        </label>
      )}
      <div className={page.actions}>
        <Button
          appearance="primary"
          disabledFocusable={off || nothing || faulty.length > 0}
          onClick={() => void writeForm01(session, { landscape: mayTurn && landscape })}
        >
          {inDocument ? texts.update({ n: count }) : texts.insert}
        </Button>
        <Button
          disabledFocusable={activity !== null}
          onClick={() => {
            if (count > 0) setAsking(true);
            else void rereadForm01(session);
          }}
        >
          {texts.reread}
        </Button>
      </div>
      {asking && count > 0 && (
        <div role="alert">
          <p className={page.text}>{texts.rereadAsk({ n: count })}</p>
          <div className={page.actions}>
            <Button
              onClick={() => {
                setAsking(false);
                onDone();
                void rereadForm01(session);
              }}
            >
              {texts.rereadYes}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
                onDone();
              }}
            >
              {texts.rereadNo}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
