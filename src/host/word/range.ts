import { rangeArg } from './arguments';
import { deleteSpan } from './blocks';
import { textMethods, textNavigation, textScalars } from './content';
import type { HostDocument } from './document';
import { invalid } from './errors';
import { rangeObject } from './make';
import type { RangeObject, TypeSpec } from './objects';
import { paragraphsIn } from './places';
import type { Point, Span } from './spans';
import { piecesOf } from './text';
import { textRangeMembers } from './textRanges';

/** Negative, zero or positive as one point stands before, at or after another. @throws HostError InvalidArgument in other stories */
function compare(document: HostDocument, a: Point, b: Point): number {
  if (document.storyOf(a.paragraph) !== document.storyOf(b.paragraph)) throw invalid();
  return document.indexOf(a.paragraph) - document.indexOf(b.paragraph) || a.offset - b.offset;
}

/** Word.LocationRelation of one range to another. */
function relation(document: HostDocument, self: Span, other: Span): string {
  if (document.storyOf(self.start.paragraph) !== document.storyOf(other.start.paragraph)) return 'Unrelated';
  const starts = compare(document, self.start, other.start);
  const ends = compare(document, self.end, other.end);
  if (starts === 0 && ends === 0) return 'Equal';
  const startToEnd = compare(document, self.start, other.end);
  const endToStart = compare(document, self.end, other.start);
  if (endToStart < 0) return 'Before';
  if (startToEnd > 0) return 'After';
  if (starts === 0) return ends > 0 ? 'ContainsStart' : 'InsideStart';
  if (ends === 0) return starts < 0 ? 'ContainsEnd' : 'InsideEnd';
  if (endToStart === 0) return 'AdjacentBefore';
  if (startToEnd === 0) return 'AdjacentAfter';
  if (starts < 0 && ends > 0) return 'Contains';
  if (starts > 0 && ends < 0) return 'Inside';
  return starts < 0 ? 'OverlapsBefore' : 'OverlapsAfter';
}

function hyperlink(self: RangeObject, document: HostDocument): string {
  const links = new Set(
    paragraphsIn(self.span, document).flatMap((paragraph) =>
      piecesOf(paragraph)
        .filter(({ start, text }) => {
          const from = paragraph === self.span.start.paragraph ? self.span.start.offset : 0;
          const to = paragraph === self.span.end.paragraph ? self.span.end.offset : Infinity;
          return start < to && start + text.length > from;
        })
        .map(({ run }) => run.ancestor('w:hyperlink')),
    ),
  );
  const [link] = links;
  if (links.size !== 1 || !link) return '';
  const id = link.attr('r:id');
  const target = document.pkg.relationships(document.pkg.mainPart).find((entry) => entry.id === id)?.target ?? '';
  const anchor = link.attr('w:anchor');
  return anchor === undefined ? target : `${target}#${anchor}`;
}

export const range: TypeSpec<RangeObject> = {
  scalars: {
    ...textScalars,
    IsEmpty: { get: (self, document) => !self.span.mark && compare(document, self.span.start, self.span.end) === 0 },
    Hyperlink: { get: hyperlink },
  },
  navigation: textNavigation,
  methods: {
    ...textMethods({
      text: ['Before', 'After', 'Start', 'End', 'Replace'],
      paragraph: ['Before', 'After'],
      ooxml: ['Before', 'After', 'Start', 'End', 'Replace'],
      breaks: ['Before', 'After'],
    }),
    ...textRangeMembers,
    Delete: (self, document) => deleteSpan(document, { ...self.span }),
    CompareLocationWith: (self, document, args) => relation(document, self.span, rangeArg(args, 0).span),
    ExpandTo(self, document, args) {
      const other = rangeArg(args, 0);
      document.requireAlive(other);
      const first = compare(document, self.span.start, other.span.start) <= 0 ? self.span : other.span;
      const last = compare(document, self.span.end, other.span.end) >= 0 ? self.span : other.span;
      const mark = last.mark || (compare(document, self.span.end, other.span.end) === 0 && other.span.mark);
      const blocks = first.blocks && last.blocks ? { first: first.blocks.first, last: last.blocks.last } : undefined;
      return rangeObject(document, { start: first.start, end: last.end, mark, ...(blocks && { blocks }) });
    },
    IntersectWith: (self, document, args) => intersection(self, rangeArg(args, 0), document) ?? failInvalid(),
    IntersectWithOrNullObject: (self, document, args) => intersection(self, rangeArg(args, 0), document),
  },
};

function intersection(self: RangeObject, other: RangeObject, document: HostDocument): RangeObject | null {
  document.requireAlive(other);
  const start = compare(document, self.span.start, other.span.start) >= 0 ? self.span.start : other.span.start;
  const last = compare(document, self.span.end, other.span.end) <= 0 ? self.span : other.span;
  if (compare(document, start, last.end) > 0) return null;
  return rangeObject(document, { start, end: last.end, mark: self.span.mark && other.span.mark });
}

function failInvalid(): never {
  throw invalid();
}
