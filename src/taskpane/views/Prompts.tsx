import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { Prompt } from '../../campaign';
import type { SectionState } from '../../report/outlineState';
import type { PromptState } from '../../report/prompts';
import { Field, TextInput } from '../Field';
import { focusTarget } from '../focusTarget';
import { StatusIcon } from '../Status';
import { usePageStyles } from '../styles';
import { useSession, useSessionState } from '../useSession';
import { useWording } from '../wording';
import { waive } from '../actions/outline';

/** The prompts of a section: which are covered and by which words, which the user put aside, and why. */
export function Prompts({ state: { section, prompts } }: { readonly state: SectionState }): ReactElement {
  const page = usePageStyles();
  const { pane } = useWording();
  const summary = useRef<HTMLParagraphElement>(null);
  if (prompts.length === 0) return <p className={page.note}>{pane.outline.noPrompts}</p>;
  const covered = prompts.filter(({ status }) => status !== 'uncovered').length;
  return (
    <>
      <p ref={summary} {...focusTarget} className={page.note}>
        {pane.outline.promptsCovered({ covered, total: prompts.length })}
      </p>
      <ul className={page.list}>
        {prompts.map((state) => {
          const prompt = section.prompts.find(({ id }) => id === state.id);
          return (
            prompt && (
              <li key={state.id} className={page.line}>
                <StatusIcon state={state.status} />
                <PromptItem prompt={prompt} state={state} onGone={() => summary.current?.focus()} />
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

interface PromptItemProps {
  readonly prompt: Prompt;
  readonly state: PromptState;
  /** The control that was used goes with what it did. */
  readonly onGone: () => void;
}

function PromptItem({ prompt, state: { status, evidence, reason }, onGone }: PromptItemProps): ReactElement {
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const texts = pane.prompts;
  const disabled = activity !== null || readOnly;
  return (
    <div>
      <strong>{pane.outline.prompt[status]}:</strong> <span lang="vi">{prompt.text}</span>
      {evidence.length > 0 && (
        <p className={page.note}>{texts.shownBy({ words: [...new Set(evidence.map(({ text }) => text))] })}</p>
      )}
      {reason !== null && <p className={page.note}>{texts.waived({ reason })}</p>}
      {status === 'notApplicable' && (
        <Button
          size="small"
          aria-label={texts.unwaiveNamed({ prompt: prompt.text })}
          disabledFocusable={disabled}
          onClick={() => {
            onGone();
            void waive(session, prompt.id, null);
          }}
        >
          {texts.unwaive}
        </Button>
      )}
      {status === 'uncovered' && (
        <Waive
          prompt={prompt}
          disabled={disabled}
          onReason={(given) => {
            onGone();
            void waive(session, prompt.id, given);
          }}
        />
      )}
    </div>
  );
}

interface WaiveProps {
  readonly prompt: Prompt;
  readonly disabled: boolean;
  readonly onReason: (reason: string) => void;
}

/** Puts a prompt aside, never without a reason. */
function Waive({ prompt, disabled, onReason }: WaiveProps): ReactElement {
  const page = usePageStyles();
  const { pane } = useWording();
  const [reason, setReason] = useState('');
  const texts = pane.prompts;
  return (
    <details>
      <summary tabIndex={0} aria-label={texts.waiveNamed({ prompt: prompt.text })} className={page.summary}>
        {texts.waive}
      </summary>
      <Field label={texts.waiveReason}>
        {(control) => (
          <TextInput
            {...control}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            autoComplete="off"
          />
        )}
      </Field>
      <Button size="small" disabledFocusable={disabled || reason.trim() === ''} onClick={() => onReason(reason.trim())}>
        {texts.waiveDo}
      </Button>
    </details>
  );
}
