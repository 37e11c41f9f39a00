import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { formatFigure } from '../../../language/numbers';
import { columnGroups, leafHeading } from '../../../report/form01Layout';
import { paneForm01Texts } from '../../../texts/paneForm01';
import { typeFigure } from '../../actions/form01';
import { Field, TextInput } from '../../Field';
import { fieldMessage } from '../../fieldMessage';
import type { Field as FigureField, YearFields } from '../../form01Draft';
import { usePageStyles } from '../../styles';
import { useSession } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    paddingInlineStart: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  field: { gridTemplateColumns: 'minmax(0, 1fr) 112px', columnGap: '8px' },
  label: { display: 'grid' },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  input: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

export interface FigureFieldsProps {
  readonly year: YearFields;
  /** Exact sums over the years by column id, null where there is none. */
  readonly totals: Readonly<Record<string, string | null>>;
  /** Goes on to another year; false where there is none. */
  readonly onStep: (by: 1 | -1) => boolean;
}

/**
 * One field for each column of a year, under the groups of the layout. What is typed stays as typed; what there is to say
 * about it stands below. Enter goes on to the next field, and from the last one to the next year.
 */
export function FigureFields({ year, totals, onStep }: FigureFieldsProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneForm01Texts);
  const { pack } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const arriving = useRef<1 | -1 | null>(null);
  useEffect(() => {
    if (arriving.current === null) return;
    inputsIn(list.current)
      .at(arriving.current === 1 ? 0 : -1)
      ?.focus();
    arriving.current = null;
  }, [year.year]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const by = event.shiftKey ? -1 : 1;
    const inputs = inputsIn(list.current);
    const next = inputs[inputs.findIndex((input) => input === event.target) + by];
    if (next && inputs.includes(next)) next.focus();
    else if (onStep(by)) arriving.current = by;
  };

  const fieldOf = new Map(year.fields.map((field) => [field.column.id, field]));
  const groups = columnGroups(pack.form01).map(({ group, columns }) => ({
    group,
    // What was typed is never hidden.
    fields: columns.flatMap(({ id }) => fieldOf.get(id) ?? []).filter(({ noColumn, edited }) => !noColumn || edited),
  }));
  const lacking = year.fields.filter(({ noColumn }) => noColumn).map(({ column }) => column.heading);
  return (
    <div ref={list} className={styles.fields}>
      {groups
        .filter(({ fields }) => fields.length > 0)
        .map(({ group, fields }) => {
          const all = fields.map((field) => (
            <Figure
              key={`${year.year}.${field.column.id}`}
              field={field}
              year={year}
              total={totals[field.column.id] ?? null}
              onKeyDown={onKeyDown}
            />
          ));
          const first = fields[0]?.column.id;
          return group === null ? (
            all
          ) : (
            <div key={first} role="group" aria-labelledby={`group-${first}`} className={styles.group}>
              <span id={`group-${first}`} className={styles.caption} lang="vi">
                {group}
              </span>
              {all}
            </div>
          );
        })}
      {lacking.length > 0 && <p className={page.note}>{texts.noColumns({ columns: lacking })}</p>}
      <p className={page.note}>{texts.keys}</p>
    </div>
  );
}

function inputsIn(list: HTMLElement | null): HTMLInputElement[] {
  return [...(list?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [])];
}

interface FigureProps {
  readonly field: FigureField;
  readonly year: YearFields;
  readonly total: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Figure({ field, year, total, onKeyDown }: FigureProps): ReactElement {
  const styles = useStyles();
  const texts = useWording().of(paneForm01Texts);
  const session = useSession();
  const { column, text, edited, noColumn } = field;
  return (
    <Field
      className={styles.field}
      label={
        <span className={styles.label}>
          <span lang="vi">{leafHeading(column)}</span>
          {total !== null && <span className={styles.caption}>{texts.total({ total: formatFigure(total) })}</span>}
        </span>
      }
      message={fieldMessage(field, year, session.pack.form01, texts)}
      hint={edited ? texts.edited : null}
    >
      {(control) => (
        <TextInput
          {...control}
          className={styles.input}
          value={text}
          inputMode="decimal"
          autoComplete="off"
          disabled={noColumn || year.place !== 'there'}
          onKeyDown={onKeyDown}
          onChange={({ target }) => typeFigure(session, year.year, column.id, target.value)}
        />
      )}
    </Field>
  );
}
