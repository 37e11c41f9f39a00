import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { TargetResult } from '../../../report/comparison';
import { comparisonSection, planComparison } from '../../../report/comparisonPlan';
import type { NewTable, TablePlan } from '../../../report/plan';
import { paneComparisonTexts } from '../../../texts/paneComparison';
import { changedByHand, editsIn, type ComparisonEdit } from '../../comparisonEdits';
import { writeComparison } from '../../actions/comparison';
import { focusTarget } from '../../focusTarget';
import { placeOf, type Reading } from '../../reading';
import { StatusIcon } from '../../Status';
import { Scroller } from '../../Scroller';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  card: { justifyItems: 'stretch' },
  scroller: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '4px 6px',
      textAlign: 'start',
      // Narrower, words would stand one below the other; the region scrolls.
      minWidth: '88px',
    },
    '& th': { fontWeight: tokens.fontWeightSemibold },
  },
  edit: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px', paddingBlock: '4px' },
});

export interface ComparisonPanelProps {
  readonly reading: Reading;
  readonly results: readonly TargetResult[];
  /** Whether the document has the table. */
  readonly inDocument: boolean;
}

/** The comparison table: what there is, exactly what would be written, and the writing. */
export function ComparisonPanel({ reading, results, inDocument }: ComparisonPanelProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneComparisonTexts);
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLHeadingElement>(null);
  const { pack } = session;
  const section = comparisonSection(pack);
  const plan = useMemo(() => planComparison(reading.snapshot, pack, results), [reading, pack, results]);
  const missing = reading.sections.some((one) => one.section.id === section && one.status === 'missing');
  const changes = plan ? changesIn(plan) : 0;
  const close = (): void => {
    opener.current?.focus();
    setOpen(false);
  };
  return (
    <section className={`${page.card} ${styles.card}`} aria-label={texts.heading}>
      <h3 ref={opener} {...focusTarget} className={page.subheading}>
        {texts.heading}
      </h3>
      <p className={page.text}>{inDocument ? texts.inDocument : texts.notInDocument}</p>
      {!inDocument && results.length > 0 && missing && (
        <div className={page.line}>
          <StatusIcon state="warning" />
          <span>{texts.noSection({ section })}</span>
        </div>
      )}
      {results.length === 0 ? (
        <p className={page.note}>{texts.noTargets}</p>
      ) : plan === null ? (
        <div className={page.line}>
          <StatusIcon state="warning" />
          <span>{texts.noPlace}</span>
        </div>
      ) : changes === 0 ? (
        <div className={page.line}>
          <StatusIcon state="complete" />
          <span>{texts.upToDate}</span>
        </div>
      ) : open ? (
        <Preview plan={plan} results={results} reading={reading}>
          <div className={page.actions}>
            <Button
              appearance="primary"
              disabledFocusable={readOnly || activity !== null}
              onClick={() => {
                close();
                void writeComparison(session);
              }}
            >
              {plan.kind === 'insert' ? texts.insert : texts.update}
            </Button>
            <Button onClick={close}>{texts.close}</Button>
          </div>
        </Preview>
      ) : (
        <div className={page.actions}>
          <Button appearance="primary" onClick={() => setOpen(true)}>
            {plan.kind === 'insert' ? texts.previewInsert : texts.previewUpdate({ n: changes })}
          </Button>
        </div>
      )}
    </section>
  );
}

function changesIn(plan: TablePlan): number {
  return plan.kind === 'insert' ? plan.table.bodyRows.length : plan.edits.length + (plan.newRows?.length ?? 0);
}

interface PreviewProps {
  readonly plan: TablePlan;
  readonly results: readonly TargetResult[];
  readonly reading: Reading;
  readonly children: ReactElement;
}

function Preview({ plan, results, reading, children }: PreviewProps): ReactElement {
  const page = usePageStyles();
  const { pane, of } = useWording();
  const texts = of(paneComparisonTexts);
  const { stored } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const last = stored?.content.comparison ?? {};
  const place = plan.kind === 'insert' ? placeOf(reading.snapshot, plan.anchor) : null;
  return (
    <>
      <h4 ref={heading} {...focusTarget} className={page.subheading}>
        {plan.kind === 'insert'
          ? texts.willInsert({ n: plan.table.bodyRows.length })
          : [
              ...(plan.edits.length > 0 ? [texts.willUpdate({ n: plan.edits.length })] : []),
              ...(plan.newRows ? [texts.willAdd({ n: plan.newRows.length })] : []),
            ].join('. ')}
      </h4>
      {plan.kind === 'insert' ? (
        <>
          <p className={page.note}>{place ? pane.outline[place.side]({ text: place.text }) : pane.outline.atStart}</p>
          <Rows table={plan.table} />
        </>
      ) : (
        <>
          <ul className={page.list}>
            {editsIn(plan, results).map((edit) => (
              <Edit key={`${edit.target.id}.${edit.column}`} edit={edit} byHand={changedByHand(edit, last)} />
            ))}
          </ul>
          {plan.newRows && <Rows table={{ headerRows: [], bodyRows: plan.newRows }} />}
        </>
      )}
      <p className={page.note}>{texts.note}</p>
      {children}
    </>
  );
}

function Rows({
  table: { headerRows, bodyRows },
}: {
  readonly table: Pick<NewTable, 'headerRows' | 'bodyRows'>;
}): ReactElement {
  const styles = useStyles();
  const texts = useWording().of(paneComparisonTexts);
  return (
    <Scroller aria-label={texts.table} className={styles.scroller}>
      <table className={styles.table} lang="vi">
        <thead>
          {headerRows.map((row, index) => (
            <tr key={index}>
              {row.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {bodyRows.map((row, index) => (
            <tr key={index}>
              {row.map((text, cell) => (
                <td key={cell}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Edit({ edit, byHand }: { readonly edit: ComparisonEdit; readonly byHand: boolean }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneComparisonTexts);
  return (
    <li className={styles.edit}>
      <strong lang="vi">{edit.target.indicator}</strong>
      <span>{texts.change({ column: edit.heading })}</span>
      <span>
        {texts.old}: <del lang="vi">{edit.was.trim() === '' ? texts.blank : edit.was}</del>
      </span>
      <span>
        {texts.new}: <ins lang="vi">{edit.text === '' ? texts.blank : edit.text}</ins>
      </span>
      {byHand && (
        <span className={page.line}>
          <StatusIcon state="warning" />
          <span>{texts.byHand}</span>
        </span>
      )}
    </li>
  );
}
