/** Pasted text of a resolution, line by line: what each line stands under, so that it can be cited. */
import { splitNumber } from '../language/normalize';

/** A text in one form for looking at, that knows where each of its characters stands in the text as pasted. */
export interface PlacedText {
  /** NFC, single spaces, plain dashes, no invisible characters; lines by \n. */
  readonly text: string;
  /** Where the character at an offset of `text` begins in the text as pasted; one entry more for the end. */
  readonly at: readonly number[];
}

const INVISIBLE = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]$/u;

export function placedText(pasted: string): PlacedText {
  let text = '';
  const at: number[] = [];
  for (const { 0: cluster, index } of pasted.matchAll(/\r\n|\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = plain(cluster);
    if (piece === '' || (piece === ' ' && /[ \n]$/u.test(text))) continue;
    if (piece === '\n') {
      while (text.endsWith(' ')) {
        text = text.slice(0, -1);
        at.pop();
      }
    }
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) at.push(index);
  }
  return { text: joinWrapped(text), at: [...at, pasted.length] };
}

function plain(cluster: string): string {
  if (/^[\r\n\v\u0085\u2028\u2029]/u.test(cluster)) return '\n';
  if (/^\s$/u.test(cluster)) return ' ';
  if (INVISIBLE.test(cluster)) return '';
  return cluster
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/u, '-')
    .replace(/\u00d0/u, '\u0110')
    .replace(/\u00f0/u, '\u0111');
}

/** Text from a PDF breaks within sentences: a line that goes on in lower case belongs to the one before. */
function joinWrapped(text: string): string {
  return text.replace(/([^.;:!?\n])\n(?=\p{Ll}\p{L}|\p{Ll} )/gu, '$1 ');
}

/** What a line stands under. */
export interface Standing {
  /** "điểm a, khoản 2, mục II", the innermost first; '' where nothing above is numbered. */
  readonly citation: string;
  /** Lines above it that announce what follows, the nearest first. */
  readonly above: readonly string[];
}

export interface TargetLine extends Standing {
  /** Without its number or dash. */
  readonly text: string;
  /** Where `text` begins in the placed text. */
  readonly start: number;
}

interface Mark {
  /** The smaller, the further out. */
  readonly level: number;
  readonly label: string | null;
  readonly length: number;
}

const NAMED = /^(?<name>điều|khoản|điểm) (?<number>\d{1,3}|\p{L})(?=[ .:)/-]|$)[ .:)/-]*/iu;
const BULLET = /^(?<bullet>[-+*\u2022\u25cf\u25aa\uf0b7]) ?(?!\d)|^[-+*] (?=\d)/u;
const NAMED_LEVEL: Readonly<Record<string, number>> = { điều: 1, khoản: 2, điểm: 4 };

/** The lines that say something, each with what it stands under. */
export function targetLines(text: string): TargetLine[] {
  let above: (Mark & { readonly text: string })[] = [];
  const lines: TargetLine[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = offset + (line.length - line.trimStart().length);
    offset += line.length + 1;
    const clean = line.trim();
    if (clean === '') continue;
    const mark = markOf(clean);
    // A line without a number stands under the last numbered one, beside other lines without a number.
    const level = mark?.level ?? Math.floor(above.filter((one) => one.level < 5).at(-1)?.level ?? 0) + 0.5;
    above = above.filter((one) => one.level < level);
    const rest = clean.slice(mark?.length ?? 0);
    const own = { level, label: mark?.label ?? null, length: mark?.length ?? 0, text: rest };
    lines.push({
      text: rest,
      start: start + own.length,
      citation: citationOf([...above, own]),
      above: above.map((one) => one.text).reverse(),
    });
    above.push(own);
  }
  return lines;
}

function markOf(line: string): Mark | null {
  const named = NAMED.exec(line);
  if (named?.groups) {
    const { name = '', number = '' } = named.groups;
    const word = name.toLowerCase();
    const shown = word === 'điều' ? 'Điều' : word;
    return { level: NAMED_LEVEL[word] ?? 1, label: `${shown} ${number}`, length: named[0].length };
  }
  const bullet = BULLET.exec(line);
  if (bullet) return { level: line.startsWith('-') ? 5 : 6, label: null, length: bullet[0].length };
  const { number, rest } = splitNumber(line);
  if (number === null || rest === '') return null;
  const length = line.length - rest.length;
  if (/^\d+$/u.test(number)) return { level: 2, label: `khoản ${number}`, length };
  if (/^\d/u.test(number)) return { level: 3, label: `mục ${number}`, length };
  if (/^\p{Ll}$/u.test(number)) return { level: 4, label: `điểm ${number}`, length };
  return { level: 1, label: /^phần/iu.test(number) ? number.toLowerCase() : `mục ${number}`, length };
}

/** "2.1" says all that "2" above it says. */
function citationOf(path: readonly { readonly level: number; readonly label: string | null }[]): string {
  const labels = path.flatMap(({ label }) => label ?? []);
  const needed = labels.filter(
    (label, index) => !(labels[index + 1] ?? '').startsWith(`mục ${label.replace(/^\p{L}+ /u, '')}.`),
  );
  return needed.reverse().join(', ');
}
