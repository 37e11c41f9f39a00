import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { layoutCandidates, learnLayout, type LayoutProposal, type LearnReason } from '../../../report/form01Learn';
import { leafHeading } from '../../../report/form01Layout';
import { paneForm01LayoutTexts, type PaneForm01LayoutTexts } from '../../../texts/paneForm01Layout';
import { saveLayout } from '../../actions/form01Layout';
import { Choice } from '../../Choice';
import { Field } from '../../Field';
import { focusTarget } from '../../focusTarget';
import { setWork } from '../../form01Work';
import type { Reading } from '../../reading';
import { usePageStyles } from '../../styles';
import { useSession } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  learn: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  column: { paddingBlock: '4px', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Below this the user is asked to look twice. */
const DOUBTFUL = 0.75;

export interface LearnLayoutProps {
  readonly reading: Reading;
  /** Nothing can be saved now. */
  readonly off: boolean;
  /** Gives the focus to what stays when the proposal is gone. */
  readonly onDone: () => void;
}

/** A layout made from a table of the document: what it takes each column for and why, and saving it once confirmed. */
export function LearnLayout({ reading: { snapshot }, off, onDone }: LearnLayoutProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneForm01LayoutTexts).learn;
  const { pack } = useSession();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<number | null>(null);
  const candidates = useMemo(() => (open ? layoutCandidates(snapshot, pack.form01) : []), [open, snapshot, pack]);
  const chosen = candidates.find(({ table }) => table === wanted) ?? candidates[0];
  const proposal = useMemo(
    () => (chosen ? learnLayout(snapshot, chosen.table, pack.form01) : null),
    [chosen, snapshot, pack],
  );
  return (
    <section aria-label={texts.heading} className={styles.learn}>
      <div className={page.actions}>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.start}
        </Button>
      </div>
      {open && candidates.length === 0 && <p role="status">{texts.none}</p>}
      {open && candidates.length > 1 && (
        <Field label={texts.table}>
          {(control) => (
            <Choice
              {...control}
              value={String(chosen?.table)}
              onChange={({ target }) => setWanted(Number(target.value))}
            >
              {candidates.map(({ table, years, columns, known }) => (
                <option key={table} value={String(table)}>
                  {texts.option({ n: table + 1, years, columns, known })}
                </option>
              ))}
            </Choice>
          )}
        </Field>
      )}
      {open && proposal && (
        <Proposal
          proposal={proposal}
          off={off}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </section>
  );
}

interface ProposalProps {
  readonly proposal: LayoutProposal;
  readonly off: boolean;
  readonly onDone: () => void;
}

function Proposal({ proposal, off, onDone }: ProposalProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const all = useWording().of(paneForm01LayoutTexts);
  const texts = all.learn;
  const session = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { layout, columns, aside, years, otherLabels, totalRow, orientation } = proposal;
  const known = [...layout.columns, ...session.pack.form01.columns];
  const headingOf = (id: string): string => known.find((column) => column.id === id)?.heading ?? id;
  const use = (): void => {
    onDone();
    void saveLayout(session, layout);
  };
  return (
    <div className={page.card}>
      <h4 ref={heading} {...focusTarget} className={page.subheading}>
        {texts.proposal}
      </h4>
      <p className={page.text}>{texts.orientation[orientation]}</p>
      <ul className={page.list}>
        {columns.map((column) => {
          const own = layout.columns.find(({ id }) => id === column.columnId);
          const before = session.pack.form01.columns.find(({ id }) => id === column.columnId);
          const unit = column.unit === null ? [] : [column.unit];
          return (
            <li key={column.position} className={styles.column}>
              <div className={styles.name} lang="vi">
                {column.headingPath.join(' / ') || (own && leafHeading(own)) || texts.unnamed}
              </div>
              <div>
                {[
                  column.isNew || !before ? texts.newColumn : texts.asColumn({ heading: before.heading }),
                  ...unit,
                  all.kinds[column.kind],
                  ...(column.confidence < DOUBTFUL ? [texts.doubt] : []),
                ].join(' · ')}
              </div>
              <div className={page.note}>
                {column.reasons.map((reason) => reasonText(reason, headingOf, texts)).join('; ')}
              </div>
            </li>
          );
        })}
      </ul>
      <p className={page.text}>{texts.years({ years: years.map((year) => texts.year(year)) })}</p>
      <p className={page.text}>{totalRow ? texts.total({ label: totalRow.label }) : texts.noTotal}</p>
      {aside.length > 0 && (
        <p className={page.note}>
          {texts.aside({
            columns: aside.map(({ heading, because }) => `${heading || texts.unnamed} (${texts.because[because]})`),
          })}
        </p>
      )}
      {otherLabels.length > 0 && (
        <p className={page.note}>{texts.others({ labels: otherLabels.map(({ label }) => `“${label}”`) })}</p>
      )}
      <p className={page.note}>{all.tableStays}</p>
      <div className={page.actions}>
        <Button appearance="primary" disabledFocusable={off} onClick={use}>
          {texts.use}
        </Button>
        <Button
          onClick={() => {
            setWork(session, { layout });
            onDone();
          }}
        >
          {texts.edit}
        </Button>
      </div>
    </div>
  );
}

function reasonText(
  reason: LearnReason,
  headingOf: (id: string) => string,
  { reason: texts }: PaneForm01LayoutTexts['learn'],
): string {
  switch (reason.code) {
    case 'sameHeading':
    case 'sameWords':
    case 'alikeHeading':
    case 'newHeading':
      return texts[reason.code]();
    case 'headingTwice':
    case 'otherUnit':
      return texts[reason.code]({ column: headingOf(reason.columnId) });
    case 'unitInHeading':
    case 'unitAbove':
    case 'unitInCells':
    case 'unitOfBase':
      return texts[reason.code](reason);
    case 'decimals':
    case 'whole':
      return texts[reason.code](reason);
    case 'partOf':
      return texts.partOf({ column: headingOf(reason.whole), compared: reason.compared });
    case 'sumOf':
      return texts.sumOf({ ...reason, columns: reason.parts.map(headingOf) });
  }
}
