import { readCapabilities, type Capabilities } from './capabilities';
import { asFault, WordFault, type Operation } from './faults';
import type { OfficeRuntime } from './runtime';

/** Milliseconds; PLATFORM.md 3.7. One insertion of OOXML alone takes 4–7 s in Word for the web. */
export const TIME_OUT = { read: 20_000, write: 60_000 } as const;

/** Waits before the next try when Word is busy, in milliseconds. */
const BACK_OFF = [250, 1_000, 3_000] as const;

/** One conversation with Word: what is queued on the context goes out with {@link Session.sync}. */
export interface Session {
  readonly context: Word.RequestContext;
  /**
   * One round trip. Say `'write'` when edits are among what is queued. After a time-out or a cancellation it refuses, so
   * that a batch whose answer came too late writes nothing behind the user's back.
   */
  sync(purpose?: 'read' | 'write'): Promise<void>;
}

export type Batch<T> = (session: Session) => Promise<T>;

export interface RunOptions {
  /** Milliseconds for one try, instead of the door's own for reading or writing. */
  readonly timeoutMs?: number;
  /** The batch inserts OOXML, which takes its time. */
  readonly writes?: boolean;
  readonly signal?: AbortSignal;
  /** False: one try only. */
  readonly retry?: boolean;
  /**
   * The batch reads the document itself and plans from what it finds there, so that running it again is right even when
   * edits of the failed try may have arrived. Without it, nothing is tried again once edits were sent.
   */
  readonly replans?: boolean;
}

export interface Door {
  readonly runtime: OfficeRuntime;
  readonly caps: Capabilities;
  /**
   * Runs a batch in a `Word.run` of its own, after all that was asked for before. When something it relied on was gone
   * (stale) it is run again once; when Word was busy, up to three times with growing waits.
   * @throws WordFault, or whatever the batch itself throws
   */
  run<T>(operation: Operation, batch: Batch<T>, options?: RunOptions): Promise<T>;
  /** Takes a place in the same queue for work outside `Word.run` (the Common API). Do not call `run` within. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** A short opaque name, new each time, for bookmarks and tags: 10 characters of [a-z0-9]. */
  newName(): string;
}

export interface DoorOptions {
  readonly sleep?: (ms: number) => Promise<void>;
  readonly newName?: () => string;
  readonly timeOut?: { readonly read: number; readonly write: number };
}

const sleepFor = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

function randomName(): string {
  return Array.from(globalThis.crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');
}

/** The only way from our code to Word. `runtime` must be ready (`Office.onReady`). */
export function openDoor(runtime: OfficeRuntime, doorOptions: DoorOptions = {}): Door {
  const { sleep = sleepFor, newName = randomName, timeOut = TIME_OUT } = doorOptions;
  let tail: Promise<unknown> = Promise.resolve();

  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work);
    // The next in line waits for the end of this one, well or not; the failure itself belongs to its caller.
    tail = Promise.allSettled([turn]);
    return turn;
  };

  const run = async <T>(operation: Operation, batch: Batch<T>, options: RunOptions = {}): Promise<T> => {
    const { retry = true, replans = false, writes = false, signal } = options;
    const timeoutMs = options.timeoutMs ?? (writes ? timeOut.write : timeOut.read);
    const attempt = async (staleLeft: number, waits: readonly number[]): Promise<T> => {
      try {
        return await runOnce(runtime, operation, batch, timeoutMs, signal);
      } catch (error) {
        if (!(error instanceof WordFault) || !retry || (error.outcomeUnknown && !replans)) throw error;
        if (error.kind === 'stale' && staleLeft > 0) return attempt(staleLeft - 1, waits);
        const [wait, ...later] = waits;
        if (error.kind !== 'busy' || wait === undefined || signal?.aborted === true) throw error;
        await sleep(wait);
        return attempt(staleLeft, later);
      }
    };
    return alone(() => attempt(1, BACK_OFF));
  };

  return { runtime, caps: readCapabilities(runtime), run, alone, newName };
}

async function runOnce<T>(
  runtime: OfficeRuntime,
  operation: Operation,
  batch: Batch<T>,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  let wrote = false;
  let abandoned: WordFault | null = null;
  const live = (): void => {
    if (abandoned) throw abandoned;
  };
  const sessionOn = (context: Word.RequestContext): Session => ({
    context,
    sync: async (purpose = 'read') => {
      live();
      wrote ||= purpose === 'write';
      await context.sync();
      live();
    },
  });

  let stop: (() => void) | undefined;
  const abandonment = new Promise<never>((_, reject) => {
    const abandon = (code: 'Timeout' | 'Cancelled'): void => {
      abandoned = new WordFault({ kind: 'host', code, operation, outcomeUnknown: wrote });
      reject(abandoned);
    };
    const cancel = (): void => {
      abandon('Cancelled');
    };
    const timer = setTimeout(() => {
      abandon('Timeout');
    }, timeoutMs);
    signal?.addEventListener('abort', cancel);
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
    if (signal?.aborted === true) cancel();
  });

  try {
    const running = runtime.Word.run(async (context) => {
      live();
      return batch(sessionOn(context));
    });
    return await Promise.race([running, abandonment]);
  } catch (error) {
    throw asFault(error, runtime, operation, wrote);
  } finally {
    stop?.();
  }
}
