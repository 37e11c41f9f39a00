import type { CampaignPack } from '../campaign';
import { formatFigure } from '../language/numbers';
import { openDocument } from '../ooxml/open';
import type { OoxmlPackage } from '../ooxml/package';
import { readSnapshot } from '../ooxml/snapshot';
import { form01Values } from '../report/form01';
import { layoutCandidates, learnLayout, unlearnable } from '../report/form01Learn';
import { readForm01 } from '../report/form01Read';
import type { DocumentSnapshot } from '../report/snapshot';
import { cliTexts } from '../texts/cli';
import { InputError } from '../texts/inputError';
import { insertForm01 } from '../word/form01';
import type { Arguments } from './arguments';
import { readFigures } from './figures';
import { about, readInput, refuseSameFile, writeWhole } from './files';
import { packFor } from './layout';
import { form01Lines } from './print';
import { throughHost } from './throughHost';
import type { CommandRunner, World } from './world';

/** Reads Form 01 from a document, learns its layout, or inserts or updates it. */
export const form01: CommandRunner = async (args, pack, world) => {
  const document = await about(args.input, () => openDocument(readInput(args.input)));
  const snapshot = await about(args.input, () => readSnapshot(document));
  const own = await packFor(args, pack, snapshot);
  if (args.read) return read(args, own, snapshot, world);
  if (args.learn) return about(args.input, () => learn(args, own, snapshot, world));
  return write(args, own, document, world);
};

function read(
  { input, json, language }: Arguments,
  pack: CampaignPack,
  snapshot: DocumentSnapshot,
  world: World,
): number {
  const found = readForm01(snapshot, pack.form01);
  const values = form01Values(found, pack.form01);
  if (json) world.out(`${JSON.stringify(values, null, 2)}\n`);
  else
    world.out(
      `${found ? form01Lines(found, pack.form01, language) : cliTexts[language].form01None({ file: input })}\n`,
    );
  return 0;
}

/** Prints what a table says of the form's layout, in a shape that --layout takes back. */
function learn({ table }: Arguments, pack: CampaignPack, snapshot: DocumentSnapshot, world: World): number {
  const candidates = layoutCandidates(snapshot, pack.form01);
  const wanted = table ?? candidates[0]?.table;
  if (wanted === undefined) throw new InputError('form01.unlearnable', { because: 'noTable', table: null });
  const proposal = learnLayout(snapshot, wanted, pack.form01);
  if (!proposal) {
    const because = unlearnable(snapshot, wanted, pack.form01);
    throw new InputError('form01.unlearnable', { because, table: wanted });
  }
  const { layout, ...reasons } = proposal;
  world.out(`${JSON.stringify({ form01: layout, learned: reasons, candidates }, null, 2)}\n`);
  return 0;
}

async function write(
  { input, output = '', data = '', language }: Arguments,
  pack: CampaignPack,
  document: OoxmlPackage,
  world: World,
): Promise<number> {
  const texts = cliTexts[language];
  refuseSameFile(input, output);
  const { data: figures, differences } = await about(data, () => readFigures(data, pack.form01));
  const { result, bytes } = await about(input, () =>
    throughHost(document, (door) => insertForm01(door, pack, figures)),
  );
  writeWhole(output, bytes);
  const lines = result.inserted
    ? [texts.form01Inserted({ file: output }), texts.form01Provenance]
    : [texts.form01Updated({ file: output, cells: result.report.updated.length })];
  if (result.report.notFound.length > 0) lines.push(texts.form01NotFoundInTable({ keys: result.report.notFound }));
  if (result.report.handEdited.length > 0) lines.push(texts.form01HandEdited({ keys: result.report.handEdited }));
  for (const { ref, total, sum } of differences)
    lines.push(texts.form01TotalDiffers({ ref, total: formatFigure(total), sum: formatFigure(sum) }));
  world.out(`${lines.join('\n')}\n`);
  return 0;
}
