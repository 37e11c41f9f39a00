import type { HostDocument } from '../word/document';
import { COMMON_ERROR, CommonApiError } from './commonError';

/** `Office.FileType.Compressed` on the wire. */
const COMPRESSED = 1;
/** Word keeps no more than two files open at a time (documentation of getFileAsync). */
const MOST_OPEN = 2;
/** Largest slice that Word gives (documentation of getFileAsync). */
const LARGEST_SLICE = 4 * 1024 * 1024;

/** `getFileAsync`: snapshots of the document's bytes, read in slices. Only the compressed form (.docx) is served. */
export class DocumentFiles {
  private readonly opened = new Map<number, { readonly bytes: Uint8Array; readonly sliceSize: number }>();
  private last = 0;

  constructor(private readonly document: HostDocument) {}

  /** @throws CommonApiError for another file type, a bad slice size, a third open file */
  open(type: unknown, sliceSize: unknown): { handle: number; size: number } {
    if (type !== COMPRESSED) throw new CommonApiError(COMMON_ERROR.notSupported);
    if (this.opened.size >= MOST_OPEN) throw new CommonApiError(COMMON_ERROR.memoryFileLimit);
    const size = typeof sliceSize === 'number' && sliceSize > 0 ? Math.min(sliceSize, LARGEST_SLICE) : LARGEST_SLICE;
    const bytes = this.document.save();
    this.last += 1;
    this.opened.set(this.last, { bytes, sliceSize: size });
    return { handle: this.last, size: bytes.length };
  }

  /** Bytes of one slice, counted from 0. @throws CommonApiError for a closed file or a slice that does not exist */
  slice(handle: unknown, index: unknown): number[] {
    const file = typeof handle === 'number' ? this.opened.get(handle) : undefined;
    if (!file || typeof index !== 'number') throw new CommonApiError(COMMON_ERROR.invalidParameter);
    const slice = file.bytes.slice(index * file.sliceSize, (index + 1) * file.sliceSize);
    if (slice.length === 0) throw new CommonApiError(COMMON_ERROR.invalidParameter);
    return [...slice];
  }

  close(handle: unknown): void {
    if (typeof handle !== 'number' || !this.opened.delete(handle))
      throw new CommonApiError(COMMON_ERROR.invalidParameter);
  }
}
