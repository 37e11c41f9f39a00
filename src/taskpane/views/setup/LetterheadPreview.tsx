import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { builtInFormatProfile } from '../../../campaign/formatProfile';
import type { Letterhead } from '../../../report/letterhead';
import { planLetterhead, type LetterheadPlan } from '../../../report/letterheadPlan';
import { partNames, type PartId } from '../../../texts/findings/formatFaults';
import { paneLetterheadTexts } from '../../../texts/paneLetterhead';
import { focusTarget } from '../../focusTarget';
import { tidied } from '../../letterheadDraft';
import type { Reading } from '../../reading';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  card: { justifyItems: 'stretch' },
  sheet: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: '4px 8px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: "'Times New Roman', serif",
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  whole: { gridColumn: '1 / -1' },
  bold: { fontWeight: 'bold' },
  italic: { fontStyle: 'italic' },
  left: { textAlign: 'left' },
});

export interface LetterheadPreviewProps {
  readonly letterhead: Letterhead;
  readonly reading: Reading;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** All that inserting would put into the document, and where; what is there already; and what cannot be inserted. */
export function LetterheadPreview({ letterhead, reading, onConfirm, onCancel }: LetterheadPreviewProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneLetterheadTexts);
  const names = wording.of(partNames);
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const { snapshot } = reading;
  const { pack } = session;
  const plan = useMemo(() => planLetterhead(snapshot, tidied(letterhead), pack), [snapshot, letterhead, pack]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const named = (parts: readonly PartId[]): string[] => [...new Set(parts)].map((part) => names[part]);
  const leftFor = (reason: LetterheadPlan['left'][number]['reason']): string[] =>
    named(plan.left.filter((one) => one.reason === reason).map(({ part }) => part));
  const n = new Set(plan.added).size;
  return (
    <section className={mergeClasses(page.card, styles.card)} aria-label={texts.previewHeading({ n })}>
      <h4 ref={heading} {...focusTarget} className={page.subheading}>
        {texts.previewHeading({ n })}
      </h4>
      <p className={page.note}>{texts.previewNote}</p>
      <Sheets plan={plan} reading={reading} />
      {plan.present.length > 0 && <p className={page.note}>{texts.present({ parts: named(plan.present) })}</p>}
      {(['noData', 'noPlace'] as const).map((reason) => {
        const parts = leftFor(reason);
        return (
          parts.length > 0 && (
            <p key={reason} className={page.text}>
              {texts.left[reason]({ parts })}
            </p>
          )
        );
      })}
      <div className={page.actions}>
        {n > 0 && (
          <Button appearance="primary" disabledFocusable={readOnly || activity !== null} onClick={onConfirm}>
            {texts.confirm}
          </Button>
        )}
        <Button onClick={onCancel}>{wording.pane.cancel}</Button>
      </div>
    </section>
  );
}

function Sheets({ plan, reading }: { readonly plan: LetterheadPlan; readonly reading: Reading }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneLetterheadTexts);
  const { nationalName, motto, recipientsTitle } = builtInFormatProfile();
  const { head, closing, lines, texts: blanks } = plan;
  const textOf = (index: number): string => reading.snapshot.paragraphs[index]?.text.trim() ?? '';
  return (
    <>
      {head?.block && (
        <div>
          <p className={page.note}>{texts.atTop}</p>
          <div className={styles.sheet} lang="vi">
            <div>
              {head.block.parentBody}
              {head.block.parentBody !== null && <br />}
              <span className={styles.bold}>{head.block.issuingBody}</span>
            </div>
            <div className={styles.bold}>
              {nationalName.text}
              <br />
              {motto.text}
            </div>
            <div>{head.block.number}</div>
            <div className={styles.italic}>{head.block.placeDate}</div>
          </div>
        </div>
      )}
      {head?.title && (
        <div>
          <p className={page.note}>{texts.title}</p>
          <div className={mergeClasses(styles.sheet, styles.bold)} lang="vi">
            <div className={styles.whole}>{head.title.kind}</div>
            <div className={styles.whole}>{head.title.abstract}</div>
          </div>
        </div>
      )}
      {lines.map(({ part, below, lines: added }) => (
        <div key={part}>
          <p className={page.note}>{texts.below({ text: textOf(below) })}</p>
          <div className={styles.sheet} lang="vi">
            <div className={styles.whole}>{added.filter((line) => line !== '').join('\n')}</div>
          </div>
        </div>
      ))}
      {blanks.map(({ part, edit }) => (
        <p key={`${part}${edit.start}`} className={page.text}>
          {texts.fill({ was: edit.was, text: edit.text.trim() })}: <q lang="vi">{textOf(edit.paragraph)}</q>
        </p>
      ))}
      {closing && (
        <div>
          <p className={page.note}>{texts.atEnd}</p>
          <div className={styles.sheet} lang="vi">
            <div className={styles.left}>
              {closing.block.recipients.length > 0 && (
                <>
                  <span className={mergeClasses(styles.bold, styles.italic)}>{recipientsTitle.text}</span>
                  {closing.block.recipients.map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </>
              )}
            </div>
            <div className={styles.bold}>
              {closing.block.authority.map((line) => (
                <div key={line}>{line}</div>
              ))}
              {closing.block.signatory !== null && (
                <>
                  <br />
                  {closing.block.signatory}
                </>
              )}
            </div>
          </div>
        </div>
      )}
    </>
  );
}
