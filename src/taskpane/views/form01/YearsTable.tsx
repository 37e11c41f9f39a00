import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formatFigure } from '../../../language/numbers';
import { leafHeading, columnGroups } from '../../../report/form01Layout';
import { paneForm01Texts } from '../../../texts/paneForm01';
import type { YearFields } from '../../form01Draft';
import { usePageStyles } from '../../styles';
import { useSession } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 6px', textAlign: 'end' },
    '& thead th': { textAlign: 'center', fontWeight: tokens.fontWeightSemibold, minWidth: '64px' },
    '& tbody th, & tfoot th, & thead tr:first-child th:first-child': {
      position: 'sticky',
      left: 0,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  year: {
    border: 'none',
    backgroundColor: 'transparent',
    padding: '4px',
    minWidth: '44px',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface YearsTableProps {
  readonly years: readonly YearFields[];
  readonly totals: Readonly<Record<string, string | null>>;
  readonly chosen: number;
  readonly onYear: (year: number) => void;
}

/** All years at a glance; a year's name takes it to the fields above. */
export function YearsTable({ years, totals, chosen, onYear }: YearsTableProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneForm01Texts);
  const { pack } = useSession();
  const { columns } = pack.form01;
  const groups = columnGroups(pack.form01);
  const grouped = groups.some(({ group }) => group !== null);
  return (
    <details>
      <summary tabIndex={0} className={page.summary}>
        {texts.overview}
      </summary>
      <div className={styles.scroller}>
        <table className={styles.table} aria-label={texts.overview}>
          <thead>
            <tr>
              <th scope="col" rowSpan={grouped ? 2 : 1}>
                {texts.year}
              </th>
              {groups.map(({ group, columns: [first, ...others] }) =>
                group === null ? (
                  <th key={first?.id} scope="col" lang="vi" rowSpan={grouped ? 2 : 1}>
                    {first?.heading}
                  </th>
                ) : (
                  <th key={first?.id} scope="colgroup" lang="vi" colSpan={others.length + 1}>
                    {group}
                  </th>
                ),
              )}
            </tr>
            {grouped && (
              <tr>
                {columns
                  .filter(({ group }) => group !== undefined)
                  .map((column) => (
                    <th key={column.id} scope="col" lang="vi">
                      {leafHeading(column)}
                    </th>
                  ))}
              </tr>
            )}
          </thead>
          <tbody>
            {years.map(({ year, fields }) => (
              <tr key={year}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.year}
                    aria-current={year === chosen ? 'true' : undefined}
                    onClick={() => onYear(year)}
                  >
                    {year}
                  </button>
                </th>
                {fields.map(({ column, text, value }) => (
                  <td key={column.id}>{value === null ? text : formatFigure(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.totalRow}</th>
              {columns.map(({ id }) => {
                const total = totals[id] ?? null;
                return <td key={id}>{total === null ? '' : formatFigure(total)}</td>;
              })}
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  );
}
