import { openDocument } from '../ooxml/open';
import { cliTexts } from '../texts/cli';
import { insertOutline } from '../word/insertOutline';
import { readStore } from '../word/store';
import { about, readInput, refuseSameFile, writeWhole } from './files';
import { throughHost } from './throughHost';
import type { CommandRunner } from './world';

/** Inserts the sections that are missing. */
export const outline: CommandRunner = async ({ input, output = '', guidance, language }, pack, world) => {
  refuseSameFile(input, output);
  const { result, bytes } = await about(input, () =>
    throughHost(openDocument(readInput(input)), async (door) => {
      const { decisions } = (await readStore(door)).content;
      return insertOutline(door, pack, { decisions, guidance });
    }),
  );
  writeWhole(output, bytes);
  world.out(`${cliTexts[language].inserted({ file: output, sections: result.report.updated })}\n`);
  if (result.typedNumbers.length > 0)
    world.out(`${cliTexts[language].numbersTyped({ sections: result.typedNumbers })}\n`);
  return 0;
};
