/** How the list of the user's decisions changes when they decide once more, or take one back. */
import { decisionFor, placeDecisions, type Decision } from './decisions';
import type { DocumentSnapshot } from './snapshot';

/**
 * The decision to keep about a paragraph.
 * @param section id of the section, or null for "not a section"
 * @returns null where the paragraph could not be told from another one, so that the decision would not last
 * @throws RangeError when there is no such paragraph
 */
export function lastingDecision(
  snapshot: DocumentSnapshot,
  paragraph: number,
  section: string | null,
): Decision | null {
  const decision = decisionFor(snapshot, paragraph, section);
  return holdsAt(snapshot, decision, paragraph) ? decision : null;
}

/**
 * The decisions with a new one about a paragraph. What was decided about it before, and any other heading that was given
 * to the section, gives way.
 */
export function withDecision(
  snapshot: DocumentSnapshot,
  decisions: readonly Decision[],
  paragraph: number,
  decision: Decision,
): Decision[] {
  const { section } = decision;
  const others = withoutDecision(decisions, decision).filter(
    (one) => !(section !== null && one.section === section) && !holdsAt(snapshot, one, paragraph),
  );
  return [...others, decision];
}

function holdsAt(snapshot: DocumentSnapshot, decision: Decision, paragraph: number): boolean {
  return placeDecisions(snapshot, [decision]).has(paragraph);
}

/** The decisions without the one that was made on the same texts. */
export function withoutDecision(decisions: readonly Decision[], { text, before, after }: Decision): Decision[] {
  return decisions.filter((one) => one.text !== text || one.before !== before || one.after !== after);
}
