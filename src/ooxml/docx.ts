import { zipSync, type Zippable } from 'fflate';
import { OoxmlPackage } from './package';
import { readZip } from './zip';

/** A package as a .docx file. Apart from `package.ts`, because the pane in Word never sees a zip and need not load one. */

/**
 * Opens a .docx. Nothing is said yet about what is in it; for a document to work on use `openDocument`.
 * @throws InputError for whatever is not a sound zip within our limits
 */
export function readDocx(bytes: Uint8Array): OoxmlPackage {
  return OoxmlPackage.ofParts(readZip(bytes), bytes);
}

/**
 * The package as a .docx: the very file it was read from if nothing changed; else a zip with the parts in their order
 * that depends on nothing but the content.
 */
export function writeDocx(pkg: OoxmlPackage): Uint8Array {
  if (pkg.unchangedFile) return pkg.unchangedFile;
  const zip: Zippable = {};
  for (const [name, bytes] of pkg.entries()) zip[name] = [bytes, { mtime: new Date(1980, 0, 1) }];
  return zipSync(zip);
}
