import { readLayout, sectionsOf, type CampaignPack } from '../campaign';
import type { DocumentSnapshot } from '../report/snapshot';
import { InputError } from '../texts/inputError';
import { storeInFile } from '../word/storeXml';
import type { Arguments } from './arguments';
import { about, readText } from './files';

/**
 * The pack with the layout of Form 01 that holds for a document: that of `--layout`, else the one that its writer chose
 * and that travels in the file, else the pack's own.
 * @throws FileProblem for a layout that cannot be used
 */
export async function packFor(
  { layout: file }: Pick<Arguments, 'layout'>,
  pack: CampaignPack,
  snapshot: DocumentSnapshot,
): Promise<CampaignPack> {
  if (file !== undefined) return { ...pack, form01: await about(file, () => layoutFrom(file, pack)) };
  const { layout } = storeInFile(snapshot.customXml ?? []);
  return layout === null ? pack : { ...pack, form01: layout };
}

function layoutFrom(file: string, pack: CampaignPack): CampaignPack['form01'] {
  const layout = readLayout(readText(file));
  if (sectionsOf(pack).some(({ id }) => id === layout.section)) return layout;
  throw new InputError('pack.invalid', { path: 'form01.section', problem: 'unknownReference' });
}
