import type { Prompt } from '../campaign';
import { words } from '../language/normalize';

export type PromptStatus = 'covered' | 'uncovered' | 'notApplicable';

export interface PromptState {
  readonly id: string;
  readonly status: PromptStatus;
}

export interface PromptContext {
  /** What the user wrote in the prompt's section; headings and tables do not count. */
  readonly text: string;
  readonly form01Found: boolean;
  /** Ids of the prompts that the user marked as not applicable. */
  readonly notApplicable: ReadonlySet<string>;
}

/**
 * Whether a section's text shows that a prompt is covered: every group of evidence must have a term in it, as whole
 * words. When unsure, it is uncovered.
 */
export function promptStates(prompts: readonly Prompt[], context: PromptContext): PromptState[] {
  const text = spaced(context.text);
  const covered = (prompt: Prompt): boolean =>
    prompt.satisfiedBy === 'form01'
      ? context.form01Found
      : prompt.evidence.length > 0 && prompt.evidence.every((group) => group.some((term) => hasTerm(text, term)));
  return prompts.map((prompt) => ({
    id: prompt.id,
    status: context.notApplicable.has(prompt.id) ? 'notApplicable' : covered(prompt) ? 'covered' : 'uncovered',
  }));
}

function hasTerm(text: string, term: string): boolean {
  const spacedTerm = spaced(term);
  return spacedTerm.trim() !== '' && text.includes(spacedTerm);
}

/** Words with one space around each, so that a search meets whole words only. */
function spaced(text: string): string {
  return ` ${words(text).join(' ')} `;
}
