import { flagArg } from './arguments';
import { invalid } from './errors';
import { found, rangeObject } from './make';
import type { Argument, TextObject, TypeSpec } from './objects';
import { paragraphsIn, spanOf } from './places';
import type { Span } from './spans';
import { wordText } from './text';

/** Ranges between delimiters. The delimiter belongs to the range before it. */
export const textRangeMembers: NonNullable<TypeSpec<TextObject>['methods']> = {
  GetTextRanges: (self, document, args) =>
    found(document, 'RangeCollection', pieces(self, document, marks(args[0]), flagArg(args, 1), false)),
  Split(self, document, args) {
    const paragraphOnly = self.kind === 'Paragraph';
    const [trimDelimiters, trimSpacing] = paragraphOnly ? [1, 2] : [2, 3];
    return found(
      document,
      'RangeCollection',
      pieces(self, document, marks(args[0]), flagArg(args, trimSpacing), flagArg(args, trimDelimiters)),
    );
  },
};

function marks(value: Argument): string[] {
  if (!Array.isArray(value) || value.length === 0 || value.some((mark) => typeof mark !== 'string' || mark === ''))
    throw invalid();
  return value.map(String);
}

function pieces(
  self: TextObject,
  document: Parameters<typeof rangeObject>[0],
  delimiters: readonly string[],
  trimSpacing: boolean,
  trimDelimiters: boolean,
): ReturnType<typeof rangeObject>[] {
  const span = spanOf(self, document);
  return paragraphsIn(span, document)
    .flatMap((paragraph): Span[] => {
      const text = wordText(paragraph);
      const to = paragraph === span.end.paragraph ? span.end.offset : text.length;
      let from = paragraph === span.start.paragraph ? span.start.offset : 0;
      const spans: Span[] = [];
      while (from < to) {
        const next = nextDelimiter(text, from, to, delimiters);
        const end = next ? next.at + (trimDelimiters ? 0 : next.length) : to;
        spans.push(trimmed(paragraph, text, from, end, trimSpacing));
        from = next ? next.at + next.length : to;
      }
      return spans;
    })
    .map((each) => rangeObject(document, each));
}

function nextDelimiter(
  text: string,
  from: number,
  to: number,
  delimiters: readonly string[],
): { at: number; length: number } | undefined {
  return delimiters
    .map((delimiter) => ({ at: text.indexOf(delimiter, from), length: delimiter.length }))
    .filter(({ at, length }) => at >= 0 && at + length <= to)
    .sort((a, b) => a.at - b.at)[0];
}

function trimmed(paragraph: Span['start']['paragraph'], text: string, from: number, to: number, trim: boolean): Span {
  const piece = text.slice(from, to);
  const lead = trim ? piece.length - piece.trimStart().length : 0;
  const tail = trim ? piece.length - piece.trimEnd().length : 0;
  return {
    start: { paragraph, offset: from + lead },
    end: { paragraph, offset: Math.max(to - tail, from + lead) },
    mark: false,
  };
}
