import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Target } from '../../../campaign';
import type { TargetResult } from '../../../report/comparison';
import { linkFigure, linkText } from '../../../report/linkFigure';
import type { LinkSource } from '../../../report/measure';
import { paneLinksTexts } from '../../../texts/paneLinks';
import { paneTargetsTexts } from '../../../texts/paneTargets';
import { measureOf, newMeasureDraft } from '../../actualDraft';
import { insertFigure, linkProblemText } from '../../actions/links';
import { Choice } from '../../Choice';
import { Field } from '../../Field';
import type { Reading } from '../../reading';
import { StatusIcon } from '../../Status';
import { usePageStyles } from '../../styles';
import { setTargetsWork, targetsWorkOf, type LinkDraft } from '../../targetsWork';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';
import { MeasureFields } from './MeasureFields';

const useStyles = makeStyles({
  card: { justifyItems: 'stretch' },
});

const KINDS = ['measure', 'actual', 'target'] as const satisfies LinkDraft['kind'][];

export interface LinkInsertProps {
  readonly reading: Reading;
  readonly results: readonly TargetResult[];
}

/** A figure to be put at the cursor: where it comes from, and what it will say. */
export function LinkInsert({ reading, results }: LinkInsertProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneLinksTexts);
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const { pack } = session;
  const { form01: layout } = pack;
  const draft: LinkDraft = targetsWorkOf(session).link ?? { kind: 'measure', target: '', ...newMeasureDraft(layout) };
  const set = (change: Partial<LinkDraft>): void => setTargetsWork(session, { link: { ...draft, ...change } });
  const target = results.find((one) => one.target.id === draft.target) ?? results[0];
  const source: LinkSource | null =
    draft.kind === 'measure'
      ? { kind: 'measure', measure: measureOf(draft) }
      : target
        ? { kind: draft.kind, target: target.target.id }
        : null;
  const figure = source && linkFigure(source, { form01: reading.form01, layout, results });
  return (
    <section aria-label={texts.insertHeading} className={`${page.card} ${styles.card}`}>
      <h4 className={page.subheading}>{texts.insertHeading}</h4>
      <Field label={texts.from}>
        {(control) => (
          <Choice
            {...control}
            value={draft.kind}
            onChange={({ target: { value } }) => set({ kind: KINDS.find((one) => one === value) ?? draft.kind })}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {texts.kinds[one]}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      {draft.kind === 'measure' ? (
        <MeasureFields draft={draft} layout={layout} onChange={set} />
      ) : target ? (
        <Field label={texts.target}>
          {(control) => (
            <Choice {...control} value={target.target.id} onChange={({ target: { value } }) => set({ target: value })}>
              {results.map((one) => (
                <option key={one.target.id} value={one.target.id} lang="vi">
                  {one.target.indicator}
                </option>
              ))}
            </Choice>
          )}
        </Field>
      ) : (
        <p className={page.note}>{texts.noTargets}</p>
      )}
      {draft.kind !== 'measure' && target && <Doubts target={target.target} />}
      {figure && (
        <p role="status" className={page.text}>
          {'problem' in figure ? (
            texts.none01({ problem: linkProblemText(figure.problem, pack, wording.language) })
          ) : (
            <>
              {texts.will}: <strong lang="vi">{linkText(figure)}</strong>
            </>
          )}
        </p>
      )}
      <div className={page.actions}>
        <Button
          appearance="primary"
          disabledFocusable={readOnly || activity !== null || !figure || 'problem' in figure}
          onClick={() => void (source && insertFigure(session, source))}
        >
          {texts.insert}
        </Button>
      </div>
    </section>
  );
}

/** What to know of a target before its figure is passed on. */
function Doubts({ target: { verified, sample } }: { readonly target: Target }): ReactElement[] {
  const page = usePageStyles();
  const texts = useWording().of(paneTargetsTexts);
  return [...(verified ? [] : [texts.unverified]), ...(sample === true ? [texts.sample] : [])].map((text) => (
    <div key={text} className={page.line}>
      <StatusIcon state="warning" />
      <span>{text}</span>
    </div>
  ));
}
