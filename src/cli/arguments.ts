import { parseArgs } from 'node:util';
import { InputError } from '../texts/inputError';
import { LANGUAGES, type Language } from '../texts/language';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  data: { type: 'string' },
  guidance: { type: 'boolean' },
  read: { type: 'boolean' },
  learn: { type: 'boolean' },
  layout: { type: 'string' },
  table: { type: 'string' },
  json: { type: 'boolean' },
  targets: { type: 'string' },
  'as-of': { type: 'string' },
  report: { type: 'string' },
  'accept-changes': { type: 'boolean' },
  'remove-comments': { type: 'boolean' },
  'remove-properties': { type: 'boolean' },
  markdown: { type: 'boolean' },
  pack: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What each command takes besides --lang, --help and, where it reads a document, --pack. */
const TAKES = {
  outline: ['output', 'guidance'],
  form01: ['data', 'output', 'read', 'learn', 'layout', 'table', 'json'],
  check: ['json', 'layout', 'targets', 'as-of', 'report'],
  clean: ['output', 'accept-changes', 'remove-comments', 'remove-properties'],
  rules: ['json', 'markdown'],
} as const satisfies Record<string, readonly (keyof typeof OPTIONS)[]>;

export type Command = keyof typeof TAKES;

export interface Arguments {
  readonly command: Command;
  /** Empty for `rules`, which reads no document. */
  readonly input: string;
  readonly output?: string;
  readonly guidance: boolean;
  readonly data?: string;
  readonly read: boolean;
  readonly learn: boolean;
  /** File with the layout of Form 01. */
  readonly layout?: string;
  /** From which table to learn, counted from 0. */
  readonly table?: number;
  readonly json: boolean;
  readonly targets?: string;
  readonly asOf?: string;
  /** Where the check report (.docx) goes. */
  readonly report?: string;
  readonly acceptChanges: boolean;
  readonly removeComments: boolean;
  readonly removeProperties: boolean;
  readonly markdown: boolean;
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
  const [command = '', ...files] = positionals;
  if (!isCommand(command)) throw new InputError('usage.unknownCommand', { command });
  const reads = command !== 'rules';
  const input = reads ? files.shift() : '';
  const allowed: readonly string[] = [...TAKES[command], ...(reads ? ['pack'] : []), 'lang', 'help'];
  const foreign = Object.keys(values).find((name) => !allowed.includes(name)) ?? files[0];
  if (foreign !== undefined) throw new InputError('usage.option', { option: files[0] ?? `--${foreign}` });
  if (input === undefined) throw new InputError('usage.missing', { what: 'FILE.docx' });
  const { output, data, layout, table, targets, report, pack, lang, 'as-of': asOf } = values;
  const { guidance = false, read = false, learn = false, json = false } = values;
  const writes = command === 'outline' || command === 'clean' || data !== undefined;
  if (command === 'form01' && [read, learn, data !== undefined].filter(Boolean).length !== 1)
    throw new InputError('usage.missing', { what: '--data / --read / --learn' });
  if (writes && output === undefined) throw new InputError('usage.missing', { what: '-o' });
  if (!writes && output !== undefined) throw new InputError('usage.option', { option: '-o' });
  if (!learn && table !== undefined) throw new InputError('usage.option', { option: '--table' });
  return {
    command,
    input,
    guidance,
    read,
    learn,
    json,
    acceptChanges: values['accept-changes'] ?? false,
    removeComments: values['remove-comments'] ?? false,
    removeProperties: values['remove-properties'] ?? false,
    markdown: values.markdown ?? false,
    language: languageOf(lang),
    ...(output !== undefined && { output }),
    ...(data !== undefined && { data }),
    ...(layout !== undefined && { layout }),
    ...(table !== undefined && { table: tableNumber(table) }),
    ...(targets !== undefined && { targets }),
    ...(asOf !== undefined && { asOf }),
    ...(report !== undefined && { report }),
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

function tableNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InputError('usage.option', { option: `--table ${text}` });
  return Number(text);
}

function isCommand(text: string): text is Command {
  return Object.hasOwn(TAKES, text);
}

function languageOf(text: string | undefined): Language {
  const language = LANGUAGES.find((known) => known === (text ?? 'vi'));
  if (language === undefined) throw new InputError('usage.option', { option: `--lang ${text ?? ''}` });
  return language;
}
