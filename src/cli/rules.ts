import { builtInFormatProfile } from '../campaign/formatProfile';
import { formatClause } from '../report/format';
import { reportRules } from '../report/rules';
import { findingTexts, ruleDescription, sentencesOf, type RuleDescription, type RuleId } from '../texts/findings';
import { sampleFinding } from '../texts/findings/samples';
import { cliTexts } from '../texts/cli';
import type { Language } from '../texts/language';
import type { Severity } from '../report/finding';
import { InputError } from '../texts/inputError';
import type { CommandRunner } from './world';

/** A rule as `tongket rules --json` prints it. */
export interface RuleJson extends RuleDescription {
  readonly id: RuleId;
  /** Of its findings; some rules speak of lesser or worse cases with another one. */
  readonly severity: Severity;
  /** For a made-up finding. */
  readonly suggestion: string;
}

/** Prints the rules of the check, in its order. */
export const rules: CommandRunner = ({ json, markdown, language }, _pack, { out }) => {
  if (json && markdown) throw new InputError('usage.option', { option: '--json --markdown' });
  if (json) out(`${JSON.stringify({ schema: 'tongket.rules/1', rules: rulesIn(language) }, null, 2)}\n`);
  else if (markdown) out(rulesPage());
  else out(`${ruleLines(language)}\n`);
  return Promise.resolve(0);
};

function rulesIn(language: Language): RuleJson[] {
  const catalogue = findingTexts[language];
  const profile = builtInFormatProfile();
  return reportRules.map(({ id, severity }) => {
    const { suggestion } = sentencesOf(sampleFinding(id), catalogue);
    const description = ruleDescription(id, catalogue);
    const source = formatClause(id, profile)?.[language] ?? description.source;
    return { id, severity, ...description, source, suggestion };
  });
}

function ruleLines(language: Language): string {
  const { rule: texts, severity: severities } = cliTexts[language];
  return rulesIn(language)
    .map(({ id, severity, name, explanation, example: { wrong, right }, source, suggestion }) =>
      [
        `${name} (${id}; ${severities[severity]})`,
        `  ${texts.explanation}: ${explanation}`,
        `  ${texts.example}: ${wrong} → ${right}`,
        `  ${texts.suggestion}: ${suggestion}`,
        `  ${texts.source}: ${source}`,
      ].join('\n'),
    )
    .join('\n\n');
}

/** The page docs/rules.md: the rules of each area, in both languages side by side. */
function rulesPage(): string {
  const [vi, en] = [rulesIn('vi'), new Map(rulesIn('en').map((rule) => [rule.id, rule]))];
  const areas = new Set(vi.map(({ id }) => areaOf(id)));
  const sections = [...areas].flatMap((area) => [
    `## ${area}`,
    ...vi.flatMap((rule) => {
      const other = en.get(rule.id);
      return areaOf(rule.id) === area && other ? [ruleSection(rule, other)] : [];
    }),
  ]);
  return `${[PAGE_HEAD, ...sections].join('\n\n')}\n`;
}

const PAGE_HEAD = `# The rules of the check / Các quy tắc kiểm tra

Written by \`npm run --silent tongket -- rules --markdown > docs/rules.md\`; a test holds it to the code. A rule that found
nothing to look at in a document vouches for nothing. Examples are made up, suggestions are those for a made-up finding.
The clauses of the rules on the document's form (\`format\`) are those of the profile src/campaign/nd30-2020.json, which
says that the clause numbers of the annex have not been compared with the printed decree.`;

function areaOf(id: RuleId): string {
  return id.slice(0, id.indexOf('.'));
}

function ruleSection(vi: RuleJson, en: RuleJson): string {
  const row = (head: string, of: (rule: RuleJson) => string): string => `| ${head} | ${of(vi)} | ${of(en)} |`;
  const rule = cliTexts.en.rule;
  return [
    `### ${vi.name} / ${en.name}`,
    '',
    `\`${vi.id}\`, ${cliTexts.vi.severity[vi.severity]} / ${vi.severity}`,
    '',
    '| | Tiếng Việt | English |',
    '|---|---|---|',
    row(rule.explanation, ({ explanation }) => explanation),
    row(rule.example, ({ example: { wrong, right } }) => `${wrong} → ${right}`),
    row(rule.suggestion, ({ suggestion }) => suggestion),
    row(rule.source, ({ source }) => source),
  ].join('\n');
}
