import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { YEAR } from '../../../report/form01Headings';
import { assignColumn } from '../../../report/form01Import';
import { viewOf } from '../../../report/form01Sheet';
import { lettersOf } from '../../../report/grid';
import { paneForm01ImportTexts } from '../../../texts/paneForm01Import';
import { correctMapping } from '../../actions/form01Import';
import { Choice } from '../../Choice';
import type { ImportWork } from '../../form01Work';
import { usePageStyles } from '../../styles';
import { useSession } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px', paddingBlock: '4px' },
  heading: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** Figures shown of each column, so that it is known again. */
const SAMPLES = 3;

/** Each column of the grid with what it is taken for, to be corrected. */
export function ImportColumns({ work }: { readonly work: ImportWork }): ReactElement | null {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneForm01ImportTexts);
  const session = useSession();
  const layout = session.pack.form01;
  const { mapping, proposal, workbook, sheet } = work;
  const grid = workbook.sheets[sheet]?.grid;
  if (!grid) return null;
  const view = viewOf(grid, mapping.orientation);
  const across = mapping.orientation === 'yearsAcross';
  const headingOf = (id: string): string =>
    id === YEAR ? layout.yearColumn.heading : (layout.columns.find((column) => column.id === id)?.heading ?? id);
  const missing = proposal.missing.filter((id) => !mapping.columns.includes(id));
  return (
    <section>
      <h4 className={page.subheading}>{texts.columns}</h4>
      <ul className={page.list}>
        {proposal.columns
          .filter(({ reason }) => reason !== 'blank')
          .map(({ index, heading, reason }) => {
            const ref = across ? String(index + 1) : lettersOf(index);
            const name = texts[across ? 'row' : 'column']({ ref, heading });
            const taken = mapping.columns[index] ?? null;
            const samples = mapping.lines
              .flatMap(({ kind }, line) => (kind === 'year' ? view.at(line, index).text.trim() : []))
              .filter((text) => text !== '')
              .slice(0, SAMPLES);
            const unit = mapping.units[index] ?? null;
            const own = layout.columns.find(({ id }) => id === taken)?.unit;
            return (
              <li key={index} className={styles.column}>
                <span className={styles.heading}>{name}</span>
                <Choice
                  aria-label={name}
                  value={taken ?? ''}
                  onChange={({ target: { value } }) =>
                    correctMapping(session, assignColumn(mapping, index, value === '' ? null : value))
                  }
                >
                  <option value="">{texts.none}</option>
                  {[YEAR, ...layout.columns.map(({ id }) => id)].map((id) => (
                    <option key={id} value={id} lang="vi">
                      {headingOf(id)}
                    </option>
                  ))}
                </Choice>
                <span className={page.note}>
                  {[
                    ...(taken === (proposal.mapping.columns[index] ?? null) ? [texts.reason[reason]] : []),
                    ...(samples.length > 0 ? [texts.samples({ samples })] : []),
                    ...(unit !== null && own !== undefined ? [texts.converted({ from: unit, to: own })] : []),
                  ].join('. ')}
                </span>
              </li>
            );
          })}
      </ul>
      {missing.length > 0 && <p className={page.note}>{texts.missing({ columns: missing.map(headingOf) })}</p>}
    </section>
  );
}
