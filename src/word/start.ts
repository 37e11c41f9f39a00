import { openDoor, type Door } from './door';
import type { OfficeRuntime } from './runtime';

export type Connection =
  | { readonly kind: 'word'; readonly door: Door }
  /** The page is open in a browser tab or in another Office application. */
  | { readonly kind: 'elsewhere' }
  /** Microsoft's script did not load. */
  | { readonly kind: 'noOffice' }
  /** Below our floor, WordApi 1.3. */
  | { readonly kind: 'tooOld' };

/** What Microsoft's script leaves in the page when it has loaded; nothing when it has not. */
type Page = Partial<OfficeRuntime>;

/**
 * Connects to the Word that holds this page. `Office.onReady` fires outside Office as well, and says so.
 * @param page where Microsoft's script left its globals
 */
export async function connect(page: Page = globalThis): Promise<Connection> {
  const { Office } = page;
  if (!Office) return { kind: 'noOffice' };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Word) return { kind: 'elsewhere' };
  // The rich API's globals come with the application's own script, which is there only once Office is ready.
  const { Word, OfficeExtension } = page;
  if (!Word || !OfficeExtension) return { kind: 'tooOld' };
  const door = openDoor({ Word, Office, OfficeExtension });
  return door.caps.wordApi13 ? { kind: 'word', door } : { kind: 'tooOld' };
}
