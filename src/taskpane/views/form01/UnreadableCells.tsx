import { useState, type ReactElement } from 'react';
import { compareDecimals, formatFigure } from '../../../language/numbers';
import { columnFigure } from '../../../report/form01';
import { answerCell, type UnreadableCell } from '../../../report/form01Import';
import { cellProblems } from '../../../texts/errors';
import { paneForm01Texts } from '../../../texts/paneForm01';
import { paneForm01ImportTexts } from '../../../texts/paneForm01Import';
import { correctMapping } from '../../actions/form01Import';
import { Choice } from '../../Choice';
import { Field, TextInput } from '../../Field';
import type { ImportWork } from '../../form01Work';
import { usePageStyles } from '../../styles';
import { useSession } from '../../useSession';
import { useWording } from '../../wording';

export interface UnreadableCellsProps {
  readonly work: ImportWork;
  /** Answered ones included, for the answer may be changed. */
  readonly cells: readonly UnreadableCell[];
}

const BLANK = 'blank';

/** Cells that say no one figure: what they may mean, to choose from, or a field for the right figure. */
export function UnreadableCells({ work, cells }: UnreadableCellsProps): ReactElement | null {
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneForm01ImportTexts);
  const session = useSession();
  const { columns } = session.pack.form01;
  const { mapping } = work;
  if (cells.length === 0) return null;
  const answer = (ref: string, value: string | null | undefined): void => {
    const { [ref]: _before, ...answers } = mapping.answers;
    correctMapping(session, value === undefined ? { ...mapping, answers } : answerCell(mapping, ref, value));
  };
  return (
    <section>
      <h4 className={page.subheading}>{texts.unreadable({ n: cells.length })}</h4>
      <p className={page.note}>{texts.unreadableNote}</p>
      <ul className={page.list}>
        {cells.map((cell) => {
          const column = columns.find(({ id }) => id === cell.columnId);
          const name = texts.cell({ ...cell, column: column?.heading ?? cell.columnId });
          const why = texts.because({ reason: wording.of(cellProblems)[cell.reason] });
          return (
            <li key={cell.ref}>
              {cell.readings.length > 0 ? (
                <Field label={name} hint={why}>
                  {(control) => (
                    <Choice
                      {...control}
                      value={chosenOf(mapping.answers[cell.ref])}
                      onChange={({ target: { value } }) =>
                        answer(cell.ref, value === '' ? undefined : value === BLANK ? null : value)
                      }
                    >
                      <option value="">{texts.open}</option>
                      {cell.readings.map((reading) => (
                        <option key={reading} value={reading}>
                          {texts.reading({ value: formatFigure(reading) })}
                        </option>
                      ))}
                      <option value={BLANK}>{texts.blank}</option>
                    </Choice>
                  )}
                </Field>
              ) : (
                column && (
                  <Correction
                    name={`${name} ${why}`}
                    column={column}
                    value={mapping.answers[cell.ref] ?? null}
                    onValue={(value) => answer(cell.ref, value)}
                  />
                )
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function chosenOf(answer: string | null | undefined): string {
  return answer === undefined ? '' : (answer ?? BLANK);
}

interface CorrectionProps {
  readonly name: string;
  readonly column: Parameters<typeof columnFigure>[0];
  /** As answered before. */
  readonly value: string | null;
  /** Undefined: no figure was typed. */
  readonly onValue: (value: string | undefined) => void;
}

function Correction({ name, column, value, onValue }: CorrectionProps): ReactElement {
  const wording = useWording();
  const texts = wording.of(paneForm01ImportTexts);
  const { invalid } = wording.of(paneForm01Texts);
  const [text, setText] = useState(value === null ? '' : formatFigure(value));
  const figure = columnFigure(column, text);
  const isGood = figure.kind === 'value' && compareDecimals(figure.value, '0') >= 0;
  return (
    <Field
      label={name}
      hint={texts.typedHint}
      message={isGood || figure.kind === 'blank' ? null : { state: 'error', text: invalid }}
    >
      {(control) => (
        <TextInput
          {...control}
          value={text}
          inputMode="decimal"
          autoComplete="off"
          onChange={({ target }) => {
            setText(target.value);
            const typed = columnFigure(column, target.value);
            const good = typed.kind === 'value' && compareDecimals(typed.value, '0') >= 0;
            onValue(good ? typed.value : undefined);
          }}
        />
      )}
    </Field>
  );
}
