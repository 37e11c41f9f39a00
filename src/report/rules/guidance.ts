import type { Finding, Rule } from '../finding';
import { findGuidance } from '../guidance';
import type { ReportContext } from './context';

/** Guidance is for the one who writes; a report is not sent with it. */
export const guidanceRule: Rule<ReportContext> = {
  id: 'outline.guidance',
  severity: 'blocker',
  run: ({ snapshot, outline }) => {
    const { whole, edited } = findGuidance(
      snapshot,
      outline.sections.map(({ section }) => section),
    );
    const found = [...whole.map(({ paragraph }) => paragraph), ...edited].sort((a, b) => a - b);
    const [first] = found;
    const findings: Finding[] =
      first === undefined
        ? []
        : [
            {
              rule: 'outline.guidance',
              severity: 'blocker',
              section: null,
              location: { paragraph: first },
              params: { n: found.length },
            },
          ];
    return { examined: snapshot.paragraphs.filter(({ text }) => text.trim() !== '').length, findings };
  },
};
