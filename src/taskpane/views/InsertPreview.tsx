import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { OutlineInsertion } from '../../report/plan';
import { placeOf, plannedHeadings, type Reading } from '../reading';
import { focusTarget } from '../focusTarget';
import { usePageStyles } from '../styles';
import { useWording, type Wording } from '../wording';

const useStyles = makeStyles({
  preview: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  place: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  headings: { margin: '2px 0 4px', paddingInlineStart: '20px' },
});

export interface InsertPreviewProps {
  readonly reading: Reading;
  readonly disabled: boolean;
  readonly onConfirm: (guidance: boolean) => void;
  readonly onCancel: () => void;
}

/** Exactly what will be inserted and where, before it is. */
export function InsertPreview({ reading, disabled, onConfirm, onCancel }: InsertPreviewProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const { pane, language } = wording;
  const heading = useRef<HTMLHeadingElement>(null);
  const [guidance, setGuidance] = useState(false);
  const prompts = new Map(reading.sections.map(({ section }) => [section.id, section.prompts.length]));
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.preview}>
      <h4 ref={heading} {...focusTarget} className={page.subheading}>
        {pane.outline.preview({ n: plannedHeadings(reading.plan).length })}
      </h4>
      <ul className={page.list}>
        {reading.plan.insertions.map((insertion) => (
          <li key={insertion.headings[0]?.sectionId}>
            <p className={styles.place} title={placeName(reading, insertion, wording)}>
              {placeName(reading, insertion, wording)}
            </p>
            <ul className={styles.headings} lang="vi">
              {insertion.headings.map(({ sectionId, text }) => (
                <li key={sectionId}>
                  {text}
                  {guidance && (prompts.get(sectionId) ?? 0) > 0 && (
                    <div className={page.note} lang={language}>
                      {pane.guidance.each({ n: prompts.get(sectionId) ?? 0 })}
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <label className={page.line}>
        <input type="checkbox" checked={guidance} onChange={({ target }) => setGuidance(target.checked)} />
        <span>{pane.guidance.with}</span>
      </label>
      <p className={page.note}>{pane.outline.previewNote}</p>
      <div className={page.actions}>
        <Button appearance="primary" disabledFocusable={disabled} onClick={() => onConfirm(guidance)}>
          {pane.outline.confirm}
        </Button>
        <Button onClick={onCancel}>{pane.cancel}</Button>
      </div>
    </div>
  );
}

function placeName({ snapshot }: Reading, { anchor }: OutlineInsertion, { pane }: Wording): string {
  const place = placeOf(snapshot, anchor);
  return place ? pane.outline[place.side]({ text: place.text }) : pane.outline.atStart;
}
