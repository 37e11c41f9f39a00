import { onOff } from './measures';
import type { Styles } from './styles';
import type { XmlElement } from './xml';

/** The label that Word draws before a numbered paragraph, and where it comes from. */
export interface ListLabel {
  readonly label: string;
  /** From 0. */
  readonly level: number;
  readonly numId: string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Level (from 1) whose use restarts this one; 0 never; undefined any higher level. */
  readonly restart: number | undefined;
  readonly legal: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Numbers of one abstract definition go on across the lists that use it. */
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that start anew when this list is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** The numbering definitions of a document (numbering.xml). */
export class Numbering {
  private readonly abstracts = new Map<string, XmlElement>();
  private readonly nums = new Map<string, XmlElement>();
  private readonly lists = new Map<string, List | undefined>();

  /** @param root w:numbering, or null for a document without lists */
  constructor(root: XmlElement | null) {
    for (const item of root?.elements('w:abstractNum') ?? [])
      this.abstracts.set(item.attr('w:abstractNumId') ?? '', item);
    for (const item of root?.elements('w:num') ?? []) this.nums.set(item.attr('w:numId') ?? '', item);
  }

  /** The list with that numId, or undefined ("0" says: no list). */
  list(numId: string): List | undefined {
    if (!this.lists.has(numId)) this.lists.set(numId, this.read(numId));
    return this.lists.get(numId);
  }

  private read(numId: string): List | undefined {
    const num = this.nums.get(numId);
    const abstract = num && this.abstractOf(num.child('w:abstractNumId')?.attr('w:val') ?? '');
    if (!num || !abstract) return undefined;
    const levels: (Level | undefined)[] = Array.from({ length: LEVELS });
    for (const item of abstract.elements('w:lvl')) levels[levelIndex(item)] = readLevel(item);
    const startOverrides = new Map<number, number>();
    for (const override of num.elements('w:lvlOverride')) {
      const index = levelIndex(override);
      const replaced = override.child('w:lvl');
      if (replaced) levels[index] = readLevel(replaced);
      const start = override.child('w:startOverride')?.attr('w:val');
      if (start !== undefined) startOverrides.set(index, Number(start));
    }
    return { abstractId: abstract.attr('w:abstractNumId') ?? '', levels, startOverrides };
  }

  /** A definition may stand for a list style and leave its levels to the definition that the style links to. */
  private abstractOf(id: string): XmlElement | undefined {
    const abstract = this.abstracts.get(id);
    const link = abstract?.child('w:numStyleLink')?.attr('w:val');
    if (link === undefined) return abstract;
    for (const other of this.abstracts.values()) if (other.child('w:styleLink')?.attr('w:val') === link) return other;
    return abstract;
  }
}

/**
 * Labels of paragraphs as Word draws them; null for a paragraph that is not numbered.
 * @param paragraphs all paragraphs of the body in document order, because each number depends on those before it
 */
export function listLabels(
  paragraphs: readonly XmlElement[],
  styles: Styles,
  numbering: Numbering,
): (ListLabel | null)[] {
  const counters = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();
  return paragraphs.map((paragraph) => {
    const place = placeInList(paragraph, styles, numbering);
    if (!place) return null;
    const { list, level, numId } = place;
    let counts = counters.get(list.abstractId);
    if (!counts) counters.set(list.abstractId, (counts = Array.from({ length: LEVELS })));
    if (!used.has(numId)) {
      used.add(numId);
      for (const index of list.startOverrides.keys()) counts[index] = undefined;
    }
    const before = counts[level];
    counts[level] = before === undefined ? startOf(list, level) : before + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
      const restart = list.levels[deeper]?.restart;
      if (restart === undefined || level < restart) counts[deeper] = undefined;
    }
    return { label: labelOf(list, level, counts), level, numId };
  });
}

interface Place {
  readonly list: List;
  readonly level: number;
  readonly numId: string;
}

/** List and level of a paragraph: its own w:numPr, completed from its style; each part of it is inherited by itself. */
function placeInList(paragraph: XmlElement, styles: Styles, numbering: Numbering): Place | undefined {
  const direct = paragraph.child('w:pPr')?.child('w:numPr');
  let numId = direct?.child('w:numId')?.attr('w:val');
  let ilvl = direct?.child('w:ilvl')?.attr('w:val');
  const own = numId !== undefined;
  const chain = own && ilvl !== undefined ? [] : styles.chain(styles.styleId(paragraph));
  for (const style of chain) {
    const inherited = style.child('w:pPr')?.child('w:numPr');
    numId ??= inherited?.child('w:numId')?.attr('w:val');
    ilvl ??= inherited?.child('w:ilvl')?.attr('w:val');
  }
  const list = numId === undefined ? undefined : numbering.list(numId);
  if (!list || numId === undefined) return undefined;
  const linked = own ? -1 : linkedLevel(list, chain);
  const level = linked >= 0 ? linked : Number(ilvl ?? 0);
  return list.levels[level] ? { list, level, numId } : undefined;
}

/** A level can name the style it numbers (w:pStyle); that tells a style's level before its own w:ilvl does. */
function linkedLevel(list: List, chain: readonly XmlElement[]): number {
  for (const style of chain) {
    const id = style.attr('w:styleId');
    const index = list.levels.findIndex((level) => level?.style !== undefined && level.style === id);
    if (index >= 0) return index;
  }
  return -1;
}

function levelIndex(item: XmlElement): number {
  return Number(item.attr('w:ilvl') ?? 0);
}

function readLevel(item: XmlElement): Level {
  const value = (name: string): string | undefined => item.child(name)?.attr('w:val');
  const restart = value('w:lvlRestart');
  // A format that only newer versions know stands in an alternative with one for the others.
  const fallback = item.child('mc:AlternateContent')?.child('mc:Fallback')?.child('w:numFmt')?.attr('w:val');
  return {
    start: Number(value('w:start') ?? 0),
    format: value('w:numFmt') ?? fallback ?? 'decimal',
    text: value('w:lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: onOff(item.child('w:isLgl')) ?? false,
    style: value('w:pStyle'),
  };
}

function startOf(list: List, level: number): number {
  return list.startOverrides.get(level) ?? list.levels[level]?.start ?? 1;
}

function labelOf(list: List, level: number, counts: readonly (number | undefined)[]): string {
  const definition = list.levels[level];
  if (!definition) return '';
  if (definition.format === 'bullet') return bullet(definition.text);
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = list.levels[index]?.format ?? 'decimal';
    return formatNumber(counts[index] ?? startOf(list, index), definition.legal ? 'decimal' : format);
  });
}

/** Glyphs of Symbol and Wingdings (private use area) that Word's bullets use, as characters of Unicode. */
const BULLETS: Readonly<Record<string, string>> = {
  '\uf02d': '-',
  '\uf0a7': '\u25aa',
  '\uf0b7': '\u2022',
  '\uf0d8': '\u27a2',
  '\uf0fc': '\u2713',
};

function bullet(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, (glyph) => BULLETS[glyph] ?? '\u2022');
}

/** A number in one of Word's formats (ST_NumberFormat); formats that no report uses read as decimal. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(value);
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = Math.min(value, 32767);
  let out = '';
  for (const [amount, numeral] of ROMAN) {
    while (rest >= amount) {
      out += numeral;
      rest -= amount;
    }
  }
  return out;
}

/** 1 A … 26 Z, 27 AA, 28 BB, as Word counts. */
function letters(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.floor((value - 1) / 26) + 1, 30));
}
