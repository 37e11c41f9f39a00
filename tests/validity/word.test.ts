import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { builtInPack } from '../../src/campaign';
import { readDocx } from '../../src/ooxml/docx';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { Form01Data } from '../../src/report/form01Data';
import { applyFix } from '../../src/word/applyFix';
import { insertForm01 } from '../../src/word/form01';
import { writeStore } from '../../src/word/store';
import { itOpens, LIBREOFFICE_TIMEOUT, textInLibreOffice } from '../support/libreoffice';
import { itValidates, newErrors, validate } from '../support/validator';
import { closeAll, open } from '../word/support';

/** What the word layer writes into the real cases is valid, and LibreOffice shows it. */

afterEach(closeAll);
const CASES = path.resolve(__dirname, '..', 'fixtures', 'cases');
const files = readdirSync(CASES).filter((name) => name.endsWith('.docx'));
const pack = builtInPack();
/** Figures made up for tests. */
const figures = (add: number): Form01Data => ({
  rows: pack.form01.years.map(({ year, estimate }) => ({
    year,
    estimate,
    values: Object.fromEntries(pack.form01.columns.map(({ id }) => [id, String(year - 2000 + add)])),
  })),
});

/** The case after all that the word layer does to figures, texts and the store. */
async function worked(name: string): Promise<Uint8Array> {
  const pkg = readDocx(readFileSync(path.join(CASES, name)));
  const { paragraphs } = readSnapshot(pkg);
  const target = paragraphs.find(({ text, holdsMore }) => /^\p{L}{3,} /u.test(text) && !holdsMore);
  const [was = ''] = /^\p{L}+/u.exec(target?.text ?? '') ?? [];
  const { host, door } = await open(pkg);
  const paragraph = target?.index ?? 0;
  await applyFix(door, { kind: 'texts', edits: [{ paragraph, start: 0, was, text: 'Từ-khác' }] });
  const fixed = `Từ-khác${target?.text.slice(was.length) ?? ''}`;
  const format = { size: 13, bold: true, alignment: 'justified', spaceAfter: 6 } as const;
  await applyFix(door, { kind: 'format', edits: [{ paragraph, was: fixed, format }] });
  await insertForm01(door, pack, figures(0));
  await insertForm01(door, pack, figures(1));
  await writeStore(door, (content) => ({
    ...content,
    layout: pack.form01,
    targets: [],
    dismissed: { 'figure.contradiction 12': 'Đã đối chiếu “bản in” & đúng' },
  }));
  return host.save();
}

itValidates.each(files)('%s has no new fault', async (name) => {
  const before = await validate(readFileSync(path.join(CASES, name)));
  expect(newErrors(before, await validate(await worked(name)))).toEqual([]);
});

itOpens(
  'LibreOffice shows the new words in all of them',
  async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-word-'));
    try {
      const paths = files.map((name) => path.join(folder, name));
      for (const [index, name] of files.entries()) writeFileSync(paths[index] ?? '', await worked(name));
      for (const text of await textInLibreOffice(paths)) expect(text).toContain('Từ-khác');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  LIBREOFFICE_TIMEOUT,
);
