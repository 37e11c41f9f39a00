import type { Door } from './door';
import { callOffice } from './commonApi';
import { WordFault } from './faults';

/** Milliseconds between looks where Word announces nothing. */
const POLL = 3_000;

export interface SelectionOptions {
  /** Milliseconds; default 3 s. */
  readonly pollEvery?: number;
}

/**
 * Calls `listener` whenever the selection may have changed: on Word's own event, or from time to time where this Word
 * does not serve it. Typing moves the selection as well.
 * @returns how to end it
 */
export async function onSelectionChanged(
  { runtime: { Office } }: Door,
  listener: () => void,
  { pollEvery = POLL }: SelectionOptions = {},
): Promise<() => void> {
  const { document } = Office.context;
  const type = Office.EventType.DocumentSelectionChanged;
  const handler = (): void => {
    listener();
  };
  try {
    await callOffice<unknown>('selection', (done) => {
      document.addHandlerAsync(type, handler, done);
    });
    return () => {
      document.removeHandlerAsync(type, { handler });
    };
  } catch (error) {
    if (!(error instanceof WordFault)) throw error;
    const timer = setInterval(listener, pollEvery);
    return () => {
      clearInterval(timer);
    };
  }
}

/** Whether Word itself is dark; null where it does not say (Word on the web, at times). */
export function wordIsDark({ runtime: { Office } }: Door): boolean | null {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16)) as [number, number, number];
  // Relative luminance of the background, roughly: ITU-R BT.601.
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}
