import { InputError } from '../texts/inputError';
import { paragraphsOf } from './content';
import { CONTENT_TYPES } from './flatOpc';
import type { OoxmlPackage } from './package';
import { RELATIONSHIP } from './package';
import { bodyOf } from './parts';
import { readDocx } from './docx';

/** Main parts that are a Word document: plain, template, and both with macros. */
const WORD_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  'application/vnd.ms-word.document.macroenabled.main+xml',
  'application/vnd.ms-word.template.macroenabledtemplate.main+xml',
]);

/**
 * Opens a Word document from outside, with all checks: a sound zip within our limits, every XML part well-formed, a main
 * part that is a Word document, a style table, and at least one paragraph.
 * @throws InputError with one sentence that says what is wrong
 */
export function openDocument(bytes: Uint8Array): OoxmlPackage {
  const pkg = readDocx(bytes);
  if (!pkg.has(CONTENT_TYPES)) throw new InputError('docx.noPart', { part: CONTENT_TYPES });
  const main = pkg.mainPart;
  if (!pkg.has(main)) throw new InputError('docx.noPart', { part: main });
  if (!WORD_TYPES.has(pkg.contentType(main)?.toLowerCase() ?? '')) throw new InputError('docx.notWord', undefined);
  const styles = pkg.related(main, RELATIONSHIP.styles);
  if (styles === undefined || !pkg.has(styles))
    throw new InputError('docx.noPart', { part: styles ?? 'word/styles.xml' });
  if (paragraphsOf(bodyOf(pkg)).length === 0) throw new InputError('docx.empty', undefined);
  // Last, because parts that were read above have been checked in passing.
  pkg.checkParts();
  return pkg;
}
