/** Taking over the targets of a file: what becomes of those there, and of what was reached for them. Pure. */
import type { Target } from '../campaign';
import { words } from '../language/normalize';
import { newTargetId, type Actuals } from '../report/targets';
import type { ProposedTarget } from '../report/targetText';

/** `replace`: the file's targets instead of those there. `add`: only those that are not there yet. */
export type TakeOver = 'replace' | 'add';

export interface TargetsChange {
  readonly targets: readonly Target[];
  readonly actuals: Actuals;
  /** Targets of the file that were not there. */
  readonly added: readonly Target[];
  /** Those that say something else than they did here. */
  readonly changed: readonly { readonly from: Target; readonly to: Target }[];
  /** Targets that are no longer there. */
  readonly removed: readonly Target[];
  /** Those of them for which something had been entered. */
  readonly actualsLost: readonly Target[];
}

/**
 * A target of the file is one of those here when it measures the same, whatever its id: two people number alike. It then
 * keeps the id that it has here, on which what was reached, the comparison table and linked figures rest.
 */
export function takeOver(
  present: readonly Target[],
  actuals: Actuals,
  incoming: readonly Target[],
  how: TakeOver,
): TargetsChange {
  const pairs = incoming.map((target) => ({ target, here: present.find((one) => sameAim(one, target)) }));
  const newOnes = pairs.filter(({ here }) => !here).map(({ target }) => target);
  if (how === 'add') {
    const targets = newOnes.reduce<readonly Target[]>((all, target) => [...all, withFreeId(target, all)], present);
    return { targets, actuals, added: newOnes, changed: [], removed: [], actualsLost: [] };
  }
  const kept = new Set(pairs.flatMap(({ here }) => here ?? []));
  const targets = pairs.reduce<readonly Target[]>((all, { target, here }) => {
    const id = here && !all.some((one) => one.id === here.id) ? here.id : target.id;
    return [...all, withFreeId({ ...target, id }, [...all, ...(here ? [] : kept)])];
  }, []);
  const removed = present.filter((one) => !kept.has(one));
  const isHeld = ([id]: [string, unknown]): boolean => [...kept].some((one) => one.id === id);
  return {
    targets,
    actuals: Object.fromEntries(Object.entries(actuals).filter(isHeld)),
    added: newOnes,
    changed: pairs.flatMap(({ target, here }) => (here && !saysSame(here, target) ? [{ from: here, to: target }] : [])),
    removed,
    actualsLost: removed.filter(({ id }) => actuals[id] !== undefined),
  };
}

type Aim = Pick<ProposedTarget, 'indicator' | 'unit' | 'year' | 'from'>;

/** The same thing measured in the same unit for the same time; how much is to be reached may differ. */
export function sameAim(a: Aim, b: Aim): boolean {
  const key = ({ indicator, unit, year, from }: Aim): string =>
    JSON.stringify([words(indicator), unit.normalize('NFC').replace(/\s/g, '').toLowerCase(), year, from ?? null]);
  return key(a) === key(b);
}

function saysSame({ id: _a, ...a }: Target, { id: _b, ...b }: Target): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof typeof a>;
  return [...keys].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

function withFreeId(target: Target, all: readonly Target[]): Target {
  return all.some(({ id }) => id === target.id) ? { ...target, id: newTargetId(all) } : target;
}
