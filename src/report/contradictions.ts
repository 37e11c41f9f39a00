/** Figures in sentences that say something else than Form 01, a target's result, or another sentence. */
import Big from 'big.js';
import type { Form01Layout } from '../campaign';
import type { ProseFigure } from '../language/proseFigures';
import { rememberedOf } from '../language/memo';
import { formatFigure, normalDecimal } from '../language/numbers';
import { columnScale } from './figureClaimColumns';
import { claimReader, type ClaimYears, type FigureClaim } from './figureClaims';
import { valueOf, type Form01, type Form01Cell } from './form01';
import type { TextEdit } from './fix';
import { measureValue } from './measure';
import type { ReportParagraph } from './proseFigures';

/** What a claim is held against. */
export interface Statement {
  /** The values that the claim may have: what the table states, what its years add up to, the same without estimates. */
  readonly values: readonly string[];
  /** The one to show. */
  readonly value: string;
  /** The table does not contradict itself about it. */
  readonly certain: boolean;
}

export interface Contradiction {
  readonly claim: FigureClaim;
  readonly against:
    | {
        readonly in: 'form01';
        readonly statement: Statement;
        readonly years: ClaimYears;
        readonly column: string;
        /** Where the table says it; null where only its years together do. */
        readonly cell: Form01Cell | null;
        readonly table: number;
        readonly fix: TextEdit | null;
      }
    | { readonly in: 'text'; readonly claim: FigureClaim };
}

export interface Compared {
  /** How many figures were held against something. */
  readonly examined: number;
  readonly contradictions: readonly Contradiction[];
}

/** Holds every figure that is understood against Form 01, and where that says nothing, against earlier sentences. */
export function contradictions(
  paragraphs: readonly ReportParagraph[],
  form01: Form01 | null,
  layout: Form01Layout,
): Compared {
  const found: Contradiction[] = [];
  const ofOthers = new Set<string>();
  const trusted = new Set<string | null>([null]);
  const levels = new Set<string>();
  const unanswered = new Map<string, FigureClaim[]>();
  let examined = 0;
  for (const claim of paragraphs.flatMap(claimReader(layout))) {
    const table = form01 && againstForm01(claim, form01, layout);
    if (claim.level) levels.add(claim.level);
    if (table === 'agrees') trusted.add(claim.level);
    if (table === 'far') ofOthers.add(sentenceOf(claim));
    if (table && table !== 'far') {
      examined += 1;
      if (table !== 'agrees' && table !== 'beside') found.push({ claim, against: table });
    } else {
      const key = JSON.stringify(claim.quantity);
      const alike = unanswered.get(key);
      if (alike) alike.push(claim);
      else unanswered.set(key, [claim]);
    }
  }
  for (const claims of unanswered.values()) {
    examined += claims.length > 1 ? claims.length : 0;
    found.push(...byLevel(claims).flatMap(betweenSentences));
  }
  // Where several levels are named and no letterhead tells, the own one is known by having the table's values elsewhere.
  const isOwn = (claim: FigureClaim): boolean =>
    !ofOthers.has(sentenceOf(claim)) && (levels.size < 2 || trusted.has(claim.level));
  const own = found.filter(({ claim, against }) => against.in === 'text' || isOwn(claim));
  return { examined, contradictions: own.sort((a, b) => a.claim.place.paragraph - b.claim.place.paragraph) };
}

/** A sentence with one figure that is far from the table's is of something else, and so are its figures that are near. */
function sentenceOf({ place, figure, quantity }: FigureClaim): string {
  const years = quantity.of === 'column' ? quantity.years : null;
  return JSON.stringify([place.paragraph, figure.sentence, years]);
}

/** The claims of one level each, where the sentences name several: what the province did, the district need not have. */
function byLevel(claims: readonly FigureClaim[]): FigureClaim[][] {
  const levels = new Set(claims.flatMap(({ level }) => level ?? []));
  return levels.size < 2 ? [[...claims]] : [...levels].map((level) => claims.filter((claim) => claim.level === level));
}

/**
 * Two values that sentences give for one quantity. Three or more are likely several quantities that read alike, and so
 * are small or very different numbers: nothing is said of those.
 */
function betweenSentences(claims: readonly FigureClaim[]): Contradiction[] {
  const [first, ...others] = claims;
  if (!first) return [];
  const differs = ({ figure }: FigureClaim): boolean => !sameFigure(first.figure, figure);
  const second = others.find(differs);
  if (!second || others.some((other) => !sameFigure(second.figure, other.figure) && differs(other))) return [];
  return isClose(first.figure, second.figure) ? [{ claim: second, against: { in: 'text', claim: first } }] : [];
}

const LEAST_COMPARED = 10;

function isClose(a: ProseFigure, b: ProseFigure): boolean {
  const [small = new Big(0), large = new Big(0)] = [a, b]
    .map(({ value }) => new Big(value ?? '0'))
    .sort((x, y) => x.cmp(y));
  return small.gte(LEAST_COMPARED) && large.lte(small.times('1.25'));
}

function againstForm01(
  claim: FigureClaim,
  form01: Form01,
  layout: Form01Layout,
): Exclude<Contradiction['against'], { in: 'text' }> | 'agrees' | 'beside' | 'far' | null {
  const { quantity, figure } = claim;
  if (quantity.of !== 'column') return null;
  const column = layout.columns.find(({ id }) => id === quantity.column);
  const statement = column && statementOf(quantity.column, quantity.years, form01, layout);
  if (!statement) return null;
  const scale = columnScale(column);
  const inUnits = (value: string): string => normalDecimal(new Big(value).times(scale).toFixed());
  const or = quantity.or && statementOf(quantity.or.column, quantity.or.years, form01, layout);
  if ([...statement.values, ...(or?.values ?? [])].some((value) => agrees(figure, inUnits(value)))) return 'agrees';
  if (statement.values.some((value) => standsBeside(claim, inUnits(value)))) return 'beside';
  if (!isNear(claim, inUnits(statement.value)) && !isSlip(figure, inUnits(statement.value))) return 'far';
  const cell = cellOf(quantity.column, quantity.years, form01);
  const fix = statement.certain ? correction(claim, inUnits(statement.value)) : null;
  return { in: 'form01', statement, years: quantity.years, column: quantity.column, cell, table: form01.table, fix };
}

/** What Form 01 says of a column and years; null where it says nothing that can be read. */
function statementOf(column: string, years: ClaimYears, form01: Form01, layout: Form01Layout): Statement | null {
  if (years.kind === 'year') {
    const { value } = measureValue({ of: 'year', column, year: years.year }, form01, layout);
    return value === null ? null : { value, values: [value], certain: true };
  }
  if (years.kind === 'period') {
    const { value } = measureValue({ of: 'sum', column, from: years.from, to: years.to }, form01, layout);
    return value === null ? null : { value, values: [value], certain: true };
  }
  const sum = measureValue({ of: 'sum', column }, form01, layout).value;
  const stated = valueOf(form01.total?.cells[column]);
  const value = stated ?? sum;
  if (value === null) return null;
  const others = [sum, withoutEstimates(column, form01, layout)].filter((other) => other !== null);
  return { value, values: [...new Set([value, ...others])], certain: sum === null || sum === value };
}

/** "Trong 10 năm" may leave out the year of which the figures are only expected. */
function withoutEstimates(column: string, form01: Form01, layout: Form01Layout): string | null {
  const final = layout.years.filter(({ estimate }) => !estimate).map(({ year }) => year);
  if (final.length === 0 || final.length === layout.years.length) return null;
  return measureValue({ of: 'sum', column, from: Math.min(...final), to: Math.max(...final) }, form01, layout).value;
}

function cellOf(column: string, years: ClaimYears, form01: Form01): Form01Cell | null {
  if (years.kind === 'period') return null;
  const line = years.kind === 'year' ? form01.rows.find(({ year }) => year === years.year) : form01.total;
  return line?.cells[column] ?? null;
}

/**
 * Whether a figure can be meant as `value`: equal; or rounded as it is written ("2,2 nghìn"); or on the side and not far
 * from where "hơn", "gần", "khoảng" put it.
 */
export function agrees(figure: ProseFigure, value: string): boolean {
  if (figure.value === null || figure.value === value) return true;
  const said = new Big(figure.value);
  const is = new Big(value);
  const above = is.gte(said);
  switch (figure.approximation) {
    case 'exact':
      return said.eq(is) || said.minus(is).abs().lt(precisionOf(figure));
    case 'about':
      return said.minus(is).abs().lte(said.times('0.1'));
    case 'over':
    case 'atLeast':
      return above;
    case 'nearly':
      return is.lte(said) && is.gte(said.times('0.8'));
    case 'under':
    case 'atMost':
      return is.lte(said);
  }
}

/** How far a value may be that was rounded to what is written: below one of its last digit's units. */
function precisionOf({ digits, value, inWords }: ProseFigure): Big {
  if (digits && (digits.power > 0 || digits.decimals > 0)) return new Big(10).pow(digits.power - digits.decimals);
  // "2.200" may be 2.248 rounded to hundreds; a figure of one digit and zeros is too coarse to be told.
  const zeros = /^\d{2,}?(0{2,})$/.exec(value ?? '')?.[1]?.length ?? 0;
  return zeros === 0 || inWords ? new Big(0) : new Big(10).pow(zeros).div(2);
}

function sameFigure(a: ProseFigure, b: ProseFigure): boolean {
  const [first, second] = [a.value, b.value];
  return first === null || second === null || agrees(a, second) || agrees(b, first);
}

/**
 * A paragraph that gives the table's value as well means something else by the other number: all classes with those of
 * others ("104 lớp, … 97 lớp do LĐLĐ huyện mở"), a plan, what was reported before.
 */
function standsBeside({ place, figure }: FigureClaim, value: string): boolean {
  return valuesIn(place.figures).has(`${value} ${figure.unit ?? ''}`);
}

/** Kept with the figures: a hostile paragraph may hold ten thousand that each have to be looked for. */
const valuesIn = rememberedOf(
  (figures: readonly ProseFigure[]) => new Set(figures.map(({ value, unit }) => `${value ?? ''} ${unit ?? ''}`)),
);

/** A figure of less than half or more than double is likely of something else, unless it is called the total. */
function isNear({ figure, total }: FigureClaim, value: string): boolean {
  if (figure.value === null) return false;
  const [said, is] = [new Big(figure.value), new Big(value)];
  const most = total ? 20 : 2;
  return said.times(most).gte(is) && said.lte(is.times(most));
}

/** The table's digits in another order ("26" for "62"), or with a zero too many or too few: a slip, however far it is. */
function isSlip({ value, approximation }: ProseFigure, is: string): boolean {
  if (value === null || approximation !== 'exact') return false;
  const digits = (number: string): string => [...number.replace(/\D/g, '')].sort().join('');
  const trimmed = (number: string): string => number.replace(/\.|0+$|^0+/g, '');
  return digits(value) === digits(is) || (trimmed(value) === trimmed(is) && trimmed(is).length > 2);
}

/** Puts the table's value in the figure's place, in its own unit and without "hơn" or "gần"; null for words and sums. */
function correction({ figure, place }: FigureClaim, value: string): TextEdit | null {
  const { digits, approximation } = figure;
  if (!digits || approximation === 'atLeast' || approximation === 'atMost') return null;
  const text = formatFigure(normalDecimal(new Big(value).div(new Big(10).pow(digits.power)).toFixed()));
  return { paragraph: place.paragraph, start: figure.start, was: place.text.slice(figure.start, digits.end), text };
}
