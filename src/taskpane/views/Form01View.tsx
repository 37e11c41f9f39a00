import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { lazy, useId, useRef, type ReactElement } from 'react';
import { formatFigure } from '../../language/numbers';
import { paneForm01Texts } from '../../texts/paneForm01';
import { answerHandEdits, leaveHandEdits, resolveHandEdits } from '../actions/form01';
import { Choice } from '../Choice';
import { focusTarget } from '../focusTarget';
import { columnTotals, strayFigures, yearsOf, type YearFields } from '../form01Draft';
import { cellName } from '../form01Notice';
import { workOf, type HandEditWork } from '../form01Work';
import type { Reading } from '../reading';
import { usePageStyles } from '../styles';
import { useSession, useSessionState } from '../useSession';
import { useWording } from '../wording';
import { HandEditList } from './HandEditList';
import { FigureFields } from './form01/FigureFields';
import { Unfold } from '../Unfold';
import { Writing } from './form01/Writing';
import { YearsTable } from './form01/YearsTable';

const ImportPanel = lazy(() => import('./form01/ImportPanel'));
const SentencesPanel = lazy(() => import('./form01/SentencesPanel'));
const ChartPanel = lazy(() => import('./form01/ChartPanel'));
const LayoutPanel = lazy(() => import('./form01/LayoutPanel'));

const useStyles = makeStyles({
  picker: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: '4px', alignItems: 'end' },
  year: { display: 'grid', gap: '2px' },
});

export interface Form01ViewProps {
  readonly reading: Reading;
  readonly year: number;
  readonly onYear: (year: number) => void;
}

/** Form 01 year by year: what the document says, with what the user typed on top, and the ways in and out of it. */
export default function Form01View({ reading, year, onYear }: Form01ViewProps): ReactElement {
  const page = usePageStyles();
  const texts = useWording().of(paneForm01Texts);
  const session = useSession();
  const { draft } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  const { form01: layout } = session.pack;
  const { handEdits, imported, pasted, layout: changedLayout } = workOf(session);
  const years = yearsOf(reading.form01, layout, draft);
  const totals = columnTotals(years, layout);
  const chosen = years.find((one) => one.year === year) ?? years[0];
  const stray = Object.keys(strayFigures(draft, layout)).length;
  const onDone = (): void => heading.current?.focus();
  const onStep = (by: 1 | -1): boolean => {
    const next = chosen && years[years.indexOf(chosen) + by];
    if (next) onYear(next.year);
    return next !== undefined;
  };
  return (
    <div className={page.page}>
      <h2 ref={heading} {...focusTarget} className={page.heading}>
        {texts.heading}
      </h2>
      {handEdits && <HandEdits work={handEdits} onDone={onDone} />}
      <p className={page.text}>{reading.form01 ? texts.inDocument : texts.notInDocument}</p>
      {chosen && (
        <>
          <YearPicker years={years} chosen={chosen} onYear={onYear} />
          <YearNote chosen={chosen} />
          <FigureFields year={chosen} totals={totals} onStep={onStep} />
        </>
      )}
      {stray > 0 && <p className={page.note}>{texts.stray({ n: stray })}</p>}
      <Writing years={years} reading={reading} onDone={onDone} />
      <YearsTable years={years} totals={totals} chosen={chosen?.year ?? year} onYear={onYear} />
      <Unfold heading={texts.importHeading} open={imported !== null || pasted !== ''}>
        <ImportPanel onDone={onDone} />
      </Unfold>
      <Unfold heading={texts.sentences.heading}>
        <SentencesPanel reading={reading} />
      </Unfold>
      <Unfold heading={texts.chart.heading}>
        <ChartPanel reading={reading} />
      </Unfold>
      <Unfold heading={texts.layoutHeading} open={changedLayout !== null}>
        <LayoutPanel reading={reading} />
      </Unfold>
    </div>
  );
}

interface HandEditsProps {
  readonly work: HandEditWork;
  /** Gives the focus to what stays when all is decided or put aside. */
  readonly onDone: () => void;
}

function HandEdits({ work: { conflicts, answers }, onDone }: HandEditsProps): ReactElement {
  const texts = useWording().of(paneForm01Texts);
  const session = useSession();
  return (
    <HandEditList
      texts={texts.handEdits}
      conflicts={conflicts}
      answers={answers}
      nameOf={(key) => cellName(key, session.pack.form01, texts)}
      written={figureText}
      onAnswer={(keys, answer) => answerHandEdits(session, keys, answer)}
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

/** A figure as people write it; what is no figure as it stands in the cell. */
function figureText(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? formatFigure(value) : value;
}

interface PickerProps {
  readonly years: readonly YearFields[];
  readonly chosen: YearFields;
  readonly onYear: (year: number) => void;
}

function YearPicker({ years, chosen, onYear }: PickerProps): ReactElement {
  const styles = useStyles();
  const texts = useWording().of(paneForm01Texts);
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
        aria-label={texts.previousYear}
        disabledFocusable={at <= 0}
        onClick={() => step(-1)}
      />
      <div className={styles.year}>
        <label htmlFor={id}>{texts.year}</label>
        <Choice id={id} value={String(chosen.year)} onChange={({ target }) => onYear(Number(target.value))}>
          {years.map(({ year, estimate, edits }) => (
            <option key={year} value={String(year)}>
              {texts.yearOption({ year, estimate, edited: edits > 0 })}
            </option>
          ))}
        </Choice>
      </div>
      <Button
        icon={<ChevronRight20Regular />}
        aria-label={texts.nextYear}
        disabledFocusable={at >= years.length - 1}
        onClick={() => step(1)}
      />
    </div>
  );
}

function YearNote({ chosen: { year, place } }: { readonly chosen: YearFields }): ReactElement | null {
  const page = usePageStyles();
  const texts = useWording().of(paneForm01Texts);
  if (place === 'there') return null;
  return <p className={page.text}>{place === 'noYear' ? texts.noYear({ year }) : texts.doubleYear({ year })}</p>;
}
