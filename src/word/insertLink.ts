import type { CampaignPack } from '../campaign';
import { linkFigure, linkText, type LinkProblem, type LinkSources } from '../report/linkFigure';
import { aroundOf } from '../report/linkPlace';
import { linkBookmark, linkStates, linkTag, type Link, type LinkPart, type LinkState } from '../report/links';
import type { LinkSource } from '../report/measure';
import type { DocumentSnapshot } from '../report/snapshot';
import { linkTitles } from '../texts/links';
import type { Batch, Door, RunOptions, Session } from './door';
import { queueCursor, queueTexts, type Cursor } from './insertAtCursor';
import { linkSourcesIn } from './linkSources';
import { onLadder, readOn, type Rung } from './read';
import { readStore, recordInStore, type StoreOutcome } from './store';
import { requireUnprotected, requireWritable } from './writable';
import { plainText } from './wordText';

export const requires = 'WordApi 1.3';

export interface InsertedLink {
  readonly name: string;
  readonly text: string;
  /**
   * What it will be found by: its control; where Word would not make one, a hidden bookmark; else the text around it
   * alone, for the figure itself is then plain text. The user should be told of the last.
   */
  readonly foundBy: Exclude<LinkState['foundBy'], null>;
}

export interface InsertedSentence {
  readonly links: readonly InsertedLink[];
  /** The document afterwards. */
  readonly snapshot: DocumentSnapshot;
  /** How remembering the links went; null when there were none. Without it they are orphans. */
  readonly store: StoreOutcome | null;
}

/** Nothing was written. */
export interface Refusal {
  readonly problem: LinkProblem;
}

type Options = Pick<RunOptions, 'signal'>;

/**
 * Puts a figure that follows from Form 01 or a target at the cursor, as a link that can be refreshed. Otherwise like
 * {@link insertSentence}.
 * @returns `problem`, and nothing is written, where the source has no figure
 * @throws WordFault
 */
export async function insertLink(
  door: Door,
  pack: CampaignPack,
  source: LinkSource,
  options: Options = {},
): Promise<InsertedSentence | Refusal> {
  return insertParts<Refusal>(door, pack, options, (sources) => {
    const figure = linkFigure(source, sources);
    return 'problem' in figure ? { problem: figure.problem } : { parts: [{ text: linkText(figure), source }] };
  });
}

/**
 * Puts a sentence at the cursor, as `insertAtCursor` does, with each of its figures as a link. Three round trips: what
 * stands at the cursor, the text, and the controls around its figures; the text goes in as text, for OOXML in the middle
 * of a paragraph may break it. One more round trip where Word makes no controls there.
 * @throws WordFault; with `outcomeUnknown` the text may stand in the document
 */
export async function insertSentence(
  door: Door,
  pack: CampaignPack,
  parts: readonly LinkPart[],
  options: Options = {},
): Promise<InsertedSentence> {
  return insertParts<never>(door, pack, options, () => ({ parts }));
}

async function insertParts<R extends Refusal>(
  door: Door,
  pack: CampaignPack,
  { signal }: Options,
  partsOf: (sources: LinkSources) => { readonly parts: readonly LinkPart[] } | R,
): Promise<InsertedSentence | R> {
  requireWritable(door, 'link');
  const { content } = await readStore(door);
  const options = { writes: true, ...(signal ? { signal } : {}) };
  type Written = { readonly snapshot: DocumentSnapshot; readonly links: Readonly<Record<string, Link>> };
  const done = await onLadder(door, 'link', options, (rung): Batch<Written | R> => async (session) => {
    const cursor = queueCursor(session);
    const before = await readOn(rung, session);
    requireUnprotected(before, 'link');
    const sources = linkSourcesIn(before, pack, content);
    const wanted = partsOf(sources);
    if ('problem' in wanted) return wanted;
    const [first, ...more] = wanted.parts.filter((part) => textOf(part) !== '');
    if (first === undefined) return { snapshot: before, links: {} };
    const placed = await writeParts(session, door, pack, { cursor, before, parts: [first, ...more], sources });
    const snapshot = await markParts(session, door, rung, placed);
    return { snapshot, links: Object.fromEntries(placed.map(({ name, link }) => [name, link])) };
  });
  if ('problem' in done) return done;
  const { snapshot, links } = done;
  const names = Object.keys(links);
  const states = linkStates(snapshot, links, linkSourcesIn(snapshot, pack, content));
  const foundBy = (name: string): InsertedLink['foundBy'] =>
    states.find((state) => state.name === name)?.foundBy ?? 'registry';
  const store =
    names.length === 0 ? null : await recordInStore(door, (now) => ({ ...now, links: { ...now.links, ...links } }));
  return {
    links: names.map((name) => ({ name, text: links[name]?.last ?? '', foundBy: foundBy(name) })),
    snapshot,
    store,
  };
}

function textOf(part: LinkPart): string {
  return typeof part === 'string' ? part : part.text;
}

interface Writing {
  readonly cursor: Cursor;
  readonly before: DocumentSnapshot;
  readonly parts: readonly [LinkPart, ...LinkPart[]];
  readonly sources: LinkSources;
}

interface PlacedLink {
  readonly name: string;
  readonly link: Link;
  readonly title: string;
  readonly range: Word.Range;
  /** Nothing of the sentence stands behind it. */
  readonly last: boolean;
}

/** One round trip: the text, and where it came to stand. */
async function writeParts(
  session: Session,
  door: Door,
  pack: CampaignPack,
  { cursor, before, parts, sources }: Writing,
): Promise<PlacedLink[]> {
  const old = plainText(cursor.paragraph.text);
  const [first, ...more] = parts;
  const ranges = queueTexts(cursor, pack, [textOf(first), ...more.map(textOf)], before);
  const paragraph = (ranges.at(-1) ?? cursor.selection).paragraphs.getLast();
  paragraph.load('text');
  await session.sync('write');

  const now = plainText(paragraph.text);
  const sentence = parts.map(textOf).join('');
  const start = insertedAt(old, now, sentence);
  return parts.flatMap((part, index): PlacedLink[] => {
    const range = ranges[index];
    if (typeof part === 'string' || !range) return [];
    const from = start + parts.slice(0, index).map(textOf).join('').length;
    const around = aroundOf(now, from, from + part.text.length);
    return [
      {
        name: door.newName(),
        link: { source: part.source, last: part.text, around },
        title: titleOf(part.source, sources),
        range,
        last: index === parts.length - 1,
      },
    ];
  });
}

/** Where a text was put into another; its first occurrence where it stands by itself. */
function insertedAt(old: string, now: string, text: string): number {
  for (let at = now.indexOf(text); at >= 0; at = now.indexOf(text, at + 1))
    if (now.slice(0, at) + now.slice(at + text.length) === old) return at;
  return Math.max(0, now.indexOf(text));
}

/** One round trip where Word makes the controls, two where it does not. @returns the document afterwards */
async function markParts(
  session: Session,
  door: Door,
  rung: Rung,
  placed: readonly PlacedLink[],
): Promise<DocumentSnapshot> {
  const attempts = [queueControl, ...(door.caps.wordApi14 ? [queueBookmark] : [])];
  for (const queue of attempts) {
    try {
      placed.forEach((one) => {
        queue(session, one);
      });
      return await readOn(rung, session);
    } catch (error) {
      // The text stands; that Word does not mark it is no reason to fail.
      if (!(error instanceof door.runtime.OfficeExtension.Error)) throw error;
    }
  }
  return readOn(rung, session);
}

function queueControl(_: Session, { name, title, range, last }: PlacedLink): void {
  const control = range.insertContentControl();
  control.tag = linkTag(name);
  control.title = title;
  // What the user types next is not part of the figure.
  if (last) control.getRange('After').select('End');
}

function queueBookmark(_: Session, { name, range }: PlacedLink): void {
  range.insertBookmark(linkBookmark(name));
}

function titleOf(source: LinkSource, { layout, results }: LinkSources): string {
  if (source.kind !== 'measure') {
    const indicator = results.find(({ target }) => target.id === source.target)?.target.indicator ?? source.target;
    return linkTitles[source.kind](indicator);
  }
  const { measure } = source;
  const heading = (id: string): string => layout.columns.find((column) => column.id === id)?.heading ?? id;
  return linkTitles.measure({
    of: measure.of,
    column: heading(measure.of === 'share' ? measure.part : measure.column),
    whole: measure.of === 'share' ? heading(measure.whole) : '',
    year: 'year' in measure ? (measure.year ?? null) : null,
    from: 'from' in measure ? (measure.from ?? null) : null,
    to: 'to' in measure ? (measure.to ?? null) : null,
  });
}
