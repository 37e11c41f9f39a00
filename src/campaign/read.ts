import type { z } from 'zod';
import { compareDecimals } from '../language/numbers';
import { InputError } from '../texts/inputError';
import type { PackProblem } from '../texts/errors';
import { sectionsOf } from './outline';
import { PACK_SCHEMA, packSchema, type CampaignPack, type Form01Layout, type Target } from './schema';

/**
 * Reads a campaign pack out of JSON text.
 * @throws InputError `pack.invalid` with the path of the first fault, as in `outline[1].prompts[0].id`, and its kind.
 */
export function readPack(text: string): CampaignPack {
  const data = parseJson(text);
  const version = valueAt(data, ['schema']);
  if (version !== PACK_SCHEMA) throw invalid(['schema'], version === undefined ? 'missing' : 'schema');
  const pack = conforming(data, packSchema);
  const fault = crossFault(pack);
  if (fault) throw invalid(fault.path, fault.problem);
  return pack;
}

const targetsFile = packSchema.pick({ targets: true });

/**
 * Reads the targets out of JSON text: an object with `targets`, as a pack has them, so that a pack serves as well.
 * @throws InputError `pack.invalid`
 */
export function readTargets(text: string): Target[] {
  const { targets } = conforming(parseJson(text), targetsFile);
  const fault = faultAmong(targetChecks(targets));
  if (fault) throw invalid(fault.path, fault.problem);
  return targets;
}

const layoutFile = packSchema.pick({ form01: true });

/**
 * Reads a layout of Form 01 out of JSON text: an object with `form01`, as a pack has it, so that a pack serves as well.
 * @throws InputError `pack.invalid`
 */
export function readLayout(text: string): Form01Layout {
  const { form01 } = conforming(parseJson(text), layoutFile);
  const fault = faultAmong(layoutChecks(form01));
  if (fault) throw invalid(fault.path, fault.problem);
  return form01;
}

function conforming<S extends z.ZodType>(data: unknown, schema: S): z.infer<S> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  throw invalid(path, valueAt(data, path) === undefined ? 'missing' : kindOf(issue));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid([], 'json');
    throw error;
  }
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly problem: PackProblem;
}

/** The first fault that spans several fields: an id given twice, a reference to nothing, a child under a wrong parent. */
function crossFault(pack: CampaignPack): Fault | null {
  const sections = sectionsOf(pack);
  const stray = sections.find(({ id, parent }) => parent !== null && parentOf(id) !== parent);
  const strayPrompt = sections.find(({ id, prompts }) => prompts.some((prompt) => parentOf(prompt.id) !== id));
  return faultAmong([
    [hasTwice(sections.map(({ id }) => id)), ['outline'], 'duplicate'],
    [hasTwice(sections.flatMap(({ prompts }) => prompts.map(({ id }) => id))), ['outline'], 'duplicate'],
    [stray !== undefined, ['outline', stray?.id ?? ''], 'misplaced'],
    [strayPrompt !== undefined, ['outline', strayPrompt?.id ?? ''], 'misplaced'],
    [hasTwice(pack.levels.map(({ id }) => id)), ['levels'], 'duplicate'],
    ...layoutChecks(pack.form01),
    ...targetChecks(pack.targets),
    [!sections.some(({ id }) => id === pack.form01.section), ['form01', 'section'], 'unknownReference'],
    [
      pack.sentences?.some(({ section }) => !sections.some(({ id }) => id === section)) ?? false,
      ['sentences'],
      'unknownReference',
    ],
    [
      pack.comparison !== undefined &&
        ![pack.comparison.section, ...pack.comparison.explanations].every((id) =>
          sections.some((one) => one.id === id),
        ),
      ['comparison'],
      'unknownReference',
    ],
    [pack.period.from > pack.period.to, ['period'], 'value'],
  ]);
}

type FaultCheck = readonly [wrong: boolean, path: readonly PropertyKey[], problem: PackProblem];

function layoutChecks(layout: Form01Layout): FaultCheck[] {
  const columns = layout.columns.map(({ id }) => id);
  const referenced = [
    ...layout.sums.flatMap(({ total, parts }) => [total, ...parts]),
    ...layout.columns.flatMap(({ partOf }) => (partOf === undefined ? [] : [partOf])),
  ];
  return [
    [hasTwice(columns), ['form01', 'columns'], 'duplicate'],
    [hasTwice(layout.years.map(({ year }) => String(year))), ['form01', 'years'], 'duplicate'],
    [referenced.some((id) => !columns.includes(id)), ['form01'], 'unknownReference'],
  ];
}

function targetChecks(targets: readonly Target[]): FaultCheck[] {
  const ranges = targets.map(({ comparator, value, valueTo }, index) => {
    const above = valueTo !== undefined && compareDecimals(value, valueTo) < 0;
    return { path: ['targets', index, 'valueTo'], wrong: comparator === 'range' && !above, valueTo };
  });
  return [
    [hasTwice(targets.map(({ id }) => id)), ['targets'], 'duplicate'],
    ...ranges.map(({ wrong, path, valueTo }): FaultCheck => [wrong, path, valueTo === undefined ? 'missing' : 'value']),
  ];
}

function faultAmong(checks: readonly FaultCheck[]): Fault | null {
  const found = checks.find(([wrong]) => wrong);
  return found ? { path: found[1], problem: found[2] } : null;
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

function parentOf(id: string): string {
  return id.slice(0, Math.max(id.lastIndexOf('.'), 0));
}

function kindOf(issue: z.core.$ZodIssue | undefined): PackProblem {
  return issue?.code === 'invalid_type' ? 'type' : 'value';
}

function invalid(path: readonly PropertyKey[], problem: PackProblem): InputError<'pack.invalid'> {
  const shown = path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  );
  return new InputError('pack.invalid', { path: shown, problem });
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
