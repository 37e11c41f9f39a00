import { flagValue, objectArg, textArg } from './arguments';
import { HostError } from './errors';
import type { HostDocument } from './document';
import { found, rangeObject } from './make';
import type { Argument, CollectionObject, SearchOptionsObject, TypeSpec, WordObject } from './objects';
import { paragraphsIn, spanOf, type Located } from './places';
import type { Span } from './spans';
import { wordText } from './text';

const OPTIONS = [
  'MatchCase',
  'MatchWholeWord',
  'MatchWildcards',
  'MatchPrefix',
  'MatchSuffix',
  'IgnorePunct',
  'IgnoreSpace',
];

/** In the order of the bits of `_Search2` (OFFICE-PROTOCOL.md 6.7). */
export const searchOptions: TypeSpec<SearchOptionsObject> = {
  scalars: Object.fromEntries(
    OPTIONS.map((name) => [
      name,
      {
        get: (self: SearchOptionsObject) => self.options.get(name) ?? false,
        set: (self: SearchOptionsObject, _document: HostDocument, value) =>
          void self.options.set(name, flagValue(value)),
      },
    ]),
  ),
};

/** Longest string that Word searches for. */
const MAX_LENGTH = 255;

export const searchMembers: NonNullable<TypeSpec<Located & WordObject>['methods']> = {
  Search(self, document, args) {
    const options = objectArg(args, 1);
    const wanted = options?.kind === 'SearchOptions' ? options.options : plainOptions(args[1]);
    return search(document, self, textArg(args, 0), wanted);
  },
  _Search2(self, document, args) {
    const mask = Number(args[1] ?? 0);
    return search(
      document,
      self,
      textArg(args, 0),
      new Map(OPTIONS.map((name, bit) => [name, (mask & (1 << bit)) !== 0])),
    );
  },
};

/** Options as a plain object; the client may send them so. */
function plainOptions(value: Argument): ReadonlyMap<string, boolean> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(
    Object.entries(value).map(([name, on]) => [name.charAt(0).toUpperCase() + name.slice(1), on === true]),
  );
}

/** Ranges where a text stands, paragraph by paragraph; a match never reaches over a paragraph's end. */
export function search(
  document: HostDocument,
  self: Located,
  text: string,
  options: ReadonlyMap<string, boolean>,
): CollectionObject {
  if (text === '' || text.length > MAX_LENGTH) throw new HostError('SearchStringInvalidOrTooLong');
  const pattern = patternFor(text, options);
  const span = spanOf(self, document);
  const spans = paragraphsIn(span, document).flatMap((paragraph): Span[] => {
    const whole = wordText(paragraph);
    const from = paragraph === span.start.paragraph ? span.start.offset : 0;
    const to = paragraph === span.end.paragraph ? span.end.offset : whole.length;
    // The search begins where the range does: what stands before it takes no part in a hit.
    pattern.lastIndex = from;
    return [...whole.matchAll(pattern)]
      .filter((match) => match[0] !== '' && match.index >= from && match.index + match[0].length <= to)
      .map((match) => ({
        start: { paragraph, offset: match.index },
        end: { paragraph, offset: match.index + match[0].length },
        mark: false,
      }));
  });
  return found(
    document,
    'RangeCollection',
    spans.map((each) => rangeObject(document, each)),
  );
}

function patternFor(text: string, options: ReadonlyMap<string, boolean>): RegExp {
  const on = (name: string): boolean => options.get(name) === true;
  if (on('MatchWildcards')) return wildcards(text);
  const between = `${on('IgnorePunct') ? '\\p{P}*' : ''}${on('IgnoreSpace') ? '\\s*' : ''}`;
  const gap = between === '' ? '' : `(?:${between})`;
  const characters = Array.from(text).filter((character) => !(on('IgnoreSpace') && /\s/.test(character)));
  const core = characters.map(escapeRegExp).join(gap);
  const start = on('MatchWholeWord') || on('MatchPrefix') ? '(?<![\\p{L}\\p{N}_])' : '';
  const end = on('MatchWholeWord') || on('MatchSuffix') ? '(?![\\p{L}\\p{N}_])' : '';
  return new RegExp(`${start}${core}${end}`, on('MatchCase') ? 'gu' : 'giu');
}

/** Word's wildcards that stand for characters: ?, *, [ab], [a-z], [!a], @, <, >, \x. @throws HostError InvalidArgument for others */
function wildcards(text: string): RegExp {
  const source = text.replace(
    /\\(.)|\[!([^\]]+)\]|\[([^\]]+)\]|([?*@<>{}()])|([^\\[\]])|(.)/gsu,
    (...groups: unknown[]) => {
      const [, escaped, not, set, sign, plain] = groups.map((group) => (typeof group === 'string' ? group : undefined));
      if (escaped !== undefined) return escapeRegExp(escaped);
      if (not !== undefined) return `[^${escapeClass(not)}]`;
      if (set !== undefined) return `[${escapeClass(set)}]`;
      if (sign !== undefined) return WILDCARDS[sign] ?? fail(sign);
      return plain === undefined ? fail(text) : escapeRegExp(plain);
    },
  );
  try {
    return new RegExp(source, 'gu');
  } catch {
    throw new HostError('InvalidArgument', `The wildcards “${text}” cannot be read.`);
  }
}

const WILDCARDS: Readonly<Record<string, string>> = {
  '?': '.',
  '*': '.*?',
  '@': '+',
  '<': '(?<![\\p{L}\\p{N}_])',
  '>': '(?![\\p{L}\\p{N}_])',
};

function fail(sign: string): never {
  throw new HostError('InvalidArgument', `This host does not serve the wildcard “${sign}”.`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function escapeClass(text: string): string {
  return text.replace(/[\\^[\]]/g, '\\$&');
}
