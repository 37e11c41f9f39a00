import type { ConformanceProgram, Json } from './program';

export interface ConformanceResult {
  readonly name: string;
  readonly requires: string;
  readonly basis: string;
  readonly passed: boolean;
  readonly expected: Json;
  /** What came out; the error's code and message when the program failed to end. */
  readonly got: Json;
}

/** Runs one program against a Word, real or ours. Never throws. */
export async function runProgram(word: typeof Word, program: ConformanceProgram): Promise<ConformanceResult> {
  const { name, requires, basis, expected } = program;
  const got = await word.run(program.run).catch(describe);
  return { name, requires, basis, expected, got, passed: canonical(got) === canonical(expected) };
}

function describe(error: unknown): Json {
  if (typeof error !== 'object' || error === null) return { error: String(error) };
  const { code, message, debugInfo } = error as Partial<OfficeExtension.Error>;
  return { error: code ?? 'Error', message: message ?? '', location: debugInfo?.errorLocation ?? '' };
}

/** JSON text that does not depend on the order of keys. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_key, part: Json) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
