import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, type ReactElement } from 'react';
import { formatFigure } from '../../../language/numbers';
import type { Fix } from '../../../report/fix';
import { paneCheckTexts, type PaneCheckTexts } from '../../../texts/paneCheck';
import { correct } from '../../actions/check';
import { fixChanges, type FixChange, type Property, type PropertyValue } from '../../fixChanges';
import { focusTarget } from '../../focusTarget';
import type { Reading } from '../../reading';
import { Scroller } from '../../Scroller';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  card: { justifyItems: 'stretch', width: '100%', boxSizing: 'border-box' },
  apply: { justifySelf: 'start' },
  changes: {
    maxHeight: '240px',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  change: { overflowWrap: 'anywhere', paddingBlock: '4px', whiteSpace: 'pre-wrap' },
  was: { color: tokens.colorStatusDangerForeground1 },
  text: {
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
  },
});

export interface FixPreviewProps {
  readonly fix: Fix;
  readonly reading: Reading;
  /** Gives the focus to what stays when the finding goes. */
  readonly onApply: () => void;
}

/** Every place that a fix changes, old and new, and the button that makes exactly these changes. */
export function FixPreview({ fix, reading, onApply }: FixPreviewProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneCheckTexts).fix;
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was asked for may lie below what is in sight.
  useEffect(() => heading.current?.focus(), []);
  const changes = useMemo(() => fixChanges(fix, reading), [fix, reading]);
  return (
    <div className={mergeClasses(page.card, styles.card)}>
      <h4 ref={heading} id={id} {...focusTarget} className={page.subheading}>
        {texts.heading({ n: changes.length })}
      </h4>
      <Scroller aria-labelledby={id} className={styles.changes}>
        <ul className={page.list}>
          {changes.map((change, index) => (
            // The changes are a fixed list: their place is what tells them apart.
            <li key={index} className={styles.change}>
              <Change change={change} texts={texts} />
            </li>
          ))}
        </ul>
      </Scroller>
      <p className={page.note}>{texts.note}</p>
      <Button
        appearance="primary"
        className={styles.apply}
        disabledFocusable={readOnly || activity !== null}
        onClick={() => {
          onApply();
          void correct(session, fix);
        }}
      >
        {texts.apply({ n: changes.length })}
      </Button>
    </div>
  );
}

type FixTexts = PaneCheckTexts['fix'];

function Change({ change, texts }: { readonly change: FixChange; readonly texts: FixTexts }): ReactElement {
  switch (change.kind) {
    case 'cell':
      return (
        <>
          <div lang="vi">{texts.cell({ row: change.row, column: change.column })}</div>
          <OldNew was={change.was} text={change.text} texts={texts} />
        </>
      );
    case 'text':
      return (
        <span lang="vi">
          {change.before}
          <OldNew was={change.was} text={change.text} texts={texts} />
          {change.after}
        </span>
      );
    case 'format':
      return (
        <>
          <div lang="vi">{change.excerpt}</div>
          {change.properties.map(({ property, from, to }) => (
            <div key={property}>
              {texts.property[property]}:{' '}
              <OldNew was={shown(property, from, texts)} text={shown(property, to, texts)} texts={texts} />
            </div>
          ))}
        </>
      );
  }
}

/** Struck out and underlined by the browser itself, so that colour alone says nothing; screen readers know both. */
function OldNew({
  was,
  text,
  texts,
}: {
  readonly was: string;
  readonly text: string;
  readonly texts: FixTexts;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <del className={styles.was}>{was === '' ? texts.blank : was}</del>
      {' → '}
      <ins className={styles.text}>{text === '' ? texts.blank : text}</ins>
    </>
  );
}

function shown(property: Property, value: PropertyValue | null, texts: FixTexts): string {
  if (value === null) return texts.unknown;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'string') {
    if (property === 'color') return value === '#000000' ? texts.black : value;
    return property === 'alignment' && isAlignment(value, texts) ? texts.alignment[value] : value;
  }
  const written = (number: number): string => formatFigure(String(Number(number.toFixed(2))));
  if (property === 'firstLine') return texts.centimetres({ value: written((value / 72) * 2.54) });
  if (property === 'lineSpacing') return texts.lines({ value: written(value / 12) });
  return texts.points({ value: written(value) });
}

function isAlignment(value: string, { alignment }: FixTexts): value is keyof FixTexts['alignment'] {
  return Object.hasOwn(alignment, value);
}
