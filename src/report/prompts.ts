import type { Prompt } from '../campaign';
import { evidenceParagraph, findEvidence, type Evidence, type EvidenceParagraph } from './evidence';

export type { Evidence } from './evidence';
export type PromptStatus = 'covered' | 'uncovered' | 'notApplicable';

export interface PromptState {
  readonly id: string;
  readonly status: PromptStatus;
  /** Of a covered prompt the words that show it, one for each group of evidence; else empty. */
  readonly evidence: readonly Evidence[];
  /** Why the user marked it as not applicable, where they said so. */
  readonly reason: string | null;
}

/** Ids of the prompts that the user marked as not applicable, with the reasons where they are known. */
export type NotApplicable = ReadonlySet<string> | ReadonlyMap<string, string>;

export interface PromptContext {
  /** What stands in the prompt's section, its heading not. */
  readonly paragraphs: readonly PromptParagraph[];
  readonly form01Found: boolean;
  readonly notApplicable: NotApplicable;
}

export interface PromptParagraph {
  /** Index in the snapshot. */
  readonly paragraph: number;
  readonly text: string;
  readonly inTable: boolean;
}

/**
 * Whether a section shows that a prompt is covered: it must show an item of every group of its evidence, terms as whole
 * words outside tables. When unsure, it is uncovered.
 */
export function promptStates(prompts: readonly Prompt[], context: PromptContext): PromptState[] {
  const evidence = evidenceIn(context.paragraphs, prompts);
  return prompts.map(({ id, satisfiedBy }, index): PromptState => {
    if (context.notApplicable.has(id)) {
      const reason = 'get' in context.notApplicable ? (context.notApplicable.get(id) ?? null) : null;
      return { id, status: 'notApplicable', evidence: [], reason };
    }
    const shown = satisfiedBy === 'form01' ? (context.form01Found ? [] : null) : (evidence[index] ?? null);
    return { id, status: shown ? 'covered' : 'uncovered', evidence: shown ?? [], reason: null };
  });
}

type Found = readonly (readonly Evidence[] | null)[];

/** What was found for prompts the last time, places counted in what was searched: most edits leave a section as it is. */
const searched = new WeakMap<readonly Prompt[], { readonly paragraphs: readonly PromptParagraph[]; found: Found }>();

/** Evidence for each prompt, null where it is not covered. */
function evidenceIn(paragraphs: readonly PromptParagraph[], prompts: readonly Prompt[]): Found {
  let last = searched.get(prompts);
  if (!last || !sayTheSame(last.paragraphs, paragraphs)) {
    const entries =
      prompts.length === 0 ? [] : paragraphs.map(({ text, inTable }, at) => evidenceParagraph(at, text, inTable));
    last = { paragraphs, found: prompts.map((prompt) => evidenceOf(prompt, entries)) };
    searched.set(prompts, last);
  }
  return last.found.map(
    (all) => all?.map(({ text, paragraph: at }) => ({ text, paragraph: paragraphs[at]?.paragraph ?? at })) ?? null,
  );
}

function sayTheSame(some: readonly PromptParagraph[], others: readonly PromptParagraph[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ text, inTable }, at) => text === others[at]?.text && inTable === others[at].inTable)
  );
}

/** One piece of evidence for each group; null where a group has none. */
function evidenceOf(
  { evidence, within }: Pick<Prompt, 'evidence' | 'within'>,
  paragraphs: readonly EvidenceParagraph[],
): Evidence[] | null {
  if (evidence.length === 0) return null;
  if (within === 'paragraph') {
    for (const paragraph of paragraphs) {
      const found = evidenceOf({ evidence }, [paragraph]);
      if (found) return found;
    }
    return null;
  }
  const found: Evidence[] = [];
  for (const group of evidence) {
    const shown = firstOf(group, (item) => findEvidence(item, paragraphs));
    if (!shown) return null;
    found.push(shown);
  }
  return found;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
