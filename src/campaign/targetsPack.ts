import type { CampaignPack, Target } from './schema';

/**
 * The pack with these targets, as the JSON text of a pack file, to be passed on to the units below. Fields that this
 * version does not know stay.
 */
export function targetsPack(pack: CampaignPack, targets: readonly Target[]): string {
  return `${JSON.stringify({ ...pack, targets }, null, 2)}\n`;
}

/**
 * Reads the targets of such a file. What checks it (zod, 24 kB) is loaded only now: opening a file is rare, and the pane
 * starts without.
 * @throws InputError `pack.invalid` with the path of the first fault
 */
export async function openTargets(text: string): Promise<Target[]> {
  const { readTargets } = await import('./read');
  return readTargets(text);
}
