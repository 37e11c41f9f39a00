/** Whose figures a report gives: its own unit's, under its own name or none, and no other's. */
import { normalize } from '../language/normalize';
import type { ProseFigure } from '../language/proseFigures';
import { LEVEL, lineOf } from './figureClaimWords';
import type { ReportParagraph } from './proseFigures';

/** The levels of organisation that a line names, in order. */
export function levelsIn(line: string): string[] {
  return [...line.matchAll(LEVEL)].flatMap(([, level]) => level ?? []);
}

/** The name of the one who reports says no more than "huyện"; any other name is another's. */
export function withoutName({ figures, issuer }: ReportParagraph): readonly ProseFigure[] {
  if (issuer === null) return figures;
  const name = ` ${issuer} `;
  if (!figures.some(({ before }) => lineOf(before).includes(name))) return figures;
  const level = levelsIn(name)[0] ?? '';
  return figures.map((figure) => {
    const line = lineOf(figure.before);
    return line.includes(name) ? { ...figure, before: line.replace(name, ` ${level} `).trim().split(' ') } : figure;
  });
}

/** What a province did is no figure of a district's report, nor the other way round. */
export function isOwnLevel(level: string | null, issuer: string | null): boolean {
  const own = issuer === null ? null : (levelsIn(` ${issuer} `)[0] ?? null);
  const other = own === PROVINCE ? DISTRICTS : own !== null && DISTRICTS.has(own) ? new Set([PROVINCE]) : null;
  return level === null || !other?.has(level);
}

const [PROVINCE = '', ...districts] = ['tỉnh', 'huyện', 'thành phố', 'thị xã'].map((level) => normalize(level));
const DISTRICTS: ReadonlySet<string> = new Set(districts);
