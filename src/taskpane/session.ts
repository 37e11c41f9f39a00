import type { CampaignPack } from '../campaign';
import type { Letterhead } from '../report/letterhead';
import type { DocumentSnapshot } from '../report/snapshot';
import { InputError } from '../texts/inputError';
import type { Language } from '../texts/language';
import type { Door } from '../word/door';
import { onSelectionChanged } from '../word/events';
import { WordFault } from '../word/faults';
import { goTo, unselect } from '../word/goTo';
import type { OutlineResult } from '../word/insertOutline';
import { readDocument } from '../word/read';
import type { OperationResult } from '../word/report';
import { placeNear, surroundingsOfSelection, type Surroundings } from '../word/selection';
import { readStore, writeStore, type Store, type StoreOutcome } from '../word/store';
import type { StoreContent } from '../word/storeContent';
import type { CheckWork } from './checkWork';
import { effectivePack } from './effectivePack';
import { NO_DRAFT, type Form01Draft } from './form01Draft';
import type { Form01Work } from './form01Work';
import { readingOf, type Reading } from './reading';
import type { TargetsWork } from './targetsWork';

/** What the user started and waits for. */
export type Action =
  | 'read'
  | 'outline'
  | 'guidance'
  | 'starter'
  | 'form01'
  | 'import'
  | 'layout'
  | 'picture'
  | 'targets'
  | 'open'
  | 'comparison'
  | 'links'
  | 'fix'
  | 'dismiss'
  | 'letterhead'
  | 'file'
  | 'goTo'
  | 'decide'
  | 'setup';

/** How the last action ended. */
export type Notice =
  | { readonly kind: 'read' }
  | { readonly kind: 'problem'; readonly during: Action; readonly error: unknown }
  | { readonly kind: 'outline'; readonly result: OutlineResult }
  | { readonly kind: 'guidance'; readonly result: OperationResult }
  | { readonly kind: 'stored'; readonly during: Action; readonly outcome: StoreOutcome }
  /** What a view that is loaded on its own has to say, from a catalogue of its own. */
  | {
      readonly kind: 'told';
      readonly intent: 'success' | 'warning';
      readonly sentences: (language: Language) => readonly string[];
    }
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
  /** What the user began with Form 01 and has not finished; null: nothing. */
  readonly form01Work: Form01Work | null;
  /** Likewise with the targets. */
  readonly targetsWork: TargetsWork | null;
  /** Likewise with the check and with sending. */
  readonly checkWork: CheckWork | null;
  /** What the user typed of the letterhead and has not saved; null: nothing. */
  readonly letterheadDraft: Letterhead | null;
  readonly activity: Action | null;
  readonly notice: Notice | null;
  /** Nothing may be written into this document. */
  readonly readOnly: boolean;
}

/** What the user typed or began, and what outlives a change of views. */
type Typed = 'draft' | 'form01Work' | 'targetsWork' | 'checkWork' | 'letterheadDraft';

/**
 * The pane without its looks: what is known of the document, what the user typed, and how something is done with it.
 * What can be done stands in `actions/`, a file for each view, so that a view that is not open costs nothing.
 */
export interface PaneSession {
  /** The campaign as it holds for this document; another object once its layout or its targets are. */
  readonly pack: CampaignPack;
  /** The campaign without what the document's writer chose otherwise. */
  readonly basePack: CampaignPack;
  readonly door: Door;
  readonly getState: () => SessionState;
  /** @returns how to end it */
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the document and begins to follow the cursor. */
  readonly start: () => Promise<void>;
  /** Reads the document again, because the user asked. One round trip. */
  readonly refresh: () => Promise<void>;
  /** The same without a word: at most one at a time, never during an action, and no message when it fails. */
  readonly look: () => Promise<void>;
  readonly goTo: (paragraph: number) => Promise<void>;
  /** Stops what is going on, as far as it has not been sent to Word. */
  readonly cancel: () => void;
  /** Does again what failed last. */
  readonly retry: () => Promise<void>;
  readonly dismiss: () => void;
  readonly stop: () => void;
  /**
   * For actions: does one thing at a time; its outcome or its failure becomes the notice, and nothing typed is touched.
   * Ignored while something else goes on.
   */
  readonly act: (action: Action, work: (signal: AbortSignal) => Promise<Notice | null>) => Promise<void>;
  /** For actions: shows the document as it now is. */
  readonly show: (snapshot: DocumentSnapshot) => void;
  /** For actions: reads the document anew, and shows it. */
  readonly read: (signal?: AbortSignal) => Promise<void>;
  /** For actions: reads anew what travels with the document. */
  readonly readStored: () => Promise<void>;
  /** For actions: changes what travels with the document, and shows what follows from it. */
  readonly remember: (action: Action, change: (content: StoreContent) => StoreContent) => Promise<void>;
  /** For actions: what the user typed, and notices that no work led to. */
  readonly set: (change: Partial<Pick<SessionState, Typed | 'notice'>>) => void;
}

export interface SessionTimes {
  /** Milliseconds without a further move of the selection before the section at the cursor is looked up. */
  readonly settle?: number;
  /** Milliseconds without a further move before the document is read again; at least ten times what reading took. */
  readonly idle?: number;
  /** Milliseconds for which a place gone to stays selected, to be seen. */
  readonly highlight?: number;
}

export function createSession(
  door: Door,
  basePack: CampaignPack,
  { settle = 300, idle = 3_000, highlight = 1_500 }: SessionTimes = {},
): PaneSession {
  let state: SessionState = {
    reading: null,
    outdated: false,
    current: null,
    cursor: null,
    stored: null,
    draft: NO_DRAFT,
    form01Work: null,
    targetsWork: null,
    checkWork: null,
    letterheadDraft: null,
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
  let highlightTimer: ReturnType<typeof setTimeout> | undefined;
  let endFollowing: (() => void) | null = null;
  let stopped = false;
  let pack = basePack;

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

  const keep = (stored: Store | null): void => {
    // What the document's writer chose holds on while the store cannot be read.
    if (stored) pack = effectivePack(basePack, stored.content);
    set({ stored });
  };

  const readStored = async (): Promise<void> => {
    try {
      keep(await readStore(door));
    } catch (error) {
      if (!(error instanceof WordFault)) throw error;
      // The pane works without it; the set-up says so.
      keep(null);
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

  /** What is selected would be lost at the first key pressed in the document: nothing stays selected. */
  const endHighlight = (text: string): void => {
    clearTimeout(highlightTimer);
    highlightTimer = setTimeout(() => {
      unselect(door, text).catch((error: unknown) => {
        // The user is elsewhere by now, or Word is busy: then there is nothing to be put right.
        if (!(error instanceof WordFault)) throw error;
      });
    }, highlight);
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

  const remember = (action: Action, change: (content: StoreContent) => StoreContent): Promise<void> =>
    act(action, async () => {
      const outcome = await writeStore(door, change);
      await readStored();
      if (state.reading) show(state.reading.snapshot);
      return { kind: 'stored', during: action, outcome };
    });

  return {
    get pack() {
      return pack;
    },
    basePack,
    door,
    act,
    show,
    read,
    readStored,
    remember,
    set,
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
    goTo: async (paragraph) => {
      const { reading } = state;
      if (!reading) return;
      await act('goTo', async (signal) => {
        const { exact } = await goTo(door, reading.snapshot, paragraph, { signal });
        // The document is no longer what the pane shows.
        if (!exact) await read(signal);
        endHighlight(reading.snapshot.paragraphs[paragraph]?.text ?? '');
        return null;
      });
    },
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
      clearTimeout(highlightTimer);
      endFollowing?.();
      stopped = true;
    },
  };
}
