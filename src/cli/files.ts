import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../texts/inputError';

/** Reads a file. @throws InputError `file.notFound`, `file.unreadable` */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new InputError('file.notFound', { file });
    throw new InputError('file.unreadable', { file, detail: codeOf(error) });
  }
}

/** Reads a UTF-8 text file, with or without a byte order mark. @throws InputError */
export function readText(file: string): string {
  return new TextDecoder().decode(readInput(file));
}

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it.
 * @throws InputError `file.unwritable`
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = join(dirname(resolve(file)), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new InputError('file.unwritable', { file, detail: codeOf(error) });
  }
}

/** Refuses to write over the input. @throws InputError `file.sameAsInput` */
export function refuseSameFile(input: string, output: string): void {
  if (trueName(input) === trueName(output)) throw new InputError('file.sameAsInput', { file: output });
}

function trueName(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // A file that does not exist yet has no other names.
    return resolve(file);
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}

/** Which file a problem is about. */
export class FileProblem extends Error {
  constructor(
    readonly file: string,
    readonly problem: unknown,
  ) {
    super(file);
  }
}

/** Does work on a file; what goes wrong is told with its name. @throws FileProblem */
export async function about<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new FileProblem(file, error);
  }
}
