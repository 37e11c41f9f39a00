import type { Door, RunOptions } from './door';
import { requireWritable } from './writable';

export const requires = 'WordApi 1.3';

/**
 * Puts text behind what is selected, or at the cursor, and the cursor behind it. Nothing is replaced. One round trip.
 * @throws WordFault
 */
export async function insertAtCursor(
  door: Door,
  text: string,
  { signal }: Pick<RunOptions, 'signal'> = {},
): Promise<void> {
  requireWritable(door, 'starter');
  await door.run(
    'starter',
    async (session) => {
      session.context.document.getSelection().getRange('End').insertText(text, 'End').select('End');
      await session.sync('write');
    },
    signal ? { signal } : {},
  );
}
