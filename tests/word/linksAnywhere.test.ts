import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Host } from '../../src/host';
import { readDocx } from '../../src/ooxml/docx';
import { readSnapshot } from '../../src/ooxml/snapshot';
import type { LinkPart } from '../../src/report/links';
import { insertSentence } from '../../src/word/insertLink';
import { freezeLinks } from '../../src/word/links';
import { writeStore } from '../../src/word/store';
import { itOpens, LIBREOFFICE_TIMEOUT, textInLibreOffice } from '../support/libreoffice';
import { itValidates, newErrors, validate } from '../support/validator';
import { cases, readCase } from './cases';
import {
  pack,
  DRAFT,
  courses,
  course2012,
  snapshotOf,
  draft,
  select,
  differing,
  around,
  sampleTarget,
  refresh,
} from './linkSupport';
import { closeAll, open } from './support';

afterEach(closeAll);

describe('whatever the document', () => {
  const reports = cases.filter((name) => !name.startsWith('nghi-dinh'));
  const places = reports.flatMap((name) => {
    const { paragraphs } = readSnapshot(readCase(name));
    return paragraphs
      .filter(({ text, holdsMore, outlineLevel }) => text.length > 3 && !holdsMore && outlineLevel === null)
      .map(({ index, text }) => ({ name, index, text }));
  });
  const part = fc.oneof(
    fc.constantFrom(' ', ', ', ' lớp cho ', ' lượt; '),
    fc.constantFrom('35', '0', '05', '72,5%', '2.248', '2 248', '1.234.567,8').map((text): LinkPart => ({
      text,
      source: { kind: 'target', target: 'sample' },
    })),
  );

  test('inserting, refreshing and freezing change our figures and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(),
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 99_999_999 }),
        async ({ name, index, text }, at, parts, value) => {
          const before = readCase(name);
          const { host, door } = await open(readCase(name));
          const offset = at % (text.length + 1);
          select(host, index, offset);
          const { links } = await insertSentence(door, pack, parts);
          const textAt = (): string => snapshotOf(host).paragraphs[index]?.text ?? '';
          const joined = (): string => parts.map((one) => (typeof one === 'string' ? one : one.text)).join('');
          expect(textAt()).toBe(text.slice(0, offset) + joined() + text.slice(offset));

          await writeStore(door, (content) => ({ ...content, targets: [sampleTarget(String(value))] }));
          const result = await refresh(door);
          expect(result.report).toMatchObject({ failed: [], notFound: [], handEdited: [] });
          expect(result.states.map(({ state }) => state)).toEqual(links.map(() => 'current'));
          const shown = result.states.map(({ places: [first] }) => first?.text ?? '');
          expect(new Set(shown.map((one) => one.replace(/[.% \u00a0]|,0+%?$/g, '').replace(/^0(?=\d)/, '')))).toEqual(
            new Set(links.length > 0 ? [String(value)] : []),
          );

          await freezeLinks(
            door,
            pack,
            links.map((link) => link.name),
          );
          const saved = readDocx(host.save());
          expect(differing(before, saved).length).toBeLessThanOrEqual(1);
          expect(around(saved)).toBe(around(before));
          let next = 0;
          const end = parts.map((one) => (typeof one === 'string' ? one : (shown[next++] ?? ''))).join('');
          expect(textAt()).toBe(text.slice(0, offset) + end + text.slice(offset));
          expect(snapshotOf(host).controls.some(({ tag }) => tag.startsWith('tk1:fig:'))).toBe(false);
          closeAll();
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  test('figures without controls are found by the text around them, all at once and again', async () => {
    const figure = fc.constantFrom('35', '5', '2.248', '72,5%');
    const values = fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(figure, figure, figure), values, async (figures, later) => {
        const { host, door, at } = await draft({ quirks: { insertContentControlThrows: true } });
        const words = [' Đã mở ', ' lớp cho ', ' lượt cán bộ, trong đó có ', ' lượt nữ.'];
        const parts = words.flatMap((word, index): LinkPart[] => {
          const text = figures[index];
          return text === undefined ? [word] : [word, { text, source: { kind: 'target', target: 'sample' } }];
        });
        const { links } = await insertSentence(door, pack, parts);
        expect(links.map(({ foundBy }) => foundBy)).toEqual(['registry', 'registry', 'registry']);
        for (const value of later) {
          await writeStore(door, (content) => ({ ...content, targets: [sampleTarget(String(value))] }));
          const { report, states: after } = await refresh(door);
          expect(report).toMatchObject({ failed: [], notFound: [], handEdited: [] });
          const shown = after.map(({ places: [first] }) => first?.text ?? '');
          const sentence = words.map((word, index) => word + (shown[index] ?? '')).join('');
          expect(snapshotOf(host).paragraphs[at]?.text.endsWith(sentence)).toBe(true);
          expect(after.map(({ state }) => state)).toEqual(['current', 'current', 'current']);
        }
        closeAll();
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  itValidates('it stays valid', async () => {
    const { host, door } = await draft();
    await insertSentence(door, pack, [
      ' Mở ',
      { text: '5', source: course2012 },
      ' lớp, ',
      { text: '5', source: courses },
    ]);
    await refresh(door);
    const before = await validate(new Host(readCase(DRAFT)).save());
    expect(newErrors(before, await validate(host.save()))).toEqual([]);
  });

  itOpens(
    'it opens in LibreOffice',
    async () => {
      const { host, door } = await draft();
      await insertSentence(door, pack, [' Mở ', { text: '5', source: course2012 }, ' lớp.']);
      const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-links-'));
      try {
        const file = path.join(folder, 'links.docx');
        writeFileSync(file, host.save());
        const [text] = await textInLibreOffice([file]);
        expect(text?.replace(/\s+/g, ' ')).toContain(' Mở 5 lớp.');
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    LIBREOFFICE_TIMEOUT,
  );
});
