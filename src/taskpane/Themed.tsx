import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement, type ReactNode } from 'react';

const DARK = '(prefers-color-scheme: dark)';

/** Word tells no one when its theme changes; coming back to the pane is a good moment to look. */
function subscribe(listener: () => void): () => void {
  const media = globalThis.matchMedia(DARK);
  media.addEventListener('change', listener);
  globalThis.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    media.removeEventListener('change', listener);
    globalThis.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

interface ThemedProps {
  /** Null where Word does not say. */
  readonly wordIsDark: () => boolean | null;
  readonly children: ReactNode;
}

/**
 * The theme of Word where it says which, else that of the system. High contrast needs none of its own: with forced
 * colours the browser replaces every colour, and what we show says with text and shape what it says with colour.
 */
export function Themed({ wordIsDark, children }: ThemedProps): ReactElement {
  const dark = useSyncExternalStore(subscribe, () => wordIsDark() ?? globalThis.matchMedia(DARK).matches);
  return <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>{children}</FluentProvider>;
}
