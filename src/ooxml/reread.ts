import type { DocumentSnapshot } from '../report/snapshot';
import { InputError } from '../texts/inputError';
import { OoxmlPackage } from './package';
import { bodyOf } from './parts';
import { snapshotReader } from './snapshot';
import { checkWellFormed } from './wellFormed';
import { parseFragment, type XmlNode } from './xml';

/** A document as it was read last. */
interface Known {
  readonly source: string;
  readonly pkg: OoxmlPackage;
  readonly read: () => DocumentSnapshot;
  /** Made at the second reading, when there is one; null where the body does not stand in the source in one place. */
  blocks: Blocks | null | undefined;
}

/** Where the body's children stand in the source. */
interface Blocks {
  /** Offset of the first one, and the length of each. */
  readonly start: number;
  readonly lengths: readonly number[];
}

/** pkg:package, pkg:part, pkg:xmlData, w:document, w:body: what a block stands in counts for how deep it nests. */
const OUTER = 5;

/**
 * Reads one document again and again as flat OPC. Where nothing but some blocks of its body differ from the last time,
 * only those are read; the snapshot is the same as that of a whole reading.
 * @returns throws InputError as `OoxmlPackage.fromFlatOpc` and `readSnapshot` do
 */
export function flatOpcReader(): (source: string) => DocumentSnapshot {
  let last: Known | null = null;
  return (source) => {
    const known = last && edited(last, source);
    // What cannot be read leaves nothing to go on from.
    last = null;
    const now = known ?? readWhole(source);
    const snapshot = now.read();
    last = now;
    return snapshot;
  };
}

function readWhole(source: string): Known {
  const pkg = OoxmlPackage.fromFlatOpc(source);
  return { source, pkg, read: snapshotReader(pkg), blocks: undefined };
}

/** Puts the blocks that differ into the document as it was known; null where something else differs, or may. */
function edited(known: Known, source: string): Known | null {
  const { source: before } = known;
  if (source === before) return known;
  const blocks = (known.blocks ??= blocksOf(known));
  if (!blocks) return null;
  const from = commonStart(before, source);
  const to = before.length - commonEnd(before, source, Math.min(before.length, source.length) - from);
  const touched = touchedBlocks(blocks, from, to);
  if (!touched) return null;
  const { first, count, start, end } = touched;
  const nodes = readBlocks(known, source.slice(start, source.length - (before.length - end)));
  if (!nodes) return null;
  const body = bodyOf(known.pkg);
  for (const node of nodes) node.parent = body;
  body.children.splice(first, count, ...nodes);
  const lengths = blocks.lengths.toSpliced(first, count, ...nodes.map((node) => node.toString().length));
  return { ...known, source, blocks: { start: blocks.start, lengths } };
}

function blocksOf({ source, pkg }: Known): Blocks | null {
  const { startTag, children } = bodyOf(pkg);
  const texts = children.map(String);
  const text = startTag + texts.join('');
  const at = source.indexOf(text);
  // A second body that begins with the same to the letter would leave open which of them was edited.
  if (at === -1 || source.includes(text, at + 1)) return null;
  return { start: at + startTag.length, lengths: texts.map(({ length }) => length) };
}

interface Touched {
  /** Children of the body: the first, and how many. */
  readonly first: number;
  readonly count: number;
  /** Where they stand in the source. */
  readonly start: number;
  readonly end: number;
}

/** The blocks that hold the characters between two offsets; null where some of these lie outside the body. */
function touchedBlocks({ start, lengths }: Blocks, from: number, to: number): Touched | null {
  let end = start;
  let first = 0;
  for (; first < lengths.length; first += 1) {
    const next = end + (lengths[first] ?? 0);
    if (next > from) break;
    end = next;
  }
  const begin = end;
  let count = 0;
  while (first + count < lengths.length && (count === 0 || end < to)) {
    end += lengths[first + count] ?? 0;
    count += 1;
  }
  return from >= start && count > 0 && to <= end ? { first, count, start: begin, end } : null;
}

/** Whole blocks; null for what must be read with all that is around it, were it only to say what is wrong with it. */
function readBlocks({ pkg }: Known, source: string): XmlNode[] | null {
  try {
    checkWellFormed('<b>'.repeat(OUTER) + source + '</b>'.repeat(OUTER), pkg.mainPart);
    return parseFragment(source, bodyOf(pkg).scope);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Compared in pieces, because comparing two pieces is one step of the engine's. */
const PIECE = 4096;

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at + PIECE <= most && one.slice(at, at + PIECE) === other.slice(at, at + PIECE)) at += PIECE;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(one: string, other: string, most: number): number {
  const piece = (text: string, length: number): string =>
    text.slice(text.length - length - PIECE, text.length - length);
  const code = (text: string, length: number): number => text.charCodeAt(text.length - length - 1);
  let length = 0;
  while (length + PIECE <= most && piece(one, length) === piece(other, length)) length += PIECE;
  while (length < most && code(one, length) === code(other, length)) length += 1;
  return length;
}
