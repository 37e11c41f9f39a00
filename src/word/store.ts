import { callOffice } from './commonApi';
import type { Door } from './door';
import { WordFault } from './faults';
import { sameContent, type StoreContent } from './storeContent';
import {
  contentOf,
  emptyStore,
  readStorePart,
  STORE_NAMESPACE,
  STORE_SCHEMA,
  withContent,
  type StorePart,
} from './storeXml';

/** Lives on the Common API, which is served everywhere from WordApi 1.1 on (PLATFORM.md 3.6). */
export const requires = 'CustomXmlParts 1.1';

export interface Store {
  readonly content: StoreContent;
  /** 0 for a document that has none yet. */
  readonly revision: number;
  /** Written by a newer build: may be read, must not be written. */
  readonly newer: boolean;
  /** Ids of further parts of ours: older revisions left by co-authors, or unreadable ones. Reported, never deleted. */
  readonly duplicates: readonly string[];
}

export type StoreOutcome =
  | { readonly kind: 'written' | 'unchanged'; readonly revision: number; readonly duplicates: readonly string[] }
  | { readonly kind: 'failed'; readonly fault: WordFault };

/** The store of the open document; empty when it has none. @throws WordFault */
export function readStore(door: Door): Promise<Store> {
  return door.alone(async () => {
    const found = await findParts(door);
    return {
      content: contentOf(found.current.part),
      revision: found.current.part.revision,
      newer: isNewer(found.current.part),
      duplicates: found.others,
    };
  });
}

/**
 * Changes the store: reads it, and if `mutate` gives another content, adds the new part, reads it back, and only then
 * deletes the part it came from. Nothing is written when nothing changed.
 * @throws WordFault; the old part is then still there
 */
export function writeStore(door: Door, mutate: (content: StoreContent) => StoreContent): Promise<StoreOutcome> {
  return door.alone(async () => {
    const { current, others } = await findParts(door);
    if (isNewer(current.part)) throw new WordFault({ kind: 'document', code: 'NewerStore', operation: 'store' });
    const before = contentOf(current.part);
    const after = mutate(before);
    const { revision } = current.part;
    if (sameContent(before, after)) return { kind: 'unchanged', revision, duplicates: others };

    const parts = partsOf(door);
    const xml = withContent(current.part, after);
    const added = await callOffice<Office.CustomXmlPart>('store', (done) => {
      parts.addAsync(xml, done);
    });
    // Word for the web has been seen to accept a part and not to keep it (PLATFORM.md 2.7).
    const { current: kept, others: left } = await findParts(door);
    if (kept.id !== added.id) {
      if (!left.includes(added.id)) throw new WordFault({ kind: 'host', code: 'NotKept', operation: 'store' });
      // A co-author wrote at the same moment and all of us take theirs; ours would only be a stray part.
      await deletePart(door, added.id);
      throw new WordFault({ kind: 'stale', code: 'Conflict', operation: 'store' });
    }
    const old = current.id;
    const duplicates = left.filter((id) => id !== old);
    const leftOver = old === null || (await deleted(door, old)) ? [] : [old];
    return { kind: 'written', revision: kept.part.revision, duplicates: [...duplicates, ...leftOver] };
  });
}

/** {@link writeStore} for operations that have already done their work: a failure is told, not thrown. */
export async function recordInStore(
  door: Door,
  mutate: (content: StoreContent) => StoreContent,
): Promise<StoreOutcome> {
  try {
    return await writeStore(door, mutate);
  } catch (error) {
    if (error instanceof WordFault) return { kind: 'failed', fault: error };
    throw error;
  }
}

interface FoundPart {
  /** Null for the empty store of a document that has none. */
  readonly id: string | null;
  readonly part: StorePart;
}

/** All parts of ours: the newest revision counts. Among equal ones the smallest id, so that all co-authors choose alike. */
async function findParts(door: Door): Promise<{ current: FoundPart; others: string[] }> {
  const handles = await callOffice<Office.CustomXmlPart[]>('store', (done) => {
    partsOf(door).getByNamespaceAsync(STORE_NAMESPACE, done);
  });
  const read = await Promise.all(
    handles.map(async (handle) => {
      const xml = await callOffice<string>('store', (done) => {
        handle.getXmlAsync(done);
      });
      return { id: handle.id, part: readStorePart(xml) };
    }),
  );
  const usable = read
    .filter((entry): entry is { id: string; part: StorePart } => entry.part !== null)
    .sort((a, b) => b.part.revision - a.part.revision || (a.id < b.id ? -1 : 1));
  const current = usable[0] ?? { id: null, part: emptyStore() };
  return { current, others: read.map(({ id }) => id).filter((id) => id !== current.id) };
}

function isNewer(part: StorePart): boolean {
  return part.schemaVersion > STORE_SCHEMA;
}

function partsOf(door: Door): Office.CustomXmlParts {
  return door.runtime.Office.context.document.customXmlParts;
}

/** Whether the superseded part could be deleted; if not it stays as an older revision, which does no harm. */
async function deleted(door: Door, id: string): Promise<boolean> {
  try {
    await deletePart(door, id);
    return true;
  } catch (error) {
    if (error instanceof WordFault) return false;
    throw error;
  }
}

async function deletePart(door: Door, id: string): Promise<void> {
  const handle = await callOffice<Office.CustomXmlPart>('store', (done) => {
    partsOf(door).getByIdAsync(id, done);
  });
  await callOffice<unknown>('store', (done) => {
    handle.deleteAsync(done);
  });
}
