import { readForm01 } from '../../src/report/form01Read';
import { form01Rules } from '../../src/report/form01Rules';
import type { Finding } from '../../src/report/finding';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import { describeFinding } from '../../src/texts/findings';
import { layout } from './form01Table';

/** A table in which all agrees, and what the rules say of a document. */

export const header = ['Năm', 'Số lớp', 'Số lượt người', 'Chuyên trách', 'Không chuyên trách', 'Nữ'];
export const years = layout.years.map(({ year, estimate }) => [
  estimate ? `${year} (ước)` : `${year}`,
  '1',
  '10',
  '4',
  '6',
  '5',
]);
export const total = ['Tổng cộng', '11', '110', '44', '66', '55'];

export function resultsOf(snapshot: DocumentSnapshot) {
  const form01 = readForm01(snapshot, layout);
  const results = form01Rules.map((rule) => ({ id: rule.id, ...rule.run({ snapshot, form01, layout }) }));
  return { form01, results, findings: results.flatMap((result) => result.findings) };
}

/** Every sentence that a user would read, in both languages. */
export function sentencesOf(findings: readonly Finding[]): string[] {
  return findings
    .flatMap((finding) => [finding, ...(finding.consequences ?? [])])
    .flatMap((one) =>
      (['vi', 'en'] as const).map((language) => Object.values(describeFinding(one, language)).join(' ')),
    );
}
