import { runsOf } from '../../ooxml/content';
import { onOff } from '../../ooxml/measures';
import { escapeAttr, type XmlElement } from '../../ooxml/xml';
import { flagValue, numberValue, textValue } from './arguments';
import type { HostDocument } from './document';
import { invalid } from './errors';
import { propertiesOf, setAttributes, setProperty } from './formatting';
import type { FontObject, Json, Scalar, TypeSpec } from './objects';
import { isInline, paragraphsIn, spanOf } from './places';
import { lengthOf, openGap } from './text';

/** One run that shows in an object, or the mark of a paragraph without text. */
interface Look {
  readonly paragraph: XmlElement;
  readonly rPr: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

function looksOf(self: FontObject, document: HostDocument): Look[] {
  const span = spanOf(self.owner, document);
  const inline = self.owner.kind === 'ContentControl' && isInline(self.owner.element) ? self.owner.element : undefined;
  return paragraphsIn(span, document).flatMap((paragraph): Look[] => {
    const from = paragraph === span.start.paragraph ? span.start.offset : 0;
    const to = paragraph === span.end.paragraph ? span.end.offset : Infinity;
    let at = 0;
    const all = runsOf(inline ?? paragraph).map(({ run, text }) => {
      const start = inline ? from : at;
      at += text.length;
      return { run, text, start };
    });
    const inside = all.filter(({ text, start }) => text !== '' && start < to && start + text.length > from);
    // White space has no look of its own where there is more to see.
    const seen = inside.filter(({ text }) => text.trim() !== '');
    const runs = seen.length > 0 ? seen : inside;
    if (runs.length > 0) return runs.map(({ run }) => ({ paragraph, run, rPr: run.child('w:rPr') }));
    const before = all.findLast(({ text, start }) => text !== '' && start + text.length <= from);
    if (before && from > 0) return [{ paragraph, run: before.run, rPr: before.run.child('w:rPr') }];
    return [{ paragraph, run: undefined, rPr: paragraph.child('w:pPr')?.child('w:rPr') }];
  });
}

/** The element that decides a property of characters: direct, by character style, by paragraph style, by default. */
function decide(document: HostDocument, look: Look, name: string): XmlElement | undefined {
  const { styles } = document;
  const own = look.rPr?.child(name);
  if (own) return own;
  const chain = [
    ...styles.chain(look.rPr?.child('w:rStyle')?.attr('w:val')),
    ...styles.chain(styles.styleId(look.paragraph)),
  ];
  for (const style of chain) {
    const foundIn = style.child('w:rPr')?.child(name);
    if (foundIn) return foundIn;
  }
  return undefined;
}

/** A value that all runs share; null (or what Word says instead) when they differ. */
function shared(mixed: Json, read: (document: HostDocument, look: Look) => Json): Scalar<FontObject>['get'] {
  return (self, document) => {
    const values = new Set(looksOf(self, document).map((look) => read(document, look)));
    return values.size === 1 ? ([...values][0] ?? null) : mixed;
  };
}

/** Gives all runs of an object a property, splitting runs at its edges; marks of whole paragraphs get it too. */
function apply(self: FontObject, document: HostDocument, change: (rPr: XmlElement) => void): void {
  const { journal } = document;
  const span = spanOf(self.owner, document);
  const inline = self.owner.kind === 'ContentControl' && isInline(self.owner.element) ? self.owner.element : undefined;
  for (const paragraph of paragraphsIn(span, document)) {
    const length = lengthOf(paragraph);
    const from = paragraph === span.start.paragraph ? span.start.offset : 0;
    const to = paragraph === span.end.paragraph ? span.end.offset : length;
    if (!inline && from > 0) openGap(journal, paragraph, from, 'right');
    if (!inline && to < length) openGap(journal, paragraph, to, 'left');
    let at = 0;
    for (const { run, text } of runsOf(inline ?? paragraph)) {
      const covered = inline !== undefined || (at >= from && at + text.length <= to && (text !== '' || to > from));
      at += text.length;
      if (covered) change(propertiesOf(journal, run, 'w:rPr'));
    }
    const whole = from === 0 && to >= length && (paragraph !== span.end.paragraph || span.mark);
    if (whole) {
      const pPr = propertiesOf(journal, paragraph, 'w:pPr');
      if (!pPr.child('w:rPr')) setProperty(journal, pPr, 'w:rPr', '<w:rPr/>');
      change(propertiesOf(journal, pPr, 'w:rPr'));
    }
  }
}

function toggle(name: string, read?: (document: HostDocument, look: Look) => boolean): Scalar<FontObject> {
  return {
    get: shared(null, read ?? ((document, look) => onOff(decide(document, look, name)) ?? false)),
    set(self, document, value) {
      const source = flagValue(value) ? `<${name}/>` : `<${name} w:val="0"/>`;
      apply(self, document, (rPr) => setProperty(document.journal, rPr, name, source));
    },
  };
}

function vertical(position: 'subscript' | 'superscript'): Scalar<FontObject> {
  return {
    get: shared(null, (document, look) => decide(document, look, 'w:vertAlign')?.attr('w:val') === position),
    set(self, document, value) {
      const source = flagValue(value) ? `<w:vertAlign w:val="${position}"/>` : undefined;
      apply(self, document, (rPr) => setProperty(document.journal, rPr, 'w:vertAlign', source));
    },
  };
}

/** Word.UnderlineType as w:u. */
const UNDERLINES: Readonly<Record<string, string>> = {
  None: 'none',
  Single: 'single',
  Word: 'words',
  Double: 'double',
  Dotted: 'dotted',
  Thick: 'thick',
  DashLine: 'dash',
  Wave: 'wave',
  DotDashLine: 'dotDash',
};

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  yellow: '#FFFF00',
  green: '#00FF00',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  blue: '#0000FF',
  red: '#FF0000',
  darkBlue: '#000080',
  darkCyan: '#008080',
  darkGreen: '#008000',
  darkMagenta: '#800080',
  darkRed: '#800000',
  darkYellow: '#808000',
  darkGray: '#808080',
  lightGray: '#C0C0C0',
  black: '#000000',
  white: '#FFFFFF',
};

export const font: TypeSpec<FontObject> = {
  scalars: {
    Name: {
      get: shared('', (document, look) => effective(document, look).name),
      set(self, document, value) {
        const name = escapeAttr(textValue(value));
        apply(self, document, (rPr) =>
          setAttributes(document.journal, rPr, 'w:rFonts', {
            'w:ascii': name,
            'w:hAnsi': name,
            'w:cs': name,
            'w:asciiTheme': undefined,
            'w:hAnsiTheme': undefined,
            'w:cstheme': undefined,
          }),
        );
      },
    },
    Size: {
      get: shared(null, (document, look) => effective(document, look).size),
      set(self, document, value) {
        const halfPoints = Math.round(numberValue(value) * 2);
        if (halfPoints < 2 || halfPoints > 3276) throw invalid();
        apply(self, document, (rPr) => {
          setProperty(document.journal, rPr, 'w:sz', `<w:sz w:val="${halfPoints}"/>`);
          setProperty(document.journal, rPr, 'w:szCs', `<w:szCs w:val="${halfPoints}"/>`);
        });
      },
    },
    Bold: toggle('w:b', (document, look) => effective(document, look).bold),
    Italic: toggle('w:i', (document, look) => effective(document, look).italic),
    StrikeThrough: toggle('w:strike'),
    DoubleStrikeThrough: toggle('w:dstrike'),
    Subscript: vertical('subscript'),
    Superscript: vertical('superscript'),
    Underline: {
      get: shared('Mixed', (document, look) => {
        const value = decide(document, look, 'w:u')?.attr('w:val') ?? 'none';
        return Object.keys(UNDERLINES).find((name) => UNDERLINES[name] === value) ?? 'Single';
      }),
      set(self, document, value) {
        const underline = UNDERLINES[textValue(value)];
        if (underline === undefined) throw invalid();
        apply(self, document, (rPr) => setProperty(document.journal, rPr, 'w:u', `<w:u w:val="${underline}"/>`));
      },
    },
    Color: {
      get: shared('', (document, look) => {
        const value = decide(document, look, 'w:color')?.attr('w:val') ?? 'auto';
        return value === 'auto' ? '#000000' : `#${value.toUpperCase()}`;
      }),
      set(self, document, value) {
        const color = colorOf(textValue(value));
        apply(self, document, (rPr) => setProperty(document.journal, rPr, 'w:color', `<w:color w:val="${color}"/>`));
      },
    },
    HighlightColor: {
      get: shared(
        '',
        (document, look) => HIGHLIGHTS[decide(document, look, 'w:highlight')?.attr('w:val') ?? ''] ?? null,
      ),
      set(self, document, value) {
        const wanted = value === null || value === '' ? undefined : textValue(value);
        const name = Object.keys(HIGHLIGHTS).find(
          (key) => key.toLowerCase() === wanted?.toLowerCase() || HIGHLIGHTS[key] === wanted?.toUpperCase(),
        );
        if (wanted !== undefined && name === undefined) throw invalid();
        const source = name === undefined ? undefined : `<w:highlight w:val="${name}"/>`;
        apply(self, document, (rPr) => setProperty(document.journal, rPr, 'w:highlight', source));
      },
    },
  },
};

function effective(document: HostDocument, look: Look): { name: string; size: number; bold: boolean; italic: boolean } {
  return look.run ? document.styles.effectiveRun(look.paragraph, look.run) : document.styles.markFont(look.paragraph);
}

const COLORS: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  gray: '808080',
  orange: 'FFA500',
  purple: '800080',
};

function colorOf(value: string): string {
  const color = /^#([0-9a-fA-F]{6})$/.exec(value)?.[1]?.toUpperCase() ?? COLORS[value.toLowerCase()];
  if (color === undefined) throw invalid();
  return color;
}
