import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tongket } from '../../src/cli/tongket';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command in this process, on a fixed day. */
export async function run(...argv: string[]): Promise<Ran> {
  let out = '';
  let error = '';
  const code = await tongket(argv, {
    out: (text) => (out += text),
    error: (text) => (error += text),
    today: () => new Date(2020, 3, 20),
  });
  return { code, out, error };
}

/** A folder of its own for the tests of a file, removed when they are done. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return (name) => join(folder, name);
}
