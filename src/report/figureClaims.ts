/**
 * What a figure in a sentence claims: a quantity of Form 01, or how many of something there are now. Precision comes
 * first: a figure counts as a claim only when every word of its clause is understood, because a word that narrows it
 * ("12 lớp tin học", "3 lớp tại xã …") makes it another quantity.
 */
import type { Form01Layout } from '../campaign';
import type { FigureScope, ProseFigure } from '../language/proseFigures';
import { rememberedOf } from '../language/memo';
import { spokenColumns, type SpokenColumn } from './figureClaimColumns';
import {
  CHAINING,
  CLAUSE_END,
  COMPARED,
  SPENT_ON_ALL,
  TIMES,
  NO_OFFICIALS,
  DATES,
  DONE,
  EVENTS,
  IN_WHICH,
  JOINING,
  MONEY,
  NARROWING,
  NOW,
  OF_WHICH,
  OTHER_CLASSES,
  ONE_YEAR,
  OPENING,
  OUT_OF,
  OWN,
  PLANNING,
  STOCK_NOUNS,
  STOCK_UNITS,
  TOTAL,
  TO_NOW,
  TRAINING,
  UNTIL_END,
  YEAR,
  CLAUSE_MARK,
  lineOf,
  says,
  wordsOf,
} from './figureClaimWords';
import { isOwnLevel, levelsIn, withoutName } from './figureClaimIssuer';
import { isPlain, isPlainWord } from './figureClaimPlain';
import type { ReportParagraph } from './proseFigures';

/** The years that a claim is about: one, some, or all that Form 01 has. */
export type ClaimYears =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'period'; readonly from: number; readonly to: number }
  | { readonly kind: 'whole' };

export interface FigureClaim extends LevelClaim {
  readonly place: ReportParagraph;
}

interface Claim {
  readonly figure: ProseFigure;
  /** A column of Form 01, or what there is now ("CĐCS", "đoàn viên"). */
  readonly quantity:
    | {
        readonly of: 'column';
        readonly column: string;
        readonly years: ClaimYears;
        /** What the sentence may mean as well: where that is right, it is no contradiction. */
        readonly or?: { readonly column: string; readonly years: ClaimYears };
      }
    | { readonly of: 'stock'; readonly noun: string };
  /** It is called a total in so many words. */
  readonly total: boolean;
}

interface LevelClaim extends Claim {
  /** Whose it is said to be: "tỉnh", "huyện", …; null where nobody is named. */
  readonly level: string | null;
}

/** Reads a paragraph's claims, in order; made once for a layout, and what it reads is kept as long as the figures are. */
export const claimReader = rememberedOf((layout: Form01Layout): ((place: ReportParagraph) => FigureClaim[]) => {
  const columns = spokenColumns(layout);
  const claimsOf = rememberedOf((figures: readonly ProseFigure[]) => readClaims(figures, columns, layout));
  return (place) => {
    const claims = claimsOf(withoutName(place)).filter(({ level }) => isOwnLevel(level, place.issuer));
    return claims.length === 0 || isOfOtherClasses(place.text) ? [] : claims.map((claim) => ({ place, ...claim }));
  };
});

/** "Công tác xóa mù chữ … Trong 10 năm đã mở 25 lớp": what the classes are is said in another sentence. */
function isOfOtherClasses(text: string): boolean {
  const line = lineOf(wordsOf(text));
  return says(line, OTHER_CLASSES) && !says(line, TRAINING);
}

function readClaims(
  figures: readonly ProseFigure[],
  columns: readonly SpokenColumn[],
  layout: Form01Layout,
): readonly LevelClaim[] {
  const claims: (LevelClaim | null)[] = [];
  for (const [index, figure] of figures.entries()) {
    const first = Math.max(0, index - REACH);
    const read = figures.slice(first, index).map((other, at) => ({ figure: other, claim: claims[first + at] ?? null }));
    const earlier = read.filter((one) => one.figure.sentence === figure.sentence);
    const context: Context = { figures, figure, read, earlier, lead: leadOf(figure, earlier), columns, layout };
    const claim = topicClaim(context) ?? columnClaim(context) ?? partClaim(context) ?? stockClaim(context);
    claims.push(
      claim && { ...claim, level: levelsIn(lineOf(figure.before)).at(-1) ?? earlier.at(-1)?.claim?.level ?? null },
    );
  }
  return claims.filter((claim) => claim !== null);
}

interface Read {
  readonly figure: ProseFigure;
  readonly claim: LevelClaim | null;
}

interface Context {
  /** All of the paragraph's. */
  readonly figures: readonly ProseFigure[];
  readonly figure: ProseFigure;
  /** The figures before it in the paragraph, and of those the ones in the same sentence. */
  readonly read: readonly Read[];
  readonly earlier: readonly Read[];
  /** All words of the sentence before the figure. */
  readonly lead: string;
  readonly columns: readonly SpokenColumn[];
  readonly layout: Form01Layout;
}

function leadOf(figure: ProseFigure, earlier: Context['earlier']): string {
  return lineOf([...earlier.flatMap((one) => [...one.figure.before, ...one.figure.counted]), ...figure.before]);
}

/** A figure of Form 01's main quantities: classes, attendances, money; or of one group of people. */
function columnClaim(context: Context): Claim | null {
  const { figures, figure, earlier, lead, columns, layout } = context;
  if (figure.value === null || figure.to !== undefined || figure.of !== undefined || figure.unit === null) return null;
  const spoken = columnFor(figure.unit, figure.scope.groups.join(), columns);
  if (!spoken || hangsOnAnother(earlier) || isPart(figure) || !isPlain(figure)) return null;
  if (topicsOf(context).length > 0 || isForOthers(figures, figure)) return null;
  // "năm 2010 mở 3 lớp, năm 2011 mở 4": without a year of its own it is a part of what stands before.
  if (figure.unitBorrowed && !figure.before.some((key) => YEAR.test(key))) return null;
  const previous = earlier.at(-1)?.claim;
  if (!previous && isNarrowed(lead)) return null;
  const sentence = lead + lineOf(figure.after);
  if (figure.kind === 'money' && (!says(lead, MONEY) || says(lineOf(figure.before), SPENT_ON_ALL))) return null;
  // "8,7% tổng chi 7,2 tỷ đồng": what the share is of.
  if (earlier.at(-1)?.figure.kind === 'percent' && !figure.before.some((key) => CLAUSE_MARK.test(key))) return null;
  const aboutTraining =
    previous?.quantity.of === 'column' ||
    says(sentence, TRAINING) ||
    says(lead.replace(TIMES, ''), spoken.named) ||
    (figure.unit === 'lớp' && says(sentence, OPENING));
  if (!aboutTraining && !(figure.unit === 'lớp' && figure.before.every(isPlainWord))) return null;
  const total = says(lead, TOTAL);
  const scope = scopeInChain(figures, figures.indexOf(figure)) ?? figure.scope;
  const column = spoken.column.id;
  const until = yearsUntil(scope, lead, layout);
  if (until)
    return { figure, quantity: { of: 'column', column, years: until.years, or: { column, ...until.or } }, total };
  const years = yearsOf(scope, layout, total) ?? (previous ? yearsOfClaim(previous) : null);
  return years && { figure, quantity: { of: 'column', column, years }, total };
}

/** "2.900 lượt đoàn viên", "4 lớp cho 210 lượt công nhân": training that Form 01 does not count. */
function isForOthers(figures: readonly ProseFigure[], figure: ProseFigure): boolean {
  const next = figures[figures.indexOf(figure) + 1];
  const joined =
    next?.sentence === figure.sentence && figure.after.every((key) => CHAINING.has(key)) ? next.counted : [];
  return says(lineOf(figure.counted), NO_OFFICIALS) || (figure.unit === 'lớp' && says(lineOf(joined), NO_OFFICIALS));
}

function isNarrowed(lead: string): boolean {
  return says(lead.replace(COMPARED, ' ').replace(ONE_YEAR, '').replace(PLANNING, '').replace(DATES, ''), NARROWING);
}

/** "đến hết năm 2015 đã mở 24 lớp": all years up to that one; or that year alone, which some mean. */
function yearsUntil(
  { asOf, years, period }: FigureScope,
  lead: string,
  layout: Form01Layout,
): { years: ClaimYears; or: { years: ClaimYears } } | null {
  const [year, ...others] = years;
  const all = layout.years.map((one) => one.year);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  if (!asOf || period || year === undefined || others.length > 0 || year <= first || year > last) return null;
  if (!says(lead, UNTIL_END) || !says(lead, DONE)) return null;
  return { years: { kind: 'period', from: first, to: year }, or: { years: { kind: 'year', year } } };
}

/** "bồi dưỡng lý luận chính trị cho 3.033 lượt người": those who were taught one thing, which has a column. */
function topicClaim(context: Context): Claim | null {
  const { figures, figure, earlier, lead, columns, layout } = context;
  if (figure.kind !== 'count' || figure.value === null || figure.to !== undefined) return null;
  if (figure.scope.groups.length > 0 || !columns.some(({ topic, unit }) => topic && unit === figure.unit)) return null;
  const [spoken, ...others] = topicsOf(context);
  if (!spoken?.topic || others.length > 0 || figure.unit !== spoken.unit) return null;
  if (hangsOnAnother(earlier) || !isPlain(figure, spoken.topic)) return null;
  const previous = earlier.at(-1)?.claim;
  if (!previous && isNarrowed(lead.replace(IN_WHICH, ''))) return null;
  const aboutTraining = previous?.quantity.of === 'column' || says(lead + lineOf(figure.after), TRAINING);
  if (!aboutTraining && !says(lead, spoken.named)) return null;
  const scope = scopeInChain(figures, figures.indexOf(figure)) ?? figure.scope;
  const years = yearsOf(scope, layout, false) ?? (previous ? yearsOfClaim(previous) : null);
  const main = columnFor(figure.unit, '', columns);
  // "bồi dưỡng nghiệp vụ công đoàn" is also said of all training.
  const or = main && years && { column: main.column.id, years };
  return (
    years && { figure, quantity: { of: 'column', column: spoken.column.id, years, ...(or && { or }) }, total: false }
  );
}

/** What the people of a figure were taught: said behind it, before it, or earlier in its sentence. */
function topicsOf({ figure: { before, after }, lead, columns }: Context): SpokenColumn[] {
  const end = after.findIndex((key) => CLAUSE_END.test(key));
  const named = (line: string): SpokenColumn[] => columns.filter(({ topic }) => topic && line.search(topic) >= 0);
  const behind = named(lineOf(after.slice(0, end < 0 ? undefined : end)));
  if (behind.length > 0) return behind;
  const ahead = named(lineOf(before));
  return ahead.length > 0 ? ahead : named(lead);
}

/** "…, trong đó nữ 878 lượt": part of a figure that is a claim itself. */
function partClaim({ figure, read, columns }: Context): Claim | null {
  const { scope, value, kind, to, unit } = figure;
  if (value === null || kind !== 'count' || to !== undefined || scope.groups.length === 0) return null;
  const at = read.findLastIndex(({ claim }) => claim && isMain(claim, columns) && partOf(claim, scope, columns));
  const whole = read[at]?.claim;
  const spoken = whole && partOf(whole, scope, columns);
  if (whole?.quantity.of !== 'column' || !spoken || (unit !== null && unit !== spoken.unit)) return null;
  // A semicolon may stand between the whole and its parts, but no other figure of its own.
  if (figure.sentence - whole.figure.sentence > 1 || !isPlain(figure) || !hasTimeOf(scope, whole.figure.scope))
    return null;
  const between = [...read.slice(at + 1).map((one) => one.figure), figure];
  const said = between.flatMap((one) => one.before);
  const first = between.find(({ sentence }) => sentence === figure.sentence);
  const across = figure.sentence === whole.figure.sentence || IN_WHICH.test(lineOf(first?.before.slice(0, 2) ?? []));
  const outOf = OUT_OF.test(lineOf(whole.figure.before.slice(-3)));
  if (!across || (!says(lineOf(said), OF_WHICH) && !outOf)) return null;
  const { years } = whole.quantity;
  return { figure, quantity: { of: 'column', column: spoken.column.id, years }, total: whole.total };
}

/** The column of a group of people that the claim's column is the whole of. */
function partOf(whole: Claim, scope: FigureScope, columns: readonly SpokenColumn[]): SpokenColumn | null {
  const id = claimedColumn(whole);
  const parts = columns.filter(({ column, groups }) => column.partOf === id && groups === scope.groups.join());
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

function hasTimeOf(own: FigureScope, whole: FigureScope): boolean {
  return !own.within && !own.each && !own.asOf && own.years.join() === whole.years.join();
}

function claimedColumn({ quantity }: Claim): string | null {
  return quantity.of === 'column' ? quantity.column : null;
}

function isMain(claim: Claim, columns: readonly SpokenColumn[]): boolean {
  return columns.some(({ main, column }) => main && column.id === claimedColumn(claim));
}

/** "hiện quản lý 86 công đoàn cơ sở với 2.914 đoàn viên" */
function stockClaim({ figure, earlier, lead }: Context): Claim | null {
  const { scope, unit } = figure;
  if (figure.kind !== 'count' || figure.value === null || figure.to !== undefined || unit === null) return null;
  const noun = STOCK_UNITS.has(unit) ? unit : says(lineOf(figure.counted), STOCK_NOUNS) ? 'đoàn viên' : null;
  if (noun === null || scope.groups.length > 0 || scope.each || scope.asOf || scope.within) return null;
  if (scope.years.length > 0 || scope.period || (scope.whole && !says(lead, TO_NOW))) return null;
  const previous = earlier.at(-1);
  const chained = previous?.claim?.quantity.of === 'stock' && figure.before.every((key) => JOINING.has(key));
  const stated = OWN.has(lead) || (says(lead, NOW) && !says(lead, NARROWING));
  if (!chained && (!stated || earlier.length > 0)) return null;
  // "12 công đoàn cơ sở khối doanh nghiệp" are not all.
  const behind = figure.after[0];
  if (behind !== undefined && !CLAUSE_END.test(behind) && !JOINING.has(behind)) return null;
  return { figure, quantity: { of: 'stock', noun }, total: false };
}

/** How many figures before it may have to do with a figure. A hostile paragraph may hold a hundred thousand. */
const REACH = 20;

/** "43 lớp, với 2.254 lượt người trong 10 năm": the years stand behind the last figure of several. */
function scopeInChain(figures: readonly ProseFigure[], index: number): FigureScope | undefined {
  for (const figure of figures.slice(index, index + CHAIN)) {
    const { scope, after, sentence } = figure;
    const timeless = scope.years.length === 0 && !scope.period && !scope.whole && !scope.within && !scope.asOf;
    if (sentence !== figures[index]?.sentence) break;
    if (!timeless && !scope.inherited) return scope;
    if (!after.every((key) => CHAINING.has(key))) break;
  }
  return figures[index]?.scope;
}

const CHAIN = 4;

function columnFor(unit: string, groups: string, columns: readonly SpokenColumn[]): SpokenColumn | null {
  const fitting = columns.filter((one) => one.unit === unit && one.groups === groups);
  const chosen = groups === '' ? fitting.filter(({ main }) => main) : fitting;
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}

/** The figure before is an event that is no claim: what follows counts that event's people and money. */
function hangsOnAnother(earlier: Context['earlier']): boolean {
  const previous = earlier.at(-1);
  return previous !== undefined && previous.claim === null && EVENTS.has(previous.figure.unit ?? '');
}

function isPart(figure: ProseFigure): boolean {
  return says(lineOf(figure.before), IN_WHICH);
}

function yearsOf(scope: FigureScope, layout: Form01Layout, total: boolean): ClaimYears | null {
  if (scope.within || scope.asOf || scope.each || scope.term) return null;
  const years = layout.years.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (scope.whole) return { kind: 'whole' };
  if (scope.period) {
    const { from, to } = scope.period;
    if (from < first || (to ?? last) > last) return null;
    return from === first && (to ?? last) === last ? { kind: 'whole' } : { kind: 'period', from, to: to ?? last };
  }
  const [year, ...others] = scope.years;
  // A year of a sentence before may have passed: only a span of years goes on.
  if (year !== undefined && !scope.inherited) return others.length === 0 ? { kind: 'year', year } : null;
  return total && year === undefined ? { kind: 'whole' } : null;
}

function yearsOfClaim({ quantity }: Claim): ClaimYears | null {
  return quantity.of === 'column' ? quantity.years : null;
}
