import type { XmlElement } from '../../ooxml/xml';
import type { Journal } from './journal';

/** A place between two characters of a paragraph. Values: a moved point is another point. */
export interface Point {
  readonly paragraph: XmlElement;
  readonly offset: number;
}

/** From one place to another in the same story. */
export interface Span {
  start: Point;
  end: Point;
  /** Whether the last paragraph's mark belongs to it. */
  mark: boolean;
  /** The first and last whole block (paragraph, table, control) that it was made from, to insert before and after them. */
  readonly blocks?: { readonly first: XmlElement; readonly last: XmlElement };
}

/** Ranges that a client may still hold: every edit moves them, so that they stay on the text they were made for. */
export class LiveSpans {
  private readonly spans = new Set<Span>();

  constructor(private readonly journal: Journal) {}

  add(span: Span): void {
    this.spans.add(span);
  }

  drop(span: Span): void {
    this.spans.delete(span);
  }

  /** Sets where a span stands; undone with the action. */
  move(span: Span, start: Point, end: Point): void {
    if (same(span.start, start) && same(span.end, end)) return;
    const before = { start: span.start, end: span.end };
    this.journal.onUndo(() => Object.assign(span, before));
    span.start = start;
    span.end = end;
  }

  /** Text of a paragraph changed: `removed` characters at an offset gave way to `inserted` ones. */
  textChanged(paragraph: XmlElement, offset: number, removed: number, inserted: number): void {
    const shift = (point: Point, sticky: boolean): Point => {
      if (point.paragraph !== paragraph || point.offset < offset) return point;
      if (point.offset >= offset + removed && (point.offset > offset || !sticky)) {
        return { paragraph, offset: point.offset - removed + inserted };
      }
      return { paragraph, offset };
    };
    for (const span of this.spans) {
      const collapsed = same(span.start, span.end);
      this.move(span, shift(span.start, collapsed), shift(span.end, true));
    }
  }

  /** What stood from an offset on in one paragraph now stands in another one, from a new offset on. */
  tailMoved(from: XmlElement, offset: number, to: XmlElement, newOffset: number): void {
    const shift = (point: Point, sticky: boolean): Point =>
      point.paragraph === from && (point.offset > offset || (point.offset === offset && !sticky))
        ? { paragraph: to, offset: point.offset - offset + newOffset }
        : point;
    for (const span of this.spans) {
      const collapsed = same(span.start, span.end);
      this.move(span, shift(span.start, collapsed), shift(span.end, offset > 0));
    }
  }

  /** Paragraphs are about to go: spans that reach beyond them shrink to what is left, others stay on them and die. */
  removing(gone: ReadonlySet<XmlElement>, previous: Point | null, next: Point | null): void {
    for (const span of this.spans) {
      const start = gone.has(span.start.paragraph);
      const end = gone.has(span.end.paragraph);
      if (start && !end && next) this.move(span, next, span.end);
      if (end && !start && previous) this.move(span, span.start, previous);
    }
  }
}

function same(a: Point, b: Point): boolean {
  return a.paragraph === b.paragraph && a.offset === b.offset;
}
