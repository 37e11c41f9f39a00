import { extname } from 'node:path';
import type { CampaignPack, Form01Layout } from '../campaign';
import { readSheet } from '../ooxml/spreadsheet';
import { openDocument } from '../ooxml/open';
import { readSnapshot } from '../ooxml/snapshot';
import { form01Values } from '../report/form01';
import { form01FromCsv } from '../report/form01Csv';
import { form01FromGrid, form01FromJson, type Form01Data } from '../report/form01Data';
import { readForm01 } from '../report/form01Read';
import { cliTexts } from '../texts/cli';
import { InputError } from '../texts/inputError';
import { insertForm01 } from '../word/form01';
import type { Arguments } from './arguments';
import { about, readInput, readText, refuseSameFile, writeWhole } from './files';
import { form01Lines } from './print';
import { throughHost } from './throughHost';
import type { CommandRunner, World } from './world';

/** Reads Form 01 from a document, or inserts or updates it. */
export const form01: CommandRunner = (args, pack, world) =>
  args.read ? read(args, pack, world) : write(args, pack, world);

async function read({ input, json, language }: Arguments, pack: CampaignPack, world: World): Promise<number> {
  const found = await about(input, () => readForm01(readSnapshot(openDocument(readInput(input))), pack.form01));
  const values = form01Values(found, pack.form01);
  if (json) world.out(`${JSON.stringify(values, null, 2)}\n`);
  else
    world.out(
      `${found ? form01Lines(values, pack.form01, language) : cliTexts[language].form01None({ file: input })}\n`,
    );
  return 0;
}

async function write(
  { input, output = '', data = '', language }: Arguments,
  pack: CampaignPack,
  world: World,
): Promise<number> {
  const texts = cliTexts[language];
  refuseSameFile(input, output);
  const figures = await about(data, () => readFigures(data, pack.form01));
  const { result, bytes } = await about(input, () =>
    throughHost(openDocument(readInput(input)), (door) => insertForm01(door, pack, figures)),
  );
  writeWhole(output, bytes);
  const lines = result.inserted
    ? [texts.form01Inserted({ file: output }), texts.form01Provenance]
    : [texts.form01Updated({ file: output, cells: result.report.updated.length })];
  if (result.report.notFound.length > 0) lines.push(texts.form01NotFoundInTable({ keys: result.report.notFound }));
  if (result.report.handEdited.length > 0) lines.push(texts.form01HandEdited({ keys: result.report.handEdited }));
  world.out(`${lines.join('\n')}\n`);
  return 0;
}

/** Figures from a file, by its ending. @throws InputError `file.unknownKind`, `form01.*` and those of a bad .xlsx */
function readFigures(file: string, layout: Form01Layout): Form01Data {
  switch (extname(file).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.txt':
      return form01FromCsv(readInput(file), layout);
    case '.json':
      return form01FromJson(readText(file), layout);
    case '.xlsx':
      return form01FromGrid(readSheet(readInput(file)), layout, 'xlsx');
    default:
      throw new InputError('file.unknownKind', { file, kinds: '.csv, .xlsx, .json' });
  }
}
