/** What the columns of a table of years are: which ones hold figures, what they count, and in which unit. */
import type { Form01Column, Form01Layout } from '../campaign';
import { fold, tidy, words } from '../language/normalize';
import { isWhole } from '../language/numbers';
import { compareUnits, splitUnit, unitOf } from '../language/units';
import { columnFigure } from './form01';
import { figureSlot, figureText, headingPath, isOrdinal, isUnitLabel, type YearGrid } from './form01Grid';
import { headingsOf, keyOf, unitInLine, YEAR, type HeadingMatch, type Headings } from './form01Headings';
import type { AsideColumn, LearnedColumn, LearnReason } from './form01Learn';

/** A learned column with what it becomes in the layout, and its figures by year line. */
export interface ColumnDraft {
  readonly learned: LearnedColumn;
  readonly column: Form01Column;
  /** In the order of the grid's years, then the total; null where there is none. */
  readonly figures: readonly (string | null)[];
}

export interface LearnedColumns {
  readonly columns: readonly ColumnDraft[];
  readonly aside: readonly AsideColumn[];
}

/** What one position of the grid shows. */
interface Sight {
  readonly position: number;
  readonly path: readonly string[];
  readonly texts: readonly string[];
  readonly match: HeadingMatch | null;
}

const CONFIDENCE = { sameHeading: 0.95, sameWords: 0.85, alikeHeading: 0.7, figures: 0.6, blank: 0.4, twice: 0.3 };

/** @param unitLine the line above the table that names units */
export function learnColumns(grid: YearGrid, base: Form01Layout, unitLine: string | null): LearnedColumns {
  const headings = headingsOf(base);
  const sights = sightsOf(grid, headings);
  const aside = sights.flatMap((sight): AsideColumn[] => {
    const because = asideBecause(sight);
    return because ? [{ position: grid.placeOf(sight.position), heading: sight.path.join(' / '), because }] : [];
  });
  const used = new Set(base.columns.map(({ id }) => id));
  const figured = sights.filter((sight) => asideBecause(sight) === null);
  const columns = figured.map((sight) =>
    draftOf({ sight, rivals: figured, base, headings, unitLine, used, place: grid.placeOf(sight.position) }),
  );
  return { columns, aside };
}

function sightsOf(grid: YearGrid, headings: Headings): Sight[] {
  let group: string | null = null;
  return grid.positions.map((position): Sight => {
    const own = headingPath(grid, position);
    const lines = [...grid.years, ...(grid.total ? [grid.total] : [])];
    const texts = lines.map(({ line }) => {
      const slot = figureSlot(grid, line, position);
      return slot ? figureText(slot) : '';
    });
    // Side by side, the parts of a whole follow a row "Trong đó:" of their own, each behind a dash.
    const leaf = own.at(-1) ?? '';
    const isDashed = /^[-+\u2010-\u2015\u2022]/.test(leaf);
    const path = group !== null && isDashed ? [group, ...own] : own;
    const isGroup = grid.orientation === 'yearsAcross' && leaf !== '' && texts.every((text) => text.trim() === '');
    if (isGroup) group = leaf.replace(/[\s:]+$/, '');
    else if (!isDashed) group = null;
    const match = headings.match(path);
    return { position, path, texts, match: match?.id === YEAR ? null : match };
  });
}

const ORDINAL_HEADINGS = new Set(['stt', 'tt', 'số tt', 'số thứ tự'].map((text) => keyOf(text)));
const TEXT_HEADINGS = new Set(['ghi chú', 'chú thích', 'diễn giải', 'địa điểm', 'nguồn'].map((text) => keyOf(text)));

/** Why a column holds no figures of the form; null where it does, or where it is a column still to be filled in. */
function asideBecause({ path, texts, match }: Sight): AsideColumn['because'] | null {
  const leaf = path.at(-1) ?? '';
  const written = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (ORDINAL_HEADINGS.has(keyOf(leaf)) || (path.length === 0 && written.length > 0 && written.every(isOrdinal)))
    return 'ordinals';
  if (isUnitLabel(leaf)) return 'units';
  if (match) return null;
  if (path.length === 0 || IN_WHICH.test(tidy(leaf))) return written.length === 0 ? 'empty' : 'text';
  const figures = written.filter((text) => columnFigure({ kind: 'decimal' }, text).kind !== 'invalid');
  return TEXT_HEADINGS.has(keyOf(leaf)) || figures.length * 2 < written.length ? 'text' : null;
}

/** "Trong đó:" and nothing more. */
const IN_WHICH = /^[-+\s]*trong đó\s*:?$/iu;

interface Seen {
  readonly sight: Sight;
  readonly place: number;
  readonly rivals: readonly Sight[];
  readonly base: Form01Layout;
  readonly headings: Headings;
  readonly unitLine: string | null;
  /** Ids that are taken; new ones are added. */
  readonly used: Set<string>;
}

function draftOf({ sight, rivals, base, headings, unitLine, used, place }: Seen): ColumnDraft {
  const { path, texts, match } = sight;
  const { names, unit: inHeading } = headings.split(path);
  const reasons: LearnReason[] = [];
  const sameId = match ? rivals.filter((one) => one.match?.id === match.id && !one.match.otherUnit) : [];
  const best = match && sameId.every((one) => one === sight || isBetter(match, one.match));
  const known = match && !match.otherUnit && best ? base.columns.find(({ id }) => id === match.id) : undefined;

  const [unit, unitReason] = unitFor({ inHeading, unitLine, names, texts, known });
  const differs = known?.unit !== undefined && unit !== null && compareUnits(unit, known.unit) !== 'same';
  const kept = differs ? undefined : known;
  if (kept && match) reasons.push({ code: match.by });
  else if (match) reasons.push({ code: match.otherUnit || differs ? 'otherUnit' : 'headingTwice', columnId: match.id });
  else reasons.push({ code: 'newHeading' });
  if (unitReason) reasons.push(unitReason);

  const parsed = texts.map((text) => columnFigure({ kind: 'decimal', ...(unit !== null && { unit }) }, text));
  const figures = parsed.map((figure) => (figure.kind === 'value' ? figure.value : null));
  const values = figures.filter((value) => value !== null);
  const hasDecimals = values.some((value) => !isWhole(value));
  if (values.length > 0) reasons.push({ code: hasDecimals ? 'decimals' : 'whole', figures: values.length });
  const money = unit !== null && unitOf(unit)?.quantity === 'money';
  const kind = hasDecimals || money || kept?.kind === 'decimal' ? 'decimal' : 'whole';

  const columnId = kept?.id ?? newId(names.length > 0 ? names : path, used);
  const { heading, group } = asWritten(path, headings, columnId);
  const { group: _group, partOf: _partOf, ...rest } = kept ?? { aliases: [] };
  const column: Form01Column = {
    ...rest,
    id: columnId,
    heading,
    ...(group !== '' && { group }),
    kind,
    ...(unit !== null && { unit: known?.unit !== undefined && !differs ? known.unit : unit }),
    aliases: kept ? [...new Set([kept.heading, ...kept.aliases])].filter((alias) => alias !== heading) : [],
  };
  const confidence = kept && match ? CONFIDENCE[match.by] : match ? CONFIDENCE.twice : CONFIDENCE[values.length > 0 ? 'figures' : 'blank']; // prettier-ignore
  return {
    learned: { position: place, headingPath: names, columnId, isNew: !kept, unit, kind, reasons, confidence },
    column,
    figures,
  };
}

/** The heading of a column and what stands above it, as typed; a unit that has a place of its own comes in brackets. */
function asWritten(path: readonly string[], headings: Headings, id: string): { heading: string; group: string } {
  const parts = path.map((text) => ({ text, ...headings.split([text]) }));
  const named = parts.filter(({ names }) => names.length > 0);
  const own = named.at(-1);
  const unit = parts.find(({ names }) => names.length === 0)?.unit;
  const clean = (text: string): string => tidy(text).replace(/^[-+*\u2022\s]+|\s*:$/g, '');
  const written = clean(own?.text ?? '') || id;
  // A count says by its name what it counts; money does not say how large it is counted.
  const isPlain = unit === null || unit === undefined || ['people', 'classes'].includes(unitOf(unit)?.quantity ?? '');
  return {
    heading: isPlain || own?.unit !== null ? written : `${written} (${unit})`,
    group: named
      .slice(0, -1)
      .map(({ text }) => clean(text))
      .join(' / '),
  };
}

const WAYS: readonly HeadingMatch['by'][] = ['sameHeading', 'sameWords', 'alikeHeading'];

function isBetter(one: HeadingMatch, other: HeadingMatch | null): boolean {
  return other !== null && WAYS.indexOf(one.by) < WAYS.indexOf(other.by);
}

interface UnitSources {
  readonly inHeading: string | null;
  readonly unitLine: string | null;
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly known: Form01Column | undefined;
}

function unitFor({ inHeading, unitLine, names, texts, known }: UnitSources): [string | null, LearnReason | null] {
  if (inHeading !== null) return [inHeading, { code: 'unitInHeading', unit: inHeading }];
  const inCells = new Set(texts.flatMap((text) => splitUnit(text)?.unit ?? []));
  const [cellUnit, ...otherUnits] = inCells;
  if (cellUnit !== undefined && otherUnits.length === 0) return [cellUnit, { code: 'unitInCells', unit: cellUnit }];
  const above = unitLine === null ? null : unitInLine(unitLine, names, known?.unit);
  if (above !== null) return [above, { code: 'unitAbove', unit: above }];
  return known?.unit === undefined ? [null, null] : [known.unit, { code: 'unitOfBase', unit: known.unit }];
}

/** A stable id from a heading: "Số buổi sinh hoạt" → "soBuoiSinhHoat"; a number behind it where it is taken. */
function newId(names: readonly string[], used: Set<string>): string {
  const syllables = words(names.join(' '))
    .map((word) => fold(word).replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
    .slice(0, MOST_SYLLABLES);
  const joined = syllables.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  const stem = /^[a-z]/.test(joined) ? joined : `column${joined}`;
  let id = stem;
  for (let next = 2; used.has(id); next++) id = `${stem}${next}`;
  used.add(id);
  return id;
}

const MOST_SYLLABLES = 8;
