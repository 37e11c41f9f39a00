import { strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { itOpens, LIBREOFFICE_TIMEOUT, textInLibreOffice } from '../support/libreoffice';
import { itValidates, newErrors, validate, type ValidationError } from '../support/validator';

/** The judges that other tests rely on: what they say of the real cases, and that they see a planted fault. */

const CASES = path.resolve(__dirname, '..', 'fixtures', 'cases');
const files = readdirSync(CASES).filter((name) => name.endsWith('.docx'));
const bytesOf = (name: string): Uint8Array => readFileSync(path.join(CASES, name));

/** A copy of a case with one part changed. */
function tampered(name: string, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytesOf(name));
  const changed = edit(new TextDecoder().decode(parts[part]));
  return zipSync({ ...parts, [part]: strToU8(changed) });
}

const fault = (description: string, xPath = '/w:document[1]/w:body[1]/w:p[3]'): ValidationError => ({
  description,
  path: '/word/document.xml',
  xPath,
  id: 'Sch_UnexpectedElementContentExpectingComplex',
  errorType: 'Schema',
});

describe('the Open XML SDK validator', () => {
  itValidates.each(files)('finds no fault in %s', async (name) => {
    expect(await validate(bytesOf(name))).toEqual([]);
  });

  itValidates('sees an element that does not belong', async () => {
    const bad = tampered(files[0] ?? '', 'word/document.xml', (xml) => xml.replace('<w:body>', '<w:body><w:tr/>'));
    const errors = newErrors([], await validate(bad));
    expect(errors.map(({ errorType, path: part }) => [errorType, part])).toContainEqual([
      'Schema',
      '/word/document.xml',
    ]);
  });

  itValidates('sees a missing part', async () => {
    const { 'word/styles.xml': _styles, ...rest } = unzipSync(bytesOf(files[0] ?? ''));
    expect(await validate(zipSync(rest))).not.toEqual([]);
  });

  itValidates('says of a file that is no package that it cannot be opened', async () => {
    expect(await validate(strToU8('not a zip'))).toEqual([expect.objectContaining({ errorType: 'Exception' })]);
  });
});

describe('newErrors', () => {
  it('leaves out what stood there before, wherever it moved', () => {
    const before = [fault('a'), fault('b')];
    const after = [fault('b', '/w:document[1]/w:body[1]/w:p[9]'), fault('a'), fault('c')];
    expect(newErrors(before, after)).toEqual([fault('c')]);
  });

  it('counts: one more of a known kind is new', () => {
    expect(newErrors([fault('a')], [fault('a'), fault('a')])).toEqual([fault('a')]);
  });
});

describe('LibreOffice', () => {
  itOpens(
    'opens every case, shows its first words, and refuses a broken one',
    async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-broken-'));
      try {
        const broken = path.join(folder, 'broken.docx');
        writeFileSync(
          broken,
          tampered(files[0] ?? '', 'word/document.xml', (xml) => xml.slice(0, xml.length / 2)),
        );
        const notZip = path.join(folder, 'text.docx');
        writeFileSync(notZip, 'not a zip');
        const texts = await textInLibreOffice([...files.map((name) => path.join(CASES, name)), broken, notZip]);
        for (const text of texts.slice(0, files.length)) expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
        expect(texts.slice(files.length)).toEqual([null, null]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    LIBREOFFICE_TIMEOUT,
  );
});
