import { cleanCopy } from '../ooxml/cleanCopy';
import { cleanLines } from '../texts/clean';
import { about, readInput, refuseSameFile, writeWhole } from './files';
import type { CommandRunner } from './world';

/** Writes a copy to send. */
export const clean: CommandRunner = async (args, pack, world) => {
  const { input, output = '', language } = args;
  refuseSameFile(input, output);
  const copy = await about(input, () =>
    cleanCopy(readInput(input), pack, {
      revisions: args.acceptChanges,
      comments: args.removeComments,
      properties: args.removeProperties,
    }),
  );
  writeWhole(output, copy.bytes);
  world.out(`${[output, ...cleanLines(copy, language)].join('\n')}\n`);
  return 0;
};
