/** Which column of a layout a heading means: its own words, but for words that say nothing, or but for typing errors. */
import type { Form01Column as LayoutColumn, Form01Layout } from '../campaign';
import { splitNumber, tidy, words } from '../language/normalize';
import { withoutFootnotes } from '../language/numbers';
import { sameButForTypos } from '../language/similarity';
import { compareUnits, unitOf, UNIT_LABEL } from '../language/units';
import { leafHeading } from './form01Layout';

export const YEAR = 'year';

export type LikeBy = 'sameHeading' | 'sameWords' | 'alikeHeading';

export interface HeadingMatch {
  /** Of the layout's column, or {@link YEAR}. */
  readonly id: string;
  readonly by: LikeBy;
  /** The heading says another unit than the column's, so that its figures are not the column's figures. */
  readonly otherUnit: boolean;
}

export interface Headings {
  /** Id of the column that one heading means, {@link YEAR} for the year's, null where it is none that we know. */
  readonly idOf: (heading: string) => string | null;
  /** The same for headings that stand one above the other, the topmost first. */
  readonly idOfPath: (path: readonly string[]) => string | null;
  /** The same, with how it was recognised. */
  readonly match: (path: readonly string[]) => HeadingMatch | null;
  /** A path without its units, and the unit that stood nearest to the figures. */
  readonly split: (path: readonly string[]) => HeadingParts;
}

export interface HeadingParts {
  readonly names: readonly string[];
  readonly unit: string | null;
}

/** Words that say nothing of which column it is: "Số lớp đào tạo, bồi dưỡng đã tổ chức" is the column "Số lớp". */
const NEUTRAL = new Set(
  words('số tổng lượng đào tạo bồi dưỡng tập huấn được đã tổ chức mở tham gia dự thực hiện của là các những'),
);

interface Title {
  readonly id: string;
  readonly key: string;
  readonly neutral: string;
  readonly words: readonly string[];
}

/** Made once for each layout, which nobody changes in place. */
const known = new WeakMap<Form01Layout, Headings>();

export function headingsOf(layout: Form01Layout): Headings {
  let headings = known.get(layout);
  if (!headings) known.set(layout, (headings = newHeadings(layout)));
  return headings;
}

function newHeadings(layout: Form01Layout): Headings {
  const columns = new Map(layout.columns.map((column) => [column.id, column]));
  const units = layout.columns.flatMap(({ unit }) => unit ?? []);
  const isUnit = (text: string): boolean =>
    unitOf(text) !== null || units.some((unit) => compareUnits(unit, text) === 'same');
  const partsOf = (text: string): HeadingParts => headingParts(text, isUnit);

  const titles = layout.columns.flatMap((column) => titlesOf(column, partsOf));
  const years = new Set([layout.yearColumn.heading, ...layout.yearColumn.aliases].map(keyOf));
  const totals = new Set([layout.totalRow.label, ...layout.totalRow.aliases].map(keyOf));

  const idsWhere = (fits: (title: Title) => boolean): string[] => [...new Set(titles.filter(fits).map(({ id }) => id))];
  /** Columns that a heading may mean, by the first way in which it means any. */
  const meanings = (name: string): readonly [LikeBy, string[]] => {
    const key = keyOf(name);
    const same = idsWhere((title) => title.key === key);
    if (same.length > 0) return ['sameHeading', same];
    const own = key.split(' ');
    const neutral = neutralOf(own);
    const alike = neutral === '' ? [] : idsWhere((title) => title.neutral === neutral);
    if (alike.length > 0) return ['sameWords', alike];
    return ['alikeHeading', idsWhere((title) => sameButForTypos(own, title.words))];
  };

  /** "Chuyên trách / Nữ" is not the column "Nữ": what stands above must be what the column is a part of, or unknown. */
  const fitsUnder = (id: string, above: string): boolean => {
    const column = columns.get(id);
    if (!column || isGroupOf(column, above)) return true;
    const [parent, ...others] = meanings(above)[1];
    if (parent === undefined || others.length > 0 || parent === id || parent === column.partOf) return true;
    const whole = columns.get(parent);
    // "Số lượt người / Lý luận chính trị": what both count is the same, and neither is a part of something else.
    return whole !== undefined && whole.partOf === undefined && column.partOf === undefined && sameUnit(whole, column);
  };

  const matchNames = (names: readonly string[]): Omit<HeadingMatch, 'otherUnit'> | null => {
    const leaf = names.at(-1);
    if (leaf === undefined) return null;
    const above = names.slice(0, -1);
    const whole = above.length > 0 ? idsWhere(({ key }) => key === keyOf(names.join(' '))) : [];
    if (whole.length === 1 && whole[0] !== undefined) return { id: whole[0], by: 'sameHeading' };
    if (above.length > 0 && (totals.has(keyOf(leaf)) || neutralOf(keyOf(leaf).split(' ')) === '')) {
      return matchNames(above);
    }
    if (years.has(keyOf(leaf))) return { id: YEAR, by: 'sameHeading' };
    const [by, ids] = meanings(leaf);
    const fitting = ids.filter((id) => above.every((one) => fitsUnder(id, one)));
    const groups = [...above, above.join(' ')];
    const grouped = fitting.filter((id) => groups.some((one) => isGroupOf(columns.get(id), one)));
    const loose = fitting.filter((id) => columns.get(id)?.group === undefined);
    // Of columns with one heading it is the one whose group stands above, else the one that has none.
    const [id, ...others] = [grouped, loose].find((some) => some.length === 1) ?? fitting;
    if (id !== undefined && others.length === 0) return { id, by };
    return above.length > 0 && isUnit(leaf) ? matchNames(above) : null;
  };

  const split = (path: readonly string[]): HeadingParts => {
    const parts = path.map(partsOf);
    return {
      names: parts.flatMap(({ names }) => names),
      unit: parts.reduce<string | null>((last, { unit }) => unit ?? last, null),
    };
  };
  const newMatch = (path: readonly string[]): HeadingMatch | null => {
    const { names, unit } = split(path);
    const found = matchNames(names);
    const own = found && columns.get(found.id)?.unit;
    return found && { ...found, otherUnit: unit !== null && compareUnits(unit, own ?? unit) !== 'same' };
  };
  /** The same few headings are asked for at every reading of the document. */
  const matches = new Map<string, HeadingMatch | null>();
  const match = (path: readonly string[]): HeadingMatch | null => {
    const key = path.join('\n');
    let found = matches.get(key);
    if (found === undefined) matches.set(key, (found = newMatch(path)));
    return found;
  };
  const idOfPath = (path: readonly string[]): string | null => {
    const found = match(path);
    return found && !found.otherUnit ? found.id : null;
  };
  return { idOf: (heading) => idOfPath([heading]), idOfPath, match, split };
}

function titlesOf(column: LayoutColumn, partsOf: (text: string) => HeadingParts): Title[] {
  const leaf = leafHeading(column);
  const grouped = column.group === undefined ? [] : [`${column.group} ${leaf}`];
  const texts = [column.heading, leaf, ...grouped, ...column.aliases];
  const keys = new Set(texts.flatMap((text) => [text, ...partsOf(text).names]).map(keyOf));
  return [...keys].map((key) => {
    const own = key.split(' ');
    return { id: column.id, key, neutral: neutralOf(own), words: own };
  });
}

function sameUnit(a: LayoutColumn, b: LayoutColumn): boolean {
  return a.unit !== undefined && b.unit !== undefined && compareUnits(a.unit, b.unit) === 'same';
}

function isGroupOf(column: LayoutColumn | undefined, text: string): boolean {
  return column?.group !== undefined && keyOf(column.group) === keyOf(text);
}

/**
 * A heading without what stands around its name: a dash or a number before it, footnote marks, the unit in brackets or
 * behind a comma. A text that is only a unit has no name.
 */
function headingParts(text: string, isUnit: (text: string) => boolean): HeadingParts {
  const clean = withoutFootnotes(tidy(text).replace(/^[-+*\u2022\s]+/, ''));
  const numbered = splitNumber(clean);
  const name = (numbered.rest === '' ? clean : numbered.rest).replace(/\s*:$/, '');
  const [, only] = /^\(([^()]*)\)$/.exec(name) ?? (UNIT_LABEL.test(name) ? [name, name.replace(UNIT_LABEL, '')] : []);
  if (only !== undefined) return { names: [], unit: isUnit(only) ? only : null };
  const [, before = '', unit = ''] = /^(.*?)\s*\(([^()]*)\)$/s.exec(name) ?? /^(.*?)\s*,\s*([^,]*)$/s.exec(name) ?? [];
  if (before === '' || !isUnit(unit)) return { names: name === '' ? [] : [name], unit: null };
  return { names: [before], unit: unit.replace(UNIT_LABEL, '') };
}

/**
 * The unit that a line such as "Đơn vị tính: lượt người; kinh phí: triệu đồng" gives for a column: by the column's name,
 * or the one that measures what the column does, or, for a new column, the only one in the line.
 */
export function unitInLine(line: string, names: readonly string[], own: string | undefined): string | null {
  const pieces = tidy(line)
    .replace(UNIT_LABEL, '')
    .split(/[;,)(]+/)
    .map((piece) => piece.split(':').map((part) => part.trim()))
    .filter((parts) => parts.some((part) => part !== ''));
  const named = pieces.find(
    ([name = '', unit]) => unit !== undefined && names.some((one) => keyOf(one).includes(keyOf(name))),
  );
  if (named?.[1] !== undefined) return unitOf(named[1]) ? named[1] : null;
  const bare = pieces.flatMap(([unit = '', second]) => (second === undefined && unitOf(unit) ? [unit] : []));
  if (own !== undefined) return bare.find((unit) => unitOf(unit)?.quantity === unitOf(own)?.quantity) ?? null;
  return pieces.length === 1 ? (bare[0] ?? null) : null;
}

/** One form for comparing headings: words with abbreviations and "%" written out, without "trong đó" in front. */
export function keyOf(text: string): string {
  return words(text.replace(/%/g, ' phần trăm ')).join(' ').replace(IN_WHICH, '');
}

const IN_WHICH = new RegExp(`^${words('trong đó').join(' ')} (?=.)`);

function neutralOf(own: readonly string[]): string {
  return own.filter((word) => !NEUTRAL.has(word)).join(' ');
}
