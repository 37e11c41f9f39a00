import { SaxesParser } from 'saxes';
import { InputError } from '../texts/inputError';
import { LIMITS } from './limits';

/**
 * Refuses text that is not well-formed XML, has a document type declaration, or nests too deeply. Prefixes without a
 * namespace are for the parser to refuse, in the parts that are read; following namespaces here costs more than all else.
 * @param part name of the part, for error messages
 * @throws InputError `xml.doctype`, `xml.tooDeep`, `xml.malformed`
 */
export function checkWellFormed(text: string, part: string): void {
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
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(text).close();
}
