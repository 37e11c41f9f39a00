import { invalid } from './errors';
import { isWordObject, type Argument, type Json, type RangeObject, type WordObject } from './objects';

/** Reads arguments of a call; whatever has the wrong type is InvalidArgument, as in Word. */

export function textArg(args: readonly Argument[], index: number): string {
  const value = args[index];
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw invalid();
}

export function countArg(args: readonly Argument[], index: number, fallback?: number): number {
  const value = args[index] ?? fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalid();
  return value;
}

/** One of the values of an enumeration. */
export function choiceArg<T extends string>(
  args: readonly Argument[],
  index: number,
  choices: readonly T[],
  fallback?: T,
): T {
  const value = args[index] ?? fallback;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalid(`${JSON.stringify(value)} is not one of ${choices.join(', ')}.`);
  return found;
}

export function flagArg(args: readonly Argument[], index: number, fallback = false): boolean {
  const value = args[index] ?? fallback;
  if (typeof value !== 'boolean') throw invalid();
  return value;
}

export function rangeArg(args: readonly Argument[], index: number): RangeObject {
  const value = args[index];
  if (!isWordObject(value) || value.kind !== 'Range') throw invalid();
  return value;
}

export function objectArg(args: readonly Argument[], index: number): WordObject | undefined {
  const value = args[index];
  return isWordObject(value) ? value : undefined;
}

/** A grid of cell texts, or undefined when the argument was left out. */
export function gridArg(args: readonly Argument[], index: number): string[][] | undefined {
  const value = args[index];
  if (value === undefined || value === null) return undefined;
  return grid(value);
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  throw invalid();
}

export function grid(value: unknown): string[][] {
  if (!Array.isArray(value)) throw invalid();
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw invalid();
    return row.map((cell: unknown) => cellText(cell));
  });
}

export function textValue(value: Json): string {
  if (typeof value !== 'string') throw invalid();
  return value;
}

export function numberValue(value: Json): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid();
  return value;
}

export function flagValue(value: Json): boolean {
  if (typeof value !== 'boolean') throw invalid();
  return value;
}
