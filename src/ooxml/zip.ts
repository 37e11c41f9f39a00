import { Inflate, inflateSync, strFromU8 } from 'fflate';
import { InputError } from '../texts/inputError';
import { isXmlName, LIMITS, megabytes } from './limits';

/**
 * Reads a zip that we do not trust. Sizes are checked before anything is unpacked, and every entry against its checksum
 * afterwards, so that a damaged file is never taken for a whole one (fflate alone checks neither).
 */

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
/** Packed bytes unpacked at a time; a bomb makes at most a thousand times as many of them. */
const INFLATE_STEP = 0x8000;

/**
 * Unpacks a zip: entries by name, in the order of its directory.
 * @throws InputError `docx.notZip`, `docx.oldDoc`, `docx.encrypted`, `docx.damaged`, `docx.unsafeName`, `docx.tooLarge`,
 * `docx.totalTooLarge`, `docx.tooManyParts`
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  checkSignature(bytes);
  const entries = orDamaged(() => readDirectory(bytes));
  checkEntries(entries);
  return new Map(entries.map((entry) => [entry.name, orDamaged(() => unpack(bytes, entry))]));
}

/** Reading past the end of the file, and data that does not inflate, say the same thing about the file. */
function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw damaged();
  }
}

function damaged(): InputError {
  return new InputError('docx.damaged', undefined);
}

function checkSignature(bytes: Uint8Array): void {
  const starts = (signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts([0x50, 0x4b, 3, 4]) || starts([0x50, 0x4b, 5, 6])) return;
  if (!starts([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw new InputError('docx.notZip', undefined);
  // An OLE2 container: Word's old format, or the wrapper of a new file with a password, told by the names of its streams.
  const encrypted = ['EncryptedPackage', 'EncryptionInfo'].some((name) => indexOfUtf16(bytes, name) !== -1);
  throw new InputError(encrypted ? 'docx.encrypted' : 'docx.oldDoc', undefined);
}

function indexOfUtf16(bytes: Uint8Array, text: string): number {
  const wanted = Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === END64_LOCATOR) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(end64, true) === END64) {
      count = Number(view.getBigUint64(end64 + 32, true));
      at = Number(view.getBigUint64(end64 + 48, true));
    }
  }
  if (count > LIMITS.entries) throw new InputError('docx.tooManyParts', { limit: LIMITS.entries });
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    entries.push(readEntry(bytes, view, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + nameLength;
  if (nameEnd + extraLength > bytes.length) throw damaged();
  // Sizes that do not fit their 32 bits stand in the zip64 extra field, in this order.
  const wide = zip64Values(view, nameEnd, nameEnd + extraLength);
  const number = (field: number): number => {
    const value = view.getUint32(at + field, true);
    return value === IN_ZIP64 ? (wide.shift() ?? value) : value;
  };
  const size = number(24);
  const packedSize = number(20);
  const offset = number(42);
  return {
    name: strFromU8(bytes.subarray(at + 46, nameEnd), (flags & 0x800) === 0),
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  };
}

function zip64Values(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const values: number[] = [];
      for (let field = at + 4; field + 8 <= Math.min(to, at + 4 + length); field += 8) {
        values.push(Number(view.getBigUint64(field, true)));
      }
      return values;
    }
    at += 4 + length;
  }
  return [];
}

/** Refuses by the directory alone, before a byte is unpacked. */
function checkEntries(entries: readonly Entry[]): void {
  const names = new Set<string>();
  let total = 0;
  for (const { name, encrypted, size } of entries) {
    if (encrypted) throw new InputError('docx.encrypted', undefined);
    if (isUnsafe(name)) throw new InputError('docx.unsafeName', { part: printable(name) });
    // OPC compares part names without regard to case.
    if (names.has(name.toLowerCase())) throw damaged();
    names.add(name.toLowerCase());
    const limit = isXmlName(name) ? LIMITS.xmlPart : LIMITS.binaryPart;
    if (size > limit) throw new InputError('docx.tooLarge', { part: name, limitMb: megabytes(limit) });
    total += size;
  }
  if (total > LIMITS.total) throw new InputError('docx.totalTooLarge', { limitMb: megabytes(LIMITS.total) });
}

function isUnsafe(name: string): boolean {
  return (
    name === '' ||
    name === '__proto__' ||
    name !== printable(name) ||
    /^[/\\]|^\w:/.test(name) ||
    name.split(/[/\\]/).some((step) => step === '..' || step === '.')
  );
}

/** For a message of one line. */
function printable(name: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return name.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, '?');
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL) throw damaged();
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  const data = entry.method === 0 ? packed.slice() : inflate(packed, entry);
  if (data.length !== entry.size || crc32(data) !== entry.checksum) throw damaged();
  return data;
}

/** Unpacks step by step and stops at the declared size, which was checked, whatever the data would still unpack to. */
function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method !== 8) throw damaged();
  const data = new Uint8Array(entry.size);
  // A stream has large buffers of its own, which cost a small part more than its content; neither writes past `data`.
  if (packed.length <= INFLATE_STEP) return inflateSync(packed, { out: data });
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > data.length) throw damaged();
    data.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += INFLATE_STEP) {
    stream.push(packed.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= packed.length);
  }
  return data.subarray(0, filled);
}

// Signed, because numbers of 31 bits are faster than those of 32.
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(data: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < data.length; at += 1) crc = (CRC_TABLE[(crc ^ (data[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
