import { readTargets, type Target } from '../campaign';
import type { Actuals } from '../report/targets';
import { InputError } from '../texts/inputError';
import { isActual } from '../word/storeGuards';

/**
 * Reads what `check --targets` takes: `{ "targets": [ … ] }` as a pack has them, and beside them `actuals`, what the unit
 * reached by the target's id: `{ "kind": "typed", "value": "72.5", "note": null }`, or
 * `{ "kind": "measure", "measure": { "of": "sum", "column": "courses" } }` for a figure out of Form 01.
 * @throws InputError `pack.invalid` with the path of the first fault
 */
export function readTargetsFile(text: string): { readonly targets: readonly Target[]; readonly actuals: Actuals } {
  const targets = readTargets(text);
  const { actuals = {} } = JSON.parse(text.replace(/^\uFEFF/, '')) as { actuals?: unknown };
  const invalid = (path: string, problem: 'type' | 'value' | 'unknownReference'): InputError<'pack.invalid'> =>
    new InputError('pack.invalid', { path, problem });
  if (typeof actuals !== 'object' || actuals === null || Array.isArray(actuals)) throw invalid('actuals', 'type');
  const checked: [string, Actuals[string]][] = Object.entries(actuals).map(([id, actual]) => {
    if (!targets.some((target) => target.id === id)) throw invalid(`actuals.${id}`, 'unknownReference');
    if (!isActual(actual)) throw invalid(`actuals.${id}`, 'value');
    return [id, actual];
  });
  return { targets, actuals: Object.fromEntries(checked) };
}
