/** The columns of Form 01 as sentences speak of them. */
import type { Form01Column, Form01Layout } from '../campaign';
import { peopleGroups, proseFigures, type ProseFigure } from '../language/proseFigures';
import { normalize } from '../language/normalize';
import { wordsOf } from './figureClaimWords';

/** A column of the layout as sentences speak of it. */
export interface SpokenColumn {
  readonly column: Form01Column;
  readonly unit: string;
  readonly groups: string;
  /** Its heading or another name of it right before a figure: "Tổng số lượt người: 2.248". */
  readonly named: RegExp;
  /** The column is the whole of others, or the only one with its unit that no group narrows. */
  readonly main: boolean;
  /** What people were taught, where the column counts those alone: its names anywhere in a sentence; null of any other. */
  readonly topic: RegExp | null;
}

/** One column unit in the figure's own unit: 1000000 for "triệu đồng". */
export function columnScale({ unit }: Pick<Form01Column, 'unit'>): string {
  return unitOf(unit ?? '')?.value ?? '1';
}

function unitOf(unit: string): ProseFigure | undefined {
  return proseFigures(`1 ${unit}`)[0];
}

export function spokenColumns({ columns, sums }: Form01Layout): SpokenColumn[] {
  const wholes = new Set([...columns.flatMap(({ partOf }) => partOf ?? []), ...sums.map(({ total }) => total)]);
  const all = columns.flatMap((column) => {
    const unit = unitOf(column.unit ?? '')?.unit;
    return unit ? [{ column, unit, groups: peopleGroups(column.heading).join() }] : [];
  });
  return all.map((one) => {
    const alike = all.filter(({ unit, groups }) => unit === one.unit && groups === '');
    const named = namedBefore([one.column.heading, ...one.column.aliases]);
    const main = one.groups === '' && (alike.length === 1 || wholes.has(one.column.id));
    const topic =
      one.groups === '' && !main && !one.column.partOf ? namesIn([one.column.heading, ...one.column.aliases]) : null;
    return { ...one, named, main, topic };
  });
}

function namesIn(names: readonly string[]): RegExp {
  const all = names.map((name) => wordsOf(name).join(' ')).sort((a, b) => b.length - a.length);
  return new RegExp(` (?:${all.join('|')})(?= )`, 'gu');
}

/** Names of a single word stand in sentences about other things. */
function namedBefore(names: readonly string[]): RegExp {
  const long = names
    .map((name) => wordsOf(name).join(' '))
    .filter((name) => /^[\p{L}\p{M}]+(?: [\p{L}\p{M},]+)+$/u.test(name));
  return new RegExp(` (?:${long.join('|') || '$.'})(?: (?::|${normalize('là')}))* $`, 'u');
}
