import type { Section } from '../campaign';
import { hasWords } from '../language/normalize';
import { isGuidance } from './guidance';
import { lastLine, sectionBoundary, type OutlineMatch, type SectionMatch } from './outlineMatch';
import { promptStates, type NotApplicable, type PromptState } from './prompts';
import type { DocumentSnapshot, ParagraphSnapshot } from './snapshot';

export type SectionStatus = 'missing' | 'empty' | 'draft' | 'complete';

export interface SectionState {
  readonly section: Section;
  readonly status: SectionStatus;
  readonly heading: SectionMatch | null;
  readonly prompts: readonly PromptState[];
}

/** What a section holds between its heading and the next one; its subsections are not part of it. */
export interface SectionContent {
  /** First paragraph of the content; for a run-in heading the heading's own paragraph. */
  readonly from: number;
  /** The paragraph after the last. */
  readonly to: number;
  /** What is written there, tables included; guidance is not. */
  readonly paragraphs: readonly ParagraphSnapshot[];
  /** Their text outside tables. */
  readonly text: string;
  readonly hasTable: boolean;
}

export function sectionContent(
  snapshot: DocumentSnapshot,
  outline: OutlineMatch,
  heading: SectionMatch,
): SectionContent {
  // The words of a run-in heading are part of the sentence that follows them.
  const from = heading.kind === 'runIn' ? heading.paragraph : lastLine(heading) + 1;
  const to = Math.max(from, sectionBoundary(outline, heading.id));
  const sections = outline.sections.map(({ section }) => section);
  const paragraphs = snapshot.paragraphs.slice(from, to).filter((paragraph) => !isGuidance(paragraph, sections));
  return {
    from,
    to,
    paragraphs,
    text: paragraphs.flatMap(({ table, text }) => (table === null ? [text] : [])).join('\n'),
    hasTable: paragraphs.some(({ table }) => table !== null),
  };
}

/** Every section's state, derived from the document alone and from what the user marked as not applicable. */
export function outlineStates(
  snapshot: DocumentSnapshot,
  outline: OutlineMatch,
  form01Found: boolean,
  notApplicable: NotApplicable,
): SectionState[] {
  const own = outline.sections.map(({ section, match }): SectionState => {
    const content = match ? sectionContent(snapshot, outline, match) : null;
    const written = content?.paragraphs ?? [];
    const paragraphs = written.map(({ index, text, table }) => ({ paragraph: index, text, inTable: table !== null }));
    const prompts = promptStates(section.prompts, { paragraphs, form01Found, notApplicable });
    const empty = !content || (!hasWords(content.text) && !content.hasTable);
    const open = prompts.some(({ status }) => status === 'uncovered');
    const waived = prompts.length > 0 && prompts.every(({ status }) => status === 'notApplicable');
    const status = !match ? 'missing' : empty && !waived ? 'empty' : open ? 'draft' : 'complete';
    return { section, status, heading: match, prompts };
  });
  return own.map((state) =>
    state.section.hasChildren && state.heading ? { ...state, status: parentStatus(state, own) } : state,
  );
}

/**
 * A section with subsections is as far as they are; text of its own is not asked for, but its own prompts are. It is
 * empty when neither it nor any subsection has content.
 */
function parentStatus(state: SectionState, all: readonly SectionState[]): SectionStatus {
  const below = all.filter(({ section }) => !section.hasChildren && section.id.startsWith(`${state.section.id}.`));
  const open = state.prompts.some(({ status }) => status === 'uncovered');
  if (!open && below.every(({ status }) => status === 'complete')) return 'complete';
  const untouched = below.every(({ status }) => status === 'missing' || status === 'empty');
  return state.status === 'empty' && untouched ? 'empty' : 'draft';
}
