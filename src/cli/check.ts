import { basename } from 'node:path';
import { readTargets } from '../campaign';
import { parseIsoDate } from '../language/dates';
import { openDocument } from '../ooxml/open';
import { readSnapshot } from '../ooxml/snapshot';
import { checkJson, checkReport } from '../report/check';
import { InputError } from '../texts/inputError';
import { storeInFile } from '../word/storeXml';
import { about, readInput, readText } from './files';
import { checkLines } from './print';
import type { CommandRunner } from './world';

/** Checks a report; 1 when something blocks. */
export const check: CommandRunner = async ({ input, json, language, targets: file, asOf }, pack, world) => {
  const targets = file === undefined ? pack.targets : await about(file, () => readTargets(readText(file)));
  const day = asOf === undefined ? isoDay(world.today()) : parseIsoDate(asOf);
  if (day === null) throw new InputError('usage.date', { text: asOf ?? '' });
  const snapshot = await about(input, () => readSnapshot(openDocument(readInput(input))));
  const { unit, decisions, notApplicable } = storeInFile(snapshot.customXml ?? []);
  const level = pack.levels.find(({ id }) => id === unit.level)?.id ?? null;
  const waived = new Map(Object.entries(notApplicable));
  const result = checkReport({ snapshot, pack, targets, asOf: day, level, decisions, notApplicable: waived });
  const report = checkJson(result, language, basename(input));
  world.out(json ? `${JSON.stringify(report, null, 2)}\n` : `${checkLines(report, language)}\n`);
  return result.findings.some(({ severity }) => severity === 'blocker') ? 1 : 0;
};

/** The day on the user's own calendar. */
function isoDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
