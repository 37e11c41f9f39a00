import type { CampaignPack } from '../campaign';
import {
  afterRefresh,
  linkBookmark,
  linkStates,
  linkTag,
  planRefresh,
  type LinkEdit,
  type LinkState,
} from '../report/links';
import type { DocumentSnapshot } from '../report/snapshot';
import type { Batch, Door, RunOptions, Session } from './door';
import { linkSourcesIn } from './linkSources';
import { queueFind, queueReplace, routeToPart } from './locate';
import { onLadder, readOn, readWithObjects, type Reading } from './read';
import type { OperationReport, OperationResult } from './report';
import { readStore, recordInStore } from './store';
import { requireUnprotected, requireWritable } from './writable';
import { plainText } from './wordText';

export const requires = 'WordApi 1.3';

type Options = Pick<RunOptions, 'signal'>;

/** What was done, by the names of links, and how all links are afterwards. */
export interface LinksResult extends OperationResult {
  readonly states: readonly LinkState[];
}

/**
 * Brings linked figures up to date, exactly as previewed: a link that no longer stands as its edit has it, or whose
 * source says something else by now, is left alone and told. Three round trips: read, write, read again to see that it is
 * so; one when nothing is to be written.
 * @param edits from `planRefresh`
 * @throws WordFault; with `outcomeUnknown` some figures may have been written, and running it again completes them
 */
export async function refreshLinks(
  door: Door,
  pack: CampaignPack,
  edits: readonly LinkEdit[],
  { signal }: Options = {},
): Promise<LinksResult> {
  requireWritable(door, 'link');
  const { content } = await readStore(door);
  const names = [...new Set(edits.map(({ name }) => name))];
  // Kept over the tries of the door: what an earlier try wrote counts as well.
  const sent = new Set<string>();
  let expected = content.links;
  const options = { writes: true, replans: true, ...(signal ? { signal } : {}) };
  const snapshot = await onLadder(door, 'link', options, (rung): Batch<DocumentSnapshot> => async (session) => {
    const controls = queueControls(session);
    const reading = await readWithObjects(rung, session, 'link');
    requireUnprotected(reading.snapshot, 'link');
    const states = linkStates(reading.snapshot, content.links, linkSourcesIn(reading.snapshot, pack, content));
    const due = planRefresh(states, names, { handEdited: true }).filter((now) =>
      edits.some(({ name, was, text }) => name === now.name && was === now.was && text === now.text),
    );
    // All places are found before the first change, so that one that is gone keeps all of them from being made.
    const found = due.flatMap((edit) => {
      const state = states.find(({ name }) => name === edit.name);
      const replace = state && queueEdit(door, reading, { controls: controls.named(edit.name), state, edit });
      return replace ? [{ edit, replace }] : [];
    });
    if (found.length === 0) return reading.snapshot;
    for (const { edit } of found) sent.add(edit.name);
    const replaced = found.map(({ replace }) => replace());
    await session.sync('write');
    // What a co-author wrote meanwhile is put back with the reading.
    const made = replaced.map((asPlanned) => asPlanned());
    const edited = found.flatMap(({ edit }, index) => (made[index] === true ? [edit] : []));
    expected = afterRefresh(reading.snapshot, content.links, states, edited);
    return readOn(rung, session);
  });
  const sources = linkSourcesIn(snapshot, pack, content);
  const states = linkStates(snapshot, expected, sources);
  const known = afterRefresh(snapshot, expected, states, []);
  const store = await recordInStore(door, (now) => ({
    ...now,
    links: Object.fromEntries(Object.entries(now.links).map(([name, link]) => [name, known[name] ?? link])),
  }));
  return { report: refreshReport(names, states, sent), snapshot, states, store };
}

/**
 * Makes linked figures plain text, as they stand: their controls go, the text stays, and the registry forgets them. Three
 * round trips. A bookmark stays where Word cannot take it away; it is hidden and means nothing any more.
 * @param names of links; those that only a control tells of are taken too
 * @throws WordFault
 */
export async function freezeLinks(
  door: Door,
  pack: CampaignPack,
  names: readonly string[],
  { signal }: Options = {},
): Promise<LinksResult> {
  requireWritable(door, 'link');
  const { content } = await readStore(door);
  const options = { writes: true, replans: true, ...(signal ? { signal } : {}) };
  const snapshot = await onLadder(door, 'link', options, (rung): Batch<DocumentSnapshot> => async (session) => {
    const controls = queueControls(session);
    const before = await readOn(rung, session);
    requireUnprotected(before, 'link');
    const ours = names.flatMap((name) => controls.named(name));
    const marks = door.caps.wordApi14 ? names.map(linkBookmark).filter((name) => hasBookmark(before, name)) : [];
    if (ours.length + marks.length === 0) return before;
    for (const control of ours) control.delete(true);
    for (const mark of marks) session.context.document.deleteBookmark(mark);
    await session.sync('write');
    return readOn(rung, session);
  });
  const isMarked = (name: string): boolean => snapshot.controls.some(({ tag }) => tag === linkTag(name));
  const failed = names.filter(isMarked);
  const frozen = names.filter((name) => !isMarked(name));
  const gone = new Set(frozen);
  const links = Object.fromEntries(Object.entries(content.links).filter(([name]) => !gone.has(name)));
  const store = await recordInStore(door, (now) => ({
    ...now,
    links: Object.fromEntries(Object.entries(now.links).filter(([name]) => !gone.has(name))),
  }));
  return {
    report: { updated: frozen, unchanged: [], notFound: [], handEdited: [], failed },
    snapshot,
    states: linkStates(snapshot, links, linkSourcesIn(snapshot, pack, content)),
    store,
  };
}

/** Word's controls that are links, in its own order; their texts are those of the reading they are queued with. */
function queueControls({ context }: Session): { readonly named: (name: string) => Word.ContentControl[] } {
  const { contentControls } = context.document;
  contentControls.load('items/tag,items/text');
  return { named: (name) => contentControls.items.filter(({ tag }) => tag === linkTag(name)) };
}

/** Queues the replacement, and says whether it was what it should have been; if not, it is queued to be put back. */
type Replace = () => () => boolean;

interface Queued {
  /** Word's controls of the link. */
  readonly controls: readonly Word.ContentControl[];
  readonly state: LinkState;
  readonly edit: LinkEdit;
}

/** Queues what finds a place of a link. @returns null where Word cannot be led there */
function queueEdit(door: Door, reading: Reading, { controls, state, edit }: Queued): Replace | null {
  const { foundBy, places } = state;
  const { name, place, was, text } = edit;
  if (foundBy === 'control') {
    // Headers and text boxes may hold copies that the snapshot does not show: then nobody knows which is which.
    const control = controls.length === places.length ? controls[place] : undefined;
    return control && plainText(control.text).includes(was) ? queueInControl(control, was, text) : null;
  }
  const { paragraph, start } = places[place] ?? {};
  if (paragraph === undefined || start === undefined) return null;
  const found = queueFind(reading, { paragraph, start, was, text });
  if (!found) return null;
  return () => {
    const asPlanned = queueReplace(found);
    // A bookmark goes with the text that it is around.
    if (foundBy === 'bookmark' && door.caps.wordApi14) found.range.insertBookmark(linkBookmark(name));
    return asPlanned;
  };
}

function queueInControl(control: Word.ContentControl, was: string, text: string): Replace {
  const before = control.text;
  // Where the figure is gone, the search fails and with it the whole request, before anything was written.
  if (was !== '' && routeToPart(was, 0, was)) control.search(was, { matchCase: true }).getFirst().load('text');
  return () => {
    control.load('text');
    control.insertText(text, 'Replace');
    return () => {
      const found = control.text;
      if (found === before) return true;
      control.insertText(found, 'Replace');
      return false;
    };
  };
}

function hasBookmark({ bookmarks = [] }: DocumentSnapshot, wanted: string): boolean {
  return bookmarks.some(({ name }) => name === wanted);
}

function refreshReport(
  names: readonly string[],
  states: readonly LinkState[],
  sent: ReadonlySet<string>,
): OperationReport {
  const outcome = (name: string): keyof OperationReport => {
    const state = states.find((one) => one.name === name);
    if (!state || state.state === 'lost' || state.state === 'orphan') return 'notFound';
    if (state.places.every((place) => place.state === 'current')) return sent.has(name) ? 'updated' : 'unchanged';
    return state.places.some((place) => place.state === 'handEdited') ? 'handEdited' : 'failed';
  };
  const withOutcome = (wanted: keyof OperationReport): string[] => names.filter((name) => outcome(name) === wanted);
  return {
    updated: withOutcome('updated'),
    unchanged: withOutcome('unchanged'),
    notFound: withOutcome('notFound'),
    handEdited: withOutcome('handEdited'),
    failed: withOutcome('failed'),
  };
}
