import { parseArgs } from 'node:util';
import { InputError } from '../texts/inputError';
import { LANGUAGES, type Language } from '../texts/language';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  data: { type: 'string' },
  guidance: { type: 'boolean' },
  read: { type: 'boolean' },
  json: { type: 'boolean' },
  targets: { type: 'string' },
  'as-of': { type: 'string' },
  pack: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What each command takes besides --pack, --lang and --help. */
const TAKES = {
  outline: ['output', 'guidance'],
  form01: ['data', 'output', 'read', 'json'],
  check: ['json', 'targets', 'as-of'],
} as const satisfies Record<string, readonly (keyof typeof OPTIONS)[]>;

export type Command = keyof typeof TAKES;

export interface Arguments {
  readonly command: Command;
  readonly input: string;
  readonly output?: string;
  readonly guidance: boolean;
  readonly data?: string;
  readonly read: boolean;
  readonly json: boolean;
  readonly targets?: string;
  readonly asOf?: string;
  readonly pack?: string;
  readonly language: Language;
}

/**
 * Reads the command line.
 * @returns the arguments, or `'help'` when help was asked for
 * @throws InputError `usage.*`
 */
export function readArguments(argv: readonly string[]): Arguments | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help || argv.length === 0) return 'help';
  const [command = '', input, ...rest] = positionals;
  if (!isCommand(command)) throw new InputError('usage.unknownCommand', { command });
  const allowed: readonly string[] = [...TAKES[command], 'pack', 'lang', 'help'];
  const foreign = Object.keys(values).find((name) => !allowed.includes(name)) ?? rest[0];
  if (foreign !== undefined) throw new InputError('usage.option', { option: rest[0] ?? `--${foreign}` });
  if (input === undefined) throw new InputError('usage.missing', { what: 'FILE.docx' });
  const { output, data, targets, pack, lang, 'as-of': asOf, guidance = false, read = false, json = false } = values;
  const writes = command === 'outline' || data !== undefined;
  if (command === 'form01' && read === (data !== undefined))
    throw new InputError('usage.missing', { what: '--data / --read' });
  if (writes && output === undefined) throw new InputError('usage.missing', { what: '-o' });
  return {
    command,
    input,
    guidance,
    read,
    json,
    language: languageOf(lang),
    ...(output !== undefined && { output }),
    ...(data !== undefined && { data }),
    ...(targets !== undefined && { targets }),
    ...(asOf !== undefined && { asOf }),
    ...(pack !== undefined && { pack }),
  };
}

/** The language asked for, even when the rest of the command line cannot be understood: errors are told in it too. */
export function languageAskedFor(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === '--lang');
  const value =
    at === -1 ? argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length) : argv[at + 1];
  return LANGUAGES.find((language) => language === value) ?? 'vi';
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // parseArgs quotes the option it stumbled over; its own sentence is English only.
    const option = error instanceof Error ? /'([^']+)'/.exec(error.message)?.[1] : undefined;
    throw new InputError('usage.option', { option: option ?? argv.join(' ') });
  }
}

function isCommand(text: string): text is Command {
  return Object.hasOwn(TAKES, text);
}

function languageOf(text: string | undefined): Language {
  const language = LANGUAGES.find((known) => known === (text ?? 'vi'));
  if (language === undefined) throw new InputError('usage.option', { option: `--lang ${text ?? ''}` });
  return language;
}
