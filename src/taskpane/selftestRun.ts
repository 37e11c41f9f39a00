// eslint-disable-next-line tong-ket/rooms -- the very programs that the test command runs are what is to run in a real Word
import { runProgram, type ConformanceProgram, type ConformanceResult } from '../../tests/conformance';
import type { Door } from '../word/door';
import { readDocument } from '../word/read';
import { version } from './version';

/** Milliseconds for one program. It makes up to a dozen round trips, each of which takes Word for the web a second or two. */
const TIME_OUT = 60_000;

/** What a person sends us after a run. */
export interface SelfTestReport {
  readonly product: string;
  readonly version: string;
  /** ISO 8601. */
  readonly date: string;
  /** What Word says of itself. */
  readonly word: { readonly host: string; readonly platform: string; readonly version: string };
  readonly userAgent: string;
  readonly total: number;
  readonly results: readonly ConformanceResult[];
}

/** Whether nothing of a user's can be lost: no text, no table, no content control in the document. */
export async function isEmptyDocument(door: Door): Promise<boolean> {
  const { paragraphs, tables, controls } = await readDocument(door);
  return tables.length === 0 && controls.length === 0 && paragraphs.every(({ text }) => text.trim() === '');
}

/**
 * Runs the programs one after the other in the open document, and replaces its content.
 * @param onResult called after each program
 * @param signal ends the run after the program that is under way
 */
export async function runSelfTest(
  door: Door,
  programs: readonly ConformanceProgram[],
  onResult: (result: ConformanceResult) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const program of programs) {
    if (signal.aborted) return;
    onResult(await door.alone(() => withinTime(door, program)));
  }
}

/** A program that Word never answers is a difference as well. */
async function withinTime(door: Door, program: ConformanceProgram): Promise<ConformanceResult> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<ConformanceResult>((resolve) => {
    const { name, requires, basis, expected } = program;
    const result = { name, requires, basis, expected, got: { error: 'Timeout' }, passed: false };
    timer = setTimeout(() => resolve(result), TIME_OUT);
  });
  try {
    return await Promise.race([runProgram(door.runtime.Word, program), late]);
  } finally {
    clearTimeout(timer);
  }
}

export function selfTestReport(door: Door, total: number, results: readonly ConformanceResult[]): SelfTestReport {
  const { host, platform, version: wordVersion } = door.runtime.Office.context.diagnostics;
  return {
    product: 'tong-ket',
    version,
    date: new Date().toISOString(),
    word: { host: String(host), platform: String(platform), version: wordVersion },
    userAgent: navigator.userAgent,
    total,
    results,
  };
}
