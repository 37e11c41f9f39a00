import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOf } from '../../src/ooxml/parts';
import { paragraphsOf } from '../../src/ooxml/content';
import { openDocument } from '../../src/ooxml/open';
import { builtInPack, sectionsOf } from '../../src/campaign';
import type { CheckJson } from '../../src/report/check';
import { run, temporaryFolder } from '../support/cli';
import { itOpens, LIBREOFFICE_TIMEOUT, opensInLibreOffice } from '../support/libreoffice';
import { itValidates, newErrors, validate } from '../support/validator';

const cases = join(__dirname, '../fixtures/cases');
const files = readdirSync(cases);
const sample = join(__dirname, '../../assets/sample/so-lieu-mau.csv');
const inFolder = temporaryFolder();

const paragraphs = (file: string): string[] => paragraphsOf(bodyOf(openDocument(readFileSync(file)))).map(String);
const mainPart = (file: string): string => openDocument(readFileSync(file)).xml('word/document.xml').toString();

/** Whether `inner` is `outer` with lines left out: nothing changed, nothing moved. */
function isSubsequence(inner: readonly string[], outer: readonly string[]): boolean {
  let at = 0;
  for (const line of outer) if (line === inner[at]) at += 1;
  return at === inner.length;
}

describe.each(files)('the command line on %s', (name) => {
  const input = join(cases, name);
  const outlined = inFolder(`outline-${name}`);
  const again = inFolder(`again-${name}`);
  const filled = inFolder(`form01-${name}`);

  it('inserts the missing sections and changes nothing else', async () => {
    const before = readFileSync(input);
    expect(await run('outline', input, '-o', outlined)).toMatchObject({ code: 0, error: '' });
    expect(readFileSync(input)).toEqual(before);
    expect(isSubsequence(paragraphs(input), paragraphs(outlined))).toBe(true);
  });

  it('finds every section then', async () => {
    const { out } = await run('check', outlined, '--json');
    const { sections } = JSON.parse(out) as CheckJson;
    expect(sections.map(({ id }) => id)).toEqual(sectionsOf(builtInPack()).map(({ id }) => id));
    expect(sections.filter(({ status }) => status === 'missing')).toEqual([]);
  });

  it('changes no byte of the text when run again', async () => {
    expect((await run('outline', outlined, '-o', again)).code).toBe(0);
    expect(mainPart(again)).toBe(mainPart(outlined));
  });

  it('fills in Form 01 and reads the same figures back', async () => {
    expect(await run('form01', outlined, '--data', sample, '-o', filled)).toMatchObject({ code: 0, error: '' });
    const { out } = await run('form01', filled, '--read', '--json');
    const { rows } = JSON.parse(out) as { rows: { year: number; values: Record<string, string | null> }[] };
    expect(rows.map(({ year, values }) => [year, values.courses])).toEqual(
      [3, 4, 5, 3, 4, 5, 3, 4, 5, 3, 4].map((courses, index) => [2010 + index, String(courses)]),
    );
  });

  itValidates('writes documents without an error that the input did not have', async () => {
    const before = await validate(readFileSync(input));
    for (const file of [outlined, filled]) expect(newErrors(before, await validate(readFileSync(file)))).toEqual([]);
  });
});

itOpens(
  'writes documents that LibreOffice opens',
  async () => {
    const written = files.flatMap((name) => [inFolder(`outline-${name}`), inFolder(`form01-${name}`)]);
    expect(await opensInLibreOffice(written)).toEqual(written.map(() => true));
  },
  LIBREOFFICE_TIMEOUT,
);
