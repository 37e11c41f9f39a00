import type { CampaignPack } from '../campaign';
import type { Form01Data } from '../report/form01Data';
import type { Decision } from '../report/decisions';
import { lastingDecision, withDecision, withoutDecision } from '../report/decisionEdits';
import type { DocumentSnapshot } from '../report/snapshot';
import { InputError } from '../texts/inputError';
import type { Door } from '../word/door';
import { onSelectionChanged } from '../word/events';
import { WordFault } from '../word/faults';
import { insertForm01, type Form01Result } from '../word/form01';
import { goTo } from '../word/goTo';
import { removeGuidance } from '../word/guidance';
import { insertAtCursor } from '../word/insertAtCursor';
import { insertOutline } from '../word/insertOutline';
import { readDocument } from '../word/read';
import type { OperationResult } from '../word/report';
import { placeNear, surroundingsOfSelection, type Surroundings } from '../word/selection';
import { readStore, writeStore, type Store, type StoreOutcome } from '../word/store';
import type { StoreContent } from '../word/storeContent';
import { keyOf, NO_DRAFT, toWrite, yearsOf, type Form01Draft } from './form01Draft';
import { readingOf, type Reading } from './reading';

/** What the user started and waits for. */
export type Action = 'read' | 'outline' | 'guidance' | 'starter' | 'form01' | 'goTo' | 'decide' | 'setup';

/** How the last action ended. */
export type Notice =
  | { readonly kind: 'read' }
  | { readonly kind: 'problem'; readonly during: Action; readonly error: unknown }
  | { readonly kind: 'outline'; readonly result: OperationResult }
  | { readonly kind: 'form01'; readonly result: Form01Result; readonly data: Form01Data }
  | { readonly kind: 'guidance'; readonly result: OperationResult }
  | { readonly kind: 'setup' | 'decide'; readonly outcome: StoreOutcome }
  /** A paragraph that cannot be told from another one. */
  | { readonly kind: 'undecidable' };

export interface SessionState {
  /** Null until the document was read for the first time. */
  readonly reading: Reading | null;
  /** The document changed after it was read, and reading it again failed. */
  readonly outdated: boolean;
  /** Id of the section in which the cursor stands. */
  readonly current: string | null;
  /** Index of the paragraph in which the cursor stands, where the reading knows it. */
  readonly cursor: number | null;
  /** What travels with the document; null where it could not be read. */
  readonly stored: Store | null;
  readonly draft: Form01Draft;
  readonly activity: Action | null;
  readonly notice: Notice | null;
  /** Nothing may be written into this document. */
  readonly readOnly: boolean;
}

/** The pane without its looks: what is known of the document, what the user typed, and what can be done. */
export interface PaneSession {
  readonly pack: CampaignPack;
  readonly getState: () => SessionState;
  /** @returns how to end it */
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the document and begins to follow the cursor. */
  readonly start: () => Promise<void>;
  /** Reads the document again, because the user asked. One round trip. */
  readonly refresh: () => Promise<void>;
  /** The same without a word: at most one at a time, never during an action, and no message when it fails. */
  readonly look: () => Promise<void>;
  /** @param guidance puts the prompts of each section under its new heading */
  readonly insertOutline: (guidance?: boolean) => Promise<void>;
  readonly removeGuidance: () => Promise<void>;
  /** Puts a sentence starter at the cursor. */
  readonly insertStarter: (text: string) => Promise<void>;
  /** Keeps in the document that a paragraph is the heading of a section, or (null) of none. */
  readonly decide: (paragraph: number, section: string | null) => Promise<void>;
  readonly undecide: (decision: Decision) => Promise<void>;
  /** Keeps in the document that a prompt is not applicable, and why; without a reason, that it is again. */
  readonly waive: (prompt: string, reason: string | null) => Promise<void>;
  /** What the user typed into a field of Form 01. Kept until it stands in the document. */
  readonly type: (year: number, column: string, text: string) => void;
  /** Writes the draft into the document, in so far as it can be written. */
  readonly writeForm01: () => Promise<void>;
  /** After a {@link writeForm01} that left figures alone because someone changed them in the document. */
  readonly overwriteForm01: () => Promise<void>;
  /** Drops the draft, and reads the document again. */
  readonly rereadForm01: () => Promise<void>;
  readonly goTo: (paragraph: number) => Promise<void>;
  readonly saveUnit: (unit: StoreContent['unit']) => Promise<void>;
  /** Stops what is going on, as far as it has not been sent to Word. */
  readonly cancel: () => void;
  /** Does again what failed last. */
  readonly retry: () => Promise<void>;
  readonly dismiss: () => void;
  readonly stop: () => void;
}

export interface SessionTimes {
  /** Milliseconds without a further move of the selection before the section at the cursor is looked up. */
  readonly settle?: number;
  /** Milliseconds without a further move before the document is read again; at least ten times what reading took. */
  readonly idle?: number;
}

export function createSession(
  door: Door,
  pack: CampaignPack,
  { settle = 300, idle = 3_000 }: SessionTimes = {},
): PaneSession {
  let state: SessionState = {
    reading: null,
    outdated: false,
    current: null,
    cursor: null,
    stored: null,
    draft: NO_DRAFT,
    activity: null,
    notice: null,
    readOnly: door.caps.readOnly,
  };
  const listeners = new Set<() => void>();
  let controller: AbortController | null = null;
  let again: (() => Promise<void>) | null = null;
  let looking: Promise<void> | null = null;
  /** Where the cursor was last seen, to be found again in the next reading. */
  let around: Surroundings | null = null;
  let readingTook = 0;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  let endFollowing: (() => void) | null = null;
  let stopped = false;

  const set = (change: Partial<SessionState>): void => {
    if (stopped) return;
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const show = (snapshot: DocumentSnapshot): void => {
    const reading = readingOf(snapshot, pack, state.stored?.content);
    set({
      reading,
      outdated: false,
      readOnly: door.caps.readOnly || snapshot.readOnly === true,
      ...cursorIn(reading),
    });
  };

  const cursorIn = ({ snapshot, outline }: Reading): Pick<SessionState, 'current' | 'cursor'> | null => {
    if (!around) return null;
    const { section, paragraph } = placeNear(around, snapshot, outline);
    return { current: section, cursor: paragraph };
  };

  const read = async (signal?: AbortSignal): Promise<void> => {
    const from = performance.now();
    show(await readDocument(door, signal ? { signal } : {}));
    readingTook = performance.now() - from;
  };

  const readStored = async (): Promise<void> => {
    try {
      set({ stored: await readStore(door) });
    } catch (error) {
      if (!(error instanceof WordFault)) throw error;
      // The pane works without it; the set-up says so.
      set({ stored: null });
    }
  };

  /** One action at a time; its outcome or its failure becomes the notice, and nothing typed is touched. */
  const act = async (action: Action, work: (signal: AbortSignal) => Promise<Notice | null>): Promise<void> => {
    if (state.activity !== null || stopped) return;
    again = () => act(action, work);
    controller = new AbortController();
    set({ activity: action, notice: null });
    try {
      const notice = await work(controller.signal);
      set({ activity: null, notice });
    } catch (error) {
      set({ activity: null, notice: { kind: 'problem', during: action, error } });
      // The user is told in one sentence that something unforeseen happened; what it was is for whoever looks into it.
      if (!(error instanceof WordFault) && !(error instanceof InputError)) console.error(error);
      // The document is not what we took it for, or may have been changed: show what it is now.
      if (error instanceof WordFault && (error.kind === 'stale' || error.outcomeUnknown)) await look();
    } finally {
      controller = null;
    }
  };

  const look = (): Promise<void> => {
    if (state.activity !== null || stopped) return Promise.resolve();
    looking ??= read()
      .catch(() => {
        // Nobody asked for this reading: what is shown stays, marked as perhaps not the latest.
        set({ outdated: true });
      })
      .finally(() => {
        looking = null;
      });
    return looking;
  };

  const follow = async (): Promise<void> => {
    const { reading, activity } = state;
    if (!reading || activity !== null) return;
    try {
      around = await surroundingsOfSelection(door, { retry: false });
      // What is shown may have been read anew meanwhile.
      if (state.reading) set({ ...cursorIn(state.reading) });
    } catch (error) {
      if (!(error instanceof WordFault)) throw error;
      // The cursor will move again; until then the last known section stays.
    }
  };

  const onMove = (): void => {
    clearTimeout(settleTimer);
    clearTimeout(idleTimer);
    settleTimer = setTimeout(() => void follow(), settle);
    idleTimer = setTimeout(() => void look(), Math.max(idle, 10 * readingTook));
  };

  const refresh = (notice: Notice | null): Promise<void> =>
    act('read', async (signal) => {
      await readStored();
      await read(signal);
      return notice;
    });

  const write = (data: Form01Data, handEdits: 'keep' | 'overwrite'): Promise<void> => {
    const typed = state.draft;
    return act('form01', async (signal) => {
      const result = await insertForm01(door, pack, data, { signal, handEdits });
      const arrived = new Set([...result.report.updated, ...result.report.unchanged]);
      const sent = data.rows.flatMap(({ year, values }) => Object.keys(values).map((id) => keyOf(year, id)));
      const done = new Set(sent.filter((key) => arrived.has(key)));
      // What the user typed anew meanwhile is not what was written.
      const left = Object.entries(state.draft).filter(([key, text]) => !done.has(key) || typed[key] !== text);
      set({ draft: Object.fromEntries(left) });
      await readStored();
      show(result.snapshot);
      return { kind: 'form01', result, data };
    });
  };

  /** Changes what the store says of the report, and shows what follows from it. */
  const remember = (change: (content: StoreContent) => StoreContent): Promise<void> =>
    act('decide', async () => {
      const outcome = await writeStore(door, change);
      await readStored();
      if (state.reading) show(state.reading.snapshot);
      return { kind: 'decide', outcome };
    });

  return {
    pack,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      await refresh(null);
      const end = await onSelectionChanged(door, onMove);
      if (stopped) end();
      else endFollowing = end;
      await follow();
    },
    refresh: () => refresh({ kind: 'read' }),
    look,
    insertOutline: (guidance = false) =>
      act('outline', async (signal) => {
        const decisions = state.stored?.content.decisions ?? [];
        const result = await insertOutline(door, pack, { signal, decisions, guidance });
        await readStored();
        show(result.snapshot);
        return { kind: 'outline', result };
      }),
    removeGuidance: () =>
      act('guidance', async (signal) => {
        const result = await removeGuidance(door, pack, { signal });
        show(result.snapshot);
        return { kind: 'guidance', result };
      }),
    insertStarter: (text) =>
      act('starter', async (signal) => {
        await insertAtCursor(door, text, { signal });
        return null;
      }),
    decide: async (paragraph, section) => {
      const { reading } = state;
      if (!reading) return;
      const { snapshot } = reading;
      const decision = lastingDecision(snapshot, paragraph, section);
      if (!decision) set({ notice: { kind: 'undecidable' } });
      else {
        await remember(({ decisions, ...content }) => ({
          ...content,
          decisions: withDecision(snapshot, decisions, paragraph, decision),
        }));
      }
    },
    undecide: (decision) =>
      remember(({ decisions, ...content }) => ({ ...content, decisions: withoutDecision(decisions, decision) })),
    waive: (prompt, reason) =>
      remember(({ notApplicable, ...content }) => {
        const { [prompt]: _before, ...others } = notApplicable;
        return { ...content, notApplicable: reason === null ? others : { ...others, [prompt]: reason } };
      }),
    type: (year, column, text) => {
      set({ draft: { ...state.draft, [keyOf(year, column)]: text } });
    },
    writeForm01: async () => {
      const { data, faulty } = toWrite(yearsOf(state.reading?.form01 ?? null, pack.form01, state.draft));
      if (faulty.length === 0) await write(data, 'keep');
    },
    overwriteForm01: async () => {
      if (state.notice?.kind === 'form01') await write(state.notice.data, 'overwrite');
    },
    rereadForm01: () =>
      act('read', async (signal) => {
        await read(signal);
        set({ draft: NO_DRAFT });
        return { kind: 'read' };
      }),
    goTo: async (paragraph) => {
      const { reading } = state;
      if (!reading) return;
      await act('goTo', async (signal) => {
        const { exact } = await goTo(door, reading.snapshot, paragraph, { signal });
        // The document is no longer what the pane shows.
        if (!exact) await read(signal);
        return null;
      });
    },
    saveUnit: (unit) =>
      act('setup', async () => {
        const outcome = await writeStore(door, (content) => ({ ...content, unit: { ...content.unit, ...unit } }));
        await readStored();
        return { kind: 'setup', outcome };
      }),
    cancel: () => controller?.abort(),
    retry: async () => {
      await again?.();
    },
    dismiss: () => {
      set({ notice: null });
    },
    stop: () => {
      controller?.abort();
      clearTimeout(settleTimer);
      clearTimeout(idleTimer);
      endFollowing?.();
      stopped = true;
    },
  };
}
