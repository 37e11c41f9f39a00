import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Form01Layout } from '../../../campaign';
import { paneTargetsTexts } from '../../../texts/paneTargets';
import { WAYS, type MeasureDraft } from '../../actualDraft';
import { Choice } from '../../Choice';
import { Field } from '../../Field';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px', alignItems: 'start' },
});

export interface MeasureFieldsProps {
  readonly draft: MeasureDraft;
  readonly layout: Form01Layout;
  readonly onChange: (change: Partial<MeasureDraft>) => void;
}

/** Which figure of Form 01: the columns and years that the way of reckoning asks for. */
export function MeasureFields(props: MeasureFieldsProps): ReactElement {
  const { draft, onChange } = props;
  const texts = useWording().of(paneTargetsTexts).actualForm;
  return (
    <>
      <Field label={texts.way}>
        {(control) => (
          <Choice
            {...control}
            value={draft.way}
            onChange={({ target }) => onChange({ way: WAYS.find((one) => one === target.value) ?? draft.way })}
          >
            {WAYS.map((one) => (
              <option key={one} value={one}>
                {texts.ways[one]}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      <Operands {...props} />
    </>
  );
}

function Operands({ draft, layout: { columns, years }, onChange }: MeasureFieldsProps): ReactElement {
  const styles = useStyles();
  const texts = useWording().of(paneTargetsTexts).actualForm;
  const known = new Set(columns.map(({ id }) => id));
  /** What was chosen once is shown even when the layout no longer has it. */
  const listed = (chosen: string): string[] => [
    ...new Set([...years.map(({ year: one }) => String(one)), ...(chosen === '' ? [] : [chosen])]),
  ];
  const column = (name: 'column' | 'whole', label: string): ReactElement => (
    <Field label={label}>
      {(control) => (
        <Choice {...control} value={draft[name]} onChange={({ target }) => onChange({ [name]: target.value })}>
          {known.has(draft[name]) ? null : <option value={draft[name]}>{draft[name]}</option>}
          {columns.map(({ id, heading }) => (
            <option key={id} value={id} lang="vi">
              {heading}
            </option>
          ))}
        </Choice>
      )}
    </Field>
  );
  const year = (name: 'year' | 'shareYear' | 'from' | 'to', label: string, optional = true): ReactElement => (
    <Field label={label}>
      {(control) => (
        <Choice {...control} value={draft[name]} onChange={({ target }) => onChange({ [name]: target.value })}>
          {optional && <option value="">{texts.all}</option>}
          {listed(draft[name]).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Choice>
      )}
    </Field>
  );
  switch (draft.way) {
    case 'share':
      return (
        <>
          {column('column', texts.part)}
          {column('whole', texts.whole)}
          {year('shareYear', texts.year)}
        </>
      );
    case 'year':
      return (
        <>
          {column('column', texts.column)}
          {year('year', texts.year, false)}
        </>
      );
    case 'last':
      return column('column', texts.column);
    case 'sum':
    case 'average':
      return (
        <>
          {column('column', texts.column)}
          <div className={styles.pair}>
            {year('from', texts.fromYear)}
            {year('to', texts.toYear)}
          </div>
        </>
      );
  }
}
