import { basename } from 'node:path';
import { parseIsoDate } from '../language/dates';
import { checkReportFile } from '../ooxml/checkReport';
import { openDocument } from '../ooxml/open';
import { readSnapshot } from '../ooxml/snapshot';
import { checkJson, checkReport } from '../report/check';
import { InputError } from '../texts/inputError';
import { checkInput } from '../word/storedCheck';
import { storeInFile } from '../word/storeXml';
import { about, readInput, readText, refuseSameFile, writeWhole } from './files';
import { packFor } from './layout';
import { checkLines } from './print';
import { readTargetsFile } from './targets';
import type { CommandRunner } from './world';

/** Checks a report; 1 when something blocks. */
export const check: CommandRunner = async (args, campaign, world) => {
  const { input, json, language, targets: file, asOf } = args;
  if (args.report !== undefined) refuseSameFile(input, args.report);
  const given = file === undefined ? null : await about(file, () => readTargetsFile(readText(file)));
  const day = asOf === undefined ? isoDay(world.today()) : parseIsoDate(asOf);
  if (day === null) throw new InputError('usage.date', { text: asOf ?? '' });
  const snapshot = await about(input, () => readSnapshot(openDocument(readInput(input))));
  const pack = await packFor(args, campaign, snapshot);
  const content = storeInFile(snapshot.customXml ?? []);
  const result = checkReport(checkInput(snapshot, pack, content, { asOf: day, ...given }));
  const report = checkJson(result, language, basename(input));
  if (args.report !== undefined) {
    const { name: unit, level: own } = content.unit;
    const level = pack.levels.find(({ id }) => id === own) ?? null;
    const facts = { document: basename(input), unit, level, time: null };
    writeWhole(args.report, checkReportFile(result, pack, facts, language));
  }
  world.out(json ? `${JSON.stringify(report, null, 2)}\n` : `${checkLines(report, language)}\n`);
  return result.findings.some(({ severity }) => severity === 'blocker') ? 1 : 0;
};

/** The day on the user's own calendar. */
function isoDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
