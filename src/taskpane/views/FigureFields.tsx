import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formatFigure } from '../../language/numbers';
import { Field, TextInput } from '../Field';
import { fieldMessage } from '../fieldMessage';
import type { YearFields } from '../form01Draft';
import { usePageStyles } from '../styles';
import { useSession } from '../useSession';
import { useWording } from '../wording';
import { typeFigure } from '../actions/form01';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '8px' },
  field: { gridTemplateColumns: 'minmax(0, 1fr) 112px', columnGap: '8px' },
  label: { display: 'grid' },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  input: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

export interface FigureFieldsProps {
  readonly year: YearFields;
  /** Exact sums over the years by column id, null where there is none. */
  readonly totals: Readonly<Record<string, string | null>>;
}

/** One field for each column of a year. What is typed stays as typed; what there is to say about it stands below. */
export function FigureFields({ year, totals }: FigureFieldsProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const { pane } = wording;
  const session = useSession();
  const { pack } = session;
  // What was typed is never hidden.
  const shown = year.fields.filter(({ noColumn, edited }) => !noColumn || edited);
  const lacking = year.fields.filter(({ noColumn }) => noColumn).map(({ column }) => column.heading);
  return (
    <div className={styles.fields}>
      {shown.map((field) => {
        const { column, text, edited, noColumn } = field;
        const total = totals[column.id] ?? null;
        const message = fieldMessage(field, year, pack.form01, wording);
        return (
          <Field
            key={`${year.year}.${column.id}`}
            className={styles.field}
            label={
              <span className={styles.label}>
                <span lang="vi">{column.heading}</span>
                {total !== null && (
                  <span className={styles.caption}>{pane.form01.total({ total: formatFigure(total) })}</span>
                )}
              </span>
            }
            message={message}
            hint={edited ? pane.form01.edited : null}
          >
            {(control) => (
              <TextInput
                {...control}
                className={styles.input}
                value={text}
                inputMode="decimal"
                autoComplete="off"
                disabled={noColumn || year.place !== 'there'}
                onChange={({ target }) => typeFigure(session, year.year, column.id, target.value)}
              />
            )}
          </Field>
        );
      })}
      {lacking.length > 0 && <p className={page.note}>{pane.form01.noColumns({ columns: lacking })}</p>}
    </div>
  );
}
