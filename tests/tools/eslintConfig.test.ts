import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The whole configuration, as the command line uses it, on offences planted in a file that exists. */

const ROOT = path.resolve(__dirname, '..', '..');

/** Lints texts that stand in for files, in one process, so that the types are read once. */
const LINTER = `
const { ESLint } = require('eslint');
const texts = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
(async () => {
  const eslint = new ESLint();
  const broken = [];
  for (const [filePath, code] of texts) {
    const [result] = await eslint.lintText(code, { filePath });
    broken.push(result.messages.map(({ ruleId }) => ruleId));
  }
  console.log(JSON.stringify(broken));
})();
`;

function rulesBroken(texts: readonly [file: string, code: string][]): (string | null)[][] {
  const options = { cwd: ROOT, input: JSON.stringify(texts), encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', LINTER], options);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as (string | null)[][];
}

const OFFENCES = `
export async function write(context: Word.RequestContext): Promise<void> {
  for (const text of ['a', 'b']) {
    context.document.body.insertParagraph(text, 'End');
    await context.sync();
  }
  context.sync();
  const later = context.sync;
  await later();
  await Word.run(write);
  console.log((1.5).toLocaleString());
}
`;

const EVERYWHERE = [
  '@typescript-eslint/no-floating-promises',
  'tong-ket/no-machine-locale',
  'tong-ket/no-sync-in-loop',
  'tong-ket/no-uncalled-sync',
];

it('applies each rule where it belongs', () => {
  const [inReport, inWord, inDoor] = rulesBroken([
    ['src/report/plan.ts', `import '../ooxml/xml';\n${OFFENCES}`],
    ['src/word/capabilities.ts', OFFENCES],
    ['src/word/door.ts', OFFENCES],
  ]);
  const here = ['tong-ket/office-names', 'tong-ket/rooms', 'tong-ket/run-in-door'];
  expect(inReport).toEqual(expect.arrayContaining([...EVERYWHERE, ...here]));
  expect(inWord).toEqual(expect.arrayContaining([...EVERYWHERE, 'tong-ket/run-in-door']));
  expect(inWord).not.toContain('tong-ket/office-names');
  expect(inDoor).toEqual(expect.arrayContaining(EVERYWHERE));
  expect(inDoor).not.toContain('tong-ket/run-in-door');
}, 60_000);
