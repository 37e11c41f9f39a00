/** Paper, margins and page numbers: from the page set-up of the sections, which only OOXML tells. */
import type { FormatFault } from '../../texts/findings/formatFaults';
import type { Finding, Rule } from '../finding';
import type { DocumentSnapshot, PageSetup } from '../snapshot';
import { cite, type FormatContext } from './context';
import { groupsBy } from './group';

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

const paper: Rule<FormatContext> = {
  id: 'format.paper',
  severity: 'warning',
  run: ({ snapshot: { sections = [] }, profile }) => {
    const { paper: asked, tolerance } = profile;
    const fits = (length: number, should: number): boolean => Math.abs(length - should) <= tolerance.millimetres;
    // Pages with wide tables may lie across: the two lengths change places.
    const isAsked = ({ width, height }: PageSetup): boolean =>
      (fits(width, asked.width) && fits(height, asked.height)) ||
      (fits(width, asked.height) && fits(height, asked.width));
    const others = sections.filter((section) => !isAsked(section));
    const [first] = others;
    return {
      examined: sections.length,
      findings: first
        ? [
            {
              rule: 'format.paper',
              severity: 'warning',
              section: null,
              location: null,
              params: {
                clause: cite(profile, asked),
                name: asked.name,
                width: first.width,
                height: first.height,
                n: others.length,
              },
            },
          ]
        : [],
    };
  },
};

const margins: Rule<FormatContext> = {
  id: 'format.margins',
  severity: 'warning',
  run: ({ snapshot: { sections = [] }, profile }) => {
    const { margins: asked, tolerance } = profile;
    // What the margins of a page that lies across should be, the regulation does not say.
    const upright = sections.filter(({ landscape, width, height }) => !landscape && width < height);
    const wrong = upright.map((section) =>
      SIDES.flatMap((side) => {
        const found = section[side];
        const { from, to } = asked[side];
        const out = found < from - tolerance.millimetres || found > to + tolerance.millimetres;
        return out ? [{ side, found, from, to }] : [];
      }),
    );
    // Sections that are wrong in the same way have one cause.
    const causes = groupsBy(
      wrong.filter((sides) => sides.length > 0),
      (sides) => JSON.stringify(sides),
    );
    return {
      examined: upright.length,
      findings: causes.map((same): Finding => ({
        rule: 'format.margins',
        severity: 'warning',
        section: null,
        location: null,
        params: { clause: cite(profile, asked), sides: same[0] ?? [], n: same.length },
      })),
    };
  },
};

/** More text than this fills a page whatever its layout: A4 at size 13 and single spacing holds about 3,300 characters. */
const SURELY_TWO_PAGES = 4_500;

const pageNumber: Rule<FormatContext> = {
  id: 'format.page-number',
  severity: 'advice',
  run: ({ snapshot, profile }) => {
    const sections = snapshot.sections ?? [];
    const known = sections.filter(({ pageNumbers }) => pageNumbers !== undefined);
    const [first] = known;
    if (!first || known.length < sections.length || !isLong(snapshot)) return { examined: 0, findings: [] };
    const faults = pageNumberFaults(known, first, profile);
    return {
      examined: sections.length,
      findings:
        faults.length > 0
          ? [
              {
                rule: 'format.page-number',
                severity: 'advice',
                section: null,
                location: null,
                params: { clause: cite(profile, profile.pageNumber), faults },
              },
            ]
          : [],
    };
  },
};

function isLong({ paragraphs }: DocumentSnapshot): boolean {
  let length = 0;
  for (const { text } of paragraphs) length += text.length;
  return length > SURELY_TWO_PAGES;
}

function pageNumberFaults(
  sections: readonly PageSetup[],
  first: PageSetup,
  { pageNumber: asked, tolerance }: FormatContext['profile'],
): FormatFault[] {
  const numbers = sections.flatMap(({ pageNumbers = [] }) => pageNumbers);
  const later = numbers.filter(({ pages }) => pages !== 'first');
  if (later.length === 0) return [{ kind: 'noPageNumber' }];
  const faults: FormatFault[] = [];
  if (later.some(({ where }) => where !== asked.where)) faults.push({ kind: 'notInHeader' });
  if (later.some(({ alignment }) => alignment !== asked.alignment))
    faults.push({ kind: 'alignment', should: asked.alignment });
  const { from, to } = asked.size;
  const out = later.filter(({ size }) => size < from - tolerance.points || size > to + tolerance.points);
  if (out.length > 0) faults.push({ kind: 'size', found: [...new Set(out.map(({ size }) => size))], from, to });
  if (later.some(({ italic }) => italic)) faults.push({ kind: 'italic', should: false });
  const onFirst = (first.pageNumbers ?? []).some(({ pages }) => pages === (first.titlePage ? 'first' : 'default'));
  if (onFirst && !asked.onFirstPage) faults.push({ kind: 'onFirstPage' });
  return faults;
}

export const pageRules: readonly Rule<FormatContext>[] = [paper, margins, pageNumber];
