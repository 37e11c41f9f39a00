import { SaxesParser } from 'saxes';
import { InputError } from '../texts/inputError';
import { LIMITS } from './limits';

/** What is done with a part's tags and texts while it is read; names and attributes are as written. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * A parser that refuses text that is not well-formed XML, has a document type declaration, or nests too deeply. Prefixes
 * without a namespace are for the reader to refuse; following namespaces here costs more than all else. Its `write` and
 * `close` throw InputError `xml.doctype`, `xml.tooDeep`, `xml.malformed`.
 * @param part name of the part, for error messages
 */
export function strictParser(part: string, { open, close, text }: XmlHandlers = {}): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw new InputError('xml.malformed', { part, detail: error.message.replace(/\.$/, '') });
  });
  parser.on('doctype', () => {
    throw new InputError('xml.doctype', { part });
  });
  parser.on('opentagstart', () => {
    depth += 1;
    if (depth > LIMITS.depth) throw new InputError('xml.tooDeep', { part, limit: LIMITS.depth });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close?.(name);
  });
  if (open) parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

/**
 * Refuses a part that {@link strictParser} refuses.
 * @throws InputError `xml.doctype`, `xml.tooDeep`, `xml.malformed`
 */
export function checkWellFormed(text: string, part: string): void {
  strictParser(part).write(text).close();
}
