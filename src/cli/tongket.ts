import { builtInPack, readPack, type CampaignPack } from '../campaign';
import { cliTexts } from '../texts/cli';
import { describeInputError, InputError } from '../texts/inputError';
import type { Language } from '../texts/language';
import { describeFault } from '../texts/word';
import { WordFault } from '../word/faults';
import { languageAskedFor, readArguments, type Arguments, type Command } from './arguments';
import { check } from './check';
import { clean } from './clean';
import { about, FileProblem, readText } from './files';
import { form01 } from './form01';
import { outline } from './outline';
import { rules } from './rules';
import type { CommandRunner, World } from './world';

const COMMANDS: Readonly<Record<Command, CommandRunner>> = { outline, form01, check, clean, rules };

/**
 * The `tongket` command; `--help` documents the contract.
 * @returns exit code: 0 done, and for `check` nothing blocks; 1 `check` found a blocker; 2 bad input or usage
 */
export async function tongket(argv: readonly string[], world: World): Promise<number> {
  const language = languageAskedFor(argv);
  try {
    const args = readArguments(argv);
    if (args === 'help') {
      world.out(cliTexts[language].help);
      return 0;
    }
    return await COMMANDS[args.command](args, await packOf(args), world);
  } catch (error) {
    world.error(`tongket: ${describe(error, language)}\n`);
    return 2;
  }
}

async function packOf({ pack }: Arguments): Promise<CampaignPack> {
  return pack === undefined ? builtInPack() : about(pack, () => readPack(readText(pack)));
}

function describe(error: unknown, language: Language): string {
  if (error instanceof FileProblem) return `${error.file}: ${describe(error.problem, language)}`;
  if (error instanceof InputError) return describeInputError(error as InputError, language);
  if (error instanceof WordFault) return describeFault(error, language);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return cliTexts[language].internal({ detail });
}
