import { InputError } from '../texts/inputError';

/** A part's text with the way back to bytes in the encoding it came in. */
export interface DecodedText {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * Text of an XML part: UTF-8, or UTF-16 by its byte order mark.
 * @throws InputError `xml.malformed` for bytes that are not text, `xml.encoding` for another declared encoding
 */
export function decodeXml(bytes: Uint8Array, part: string): DecodedText {
  const starts = (mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  const little = starts([0xff, 0xfe]);
  if (little || starts([0xfe, 0xff])) {
    return {
      text: decode(bytes.subarray(2), little ? 'utf-16le' : 'utf-16be', part),
      encode: (text) => encodeUtf16(text, little),
    };
  }
  const marked = starts(UTF8_MARK);
  const text = decode(marked ? bytes.subarray(3) : bytes, 'utf-8', part);
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1] ?? 'utf-8';
  if (!/^(?:utf-?8|us-ascii)$/i.test(declared)) throw new InputError('xml.encoding', { part, encoding: declared });
  return { text, encode: (changed) => encodeUtf8(changed, marked) };
}

function decode(bytes: Uint8Array, encoding: string, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError('xml.malformed', { part, detail: encoding.toUpperCase() });
  }
}

function encodeUtf8(text: string, marked: boolean): Uint8Array {
  return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
}

function encodeUtf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 + index * 2, text.charCodeAt(index), little);
  return bytes;
}
