import { execFile, spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Opens documents in LibreOffice, where it is installed; elsewhere `itOpens` skips, and says so. */

const execute = promisify(execFile);

export const isInstalled = ['soffice', 'pdftotext'].every((program) => !spawnSync(program, ['--version']).error);
if (!isInstalled)
  console.warn('LibreOffice (soffice) or poppler (pdftotext) is not installed here: their tests are skipped.');

/** `it` where LibreOffice is installed, else a skipped `it`. */
export const itOpens = isInstalled ? it : it.skip;

/** Starting LibreOffice takes some seconds, and more on a busy machine: the time limit for a test that does, in ms. */
export const LIBREOFFICE_TIMEOUT = 180_000;

/**
 * What LibreOffice shows of each .docx: the text of its pages, or null where it cannot open the file as a Word
 * document. One process for all files, with a profile of its own.
 */
export async function textInLibreOffice(paths: readonly string[]): Promise<(string | null)[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tong-ket-libreoffice-'));
  try {
    const pages = path.join(folder, 'pdf');
    await mkdir(pages);
    const copies = paths.map((_, index) => path.join(folder, `${index}.docx`));
    await Promise.all(paths.map((file, index) => copyFile(file, path.join(folder, `${index}.docx`))));
    await execute(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        // Told the filter, LibreOffice does not open a broken package as plain text.
        '--infilter=MS Word 2007 XML',
        ...['--convert-to', 'pdf', '--outdir', pages],
        ...copies,
      ],
      { timeout: LIBREOFFICE_TIMEOUT },
    );
    return await Promise.all(copies.map((_, index) => textOfPdf(path.join(pages, `${index}.pdf`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether LibreOffice opens each .docx and makes pages of it. */
export async function opensInLibreOffice(paths: readonly string[]): Promise<boolean[]> {
  return (await textInLibreOffice(paths)).map((text) => text !== null);
}

async function textOfPdf(file: string): Promise<string | null> {
  const made = await readFile(file).catch(() => null);
  if (made === null) return null;
  const { stdout } = await execute('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 26 });
  return stdout.normalize('NFC');
}
