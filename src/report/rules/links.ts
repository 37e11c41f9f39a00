/** The rule on linked figures: that each still says what its source says. */
import type { Finding, Rule } from '../finding';
import { linkStates, type LinkState } from '../links';
import type { OutlineMatch } from '../outlineMatch';
import type { ReportContext } from './context';

const staleLink: Rule<ReportContext> = {
  id: 'figure.stale-link',
  severity: 'warning',
  run: ({ snapshot, outline, links, form01, layout, results }) => {
    if (!links) return { examined: 0, findings: [] };
    const states = linkStates(snapshot, links, { form01, layout, results });
    return {
      // What is not in the document any more cannot be wrong in it.
      examined: states.filter(({ state }) => state !== 'lost').length,
      findings: states.flatMap((state) => findingOf(state, outline) ?? []),
    };
  },
};

function findingOf({ name, state, places, value }: LinkState, outline: OutlineMatch): Finding | null {
  if (state === 'current' || state === 'lost') return null;
  const paragraphs = places.flatMap(({ paragraph }) => paragraph ?? []);
  const worst = places.find((place) => place.state !== 'current') ?? places[0];
  const paragraph = worst?.paragraph ?? paragraphs[0];
  const agree = places.every((place) => place.state === 'current');
  return {
    rule: 'figure.stale-link',
    severity: state === 'duplicate' && agree ? 'advice' : 'warning',
    section: paragraph === undefined ? null : sectionAt(outline, paragraph),
    location:
      paragraph === undefined
        ? null
        : { paragraph, ...(paragraphs.length > 1 && { places: [...new Set(paragraphs)] }) },
    params: { name, state, text: worst?.text ?? '', value, n: places.length, agree },
  };
}

/** The section whose heading is the last one above a paragraph. */
function sectionAt({ sections, repeated }: OutlineMatch, paragraph: number): string | null {
  const above = [...sections.flatMap(({ match }) => match ?? []), ...repeated].filter(
    (match) => match.paragraph <= paragraph,
  );
  return (
    above.reduce<(typeof above)[number] | null>(
      (last, match) => (last && last.paragraph >= match.paragraph ? last : match),
      null,
    )?.id ?? null
  );
}

export const linkRules: readonly Rule<ReportContext>[] = [staleLink];
