import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Conflict, Resolution } from '../../word/writeTable';
import { Choice } from '../Choice';
import { Field } from '../Field';
import { focusTarget } from '../focusTarget';
import { usePageStyles } from '../styles';
import { useSessionState } from '../useSession';

const ANSWERS: readonly Resolution[] = ['keep', 'take', 'adopt'];
const VALUES = ['last', 'document', 'wanted'] as const;

const useStyles = makeStyles({
  card: { justifyItems: 'stretch' },
  cell: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', paddingBlock: '8px' },
  values: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '0 8px',
    margin: 0,
    '& dt': { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  },
});

/** What the list says, from the catalogue of the view that shows it. */
export type HandEditTexts = Readonly<
  Record<
    'note' | 'unknown' | 'blank' | 'open' | 'all' | 'explain' | 'later' | Resolution | (typeof VALUES)[number],
    string
  >
> & {
  readonly heading: (p: { n: number }) => string;
  readonly choice: (p: { cell: string }) => string;
  readonly apply: (p: { n: number }) => string;
};

export interface HandEditListProps {
  readonly texts: HandEditTexts;
  readonly conflicts: readonly Conflict[];
  readonly answers: Readonly<Record<string, Resolution>>;
  readonly nameOf: (key: string) => string;
  /** What can be done with one; left out, everything. */
  readonly offers?: (conflict: Conflict) => readonly Resolution[];
  /** A value as people write it; left out, as it is. */
  readonly written?: (value: string) => string;
  /** @param given null: not decided */
  readonly onAnswer: (keys: readonly string[], given: Resolution | null) => void;
  readonly onApply: () => void;
  readonly onLater: () => void;
}

/** Cells that someone changed in the document since we wrote them: three values each, and what to do. */
export function HandEditList({
  texts,
  conflicts,
  answers,
  nameOf,
  offers = () => ANSWERS,
  written = (value) => value,
  onAnswer,
  onApply,
  onLater,
}: HandEditListProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { activity, readOnly } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = texts.heading({ n: conflicts.length });
  const decided = conflicts.filter(({ key }) => answers[key] !== undefined).length;
  const shared = ANSWERS.find((answer) => conflicts.every(({ key }) => answers[key] === answer));
  const forAll = ANSWERS.filter((answer) => conflicts.every((conflict) => offers(conflict).includes(answer)));
  const answerIn = (text: string): Resolution | null => ANSWERS.find((one) => one === text) ?? null;
  const shown = (value: string | null): string =>
    value === null ? texts.unknown : value === '' ? texts.blank : written(value);
  return (
    <section className={mergeClasses(page.card, styles.card)} aria-label={name}>
      <h3 ref={heading} {...focusTarget} className={page.subheading}>
        {name}
      </h3>
      <p className={page.text}>{texts.note}</p>
      <ul className={page.list}>
        {conflicts.map((conflict) => (
          <li key={conflict.key} className={styles.cell}>
            <strong>{nameOf(conflict.key)}</strong>
            <dl className={styles.values}>
              {VALUES.map((one) => (
                <Value key={one} name={texts[one]} value={shown(conflict[one])} />
              ))}
            </dl>
            <Choice
              aria-label={texts.choice({ cell: nameOf(conflict.key) })}
              value={answers[conflict.key] ?? ''}
              onChange={({ target }) => onAnswer([conflict.key], answerIn(target.value))}
            >
              <Options texts={texts} answers={offers(conflict)} />
            </Choice>
          </li>
        ))}
      </ul>
      {conflicts.length > 1 && (
        <Field label={texts.all}>
          {(control) => (
            <Choice
              {...control}
              value={shared ?? ''}
              onChange={({ target }) =>
                onAnswer(
                  conflicts.map(({ key }) => key),
                  answerIn(target.value),
                )
              }
            >
              <Options texts={texts} answers={forAll} />
            </Choice>
          )}
        </Field>
      )}
      <p className={page.note}>{texts.explain}</p>
      <div className={page.actions}>
        <Button
          appearance="primary"
          disabledFocusable={readOnly || activity !== null || decided === 0}
          onClick={onApply}
        >
          {texts.apply({ n: decided })}
        </Button>
        <Button onClick={onLater}>{texts.later}</Button>
      </div>
    </section>
  );
}

function Value({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Options({
  texts,
  answers,
}: {
  readonly texts: HandEditTexts;
  readonly answers: readonly Resolution[];
}): ReactElement {
  return (
    <>
      <option value="">{texts.open}</option>
      {answers.map((answer) => (
        <option key={answer} value={answer}>
          {texts[answer]}
        </option>
      ))}
    </>
  );
}
