/**
 * Linked figures: numbers in the text that follow from Form 01 or a target. Where each stands, whether it still says what
 * it should, and what would bring it up to date. Pure.
 *
 * A link is found by its content control, else by its bookmark, else by what the registry knows of it: the figure as last
 * written and the text around it.
 */
import type { SentencePart } from './form01Sentences';
import { linkFigure, linkText, type LinkFigure, type LinkProblem, type LinkSources } from './linkFigure';
import { aroundOf, findAround, type Around } from './linkPlace';
import type { LinkSource } from './measure';
import type { DocumentSnapshot, InlinePlace } from './snapshot';

/** What the registry in the document's store knows of a link. */
export interface Link {
  readonly source: LinkSource;
  /** The figure as we last wrote it: "2.248". */
  readonly last: string;
  /** Missing for a link of an older build. */
  readonly around?: Around;
}
/** By the links' names, which are opaque. */
export type Links = Readonly<Record<string, Link>>;

const TAG = /^tk1:fig:([0-9a-z]{1,40})$/;
const BOOKMARK = /^_tk1_fig_([0-9a-z]{1,31})$/i;

/** The tag of a link's content control. */
export function linkTag(name: string): string {
  return `tk1:fig:${name}`;
}

/** The name of a link's bookmark; Word hides it. */
export function linkBookmark(name: string): string {
  return `_tk1_fig_${name}`;
}

/**
 * - `current`: says what its source says, `stale`: says what we wrote last, and its source says something else by now
 * - `handEdited`: says neither; someone changed it
 */
export type PlaceState = 'current' | 'stale' | 'handEdited';

export interface LinkPlace extends Partial<InlinePlace> {
  readonly text: string;
  /** Null where it is not known what the figure should be. */
  readonly state: PlaceState | null;
  /** What it should say, written as it is written there; null likewise. */
  readonly wanted: string | null;
}

export interface LinkState {
  readonly name: string;
  /** Null where the registry does not know the link. */
  readonly source: LinkSource | null;
  readonly foundBy: 'control' | 'bookmark' | 'registry' | null;
  /** In document order. Without paragraph where only Word's collections could be read. */
  readonly places: readonly LinkPlace[];
  /** What the link should say, written as it was last; null where its source does not tell. */
  readonly value: string | null;
  readonly last: string | null;
  /**
   * Besides what a place can be: `duplicate` stands in several places, `orphan` is in the document and has no source (any
   * more), `lost` is in the registry and nowhere in the document.
   */
  readonly state: PlaceState | 'duplicate' | 'orphan' | 'lost';
  /** Why an orphan's source does not tell; left out where the registry does not know it. */
  readonly problem?: LinkProblem;
}

/** All links of the document and the registry, in document order; those that are lost come last. Pure; never throws. */
export function linkStates(snapshot: DocumentSnapshot, links: Links, sources: LinkSources): LinkState[] {
  // With OOXML, a control that has no place within a paragraph is one around paragraphs.
  const ooxml = snapshot.bookmarks !== undefined;
  const controls = byName(snapshot.controls, ({ tag }) => TAG.exec(tag)?.[1]);
  const bookmarks = byName(snapshot.bookmarks ?? [], ({ name }) => BOOKMARK.exec(name)?.[1]);
  const states = [...new Set([...Object.keys(links), ...controls.keys()])].map((name): LinkState => {
    const link = Object.hasOwn(links, name) ? (links[name] ?? null) : null;
    const tagged = controls
      .get(name)
      ?.map(({ text, inline }) => inline ?? (ooxml ? { text, holdsMore: true as const } : { text }));
    const marked = bookmarks.get(name)?.flatMap(({ inline }) => (inline && inline.text !== '' ? [inline] : []));
    const around = link?.around && findAround(snapshot.paragraphs, link.last, link.around);
    if (tagged) return stateOf(name, link, { foundBy: 'control', at: tagged }, sources);
    if (marked?.length) return stateOf(name, link, { foundBy: 'bookmark', at: marked }, sources);
    return stateOf(name, link, around ? { foundBy: 'registry', at: [around] } : { foundBy: null, at: [] }, sources);
  });
  const order = ({ places: [first] }: LinkState): number => (first ? (first.paragraph ?? 0) : Infinity);
  return states.sort((a, b) => order(a) - order(b) || (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
}

interface Found {
  readonly foundBy: LinkState['foundBy'];
  readonly at: readonly (Partial<InlinePlace> & { readonly text: string })[];
}

function stateOf(name: string, link: Link | null, { foundBy, at }: Found, sources: LinkSources): LinkState {
  const figure = link && linkFigure(link.source, sources);
  const problem = figure && 'problem' in figure ? figure.problem : undefined;
  const known = figure && 'values' in figure ? figure : null;
  const places = at.map((place) => ({ ...place, ...placeState(place.text, link?.last ?? '', known) }));
  const [only, ...others] = places;
  const state = !only
    ? 'lost'
    : only.state === null || problem
      ? 'orphan'
      : others.length > 0
        ? 'duplicate'
        : only.state;
  return {
    name,
    source: link?.source ?? null,
    foundBy,
    places,
    value: known && linkText(known, link?.last),
    last: link?.last ?? null,
    state,
    ...(problem && { problem }),
  };
}

function placeState(
  text: string,
  last: string,
  figure: Extract<LinkFigure, { values: unknown }> | null,
): Pick<LinkPlace, 'state' | 'wanted'> {
  if (!figure) return { state: null, wanted: null };
  const wanted = linkText(figure, last);
  if (text === wanted || text === linkText(figure, text)) return { state: 'current', wanted: text };
  return { state: text === last ? 'stale' : 'handEdited', wanted };
}

/** Another text for one place of a link; what a preview shows is what is written. */
export interface LinkEdit {
  readonly name: string;
  /** Which of the link's places, from 0. */
  readonly place: number;
  /** Left out where only Word's collections could be read. */
  readonly paragraph?: number;
  readonly start?: number;
  readonly was: string;
  readonly text: string;
}

export interface RefreshOptions {
  /** Write over what someone changed by hand as well. Only where the user asked for it. */
  readonly handEdited?: boolean;
}

/**
 * What brings links up to date, every copy of each. Figures changed by hand are left, and always those without source and
 * those that hold more than text (another control, a picture).
 */
export function planRefresh(
  states: readonly LinkState[],
  which: 'all' | readonly string[],
  { handEdited = false }: RefreshOptions = {},
): LinkEdit[] {
  return chosen(states, which).flatMap(({ name, places }) =>
    places.flatMap(({ text, paragraph, start, state, wanted, holdsMore }, place): LinkEdit[] => {
      const due = state === 'stale' || (state === 'handEdited' && handEdited);
      if (!due || wanted === null || holdsMore) return [];
      const known = paragraph !== undefined && start !== undefined;
      return [{ name, place, was: text, text: wanted, ...(known && { paragraph, start }) }];
    }),
  );
}

/**
 * The registry as it is once edits have been made. Neighbouring figures stand in one another's surroundings: where the
 * text around is all there is to find them by, it has to be known as it is going to be.
 * @param states of the document before
 */
export function afterRefresh(
  snapshot: DocumentSnapshot,
  links: Links,
  states: readonly LinkState[],
  edits: readonly LinkEdit[],
): Links {
  const placed = edits.flatMap((edit) => (edit.start === undefined ? [] : [{ ...edit, start: edit.start }]));
  const changed = states.flatMap(({ name, places: [first] }): [string, Link][] => {
    const link = links[name];
    const edit = edits.find((one) => one.name === name && one.place === 0);
    if (!link || !first) return [];
    const now = { ...link, last: edit?.text ?? (first.state === 'current' ? first.text : link.last) };
    const { paragraph, start } = first;
    if (paragraph === undefined || start === undefined) return [[name, now]];
    const here = placed.filter((one) => one.paragraph === paragraph).sort((a, b) => b.start - a.start);
    const text = here.reduce(
      (whole, one) => whole.slice(0, one.start) + one.text + whole.slice(one.start + one.was.length),
      snapshot.paragraphs[paragraph]?.text ?? '',
    );
    const from = here.reduce((at, one) => (one.start < start ? at + one.text.length - one.was.length : at), start);
    return [[name, { ...now, around: aroundOf(text, from, from + (edit?.text ?? first.text).length) }]];
  });
  return { ...links, ...Object.fromEntries(changed) };
}

function chosen(states: readonly LinkState[], which: 'all' | readonly string[]): readonly LinkState[] {
  return which === 'all' ? states : states.filter(({ name }) => which.includes(name));
}

/** A text, or a figure in it that is to be a link. */
export type LinkPart = string | { readonly text: string; readonly source: LinkSource };

/** A sentence out of Form 01 with its figures as links. */
export function linkParts(parts: readonly SentencePart[]): LinkPart[] {
  return parts.map((part) =>
    typeof part === 'string' ? part : { text: part.text, source: { kind: 'measure', measure: part.measure } },
  );
}

function byName<T>(marks: readonly T[], nameOf: (mark: T) => string | undefined): Map<string, T[]> {
  const names = new Map<string, T[]>();
  for (const mark of marks) {
    const name = nameOf(mark);
    if (name !== undefined) names.set(name, [...(names.get(name) ?? []), mark]);
  }
  return names;
}
