import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useRef, useState, type ReactElement } from 'react';
import { columnTotals, toWrite, yearsOf, type YearFields } from '../form01Draft';
import type { Reading } from '../reading';
import { Choice } from '../Choice';
import { focusTarget } from '../focusTarget';
import { usePageStyles } from '../styles';
import { useSession, useSessionState } from '../useSession';
import { useWording } from '../wording';
import { FigureFields } from './FigureFields';
import { YearsTable } from './YearsTable';
import { rereadForm01, writeForm01 } from '../actions/form01';

const useStyles = makeStyles({
  picker: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: '4px', alignItems: 'end' },
  year: { display: 'grid', gap: '2px' },
});

export interface Form01ViewProps {
  readonly reading: Reading;
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** Form 01 year by year: what the document says, with what the user typed on top, and the way into the document. */
export default function Form01View({ reading, year, onYear }: Form01ViewProps): ReactElement {
  const page = usePageStyles();
  const { pane } = useWording();
  const { pack } = useSession();
  const { draft } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  const years = yearsOf(reading.form01, pack.form01, draft);
  const totals = columnTotals(years, pack.form01);
  const chosen = years.find((one) => one.year === year) ?? years[0];
  return (
    <div className={page.page}>
      <h2 ref={heading} {...focusTarget} className={page.heading}>
        {pane.form01.heading}
      </h2>
      <p className={page.text}>{reading.form01 ? pane.form01.inDocument : pane.form01.notInDocument}</p>
      {chosen && (
        <>
          <YearPicker years={years} chosen={chosen} onYear={onYear} />
          <YearNote chosen={chosen} />
          <FigureFields year={chosen} totals={totals} />
        </>
      )}
      <Writing years={years} inDocument={reading.form01 !== null} onDone={() => heading.current?.focus()} />
      <YearsTable years={years} totals={totals} chosen={year} onYear={onYear} />
      <p className={page.note}>
        {pack.form01.provenance === RECONSTRUCTED ? pane.form01.provenance : pack.form01.provenance}
      </p>
    </div>
  );
}

/** What a pack says whose layout nobody has held against the printed form. */
const RECONSTRUCTED = 'reconstructed from the outline';

interface PickerProps {
  readonly years: readonly YearFields[];
  readonly chosen: YearFields;
  readonly onYear: (year: number) => void;
}

function YearPicker({ years, chosen, onYear }: PickerProps): ReactElement {
  const styles = useStyles();
  const { pane } = useWording();
  const id = useId();
  const at = years.indexOf(chosen);
  const step = (by: number): void => {
    const next = years[at + by];
    if (next) onYear(next.year);
  };
  return (
    <div className={styles.picker}>
      <Button
        icon={<ChevronLeft20Regular />}
        aria-label={pane.form01.previousYear}
        disabledFocusable={at <= 0}
        onClick={() => step(-1)}
      />
      <div className={styles.year}>
        <label htmlFor={id}>{pane.form01.year}</label>
        <Choice id={id} value={String(chosen.year)} onChange={({ target }) => onYear(Number(target.value))}>
          {years.map(({ year, estimate, edits }) => (
            <option key={year} value={String(year)}>
              {pane.form01.yearOption({ year, estimate, edited: edits > 0 })}
            </option>
          ))}
        </Choice>
      </div>
      <Button
        icon={<ChevronRight20Regular />}
        aria-label={pane.form01.nextYear}
        disabledFocusable={at >= years.length - 1}
        onClick={() => step(1)}
      />
    </div>
  );
}

function YearNote({ chosen: { year, place } }: { readonly chosen: YearFields }): ReactElement | null {
  const page = usePageStyles();
  const { pane } = useWording();
  if (place === 'there') return null;
  return (
    <p className={page.text}>{place === 'noYear' ? pane.form01.noYear({ year }) : pane.form01.doubleYear({ year })}</p>
  );
}

interface WritingProps {
  readonly years: readonly YearFields[];
  readonly inDocument: boolean;
  readonly onDone: () => void;
}

/** Into the document, and back from it. */
function Writing({ years, inDocument, onDone }: WritingProps): ReactElement {
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const [asking, setAsking] = useState(false);
  const { count, faulty } = toWrite(years);
  const nothing = inDocument && count === 0;
  const off = readOnly || activity !== null;
  return (
    <div className={page.card}>
      <div role="status">
        {faulty.length > 0 && <p className={page.text}>{pane.form01.fix({ years: faulty })}</p>}
        {nothing && <p className={page.note}>{pane.form01.nothingToUpdate}</p>}
      </div>
      <div className={page.actions}>
        <Button
          appearance="primary"
          disabledFocusable={off || nothing || faulty.length > 0}
          onClick={() => void writeForm01(session)}
        >
          {inDocument ? pane.form01.update({ n: count }) : pane.form01.insert}
        </Button>
        <Button
          disabledFocusable={activity !== null}
          onClick={() => {
            if (count > 0) setAsking(true);
            else void rereadForm01(session);
          }}
        >
          {pane.form01.reread}
        </Button>
      </div>
      {asking && count > 0 && (
        <div role="alert">
          <p className={page.text}>{pane.form01.rereadAsk({ n: count })}</p>
          <div className={page.actions}>
            <Button
              onClick={() => {
                setAsking(false);
                onDone();
                void rereadForm01(session);
              }}
            >
              {pane.form01.rereadYes}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
                onDone();
              }}
            >
              {pane.form01.rereadNo}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
