import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import type { TargetProposal } from '../../../report/targetText';
import { targetWords } from '../../../report/targetWords';
import { paneTargetsTexts } from '../../../texts/paneTargets';
import { describeTargetDoubt, describeTargetReason } from '../../../texts/targets';
import { dropPasted, propose, putAside, saveTarget } from '../../actions/targets';
import { Field } from '../../Field';
import { focusTarget } from '../../focusTarget';
import { StatusIcon } from '../../Status';
import { CONTROL_LOOK, usePageStyles } from '../../styles';
import { readTargetDraft, targetDraftOf } from '../../targetDraft';
import { sameAim } from '../../targetsMerge';
import { ofProposal, setDraft, setTargetsWork, targetsWorkOf } from '../../targetsWork';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';
import { TargetForm } from './TargetForm';
import { useKeepable } from './useKeepable';

const useStyles = makeStyles({
  text: { ...CONTROL_LOOK, height: '96px', paddingBlock: '6px', boxSizing: 'border-box', resize: 'vertical' },
  quote: {
    margin: 0,
    paddingInlineStart: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  card: { justifyItems: 'stretch' },
});

/** The text of a resolution, and what was recognised in it: proposals to be looked at one by one. */
export default function PastePanel(): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneTargetsTexts).paste;
  const session = useSession();
  const { activity } = useSessionState();
  const { pasted, proposals } = targetsWorkOf(session);
  const heading = useRef<HTMLHeadingElement>(null);
  const onDone = (): void => heading.current?.focus();
  return (
    <>
      <Field label={texts.label} hint={texts.hint}>
        {(control) => (
          <textarea
            {...control}
            className={styles.text}
            value={pasted}
            onChange={({ target: { value } }) => setTargetsWork(session, { pasted: value })}
          />
        )}
      </Field>
      <div className={page.actions}>
        <Button
          appearance={proposals === null ? 'primary' : 'secondary'}
          disabledFocusable={activity !== null || pasted.trim() === ''}
          onClick={() => void propose(session)}
        >
          {proposals === null ? texts.read : texts.readAgain}
        </Button>
        {(pasted !== '' || proposals !== null) && <Button onClick={() => dropPasted(session)}>{texts.drop}</Button>}
      </div>
      {proposals && (
        <>
          <div role="status">
            <h4 ref={heading} {...focusTarget} className={page.subheading}>
              {proposals.length > 0 ? texts.found({ n: proposals.length }) : texts.none}
            </h4>
          </div>
          <ul className={page.list}>
            {proposals.map((proposal) => (
              <li key={ofProposal(proposal)} className={`${page.card} ${styles.card}`}>
                <Proposal proposal={proposal} onDone={onDone} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface ProposalProps {
  readonly proposal: TargetProposal;
  readonly onDone: () => void;
}

function Proposal({ proposal, onDone }: ProposalProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { language, of } = useWording();
  const texts = of(paneTargetsTexts);
  const session = useSession();
  const keepable = useKeepable();
  const key = ofProposal(proposal);
  const draft = targetsWorkOf(session).drafts[key];
  const { quote, target, reasons, doubts } = proposal;
  const { indicator } = target;
  const written = targetDraftOf(target);
  const { target: whole } = readTargetDraft(written);
  const shown = targetWords({ ...target, id: key, verified: true }, language);
  const known = session.pack.targets.some((one) => sameAim(one, target));
  return (
    <>
      <div>
        <div className={page.note}>{texts.paste.quote}</div>
        <blockquote className={styles.quote} lang="vi">
          {quote.text}
        </blockquote>
      </div>
      {known && (
        <div className={page.line}>
          <StatusIcon state="warning" />
          <span>{texts.paste.known}</span>
        </div>
      )}
      {doubts.length > 0 && (
        <ul className={page.list} aria-label={texts.paste.doubts}>
          {doubts.map((doubt) => (
            <li key={doubt.code} className={page.line}>
              <StatusIcon state="warning" />
              <span>{describeTargetDoubt(doubt, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {draft ? (
        <TargetForm draftKey={key} draft={draft} original={null} onDone={onDone} />
      ) : (
        <>
          <div>
            <div className={page.note}>{texts.paste.understood}</div>
            <strong lang="vi">{indicator}</strong>
            <div>{shown}</div>
            {target.citation !== '' && <div lang="vi">{target.citation}</div>}
          </div>
          <details>
            <summary tabIndex={0} className={page.summary}>
              {texts.paste.reasons}
            </summary>
            <ul className={page.list}>
              {reasons.map((reason) => (
                <li key={reason.code}>{describeTargetReason(reason, language)}</li>
              ))}
            </ul>
          </details>
          <div className={page.actions}>
            {whole && (
              <Button
                size="small"
                appearance="primary"
                aria-label={texts.paste.takeNamed({ indicator })}
                disabledFocusable={!keepable}
                onClick={() => {
                  onDone();
                  void saveTarget(session, key, whole);
                }}
              >
                {texts.paste.take}
              </Button>
            )}
            <Button
              size="small"
              aria-label={texts.paste.changeNamed({ indicator })}
              onClick={() => setDraft(session, key, { ...written, tried: whole === null })}
            >
              {texts.paste.change}
            </Button>
            <Button
              size="small"
              aria-label={texts.paste.putAsideNamed({ indicator })}
              onClick={() => {
                onDone();
                putAside(session, proposal);
              }}
            >
              {texts.paste.putAside}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
