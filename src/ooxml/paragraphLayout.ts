import type { Alignment, Indent, Spacing } from '../report/snapshot';
import { onOff, twips } from './measures';
import { XmlElement } from './xml';

/** What one level (direct, a style, the document's defaults) says of a paragraph's place; lengths in twips. */
export interface LayoutLevel {
  readonly alignment?: Alignment;
  readonly left?: number;
  /** Negative for a hanging first line. */
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly lineRule?: string;
  readonly contextual?: boolean;
  readonly ruled?: boolean;
}

/** Effective place of a paragraph. */
export interface ParagraphLayout {
  readonly alignment: Alignment;
  readonly indent: Indent;
  readonly spacing: Spacing;
  /** A border is drawn above or below. */
  readonly ruled: boolean;
}

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'centered',
  right: 'right',
  end: 'right',
  both: 'justified',
};

/** What "automatic" distance between paragraphs comes to in Word: 14 points. */
const AUTOMATIC = 280;
const SINGLE_LINE = 240;

/** Reads a w:pPr over what lies below it; attributes of w:ind and w:spacing are inherited one by one. */
export function readLayout(properties: XmlElement | undefined, below: LayoutLevel): LayoutLevel {
  let level = below;
  for (const element of properties?.children ?? [])
    if (element instanceof XmlElement) level = { ...level, ...readProperty(element) };
  return level;
}

function readProperty(element: XmlElement): LayoutLevel {
  switch (element.name) {
    case 'w:jc':
      return { alignment: ALIGNMENTS[element.attr('w:val') ?? ''] ?? 'other' };
    case 'w:ind':
      return defined({
        left: twips(element.attr('w:left')) ?? twips(element.attr('w:start')),
        firstLine: firstLineOf(element),
      });
    case 'w:spacing':
      return defined({
        before: automatic(element, 'w:beforeAutospacing') ?? twips(element.attr('w:before')),
        after: automatic(element, 'w:afterAutospacing') ?? twips(element.attr('w:after')),
        line: twips(element.attr('w:line')),
        lineRule: element.attr('w:lineRule'),
      });
    case 'w:contextualSpacing':
      return { contextual: onOff(element) ?? false };
    case 'w:pBdr':
      return { ruled: ['w:top', 'w:bottom'].some((side) => isDrawn(element.child(side))) };
    default:
      return {};
  }
}

function firstLineOf(element: XmlElement): number | undefined {
  const hanging = twips(element.attr('w:hanging'));
  const firstLine = twips(element.attr('w:firstLine'));
  return hanging === undefined || (hanging === 0 && firstLine !== undefined) ? firstLine : -hanging;
}

function automatic(element: XmlElement, name: string): number | undefined {
  const value = element.attr(name);
  return value === '1' || value === 'true' || value === 'on' ? AUTOMATIC : undefined;
}

function isDrawn(border: XmlElement | undefined): boolean {
  const value = border?.attr('w:val') ?? 'none';
  return value !== 'none' && value !== 'nil';
}

type Possible<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Without what is not there, so that it does not hide what lies below. */
function defined(level: Possible<LayoutLevel>): LayoutLevel {
  return Object.fromEntries(Object.entries(level).filter(([, value]) => value !== undefined));
}

export function layoutOf(level: LayoutLevel): ParagraphLayout {
  const { alignment = 'left', left = 0, firstLine = 0, before = 0, after = 0, line = SINGLE_LINE } = level;
  const rule = level.lineRule === 'exact' || level.lineRule === 'atLeast' ? level.lineRule : 'multiple';
  return {
    alignment,
    // 0 − 0 is 0, while −0 is not the same number to a test.
    indent: { left: left / 20, firstLine: 0 + firstLine / 20 },
    spacing: {
      before: before / 20,
      after: after / 20,
      contextual: level.contextual ?? false,
      line: { rule, value: rule === 'multiple' ? line / SINGLE_LINE : line / 20 },
    },
    ruled: level.ruled ?? false,
  };
}
