import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type MouseEvent, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import type { Form01Column, Form01Layout } from '../../../campaign';
import { leafHeading } from '../../../report/form01Layout';
import { paneForm01LayoutTexts } from '../../../texts/paneForm01Layout';
import { Choice } from '../../Choice';
import { Field, TextInput } from '../../Field';
import { focusTarget } from '../../focusTarget';
import { addColumn, changeColumn, moveColumn, removeColumn, setTotalOf, totalOf } from '../../layoutEdit';
import { usePageStyles } from '../../styles';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  facts: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', padding: '4px 0 12px 16px' },
});

export interface LayoutColumnsProps {
  readonly layout: Form01Layout;
  readonly onChange: (layout: Form01Layout) => void;
}

/** The columns in order, each to be opened and changed. */
export function LayoutColumns({ layout, onChange }: LayoutColumnsProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneForm01LayoutTexts);
  const title = useRef<HTMLHeadingElement>(null);
  const { columns, sums } = layout;
  const headingOf = (id: string | null | undefined): string | null => {
    const column = columns.find((one) => one.id === id);
    return column ? leafHeading(column) : null;
  };
  return (
    <section>
      <h4 ref={title} {...focusTarget} className={page.subheading}>
        {texts.columns({ n: columns.length })}
      </h4>
      <ul className={page.list}>
        {columns.map((column, at) => {
          const parts = sums.find(({ total }) => total === column.id)?.parts ?? [];
          const facts = texts.facts({
            unit: column.unit ?? null,
            kind: texts.kinds[column.kind],
            partOf: headingOf(column.partOf),
            sum: parts.length > 0 ? parts.map(headingOf).join(' + ') : null,
          });
          return (
            <li key={column.id}>
              <details>
                <summary tabIndex={0} className={page.summary}>
                  <span>
                    {texts.column({ n: at + 1, heading: [column.group ?? [], leafHeading(column)].flat().join(' / ') })}
                  </span>
                  <span className={styles.facts}>{facts}</span>
                </summary>
                <div className={styles.fields}>
                  <ColumnFields
                    layout={layout}
                    column={column}
                    onChange={onChange}
                    onRemove={() => {
                      title.current?.focus();
                      onChange(removeColumn(layout, column.id));
                    }}
                  />
                </div>
              </details>
            </li>
          );
        })}
      </ul>
      <Button size="small" onClick={() => onChange(addColumn(layout, texts.newHeading))}>
        {texts.add}
      </Button>
    </section>
  );
}

interface ColumnFieldsProps extends LayoutColumnsProps {
  readonly column: Form01Column;
  readonly onRemove: () => void;
}

function ColumnFields({ layout, column, onChange, onRemove }: ColumnFieldsProps): ReactElement {
  const page = usePageStyles();
  const texts = useWording().of(paneForm01LayoutTexts);
  const { id, kind } = column;
  const heading = leafHeading(column);
  const change = (what: Parameters<typeof changeColumn>[2]): void => onChange(changeColumn(layout, id, what));
  const others = layout.columns.filter((one) => one.id !== id);
  const orNull = (text: string): string | null => (text === '' ? null : text);
  const at = layout.columns.indexOf(column);
  const move = ({ currentTarget }: MouseEvent<HTMLElement>, by: 1 | -1): void => {
    flushSync(() => onChange(moveColumn(layout, id, by)));
    // An element that is put elsewhere loses the focus.
    currentTarget.focus();
  };
  return (
    <>
      {(
        [
          ['heading', heading],
          ['group', column.group ?? ''],
          ['unit', column.unit ?? ''],
        ] as const
      ).map(([name, value]) => (
        <Field key={name} label={texts[name]}>
          {(control) => (
            <TextInput
              {...control}
              lang="vi"
              value={value}
              onChange={({ target }) => change({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={texts.kind}>
        {(control) => (
          <Choice
            {...control}
            value={kind}
            onChange={({ target }) => change({ kind: target.value === 'decimal' ? 'decimal' : 'whole' })}
          >
            <option value="whole">{texts.kinds.whole}</option>
            <option value="decimal">{texts.kinds.decimal}</option>
          </Choice>
        )}
      </Field>
      <Field label={texts.partOf}>
        {(control) => (
          <Choice
            {...control}
            value={column.partOf ?? ''}
            onChange={({ target }) => change({ partOf: orNull(target.value) })}
          >
            <ColumnOptions columns={others} none={texts.noColumn} />
          </Choice>
        )}
      </Field>
      <Field label={texts.sumOf}>
        {(control) => (
          <Choice
            {...control}
            value={totalOf(layout, id) ?? ''}
            onChange={({ target }) => onChange(setTotalOf(layout, id, orNull(target.value)))}
          >
            <ColumnOptions columns={others} none={texts.noColumn} />
          </Choice>
        )}
      </Field>
      <div className={page.actions}>
        <Button
          size="small"
          aria-label={texts.upNamed({ heading })}
          disabledFocusable={at === 0}
          onClick={(event) => move(event, -1)}
        >
          {texts.up}
        </Button>
        <Button
          size="small"
          aria-label={texts.downNamed({ heading })}
          disabledFocusable={at === layout.columns.length - 1}
          onClick={(event) => move(event, 1)}
        >
          {texts.down}
        </Button>
        <Button
          size="small"
          aria-label={texts.removeNamed({ heading })}
          disabledFocusable={layout.columns.length === 1}
          onClick={onRemove}
        >
          {texts.remove}
        </Button>
      </div>
    </>
  );
}

function ColumnOptions({
  columns,
  none,
}: {
  readonly columns: readonly Form01Column[];
  readonly none: string;
}): ReactElement {
  return (
    <>
      <option value="">{none}</option>
      {columns.map(({ id, heading }) => (
        <option key={id} value={id} lang="vi">
          {heading}
        </option>
      ))}
    </>
  );
}
