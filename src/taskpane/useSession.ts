import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneSession, SessionState } from './session';

export const SessionContext = createContext<PaneSession | null>(null);

/** The pane's session. Only below the provider in App. */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session above this component');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState);
}
