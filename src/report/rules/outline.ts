import type { Finding, Rule } from '../finding';
import type { OutlineMatch, SectionMatch } from '../outlineMatch';
import type { ReportContext } from './context';

const missing: Rule<ReportContext> = {
  id: 'outline.missing',
  severity: 'blocker',
  run: ({ states }) => ({
    examined: states.length,
    findings: states
      .filter(({ status }) => status === 'missing')
      .map(({ section: { id, title } }) => ({
        rule: 'outline.missing',
        severity: 'blocker',
        section: id,
        location: null,
        params: { id, title },
      })),
  }),
};

const empty: Rule<ReportContext> = {
  id: 'outline.empty',
  severity: 'blocker',
  run: ({ states }) => {
    // That a section is empty because its subsections are is said once, of them.
    const leaves = states.filter(({ section }) => !section.hasChildren);
    return {
      examined: leaves.filter(({ heading }) => heading !== null).length,
      findings: leaves.flatMap(({ status, heading, section: { id, title } }): Finding[] =>
        status === 'empty' && heading
          ? [
              {
                rule: 'outline.empty',
                severity: 'blocker',
                section: id,
                location: { paragraph: heading.paragraph },
                params: { id, title },
              },
            ]
          : [],
      ),
    };
  },
};

const order: Rule<ReportContext> = {
  id: 'outline.order',
  severity: 'warning',
  run: ({ outline }) => {
    const found = outline.sections.flatMap(({ match }) => match ?? []);
    const elsewhere = new Set(underWrongParent(outline).map(({ match }) => match));
    const stray = [...found.filter((match) => !match.inOrder && !elsewhere.has(match)), ...outline.repeated];
    return {
      examined: found.length + outline.repeated.length,
      findings: stray
        .sort((a, b) => a.paragraph - b.paragraph)
        .map((match) => {
          const first = found.find(({ id }) => id === match.id);
          return {
            rule: 'outline.order',
            severity: 'warning',
            section: match.id,
            location: { paragraph: match.paragraph },
            params: { id: match.id, text: match.text, first: first && first !== match ? first.paragraph : null },
          };
        }),
    };
  },
};

const parent: Rule<ReportContext> = {
  id: 'outline.parent',
  severity: 'warning',
  run: ({ outline }) => ({
    examined: outline.sections.filter(({ section, match }) => section.parent !== null && match !== null).length,
    findings: underWrongParent(outline).map(({ match, under, parent: right }) => ({
      rule: 'outline.parent',
      severity: 'warning',
      section: match.id,
      location: { paragraph: match.paragraph },
      params: { id: match.id, text: match.text, under, parent: right },
    })),
  }),
};

/** Sections outside the order whose parent is there, but which stand under another section or under none. */
function underWrongParent({
  sections,
}: OutlineMatch): { readonly match: SectionMatch; readonly under: string | null; readonly parent: string }[] {
  const inOrder = sections.flatMap(({ section, match }) => (match?.inOrder ? [{ section, match }] : []));
  return sections.flatMap(({ section, match }) => {
    const right = inOrder.find((other) => other.section.id === section.parent);
    if (!match || match.inOrder || !right) return [];
    const above = inOrder.findLast(
      (other) => other.match.paragraph < match.paragraph && other.section.level < section.level,
    );
    const under = above?.section.id ?? null;
    return under === right.section.id ? [] : [{ match, under, parent: right.section.id }];
  });
}

const uncovered: Rule<ReportContext> = {
  id: 'prompt.uncovered',
  severity: 'warning',
  run: ({ states }) => {
    // A missing or empty section has its own finding, and so has a missing Form 01: their prompts follow from them.
    const open = states.flatMap(({ section, status, heading, prompts }) =>
      heading && status !== 'empty'
        ? section.prompts.flatMap((prompt) => {
            const state = prompts.find(({ id }) => id === prompt.id);
            return prompt.satisfiedBy || !state || state.status === 'notApplicable'
              ? []
              : [{ prompt, heading, section, status: state.status }];
          })
        : [],
    );
    return {
      examined: open.length,
      findings: open
        .filter(({ status }) => status === 'uncovered')
        .map(({ prompt, heading, section }) => ({
          rule: 'prompt.uncovered',
          severity: 'warning',
          section: section.id,
          location: { paragraph: heading.paragraph },
          params: { section: section.id, prompt: prompt.text },
        })),
    };
  },
};

export const outlineRules: readonly Rule<ReportContext>[] = [missing, empty, order, parent, uncovered];
