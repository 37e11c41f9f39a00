/** The documents of tests/fixtures/format, and what the rules on form find in a document. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPack } from '../../src/campaign';
import { builtInFormatProfile } from '../../src/campaign/formatProfile';
import { openDocument } from '../../src/ooxml/open';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { Finding, RuleResult } from '../../src/report/finding';
import { formatContext, formatRules } from '../../src/report/format';
import { matchOutline } from '../../src/report/outlineMatch';
import type { DocumentSnapshot } from '../../src/report/snapshot';
import type { RuleId } from '../../src/texts/findings';

const FOLDER = join(__dirname, '..', 'fixtures', 'format');

/** Names without their endings. */
export const formatFixtures = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.docx'))
  .map((name) => name.slice(0, -'.docx'.length));

export function readFormatFixture(name: string): DocumentSnapshot {
  return readSnapshot(openDocument(new Uint8Array(readFileSync(join(FOLDER, `${name}.docx`)))));
}

export function expectedFindings(name: string): readonly string[] {
  const labels = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as {
    readonly fires: readonly string[];
  };
  return labels.fires;
}

export function formatOf(snapshot: DocumentSnapshot): (readonly [RuleId, RuleResult])[] {
  const context = formatContext(snapshot, matchOutline(snapshot, builtInPack()), builtInFormatProfile());
  return formatRules.map((rule) => [rule.id, rule.run(context)] as const);
}

export function formatFindings(snapshot: DocumentSnapshot): Finding[] {
  return formatOf(snapshot).flatMap(([, { findings }]) => findings);
}

interface Details {
  readonly faults?: readonly { readonly kind: string }[];
  readonly sides?: readonly { readonly side: string }[];
  readonly parts?: readonly string[];
  readonly fonts?: readonly string[];
  readonly legacy?: boolean;
}

/** A finding on form as the fixtures write it: "format.margins: left right"; faults in the order of the alphabet. */
export function shortly({ rule, params }: Finding): string {
  const { faults = [], sides = [], parts = [], fonts = [], legacy = false } = params as Details;
  const details = [
    ...faults.map(({ kind }) => kind).sort(),
    ...sides.map(({ side }) => side),
    ...parts,
    ...fonts,
    ...(legacy ? ['legacy'] : []),
  ];
  return details.length === 0 ? rule : `${rule}: ${details.join(' ')}`;
}
