import type { CampaignPack } from '../campaign';
import type { Arguments } from './arguments';

/** What a command needs of the world around it. */
export interface World {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly today: () => Date;
}

/** A command: does its work and returns the exit code. What it throws, it throws before anything is written. */
export type CommandRunner = (args: Arguments, pack: CampaignPack, world: World) => Promise<number>;
