import { callOffice } from './commonApi';
import type { Door } from './door';
import { WordFault } from './faults';

export const requires = 'WordApi 1.3';

/** Bytes; Word gives no more at a time. */
const SLICE = 4 * 1024 * 1024;

/**
 * The document as a .docx file, as it is now, saved or not. Word writes it anew for this: it is the same document, but
 * not the file on the disk byte for byte. Optional: `door.caps.compressedFile` says whether this Word serves it.
 * @throws WordFault; `unsupported` where this Word gives no file
 */
export function readFile(door: Door): Promise<Uint8Array> {
  return door.alone(async () => {
    if (!door.caps.compressedFile)
      throw new WordFault({ kind: 'unsupported', code: 'CompressedFile', operation: 'file' });
    const { document, FileType } = { ...door.runtime.Office.context, FileType: door.runtime.Office.FileType };
    const file = await callOffice<Office.File>('file', (done) => {
      document.getFileAsync(FileType.Compressed, { sliceSize: SLICE }, done);
    });
    try {
      const slices = await slicesOf(file, 0);
      const bytes = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const slice of slices) {
        bytes.set(slice, at);
        at += slice.length;
      }
      return bytes;
    } finally {
      // Word keeps two files open and no more: one left open would make the next but one fail.
      await callOffice<unknown>('file', (done) => {
        file.closeAsync(done);
      });
    }
  });
}

/** One after the other: Word does not promise to serve several at a time. */
async function slicesOf(file: Office.File, from: number): Promise<Uint8Array[]> {
  if (from >= file.sliceCount) return [];
  const slice = await callOffice<Office.Slice>('file', (done) => {
    file.getSliceAsync(from, done);
  });
  return [Uint8Array.from(slice.data as readonly number[]), ...(await slicesOf(file, from + 1))];
}

/**
 * Opens bytes as a new, unsaved document in a window of its own. The document at work is not touched.
 * @throws WordFault; `unsupported` where this Word cannot
 */
export async function openAsNew(door: Door, file: Uint8Array): Promise<void> {
  await door.run(
    'file',
    async (session) => {
      session.context.application.createDocument(base64(file)).open();
      await session.sync();
    },
    { retry: false },
  );
}

/** The open document's file name; null for one that was never saved, or where Word does not tell. */
export function documentName({ runtime }: Door): string | null {
  return nameIn(runtime.Office.context.document.url);
}

/** @param url a path of Windows, an address of a web storage, or a bare name; null, whatever the types say, for a new one */
function nameIn(url: string | null | undefined): string | null {
  const isAddress = /^https?:/i.test(url ?? '');
  const path = isAddress ? url?.split(/[?#]/)[0] : url;
  const last = /[^/\\]+$/.exec(path ?? '')?.[0] ?? '';
  if (last === '') return null;
  return isAddress ? decoded(last) : last;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A per cent sign that is the name's own.
    if (error instanceof URIError) return name;
    throw error;
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: so many arguments at once would overflow the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
