import { Host } from '../host';
import { startOffice } from '../host/node';
import type { OoxmlPackage } from '../ooxml/package';
import { InputError } from '../texts/inputError';
import { openDoor, type Door } from '../word/door';
import type { OperationResult } from '../word/report';

/**
 * Runs a writing operation of the word layer on a document, through Microsoft's office.js and our host: the very code
 * that runs in Word.
 * @returns what the operation returned, and the document as it then is
 * @throws InputError `docx.readOnly`, `document.notWritten`; WordFault from the operation
 */
export async function throughHost<R extends OperationResult>(
  document: OoxmlPackage,
  operation: (door: Door) => Promise<R>,
): Promise<{ result: R; bytes: Uint8Array }> {
  const host = new Host(document);
  if (host.document.readOnly) throw new InputError('docx.readOnly', undefined);
  const office = await startOffice(host);
  try {
    const result = await operation(openDoor(office));
    const { failed } = result.report;
    if (failed.length > 0) throw new InputError('document.notWritten', { what: failed.join(', ') });
    return { result, bytes: host.save() };
  } finally {
    office.stop();
  }
}
