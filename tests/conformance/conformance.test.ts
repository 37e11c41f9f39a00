import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Host, startOffice } from '../../src/host/node';
import { emptyDocument } from '../host/office/documents';
import { allPrograms, programsByFile, runProgram, type ConformanceProgram } from './index';

describe('the list of programs', () => {
  test('has every file of the directory', () => {
    const files = readdirSync(join(__dirname, 'programs')).map((file) => file.replace(/\.ts$/, ''));
    expect(Object.keys(programsByFile).sort()).toEqual(files.sort());
  });

  test('has names that tell the programs apart', () => {
    const names = allPrograms.map((program) => program.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(80);
  });
});

describe.each(Object.entries(programsByFile))('%s', (_file, programs) => {
  test.each(programs.map((program) => [program.name, program] as const))('%s', async (_name, program) => {
    const office = await startOffice(new Host(emptyDocument()));
    const { got } = await runProgram(office.Word, program).finally(office.stop);
    expect(got).toEqual(program.expected);
  });
});

test('all programs pass one after the other in the same document, as in a real Word', async () => {
  const office = await startOffice(new Host(emptyDocument()));
  const failed: string[] = [];
  for (const program of allPrograms) {
    const result = await runProgram(office.Word, program);
    if (!result.passed) failed.push(`${result.name}: ${JSON.stringify(result.got)}`);
  }
  office.stop();
  expect(failed).toEqual([]);
});

describe('running a program', () => {
  const program: ConformanceProgram = {
    name: 'planted',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: () => Promise.resolve({ b: [1], a: 2 }),
    expected: { a: 2, b: [1] },
  };
  const run = async (change: Partial<ConformanceProgram>) => {
    const office = await startOffice(new Host(emptyDocument()));
    return runProgram(office.Word, { ...program, ...change }).finally(office.stop);
  };

  test('does not care for the order of keys', async () => {
    expect((await run({})).passed).toBe(true);
  });

  test('reports a difference', async () => {
    expect(await run({ expected: { a: 3, b: [1] } })).toMatchObject({ passed: false, got: { a: 2, b: [1] } });
  });

  test('reports an error with its code', async () => {
    const failing = async (context: Word.RequestContext): Promise<null> => {
      context.document.contentControls.getById(1).load('tag');
      await context.sync();
      return null;
    };
    expect(await run({ run: failing })).toMatchObject({ passed: false, got: { error: 'ItemNotFound' } });
  });
});
