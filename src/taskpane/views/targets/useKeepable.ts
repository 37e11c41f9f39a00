import { useSessionState } from '../../useSession';

/** Whether targets can be kept in the document now. */
export function useKeepable(): boolean {
  const { activity, readOnly, stored } = useSessionState();
  return activity === null && !readOnly && stored !== null && !stored.newer;
}
