import { PLAIN_LOOK, type FontSnapshot, type TextLook } from '../report/snapshot';
import { runsOf } from './content';
import { onOff, twips } from './measures';
import { layoutOf, readLayout, type LayoutLevel, type ParagraphLayout } from './paragraphLayout';
import type { XmlElement } from './xml';

/** Properties of characters as one level of the style hierarchy sets them; undefined: not set there. */
interface RunProperties {
  readonly name: string | undefined;
  readonly size: number | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly capitals: boolean | undefined;
  readonly underlined: boolean | undefined;
  readonly color: string | undefined;
}

const NOTHING: RunProperties = {
  name: undefined,
  size: undefined,
  bold: undefined,
  italic: undefined,
  capitals: undefined,
  underlined: undefined,
  color: undefined,
};

/** What Word uses where neither a style nor the document's defaults say (ECMA-376 17.7.5.1, Word's own behaviour). */
const WORD_DEFAULT = { name: 'Times New Roman', size: 10 };

/** Effective font of one run; nothing in it is mixed, so nothing is null. */
export interface RunFont extends FontSnapshot {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A run's text with its effective font. */
export interface FontRun extends RunFont {
  readonly text: string;
}

/** A run's font and how it is drawn besides; one object for all runs that share it. */
interface RunLook {
  readonly font: RunFont;
  readonly look: { readonly color: string; readonly capitals: boolean; readonly underlined: boolean };
}

/**
 * The style table of a document (styles.xml), and what follows from it for a paragraph or a run. Built once for each
 * reading; it does not notice later edits of styles.xml.
 */
export class Styles {
  private readonly byId = new Map<string, XmlElement>();
  private readonly defaults = new Map<string, string>();
  private readonly chains = new Map<string, readonly XmlElement[]>();
  private readonly levels = new Map<string, number | null>();
  private readonly runCache = new Map<string, RunProperties>();
  /** By paragraph and table style, then by the source of w:rPr. */
  private readonly fonts = new Map<string, Map<string, RunLook>>();
  private readonly layoutLevels = new Map<string, LayoutLevel>();
  /** By paragraph style, then by the source of w:pPr. */
  private readonly layouts = new Map<string, Map<string, ParagraphLayout>>();
  private readonly documentRun: RunProperties;
  private readonly documentParagraph: XmlElement | undefined;
  private readonly themeFonts: ReadonlyMap<string, string>;

  /**
   * @param root w:styles, or null for a package without styles
   * @param theme a:theme, for fonts that are named through the theme
   */
  constructor(root: XmlElement | null, theme: XmlElement | null = null) {
    this.themeFonts = readThemeFonts(theme);
    for (const style of root?.elements('w:style') ?? []) {
      const id = style.attr('w:styleId') ?? '';
      this.byId.set(id, style);
      const type = style.attr('w:type') ?? 'paragraph';
      if (onDefault(style) && !this.defaults.has(type)) this.defaults.set(type, id);
    }
    const defaults = root?.child('w:docDefaults');
    this.documentRun = this.readRun(defaults?.child('w:rPrDefault')?.child('w:rPr'));
    this.documentParagraph = defaults?.child('w:pPrDefault')?.child('w:pPr');
  }

  /** Style id of a paragraph: its own if that is a known paragraph style, else the default one; undefined if there is none. */
  styleId(paragraph: XmlElement): string | undefined {
    const id = paragraph.child('w:pPr')?.child('w:pStyle')?.attr('w:val');
    return id !== undefined && this.isOfType(id, 'paragraph') ? id : this.defaults.get('paragraph');
  }

  /** Canonical name of a style ("heading 1", "Normal"), whatever the language of the Word that wrote it. */
  nameOf(styleId: string | undefined): string {
    const name =
      (styleId === undefined ? undefined : this.byId.get(styleId)?.child('w:name')?.attr('w:val')) ?? 'Normal';
    return /^heading [1-9]$/i.test(name) ? name.toLowerCase() : name;
  }

  /** Canonical style name of a paragraph. */
  styleName(paragraph: XmlElement): string {
    return this.nameOf(this.styleId(paragraph));
  }

  /** Id of the style of a type with that canonical name, or undefined. */
  idOf(name: string, type = 'paragraph'): string | undefined {
    for (const id of this.byId.keys()) if (this.isOfType(id, type) && this.nameOf(id) === name) return id;
    return undefined;
  }

  /** A style and those it is based on, nearest first; a circle ends where it closes. */
  chain(styleId: string | undefined): readonly XmlElement[] {
    if (styleId === undefined) return [];
    let chain = this.chains.get(styleId);
    if (!chain) this.chains.set(styleId, (chain = this.readChain(styleId)));
    return chain;
  }

  /** Outline level 1–9 of a paragraph, direct or by its style; null for body text. */
  outlineLevel(paragraph: XmlElement): number | null {
    const direct = paragraph.child('w:pPr')?.child('w:outlineLvl')?.attr('w:val');
    if (direct !== undefined) return levelOf(direct);
    const styleId = this.styleId(paragraph) ?? '';
    let level = this.levels.get(styleId);
    if (level === undefined) this.levels.set(styleId, (level = this.readLevel(styleId)));
    return level;
  }

  /**
   * Alignment, indents and distances of a paragraph: its own, its style's, or the document's defaults. Those of a list
   * level and of a table style are not followed.
   */
  layout(paragraph: XmlElement): ParagraphLayout {
    const styleId = this.styleId(paragraph) ?? '';
    const own = paragraph.child('w:pPr');
    const key = own?.toString() ?? '';
    let known = this.layouts.get(styleId);
    if (!known) this.layouts.set(styleId, (known = new Map<string, ParagraphLayout>()));
    let layout = known.get(key);
    if (!layout) known.set(key, (layout = layoutOf(readLayout(own, this.layoutLevel(styleId)))));
    return layout;
  }

  private layoutLevel(styleId: string): LayoutLevel {
    let level = this.layoutLevels.get(styleId);
    if (!level) {
      level = readLayout(this.documentParagraph, {});
      for (const style of [...this.chain(styleId)].reverse()) level = readLayout(style.child('w:pPr'), level);
      this.layoutLevels.set(styleId, level);
    }
    return level;
  }

  /** The element that decides a property of a paragraph: its own, its style's, or the document default's. */
  paragraphProperty(paragraph: XmlElement, name: string): XmlElement | undefined {
    const own = paragraph.child('w:pPr')?.child(name);
    if (own) return own;
    for (const style of this.chain(this.styleId(paragraph))) {
      const found = style.child('w:pPr')?.child(name);
      if (found) return found;
    }
    return this.documentParagraph?.child(name);
  }

  /** Effective font of a run in a paragraph (ECMA-376 17.7.2; conditional table formats are not followed). */
  effectiveRun(paragraph: XmlElement, run: XmlElement): RunFont {
    return this.fontsIn(paragraph)(run.child('w:rPr')).font;
  }

  /** Effective font of a paragraph's mark. */
  markFont(paragraph: XmlElement): RunFont {
    return this.fontsIn(paragraph)(paragraph.child('w:pPr')?.child('w:rPr')).font;
  }

  /** Runs of a paragraph with text and effective font, and over them the paragraph's font (see {@link mergeFonts}) and look. */
  readRuns(paragraph: XmlElement): {
    readonly runs: readonly FontRun[];
    readonly font: FontSnapshot;
    readonly look: TextLook;
  } {
    const lookOf = this.fontsIn(paragraph);
    const visible: RunLook['look'][] = [];
    const runs = runsOf(paragraph).map(({ run, text }): FontRun => {
      const { font, look } = lookOf(run.child('w:rPr'));
      if (text.trim() !== '') visible.push(look);
      return { text, ...font };
    });
    const font = mergeFonts(runs, () => lookOf(paragraph.child('w:pPr')?.child('w:rPr')).font);
    return { runs, font, look: mergeLooks(visible) };
  }

  /** Font of a paragraph over its visible runs (see {@link mergeFonts}). */
  paragraphFont(paragraph: XmlElement): FontSnapshot {
    return this.readRuns(paragraph).font;
  }

  /** The effective font for each w:rPr in a paragraph; what the paragraph decides is looked up once. */
  private fontsIn(paragraph: XmlElement): (direct: XmlElement | undefined) => RunLook {
    const styleId = this.styleId(paragraph) ?? '';
    const tableId = paragraph.ancestor('w:tbl')?.child('w:tblPr')?.child('w:tblStyle')?.attr('w:val') ?? '';
    const place = `${styleId}\n${tableId}`;
    let fonts = this.fonts.get(place);
    if (!fonts) this.fonts.set(place, (fonts = new Map<string, RunLook>()));
    const known = fonts;
    return (direct) => {
      const key = direct?.toString() ?? '';
      let font = known.get(key);
      if (!font) known.set(key, (font = this.resolve(styleId, tableId, direct)));
      return font;
    };
  }

  private readChain(styleId: string): XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.byId.get(styleId);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = this.byId.get(style.child('w:basedOn')?.attr('w:val') ?? '');
    }
    return chain;
  }

  private readLevel(styleId: string): number | null {
    for (const style of this.chain(styleId)) {
      // Word fixes the level of its own heading styles, so a file need not write it.
      const heading = /^heading ([1-9])$/i.exec(style.child('w:name')?.attr('w:val') ?? '');
      if (heading) return Number(heading[1]);
      const value = style.child('w:pPr')?.child('w:outlineLvl')?.attr('w:val');
      if (value !== undefined) return levelOf(value);
    }
    return null;
  }

  private isOfType(id: string, type: string): boolean {
    const style = this.byId.get(id);
    return style !== undefined && (style.attr('w:type') ?? 'paragraph') === type;
  }

  private resolve(styleId: string, tableId: string, direct: XmlElement | undefined): RunLook {
    const own = this.readRun(direct);
    const character = this.ofStyle(direct?.child('w:rStyle')?.attr('w:val') ?? '', 'character');
    const paragraph = this.ofStyle(styleId, 'paragraph');
    const table = this.ofStyle(tableId, 'table');
    const value = <K extends 'name' | 'size' | 'underlined' | 'color'>(key: K): RunProperties[K] =>
      own[key] ?? character[key] ?? paragraph[key] ?? table[key] ?? this.documentRun[key];
    // Toggle properties: the kinds of style flip one another (17.7.3); what is set on the run itself is final.
    const toggle = (key: 'bold' | 'italic' | 'capitals'): boolean =>
      own[key] ??
      ((this.documentRun[key] ?? false) ||
        [character, paragraph, table].filter((level) => level[key] === true).length % 2 === 1);
    return {
      font: {
        name: value('name') ?? WORD_DEFAULT.name,
        size: value('size') ?? WORD_DEFAULT.size,
        bold: toggle('bold'),
        italic: toggle('italic'),
      },
      look: {
        color: value('color') ?? BLACK,
        capitals: toggle('capitals'),
        underlined: value('underlined') ?? false,
      },
    };
  }

  /** What a style with those it is based on sets: the nearest value wins. */
  private ofStyle(id: string, type: string): RunProperties {
    const key = `${type}\n${id}`;
    const known = this.runCache.get(key);
    if (known) return known;
    let result = NOTHING;
    if (this.isOfType(id, type)) {
      for (const style of this.chain(id)) {
        const level = this.readRun(style.child('w:rPr'));
        result = {
          name: result.name ?? level.name,
          size: result.size ?? level.size,
          bold: result.bold ?? level.bold,
          italic: result.italic ?? level.italic,
          capitals: result.capitals ?? level.capitals,
          underlined: result.underlined ?? level.underlined,
          color: result.color ?? level.color,
        };
      }
    }
    this.runCache.set(key, result);
    return result;
  }

  private readRun(properties: XmlElement | undefined): RunProperties {
    if (!properties) return NOTHING;
    const fonts = properties.child('w:rFonts');
    const themed = fonts?.attr('w:asciiTheme') ?? fonts?.attr('w:hAnsiTheme');
    const size = twips(properties.child('w:sz')?.attr('w:val'), 10);
    return {
      name:
        (themed === undefined ? undefined : this.themeFonts.get(themed)) ??
        fonts?.attr('w:ascii') ??
        fonts?.attr('w:hAnsi'),
      size: size === undefined ? undefined : size / 20,
      bold: onOff(properties.child('w:b')),
      italic: onOff(properties.child('w:i')),
      capitals: onOff(properties.child('w:caps')),
      underlined: underlineOf(properties),
      color: colorOf(properties),
    };
  }
}

const BLACK = '#000000';

function underlineOf(properties: XmlElement): boolean | undefined {
  const underline = properties.child('w:u');
  return underline && (underline.attr('w:val') ?? 'none') !== 'none';
}

/** A themed colour stands with the value that it had when the file was written. */
function colorOf(properties: XmlElement): string | undefined {
  const value = properties.child('w:color')?.attr('w:val');
  if (value === undefined) return undefined;
  return value === 'auto' ? BLACK : `#${value.toLowerCase()}`;
}

/** {@link PLAIN_LOOK} itself where that is how it looks, or where there is no text. */
function mergeLooks(looks: readonly RunLook['look'][]): TextLook {
  const [first] = looks;
  if (!first) return PLAIN_LOOK;
  const look: TextLook = {
    color: looks.every(({ color }) => color === first.color) ? first.color : null,
    capitals: looks.every(({ capitals }) => capitals),
    underlined: looks.every(({ underlined }) => underlined),
  };
  return look.color === BLACK && !look.capitals && !look.underlined ? PLAIN_LOOK : look;
}

/**
 * Font over runs: each property, or null where runs differ. Runs of white space count only if there are no others; where
 * there is no text, the font is that of the paragraph's mark.
 */
function mergeFonts(runs: readonly FontRun[], mark: () => RunFont): FontSnapshot {
  const visible = runs.filter((run) => run.text.trim() !== '');
  const counted = visible.length > 0 ? visible : runs.filter((run) => run.text !== '');
  const first = counted[0] ?? mark();
  const same = <K extends keyof FontSnapshot>(key: K): RunFont[K] | null =>
    counted.every((run) => run[key] === first[key]) ? first[key] : null;
  return { name: same('name'), size: same('size'), bold: same('bold'), italic: same('italic') };
}

function onDefault(style: XmlElement): boolean {
  const value = style.attr('w:default');
  return value === '1' || value === 'true' || value === 'on';
}

/** w:outlineLvl counts from 0, and 9 stands for body text. */
function levelOf(value: string): number | null {
  const level = Number(value);
  return level >= 0 && level <= 8 ? level + 1 : null;
}

/** Theme font names by the words that w:asciiTheme uses: majorHAnsi, minorAscii … */
function readThemeFonts(theme: XmlElement | null): Map<string, string> {
  const fonts = new Map<string, string>();
  const scheme = theme?.child('a:themeElements')?.child('a:fontScheme');
  for (const kind of ['major', 'minor'] as const) {
    const latin = scheme?.child(`a:${kind}Font`)?.child('a:latin')?.attr('typeface');
    if (latin === undefined || latin === '') continue;
    for (const script of ['HAnsi', 'Ascii']) fonts.set(`${kind}${script}`, latin);
  }
  return fonts;
}
