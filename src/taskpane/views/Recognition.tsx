import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SectionMatch } from '../../report/outlineMatch';
import { usePageStyles } from '../styles';
import { useSession, useSessionState } from '../useSession';
import { useWording } from '../wording';
import { SectionChoice } from './SectionChoice';
import { decide, undecide } from '../actions/outline';

export interface RecognitionProps {
  readonly heading: SectionMatch;
  /** The heading is going to be another section's, or none's, and this will go with it. */
  readonly onGone: () => void;
}

/** Why a heading was taken for its section's, and what the user says to that. */
export default function Recognition({ heading, onGone }: RecognitionProps): ReactElement {
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const { stored, activity, readOnly } = useSessionState();
  const texts = pane.recognition;
  const busy = activity !== null || readOnly;
  const decision = stored?.content.decisions.find(({ section }) => section === heading.id);
  const decided = decision !== undefined && heading.reasons.includes('decided');
  const reasons = [
    ...(decided ? [] : heading.reasons.map((reason) => texts.reason[reason])),
    ...(heading.inOrder ? [] : [texts.outOfOrder]),
  ];
  const sureness = heading.confidence >= SURE ? 'sure' : heading.confidence >= LIKELY ? 'likely' : 'doubtful';
  return (
    <div className={page.card}>
      <p className={page.text} lang="vi">
        {texts.heading({ text: heading.text })}
      </p>
      <p className={page.text}>
        <strong>{texts[decided ? 'decided' : sureness]}</strong>
        {reasons.length > 0 && `: ${reasons.join(', ')}`}
      </p>
      <div className={page.actions}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void (decided ? undecide(session, decision) : decide(session, heading.paragraph, heading.id))}
        >
          {decided ? texts.unconfirm : texts.confirm}
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            onGone();
            void decide(session, heading.paragraph, null);
          }}
        >
          {texts.notSection}
        </Button>
      </div>
      <SectionChoice
        label={texts.change}
        action={texts.changeDo}
        onChoose={(section) => {
          if (section !== heading.id) onGone();
          void decide(session, heading.paragraph, section);
        }}
      />
    </div>
  );
}

/** Confidences from which on a match is called so; below the second it is to be looked at. */
const SURE = 0.9;
const LIKELY = 0.75;
