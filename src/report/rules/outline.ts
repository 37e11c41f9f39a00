import type { Finding, Rule } from '../finding';
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
    const stray = [...found.filter(({ inOrder }) => !inOrder), ...outline.repeated];
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

export const outlineRules: readonly Rule<ReportContext>[] = [missing, empty, order, uncovered];
