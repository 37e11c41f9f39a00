import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportRules } from '../../src/report/rules';
import { describeFinding, describeRule } from '../../src/texts/findings';
import { run } from '../support/cli';
import { formatFindings, formatFixtures, readFormatFixture } from '../support/format';

const page = join(__dirname, '../../docs/rules.md');

describe('tongket rules', () => {
  it.each(['vi', 'en'] as const)('prints every rule in the order of the check, in %s', async (lang) => {
    const { code, out } = await run('rules', '--json', '--lang', lang);
    expect(code).toBe(0);
    const { schema, rules } = JSON.parse(out) as { schema: string; rules: readonly Record<string, unknown>[] };
    expect(schema).toBe('tongket.rules/1');
    expect(rules).toEqual(
      reportRules.map(({ id, severity }) => ({
        id,
        severity,
        ...describeRule(id, lang),
        ...(id.startsWith('format.') && { source: expect.stringMatching(/30\/2020\/NĐ-CP, .*\d$/) as string }),
        suggestion: expect.stringMatching(/^\S.*\S$/s) as string,
      })),
    );
    const lines = (await run('rules', '--lang', lang)).out;
    for (const { name, explanation } of reportRules.map(({ id }) => describeRule(id, lang)))
      for (const text of [name, explanation]) expect(lines).toContain(text);
  });

  it('gives as the source of a rule on form a clause that its findings cite', async () => {
    const { rules } = JSON.parse((await run('rules', '--json')).out) as { rules: { id: string; source: string }[] };
    const cited = formatFixtures.flatMap((name) =>
      formatFindings(readFormatFixture(name)).map(
        (finding) => `${finding.rule}: ${describeFinding(finding, 'vi').source}`,
      ),
    );
    const onForm = rules.filter(({ id }) => id.startsWith('format.'));
    expect(cited).toEqual(expect.arrayContaining(onForm.map(({ id, source }) => `${id}: ${source}`)));
  });

  it('writes docs/rules.md as it is', async () => {
    const { out } = await run('rules', '--markdown');
    expect(readFileSync(page, 'utf8')).toBe(out);
  });

  it('reads no document and no campaign pack, and prints one form at a time', async () => {
    for (const wrong of [['x.docx'], ['--pack', 'x.json'], ['-o', 'x.docx'], ['--json', '--markdown']]) {
      const { code, out, error } = await run('rules', ...wrong);
      expect([code, out]).toEqual([2, '']);
      expect(error).toMatch(/^tongket: .+\n$/);
    }
  });
});
