import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { assignLine, type LineRole } from '../../../report/form01Import';
import { lettersOf } from '../../../report/grid';
import { paneForm01ImportTexts } from '../../../texts/paneForm01Import';
import { correctMapping } from '../../actions/form01Import';
import { Choice } from '../../Choice';
import type { ImportWork } from '../../form01Work';
import { usePageStyles } from '../../styles';
import { useSession } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 128px',
    gap: '4px 8px',
    alignItems: 'center',
    overflowWrap: 'anywhere',
  },
});

/** More lines than any form has; beyond, nobody corrects them one by one. */
const MOST_LINES = 60;

/** Each line of the grid with the year that it is taken for, to be corrected; open where one was left out. */
export function ImportLines({ work }: { readonly work: ImportWork }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneForm01ImportTexts);
  const session = useSession();
  const { mapping, proposal } = work;
  const { years } = session.pack.form01;
  const shown = proposal.lines.filter(({ reason }) => reason !== 'header' && reason !== 'blank').slice(0, MOST_LINES);
  const doubtful = shown.some(({ reason }) => !['year', 'total', 'note'].includes(reason));
  const roleOf = (value: string): LineRole => {
    const year = years.find((one) => String(one.year) === value);
    if (year) return { kind: 'year', year: year.year, estimate: year.estimate };
    return { kind: value === 'total' ? 'total' : 'none' };
  };
  return (
    <details open={doubtful}>
      <summary tabIndex={0} className={page.summary}>
        {texts.lines({ n: mapping.lines.filter(({ kind }) => kind === 'year').length })}
      </summary>
      <ul className={page.list}>
        {shown.map(({ index, label, reason }) => {
          const ref = mapping.orientation === 'yearsAcross' ? lettersOf(index) : String(index + 1);
          const name = texts.line({ ref, label });
          const role = mapping.lines[index] ?? { kind: 'none' };
          return (
            <li key={index} className={styles.line}>
              <span>
                {name}
                {reason !== 'year' && <span className={page.note}> {texts.lineReason[reason]}</span>}
              </span>
              <Choice
                aria-label={name}
                value={role.kind === 'year' ? String(role.year) : role.kind}
                onChange={({ target }) => correctMapping(session, assignLine(mapping, index, roleOf(target.value)))}
              >
                <option value="none">{texts.role.none}</option>
                <option value="total">{texts.role.total}</option>
                {years.map(({ year }) => (
                  <option key={year} value={String(year)}>
                    {year}
                  </option>
                ))}
              </Choice>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
